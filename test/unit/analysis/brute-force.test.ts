import fc from "fast-check";
import { compile, decide, type Order, type Policy } from "order-recourse";
import {
  alwaysAllows,
  alwaysDenies,
  atLeastAsGenerous,
  check,
  diff,
  disjoint,
  equivalent,
  neverUnknown,
  type QuestionTree,
  questions,
} from "order-recourse/analysis";
import { describe, expect, it } from "vitest";
import { ask, type Cell, drawSmall, gridFor, type Question } from "./draw-small.js";

const RUNS = { numRuns: Number(process.env["ANALYSIS_RUNS"] ?? 24) };
const seeds = fc.integer({ min: 0, max: 1e9 });

/** A policy in which the row that decides permits, by its id. */
function shown(policy: Policy): Policy {
  const rows = (policy.tables.return ?? []).map((row) => {
    const isNext = row.then.effect === "permit" && row.then.outside === "next";
    return isNext ? row : { ...row, then: { effect: "permit" as const } };
  });
  const end = {
    id: "end",
    when: {},
    then: { effect: "permit" as const },
    because: "return-window" as const,
  };
  return { ...policy, tables: { return: [...rows, end] } };
}

describe("beside brute force over every class", () => {
  it("finds exactly the rows that never decide", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const policy = drawSmall(seed);
        const asked = ask([shown(policy)]);
        const reached = new Set<string>();
        for (const cell of gridFor(policy)) {
          const verdict = asked(cell);
          if (verdict.status === "allowed") reached.add(verdict.grants[0]?.rule ?? "");
        }
        const { findings, undecided } = check(policy);
        expect(undecided).toEqual([]);
        const dead = new Set(
          findings
            .filter(({ code }) => ["unreachable-row", "impossible-row", "same-row"].includes(code))
            .flatMap(({ rows }) => rows),
        );
        // the grid has not every moment at which windows and tests of time are apart
        const isPlain = !/within|olderThan|next/.test(JSON.stringify(policy.tables));
        for (const { id, then } of policy.tables.return ?? []) {
          const isPassed = then.effect === "permit" && then.outside === "next";
          if (reached.has(id)) expect([id, dead.has(id)]).toEqual([id, false]);
          else if (!isPassed && isPlain) expect([id, dead.has(id)]).toEqual([id, true]);
        }
        const falls = findings.filter(({ code }) => code === "falls-through");
        if (reached.has("end") || isPlain) expect(falls.length > 0).toBe(reached.has("end"));
        for (const { witness } of falls) {
          if (witness === undefined) throw new Error("no witness");
          const { verdicts } = decide(witness.order, { ...witness, policies: policy });
          if (verdicts.return.status !== "upcoming")
            expect(verdicts.return.reasons[0].code).toBe("no-rule");
        }
      }),
      RUNS,
    );
  }, 600_000);

  it("says whether one allows whatever another allows", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.boolean(), (first, second, isRelated) => {
        const a = drawSmall(first);
        const b = isRelated ? without(a, second) : { ...drawSmall(second), id: "other" };
        const [ofA, ofB] = [ask([a]), ask([b])];
        const isLess = gridFor(a, b).some(
          (cell) => ofB(cell).status === "allowed" && ofA(cell).status !== "allowed",
        );
        const proof = atLeastAsGenerous(a, b);
        if (isLess) expect(proof.holds).toBe(false);
        if (proof.holds === false) {
          const { witness } = proof;
          const status = (policy: Policy): string =>
            decide(witness.order, { ...witness, policies: policy }).lines["1"]?.verdicts[
              witness.action
            ].status ?? "";
          expect(status(b)).toBe("allowed");
          expect(status(a)).not.toBe("allowed");
        }
      }),
      RUNS,
    );
  }, 600_000);

  it("says what always holds, what changes, and what never meets", () => {
    fc.assert(
      fc.property(seeds, seeds, (first, second) => {
        const a = drawSmall(first);
        const b = without(a, second);
        const cells = gridFor(a, b);
        const [ofA, ofB] = [ask([a]), ask([b])];
        const statuses = cells.map((cell) => ofA(cell).status);
        if (statuses.some((status) => status !== "allowed"))
          expect(alwaysAllows(a, "return", {}).holds).toBe(false);
        if (statuses.includes("allowed")) expect(alwaysDenies(a, "return", {}).holds).toBe(false);
        const isOther = cells.some((cell) => {
          const [x, y] = [ofA(cell), ofB(cell)];
          return (
            (x.status === "allowed") !== (y.status === "allowed") ||
            (x.status === "allowed" && y.status === "allowed" && x.until?.at !== y.until?.at)
          );
        });
        const same = equivalent(a, b);
        if (isOther) expect(same.holds).toBe(false);
        const { regions } = diff(a, b);
        expect(regions.length > 0).toBe(same.holds === false);
        const meets = cells.some(
          (cell) => ofA(cell).status === "allowed" && ofB(cell).status === "allowed",
        );
        if (meets) expect(disjoint(a, b).holds).toBe(false);
      }),
      RUNS,
    );
  }, 600_000);

  it("says whether some facts always suffice", () => {
    fc.assert(
      fc.property(seeds, fc.subarray([...ASKABLE]), (seed, given) => {
        const policy = drawSmall(seed);
        const asked = ask([policy]);
        const proof = neverUnknown(policy, [...DATED, ...given], ["return"]);
        const isShort = gridFor(policy).some(
          (cell) => asked(stripped(cell, given)).status === "unknown",
        );
        if (isShort) expect(proof.holds).not.toBe(true);
        if (proof.holds !== false) return;
        const { order, at, reason } = proof.witness;
        const { verdicts } = compile(policy).decide(order, {
          at,
          ...(reason !== undefined && { reason }),
        });
        expect(verdicts.return.status).toBe("unknown");
      }),
      RUNS,
    );
  }, 600_000);

  it("asks what leads to the verdict of the whole order", () => {
    let compared = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const policy = drawSmall(seed);
        // which branch a price between two that are named belongs to is not told by value
        if (JSON.stringify(policy.tables).includes("line.price")) return;
        const asked = ask([policy]);
        for (const cell of gridFor(policy).filter((_, index) => index % 7 === seed % 7)) {
          const { order, at } = stripped(cell, []);
          const { tree, exact } = questions(policy, { order, action: "return", at });
          if (!exact) continue;
          compared += 1;
          expect(walk(tree, cell)).toBe(asked(cell).status);
        }
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(100);
  }, 600_000);
});

