/**
 * Random cases: policies, an order, a reason and moments near its own cuts.
 *
 * @module
 */
import type { BuyerReason, Order } from "order-recourse";
import type { Policy } from "order-recourse/policy";
import { drawOrder, drawReason } from "./draw-order.js";
import { drawPolicies, drawPolicy } from "./draw-policy.js";
import { decisionOn } from "./engine.js";
import { drawMoment, drawPool } from "./pools.js";
import { Random } from "./random.js";

/** One question: plain data, so that it can be stored. */
export interface Case {
  readonly policies: readonly Policy[];
  readonly order: Order;
  readonly at: string;
  readonly reason?: BuyerReason;
}

/** The law that a case of this seed might have had besides. */
export function drawLaw(seed: number): Policy {
  const pool = drawPool(new Random(seed));
  return drawPolicy(pool, "law", "law");
}

/** Versions of one id in different zones can both be in force: nothing is promised of that. */
function inOneZone(policies: readonly Policy[]): readonly Policy[] {
  return policies.map((policy) => {
    const first = policies.find(({ id }) => id === policy.id) ?? policy;
    return { ...policy, timeZone: first.timeZone };
  });
}

const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Some questions about one order: at, just before and just after moments that decisions on it name, and at others. */
export function* drawCases(seed: number, moments: number): Generator<Case> {
  const random = new Random(seed);
  const pool = drawPool(random);
  const policies = inOneZone(drawPolicies(pool));
  const order = drawOrder(pool);
  const reason = drawReason(pool);
  const asked = new Set<number>();
  let left = moments;
  let at = drawMoment(pool, random.weighted([1, -2], [8, 0]), 45);
  for (let tries = 0; left > 0 && tries < 4 * moments; tries += 1) {
    if (at < -60_000_000_000_000 || at > 200_000_000_000_000 || asked.has(at))
      at = drawMoment(pool, -2, 60);
    if (asked.has(at)) continue;
    asked.add(at);
    const one: Case = {
      policies,
      order,
      at: new Date(at).toISOString(),
      ...(reason === undefined ? {} : { reason }),
    };
    yield one;
    const decision = decisionOn(one);
    const named = random.chance(0.3) ? (JSON.stringify(decision).match(MOMENT) ?? []) : [];
    const { nextChange } = decision;
    // what hangs on unknown dates takes the reference much longer
    left -= nextChange === new Date(at + 1).toISOString() ? 3 : 1;
    const near = named.length > 0 ? random.pick(named) : random.chance(0.12) ? null : nextChange;
    at = near === null ? drawMoment(pool, 0, 60) : Date.parse(near) + random.pick([-1, 0, 0, 1]);
  }
}
