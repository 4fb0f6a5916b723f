/**
 * Random cases: policies, an order, a reason and moments near its own cuts.
 *
 * @module
 */
import { type BuyerReason, compile, type Order } from "order-recourse";
import type { Policy } from "order-recourse/policy";
import { drawOrder, drawReason } from "./draw-order.js";
import { drawPolicies } from "./draw-policy.js";
import { drawMoment, drawPool } from "./pools.js";
import { Random } from "./random.js";

/** One question: plain data, so that it can be stored. */
export interface Case {
  readonly policies: readonly Policy[];
  readonly order: Order;
  readonly at: string;
  readonly reason?: BuyerReason;
}

/** Some questions about one order. */
export function drawCases(seed: number, moments: number): readonly Case[] {
  const random = new Random(seed);
  const pool = drawPool(random);
  const policies = drawPolicies(pool);
  const order = drawOrder(pool);
  const reason = drawReason(pool);
  const compiled = compile(policies);
  const cases: Case[] = [];
  let at = drawMoment(pool, random.weighted([1, -2], [8, 0]), 45);
  while (cases.length < moments) {
    const asked = { at: new Date(at).toISOString(), ...(reason === undefined ? {} : { reason }) };
    cases.push({ policies, order, ...asked });
    const { nextChange } = compiled.decide(order, asked);
    at =
      nextChange === null || random.chance(0.1)
        ? drawMoment(pool, 0, 60)
        : Date.parse(nextChange) + random.pick([-1, 0, 0, 1]);
    if (at < -60_000_000_000_000 || at > 200_000_000_000_000) at = drawMoment(pool, 0, 60);
  }
  return cases;
}
