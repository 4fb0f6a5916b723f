/**
 * Going further at eBay: reports, asking eBay to step in, appeals, and customer service.
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
  type Permit,
  type PolicySpan,
  permit,
  type Row,
  type Terms,
  type When,
} from "../../policy/index.js";
import { notCovered } from "./cover.js";
import { cite } from "./page.js";
import type { Site } from "./site.js";

const FORM: Terms = {
  resolutions: ["refund"],
  channels: ["order-page"],
  requires: ["account", "order-number", "reason"],
};

/** Customer service, when nothing else is left. */
export const LAST_RESORT: Permit = permit({
  route: "customer-service",
  lastResort: true,
  terms: { channels: ["chat", "phone", "form"], requires: ["account", "order-number", "reason"] },
});

function report(mode: "request" | "discretionary"): Permit {
  return permit({
    route: "guarantee-claim",
    mode,
    opens: after("line.promisedBy", days(0)),
    closes: after("line.promisedBy", days(30)),
    outside: "next",
    terms: FORM,
  });
}

/** Asking eBay in between two numbers of working days after something happened. */
function stepIn(opens: Permit["opens"], closes: Permit["closes"]): Permit {
  return permit({
    route: "step-in",
    mode: "request",
    ...(opens !== undefined && { opens }),
    ...(closes !== undefined && { closes }),
    outside: "next",
    terms: FORM,
  });
}

/** eBay is asked in over a return that the seller leaves lying, refuses or accepts. */
const ASKED = stepIn(
  after("return.requestedAt", businessDays(3)),
  after("return.requestedAt", businessDays(21)),
);
const ACCEPTED = stepIn(
  earlierOf("return.authorisedAt", after("return.requestedAt", businessDays(3))),
  firstKnown(
    after("return.authorisedAt", businessDays(35)),
    after("return.requestedAt", businessDays(21)),
  ),
);
const REFUND_DUE = after("return.receivedAt", businessDays(2));

/** Whose returns the guarantee looks after: of what is not as described, and those that a listing promised. */
const GROUNDS: readonly { readonly id: string; readonly when: When }[] = [
  { id: "fault", when: { reason: FAULT } },
  { id: "listing", when: { "returnPolicy.category": ["finite-window", "unlimited"] } },
];

/** For how long a return can be asked for of what is not as described: whichever window is longer. */
const RETURNABLE: readonly { readonly id: string; readonly when: When }[] = [
  { id: "", when: { "line.deliveredAt": { within: days(30) } } },
  {
    id: "-listing",
    when: {
      "returnPolicy.category": "finite-window",
      "line.deliveredAt": { within: days({ fact: "returnPolicy.days" }) },
    },
  },
  { id: "-unlimited", when: { "returnPolicy.category": "unlimited" } },
];

