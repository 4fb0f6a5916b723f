/**
 * amazon.ca: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { abroad, exceptions, fromDelivery, pagesOf, RETURNED, SELLER } from "./amazon/abroad.js";
import { kept, OPENED, OPENED_SOFTWARE } from "./amazon/not-returnable.js";
import { borrowed, type Page } from "./amazon/page.js";
import { amazonPolicy } from "./amazon/policy.js";
import type { Sign } from "./amazon/site.js";

const A_TO_Z: Page = {
  title: "Amazon.ca: A-to-z Guarantee",
  url: "https://www.amazon.ca/gp/help/customer/display.html?nodeId=201889410",
};
const RETURNS: Page = {
  title: "Amazon.ca: returns",
  url: "https://www.amazon.ca/gp/help/customer/display.html?nodeId=915466",
  note: "of 2018",
  confidence: "medium",
};
const GUIDE: Page = {
  title: "IfNotPay: Amazon's return policy in Canada",
  url: "https://ifnotpay.com/amazon-return-policy-canada/",
  confidence: "medium",
};
const PAGES = pagesOf({
  guarantee: A_TO_Z,
  guaranteeFault: { ...A_TO_Z, confidence: "medium" },
  returns: RETURNS,
});

/** Films, music and games on disc that were opened. */
const OPENED_DISCS: Sign = {
  id: "-discs",
  when: { "line.category": ["media/physical", "music", "video", "video-games/games"], ...OPENED },
  confidence: "medium",
};

/**
 * The policy of amazon.ca, the marketplace and its own sales.
 *
 * Facts of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return), `giftRegistry` (`baby`: on that list, and bought by someone else).
 */
export const amazonCa: Policy = amazonPolicy(
  abroad(PAGES, borrowed(A_TO_Z, "Europe", "low"), {
    returns: {
      parties: [SELLER, { id: "amazon", when: {}, terms: RETURNED }],
      exceptions: [
        ...exceptions(PAGES),
        kept(
          { pages: { ...PAGES, notReturnable: RETURNS } },
          "opened-discs",
          OPENED_DISCS.when,
          "opened",
          "opened media",
        ),
      ],
      seasons: [],
      windows: [
        fromDelivery(
          "baby-registry",
          365,
          { "custom.giftRegistry": "baby" },
          GUIDE,
          "Baby Registry",
        ),
        fromDelivery("baby-toys", 45, { "line.category": ["baby", "toys"] }, RETURNS, "baby, toys"),
        fromDelivery(
          "health",
          60,
          { "line.category": ["health", "personal-care"] },
          RETURNS,
          "health, personal care",
        ),
        fromDelivery("thirty-days", 30, {}, RETURNS, "most items"),
      ],
    },
    alsoKept: [OPENED_SOFTWARE, OPENED_DISCS],
  }),
  {
    id: "amazon-ca",
    version: "2026-11-22",
    title: "Amazon.ca",
    timeZone: "America/Toronto",
    currency: "CAD",
    custom: { domesticReturnOption: "boolean", giftRegistry: "text" },
  },
);
