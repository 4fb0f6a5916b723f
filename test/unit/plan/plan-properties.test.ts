/** Plans on random orders and on those of the vectors: each step is allowed, and none is shorter. */
import { readdirSync, readFileSync } from "node:fs";
import {
  type BuyerReason,
  type Compiled,
  compile,
  type Order,
  type Policies,
} from "order-recourse";
import { laws } from "order-recourse/laws";
import { type Branch, type Goal, type Plan, plan } from "order-recourse/plan";
import { policies } from "order-recourse/policies";
import { parseOrder, parsePolicy } from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import { eachOrder, hasAllDates } from "../../support/each-case.js";
import { compiledOf } from "../../support/engine.js";
import { appended, compareLengths, lengthOf, refused, shortest, TOO_MANY } from "./replay.js";

const GOALS: readonly Goal[] = ["refund", "replacement"];

function all(found: Plan): readonly Plan[] {
  const { others = [], ...first } = found;
  return [first, ...others];
}

const EVENTS = {
  cancel: ["cancellation-requested", undefined, { type: "cancellation-declined" }],
  return: ["return-requested", { type: "return-authorised" }, { type: "return-declined" }],
  contactSeller: [
    "seller-contacted",
    { type: "seller-replied", outcome: "accepted" },
    { type: "seller-replied", outcome: "declined" },
  ],
  escalate: ["claim-opened", { type: "claim-granted" }, { type: "claim-denied" }],
} as const;

/** Every step of a branch that the engine does not allow when the plan says so; a cancelled line needs another order. */
function refusedAfter(
  engine: Compiled,
  order: Order,
  found: Plan,
  why: { readonly reason?: BuyerReason },
): readonly string[] {
  const refusals: string[] = [];
  let now = order;
  for (const step of found.steps) {
    if (step.kind !== "act" || step.from === null) continue;
    const { from: at, action, ifAccepted, ifDeclined, ifSilent } = step;
    const [asked, yes, no] = EVENTS[action];
    const before = now;
    now = appended(now, step.lines, { at, type: asked });
    const check = (branch: Branch | undefined, then: Order, reason: typeof why): void => {
      if (branch === undefined) return;
      branches += 1;
      for (const one of refused(engine, then, branch.steps, reason))
        refusals.push(`${action} at ${at}: ${one}`);
    };
    check(ifDeclined, appended(now, step.lines, { at, ...no }), why);
    check(ifSilent, now, why);
    // what was agreed to is asked for again as money that is missing
    const after = action === "contactSeller" ? why : ({ reason: "refund-missing" } as const);
    if (yes !== undefined) check(ifAccepted, appended(now, step.lines, { at, ...yes }), after);
    if (action === "escalate" && step.route === "card-dispute") now = before;
  }
  return refusals;
}

let branches = 0;

describe("on random orders", () => {
  it("allows every step when the plan says so", () => {
    let steps = 0;
    eachOrder(200, (one, random) => {
      const { order, at, reason, policies: set } = one;
      const goal = random.pick(GOALS);
      const why = reason === undefined ? {} : { reason };
      const found = plan(order, { policies: set, at, goal, ...why });
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      for (const each of all(found)) {
        steps += each.steps.length;
        expect(refused(compiledOf(one), order, each.steps, why)).toEqual([]);
        expect(refusedAfter(compiledOf(one), order, each, why)).toEqual([]);
      }
      return found.steps.length > 0 ? undefined : false;
    });
    expect(steps).toBeGreaterThan(40);
    expect(branches).toBeGreaterThan(40);
  }, 60_000);

  it("has no shorter way", () => {
    let compared = 0;
    let several = 0;
    eachOrder(320, (one, random) => {
      const { order, at, reason, policies: set } = one;
      if (order.events === undefined || !hasAllDates(one)) return undefined;
      const goal = random.pick(GOALS);
      const why = reason === undefined ? {} : { reason };
      for (const { id } of order.lines) {
        const wanted = shortest(compiledOf(one), order, Date.parse(at), id, goal, why);
        if (wanted === TOO_MANY) continue;
        const found = plan(order, { policies: set, at, goal, lines: [id], ...why });
        expect(lengthOf(found)).toEqual(wanted);
        compared += 1;
        if (wanted !== undefined && (wanted[1] > 1 || wanted[0] > Date.parse(at))) several += 1;
      }
      return undefined;
    });
    expect(compared).toBeGreaterThan(60);
    expect(several).toBeGreaterThan(5);
  }, 60_000);
});

interface Vector {
  readonly id: string;
  readonly kind?: string;
  readonly policies: readonly unknown[];
  readonly order: unknown;
  readonly at: string;
  readonly reason?: BuyerReason;
}

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Policies>>>> = { policies, laws };

function vectors(): readonly Vector[] {
  const folder = "test/vectors";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as readonly Vector[])
    .filter(({ kind }) => kind !== "deadline");
}

function policiesOf({ policies: doors }: Vector): Policies {
  return doors.map((door): Policies => {
    if (typeof door !== "string") return parsePolicy(door);
    const [catalogue = "", id = ""] = door.split("/");
    const found = CATALOGUES[catalogue]?.[id];
    if (found === undefined) throw new Error(`no door ${door}`);
    return found;
  });
}

const compiled = new Map<string, Compiled>();

/** The policies of a vector: compiled once for all that name the same. */
function compiledFor({ policies: doors }: Vector, set: Policies): Compiled {
  const key = JSON.stringify(doors);
  const found = compiled.get(key) ?? compile(set);
  compiled.set(key, found);
  return found;
}

describe("on the orders of the vectors", () => {
  it("allows every step when the plan says so, and has no shorter way", () => {
    let compared = 0;
    for (const [index, vector] of vectors().entries()) {
      if (index % 15 !== 0) continue;
      const set = policiesOf(vector);
      const order: Order = parseOrder(vector.order);
      const why = vector.reason === undefined ? {} : { reason: vector.reason };
      const engine = compiledFor(vector, set);
      const found = plan(order, { policies: set, at: vector.at, ...why });
      for (const each of all(found)) {
        expect([vector.id, refused(engine, order, each.steps, why)]).toEqual([vector.id, []]);
        if (order.events !== undefined)
          expect([vector.id, refusedAfter(engine, order, each, why)]).toEqual([vector.id, []]);
      }
      const [line, ...rest] = order.lines;
      if (line === undefined || rest.length > 0 || order.events === undefined) continue;
      // where a date is not known, something may change at any time: there is no end of moments to try
      const at = Date.parse(vector.at);
      const next = engine.decide(order, { at: vector.at, ...why }).nextChange;
      if (next !== null && Date.parse(next) <= at + 1) continue;
      const wanted = shortest(engine, order, at, line.id, "refund", why);
      if (wanted === TOO_MANY) continue;
      const length = lengthOf(found);
      compared += 1;
      if (wanted === undefined) expect([vector.id, length]).toEqual([vector.id, undefined]);
      else if (length === undefined || compareLengths(wanted, length) !== 0)
        expect([vector.id, length]).toEqual([vector.id, wanted]);
    }
    expect(compared).toBeGreaterThan(50);
  });
});