/** Where to go, in which order. */
export function escalateTable(site: Site): readonly Row[] {
  const { guarantee, notReceived, stepIn: asking, appeal } = site.pages;
  const refunded = cite(asking, "refunds arrive in 3 to 5 business days");
  /** Customer service, once the money should have come. */
  function overdue(id: string, when: When, moment: "refund.issuedAt" | "line.cancelledAt"): Row {
    const span: PolicySpan = businessDays(5);
    return {
      id,
      when: { reason: "refund-missing", ...when },
      then: permit({
        route: "customer-service",
        opens: after(moment, span),
        outside: "next",
        terms: { channels: ["chat", "phone", "form"] },
      }),
      because: "refund-overdue",
      source: refunded,
    };
  }
  return [
    overdue("refund-late", { "refund.state": "issued" }, "refund.issuedAt"),
    overdue("refund-late-cancelled", { "line.status": "cancelled" }, "line.cancelledAt"),
    ...notCovered(site, {}, LAST_RESORT),
    {
      // above what is not covered: whoever says that nothing was refused appeals against just that
      id: "appeal",
      when: { "claim.state": "denied" },
      then: permit({
        route: "appeal",
        mode: "request",
        closes: after("claim.decidedAt", days(30)),
        outside: "next",
        terms: { channels: ["order-page"], requires: ["order-number", "reason", "photos"] },
      }),
      because: "appeal",
      source: cite(appeal, "30 days from the closing, with new evidence"),
    },
    {
      id: "refused",
      when: { reason: "not-arrived", "line.failure": "refused" },
      then: LAST_RESORT,
      because: "guarantee-not-covered",
      source: cite(guarantee, "not received: what is not covered"),
    },
    {
      id: "own-carrier",
      when: { reason: "not-arrived", "custom.ownCarrier": true },
      then: LAST_RESORT,
      because: "guarantee-not-covered",
      source: cite(guarantee, "not received: what is not covered"),
    },
    {
      id: "not-collected",
      when: { reason: "not-arrived", "line.status": "ready-for-pickup" },
      then: LAST_RESORT,
      because: "guarantee-not-covered",
      source: cite(guarantee, "not received: what is not covered"),
    },
    {
      id: "final-sale",
      when: { reason: FAULT, "line.traits": { has: "final-sale" } },
      then: LAST_RESORT,
      because: "guarantee-not-covered",
      source: cite(guarantee, "final sale", "medium"),
    },
    {
      id: "decided",
      when: { "claim.state": ["granted", "denied", "closed"] },
      then: LAST_RESORT,
      because: "claim-decided",
      source: cite(guarantee, "a closed case is never opened again"),
    },
    {
      id: "refunded",
      when: { "refund.state": "issued", "payment.state": { not: "part-refunded" } },
      then: LAST_RESORT,
      because: "already-refunded",
      source: cite(guarantee, "no more than what was paid", "medium"),
    },
    {
      id: "step-in-not-received",
      when: { "claim.state": "open", "return.state": "none" },
      then: stepIn(
        after("claim.openedAt", businessDays(3)),
        after("claim.openedAt", businessDays(21)),
      ),
      because: "step-in",
      source: cite(notReceived, "3 to 21 business days after the report"),
    },
    {
      id: "reported",
      when: { "claim.state": "open" },
      then: LAST_RESORT,
      because: "claim-open",
      source: cite(asking, "eBay answers within 48 hours"),
    },
    {
      id: "not-refunded",
      when: { "return.state": "received", "refund.state": "none" },
      then: stepIn(REFUND_DUE, after(REFUND_DUE, businessDays(10))),
      because: "refund-overdue",
      source: cite(
        guarantee,
        "the refund is due 2 business days after the return, eBay is asked for 10 more",
        "medium",
      ),
    },
    ...GROUNDS.map(({ id, when }): Row => {
      return {
        id: `step-in-accepted-${id}`,
        when: { ...when, "return.state": ["authorised", "shipped"] },
        then: ACCEPTED,
        because: "step-in",
        source: cite(guarantee, "from the acceptance on, for 35 business days", "medium"),
      };
    }),
    ...GROUNDS.map(({ id, when }): Row => {
      return {
        id: `step-in-${id}`,
        when: { ...when, "return.state": ["requested", "declined"] },
        then: ASKED,
        because: "step-in",
        source: cite(guarantee, "3 to 21 business days after the request", "medium"),
      };
    }),
    {
      id: "no-estimate",
      when: {
        reason: ["not-arrived", "arrived-late"],
        "line.status": { not: "cancelled" },
        "line.promisedBy": { known: false },
      },
      then: LAST_RESORT,
      because: "customer-service",
      source: cite(notReceived, "from the day after the latest estimate, for 30 days"),
    },
    {
      id: "not-received-unsigned",
      when: {
        reason: "not-arrived",
        "line.status": "delivered",
        "order.total": { atLeast: site.signatureFrom },
        "custom.signatureConfirmed": { not: true },
      },
      then: report("request"),
      because: "guarantee",
      source: cite(appeal, "without a signature there is no proof of delivery"),
    },
    {
      id: "not-received-scanned",
      when: { reason: "not-arrived", "line.status": "delivered" },
      then: report("discretionary"),
      because: "delivery-missing",
      source: cite(guarantee, "proof of delivery decides for the seller"),
    },
    {
      id: "not-received",
      when: { reason: "not-arrived", "line.status": { not: "cancelled" } },
      then: report("request"),
      because: "guarantee",
      source: cite(notReceived, "from the day after the latest estimate, for 30 days"),
    },
    {
      id: "late",
      when: { reason: "arrived-late", "line.status": "delivered" },
      then: report("request"),
      because: "delivery-late",
      source: cite(guarantee, "arrived after the latest estimate", "medium"),
    },
    {
      id: "late-on-its-way",
      when: {
        reason: "arrived-late",
        "line.status": ["pending", "processing", "shipped", "out-for-delivery"],
      },
      then: report("request"),
      because: "delivery-late",
      source: cite(notReceived, "from the day after the latest estimate, for 30 days"),
    },
    ...(site.coverOver ?? []),
    ...RETURNABLE.map(({ id, when }): Row => {
      return {
        id: `step-in-to-come${id}`,
        when: { reason: FAULT, "return.state": "none", "line.status": "delivered", ...when },
        then: ASKED,
        because: "step-in",
        source: cite(guarantee, "3 to 21 business days after the request", "medium"),
      };
    }),
    {
      id: "customer-service",
      when: {},
      then: LAST_RESORT,
      because: "customer-service",
      source: cite(asking, "contact eBay", "medium"),
    },
  ];
}
