/**
 * The pages that the rows of Walmart rest on.
 *
 * @module
 */
import type { Page } from "../basics/page.js";

/** Windows, as Walmart tells buyers. */
export const RETURNS: Page = {
  title: "Walmart: Standard Return Policy",
  url: "https://www.walmart.com/help/article/walmart-standard-return-policy/adc0dfb692954e67a4de206fb8d9e03a",
};
/** The same page, copied with its exceptions. */
export const COPY: Page = {
  title: "returnpolicies.info: Walmart",
  url: "https://www.returnpolicies.info/en/retailers/walmart-us",
  seenOn: "2025-07-31",
};
/** Phones and large appliances. */
export const GUIDE: Page = {
  title: "Aiming the Dreams: Walmart's returns",
  url: "https://aimingthedreams.com/2023/07/29/walmart-return-policy",
  seenOn: "2023-07-29",
};
/** The holiday season. */
export const HOLIDAYS: Page = {
  title: "eSeller365: Walmart's holiday returns",
  url: "https://www.eseller365.com/walmart-returns-window-brand-luxury-vetting/",
};
/** Glasses, lenses, hearing aids. */
export const OPTICAL: Page = {
  title: "returnpolicyhub.com: Walmart",
  url: "https://returnpolicyhub.com/how-does-the-return-policy-walmart-work/",
  confidence: "low",
};
/** What sellers have to grant. */
export const SELLERS: Page = {
  title: "Walmart Marketplace Learn: returns settings",
  url: "https://marketplacelearn.walmart.com/academy/Order%20management/marketplace-returns-settings",
};
/** What a field of the Marketplace's listings said. */
export const CAPTURE: Page = {
  title: "Universal Commerce Protocol: captured return policies",
  url: "https://github.com/Universal-Commerce-Protocol/ucp/pull/634",
  seenOn: "2026-08-28",
};
/** The Marketplace, as of 2019. */
export const OLD_MARKETPLACE: Page = {
  title: "Walmart: Marketplace returns",
  url: "https://help.walmart.com/app/answers/detail/a_id/3039/~/walmart-marketplace-returns",
};
/** Shorter windows of some sellers. */
export const SHORTER: Page = {
  title: "Personal Finances: return policies",
  url: "https://personalfinances24.com/iciti-aadadanadate-executive-world-elite-mastercard-review-2025-12-update-100k-offer/?random-post=1",
};
/** Refunds and cancelling. */
export const REFUNDS: Page = {
  title: "Walmart: Refunds",
  url: "https://www.walmart.com/help/article/refunds/a86a0400e237444cb9a5f3c3ce500d1b",
};
/** Cancelling at a seller's. */
export const SELLER_CANCEL: Page = {
  title: "SitnSell: Walmart cancellations",
  url: "https://help.sitnsell.com/article/138-walmart-cancelations",
};
/** Claims. */
export const PROMISE: Page = {
  title: "Walmart: Marketplace Promise",
  url: "https://help.walmart.com/app/answers/detail/a_id/4093/~/walmart-marketplace-promise",
  seenOn: "2019-05-23",
};
/** Parcels that are lost after delivery. */
export const LOST: Page = {
  title: "Walmart Marketplace Learn: lost or undelivered orders",
  url: "https://marketplacelearn.walmart.com/guides/Order%20management/Troubleshooting/Troubleshoot-lost-or-undelivered-orders",
};
