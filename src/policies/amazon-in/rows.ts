/**
 * What only amazon.in has: cancelling on the way, and goods that are replaced but not refunded.
 *
 * @module
 */
import { after, days, deny, FAULT, permit, type Row, type Terms } from "../../policy/index.js";
import { NOT_STATED, pagesOf, RETURNED } from "../amazon/abroad.js";
import { ON_REQUEST } from "../amazon/cancel.js";
import { finalSale, kept, keptByTrait } from "../amazon/not-returnable.js";
import { cite, type Page } from "../amazon/page.js";
import { listedAsFinal } from "../amazon/return.js";
import type { Pages } from "../amazon/site.js";

const CANCEL: Page = {
  title: "Amazon.in: Cancel Items and Orders",
  url: "https://www.amazon.in/gp/help/customer/display.html?nodeId=GSL37WQTJZUYA9QE",
  confidence: "medium",
};
const RETURNS: Page = {
  title: "A Mindful Migration: Amazon.in's table of categories",
  url: "https://www.amindfulmigration.com/amazon-return-refund-exchange-policy/",
  confidence: "medium",
};
const A_TO_Z: Page = {
  title: "Amazon.in: A-to-z Guarantee",
  url: "https://www.amazon.in/gp/help/customer/display.html?nodeId=GQ37ZCNECJKTFYQV",
  seenOn: "2026-09-04",
};

/** The pages of amazon.in. */
export const PAGES: Pages = pagesOf({
  cancel: CANCEL,
  sellerCancel: CANCEL,
  returns: RETURNS,
  guarantee: {
    ...A_TO_Z,
    confidence: "low",
    note: "its own are the 90 days; the waits are those of amazon.com",
  },
  appeal: A_TO_Z,
});

/** Within the country, cancelling is asked for on the way too; exports are not. */
export const ON_ITS_WAY: readonly Row[] = [
  {
    id: "on-its-way",
    when: {
      "line.status": ["shipped", "out-for-delivery", "ready-for-pickup"],
      "buyer.country": "IN",
      "cancellation.state": { not: ["requested", "accepted"] },
    },
    then: ON_REQUEST,
    because: "shipping-begun",
    source: cite(CANCEL, "already shipped: refuse it if it comes all the same"),
  },
];

/** Kinds of products that do not go back. */
export const CATEGORIES = [
  "apparel/innerwear",
  "apparel/lingerie",
  "apparel/underwear",
  "bullion",
  "collectibles/coins",
  "consumables",
  "grocery",
  "masks",
  "media/physical",
  "music",
  "plants",
  "software",
  "video",
  "video-games",
] as const;

const LIST = { pages: { ...PAGES, notReturnable: RETURNS } };

/** What does not go back, also by its listing. */
export const EXCEPTIONS: readonly Row[] = [
  finalSale({ pages: PAGES }),
  ...keptByTrait({ pages: PAGES }),
  kept(LIST, "not-returnable", { "line.category": CATEGORIES }, "not-returnable", "the list"),
  listedAsFinal({ pages: PAGES }),
];

const REFUNDED: Terms = { ...RETURNED, refundWithin: after("return.shippedAt", days(13)) };

/** Replaced if it is faulty, and not refunded. */
function replaced(id: string, n: number, categories: readonly string[]): readonly Row[] {
  const source = cite(RETURNS, `${n} days: replacement only`);
  return [
    {
      id: `${id}-fault`,
      when: { "line.category": categories, reason: FAULT },
      then: permit({
        closes: after("line.deliveredAt", days(n)),
        terms: { ...RETURNED, resolutions: ["replacement"] },
      }),
      because: "return-window",
      source,
    },
    {
      id,
      when: { "line.category": categories },
      then: deny(),
      because: "not-returnable",
      source,
    },
  ];
}

/** Sent back for whatever reason. */
function returned(id: string, n: number, categories: readonly string[], terms: Terms): Row {
  return {
    id,
    when: { "line.category": categories },
    then: permit({ closes: after("line.deliveredAt", days(n)), terms }),
    because: "return-window",
    source: cite(RETURNS, `${n} days`),
  };
}

/** The windows by category. */
export const WINDOWS: readonly Row[] = [
  ...replaced("gadgets", 7, [
    "computers",
    "electronics/cameras",
    "electronics/computers",
    "electronics/consoles",
    "electronics/laptops",
    "electronics/phones",
    "electronics/printers",
    "electronics/tablets",
    "electronics/wearables",
    "instruments",
  ]),
  ...replaced("large", 10, [
    "appliances/major",
    "books",
    "electronics/tv",
    "fitness",
    "furniture",
    "media/books",
  ]),
  returned("backpacks", 30, ["luggage/backpacks"], REFUNDED),
  returned("apparel", 10, ["apparel", "shoes"], {
    ...REFUNDED,
    resolutions: ["refund", "exchange"],
  }),
  returned(
    "personal",
    10,
    ["baby", "bags", "handbags", "jewellery", "luggage", "sports", "watches"],
    REFUNDED,
  ),
  ...NOT_STATED,
];
