/**
 * amazon.co.uk: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { after, days, FAULT, hours, on, type Policy } from "../policy/index.js";
import { ON_REQUEST } from "./amazon/cancel.js";
import { european } from "./amazon/europe.js";
import {
  UK_A_TO_Z,
  UK_CANCEL,
  UK_FORTNIGHT_2024,
  UK_SEASON_2020,
  UK_UNDELIVERABLE,
} from "./amazon/european-sources.js";
import { claim } from "./amazon/guarantee.js";
import { cite } from "./amazon/page.js";
import { amazonPolicy } from "./amazon/policy.js";

/**
 * The policy of amazon.co.uk, the marketplace and its own sales. Left out: the holiday
 * seasons of 2014 and 2015 (no later one but that of 2020 is known), refunds that Amazon pays by itself where a seller abroad offers no way
 * back for 3 days (since 11 August 2025), and claims for customs charges.
 *
 * A fact of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return). The tag `amazon-logistics` marks a line that Amazon's own
 * carrier brings.
 */
export const amazonUk: Policy = amazonPolicy(
  european({
    guarantee: UK_A_TO_Z,
    cancel: UK_CANCEL,
    undeliverable: UK_UNDELIVERABLE,
    returns: { ...UK_FORTNIGHT_2024, confidence: "medium" },
    worthLess: 2001,
    video: hours(48),
    handInBy: after("return.requestedAt", days(14)),
    seasons: [
      {
        id: "season-2020",
        when: {
          "order.placedAt": { to: "2021-01-31" },
          "line.shippedAt": { from: "2020-10-01", to: "2021-01-31" },
        },
        closes: on("2021-02-28"),
        outside: "next",
        because: "holiday-window",
        source: cite(UK_SEASON_2020, "sent from October to January"),
      },
    ],
    onItsWay: [
      {
        id: "stop-delivery",
        when: {
          "line.status": ["shipped", "out-for-delivery"],
          "line.tags": { has: "amazon-logistics" },
          "seller.fulfilledBy": "marketplace",
          "cancellation.state": { not: ["requested", "accepted"] },
        },
        then: ON_REQUEST,
        because: "shipping-begun",
        source: cite(UK_CANCEL, "Track, then Cancel the Delivery: back to the sender", "medium"),
      },
    ],
    also: [
      {
        id: "a-to-z-agreed",
        when: {
          "seller.fulfilledBy": "seller",
          reason: ["refund-missing", ...FAULT],
          "line.status": { not: "cancelled" },
          "contact.state": "accepted",
          "refund.state": "none",
        },
        then: claim(UK_A_TO_Z, after("contact.repliedAt", hours(48))),
        because: "guarantee",
        source: cite(
          UK_A_TO_Z,
          "what was agreed on and not done",
          "medium",
          "no wait is named: the 48 hours are those of an answer",
        ),
      },
      {
        id: "a-to-z-undeliverable",
        when: {
          "seller.fulfilledBy": "seller",
          "line.failure": ["undeliverable", "returning"],
          "refund.state": "none",
        },
        then: claim(UK_UNDELIVERABLE, after("contact.at", hours(48))),
        because: "guarantee",
        source: cite(UK_UNDELIVERABLE, "sent by a seller: 48 hours after asking"),
      },
    ],
  }),
  {
    id: "amazon-uk",
    version: "2026-11-22",
    title: "Amazon.co.uk",
    timeZone: "Europe/London",
    currency: "GBP",
    custom: { domesticReturnOption: "boolean" },
  },
);
