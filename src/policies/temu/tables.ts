/**
 * The tables of Temu, and the pages that they rest on.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  FAULT,
  firstKnown,
  hours,
  type Moment,
  type Permit,
  permit,
  type Row,
  type Terms,
  type When,
} from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import {
  asked,
  customerService,
  decided,
  denied,
  LAST_RESORT,
  notToReturn,
  onItsWay,
  overdue,
  paidBack,
  refused,
  settled,
} from "../basics/rows.js";

/** What Temu stands for itself. */
export const PROTECTION: Page = {
  title: "Temu: Purchase Protection",
  url: "https://www.temu.com/temu-purchase-protection.html",
};
const RETURNS: Page = {
  title: "Temu: Return and Refund Policy",
  url: "https://www.temu.com/return-and-refund-policy.html",
  seenOn: "2022-11-02",
};
const REFUNDS: Page = {
  title: "Temu: returns and refunds (copy)",
  url: "https://permalling.com/p/ReturnandRefund",
  confidence: "medium",
};
const LATE: Page = {
  title: "Temu: late delivery compensation",
  url: "https://www.temu.com/support/c3/what-is-late-delivery-compensation-f-48-s-1633.html",
};
const MISSING: Page = {
  title: "RewardPay: Temu's returns",
  url: "https://www.rewardpay.com/za/temu.com-promo-codes",
  confidence: "low",
  note: "Temu names neither the two days nor an end: that of returns",
};
const CANCELLING: Page = {
  title: "Can you cancel a Temu order? (blog)",
  url: "http://shewillbe.nyc/blog/can-you-cancel-temu-order",
  confidence: "low",
  note: "no page of Temu's own was found: no promise",
};

const NINETY = after("order.placedAt", days(90));
const ASKED_FOR = firstKnown("return.requestedAt", "return.authorisedAt");
const SENT_BY = after(ASKED_FOR, days(14));

const BACK: Terms = {
  resolutions: ["refund", "store-credit"],
  refundWithin: after("refund.issuedAt", businessDays(30)),
  channels: ["order-page"],
};

/** A return that is asked for within ninety days of the purchase, and handed in within fourteen of asking. */
function window(terms: Terms): Permit {
  const handInBy: Moment = after("return.requestedAt", days(14));
  return permit({
    opens: "line.deliveredAt",
    closes: NINETY,
    terms: { ...BACK, ...terms, handInBy },
  });
}

/** A claim on the purchase protection. */
function claim(
  id: string,
  when: When,
  opens: Moment,
  told: Omit<Permit, "effect">,
  because: Row["because"] = "guarantee",
): Row {
  return {
    id,
    when,
    then: permit({
      route: "guarantee-claim",
      mode: "request",
      opens,
      closes: NINETY,
      outside: "next",
      ...told,
    }),
    because,
    source: cite(
      PROTECTION,
      "not delivered, lost, late, damaged, not as described",
      "high",
      "no end is named: that of returns",
    ),
  };
}

/** Perhaps, until it is packed. */
export const CANCEL: readonly Row[] = [
  ...settled(cite(CANCELLING, "until it is packed")),
  onItsWay(cite(CANCELLING, "until it is packed")),
  ...asked(cite(CANCELLING, "until it is packed")),
  {
    id: "not-packed",
    when: {},
    then: permit({ mode: "discretionary", terms: { resolutions: ["refund"] } }),
    because: "not-shipped",
    source: cite(CANCELLING, "until it is packed"),
  },
];

