/**
 * Mercari in the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { seller } from "./basics/rows.js";
import { CANCEL, ESCALATE, RETURN, RETURNS } from "./mercari-us/tables.js";

/**
 * The policy of Mercari in the United States. A rating is the event `receipt-confirmed`; without one
 * the sale completes by itself after 72 hours. Parcels over 50 pounds go back with a label of the
 * seller's; the fee for buyer protection (3.6 percent since 6 January 2025) is not paid back.
 */
export const mercariUs: Policy = {
  id: "mercari-us",
  version: "2026-11-23",
  title: "Mercari US",
  authority: "marketplace",
  timeZone: "America/Los_Angeles",
  currency: "USD",
  tables: {
    cancel: CANCEL,
    return: RETURN,
    contactSeller: seller(cite(RETURNS, "a message to the seller", "medium")),
    escalate: ESCALATE,
  },
};
