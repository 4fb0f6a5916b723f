/**
 * ebay.com: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { after, days, FAULT, laterOf, type Policy } from "../policy/index.js";
import { LAST_RESORT } from "./ebay/escalate.js";
import { APPEAL, CANCEL, cite, GUARANTEE, RETURNS } from "./ebay/page.js";
import { ebayPolicy } from "./ebay/policy.js";
import { atSellersCost } from "./ebay/return.js";

/** Goods that are covered for three days only, unless the seller takes returns. */
const SHORT = [
  "collectibles/trading-cards",
  "collectibles/coins",
  "collectibles/paper-money",
  "bullion",
  "for-parts",
] as const;

/**
 * The policy of ebay.com.
 *
 * A report of an item that never came is the event `claim-opened`. Facts of its own: `paidOutsideEbay`
 * (any part of the price), `eventAt` (when the event of a ticket is), `signatureConfirmed` (the parcel
 * was signed for), `ownCarrier` (the buyer had it collected or forwarded). Left out: wrong addresses,
 * import charges that nobody paid, goods without a value any more, and returns through an
 * authenticator.
 */
export const ebayUs: Policy = ebayPolicy(
  {
    pages: {
      cancel: CANCEL,
      returns: RETURNS,
      guarantee: GUARANTEE,
      notReceived: GUARANTEE,
      stepIn: GUARANTEE,
      appeal: APPEAL,
    },
    signatureFrom: 75_000,
    covers: [
      {
        id: "fault-short",
        when: { reason: FAULT, "line.category": SHORT },
        then: { ...atSellersCost(after("line.deliveredAt", days(3))), outside: "deny" },
        because: "guarantee",
        source: cite(
          GUARANTEE,
          "trading cards, coins, bullion, spare parts: 3 days",
          "medium",
          "sure for cards, of 2026 for the others",
        ),
      },
      {
        id: "fault-event",
        when: {
          reason: FAULT,
          "line.category": "tickets/events",
          "custom.eventAt": { known: true },
        },
        then: atSellersCost(
          laterOf(after("line.deliveredAt", days(30)), after("custom.eventAt", days(7))),
        ),
        because: "guarantee",
        source: cite(GUARANTEE, "tickets: 30 days, or 7 from the event", "medium"),
      },
    ],
    coverOver: [
      {
        id: "short-cover-over",
        when: {
          reason: FAULT,
          "line.category": SHORT,
          "returnPolicy.category": { not: ["finite-window", "unlimited"] },
          "line.deliveredAt": { olderThan: days(3) },
        },
        then: LAST_RESORT,
        because: "guarantee-not-covered",
        source: cite(GUARANTEE, "trading cards, coins, bullion, spare parts: 3 days", "medium"),
      },
      {
        id: "short-listing-over",
        when: {
          reason: FAULT,
          "line.category": SHORT,
          "returnPolicy.category": "finite-window",
          "line.deliveredAt": { olderThan: days({ fact: "returnPolicy.days" }) },
        },
        then: LAST_RESORT,
        because: "guarantee-not-covered",
        source: cite(GUARANTEE, "such goods: the seller's window instead", "medium"),
      },
    ],
  },
  {
    id: "ebay-us",
    version: "2026-11-22",
    title: "eBay.com",
    timeZone: "America/Los_Angeles",
    currency: "USD",
  },
);
