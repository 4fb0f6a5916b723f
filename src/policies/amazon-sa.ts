/**
 * amazon.sa: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { ANYONE, abroad, exceptions, NOT_STATED, pagesOf } from "./amazon/abroad.js";
import type { Page } from "./amazon/page.js";
import { amazonPolicy } from "./amazon/policy.js";

const A_TO_Z: Page = {
  title: "Amazon.sa: A-to-z Guarantee",
  url: "https://www.amazon.sa/-/en/gp/help/customer/display.html?nodeId=201889410",
};
const SELLER_CANCEL: Page = {
  title: "Seller Central SA: order cancellations",
};
const PAGES = pagesOf({
  guarantee: A_TO_Z,
  guaranteeFault: { ...A_TO_Z, confidence: "medium" },
  sellerCancel: SELLER_CANCEL,
});

/**
 * The policy of amazon.sa, the marketplace and its own sales. Its own page on returns was not
 * found: the day that an order shows counts (`returnBy`).
 *
 * A fact of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return).
 */
export const amazonSa: Policy = amazonPolicy(
  abroad(
    PAGES,
    { ...A_TO_Z, confidence: "medium" },
    {
      cancel: { grace: true },
      returns: {
        parties: ANYONE,
        exceptions: exceptions(PAGES),
        seasons: [],
        windows: [],
        rest: NOT_STATED,
      },
    },
  ),
  {
    id: "amazon-sa",
    version: "2026-11-22",
    title: "Amazon.sa",
    timeZone: "Asia/Riyadh",
    currency: "SAR",
    custom: { domesticReturnOption: "boolean" },
  },
);
