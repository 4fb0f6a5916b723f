/**
 * Going further on amazon.com: the A-to-z Guarantee, appeals, and customer service.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  earlierOf,
  FAULT,
  firstKnown,
  hours,
  laterOf,
  type Moment,
  type Permit,
  type PolicySpan,
  permit,
  type Row,
  type When,
} from "../../policy/index.js";
import { NOT_RETURNABLE_CATEGORIES, NOT_RETURNABLE_TRAITS } from "./not-returnable.js";
import {
  A_TO_Z,
  APPEAL,
  CONTACT,
  cite,
  DAMAGE,
  DEVICES,
  LATE_PACKAGE,
  MISSING_PACKAGE,
  REFUNDS,
  RETURNS,
  SELLER_REFUNDS,
  SELLER_RETURNS,
  STILL_CHARGED,
} from "./sources.js";

const SELLER_SHIPS: When = { "seller.fulfilledBy": "seller" };
const SELLER_DELIVERED: When = { ...SELLER_SHIPS, "line.status": "delivered" };
const AMAZON_SHIPS: When = { "seller.fulfilledBy": "marketplace" };
const AMAZON_DELIVERED: When = { ...AMAZON_SHIPS, "line.status": "delivered" };
const NOT_YET_THERE = ["pending", "processing", "shipped", "out-for-delivery"] as const;

/** The last day of the guarantee. */
const GUARANTEE_ENDS = after("line.promisedBy", days(90));

/** A claim under the guarantee, once a wait is over. */
function claim(opens: Moment): Permit {
  return permit({
    route: "guarantee-claim",
    mode: "request",
    opens,
    closes: GUARANTEE_ENDS,
    outside: "next",
    terms: {
      resolutions: ["refund"],
      channels: ["order-page"],
      requires: ["order-number", "reason"],
    },
  });
}

/** Customer service, not as a last resort. */
function service(opens?: Moment): Permit {
  return permit({
    route: "customer-service",
    ...(opens !== undefined && { opens, outside: "next" as const }),
    terms: {
      channels: ["chat", "call-back", "phone"],
      requires: ["account", "order-number", "reason"],
    },
  });
}

/** Customer service, when nothing else is left. */
const LAST_RESORT = permit({
  route: "customer-service",
  lastResort: true,
  terms: {
    channels: ["chat", "call-back", "phone", "form"],
    requires: ["account", "order-number", "reason", "photos", "tracking"],
  },
});

/** Customer service, once a refund that was issued should have come. */
function overdue(name: string, when: When, span: PolicySpan, section: string): Row {
  return {
    id: `refund-late${name}`,
    when: { reason: "refund-missing", "refund.state": "issued", ...when },
    then: service(after("refund.issuedAt", span)),
    because: "refund-overdue",
    source: cite(REFUNDS, section),
  };
}

