/**
 * The Apple Store of the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import {
  after,
  days,
  deny,
  type LocalDate,
  on,
  type Policy,
  permit,
  type Row,
  type Terms,
  type When,
} from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied, files } from "./basics/rows.js";
import { anyone, notBack, onlySeller, tooLate } from "./basics/shop.js";
import { back } from "./basics/window.js";

const RETURNS: Page = {
  title: "storereturnpolicy.com: Apple Store",
  url: "https://storereturnpolicy.com/store-directory/a/apple-store/",
};
const CANCEL: Page = {
  title: "NewSMTH: Apple's words on cancelling, quoted",
  url: "https://m.newsmth.net/article/CreditCard/single/75047",
  confidence: "medium",
};
const HOLIDAY_2017: Page = {
  title: "MacRumors: Apple's holiday returns of 2017",
  url: "https://www.macrumors.com/2017/11/10/apple-2017-holiday-return-policy/",
  seenOn: "2017-11-10",
  confidence: "medium",
};
const HOLIDAY_2022: Page = {
  title: "9to5Mac: Apple's holiday returns of 2022",
  url: "https://9to5mac.com/2022/11/04/apple-holiday-return-policy-2/",
  seenOn: "2022-11-04",
};
const HOLIDAY_2023: Page = {
  title: "Digital Trends: shopping at Apple in 2023",
  url: "https://www.digitaltrends.com/computing/shopping-at-apple-this-holiday-season-you-should-know-this/",
  confidence: "medium",
};
const HOLIDAY_2025: Page = {
  title: "iGeeksBlog: Apple's holiday returns of 2025",
  url: "https://www.igeeksblog.com/apple-extends-2025-holiday-return-deadline",
  seenOn: "2025-11-12",
};

const TERMS: Terms = { resolutions: ["refund"], requires: ["all-accessories", "receipt"] };

/** What was bought or received between two days, back until a third; a carrier's iPhones stay out. */
function season(year: number, bought: When, until: LocalDate, page: Page, note?: string): Row {
  return back({
    id: `holidays-${year}`,
    when: { ...bought, "custom.carrierFinanced": { not: true } },
    closes: on(until),
    terms: TERMS,
    because: "holiday-window",
    source: cite(page, "holidays", "high", note),
  });
}

/**
 * The policy of the Apple Store, online and in the street.
 *
 * A fact of its own: `carrierFinanced` (an iPhone that a carrier finances). Apple's own word
 * "processing" is `pending` here: once it prepares the parcel, the order stands.
 */
export const appleUs: Policy = {
  id: "apple-us",
  version: "2026-11-23",
  title: "Apple Store (US)",
  authority: "seller",
  timeZone: "America/Los_Angeles",
  currency: "USD",
  custom: { carrierFinanced: "boolean" },
  tables: {
    cancel: [
      ...tooLate(CANCEL),
      {
        id: "being-prepared",
        when: { "line.status": "processing" },
        then: deny({ kind: "no-longer" }),
        because: "shipping-begun",
        source: cite(CANCEL, "being prepared for shipping"),
      },
      {
        id: "not-prepared",
        when: {},
        then: permit({ terms: { channels: ["order-page"], requires: ["order-number"] } }),
        because: "not-shipped",
        source: cite(CANCEL, "while it is being processed"),
      },
    ],
    return: [
      ...notBack(RETURNS),
      denied(
        "bought-elsewhere",
        { "seller.type": "third-party" },
        "handled-elsewhere",
        cite(HOLIDAY_2022, "bought at another shop", "medium"),
      ),
      denied(
        "opened-software",
        {
          "line.category": "software",
          "line.status": "delivered",
          "line.condition": { not: "unopened" },
        },
        "opened",
        cite(RETURNS, "opened software"),
      ),
      ...files(cite(RETURNS, "downloads"), "downloads"),
      denied(
        "gift-card",
        { "line.traits": { has: "gift-card" } },
        "gift-card",
        cite(RETURNS, "gift cards"),
      ),
      denied(
        "not-returnable",
        {
          "line.category": [
            "gift-card",
            "developer",
            "media/digital",
            "prints",
            "software/upgrades",
          ],
        },
        "not-returnable",
        cite(RETURNS, "upgrades, gift cards, downloads, goods for developers, prints"),
      ),
      season(
        2017,
        { "order.placedAt": { from: "2017-11-25", to: "2017-12-25" } },
        "2018-01-08",
        HOLIDAY_2017,
      ),
      season(
        2022,
        { "line.deliveredAt": { from: "2022-11-04", to: "2022-12-25" } },
        "2023-01-08",
        HOLIDAY_2022,
        "that year the day of receipt counted",
      ),
      season(
        2023,
        { "order.placedAt": { from: "2023-11-03", to: "2023-12-25" } },
        "2024-01-08",
        HOLIDAY_2023,
      ),
      season(
        2025,
        { "order.placedAt": { from: "2025-11-12", to: "2025-12-25" } },
        "2026-01-08",
        HOLIDAY_2025,
      ),
      back({
        id: "fourteen-days",
        closes: after("line.deliveredAt", days(14)),
        outside: "deny",
        terms: TERMS,
        source: cite(RETURNS, "14 calendar days", "high", "no restocking fee any more"),
      }),
    ],
    contactSeller: onlySeller(RETURNS),
    escalate: [anyone(RETURNS)],
  },
};
