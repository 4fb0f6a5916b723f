/**
 * The tables of SHEIN, and the pages that they rest on.
 *
 * @module
 */
import {
  after,
  days,
  FAULT,
  type Permit,
  permit,
  type Row,
  type Terms,
} from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import {
  asked,
  customerService,
  denied,
  notToReturn,
  onItsWay,
  refused,
  settled,
} from "../basics/rows.js";

const RETURNS: Page = {
  title: "SHEIN US: Return Policy",
  url: "https://m.shein.com/us/Return-Policy-a-281.html?lang=en&ref=m&rep=dir&ret=mus",
};
/** Questions and answers on returns. */
export const FAQ: Page = {
  title: "SHEIN US: questions about returns",
  url: "https://us.shein.com/faq/list?content=return",
};
const CANCELLING: Page = {
  title: "Wear Next: how to cancel a SHEIN order",
  url: "https://wear-next.com/news/shein-cancel-order/",
  seenOn: "2023-09-20",
  confidence: "medium",
};
const UNPAID: Page = {
  title: "AliExBA: how to cancel an order at SHEIN",
  url: "https://aliexba.com/how-to-cancel-an-order-in-shein/",
  confidence: "medium",
};

/** Kinds of products that never go back. */
const KEPT = [
  "accessories",
  "apparel/bodysuits",
  "apparel/innerwear",
  "apparel/lingerie",
  "apparel/underwear",
  "beauty",
  "jewellery",
  "pets",
] as const;

const BACK: Terms = {
  resolutions: ["refund", "store-credit"],
  handInBy: after("line.deliveredAt", days(30)),
  channels: ["order-page"],
  requires: ["unused", "tags-attached", "original-packaging"],
};
/** Neither cancelled nor sent back. */
const CUSTOMISED: Row = denied(
  "customised",
  { "line.traits": { has: "personalised" } },
  "personalised",
  cite(RETURNS, "customised goods"),
);
const FORM: Permit = permit({ terms: { resolutions: ["refund"], channels: ["order-page"] } });

/** A parcel that is on its way back within thirty days of the delivery. */
function window(terms: Terms): Permit {
  return permit({ closes: after("line.deliveredAt", days(30)), terms: { ...BACK, ...terms } });
}

/** Until it leaves the warehouse. */
export const CANCEL: readonly Row[] = [
  ...settled(cite(CANCELLING, "until it leaves the warehouse")),
  CUSTOMISED,
  onItsWay(cite(CANCELLING, "until it leaves the warehouse")),
  ...asked(cite(CANCELLING, "while it is processed")),
  {
    id: "unpaid",
    when: { "payment.state": ["pending", "failed", "voided"] },
    then: FORM,
    because: "not-shipped",
    source: cite(
      UNPAID,
      "unpaid orders",
      "medium",
      "they end by themselves: after 12 hours or 24, as pages differ",
    ),
  },
  {
    id: "processing",
    when: {},
    then: FORM,
    because: "not-shipped",
    source: cite(CANCELLING, "while it is processed"),
  },
];

/** Thirty days from the delivery; the first parcel of an order goes back free. */
export const RETURN: readonly Row[] = [
  ...notToReturn(cite(RETURNS, "returns")),
  refused(cite(RETURNS, "returns")),
  CUSTOMISED,
  denied(
    "final-sale",
    { "line.traits": { has: "final-sale" } },
    "final-sale",
    cite(RETURNS, "final sale"),
  ),
  denied(
    "labelled",
    { "line.tags": { has: ["clearance", "free-gift"] } },
    "not-returnable",
    cite(RETURNS, "clearance, free gifts"),
  ),
  denied("kind", { "line.category": KEPT }, "not-returnable", cite(RETURNS, "not returnable")),
  denied(
    "unsealed",
    {
      "line.traits": { has: "hygiene-sealed" },
      "line.status": "delivered",
      "line.condition": { not: "unopened" },
    },
    "hygiene",
    cite(RETURNS, "the hygiene sticker is missing"),
  ),
  denied(
    "used",
    {
      reason: { not: FAULT },
      "line.status": "delivered",
      "line.condition": ["used", "damaged", "incomplete", "installed"],
    },
    "used",
    cite(RETURNS, "worn, washed, without tags; electronics that were activated"),
  ),
  {
    id: "later-parcel",
    when: { "custom.returnsMade": { atLeast: 1 } },
    then: window({
      returnShipping: "buyer",
      fees: [{ kind: "return-shipping", amount: { amount: 799, currency: "USD" } }],
    }),
    because: "return-window",
    source: cite(FAQ, "7.99 dollars for each parcel after the first"),
  },
  {
    id: "first-parcel",
    when: { "custom.returnsMade": 0 },
    then: window({ returnShipping: "free" }),
    because: "return-window",
    source: cite(FAQ, "the first parcel of an order is free"),
  },
  {
    id: "window",
    when: {},
    then: window({ returnShipping: "depends" }),
    because: "return-window",
    source: cite(
      RETURNS,
      "postmarked within 30 days of the delivery",
      "high",
      "once 45, then 35 days from the purchase: since when is not known",
    ),
  },
];

/** Customer service. */
export const ESCALATE: readonly Row[] = [customerService(cite(FAQ, "help", "medium"))];