/** Ninety days from the purchase; the first parcel of an order goes back free. */
export const RETURN: readonly Row[] = [
  ...notToReturn(cite(RETURNS, "returns")),
  refused(cite(RETURNS, "returns")),
  {
    id: "asked-for",
    when: { "return.state": ["requested", "authorised"] },
    then: permit({ opens: ASKED_FOR, closes: SENT_BY, terms: { ...BACK, handInBy: SENT_BY } }),
    because: "return-window",
    source: cite(RETURNS, "send it within 14 days of asking"),
  },
  {
    id: "fault-first-parcel",
    when: { reason: FAULT, "custom.returnsMade": 0 },
    then: window({ returnShipping: "free" }),
    because: "fault",
    source: cite(PROTECTION, "the first return of an order is free"),
  },
  {
    id: "fault",
    when: { reason: FAULT },
    then: window({ returnShipping: "depends" }),
    because: "fault",
    source: cite(PROTECTION, "damaged, not as described: it may not have to go back"),
  },
  denied(
    "labelled",
    { "line.traits": { has: "final-sale" } },
    "final-sale",
    cite(RETURNS, "labelled as not returnable"),
  ),
  denied(
    "listing",
    { "returnPolicy.category": "not-permitted" },
    "listing-terms",
    cite(RETURNS, "labelled as not returnable"),
  ),
  denied(
    "free-gift",
    { "line.tags": { has: "free-gift" } },
    "not-returnable",
    cite(RETURNS, "free gifts"),
  ),
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
    "worn",
    {
      "line.category": "apparel",
      "line.status": "delivered",
      "line.condition": ["used", "damaged", "incomplete"],
    },
    "used",
    cite(RETURNS, "worn, washed, damaged, incomplete clothing"),
  ),
  {
    id: "later-parcel",
    when: { "custom.returnsMade": { atLeast: 1 } },
    then: window({ returnShipping: "buyer", fees: [{ kind: "return-shipping" }] }),
    because: "return-window",
    source: cite(PROTECTION, "after the first return of an order: by size and weight"),
  },
  {
    id: "first-parcel",
    when: { "custom.returnsMade": 0 },
    then: window({ returnShipping: "free" }),
    because: "return-window",
    source: cite(PROTECTION, "90 days from the purchase; the first return of an order is free"),
  },
  {
    id: "window",
    when: {},
    then: window({ returnShipping: "depends" }),
    because: "return-window",
    source: cite(PROTECTION, "90 days from the purchase"),
  },
];

/** The purchase protection, and customer service. */
export const ESCALATE: readonly Row[] = [
  overdue(
    "refund-late",
    { "refund.state": "issued" },
    after("refund.issuedAt", businessDays(30)),
    cite(REFUNDS, "5 to 14 business days, 30 at most"),
  ),
  {
    id: "claimed",
    when: { "claim.state": "open" },
    then: LAST_RESORT,
    because: "claim-open",
    source: cite(PROTECTION, "claims", "medium"),
  },
  decided(cite(PROTECTION, "claims", "medium")),
  {
    ...claim(
      "late",
      { reason: "arrived-late", "line.status": { not: "cancelled" } },
      "line.promisedBy",
      { terms: { resolutions: ["refund", "store-credit"] } },
      "delivery-late",
    ),
    source: cite(LATE, "a credit within 48 hours of the latest promised date"),
  },
  paidBack(cite(PROTECTION, "what is paid back", "medium")),
  claim("fault", { reason: FAULT }, "line.deliveredAt", { terms: { resolutions: ["refund"] } }),
  {
    ...claim(
      "missing",
      { reason: "not-arrived", "line.status": "delivered" },
      after("line.deliveredAt", hours(48)),
      { mode: "discretionary", terms: { resolutions: ["refund"] } },
      "delivery-missing",
    ),
    source: cite(MISSING, "delivered, but not there: look for it up to 48 hours before claiming"),
  },
  claim("failed", { reason: "not-arrived", "line.status": "delivery-failed" }, "line.failedAt", {
    terms: { resolutions: ["refund"] },
  }),
  claim(
    "not-delivered",
    { reason: "not-arrived", "line.status": { not: ["cancelled", "delivered"] } },
    "line.promisedBy",
    { terms: { resolutions: ["refund"] } },
  ),
  customerService(cite(PROTECTION, "help", "medium")),
];
