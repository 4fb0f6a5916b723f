/**
 * Flipkart: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { after, businessDays, days, FAULT, type Policy, permit } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { customerService, overdue, seller } from "./basics/rows.js";
import { CANCEL } from "./flipkart/cancel.js";
import { POLICY, TABLE } from "./flipkart/pages.js";
import { BRANDS, RETURN, SERVICED } from "./flipkart/return.js";

/**
 * The policy of Flipkart. Where a replacement can't be had the money is paid back. What the table
 * only replaces goes back for faults alone. Left out, as one copy alone has it: that an order by mistake is no
 * reason, and the days for sending it where nobody picks it up.
 *
 * Facts of its own: `brand`, `noQuestionsAsked` (the label was on the product page when it was
 * bought), `openBoxDelivery` (it was unpacked and looked at on delivery), `cancellable` and
 * `freeCancellationHours` (as the product page has it).
 */
export const flipkart: Policy = {
  id: "flipkart",
  version: "2026-11-23",
  title: "Flipkart",
  authority: "marketplace",
  timeZone: "Asia/Kolkata",
  currency: "INR",
  custom: {
    brand: "text",
    noQuestionsAsked: "boolean",
    openBoxDelivery: "boolean",
    cancellable: "boolean",
    freeCancellationHours: "number",
  },
  tables: {
    cancel: CANCEL,
    return: RETURN,
    contactSeller: seller(cite(POLICY, "the seller", "medium")),
    escalate: [
      overdue(
        "refund-late",
        { "line.status": "cancelled", "refund.state": "none" },
        after("line.cancelledAt", businessDays(7)),
        cite(POLICY, "refunds of cancelled orders: 5 to 7 business days"),
      ),
      {
        id: "service-centre",
        when: { reason: FAULT, "line.category": SERVICED, "custom.brand": BRANDS },
        then: permit({
          route: "warranty",
          closes: after("line.deliveredAt", days(7)),
          outside: "next",
          terms: { resolutions: ["replacement", "repair"] },
        }),
        because: "warranty",
        source: cite(TABLE, "listed brands: 7 days, at their service centre"),
      },
      customerService(cite(POLICY, "customer service", "medium")),
    ],
  },
};
