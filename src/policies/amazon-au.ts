/**
 * amazon.com.au: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { FAULT, on, type Policy } from "../policy/index.js";
import { abroad, exceptions, fromDelivery, pagesOf, RETURNED, SELLER } from "./amazon/abroad.js";
import { cite, type Page } from "./amazon/page.js";
import { amazonPolicy } from "./amazon/policy.js";
import type { Party } from "./amazon/site.js";

const RETURNS: Page = {
  title: "Amazon.com.au: Return Policy",
  url: "https://www.amazon.com.au/gp/help/customer/display.html?nodeId=GKM69DUUYKQWKWX7",
  seenOn: "2026-09-24",
  confidence: "medium",
};
const HOLIDAY_2021: Page = {
  title: "Seller Central AU: holiday returns 2021",
  url: "https://sellercentral.amazon.com.au/gp/help/external/G201722240",
};
const PAGES = pagesOf({ returns: RETURNS });

/** A fee and the condition are those of a change of mind. */
const AMAZON: readonly Party[] = [
  { id: "fault", when: { reason: FAULT }, terms: RETURNED },
  {
    id: "amazon",
    when: {},
    terms: {
      ...RETURNED,
      refunds: ["items"],
      fees: [{ kind: "return-shipping" }],
      requires: ["unused", "unopened"],
    },
  },
];

/**
 * The policy of amazon.com.au, the marketplace and its own sales. Its own pages on cancelling
 * and on the guarantee were not found: what other sites say of them is no promise here.
 *
 * A fact of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return).
 */
export const amazonAu: Policy = amazonPolicy(
  abroad(PAGES, PAGES.guarantee, {
    returns: {
      parties: [SELLER, ...AMAZON],
      exceptions: exceptions(PAGES),
      seasons: [
        {
          id: "holidays-2021",
          when: { "order.placedAt": { from: "2021-10-01", to: "2021-12-31" } },
          closes: on("2022-01-31"),
          outside: "next",
          because: "holiday-window",
          source: cite(HOLIDAY_2021, "holidays", "high", "assumed: the later end"),
          // of the site's own windows the one that sellers are known to be bound by
          parties: [{ ...SELLER, mode: "instant" }, ...AMAZON],
        },
      ],
      windows: [fromDelivery("thirty-days", 30, {}, RETURNS, "shipped by Amazon")],
    },
  }),
  {
    id: "amazon-au",
    version: "2026-11-22",
    title: "Amazon.com.au",
    timeZone: "Australia/Sydney",
    currency: "AUD",
    custom: { domesticReturnOption: "boolean" },
  },
);
