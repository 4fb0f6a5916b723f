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

// numbers, because a switch on them is a jump
/** By the slot's own reader. */
export const SLOT = 0;
/** The reason given. */
export const REASON = 1;
/** The buyer's country. */
export const COUNTRY = 2;
/** The line's status. */
export const STATUS = 3;
/** The line's category. */
export const CATEGORY = 4;
/** The line's price, in the currency that is the key. */
export const PRICE = 5;
// each of the first four facts of the shop's own from a place in the code of its own
/** From `custom`, by its key: the first fact of the shop's own. */
export const CUSTOM_1 = 6;
/** The second. */
export const CUSTOM_2 = 7;
/** The third. */
export const CUSTOM_3 = 8;
/** The fourth. */
export const CUSTOM_4 = 9;
/** Any other. */
export const CUSTOM = 10;

/** Where a fact is read from. */
export type Source =
  | typeof SLOT
  | typeof REASON
  | typeof COUNTRY
  | typeof STATUS
  | typeof CATEGORY
  | typeof PRICE
  | typeof CUSTOM_1
  | typeof CUSTOM_2
  | typeof CUSTOM_3
  | typeof CUSTOM_4
  | typeof CUSTOM;

const CUSTOM_SOURCES: readonly Source[] = [CUSTOM_1, CUSTOM_2, CUSTOM_3, CUSTOM_4];

/** Where a slot's fact is read from, under which key, and of which type a custom one is. */
export interface QuickReader {
  readonly source: Source;
  readonly key: string;
  readonly type: "string" | "number" | "";
}

/** How a slot's fact is read quickly. */
export function readerOf({ fact, kind, currency, ordinal }: Slot): QuickReader {
  if (!fact.startsWith(PREFIX))
    return { source: SOURCES[fact] ?? SLOT, key: currency ?? "", type: "" };
  const type = kind === "text" ? "string" : kind === "number" ? "number" : "";
  // the name of a property, not a piece of a text: the machine finds such a key at once
  const [key = ""] = Object.keys({ [fact.slice(PREFIX.length)]: type });
  return { source: CUSTOM_SOURCES[ordinal] ?? CUSTOM, key, type };
}

const PREFIX = "custom.";

const SOURCES: Readonly<Record<string, Source>> = {
  reason: REASON,
  "buyer.country": COUNTRY,
  "line.status": STATUS,
  "line.category": CATEGORY,
  "line.price": PRICE,
};

/** A fact, in so far as it needs no closer look; else `undefined`. */
export function quickRead(
  { source, key, type }: QuickReader,
  order: Order,
  line: Line,
  reason: string | undefined,
): Known {
  switch (source) {
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
      return price !== undefined && (key === "" || price.currency === key)
        ? price.amount
        : undefined;
    }
    case SLOT:
      return undefined;
    default: {
      const own = line.custom?.[key];
      const value = own === undefined ? order.custom?.[key] : own;
      if (typeof value === "string" && type === "string") return value;
      if (typeof value === "number" && type === "number" && value - value === 0) return value;
      return value === null || value === undefined ? null : undefined;
    }
  }
}
