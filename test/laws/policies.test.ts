/** Laws on sets of policies. */
import { ACTIONS, decide, type Policy, type Verdict } from "order-recourse";
import { describe, expect, test } from "vitest";
import { type Case, drawLaw } from "../support/draw-case.js";
import { eachCase } from "../support/each-case.js";
import { decisionOn, questionOf } from "../support/engine.js";

type Nested = readonly (Policy | readonly Policy[])[];

describe("policies", () => {
  test("9.1 their order, grouping and duplicates don't matter", () => {
    eachCase({ orders: 250, moments: 2 }, (one, random) => {
      const { policies, order } = one;
      const shuffled = random.some(policies, policies.length);
      // the same data, its keys in another order
      const twin = Object.fromEntries(
        Object.entries(structuredClone(random.pick(policies))).reverse(),
      ) as unknown as Policy;
      const forms: readonly Nested[] = [
        [...policies].reverse(),
        [shuffled],
        [...shuffled, twin],
        [[twin], ...policies.map((policy) => [policy])],
      ];
      const expected = JSON.stringify(decisionOn(one));
      for (const form of forms)
        expect(JSON.stringify(decide(order, { policies: form, ...questionOf(one) }))).toBe(
          expected,
        );
      return policies.length > 1 ? undefined : false;
    });
  });

  test("9.2 one more law takes no permission away, and every grant keeps its end", () => {
    eachCase({ orders: 450, moments: 2 }, (one, random) => {
      const more: Case = {
        ...one,
        policies: [...one.policies, drawLaw(random.int(1, 1_000_000))],
      };
      const [before, after] = [decisionOn(one), decisionOn(more)];
      let isMeant = false;
      for (const { id } of one.order.lines)
        for (const action of ACTIONS) {
          const verdict = before.lines[id]?.verdicts[action];
          const then = after.lines[id]?.verdicts[action];
          if (verdict?.status !== "allowed") continue;
          isMeant = true;
          expect(then?.status, `${id} ${action}`).toBe("allowed");
          const ends = endsOf(then);
          // where something is unknown, another way it could turn out may lead
          for (const { policy, until } of verdict.grants)
            if (verdict.missing === undefined || ends.has(policy))
              expect(ends.get(policy), `${id} ${action} ${policy}`).toBe(JSON.stringify(until));
        }
      for (const action of ACTIONS)
        if (before.verdicts[action].status === "allowed")
          expect(after.verdicts[action].status, action).toBe("allowed");
      return isMeant ? undefined : false;
    });
  });
});

function endsOf(verdict: Verdict | undefined): ReadonlyMap<string, string> {
  if (verdict?.status !== "allowed") return new Map();
  return new Map(verdict.grants.map(({ policy, until }) => [policy, JSON.stringify(until)]));
}
