/**
 * Refunds: how far a line has been paid back.
 *
 * @module
 */
import { eventsOf } from "./history.js";
import type { Line } from "./line.js";
import type { Order } from "./order.js";
import type { OrderEvent } from "./order-event.js";
import type { PaymentState } from "./payment.js";

/**
 * Where the payment stands for a line: refunds whose amounts are known say more than the state of the
 * whole order's payment.
 */
export function paymentStateOf(order: Order, line: Line): PaymentState | undefined {
  const stated = order.payment?.state ?? undefined;
  const refunds = refundsOf(order, line);
  // what is said counts for more than what is only taken to be so
  if (stated !== undefined && refunds.some(({ amount }) => amount === undefined)) return stated;
  const parts = partsOf(refunds, order, line);
  if (parts.includes("refunded")) return "refunded";
  if (stated !== undefined && stated !== "paid") return stated;
  // all of it, or a part only
  if (parts.includes("unclear")) return undefined;
  return parts.includes("part-refunded") ? "part-refunded" : stated;
}

/** Whether refunds cover a line, alone or with the whole order. */
export function isRefunded(order: Order, line: Line): boolean {
  return partsOf(refundsOf(order, line), order, line).includes("refunded");
}

/** How far the refunds of the line alone go, and those of the whole order. */
function partsOf(refunds: readonly Refund[], order: Order, line: Line): readonly Part[] {
  return [
    covered(
      refunds.filter((refund) => refund.line !== undefined),
      [line],
    ),
    covered(
      refunds.filter((refund) => refund.line === undefined),
      order.lines,
    ),
  ];
}

/** The refunds that speak of a line. */
function refundsOf(order: Order, { id }: Line): readonly Refund[] {
  return (eventsOf(order) ?? [])
    .filter(isRefund)
    .filter(({ line }) => line === undefined || line === id);
}

type Part = "refunded" | "part-refunded" | "unclear" | undefined;

type Refund = Extract<OrderEvent, { type: "refund-issued" }>;

function isRefund(event: OrderEvent): event is Refund {
  return event.type === "refund-issued";
}

/** How far refunds, if there are any, pay back what lines cost; one without an amount is taken to be for all of it. */
function covered(refunds: readonly Refund[], lines: readonly Line[]): Part {
  if (refunds.length === 0) return undefined;
  if (refunds.some(({ amount }) => amount === undefined)) return "refunded";
  const currency = lines[0]?.price?.currency;
  let due = 0;
  for (const { price, quantity } of lines) {
    if (price == null || price.currency !== currency) return "unclear";
    due += price.amount * quantity;
  }
  let paid = 0;
  let isClear = true;
  for (const { amount } of refunds)
    if (amount?.currency === currency) paid += amount?.amount ?? 0;
    else isClear = false;
  if (paid >= due) return "refunded";
  return isClear ? "part-refunded" : "unclear";
}
