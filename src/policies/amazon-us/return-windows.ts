/**
 * How long goods may go back to amazon.com.
 *
 * @module
 */
import { after, days } from "../../policy/index.js";
import { cite } from "../amazon/page.js";
import type { Window } from "../amazon/site.js";
import {
  APPLE_AND_HAUL,
  CRIB_MATTRESS,
  delivered,
  type Goods,
  kind,
  MATTRESS,
  MOST,
  USED_APPLE,
} from "./goods.js";
import { HOLIDAYS_2024, HOLIDAYS_2025, PAST_HOLIDAYS } from "./holidays.js";
import { OVER } from "./parties.js";
import { RETURNS } from "./sources.js";

/** So many days from delivery. */
function fromDelivery(id: string, { days: n, ...its }: Goods, section: string): Window {
  const source = cite(RETURNS, section);
  return { id, closes: delivered(n), because: "return-window", source, ...its };
}

/** Windows of ninety days and more: few seasons outlast them. The longest first, where several fit. */
const LONG: readonly Window[] = [
  gift("baby-registry", "baby", 365, "Baby Registry gifts"),
  fromDelivery("renewed-premium", kind("renewed/premium", 365), "Renewed Premium"),
  gift("wedding-registry", "wedding", 180, "Wedding Registry gifts"),
  gift("gift-list", ["birthday", "custom"], 90, "gift lists"),
  fromDelivery("renewed", kind("renewed", 90), "Renewed"),
  fromDelivery("baby", kind("baby", 90), "baby products"),
];

/** From a list of someone else's. */
function gift(id: string, list: string | readonly string[], n: number, section: string): Window {
  return fromDelivery(id, { when: { "custom.giftRegistry": list }, days: n }, section);
}

/** A listing with more days than the goods have anyway. */
function listing(id: string, { when, days: n, ...its }: Goods): Window {
  return {
    id,
    ...its,
    when: {
      ...when,
      "returnPolicy.category": "finite-window",
      "returnPolicy.days": { atLeast: n + 1 },
    },
    closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })),
    outside: "next",
    because: "listing-terms",
    source: cite(RETURNS, "the product page"),
  };
}

/** What a listing may add. */
export const LISTINGS: readonly Window[] = [
  listing("listing", MOST),
  listing("listing-fifteen", APPLE_AND_HAUL),
];

/** What is over says so with its own end, not with that of a shorter window below. */
function over(window: Window): Window {
  return { ...window, parties: OVER };
}

/** The windows that may be asked one after the other; once they are over, or have never begun, the rows below are. */
export const seasons: readonly Window[] = [
  ...LONG.map((window): Window => ({ ...window, outside: "next" })),
  ...PAST_HOLIDAYS,
  ...HOLIDAYS_2025,
];

/** Goodwill, then that long windows are over, and the ordinary ones, exceptions first. */
export const windows: readonly Window[] = [
  ...HOLIDAYS_2024,
  ...LONG.map(over),
  fromDelivery("crib-mattress", CRIB_MATTRESS, "crib mattresses"),
  fromDelivery("mattress", MATTRESS, "mattresses"),
  fromDelivery("used-apple", USED_APPLE, "Apple, not sold new"),
  fromDelivery("fifteen-days", APPLE_AND_HAUL, "Apple, sold new, and Haul"),
  fromDelivery("thirty-days", { when: {}, days: 30 }, "most items"),
];
