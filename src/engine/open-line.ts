/**
 * Open lines: those that can still be cancelled or returned at all.
 *
 * @module
 */
import { isRefunded } from "../model/refund.js";
import type { Frame } from "./frame.js";

/** Whether a line is neither cancelled, nor returned, nor refunded in full; unknown history counts as open. */
export function isOpen({ order, line, history }: Frame): boolean {
  if (line.status === "cancelled") return false;
  const stated = line.stated?.["return.state"] ?? order.stated?.["return.state"];
  if ((history?.["return.state"] ?? stated) === "received") return false;
  const payment = order.payment?.state ?? order.stated?.["payment.state"];
  return payment !== "refunded" && !isRefunded(order, line);
}
