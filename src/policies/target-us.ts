/**
 * Target in the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { type Policy, permit } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { anyone, tooLate } from "./basics/shop.js";
import { RETURN } from "./target-us/return.js";
import { CANCEL, PICKUP_CANCEL, PLUS_CANCEL, RETURNS } from "./target-us/sources.js";

const REQUEST = { channels: ["order-page"] } as const;

/**
 * The policy of Target, its own sales and the partners of Target Plus.
 *
 * Facts of its own: `ownBrand`, `giftRegistry` (bought from a registry), `paidWithStoreCard`,
 * `invoicedAt` (when the first part of the order was shipped or ready; else the line's own dates
 * stand in for it), `deliveryMethod` (`pickup`; a line's `delivery` says so too). A refund that was paid in advance may be taken back after a look at the goods.
 */
export const targetUs: Policy = {
  id: "target-us",
  version: "2026-11-23",
  title: "Target (US)",
  authority: "marketplace",
  timeZone: "America/Chicago",
  currency: "USD",
  custom: {
    ownBrand: "boolean",
    giftRegistry: "boolean",
    paidWithStoreCard: "boolean",
    invoicedAt: "instant",
    deliveryMethod: "text",
  },
  tables: {
    cancel: [
      ...tooLate(CANCEL, ["shipped", "out-for-delivery"]),
      {
        id: "waiting-in-store",
        when: { "line.status": "ready-for-pickup" },
        then: permit({ mode: "discretionary", terms: REQUEST }),
        because: "not-shipped",
        source: cite(PICKUP_CANCEL, "until it is picked up"),
      },
      {
        id: "prepared-in-store",
        when: { "line.status": "processing", "line.delivery": "pickup" },
        then: permit({ mode: "discretionary", terms: REQUEST }),
        because: "not-shipped",
        source: cite(PICKUP_CANCEL, "until it is picked up"),
      },
      {
        id: "prepared-in-store-order",
        when: { "line.status": "processing", "custom.deliveryMethod": "pickup" },
        then: permit({ mode: "discretionary", terms: REQUEST }),
        because: "not-shipped",
        source: cite(PICKUP_CANCEL, "until it is picked up"),
      },
      {
        id: "being-prepared",
        when: { "line.status": "processing" },
        then: { effect: "deny", kind: "no-longer" },
        because: "shipping-begun",
        source: cite(CANCEL, "until it is processed for shipping"),
      },
      {
        id: "sold-by-partner",
        when: { "seller.type": "third-party" },
        then: permit({ mode: "discretionary", terms: REQUEST }),
        because: "not-shipped",
        source: cite(PLUS_CANCEL, "30 minutes"),
      },
      {
        id: "not-processed",
        when: {},
        then: permit({ mode: "request", terms: REQUEST }),
        because: "not-shipped",
        source: cite(
          CANCEL,
          "asked for item by item, not guaranteed",
          "high",
          "the 30 minutes of older pages are history",
        ),
      },
    ],
    return: RETURN,
    contactSeller: [
      denied(
        "sold-by-partner",
        { "seller.type": "third-party" },
        "handled-elsewhere",
        cite(RETURNS, "Target Plus: a matter for Target"),
      ),
      denied("sold-by-target", {}, "no-separate-seller", cite(RETURNS, "who sells", "medium")),
    ],
    escalate: [anyone(RETURNS)],
  },
};
