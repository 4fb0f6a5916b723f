/**
 * What an order can't do without: its id and the moment it was placed.
 *
 * @module
 */
import { quote, quoteFound } from "../../internal/quote.js";
import type { Instant } from "../../time/instant.js";
import { anyInstant, type Found, fail, isImplausible, isMissing, name, warn } from "./found.js";
import type { AmazonOptions } from "./options.js";

/** The id of the order. */
export function orderId(at: Found): string | undefined {
  const id = name(at);
  if (id === undefined)
    fail(at, `expected the order's id, found ${isMissing(at) ? "nothing" : quoteFound(at.value)}`);
  return id;
}

/** When the order was placed; one that can't be true is kept, for there is no order without. */
export function placedAtOf(at: Found, options: AmazonOptions): Instant | undefined {
  const help = "say when with the option `placedAt`";
  const { placedAt } = options;
  // options were checked before anything was read
  if (placedAt !== undefined) return placedAt;
  const moment = anyInstant(at);
  if (moment === undefined) {
    const found = isMissing(at) ? "nothing" : quoteFound(at.value);
    fail(at, `expected the moment of the order in ISO 8601 with its offset, found ${found}`, help);
  } else if (isImplausible(moment)) {
    warn(at, "implausible", `${quote(moment)} lies before there was an Amazon: kept, ${help}`);
  }
  return moment;
}
