/**
 * The pages that the rows of Amazon's European sites rest on.
 *
 * @module
 */
import type { Page } from "./page.js";

/** The buyer's page of amazon.co.uk on cancelling. */
export const UK_CANCEL: Page = {
  title: "Amazon UK: Cancel Items or Orders",
  url: "https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=201976060",
};
/** The sellers' page on cancelling. */
export const EU_SELLER_CANCEL: Page = {
  title: "Seller Central Europe: cancellations",
  url: "https://sellercentral-europe.amazon.com/gp/help/external/G201722390",
};
/** What European law excepts, and Amazon with it. */
export const UK_RETURNS: Page = {
  title: "Amazon UK: returns policies",
  url: "https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=1161002",
};
/** The windows of 2024: 14 days instead of 30 for the first kinds of products. */
export const FORTNIGHT_2024: Page = {
  title: "t3n: kürzere Rückgabefrist bei Amazon",
  url: "https://t3n.de/news/amazon-verkuerzte-rueckgabefrist-betroffene-artikel-retoure-1612653/",
};
/** The same, told in English. */
export const UK_FORTNIGHT_2024: Page = {
  title: "ChannelX: Amazon's shortened returns window",
  url: "https://channelx.world/2024/03/amazon-consumer-electronics-shortened-returns-window/",
};
/** The windows of 2025: more kinds of products. */
export const FORTNIGHT_2025: Page = {
  title: "WindingFlow: Amazon EU returns 2025",
  url: "https://www.windingflow.com/blog/content/41/2025-amazon-eu-return-policy-update",
  seenOn: "2025-07-15",
};
/** The holiday season of 2024 in Germany. */
export const DE_HOLIDAY_2024: Page = {
  title: "ChannelPartner: Amazons Rückgabefristen zu Weihnachten 2024",
  url: "https://www.channelpartner.de/a/amazon-verlaengert-rueckgabefristen-fuers-weihnachtsgeschaeft,3618857",
};
/** The holiday season of 2025 in Germany. */
export const DE_HOLIDAY_2025: Page = {
  title: "t3n: Amazons Rückgabefristen zu Weihnachten 2025",
  url: "https://t3n.de/news/amazon-warum-du-mit-deinen-bestellungen-bis-anfang-november-warten-solltest-1712543/",
  seenOn: "2025-10-16",
};
/** Returns to sellers, as Seller Central Italy tells it for Europe. */
export const EU_SELLER_RETURNS: Page = {
  title: "Seller Central Europe: returns",
  url: "https://sellercentral.amazon.it/gp/help/external/G200708210",
};
/** The guarantee of amazon.co.uk. */
export const UK_A_TO_Z: Page = {
  title: "Amazon UK: What is the A-to-z Guarantee",
  url: "https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=GQ37ZCNECJKTFYQV",
};
/** The guarantee of amazon.de. */
export const DE_A_TO_Z: Page = {
  title: "Amazon DE: A-bis-z-Garantie",
  url: "https://www.amazon.de/-/en/gp/help/customer/display.html?nodeId=201889410",
};
/** Parcels that could not be delivered. */
export const UK_UNDELIVERABLE: Page = {
  title: "Amazon UK: Undeliverable Packages",
  url: "https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=GCC7G9HKYQBZT5FX",
};
/** The season of 2020, longer because of the pandemic. */
export const UK_SEASON_2020: Page = {
  title: "Seller Central Europe: temporarily extended returns window",
  url: "http://sellercentral-europe.amazon.com/forums/t/temporarily-extended-returns-window/394297",
};
