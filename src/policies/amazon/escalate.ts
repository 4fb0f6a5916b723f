/**
 * Going further at Amazon: the A-to-z Guarantee, appeals, and customer service.
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
  type Mode,
  type Moment,
  type Permit,
  type PolicySpan,
  permit,
  type Row,
  type When,
} from "../../policy/index.js";
import { NOT_RETURNABLE_TRAITS } from "./not-returnable.js";
import { cite, type Page } from "./page.js";
import type { Sign, Site } from "./site.js";

const SELLER_SHIPS: When = { "seller.fulfilledBy": "seller" };
const AMAZON_SHIPS: When = { "seller.fulfilledBy": "marketplace" };
const AMAZON_DELIVERED: When = { ...AMAZON_SHIPS, "line.status": "delivered" };

/** Of sellers who ship, and yet Amazon's to answer for. */
const ELSEWHERE: When = { ...SELLER_SHIPS, "line.tags": { has: ["global-store", "prime"] } };

/** Not yet there, as far as anyone knows. */
const NOT_YET_THERE = ["pending", "processing", "shipped", "out-for-delivery"] as const;

/** What the guarantee asks for, where no row above has asked. */
const CLAIM_COVERS: When = {
  "chargeback.state": "none",
  "claim.state": "none",
  "order.type": { not: "digital" },
  "line.traits": { hasNone: ["digital", "service", "gift-card"] },
  "line.delivery": { not: "digital" },
  "line.tags": { hasNone: ["global-store", "prime"] },
};

const SENT = ["shipped", "out-for-delivery", "ready-for-pickup", "delivered"] as const;

/** Delivered by a seller. */
export const SELLER_DELIVERED: When = { ...SELLER_SHIPS, "line.status": "delivered" };

/** The last day of the guarantee. */
const GUARANTEE_ENDS = after("line.promisedBy", days(90));

/** How far a page can be relied on: what only other sites state is no promise. */
function modeBy({ confidence }: Page): Mode {
  return confidence === "low" ? "discretionary" : "request";
}

