/**
 * amazon.com: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { amazonPolicy } from "./amazon/policy.js";
import { site } from "./amazon-us/site.js";

export { amazonUsGuide } from "./amazon-us/guide.js";

/**
 * The policy of amazon.com, the marketplace and its own sales.
 *
 * Left out: the holiday seasons of 2016 to 2019 and those before 2015, orders that Amazon cancels by itself because a seller ships
 * nothing, how much postage the Global Store pays (up to 20 dollars), bundles (they go back
 * whole), returns by whoever was given the goods (the order's number is enough), refunds before the goods are back,
 * handing goods back to a driver, and subscriptions, which have a page of their own. Sending back late, for a fee, is
 * permitted only where the order states `returnBy`, and then to whoever has asked by the time of the question: a policy can't
 * compare when a return was asked for with the end of a window. Where a season, a listing's days and a longer
 * window of the goods overlap (a mattress, sixty days of a listing at Christmas), `handInBy` is the end of the one that is
 * asked first, and moves on with it.
 *
 * Facts of its own: `giftRegistry` (`baby`, `wedding`, `birthday`, `custom`: on that list, and bought
 * by someone else), `propertyDamage`, `domesticReturnOption` (whether the seller offers a domestic
 * address, a prepaid label or a refund without a return), `serialRemoved`.
 */
export const amazonUs: Policy = amazonPolicy(site, {
  id: "amazon-us",
  version: "2026-11-22",
  title: "Amazon.com",
  timeZone: "America/Los_Angeles",
  currency: "USD",
  custom: {
    giftRegistry: "text",
    propertyDamage: "boolean",
    domesticReturnOption: "boolean",
    serialRemoved: "boolean",
  },
});
