/**
 * Quick reads: the facts that most policies ask for, told apart once so that the sieve reads them
 * without a call.
 *
 * @module
 */
import type { Slot } from "./slot.js";

// numbers, because a switch on them is a jump
/** By the slot's own reader. */
export const SLOT = 0;
/** From `custom`, by its key. */
export const CUSTOM = 1;
/** The reason given. */
export const REASON = 2;
/** The buyer's country. */
export const COUNTRY = 3;
/** The line's status. */
export const STATUS = 4;
/** The line's category. */
export const CATEGORY = 5;
/** The line's price, in the currency that is the key. */
export const PRICE = 6;

/** Where a fact is read from. */
export type Source =
  | typeof SLOT
  | typeof CUSTOM
  | typeof REASON
  | typeof COUNTRY
  | typeof STATUS
  | typeof CATEGORY
  | typeof PRICE;

/** Where a slot's fact is read from, and under which key. */
export function readerOf({ fact, currency }: Slot): {
  readonly source: Source;
  readonly key: string;
} {
  if (fact.startsWith("custom.")) return { source: CUSTOM, key: fact.slice("custom.".length) };
  return { source: SOURCES[fact] ?? SLOT, key: currency ?? "" };
}

const SOURCES: Readonly<Record<string, Source>> = {
  reason: REASON,
  "buyer.country": COUNTRY,
  "line.status": STATUS,
  "line.category": CATEGORY,
  "line.price": PRICE,
};
