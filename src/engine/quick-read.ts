/**
 * Quick reads: the facts that most policies ask for, told apart once so that the sieve reads them
 * without a call.
 *
 * @module
 */
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import type { Known } from "../model/read-fact.js";
import type { Slot } from "./slot.js";

// numbers that the build writes out, because a switch on them is then a jump; words first, then numbers,
// and each of the first facts of the shop's own from a place in the code of its own
/** By the slot's own reader. */
export const SLOT = 0;
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
/** From `custom`, by its key: what is neither a word nor a number. */
const CUSTOM = 13;

/** Where a slot's fact is read from, and under which key. */
export interface QuickReader {
  readonly source: number;
  readonly key: string;
}

/** How a slot's fact is read quickly. */
export function readerOf({ fact, kind, currency, ordinal }: Slot): QuickReader {
  if (!fact.startsWith(PREFIX)) return { source: SOURCES[fact] ?? SLOT, key: currency ?? "" };
  // the name of a property, not a piece of a text: the machine finds such a key at once
  const [key = ""] = Object.keys({ [fact.slice(PREFIX.length)]: kind });
  if (kind === "text") return { source: Math.min(WORD_1 + ordinal, WORD), key };
  if (kind === "number") return { source: Math.min(NUMBER_1 + ordinal, NUMBER), key };
  return { source: CUSTOM, key };
}

const PREFIX = "custom.";

const SOURCES: Readonly<Record<string, number>> = {
  reason: REASON,
  "buyer.country": COUNTRY,
  "line.status": STATUS,
  "line.category": CATEGORY,
  "line.price": PRICE,
};

/** A fact, in so far as it needs no closer look; else `undefined`. */
export function quickRead(
  { source, key }: QuickReader,
  order: Order,
  line: Line,
  reason: string | undefined,
): Known {
  switch (source) {
    case SLOT:
      return undefined;
    case REASON:
      return reason;
    case COUNTRY:
      return order.buyer?.country;
    case STATUS:
      return line.status;
    case CATEGORY:
      return line.category;
    case PRICE: {
      const { price } = line;
      return price && (key === "" || price.currency === key) ? price.amount : undefined;
    }
  }
  const own = line.custom?.[key];
  const value = own === undefined ? order.custom?.[key] : own;
  if (typeof value === "string" && source <= WORD) return value;
  if (typeof value === "number" && source > PRICE && source <= NUMBER && value - value === 0)
    return value;
  return value === null || value === undefined ? null : undefined;
}
