/**
 * How long goods may go back to amazon.com, and on whose terms.
 *
 * @module
 */
import {
  after,
  type Confidence,
  days,
  FAULT,
  type Fee,
  type LocalDate,
  type Moment,
  on,
  type Terms,
  type When,
} from "../../policy/index.js";
import { cite, type Page } from "../amazon/page.js";
import type { Party, Window } from "../amazon/site.js";
import {
  HOLIDAY_2021,
  HOLIDAY_2022,
  HOLIDAY_2023,
  HOLIDAY_2024,
  HOLIDAY_2025,
  RETURNS,
} from "./sources.js";

/** What the buyer pays who hands a parcel in late, or sends back less than came. */
export const FEES: readonly Fee[] = [
  { kind: "late", percent: 20 },
  { kind: "damage", percent: 50 },
];

/** Terms of every return. */
export const RETURNED: Terms = {
  resolutions: ["refund", "replacement"],
  refundWithin: after("return.shippedAt", days(30)),
  channels: ["return-centre"],
};

/** Terms of a return without a fault. */
export const UNWANTED: Terms = { ...RETURNED, fees: FEES, requires: ["unused"] };

/** Who pays for the way back: a fault is never the buyer's, heavy goods are their own matter. */
export const PARTIES: readonly Party[] = [
  { id: "fault", when: { reason: FAULT }, terms: { ...RETURNED, returnShipping: "free" } },
  {
    id: "seller",
    when: { "seller.fulfilledBy": "seller" },
    terms: { ...UNWANTED, resolutions: ["refund"], returnShipping: "depends" },
  },
  {
    id: "heavy",
    when: { "line.traits": { has: "oversize" } },
    terms: { ...UNWANTED, returnShipping: "depends" },
  },
  { id: "amazon", when: {}, terms: { ...UNWANTED, returnShipping: "free" } },
];

/** The end of the usual window. */
export const THIRTY_DAYS: Moment = after("line.deliveredAt", days(30));

/** So many days from delivery. */
function fromDelivery(id: string, n: number, when: When, section: string): Window {
  const closes = after("line.deliveredAt", days(n));
  const source = cite(RETURNS, section);
  return { id, when, closes, handInBy: closes, because: "return-window", source };
}

/** Bought between two days, back until a third; what only one weak page says is no promise after the thirty days. */
function holidays(
  id: string,
  [from, to, until]: readonly [LocalDate, LocalDate, LocalDate],
  category: When,
  page: Page,
  confidence?: Confidence,
): Window {
  return {
    id: `holidays-${id}`,
    when: { "order.placedAt": { from, to }, ...category },
    ...(confidence === "low" && { mode: "discretionary", opens: THIRTY_DAYS }),
    closes: on(until),
    outside: "next",
    because: "holiday-window",
    source: cite(page, "holidays", confidence, "assumed: the later end"),
  };
}

const APPLE: When = { "line.category": "apple" };
const NOT_APPLE: When = { "line.category": { not: "apple" } };

/** The holiday seasons; once one is over, or has never begun, the ordinary windows count. */
export const seasons: readonly Window[] = [
  holidays("2021", ["2021-10-01", "2021-12-31", "2022-01-31"], {}, HOLIDAY_2021),
  holidays("2022", ["2022-10-07", "2022-12-31", "2023-01-31"], {}, HOLIDAY_2022, "medium"),
  holidays("2023", ["2023-11-01", "2023-12-31", "2024-01-31"], NOT_APPLE, HOLIDAY_2023),
  holidays("2023-apple", ["2023-11-01", "2023-12-31", "2024-01-15"], APPLE, HOLIDAY_2023),
  holidays("2024", ["2024-11-01", "2024-12-31", "2025-01-31"], NOT_APPLE, HOLIDAY_2024, "low"),
  holidays("2025", ["2025-11-01", "2025-12-31", "2026-01-31"], NOT_APPLE, HOLIDAY_2025),
  holidays("2025-apple", ["2025-11-01", "2025-12-31", "2026-01-15"], APPLE, HOLIDAY_2025),
];

/** The ordinary windows, exceptions first. */
export const windows: readonly Window[] = [
  fromDelivery("baby-registry", 365, { "custom.giftRegistry": "baby" }, "Baby Registry gifts"),
  fromDelivery(
    "wedding-registry",
    180,
    { "custom.giftRegistry": "wedding" },
    "Wedding Registry gifts",
  ),
  fromDelivery("gift-list", 90, { "custom.giftRegistry": ["birthday", "custom"] }, "gift lists"),
  fromDelivery("renewed-premium", 365, { "line.category": "renewed/premium" }, "Renewed Premium"),
  fromDelivery("renewed", 90, { "line.category": "renewed" }, "Renewed"),
  fromDelivery("baby", 90, { "line.category": "baby" }, "baby products"),
  fromDelivery("crib-mattress", 30, { "line.category": "mattress/crib" }, "crib mattresses"),
  fromDelivery("mattress", 90, { "line.category": "mattress" }, "mattresses"),
  fromDelivery("fifteen-days", 15, { "line.category": ["apple", "haul"] }, "Apple and Haul"),
  fromDelivery("thirty-days", 30, {}, "most items"),
];
