/**
 * Best Buy in the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { usNationwide } from "../calendars/us.js";
import { after, businessDays, type Policy, permit } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { denied, overdue } from "./basics/rows.js";
import { anyone, refundLate } from "./basics/shop.js";
import { CANCEL_TABLE } from "./best-buy-us/cancel.js";
import { RETURN } from "./best-buy-us/return.js";
import { CANCEL, PARTNERS, REFUNDS } from "./best-buy-us/sources.js";

/**
 * The policy of Best Buy, its own sales and the marketplace. Not in it: what a missing gift or a
 * broken bundle takes off a refund, and the marketplace before 2016.
 *
 * Facts of its own: `deliveryMethod` (`pickup`, `scheduled`,
 * `same-day`, `digital`; a line's `delivery` says so too), `shippingSpeed`
 * (`standard`, `expedited`, `express`), `releaseAt` (the street date; a line's `releaseAt` says so
 * too), `daysBeforeRelease` (how long before it the order was placed), `appointmentAt` (of a
 * scheduled delivery), `carrier` (on which a device was activated). Tags: `special-order`, `prepaid`,
 * `ebay-store`.
 */
export const bestBuyUs: Policy = {
  id: "best-buy-us",
  version: "2026-11-23",
  title: "Best Buy (US)",
  authority: "marketplace",
  timeZone: ["buyer", "America/Chicago"],
  calendars: usNationwide,
  currency: "USD",
  custom: {
    deliveryMethod: "text",
    shippingSpeed: "text",
    releaseAt: "instant",
    daysBeforeRelease: "number",
    appointmentAt: "instant",
    carrier: "text",
  },
  tables: {
    cancel: CANCEL_TABLE,
    return: RETURN,
    contactSeller: [
      denied(
        "sold-by-best-buy",
        { "seller.type": "first-party" },
        "no-separate-seller",
        cite(PARTNERS, "who sells", "medium"),
      ),
      {
        id: "seller",
        when: {},
        then: permit({ terms: { channels: ["order-page", "message"] } }),
        because: "seller-can-be-asked",
        source: cite(PARTNERS, "who sells", "medium"),
      },
    ],
    escalate: [
      overdue(
        "return-not-paid",
        { "return.state": "received" },
        after("return.receivedAt", businessDays(10, { calendar: "US" })),
        cite(REFUNDS, "by post: 7 to 10 business days from the arrival of the return", "medium"),
      ),
      refundLate(REFUNDS, 10, "7 to 10 business days", "medium"),
      anyone(CANCEL),
    ],
  },
};
