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
  laterOf,
  type Moment,
  on,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { cite, type Page } from "../amazon/page.js";
import type { Party, Window } from "../amazon/site.js";
import {
  HOLIDAY_2015,
  HOLIDAY_2020,
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

const GAMES: Party = {
  id: "opened-game",
  when: {
    "line.category": "toys/board-games",
    "line.condition": { not: "unopened" },
    "seller.fulfilledBy": "marketplace",
  },
  terms: {
    ...RETURNED,
    returnShipping: "free",
    fees: [...FEES, { kind: "restocking", percent: 100 }],
  },
  proof: { note: "restocking fee: Amazon's page on refunds", confidence: "medium" },
};

const LUXURY: Party = {
  id: "luxury",
  when: { "line.category": "luxury", "seller.fulfilledBy": "marketplace" },
  terms: {
    ...UNWANTED,
    returnShipping: "free",
    fees: [
      { kind: "late", percent: 20 },
      { kind: "damage", percent: 100 },
    ],
  },
  proof: { note: "damage fee: Amazon's page on refunds", confidence: "high" },
};

const FAULTY: Party = {
  id: "fault",
  when: { reason: FAULT },
  terms: { ...RETURNED, returnShipping: "free" },
};

/** Who pays for the way back of an ordinary thing: heavy goods are the buyer's own matter, Prime is Amazon's. */
const ORDINARY: readonly Party[] = [
  {
    id: "global-store",
    when: { "line.tags": { has: "global-store" } },
    terms: { ...UNWANTED, returnShipping: "depends" },
    proof: { note: "Global Store: $20 of postage", confidence: "medium" },
  },
  {
    id: "seller",
    when: { "seller.fulfilledBy": "seller", "line.tags": { hasNone: "prime" } },
    terms: { ...UNWANTED, resolutions: ["refund"], returnShipping: "depends" },
  },
  {
    id: "heavy",
    when: { "line.traits": { has: "oversize" } },
    terms: { ...UNWANTED, returnShipping: "depends" },
  },
  { id: "amazon", when: {}, terms: { ...UNWANTED, returnShipping: "free" } },
];

/** Who sends back what: a fault is never the buyer's, some goods have terms of their own in whatever window. */
export const PARTIES: readonly Party[] = [FAULTY, GAMES, LUXURY, ...ORDINARY];

/** The same for windows of other goods. */
const OTHER_GOODS: readonly Party[] = [FAULTY, ...ORDINARY];

/** Nobody: what is over, and was not asked before. */
const OVER: readonly Party[] = [{ id: "over", when: {}, terms: RETURNED }];

/** The end of the usual window. */
export const THIRTY_DAYS: Moment = after("line.deliveredAt", days(30));

const FIFTEEN_DAYS: Moment = after("line.deliveredAt", days(15));

/** So many days from delivery. */
function fromDelivery(id: string, n: number, when: When, section: string): Window {
  const closes = after("line.deliveredAt", days(n));
  const source = cite(RETURNS, section);
  const goods = when["line.category"] !== undefined && { parties: OTHER_GOODS };
  return { id, when, closes, because: "return-window", source, ...goods };
}

type Season = readonly [from: LocalDate, to: LocalDate, until: LocalDate];

/** Back until a day, or the ordinary end if that is later; what only one weak page says is no promise after the thirty days. */
function holidays(id: string, until: LocalDate, when: When, source: Source): Window {
  const apple = when["line.category"] === "apple";
  return {
    id: `holidays-${id}`,
    when,
    ...(source.confidence === "low" && { mode: "discretionary", opens: THIRTY_DAYS }),
    closes: laterOf(on(until), apple ? FIFTEEN_DAYS : THIRTY_DAYS),
    outside: "next",
    because: "holiday-window",
    source,
    ...(apple && { parties: OTHER_GOODS }),
  };
}

/** Bought between two days. */
function bought(
  id: string,
  [from, to, until]: Season,
  category: When,
  page: Page,
  confidence?: Confidence,
): Window {
  const source = cite(page, "holidays", confidence, "assumed: the later end");
  return holidays(id, until, { "order.placedAt": { from, to }, ...category }, source);
}

/** Sent between two days, as seasons were counted until 2020. */
function sent(id: string, [from, to, until]: Season, page: Page, note: string): Window {
  const source = cite(page, "holidays", "medium", note);
  const when: When = { "order.placedAt": { to }, "line.shippedAt": { from, to } };
  return holidays(id, until, when, source);
}

/** What is over says so with its own end, not with that of a shorter window below. */
function over({ id, when, closes, because, source }: Window): Window {
  return { id, when, closes, because, source, parties: OVER };
}

const APPLE: When = { "line.category": "apple" };
const NOT_APPLE: When = { "line.category": { not: "apple" } };

const HOLIDAYS: readonly Window[] = [
  sent("2015", ["2015-11-01", "2015-12-31", "2016-01-31"], HOLIDAY_2015, "counted by dispatch"),
  sent(
    "2020",
    ["2020-10-01", "2020-12-31", "2021-01-31"],
    HOLIDAY_2020,
    "dispatch, as corrected; first announced by delivery; some categories differ",
  ),
  bought("2021", ["2021-10-01", "2021-12-31", "2022-01-31"], {}, HOLIDAY_2021),
  bought("2022", ["2022-10-07", "2022-12-31", "2023-01-31"], {}, HOLIDAY_2022, "medium"),
  bought("2023", ["2023-11-01", "2023-12-31", "2024-01-31"], NOT_APPLE, HOLIDAY_2023),
  bought("2023-apple", ["2023-11-01", "2023-12-31", "2024-01-15"], APPLE, HOLIDAY_2023),
  bought("2024", ["2024-11-01", "2024-12-31", "2025-01-31"], NOT_APPLE, HOLIDAY_2024, "low"),
  bought("2025", ["2025-11-01", "2025-12-31", "2026-01-31"], NOT_APPLE, HOLIDAY_2025),
  bought("2025-apple", ["2025-11-01", "2025-12-31", "2026-01-15"], APPLE, HOLIDAY_2025),
];

/** Windows of ninety days and more: few seasons outlast them. */
const LONG: readonly Window[] = [
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
];

/** The long windows and the holiday seasons; once they are over, or have never begun, the rows below are asked. */
export const seasons: readonly Window[] = [
  ...LONG.map((window): Window => ({ ...window, outside: "next" })),
  ...HOLIDAYS,
];

/** Of the long windows that they are over, and the ordinary ones, exceptions first. */
export const windows: readonly Window[] = [
  ...LONG.map(over),
  fromDelivery("crib-mattress", 30, { "line.category": "mattress/crib" }, "crib mattresses"),
  fromDelivery("mattress", 90, { "line.category": "mattress" }, "mattresses"),
  fromDelivery("fifteen-days", 15, { "line.category": ["apple", "haul"] }, "Apple and Haul"),
  fromDelivery("thirty-days", 30, {}, "most items"),
];
