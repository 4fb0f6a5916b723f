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

/** Where a slot's fact is read from, under which key, and of which type a custom one is. */
export interface QuickReader {
  readonly source: Source;
  readonly key: string;
  readonly type: "string" | "number" | "";
}

/** How a slot's fact is read quickly. */
export function readerOf({ fact, kind, currency }: Slot): QuickReader {
  if (!fact.startsWith(PREFIX))
    return { source: SOURCES[fact] ?? SLOT, key: currency ?? "", type: "" };
  const type = kind === "text" ? "string" : kind === "number" ? "number" : "";
  return { source: CUSTOM, key: fact.slice(PREFIX.length), type };
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
    case CUSTOM: {
      const own = line.custom?.[key];
      const value = own === undefined ? order.custom?.[key] : own;
      if (typeof value === "string" && type === "string") return value;
      if (typeof value === "number" && type === "number" && value - value === 0) return value;
      return value === null || value === undefined ? null : undefined;
    }
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
  }
}
