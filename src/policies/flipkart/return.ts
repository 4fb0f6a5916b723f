/**
 * Returning at Flipkart: the product page first, then a table by category.
 *
 * @module
 */
import {
  after,
  type BuyerReason,
  days,
  FAULT,
  firstKnown,
  type Permit,
  permit,
  type Requirement,
  type Resolution,
  type Row,
  type Terms,
  type When,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { denied, notToReturn, refused } from "../basics/rows.js";
import { POLICY, TABLE } from "./pages.js";

/** Brands whose service centre repairs or replaces; the list goes on. */
export const BRANDS = ["Apple", "Google", "LG", "Samsung", "Sony", "Xiaomi"] as const;
/** What these centres look after. */
export const SERVICED = ["appliances/major", "computers", "electronics"] as const;

/** Furniture, and the rest of home. */
const HOME = ["furniture", "home", "kitchen"] as const;

const AS_IT_CAME: readonly Requirement[] = ["unused", "original-packaging", "all-accessories"];

function terms(resolutions: readonly Resolution[]): Terms {
  return { resolutions, channels: ["order-page"], requires: AS_IT_CAME };
}

function window(n: number, resolutions: readonly Resolution[]): Permit {
  return permit({ closes: after("line.deliveredAt", days(n)), terms: terms(resolutions) });
}

/** Days from the installation, where there is one. */
function installed(n: number, resolutions: readonly Resolution[]): Permit {
  return permit({
    opens: "line.deliveredAt",
    closes: after(firstKnown("line.installedAt", "line.deliveredAt"), days(n)),
    terms: terms(resolutions),
  });
}

function row(
  id: string,
  when: When,
  then: Permit,
  section: string,
  because: Row["because"] = "return-window",
): Row {
  return { id, when, then, because, source: cite(TABLE, section) };
}

/** What was replaced is not replaced again. */
const REPLACED: When = { "replacement.sentAt": { known: true } };
const BROKEN: readonly BuyerReason[] = ["damaged", "defective", "wrong-item"];

/** The table. */
export const RETURN: readonly Row[] = [
  ...notToReturn(cite(POLICY, "returns")),
  denied(
    "under-way",
    { "return.state": ["requested", "authorised"] },
    "return-under-way",
    cite(TABLE, "it is picked up, and checked at the door"),
    "already",
  ),
  refused(cite(TABLE, "refused at the door")),
  denied(
    "open-box",
    {
      "custom.openBoxDelivery": true,
      "line.status": "delivered",
      reason: { not: "defective" },
    },
    "not-returnable",
    cite(TABLE, "open-box delivery: what was accepted stays, but for manufacturing defects"),
  ),
  row(
    "no-questions-asked-replaced",
    { "custom.noQuestionsAsked": true, ...REPLACED },
    window(10, ["refund"]),
    "no questions asked: 10 days, one replacement only",
    "listing-terms",
  ),
  row(
    "no-questions-asked",
    { "custom.noQuestionsAsked": true },
    window(10, ["refund", "replacement"]),
    "no questions asked: 10 days",
    "listing-terms",
  ),
  {
    ...denied(
      "listing-none",
      { "returnPolicy.category": "not-permitted" },
      "listing-terms",
      cite(POLICY, "the product page goes before the table"),
    ),
  },
  {
    id: "listing",
    when: { "returnPolicy.category": "finite-window" },
    then: permit({
      closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })),
      terms: { channels: ["order-page"] },
    }),
    because: "listing-terms",
    source: cite(POLICY, "the product page goes before the table"),
  },
  {
    id: "listing-unlimited",
    when: { "returnPolicy.category": "unlimited" },
    then: permit({ opens: "line.deliveredAt", terms: { channels: ["order-page"] } }),
    because: "listing-terms",
    source: cite(POLICY, "the product page goes before the table"),
  },
  row(
    "fashion",
    { "line.category": ["accessories", "apparel", "bags", "handbags", "jewellery", "watches"] },
    window(10, ["refund", "replacement", "exchange"]),
    "fashion: 10 days",
  ),
  row("medicine", { "line.category": "pharmacy" }, window(2, ["refund"]), "medicine: 2 days"),
  row(
    "household",
    { "line.category": ["home/decor", "home/household", "home/textiles", "tools"] },
    window(7, ["refund", "replacement"]),
    "home decor, furnishing, tools, household goods: 7 days",
  ),
  {
    id: "home-replaced",
    when: { "line.category": HOME, ...REPLACED },
    then: installed(10, ["refund"]),
    because: "return-window",
    source: cite(POLICY, "furniture and the rest of home: one replacement only"),
  },
  {
    id: "home",
    when: { "line.category": HOME },
    then: installed(10, ["refund", "replacement"]),
    because: "return-window",
    source: cite(
      POLICY,
      "furniture and the rest of home: 10 days",
      "high",
      "a copy has replacements alone for furniture",
    ),
  },
  row(
    "accessory",
    { reason: "missing-parts" },
    window(7, ["replacement", "store-credit"]),
    "a missing accessory is sent, or a voucher",
    "fault",
  ),
  row(
    "refurbished",
    { reason: FAULT, "line.traits": { has: "second-hand" } },
    window(7, ["replacement"]),
    "refurbished: 7 days, then the warranty partner",
    "fault",
  ),
  denied(
    "brand",
    { "line.category": SERVICED, "custom.brand": BRANDS },
    "handled-elsewhere",
    cite(TABLE, "listed brands: their service centre"),
  ),
  row(
    "large-appliance",
    { reason: FAULT, "line.category": "appliances/major" },
    installed(10, ["replacement"]),
    "large appliances of other brands: 10 days",
    "fault",
  ),
  row(
    "electronics",
    { reason: FAULT, "line.category": ["appliances", "computers", "electronics"] },
    window(7, ["replacement"]),
    "phones, electronics, small appliances: 7 days, after a look at what is wrong",
    "fault",
  ),
  row(
    "wind-instrument",
    { reason: ["damaged", "wrong-item"], "line.category": "instruments/wind" },
    window(7, ["replacement"]),
    "wind instruments: replaced if damaged or wrong",
    "fault",
  ),
  denied(
    "wind-instrument-kept",
    { "line.category": "instruments/wind" },
    "hygiene",
    cite(TABLE, "wind instruments"),
  ),
  row(
    "replaced",
    {
      reason: BROKEN,
      "line.category": [
        "automotive",
        "books",
        "fitness",
        "instruments",
        "media/books",
        "sports",
        "stationery",
        "toys",
      ],
    },
    window(7, ["replacement"]),
    "books, sports, toys and the like: 7 days, if damaged, defective or wrong",
    "fault",
  ),
  denied("not-returnable", {}, "not-returnable", cite(TABLE, "what the table does not take back")),
];
