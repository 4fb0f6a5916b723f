/**
 * The pages that the rows of amazon.com rest on.
 *
 * @module
 */
import type { Page } from "../amazon/page.js";

const HELP = "https://www.amazon.com/gp/help/customer/display.html?nodeId=";
const SELLER_CENTRAL = "https://sellercentral.amazon.com/gp/help/external/";

/** The buyer's page on cancelling. */
export const CANCEL: Page = {
  title: "Amazon: Cancel Items and Orders",
  url: `${HELP}GSL37WQTJZUYA9QE`,
  seenOn: "2026-07-14",
};
/** The sellers' page on cancelling. */
export const SELLER_CANCEL: Page = {
  title: "Seller Central: cancellations",
  url: `${SELLER_CENTRAL}G201722390`,
};
/** What the states of an order mean. */
export const ORDER_STATES: Page = {
  title: "Amazon: Orders API",
  url: "https://developer-docs.amazon.com/sp-api/docs/orders-api-v0-use-case-guide",
};
/** Films bought by accident. */
export const PRIME_VIDEO: Page = {
  title: "Prime Video",
  url: "https://www.primevideo.com/help?nodeId=GAEJPJ8E5TY8TTNL",
};
/** The return policy: windows and what can't go back. */
export const RETURNS: Page = {
  title: "Amazon: Return Policy",
  url: `${HELP}GKM69DUUYKQWKWX7`,
  seenOn: "2026-07-13",
};
/** Amazon on the holiday season of 2025. */
export const HOLIDAY_2025: Page = {
  title: "Amazon: holiday returns 2025",
  url: "https://www.aboutamazon.com/news/retail/amazon-holiday-return-policy-2025",
  seenOn: "2025-12-03",
};
/** A round-up on the holiday season of 2024. */
export const HOLIDAY_2024: Page = {
  title: "eReturnPolicy: holiday returns 2024",
  url: "https://ereturnpolicy.com/amazon-christmas-return-policy-2024",
};
/** The announcement of the holiday season of 2023. */
export const HOLIDAY_2023: Page = {
  title: "eSeller365: holiday returns 2023",
  url: "https://www.eseller365.com/amazon-2023-extended-holiday-returns-policy/",
};
/** The announcement of the holiday season of 2022. */
export const HOLIDAY_2022: Page = {
  title: "EcommerceBytes: holiday returns 2022",
  url: "https://www.ecommercebytes.com/C/blog/blog.pl?/pl/2022/10/1664892694.html",
  seenOn: "2022-10-04",
};
/** The announcement of the holiday season of 2021. */
export const HOLIDAY_2021: Page = {
  title: "EcommerceBytes: holiday returns 2021",
  url: "https://www.ecommercebytes.com/2021/09/16/amazon-extends-holiday-return-period-again-this-year/",
  seenOn: "2021-09-16",
};
/** The season of 2020, as sellers were told that shipping counts, not delivery. */
export const HOLIDAY_2020: Page = {
  title: "Seller Central: 2020 extended holiday returns policy",
  url: "https://sellercentral.amazon.com/forums/t/2020-extended-holiday-returns-policy/698989",
};
/** What is left of the page on the season of 2015. */
export const HOLIDAY_2015: Page = {
  title: "iLoveTranslation: Amazon's holiday returns 2015",
  url: "https://th4.ilovetranslation.com/Sz-597Fvq2X=d",
};
/** Groceries that arrive spoiled. */
export const GROCERY: Page = {
  title: "Amazon: Fresh",
  url: `${HELP}202077800`,
};
/** Fees, who pays for the way back, how long a refund takes. */
export const REFUNDS: Page = { title: "Amazon: Refunds" };
/** Returns to sellers who ship themselves. */
export const SELLER_RETURNS: Page = {
  title: "Seller Central: returns",
  url: `${SELLER_CENTRAL}help.html?itemID=200708210`,
};
/** When a seller has to refund, old rule and new. */
export const SELLER_REFUNDS: Page = {
  title: "EcommerceBytes: sellers' refunds",
  url: "https://www.ecommercebytes.com/nvfx",
  seenOn: "2025-12-23",
};
/** Echo, Kindle, Fire and their like. */
export const DEVICES: Page = {
  title: "Amazon: device returns",
  url: "https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=G201818950",
};
/** The guarantee for orders that sellers ship. */
export const A_TO_Z: Page = {
  title: "Amazon: A-to-z Guarantee",
  url: `${HELP}200783670`,
};
/** The guarantee, as sellers are told of it. */
export const SELLER_A_TO_Z: Page = {
  title: "Seller Central: A-to-z Guarantee claims",
  url: `${SELLER_CENTRAL}help.html?itemID=27951`,
};
/** Appeals of the buyer. */
export const APPEAL: Page = {
  title: "Amazon: Appeal",
  url: `${HELP}G9VEMT3X4FQET5DH`,
};
/** Goods that hurt people or break things. */
export const DAMAGE: Page = {
  title: "Amazon: property damage",
  url: "https://www.aboutamazon.com/news/how-amazon-works/amazon-backs-all-products-in-its-store-with-new-a-to-z-guarantee",
};
/** Delivered, the tracking says, yet not there. */
export const MISSING_PACKAGE: Page = {
  title: "Amazon: Missing Package",
  url: `${HELP}GCU8BWGTQNJKQEBS`,
};
/** Late, and no scan says delivered. */
export const LATE_PACKAGE: Page = {
  title: "eatsip365: late packages",
  url: "https://eatsip365.com/what-to-do-if-an-amazon-package-is-late",
};
/** A charge that stays after a cancellation. */
export const STILL_CHARGED: Page = {
  title: "Gerald: still charged",
  url: "https://joingerald.com/blog/cancelled-order-still-charged-amazon",
  seenOn: "2026-01-29",
};
/** How to reach Amazon. */
export const CONTACT: Page = {
  title: "DrHint: Amazon",
  url: "https://drhint.com/helpline/us/amazon",
  seenOn: "2026-06-27",
};