/** What small policies ask and an order may leave out. */
const ASKABLE = [
  "reason",
  "line.category",
  "line.price",
  "seller.fulfilledBy",
  "buyer.country",
] as const;
const DATED = ["line.status", "line.shippedAt", "line.deliveredAt"] as const;

/** A cell that says some facts only, beside its state and its dates. */
function stripped({ order, at, reason }: Cell, given: readonly string[]): Question {
  const { category, price, ...line } = order.lines[0] ?? raise();
  const { buyer, seller, ...rest } = order;
  const has = (fact: string): boolean => given.includes(fact);
  // SAFETY: a line stays one of its status without its category and its price
  const bare = {
    ...line,
    ...(has("line.category") && { category }),
    ...(has("line.price") && { price }),
  } as Order["lines"][number];
  return {
    order: {
      ...rest,
      lines: [bare],
      ...(has("buyer.country") && buyer !== undefined && { buyer }),
      ...(has("seller.fulfilledBy") && seller !== undefined && { seller }),
    },
    at,
    ...(has("reason") && { reason }),
  };
}

/** Where the answers of a cell lead. */
function walk(tree: QuestionTree, cell: Cell): string {
  if (!("ask" in tree)) return tree.status;
  const { order, reason } = cell;
  const answers: Readonly<Record<string, unknown>> = {
    reason,
    "line.category": order.lines[0]?.category,
    "seller.fulfilledBy": order.seller?.fulfilledBy,
    "buyer.country": order.buyer?.country,
  };
  // what lies below a path that is named goes its way, unless it is named itself
  const [top = ""] = String(answers[tree.ask]).split("/");
  const branch =
    [answers[tree.ask], top]
      .map((value) => tree.answers.find(({ values }) => values.some((one) => one === value)))
      .find((found) => found !== undefined) ??
    tree.answers.find(({ orOther }) => orOther) ??
    raise();
  return walk(branch.next, cell);
}

function raise(): never {
  throw new Error("there should have been one");
}

/** The policy without one of its rows, or with another one last. */
function without(policy: Policy, seed: number): Policy {
  const rows = policy.tables.return ?? [];
  const left = rows.filter((_, index) => index !== seed % (rows.length + 1));
  return { ...policy, tables: { return: left } };
}
