/**
 * Which laws may count at a place: read from what they test, so that the two never differ.
 *
 * @module
 */
import type { Policy, Row } from "../../policy/index.js";

/** Where a buyer lives. */
export interface BuyerPlace {
  /** ISO 3166-1: `DE`. */
  readonly country: string;
  /** ISO 3166-2 without the country: `CA` for California. A missing key means not known. */
  readonly region?: string | undefined;
}

/** Whether a row of these laws may permit something to a buyer who lives there. */
export function mayCount(laws: readonly Policy[], place: BuyerPlace): boolean {
  return laws.some(({ tables }) =>
    Object.values(tables).some((rows) => rows.some((row) => mayPermit(row, place))),
  );
}

function mayPermit({ when, then }: Row, { country, region }: BuyerPlace): boolean {
  if (then.effect !== "permit" || !names(when["buyer.country"], country)) return false;
  return region === undefined || names(when["buyer.region"], region);
}

/** Whether a test may hold for this word; none, or one that is no list of words, may hold for any. */
function names(test: unknown, word: string): boolean {
  return Array.isArray(test) ? test.includes(word) : typeof test !== "string" || test === word;
}
