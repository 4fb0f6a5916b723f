/**
 * The tables of Mercari, and the pages that they rest on.
 *
 * @module
 */
import { after, days, FAULT, hours, permit, type Row, type Terms } from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import {
  asked,
  customerService,
  denied,
  notToReturn,
  onItsWay,
  overdue,
  settled,
} from "../basics/rows.js";

/** Returns and refunds. */
export const RETURNS: Page = {
  title: "Mercari: returns and refunds",
  url: "https://www.mercari.com/us/help_center/article/235/",
};
const REFUSING: Page = {
  title: "Mercari: receiving an order",
  url: "https://www.mercari.com/us/help_center/article/56",
};
const CANCELLING: Page = {
  title: "Mercari: cancelling an order",
  url: "https://www.mercari.com/us/help_center/article/22/",
  confidence: "medium",
  note: "of 2021",
};
const NEWS: Page = {
  title: "Modern Retail: Mercari takes back its return policy",
  url: "https://www.modernretail.co/operations/mercari-reverses-controversial-return-policy-changes/",
  seenOn: "2024-05-14",
};
const COPY: Page = {
  title: "Mercari: returns and refunds (copy)",
  url: "https://web.helpcenter.mercari.guru/us/help_center/article/235",
  confidence: "medium",
  note: "of 2025",
};

const LABEL = after("return.authorisedAt", hours(72));
const REFUND_DUE = after("return.receivedAt", days(14));
const TERMS: Terms = {
  resolutions: ["refund"],
  returnShipping: "free",
  refundWithin: REFUND_DUE,
  refunds: ["items", "taxes"],
  channels: ["order-page"],
  requires: ["photos", "reason"],
};
const FROM_MARCH = "it began on a day in March that no page names";
const ASK = permit({
  mode: "request",
  closes: after("line.deliveredAt", hours(72)),
  terms: TERMS,
});

/** By asking, once the seller has been silent for three days. */
export const CANCEL: readonly Row[] = [
  ...settled(cite(CANCELLING, "unshipped orders")),
  onItsWay(cite(CANCELLING, "unshipped orders")),
  ...asked(cite(CANCELLING, "unshipped orders")),
  {
    id: "silent-seller",
    when: {},
    then: permit({
      mode: "request",
      opens: after("order.placedAt", days(3)),
      terms: { resolutions: ["refund"], channels: ["order-page"] },
    }),
    because: "seller-decides",
    source: cite(CANCELLING, "not shipped for 3 days"),
  },
];

/** Within 72 hours, for what is not as described. */
export const RETURN: readonly Row[] = [
  denied(
    "refused",
    { "line.failure": "refused" },
    "not-covered",
    cite(REFUSING, "don't refuse the parcel"),
  ),
  ...notToReturn(cite(RETURNS, "returns")),
  {
    id: "agreed",
    when: { "return.state": "authorised" },
    then: permit({ closes: LABEL, terms: { ...TERMS, handInBy: LABEL } }),
    because: "return-window",
    source: cite(
      RETURNS,
      "drop it off within 72 hours of the label",
      "high",
      "or 3 calendar days, as pages differ",
    ),
  },
  denied(
    "asked",
    { "return.state": "requested" },
    "return-under-way",
    cite(
      NEWS,
      "photos within 24 hours, the seller's word within 24, then Mercari decides",
      "medium",
    ),
    "already",
  ),
  denied(
    "declined",
    { "return.state": "declined" },
    "return-declined",
    cite(RETURNS, "Mercari looks at it"),
    "no-longer",
  ),
  denied(
    "rated",
    { "receipt.confirmedAt": { known: true } },
    "not-returnable",
    cite(RETURNS, "a rating completes the sale"),
    "no-longer",
  ),
  {
    id: "fault",
    when: { reason: FAULT },
    then: ASK,
    because: "fault",
    source: cite(RETURNS, "72 hours from the confirmed delivery"),
  },
  {
    id: "any-reason",
    when: { "order.placedAt": { from: "2024-04-01", to: "2024-05-21" } },
    then: ASK,
    because: "return-window",
    source: cite(NEWS, "any reason, in spring 2024", "high", FROM_MARCH),
  },
  {
    id: "perhaps-any-reason",
    when: { "order.placedAt": { from: "2024-03-01", to: "2024-03-31" } },
    then: { ...ASK, mode: "discretionary" },
    because: "return-window",
    source: cite(NEWS, "any reason, in spring 2024", "medium", FROM_MARCH),
  },
  denied("no-returns", {}, "no-returns-accepted", cite(RETURNS, "changes of mind")),
];

/** Customer service. */
export const ESCALATE: readonly Row[] = [
  overdue(
    "refund-late",
    { "return.state": "received", "refund.state": "none" },
    REFUND_DUE,
    cite(RETURNS, "14 days from the return's delivery"),
  ),
  {
    id: "no-scan",
    when: {
      reason: ["arrived-late", "not-arrived"],
      "line.status": ["shipped", "out-for-delivery", "ready-for-pickup"],
      "refund.state": "none",
    },
    then: permit({
      route: "customer-service",
      opens: "line.promisedBy",
      closes: after("order.placedAt", days(30)),
      outside: "next",
      terms: { resolutions: ["refund"], requires: ["order-number"] },
    }),
    because: "delivery-missing",
    source: cite(COPY, "no delivery scan: within 30 days of the purchase"),
  },
  {
    id: "lost",
    when: {
      reason: "not-arrived",
      "line.status": "delivery-failed",
      "line.failure": { not: "refused" },
      "refund.state": "none",
    },
    then: permit({
      route: "customer-service",
      opens: "line.failedAt",
      closes: after("order.placedAt", days(30)),
      outside: "next",
      terms: { resolutions: ["refund"], requires: ["order-number"] },
    }),
    because: "delivery-missing",
    source: cite(COPY, "no delivery scan: within 30 days of the purchase"),
  },
  customerService(cite(RETURNS, "contact Mercari", "medium")),
];
