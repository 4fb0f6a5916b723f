/**
 * Walmart in the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { usNationwide } from "../calendars/us.js";
import { type Policy, permit } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { tooLate } from "./basics/shop.js";
import { ESCALATE } from "./walmart-us/escalate.js";
import { RETURN } from "./walmart-us/return.js";
import { REFUNDS, SELLER_CANCEL, SELLERS } from "./walmart-us/sources.js";

/**
 * The policy of Walmart, its own sales and the Marketplace. What Walmart cancels by itself (a seller
 * who ships nothing for 4 days after the expected day) is not in it, nor are returns without a proof
 * of purchase, which an order is.
 *
 * Facts of its own: `wrongShipTo` (the tracking shows another address), `feeDeducted` (a fee was
 * taken off a refund).
 */
export const walmartUs: Policy = {
  id: "walmart-us",
  version: "2026-11-23",
  title: "Walmart (US)",
  authority: "marketplace",
  timeZone: "America/Chicago",
  calendars: usNationwide,
  currency: "USD",
  custom: { wrongShipTo: "boolean", feeDeducted: "boolean" },
  tables: {
    cancel: [
      ...tooLate(SELLER_CANCEL),
      {
        id: "sold-by-others",
        when: { "seller.type": "third-party" },
        then: permit({ mode: "request", terms: { channels: ["order-page"] } }),
        because: "seller-decides",
        source: cite(SELLER_CANCEL, "asked for from the account, cancelled by the seller"),
      },
      {
        id: "not-shipped",
        when: {},
        then: permit({ terms: { channels: ["order-page"] } }),
        because: "not-shipped",
        source: cite(REFUNDS, "before it ships", "medium"),
      },
    ],
    return: RETURN,
    contactSeller: [
      denied(
        "sold-by-walmart",
        { "seller.type": "first-party" },
        "no-separate-seller",
        cite(SELLERS, "who sells", "medium"),
      ),
      {
        id: "seller",
        when: {},
        then: permit({ terms: { channels: ["order-page", "message"] } }),
        because: "seller-can-be-asked",
        source: cite(SELLERS, "who sells", "medium"),
      },
    ],
    escalate: ESCALATE,
  },
};
