/**
 * Asking the seller at eBay: always.
 *
 * @module
 */
import { permit, type Row } from "../../policy/index.js";
import { cite } from "./page.js";
import type { Site } from "./site.js";

/** There is always a seller to ask. */
export function contactSellerTable({ pages: { cancel } }: Site): readonly Row[] {
  return [
    {
      id: "seller",
      when: {},
      then: permit({ terms: { channels: ["message"], requires: ["order-number"] } }),
      because: "seller-can-be-asked",
      source: cite(cancel, "a message to the seller"),
    },
  ];
}
