/**
 * Open lines: those that can still be cancelled or returned at all.
 *
 * @module
 */
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import type { OrderEvent } from "../model/order-event.js";
import type { Frame } from "./frame.js";

/** Whether a line is neither cancelled, nor returned, nor refunded in full; unknown history counts as open. */
export function isOpen({ order, line, history }: Frame): boolean {
  if (line.status === "cancelled") return false;
  const stated = line.stated?.["return.state"] ?? order.stated?.["return.state"];
  if ((history?.["return.state"] ?? stated) === "received") return false;
  return (
    (order.payment?.state ?? order.stated?.["payment.state"]) !== "refunded" &&
    !refundedInFull(order, line)
  );
}

function refundedInFull(order: Order, line: Line): boolean {
  const refunds = (order.events ?? []).filter(isRefund);
  return (
    covers(
      refunds.filter((refund) => refund.line === line.id),
      line.price,
      line.quantity,
    ) ||
    coversOrder(
      refunds.filter((refund) => refund.line === undefined),
      order,
    )
  );
}

type Refund = Extract<OrderEvent, { type: "refund-issued" }>;

function isRefund(event: OrderEvent): event is Refund {
  return event.type === "refund-issued";
}

/** Whether refunds pay back a price; one that names no amount is taken to be for all of it. */
function covers(refunds: readonly Refund[], price: Line["price"], quantity: number): boolean {
  if (refunds.some(({ amount }) => amount === undefined)) return true;
  if (price === undefined || refunds.length === 0) return false;
  return paid(refunds, price.currency) >= price.amount * quantity;
}

function coversOrder(refunds: readonly Refund[], order: Order): boolean {
  if (refunds.some(({ amount }) => amount === undefined)) return true;
  const currency = order.lines[0]?.price?.currency;
  if (refunds.length === 0 || currency === undefined) return false;
  let total = 0;
  for (const { price, quantity } of order.lines) {
    if (price?.currency !== currency) return false;
    total += price.amount * quantity;
  }
  return paid(refunds, currency) >= total;
}

function paid(refunds: readonly Refund[], currency: string): number {
  return refunds.reduce(
    (sum, { amount }) => sum + (amount?.currency === currency ? amount.amount : 0),
    0,
  );
}