/** A claim under the guarantee, once a wait is over. */
export function claim(page: Page, opens: Moment): Permit {
  return permit({
    route: "guarantee-claim",
    mode: modeBy(page),
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
export function service(opens?: Moment): Permit {
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

/** Where a seller has the goods and the buyer has no money. */
const SENT_BACK: When = {
  ...SELLER_DELIVERED,
  "return.state": ["shipped", "received"],
  "refund.state": "none",
};

/** A claim so many working days after the goods came back. */
export function unrefunded(page: Page, span: PolicySpan, section: string): Row {
  return {
    id: "a-to-z-no-refund",
    when: SENT_BACK,
    then: claim(page, after("return.receivedAt", span)),
    because: "refund-overdue",
    source: cite(page, section),
  };
}

const FILES: readonly Sign[] = [
  { id: "-digital", when: { "order.type": "digital" } },
  { id: "-delivery", when: { "line.delivery": "digital" } },
];

/** What the guarantee leaves out; not by the kind of product, or an order without one could never be claimed for. */
const NOT_COVERED: readonly Sign[] = [
  { id: "", when: { "line.traits": { has: ["digital", "service", "gift-card"] } } },
  ...FILES,
];

/** What goes back to sellers and not to Amazon, or lies outside the guarantee. */
const AMAZON_KEEPS: readonly Sign[] = [
  ...FILES,
  { id: "-media", when: { "line.category": "media/digital" } },
  { id: "-listed", when: { "returnPolicy.category": "not-permitted" } },
];

/** Where to go, in which order. No page says which holidays are no business days: none are. */
export function escalateTable(site: Site): readonly Row[] {
  const { pages, escalate } = site;
  const keptSigns: readonly Sign[] = [
    { id: "", when: { "line.traits": { has: ["digital", ...NOT_RETURNABLE_TRAITS] } } },
    { id: "-category", when: { "line.category": site.notReturnable } },
    ...site.alsoKept,
  ];
  const notArrived = claim(
    pages.guarantee,
    laterOf(
      after("contact.at", hours(48)),
      earlierOf(after("line.promisedBy", days(3)), "line.deliveredAt"),
    ),
  );
  /** Customer service, once a refund that was issued should have come. */
  function overdue(name: string, when: When, span: PolicySpan, section: string): Row {
    return {
      id: `refund-late${name}`,
      when: { reason: "refund-missing", "refund.state": "issued", ...when },
      then: service(after("refund.issuedAt", span)),
      because: "refund-overdue",
      source: cite(pages.refunds, section),
    };
  }
  /** Customer service, once a charge should be gone that was cancelled; a refund has its own clock. */
  function uncharged(name: string, when: When, span: PolicySpan): Row {
    return {
      id: `refund-late-cancelled${name}`,
      when: {
        reason: "refund-missing",
        "line.status": "cancelled",
        "refund.state": "none",
        ...when,
      },
      then: service(after("line.cancelledAt", span)),
      because: "refund-overdue",
      source: cite(pages.stillCharged, "after a cancellation", "medium", "maybe only a hold"),
    };
  }
  /** A fault of what does not go back, where customer service deals with it. */
  function unreturnable(name: string, where: When): readonly Row[] {
    return [...keptSigns, ...AMAZON_KEEPS].map(({ id, when, confidence }) => ({
      id: `${name}-not-returnable${id}`,
      when: { ...where, reason: FAULT, ...when },
      then: service(),
      because: "fault",
      source: cite(pages.notReturnable, "damaged or different", confidence),
    }));
  }
  /** Sent back thirty days ago, and no money. */
  function refundOverdue(id: string, when: When): Row {
    return {
      id,
      when: {
        ...when,
        "line.status": "delivered",
        "return.state": ["shipped", "received"],
        "refund.state": "none",
      },
      then: service(after(firstKnown("return.shippedAt", "return.receivedAt"), days(30))),
      because: "refund-overdue",
      source: cite(pages.refunds, "up to 30 days"),
    };
  }
  return [
    ...(escalate.first ?? []),
    {
      id: "unauthorised",
      when: { reason: "unauthorised-purchase" },
      then: service(),
      because: "unauthorised",
      source: cite(pages.contact, "pick the problem", "medium"),
    },
    {
      id: "cancellation-not-applied",
      when: { reason: "cancellation-not-applied" },
      then: service(),
      because: "cancellation-not-applied",
      source: cite(pages.stillCharged, "no confirmation", "medium"),
    },
    {
      id: "cancelled-yet-sent",
      when: {
        "cancellation.state": "accepted",
        "line.status": site.cancel.onItsWay === undefined ? SENT : "delivered",
      },
      then: service(),
      because: "cancellation-not-applied",
      source: cite(pages.stillCharged, "no confirmation", "medium"),
    },
    {
      // before the bank's time: a part that has come leaves the rest to claim
      id: "a-to-z-refund-short",
      when: {
        ...SELLER_DELIVERED,
        ...CLAIM_COVERS,
        "return.state": ["shipped", "received"],
        "payment.state": "part-refunded",
        "replacement.sentAt": { known: false },
      },
      then: claim(pages.guarantee, "refund.issuedAt"),
      because: "guarantee",
      source: cite(pages.guarantee, "wrong amounts"),
    },
    overdue("-balance", { "payment.method": "gift-card" }, hours(3), "2 to 3 hours"),
    overdue(
      "-credit",
      { "payment.method": "card-credit" },
      businessDays(5),
      "3 to 5 business days",
    ),
    overdue("", {}, businessDays(10), "up to 10 business days"),
    uncharged("-balance", { "payment.method": "gift-card" }, hours(3)),
    uncharged("-credit", { "payment.method": "card-credit" }, businessDays(7)),
    uncharged("", {}, businessDays(10)),
    {
      id: "chargeback-open",
      when: { ...SELLER_SHIPS, "chargeback.state": "open" },
      then: LAST_RESORT,
      because: "chargeback-open",
      source: cite(pages.guarantee, "chargebacks"),
    },
    {
      id: "elsewhere-not-there",
      when: { ...ELSEWHERE, "line.status": "delivered", reason: "not-arrived" },
      then: service(after("line.deliveredAt", hours(48))),
      because: "delivery-missing",
      source: cite(pages.missingPackage, "wait 48 hours", "high", "customer service instead"),
    },
    {
      id: "elsewhere-late",
      when: {
        ...ELSEWHERE,
        "line.status": NOT_YET_THERE,
        reason: ["not-arrived", "arrived-late"],
      },
      then: service(after("line.promisedBy", hours(48))),
      because: "delivery-late",
      source: cite(pages.guarantee, "customer service instead", "low", "48 hours: a guide"),
    },
    ...unreturnable("elsewhere", { ...ELSEWHERE, "line.status": "delivered" }),
    refundOverdue("elsewhere-refund-overdue", ELSEWHERE),
    {
      id: "not-covered-elsewhere",
      when: ELSEWHERE,
      then: LAST_RESORT,
      because: "guarantee-not-covered",
      source: cite(pages.guarantee, "not covered"),
    },
    ...NOT_COVERED.map(
      ({ id, when }): Row => ({
        id: `not-covered${id}`,
        when: { ...SELLER_SHIPS, ...when },
        then: LAST_RESORT,
        because: "guarantee-not-covered",
        source: cite(pages.guarantee, "not covered"),
      }),
    ),
    {
      id: "claim-open",
      when: { ...SELLER_SHIPS, "claim.state": "open" },
      then: LAST_RESORT,
      because: "claim-open",
      source: cite(pages.guarantee, "decisions", "medium"),
    },
    {
      id: "appeal",
      when: { ...SELLER_SHIPS, "claim.state": "denied" },
      then: permit({
        route: "appeal",
        mode: modeBy(pages.appeal),
        closes: after("claim.decidedAt", days(30)),
        outside: "next",
        terms: { channels: ["order-page"], requires: ["order-number", "reason"] },
      }),
      because: "appeal",
      source: cite(pages.appeal, "30 days"),
    },
    {
      id: "appeal-over",
      when: { ...SELLER_SHIPS, "claim.state": "denied" },
      then: LAST_RESORT,
      because: "claim-decided",
      source: cite(pages.appeal, "30 days"),
    },
    {
      id: "claim-decided",
      when: { ...SELLER_SHIPS, "claim.state": ["granted", "closed"] },
      then: LAST_RESORT,
      because: "claim-decided",
      source: cite(pages.guarantee, "decisions", "medium"),
    },
    {
      id: "a-to-z-refused",
      when: {
        ...SELLER_SHIPS,
        reason: "not-arrived",
        "line.status": "delivery-failed",
        "line.failure": "refused",
        "refund.state": "none",
      },
      then: { ...notArrived, mode: "discretionary" },
      because: "guarantee",
      source: cite(pages.guarantee, "refused parcels", "medium", "no tracking back: no cover"),
    },
    {
      id: "a-to-z-not-arrived",
      when: {
        ...SELLER_SHIPS,
        reason: "not-arrived",
        "line.status": { not: "cancelled" },
        "refund.state": "none",
      },
      then: notArrived,
      because: "guarantee",
      source: cite(pages.guarantee, "48 hours, 3 days, 90 days", "high", "older pages differ"),
    },
    {
      id: "a-to-z-late",
      when: {
        ...SELLER_SHIPS,
        reason: "arrived-late",
        "line.status": NOT_YET_THERE,
        "refund.state": "none",
      },
      then: notArrived,
      because: "guarantee",
      source: cite(pages.guarantee, "48 hours, 3 days, 90 days", "high", "late is not arrived"),
    },
    {
      id: "refunded",
      when: {
        ...SELLER_DELIVERED,
        "refund.state": "issued",
        "payment.state": { not: "part-refunded" },
      },
      then: LAST_RESORT,
      because: "already-refunded",
      source: cite(pages.guaranteeFault, "not authorised or not resolved"),
    },
    {
      id: "replaced",
      when: {
        ...SELLER_DELIVERED,
        reason: { not: "not-arrived" },
        "replacement.sentAt": { known: true },
      },
      then: LAST_RESORT,
      because: "customer-service",
      source: cite(pages.guaranteeFault, "not authorised or not resolved"),
    },
    ...keptSigns.map(
      ({ id, when, confidence }): Row => ({
        id: `a-to-z-fault-not-returnable${id}`,
        when: { ...SELLER_DELIVERED, reason: FAULT, ...when },
        then: claim(pages.guaranteeFault, after("contact.at", hours(48))),
        because: "guarantee",
        source: cite(pages.guaranteeFault, "48 hours after asking", confidence),
      }),
    ),
    {
      id: "a-to-z-fault",
      when: {
        ...SELLER_DELIVERED,
        reason: FAULT,
        "return.state": ["none", "requested", "declined"],
      },
      then: claim(pages.guaranteeFault, after("return.requestedAt", hours(48))),
      because: "guarantee",
      source: cite(pages.guaranteeFault, "48 hours after asking", "high", "older pages differ"),
    },
    {
      id: "a-to-z-no-way-back",
      when: {
        ...SELLER_DELIVERED,
        "custom.domesticReturnOption": false,
        "return.state": ["requested", "authorised", "declined"],
      },
      then: claim(pages.guaranteeFault, after("return.requestedAt", hours(48))),
      because: "guarantee",
      source: cite(pages.guaranteeFault, "the way back", "medium", "48 hours: the UK page"),
    },
    {
      id: "a-to-z-no-answer",
      when: { ...SELLER_DELIVERED, "return.state": "requested" },
      then: claim(pages.guaranteeFault, after("return.requestedAt", hours(48))),
      because: "guarantee",
      source: cite(pages.guaranteeFault, "48 hours after asking"),
    },
    ...escalate.noRefund,
    refundOverdue("refund-overdue", {}),
    {
      id: "delivered-not-there",
      when: { ...AMAZON_DELIVERED, reason: "not-arrived" },
      then: service(after("line.deliveredAt", hours(48))),
      because: "delivery-missing",
      source: cite(pages.missingPackage, "wait 48 hours", "high", "a copy: until the day ends"),
    },
    {
      id: "late",
      when: {
        ...AMAZON_SHIPS,
        reason: ["not-arrived", "arrived-late"],
        "line.status": NOT_YET_THERE,
      },
      then: service(after("line.promisedBy", hours(48))),
      because: "delivery-late",
      source: cite(pages.latePackage, "48 hours late", "low"),
    },
    {
      id: "undeliverable",
      when: {
        ...AMAZON_SHIPS,
        "line.failure": ["undeliverable", "returning"],
        "refund.state": "none",
      },
      then: service(after("line.failedAt", businessDays(5))),
      because: "refund-overdue",
      source: cite(pages.undeliverable, "refunded within 5 business days"),
    },
    ...(escalate.also ?? []),
    ...unreturnable("fault", AMAZON_DELIVERED),
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
      source: cite(pages.devices, "after 30 days", "high", "length varies"),
    },
    {
      id: "customer-service",
      when: {},
      then: LAST_RESORT,
      because: "customer-service",
      source: cite(pages.contact, "pick the problem", "medium"),
    },
  ];
}
