/**
 * The status of an Amazon order as a whole.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import { type Found, text, warn } from "./found.js";
import { meaningOf, words } from "./word.js";

/** Where an order stands. */
export type OrderState =
  | "pending-availability"
  | "pending"
  | "unshipped"
  | "partially-shipped"
  | "shipped"
  | "cancelled"
  | "unfulfillable"
  | "unknown";

const STATES = words<OrderState>(
  ["pending-availability", "PendingAvailability"],
  ["pending", "Pending"],
  ["unshipped", "Unshipped"],
  ["partially-shipped", "PartiallyShipped"],
  // everything has been shipped, only the invoice is not confirmed
  ["shipped", "Shipped InvoiceUnconfirmed"],
  ["cancelled", "Canceled"],
  ["unfulfillable", "Unfulfillable"],
);

/**
 * Where an order stands. A word that is not known counts as shipped: then it is too late to cancel
 * and nothing has arrived that could go back. `cancelled` would deny still more, but say of the
 * order that it is over, which nobody has seen.
 */
export function orderStateOf(at: Found): OrderState {
  const word = text(at);
  if (word === undefined) {
    warn(at, "incomplete", "no status: read as shipped, which lets nothing be cancelled");
    return "unknown";
  }
  const state = meaningOf(STATES, word);
  if (state === undefined) {
    const message = `${quote(word)} is no known status: read as shipped, which lets nothing be cancelled`;
    warn(at, "unknown-value", message);
  } else if (state === "unfulfillable") {
    warn(at, "other-sale", `${quote(word)} is for other shops' orders: read as cancelled`);
  }
  return state ?? "unknown";
}
