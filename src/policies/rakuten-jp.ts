/**
 * Rakuten Ichiba: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { seller } from "./basics/rows.js";
import { CANCEL, ESCALATE, RETURN, RETURNS } from "./rakuten-jp/tables.js";

/**
 * The policy of Rakuten Ichiba. Its shops have their own rules for cancelling and returning: give
 * them as the listing's `returnPolicy`.
 *
 * Facts of its own: `shopConfirmed` (the shop has confirmed the order by mail), `claimsThisYear`.
 */
export const rakutenJp: Policy = {
  id: "rakuten-jp",
  version: "2026-11-23",
  title: "Rakuten Ichiba",
  authority: "marketplace",
  timeZone: "Asia/Tokyo",
  currency: "JPY",
  custom: { shopConfirmed: "boolean", claimsThisYear: "number" },
  tables: {
    cancel: CANCEL,
    return: RETURN,
    contactSeller: seller(cite(RETURNS, "the shop")),
    escalate: ESCALATE,
  },
};
