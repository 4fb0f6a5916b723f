/**
 * Asking the seller at Amazon: only one who ships; for the others Amazon answers.
 *
 * @module
 */
import { deny, permit, type Row } from "../../policy/index.js";
import { cite } from "./page.js";
import type { Site } from "./site.js";

/** Whether there is a seller to ask. */
export function contactSellerTable({ pages }: Site): readonly Row[] {
  return [
    {
      id: "sold-by-amazon",
      when: { "seller.type": "first-party" },
      then: deny(),
      because: "no-separate-seller",
      source: cite(pages.contact, "orders sent by Amazon", "medium"),
    },
    {
      id: "shipped-by-amazon",
      when: { "seller.fulfilledBy": "marketplace" },
      then: deny(),
      because: "handled-elsewhere",
      source: cite(pages.contact, "orders sent by Amazon", "medium"),
    },
    {
      id: "payment-pending",
      when: { "line.status": "pending", "payment.state": "pending" },
      then: deny(),
      because: "handled-elsewhere",
      source: cite(pages.orderStates, "pending", "high", "sellers refer to Amazon"),
    },
    {
      id: "seller-ships",
      when: {},
      then: permit({ terms: { channels: ["order-page", "message"], requires: ["order-number"] } }),
      because: "seller-can-be-asked",
      source: cite(pages.sellerFirst, "the seller first"),
    },
  ];
}
