/**
 * The pages that the policy of AliExpress rests on.
 *
 * @module
 */
import type { Page } from "../basics/page.js";

/** What buyer protection covers, and who pays for the way back. */
export const PROTECTION: Page = {
  title: "AliExpress: Buyer Protection",
  url: "https://www.aliexpress.com/p/buyerprotection/index.html",
};
/** Help text of 2020 to 2022 on disputes, as others copied it. */
export const DISPUTES: Page = {
  title: "AliExpress: how to open a dispute (copy)",
  url: "https://christinasbeautyjourney.blogspot.com/2022/03/how-to-open-dispute.html",
};
/** What a guide tells sellers about disputes. */
export const SELLERS: Page = {
  title: "SSOPDOT: AliExpress disputes, for sellers",
  url: "https://ssopdot.com/blog/19333.html",
  confidence: "medium",
};
/** Shipping times, and what happens to a request to cancel. */
export const SHIPPING: Page = {
  title: "Guide AliExpress: when will my order be shipped?",
  url: "https://guide-aliexpress.com/en/when-will-my-aliexpress-order-be-shipped/",
  confidence: "medium",
};
/** Cancelling, before and after the payment. */
export const CANCELLING: Page = {
  title: "OneCommerce: how to cancel an AliExpress order",
  url: "https://onecommerce.io/blog/cancel-aliexpress-order/amp/",
  confidence: "medium",
};
/** The label of free returns, as others copied it. */
export const FREE_RETURN: Page = {
  title: "AliExpress: free return (copy)",
  url: "https://www.ozdiscount.net/coupon/aliexpress-exclusive-coupon",
  confidence: "medium",
};
/** What AliExpress tells buyers in the European Union. */
export const EUROPE: Page = {
  title: "AliExpress: returns in the European Union",
  url: "https://sale.aliexpress.com/__pc/esiTMXJb3L.htm?locale=es_ES",
  confidence: "medium",
};