/** Where to go, in which order. */
export const escalate: readonly Row[] = [
  {
    id: "property-damage",
    when: { "custom.propertyDamage": true, "order.placedAt": { from: "2021-09-01" } },
    then: service(),
    because: "property-damage",
    source: cite(DAMAGE, "whoever sold it", "high", "Amazon pays up to $1,000 itself"),
  },
  {
    id: "unauthorised",
    when: { reason: "unauthorised-purchase" },
    then: service(),
    because: "unauthorised",
    source: cite(CONTACT, "orders placed by someone else", "medium"),
  },
  {
    id: "cancellation-not-applied",
    when: { reason: "cancellation-not-applied" },
    then: service(),
    because: "cancellation-not-applied",
    source: cite(STILL_CHARGED, "no confirmation, or a charge that stays", "medium"),
  },
  {
    id: "cancelled-yet-sent",
    when: {
      "cancellation.state": "accepted",
      "line.status": ["shipped", "out-for-delivery", "ready-for-pickup", "delivered"],
    },
    then: service(),
    because: "cancellation-not-applied",
    source: cite(STILL_CHARGED, "no confirmation, or a charge that stays", "medium"),
  },
  overdue("-balance", { "payment.method": "gift-card" }, hours(3), "balance: 2 to 3 hours"),
  overdue(
    "-credit",
    { "payment.method": "card-credit" },
    businessDays(5, { calendar: "US" }),
    "credit card: 3 to 5 business days",
  ),
  overdue("", {}, businessDays(10, { calendar: "US" }), "debit card: up to 10 business days"),
  {
    id: "refund-late-cancelled",
    when: { reason: "refund-missing", "line.status": "cancelled" },
    then: service(after("line.cancelledAt", businessDays(10, { calendar: "US" }))),
    because: "refund-overdue",
    source: cite(
      STILL_CHARGED,
      "after a cancellation",
      "medium",
      "before shipping there is only a hold, which the bank drops",
    ),
  },
  {
    id: "chargeback-open",
    when: { ...SELLER_SHIPS, "chargeback.state": "open" },
    then: LAST_RESORT,
    because: "chargeback-open",
    source: cite(A_TO_Z, "chargebacks"),
  },
  {
    id: "not-covered",
    when: { ...SELLER_SHIPS, "line.traits": { has: ["digital", "service", "gift-card"] } },
    then: LAST_RESORT,
    because: "guarantee-not-covered",
    source: cite(A_TO_Z, "digital goods, services, stored value"),
  },
  {
    id: "not-covered-digital",
    when: { ...SELLER_SHIPS, "order.type": "digital" },
    then: LAST_RESORT,
    because: "guarantee-not-covered",
    source: cite(A_TO_Z, "digital goods, services, stored value"),
  },
  {
    id: "not-covered-elsewhere",
    when: { ...SELLER_SHIPS, "line.tags": { has: ["global-store", "prime"] } },
    then: LAST_RESORT,
    because: "guarantee-not-covered",
    source: cite(A_TO_Z, "Global Store, shipped with Prime"),
  },
  {
    id: "claim-open",
    when: { ...SELLER_SHIPS, "claim.state": "open" },
    then: LAST_RESORT,
    because: "claim-open",
    source: cite(A_TO_Z, "a decision within a week", "medium"),
  },
  {
    id: "appeal",
    when: { ...SELLER_SHIPS, "claim.state": "denied" },
    then: permit({
      route: "appeal",
      mode: "request",
      closes: after("claim.decidedAt", days(30)),
      outside: "next",
      terms: { channels: ["order-page"], requires: ["order-number", "reason"] },
    }),
    because: "appeal",
    source: cite(APPEAL, "30 days from the decision"),
  },
  {
    id: "claim-decided",
    when: { ...SELLER_SHIPS, "claim.state": ["granted", "denied", "closed"] },
    then: LAST_RESORT,
    because: "claim-decided",
    source: cite(APPEAL, "30 days from the decision"),
  },
  {
    id: "a-to-z-not-arrived",
    when: {
      ...SELLER_SHIPS,
      reason: "not-arrived",
      "line.status": { not: "cancelled" },
      "refund.state": "none",
    },
    then: claim(
      laterOf(
        after("contact.at", hours(48)),
        earlierOf(after("line.promisedBy", days(3)), "line.deliveredAt"),
      ),
    ),
    because: "guarantee",
    source: cite(
      A_TO_Z,
      "not arrived: 3 days late or scanned as delivered, 48 hours after asking, for 90 days",
      "high",
      "older pages: two or three business days, 90 days from the order",
    ),
  },
  {
    id: "a-to-z-fault-not-returnable",
    when: { ...SELLER_DELIVERED, reason: FAULT, "line.traits": { has: NOT_RETURNABLE_TRAITS } },
    then: claim(after("contact.at", hours(48))),
    because: "guarantee",
    source: cite(A_TO_Z, "not as ordered: 48 hours after asking"),
  },
  {
    id: "a-to-z-fault",
    when: {
      ...SELLER_DELIVERED,
      reason: FAULT,
      "return.state": ["none", "requested", "declined"],
    },
    then: claim(after("return.requestedAt", hours(48))),
    because: "guarantee",
    source: cite(
      A_TO_Z,
      "not as ordered: 48 hours after asking for the return",
      "high",
      "older pages: two business days",
    ),
  },
  {
    id: "a-to-z-no-way-back",
    when: {
      ...SELLER_DELIVERED,
      "custom.domesticReturnOption": false,
      "return.state": ["requested", "authorised", "declined"],
    },
    then: claim(after("return.requestedAt", hours(48))),
    because: "guarantee",
    source: cite(
      SELLER_RETURNS,
      "a domestic address, a label, or a refund at once",
      "medium",
      "the 48 hours are from the UK page",
    ),
  },
  {
    id: "a-to-z-no-answer",
    when: { ...SELLER_DELIVERED, "return.state": "requested" },
    then: claim(after("return.requestedAt", hours(48))),
    because: "guarantee",
    source: cite(SELLER_RETURNS, "a return request without an answer for 48 hours"),
  },
  {
    id: "a-to-z-no-refund-until-2026",
    when: {
      ...SELLER_DELIVERED,
      "return.state": "received",
      "return.receivedAt": { to: "2026-01-25" },
      "refund.state": "none",
    },
    then: claim(after("return.receivedAt", businessDays(2, { calendar: "US" }))),
    because: "refund-overdue",
    source: cite(SELLER_REFUNDS, "2 business days, until 2026-01-25"),
  },
  {
    id: "a-to-z-no-refund",
    when: {
      ...SELLER_DELIVERED,
      "return.state": ["shipped", "received"],
      "refund.state": "none",
    },
    then: claim(after("return.receivedAt", days(4))),
    because: "refund-overdue",
    source: cite(SELLER_REFUNDS, "4 days, from 2026-01-26"),
  },
  {
    id: "a-to-z-refund-short",
    when: {
      ...SELLER_DELIVERED,
      "return.state": ["shipped", "received"],
      "payment.state": "part-refunded",
    },
    then: claim("refund.issuedAt"),
    because: "guarantee",
    source: cite(A_TO_Z, "the wrong amount refunded"),
  },
  {
    id: "refund-overdue",
    when: {
      ...AMAZON_DELIVERED,
      "return.state": ["shipped", "received"],
      "refund.state": "none",
    },
    then: service(after(firstKnown("return.shippedAt", "return.receivedAt"), days(30))),
    because: "refund-overdue",
    source: cite(REFUNDS, "up to 30 days for a return"),
  },
  {
    id: "delivered-not-there",
    when: { ...AMAZON_DELIVERED, reason: "not-arrived" },
    then: service(after("line.deliveredAt", hours(48))),
    because: "delivery-missing",
    source: cite(
      MISSING_PACKAGE,
      "wait 48 hours",
      "high",
      "a variant of the page: until the end of the day",
    ),
  },
  {
    id: "late",
    when: { ...AMAZON_SHIPS, reason: "not-arrived", "line.status": NOT_YET_THERE },
    then: service(after("line.promisedBy", hours(48))),
    because: "delivery-late",
    source: cite(LATE_PACKAGE, "48 hours late", "low"),
  },
  {
    id: "fault-not-returnable",
    when: {
      ...AMAZON_DELIVERED,
      reason: FAULT,
      "line.traits": { has: ["digital", ...NOT_RETURNABLE_TRAITS] },
    },
    then: service(),
    because: "fault",
    source: cite(RETURNS, "not returnable, but damaged, defective or different"),
  },
  {
    id: "fault-not-returnable-category",
    when: { ...AMAZON_DELIVERED, reason: FAULT, "line.category": NOT_RETURNABLE_CATEGORIES },
    then: service(),
    because: "fault",
    source: cite(RETURNS, "not returnable, but damaged, defective or different"),
  },
  {
    id: "device-warranty",
    when: { ...AMAZON_DELIVERED, reason: "defective", "line.category": "amazon-devices" },
    then: permit({
      route: "warranty",
      mode: "request",
      opens: after("line.deliveredAt", days(30)),
      outside: "next",
      terms: { resolutions: ["replacement", "repair"], channels: ["chat", "phone"] },
    }),
    because: "warranty",
    source: cite(DEVICES, "defective after 30 days", "high", "its length depends on the device"),
  },
  {
    id: "customer-service",
    when: {},
    then: LAST_RESORT,
    because: "customer-service",
    source: cite(CONTACT, "pick the order and the problem", "medium"),
  },
];
