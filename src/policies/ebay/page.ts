/**
 * The pages that the rows of eBay's sites rest on.
 *
 * @module
 */
import type { Confidence, Source } from "../../policy/source.js";

/** A page, before a row says which part of it counts. */
export type Page = Omit<Source, "section">;

/** The guarantee: reports, returns, what is covered, asking eBay in. */
export const GUARANTEE: Page = {
  title: "eBay: Money Back Guarantee",
  url: "https://www.ebay.com/help/policies/ebay-money-back-guarantee-policy/ebay-money-back-guarantee-policy?id=4210",
};
/** Cancelling. */
export const CANCEL: Page = {
  title: "eBay: Order cancellation policy",
  url: "https://export.ebay.com/en/customer-service/transactions/order-cancellation-policy",
};
/** What a seller may do with a return. */
export const RETURNS: Page = {
  title: "eBay: how sellers handle returns",
  url: "https://ebayseaforbusiness.com/tutorial/faq-how-should-i-handle-returns/",
};
/** Appeals, and from which total on a delivery needs a signature. */
export const APPEAL: Page = {
  title: "eBay: How to appeal",
  url: "https://export.ebay.com/en/seller-performance/case-resolution/how-to-appeal-case-outcome/",
};
/** Items that never came, as ebay.co.uk tells it. */
export const NOT_RECEIVED: Page = {
  title: "eBay UK: item hasn't arrived",
  url: "https://www.ebay.co.uk/help/buying/resolving-buying-problems/item-not-received?id=4042",
};
/** Asking eBay to step in, as ebay.co.uk tells it. */
export const STEP_IN: Page = {
  title: "eBay UK: ask eBay to step in",
  url: "https://www.ebay.co.uk/help/buying/returns-refunds/ask-ebay-step-help-buyers?id=4701",
};
/** Who answers first, in Germany. */
export const DE_GUIDE: Page = {
  title: "giga: eBay-Fall eröffnen und schließen",
  url: "https://giga.de/unternehmen/ebay/tipps/ebay-fall-eroeffnen-und-schliessen-so-geht-s",
};

/** The part of a page that a row rests on; how sure a page is of itself goes before what the row says. */
export function cite(
  page: Page,
  section: string,
  confidence: Confidence = "high",
  note = "",
): Source {
  const text = [page.note, note].filter(Boolean).join("; ");
  return { confidence, ...page, section, ...(text && { note: text }) };
}
