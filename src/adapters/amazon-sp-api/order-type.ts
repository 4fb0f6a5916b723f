/**
 * The type of an order, in the words of the first version and of its notifications.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { OrderType } from "../../model/order.js";
import { type Found, text, warn } from "./found.js";
import { SUBSCRIPTION } from "./item-programs.js";
import type { OrderState } from "./order-state.js";
import { meaningOf, words } from "./word.js";

const TYPES = words<OrderType>(
  // a long lead time and sourcing on demand are promises of a later date, not other kinds of sale
  ["standard", "StandardOrder LongLeadTimeOrder SourcingOnDemandOrder"],
  ["preorder", "Preorder"],
  ["backorder", "BackOrder"],
);

/** The type of an order, where its word is known. */
export function orderTypeOf(at: Found, state: OrderState): OrderType | undefined {
  if (state === "pending-availability") return "preorder";
  const word = text(at);
  const type = word === undefined ? undefined : meaningOf(TYPES, word);
  if (word !== undefined && type === undefined) {
    warn(at, "unknown-value", `${quote(word)} is no known type of order: left out`);
  }
  return type;
}

/** Whether all of an order is a delivery of a subscription. */
export function isSubscription(items: readonly { readonly tags: readonly string[] }[]): boolean {
  return items.length > 0 && items.every(({ tags }) => tags.includes(SUBSCRIPTION));
}
