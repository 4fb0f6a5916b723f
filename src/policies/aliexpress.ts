/**
 * AliExpress: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { CANCELLING } from "./aliexpress/pages.js";
import { CANCEL, ESCALATE, RETURN } from "./aliexpress/tables.js";
import { cite } from "./basics/page.js";
import { seller } from "./basics/rows.js";

/**
 * The policy of AliExpress. A dispute is the event `claim-opened`; what AliExpress does by itself
 * while one runs is left out, and so are the rules from before 2020, disputes before the end of a
 * delivery time of under 5 days, and return rules that some kinds of goods have in a season.
 *
 * Facts of its own: `freeReturn` (the listing carries that label), `returnsMade` (how many free
 * returns this order has had), `trackingMoving` (`false`: the parcel seems stuck), `paidAt` (when the
 * payment was verified, if not at once).
 */
export const aliexpress: Policy = {
  id: "aliexpress",
  version: "2026-11-23",
  title: "AliExpress",
  authority: "marketplace",
  timeZone: "America/Los_Angeles",
  custom: {
    freeReturn: "boolean",
    returnsMade: "number",
    trackingMoving: "boolean",
    paidAt: "instant",
  },
  tables: {
    cancel: CANCEL,
    return: RETURN,
    contactSeller: seller(cite(CANCELLING, "a message to the seller")),
    escalate: ESCALATE,
  },
};
