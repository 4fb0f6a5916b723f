/**
 * Kinds of goods, and how many days amazon.com gives them.
 *
 * @module
 */
import { after, days, type Moment, type When } from "../../policy/index.js";
import type { Party, Window } from "../amazon/site.js";
import { OTHER_GOODS } from "./parties.js";

/** So many days from delivery. */
export function delivered(n: number): Moment {
  return after("line.deliveredAt", days(n));
}

/** The end of the usual window. */
export const THIRTY_DAYS: Moment = delivered(30);

/** A window that ends. */
export type Ending = Window & { readonly closes: Moment };

/** Some goods, and how many days they have where nothing else is said. */
export interface Goods {
  readonly when: When;
  readonly days: number;
  /** Default: all. */
  readonly parties?: readonly Party[];
}

/** Goods of a kind. */
export function kind(category: string | readonly string[], n: number): Goods {
  return { when: { "line.category": category }, days: n, parties: OTHER_GOODS };
}

const FIFTEEN = ["apple", "haul"] as const;
export const APPLE: Goods = kind("apple", 15);
export const HAUL: Goods = kind("haul", 15);
export const APPLE_AND_HAUL: Goods = kind(FIFTEEN, 15);
export const CRIB_MATTRESS: Goods = kind("mattress/crib", 30);
export const MATTRESS: Goods = kind("mattress", 90);
export const MOST: Goods = { when: { "line.category": { not: FIFTEEN } }, days: 30 };
export const MOST_BUT_MATTRESSES: Goods = {
  when: { "line.category": { not: [...FIFTEEN, "mattress"] } },
  days: 30,
};
