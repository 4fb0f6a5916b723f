/**
 * amazon.co.jp: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { FAULT, type Policy } from "../policy/index.js";
import { abroad, exceptions, fromDelivery, pagesOf, RETURNED, SELLER } from "./amazon/abroad.js";
import type { Page } from "./amazon/page.js";
import { amazonPolicy } from "./amazon/policy.js";

const RETURNS: Page = {
  title: "Megadia: how to return to Amazon",
  url: "https://megadia.jp/how-to-return-amazon-tips-to-get-a-full-refund/",
  confidence: "medium",
};
const PAGES = pagesOf({ returns: RETURNS });

/**
 * The policy of amazon.co.jp, the marketplace and its own sales. Its own pages on cancelling
 * and on the guarantee were not found: what other sites say of them is no promise here.
 *
 * A fact of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return).
 */
export const amazonJp: Policy = amazonPolicy(
  abroad(PAGES, PAGES.guarantee, {
    returns: {
      parties: [
        SELLER,
        { id: "fault", when: { reason: FAULT }, terms: { ...RETURNED, returnShipping: "free" } },
        {
          id: "fashion",
          when: { "line.category": ["apparel", "shoes", "bags", "handbags"] },
          terms: { ...RETURNED, returnShipping: "free" },
        },
        {
          id: "opened",
          when: { "line.condition": { not: "unopened" } },
          terms: { ...RETURNED, fees: [{ kind: "use", percent: 50 }] },
        },
        { id: "amazon", when: {}, terms: RETURNED },
      ],
      exceptions: exceptions(PAGES),
      seasons: [],
      windows: [fromDelivery("thirty-days", 30, {}, RETURNS, "shipped by Amazon")],
    },
  }),
  {
    id: "amazon-jp",
    version: "2026-11-22",
    title: "Amazon.co.jp",
    timeZone: "Asia/Tokyo",
    currency: "JPY",
    custom: { domesticReturnOption: "boolean" },
  },
);
