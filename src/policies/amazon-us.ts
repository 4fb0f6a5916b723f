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
