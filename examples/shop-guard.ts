/**
 * A shop's guard: may this button be shown, and may this request be served?
 *
 *     npm run build && npx esbuild examples/shop-guard.ts | node --input-type=module
 *
 * @module
 */
import { compile, type Order } from "order-recourse";
import { amazonUs } from "order-recourse/policies/amazon-us";

// compiled once, when the shop starts
const policies = compile([amazonUs]);

/** Whether the order page shows "Cancel items", at once and without asking anybody. */
export function showsCancelButton(order: Order, now: Date): boolean {
  return policies.allows(order, "cancel", { at: now, mode: "instant" });
}

/** The same guard on the server: what the buyer clicked a while ago may be too late by now. */
export function cancelOrder(order: Order, now: Date): string {
  if (showsCancelButton(order, now)) return "cancelled";
  const { cancel } = policies.decide(order, { at: now }).verdicts;
  return cancel.status === "allowed" ? `sent as a ${cancel.mode}` : cancel.reasons[0].code;
}

const order: Order = {
  id: "111-0000002",
  placedAt: "2026-11-22T15:05:00Z",
  seller: { type: "third-party", fulfilledBy: "seller" },
  lines: [{ id: "1", quantity: 1, status: "processing" }],
  payment: { state: "paid" },
  events: [],
};

console.log(cancelOrder(order, new Date("2026-11-22T15:20:00Z"))); // cancelled
console.log(cancelOrder(order, new Date("2026-11-22T15:35:00Z"))); // sent as a request
