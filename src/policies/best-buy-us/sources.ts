/**
 * The pages that the rows of Best Buy rest on.
 *
 * @module
 */
import type { Page } from "../basics/page.js";

/** Windows and the season of 2018. */
export const PROMISE_2018: Page = {
  title: "Best Buy: Return & Exchange Promise of 2018",
  url: "https://www.bestbuy.com/site/help-topics/return-exchange-policy/pcmcat260800050014.c?id=pcmcat260800050014",
};
/** Windows and the season of 2019. */
export const PROMISE_2019: Page = {
  title: "Best Buy forum: What is the Return & Exchange Promise",
  url: "https://www.forums.bestbuy.com/t5/Customer-Service-Knowledge-Base/What-is-the-Return-amp-Exchange-Promise/ta-p/819616",
  seenOn: "2019-11-05",
};
/** Fees, and the season of 2020. */
export const COPY_2020: Page = {
  title: "re-turns.com: Best Buy's return policy, copied",
  url: "https://re-turns.com/best-buy-return-policy",
};
/** Windows and the season of 2023. */
export const COPY_2023: Page = {
  title: "Heavy Knowledge: Best Buy's return policy, copied",
  url: "https://heavyknowledge.com/2024/01/best-buy-return-policy.html",
};
/** Its shop on eBay. */
export const ON_EBAY: Page = {
  title: "Best Buy: terms of its shop on eBay",
  url: "https://www.bestbuy.com/site/misc/best-buy-ebay-store-terms-conditions/pcmcat1625534073654.c?id=pcmcat1625534073654",
};
/** Software, films, music, games. */
export const BUSINESS: Page = {
  title: "Best Buy for Business: Returns and Exchanges",
  url: "http://www.bestbuybusiness.com/bbfb/en/US/adirect/bestbuy?cmd=BBFBStaticContent&id=content/policies/returns-and-exchanges.html&NL=1",
};
/** The marketplace. */
export const PARTNERS: Page = {
  title: "Best Buy Partners: manage returns",
  url: "https://partners.bestbuy.com/-/seller-hub/set-up-your-store/manage-store/manage-returns",
};
/** Cancelling. */
export const CANCEL: Page = {
  title: "Best Buy: Cancel Your Order",
  url: "https://www.bestbuy.com/site/help-topics/cancel-your-order/pcmcat203900050004.c?id=pcmcat203900050004",
};
/** Special orders, and what is not returned. */
export const FORUM: Page = {
  title: "Best Buy forum: How to Cancel Your Order",
  url: "http://forums.bestbuy.com/t5/BestBuy-com-Knowledge-Base/How-to-Cancel-Your-Order/ta-p/960398",
  seenOn: "2018-05-11",
};
/** How long refunds take. */
export const REFUNDS: Page = {
  title: "SpeedXBuy: a copy of Best Buy's policy",
  url: "https://speedxbuy.com/single.aspx?id=45",
};
