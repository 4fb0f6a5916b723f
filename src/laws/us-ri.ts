/**
 * Rhode Island: the state's own rules; the federal ones are in `laws/us`.
 *
 * @module
 */
import { usCalendars } from "../calendars/us.js";
import { businessDays, type Policy } from "../policy/index.js";
import { undisclosedReturns } from "./us/undisclosed-returns.js";

/**
 * Rhode Island's own rules.
 *
 * @example
 * ```ts
 * import { usRi } from "order-recourse/laws/us-ri";
 *
 * usRi.map((policy) => policy.id); // => ["us-ri-returns"]
 * ```
 */
export const usRi: readonly Policy[] = [
  undisclosedReturns({
    region: "RI",
    name: "Rhode Island",
    timeZone: "America/New_York",
    // LAW: R.I. Gen. Laws 6-27-9: ten business days from the purchase, the state's holidays left out.
    span: businessDays(10, { calendar: "US-RI" }),
    calendars: usCalendars,
    mode: "discretionary",
    source: {
      title: "R.I. Gen. Laws 6-27-9: refunds",
      section: "6-27-9",
      url: "http://laws9.com/statutes/rhode-island/title-6/chapter-6-27/6-27-9",
      seenOn: "2026-11-22",
      confidence: "medium",
      note: "Read in a copy. Worded for cash buyers: online scope unclear.",
    },
    // LAW: R.I. Gen. Laws 6-27-9: refunded as it was paid; unused.
    terms: { resolutions: ["refund"], requires: ["unused", "receipt"] },
    // LAW: R.I. Gen. Laws 6-27-9: not books, food, custom-made goods, or what was sold as it is.
    exempt: [
      { "line.traits": { has: ["perishable", "personalised", "final-sale", "second-hand"] } },
      { "line.category": ["books", "media/books", "food", "grocery"] },
    ],
  }),
];
