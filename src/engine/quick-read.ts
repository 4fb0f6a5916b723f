/**
 * Quick reads: the facts that most policies ask for, told apart once so that the sieve reads them
 * without a call.
 *
 * @module
 */
import type { Slot } from "./slot.js";

// numbers that the build writes out, because a switch on them is then a jump; words first, then numbers,
// and each of the first facts of the shop's own from a place in the code of its own
/** The reason given. */
export const REASON = 1;
/** The buyer's country. */
export const COUNTRY = 2;
/** The line's status. */
export const STATUS = 3;
/** From `custom`, by its key: the first word of the shop's own. */
export const WORD_1 = 4;
/** The second. */
export const WORD_2 = 5;
/** The third. */
export const WORD_3 = 6;
/** Any other. */
export const WORD = 7;
/** The line's price, in the currency that is the key. */
export const PRICE = 8;
/** From `custom`, by its key: the first number of the shop's own. */
export const NUMBER_1 = 9;
/** The second. */
export const NUMBER_2 = 10;
/** Any other. */
export const NUMBER = 11;
/** The line's category. */
export const CATEGORY = 12;
/** By the slot's own reader. */
export const SLOT = 13;

/** Where a slot's fact is read from, and under which key. */
export interface QuickReader {
  readonly source: number;
  readonly key: string;
}

/** How a slot's fact is read quickly. */
export function readerOf({ fact, kind, currency, ordinal }: Slot): QuickReader {
  if (ordinal < 0) return { source: SOURCES[fact] ?? SLOT, key: currency ?? "" };
  // the name of a property, not a piece of a text: the machine finds such a key at once
  const [key = ""] = Object.keys({ [fact.slice("custom.".length)]: kind });
  if (kind === "text") return { source: Math.min(WORD_1 + ordinal, WORD), key };
  if (kind === "number") return { source: Math.min(NUMBER_1 + ordinal, NUMBER), key };
  return { source: SLOT, key };
}

const SOURCES: Readonly<Record<string, number>> = {
  reason: REASON,
  "buyer.country": COUNTRY,
  "line.status": STATUS,
  "line.category": CATEGORY,
  "line.price": PRICE,
};
