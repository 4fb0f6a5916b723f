/**
 * Kinds of goods, and how many days amazon.com gives them.
 *
 * @module
 */
import { after, days, type Moment, type When } from "../../policy/index.js";
import type { Party } from "../amazon/site.js";
import { OTHER_GOODS, OTHER_LIGHT_GOODS } from "./parties.js";

/** So many days from delivery. */
export function delivered(n: number): Moment {
  return after("line.deliveredAt", days(n));
}

/** The end of the usual window. */
export const THIRTY_DAYS: Moment = delivered(30);

/** Some goods, and how many days they have where nothing else is said. */
export interface Goods {
  readonly when: When;
  readonly days: number;
  /** Default: all. */
  readonly parties?: readonly Party[];
}

/** Goods of a kind, on nobody's terms but those of any goods. */
export function kind(category: string | readonly string[], n: number): Goods {
  return { when: { "line.category": category }, days: n, parties: OTHER_GOODS };
}

export const BY_APPLE = ["apple", "electronics/apple"] as const;
const FIFTEEN = [...BY_APPLE, "haul"] as const;
export const APPLE: Goods = kind(BY_APPLE, 15);
/** Fifteen days are for what is sold new. */
export const USED_APPLE: Goods = {
  when: { "line.category": BY_APPLE, "line.traits": { has: "second-hand" } },
  days: 30,
  parties: OTHER_LIGHT_GOODS,
};
export const HAUL: Goods = kind("haul", 15);
export const APPLE_AND_HAUL: Goods = kind(FIFTEEN, 15);
export const CRIB_MATTRESS: Goods = kind("mattress/crib", 30);
export const MATTRESS: Goods = kind("mattress", 90);
export const MOST: Goods = { when: { "line.category": { not: FIFTEEN } }, days: 30 };
export const MOST_BUT_MATTRESSES: Goods = {
  when: { "line.category": { not: [...FIFTEEN, "mattress"] } },
  days: 30,
};
