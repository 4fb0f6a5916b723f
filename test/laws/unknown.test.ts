/** Laws on what is unknown. */
import { ACTIONS, type Fact, type Order } from "order-recourse";
import { describe, expect, test } from "vitest";
import type { Case } from "../support/draw-case.js";
import { eachCase } from "../support/each-case.js";
import { decisionOn } from "../support/engine.js";
import { filled, unknownFacts } from "../support/fill.js";
import type { Random } from "../support/random.js";

describe("the unknown", () => {
  test("9.6 filling in the facts that a verdict names resolves it, or names others", () => {
    eachCase({ orders: 450, moments: 2 }, (one, random) => {
      // money in two currencies can't be filled in at once
      if (new Set(one.policies.map(({ currency }) => currency)).size > 1) return false;
      let isMeant = false;
      for (const [index, { id }] of one.order.lines.entries())
        for (const action of ACTIONS) {
          let now = one;
          const before = new Set<Fact>();
          while (before.size < 40) {
            const verdict = decisionOn(now).lines[id]?.verdicts[action];
            const missing = verdict !== undefined && "missing" in verdict ? verdict.missing : [];
            const isUnknown = verdict?.status === "unknown";
            if (isUnknown) expect(missing, `${id} ${action}`).not.toEqual([]);
            for (const fact of missing ?? [])
              expect(before.has(fact), `${id} ${action} names ${fact} again`).toBe(false);
            const next = firstFilled(now, missing ?? [], index, random);
            if (next === undefined) break;
            isMeant = true;
            before.add(next.fact);
            now = { ...now, order: next.order };
          }
          expect(before.size).toBeLessThan(40);
        }
      return isMeant ? undefined : false;
    });
  });

  test("9.7 an allowed or denied verdict keeps its status whatever unknown is filled in", () => {
    eachCase({ orders: 350, moments: 3 }, (one, random) => {
      const before = decisionOn(one);
      let now = one;
      let fills = 0;
      for (let step = 0; step < 8; step += 1) {
        const index = random.int(0, one.order.lines.length - 1);
        if (one.order.lines[index] === undefined) return false;
        const facts = unknownFacts(now, index).filter((fact) => isNamed(one, fact));
        const next = firstFilled(now, random.some(facts, 4), index, random);
        if (next === undefined) continue;
        fills += 1;
        now = { ...now, order: next.order };
        for (const [id, { verdicts }] of Object.entries(before.lines))
          for (const { action, status } of Object.values(verdicts))
            if (status === "allowed" || status === "denied")
              expect(
                decisionOn(now).lines[id]?.verdicts[action].status,
                `${id} ${action} with ${next.fact} in ${JSON.stringify(next.order)}`,
              ).toBe(status);
      }
      return fills > 0 ? undefined : false;
    });
  });

  test("9.8 unknown facts that no row tests never matter", () => {
    eachCase({ orders: 400, moments: 3 }, (one, random) => {
      const unnamed = FORGETTABLE.filter((fact) => !isNamed(one, fact));
      const order = random
        .some(unnamed, random.int(1, unnamed.length))
        .reduce((left, fact) => without(left, fact), one.order);
      if (JSON.stringify(order) === JSON.stringify(one.order)) return false;
      expect(decisionOn({ ...one, order })).toEqual(decisionOn(one));
      return undefined;
    });
  });
});

/** The order with the first of some facts that can be filled in. */
function firstFilled(
  one: Case,
  facts: readonly Fact[],
  index: number,
  random: Random,
): { readonly fact: Fact; readonly order: Order } | undefined {
  for (const fact of facts) {
    const order = filled(one, fact, index, random);
    if (order !== undefined) return { fact, order };
  }
  return undefined;
}

/** Facts that say nothing about whether a line is open, nor bound the date of anything else. */
const FORGETTABLE: readonly Fact[] = [
  "buyer.kind",
  "buyer.memberships",
  "buyer.country",
  "buyer.region",
  "buyer.timeZone",
  "seller.type",
  "seller.fulfilledBy",
  "seller.kind",
  "seller.country",
  "payment.method",
  "disclosures.returnCostDisclosed",
  "disclosures.digitalConsentGiven",
  "disclosures.agreementInfoComplete",
  "line.category",
  "line.condition",
  "line.failure",
  "line.promisedShipBy",
  "line.promisedBy",
];

/** Whether any policy of the case names a fact, or what it is worked out from. */
function isNamed({ policies }: Case, fact: Fact): boolean {
  const text = JSON.stringify(policies);
  if (text.includes(`"${fact}"`)) return true;
  if (fact.startsWith("buyer.")) return text.includes('"buyer"');
  if (fact === "line.price") return text.includes('"order.total"');
  return fact === "line.deliveredAt" && /"order\.(?:first|last)DeliveredAt"/.test(text);
}

type Plain = Readonly<Record<string, unknown>>;

function without(order: Order, fact: Fact): Order {
  const [group = "", key = ""] = fact.split(".");
  const bare = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  };
  const stated = ({ stated: all, ...rest }: Plain): Plain => {
    if (all === undefined) return rest;
    const left = Object.entries(Object(all)).filter(([name]) => name !== fact);
    return { ...rest, stated: Object.fromEntries(left) };
  };
  const inGroup = (value: Plain): Plain =>
    group in value && group !== "line" ? { ...value, [group]: bare(value[group]) } : value;
  const lines = order.lines.map((line) => {
    const plain = inGroup(stated({ ...line }));
    return group === "line" ? bare(plain) : plain;
  });
  // SAFETY: only keys that may be missing are left out
  return { ...inGroup(stated({ ...order })), lines } as unknown as Order;
}
