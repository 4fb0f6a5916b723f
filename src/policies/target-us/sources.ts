/**
 * The pages that the rows of Target rest on.
 *
 * @module
 */
import type { Page } from "../basics/page.js";

/** Windows, and the partners of Target Plus, as of 2022 to 2024. */
export const RETURNS: Page = {
  title: "letcustomerhelp.com: Target's return policy, copied",
  url: "https://letcustomerhelp.com/guides/easy-ways-to-cancel-target-order-get-refund",
};
/** Exceptions, cards, brands. */
export const GUIDE: Page = {
  title: "DealsHQ: Target's return policy",
  url: "https://www.dealshq.xyz/tips-and-tricks/target-return-policy",
  confidence: "medium",
};
/** Phones. */
export const PHONES: Page = {
  title: "Climb the Ladder: returning to Target",
  url: "https://climbtheladder.com/how-long-can-you-return-something-to-target",
  confidence: "medium",
};
/** Electronics and Apple. */
export const ELECTRONICS: Page = {
  title: "UsersRated: Target's return policy",
  url: "https://usersrated.com/target-return-policy",
  seenOn: "2026-02-20",
  confidence: "medium",
};
/** Members. */
export const MEMBERS: Page = {
  title: "allreturnpolicies.com: Target",
  url: "https://allreturnpolicies.com/?p=13",
  confidence: "low",
};
/** The holiday season. */
export const HOLIDAYS: Page = {
  title: "BusinessYield: Target's holiday returns of 2022",
  url: "https://businessyield.com/tech/ecommerce/when-does-target-holiday-return-policy-start/",
  confidence: "medium",
};
/** The partners' window, as captured. */
export const CAPTURE: Page = {
  title: "Universal Commerce Protocol: captured return policies",
  url: "https://github.com/Universal-Commerce-Protocol/ucp/pull/634",
  seenOn: "2026-08-28",
};
/** Cancelling. */
export const CANCEL: Page = {
  title: "OreateAI: cancelling at Target",
  url: "https://www.oreateai.com/blog/navigating-target-order-cancellations-a-friendly-guide/2a85440bd8bff58089fc09b1e2110d53",
};
/** Cancelling what a partner sells. */
export const PLUS_CANCEL: Page = {
  title: "Quick Cancellation: Target",
  url: "https://quickcancellation.com/how-to-cancel-target-order/",
  confidence: "low",
};
/** Cancelling what waits in a store. */
export const PICKUP_CANCEL: Page = {
  title: "tinyGrab: cancelling a pick-up at Target",
  url: "https://tinygrab.com/can-you-cancel-a-target-pickup-order/",
  confidence: "low",
};
