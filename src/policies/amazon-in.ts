/**
 * amazon.in: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { ANYONE, abroad } from "./amazon/abroad.js";
import { amazonPolicy } from "./amazon/policy.js";
import { CATEGORIES, EXCEPTIONS, ON_ITS_WAY, PAGES, WINDOWS } from "./amazon-in/rows.js";

/**
 * The policy of amazon.in, the marketplace and its own sales. The waits of the guarantee are
 * those of amazon.com, and no promise here. Cancelling one of several things in a parcel cancels all of them.
 *
 * A fact of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return).
 */
export const amazonIn: Policy = amazonPolicy(
  abroad(PAGES, PAGES.guarantee, {
    cancel: { grace: false, onItsWay: ON_ITS_WAY },
    returns: {
      parties: ANYONE,
      exceptions: EXCEPTIONS,
      seasons: [],
      windows: [],
      rest: WINDOWS,
    },
    notReturnable: CATEGORIES,
    alsoKept: [],
  }),
  {
    id: "amazon-in",
    version: "2026-11-22",
    title: "Amazon.in",
    timeZone: "Asia/Kolkata",
    currency: "INR",
    custom: { domesticReturnOption: "boolean" },
  },
);
