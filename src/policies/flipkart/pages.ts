/**
 * The pages that the policy of Flipkart rests on.
 *
 * @module
 */
import type { Page } from "../basics/page.js";

/** Cancellation and returns, on the site of a house brand. */
export const POLICY: Page = {
  title: "Flipkart: cancellation and returns (MarQ)",
  url: "https://marq-india.com/pages/cancellation-returns",
};
/** The table by category, about 2024; the copy has no address. */
export const TABLE: Page = {
  title: "Flipkart: returns policy by category (copy of about 2024)",
  confidence: "medium",
};
/** Fees for cancelling. */
export const FEES: Page = {
  title: "Lazy Tourer: Flipkart to charge for cancellations",
  url: "https://lazytourer.com/in/flipkart-to-charge-cancellation-fee-for-cancelling-your-order/",
  seenOn: "2024-05-03",
  confidence: "medium",
};
