/**
 * The tables of AliExpress.
 *
 * @module
 */
import {
  after,
  type BuyerReason,
  businessDays,
  days,
  earlierOf,
  FAULT,
  firstKnown,
  type Permit,
  permit,
  REMORSE,
  type Row,
  type Terms,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
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
import {
  CANCELLING,
  DISPUTES,
  EUROPE,
  FREE_RETURN,
  PROTECTION,
  SELLERS,
  SHIPPING,
} from "./pages.js";
import { EXCLUDED, ends, LEFT_OUT, PROMISED } from "./protection.js";

/** The countries of the European Union. */
const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
  " ",
);

const REFUND: Terms = {
  resolutions: ["refund"],
  refundWithin: after("return.receivedAt", businessDays(10)),
};
const DISPUTE: Omit<Permit, "effect" | "opens" | "closes"> = {
  route: "guarantee-claim",
  mode: "request",
  outside: "next",
  terms: {
    resolutions: ["refund"],
    channels: ["order-page"],
    requires: ["account", "order-number", "photos"],
  },
};
const CHOSEN = cite(
  SHIPPING,
  "a request to the seller",
  "medium",
  "one that is not answered in 48 hours is carried out",
);
const BACK = cite(DISPUTES, "return and refund");
const SENT_BY = after("return.authorisedAt", days(10));
/** What needs no fault. */
const NO_FAULT: readonly BuyerReason[] = [...REMORSE, "arrived-late"];

/** A claim for what has not arrived. */
function missing(
  id: string,
  when: Row["when"],
  opens: Permit["opens"],
  source: Row["source"],
): Row {
  return {
    id,
    when: { reason: "not-arrived", ...when },
    then: permit({ ...DISPUTE, ...(opens && { opens }), closes: PROMISED }),
    because: "guarantee",
    ...(source && { source }),
  };
}

/** Until when to cancel: at once before the payment, then by asking. */
export const CANCEL: readonly Row[] = [
  ...settled(cite(CANCELLING, "not once shipped")),
  onItsWay(cite(CANCELLING, "not once shipped")),
  ...asked(CHOSEN),
  {
    id: "unpaid",
    when: { "payment.state": ["pending", "failed", "voided"] },
    then: permit(),
    because: "not-shipped",
    source: cite(CANCELLING, "before the payment"),
  },
  {
    id: "request",
    when: {},
    then: permit({ mode: "request", terms: { resolutions: ["refund"], requires: ["reason"] } }),
    because: "seller-decides",
    source: CHOSEN,
  },
];

/** What goes back: what the seller agreed to, what carries the label, what is not as described. */
export const RETURN: readonly Row[] = [
  ...notToReturn(BACK),
  {
    id: "agreed",
    when: { "return.state": "authorised" },
    then: permit({
      closes: SENT_BY,
      terms: { ...REFUND, handInBy: SENT_BY, requires: ["tracking"] },
    }),
    because: "return-window",
    source: cite(SELLERS, "10 days to send it, else the seller is paid"),
  },
  denied("asked", { "return.state": "requested" }, "return-under-way", BACK, "already"),
  refused(BACK),
  denied("dispute", { "claim.state": "open" }, "claim-open", BACK, "already"),
  denied(
    "dispute-lost",
    { reason: FAULT, "claim.state": "denied" },
    "claim-decided",
    BACK,
    "no-longer",
  ),
  denied(
    "left-out",
    { "line.traits": { has: EXCLUDED } },
    "not-covered",
    cite(PROTECTION, "what is left out", "high", "and what the buyer damaged"),
  ),
  {
    id: "free-return",
    when: {
      reason: NO_FAULT,
      "custom.freeReturn": true,
      "custom.returnsMade": { not: { atLeast: 1 } },
    },
    then: permit({
      closes: after("line.deliveredAt", days(15)),
      terms: { ...REFUND, returnShipping: "free", requires: ["unused"] },
    }),
    because: "listing-terms",
    source: cite(FREE_RETURN, "15 days from the delivery, any reason"),
  },
  {
    id: "europe",
    when: { reason: NO_FAULT, "buyer.country": EU },
    then: permit({
      closes: after("line.deliveredAt", days(14)),
      terms: { ...REFUND, returnShipping: "buyer" },
    }),
    because: "return-window",
    source: cite(EUROPE, "14 days from the receipt, in most countries"),
  },
  denied(
    "second-free-return",
    { reason: NO_FAULT, "custom.freeReturn": true, "custom.returnsMade": { atLeast: 1 } },
    "not-covered",
    cite(FREE_RETURN, "one free return per order"),
  ),
  ...ends(
    { reason: FAULT },
    { mode: "request", terms: { ...REFUND, returnShipping: "free" } },
    "fault",
  ),
  denied(
    "no-returns",
    {},
    "no-returns-accepted",
    cite(PROTECTION, "changes of mind: the buyer pays, if the seller agrees", "medium"),
  ),
];

/** Disputes, and customer service. */
export const ESCALATE: readonly Row[] = [
  overdue(
    "refund-late",
    { "refund.state": "issued" },
    after("refund.issuedAt", businessDays(10)),
    cite(PROTECTION, "refunds arrive in 1 to 10 working days", "high", "older pages say 3 to 20"),
  ),
  decided(cite(DISPUTES, "disputes")),
  {
    id: "running",
    when: { "claim.state": "open" },
    then: LAST_RESORT,
    because: "claim-open",
    source: cite(SELLERS, "the seller answers in 5 days, AliExpress steps in by itself in 7"),
  },
  paidBack(cite(DISPUTES, "refund only, in full", "medium")),
  {
    id: "left-out",
    when: LEFT_OUT,
    then: LAST_RESORT,
    because: "guarantee-not-covered",
    source: cite(PROTECTION, "what is left out"),
  },
  ...ends({ reason: [...FAULT, "not-arrived"], "line.status": "delivered" }, DISPUTE, "guarantee"),
  missing(
    "failed",
    { "line.status": "delivery-failed" },
    earlierOf("line.failedAt", "line.promisedBy"),
    cite(PROTECTION, "not received", "medium", "from the day on which the delivery failed"),
  ),
  missing(
    "stuck",
    { "custom.trackingMoving": false, "line.shippedAt": { known: true } },
    earlierOf(after("line.shippedAt", days(10)), "line.promisedBy"),
    cite(DISPUTES, "from the 11th day after the shipment", "medium"),
  ),
  missing(
    "not-received",
    { "line.status": { not: ["delivered", "cancelled"] } },
    "line.promisedBy",
    cite(DISPUTES, "in transit: once the delivery time has ended", "medium"),
  ),
  {
    id: "not-shipped",
    when: { reason: "not-arrived", "line.status": ["pending", "processing"] },
    then: permit({
      route: "customer-service",
      mode: "discretionary",
      opens: after(firstKnown("custom.paidAt", "order.placedAt"), businessDays(7)),
      outside: "next",
      terms: { resolutions: ["refund"] },
    }),
    because: "delivery-late",
    source: cite(
      SHIPPING,
      "7 business days from the payment, then the order may be closed and refunded",
    ),
  },
  customerService(cite(PROTECTION, "help", "medium")),
];
