/**
 * Amazon's customer service: as a last resort, and where it is the one to ask.
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
  type PolicySpan,
  permit,
  type Row,
  type When,
} from "../../policy/index.js";
import { keptSigns } from "./not-returnable.js";
import { cite } from "./page.js";
import type { Sign, Site } from "./site.js";

/** Not yet there, as far as anyone knows. */
export const NOT_YET_THERE = ["pending", "processing", "shipped", "out-for-delivery"] as const;

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
export const LAST_RESORT: Permit = permit({
  route: "customer-service",
  lastResort: true,
  terms: {
    channels: ["chat", "call-back", "phone", "form"],
    requires: ["account", "order-number", "reason", "photos", "tracking"],
  },
});

/** Files, and no goods. */
export const FILES: readonly Sign[] = [
  { id: "-digital", when: { "order.type": "digital" } },
  { id: "-delivery", when: { "line.delivery": "digital" } },
];

/** What goes back to sellers and not to Amazon, or lies outside the guarantee. */
const AMAZON_KEEPS: readonly Sign[] = [
  ...FILES,
  { id: "-media", when: { "line.category": "media/digital" } },
  { id: "-listed", when: { "returnPolicy.category": "not-permitted" } },
];

/** A refund, or the end of a charge, that is overdue. */
export function refundsLate({ pages }: Site): readonly Row[] {
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
  return [
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
  ];
}

/** A fault of what does not go back, where customer service deals with it. */
export function unreturnable(site: Site, name: string, where: When): readonly Row[] {
  return [...keptSigns(site), ...AMAZON_KEEPS].map(({ id, when, confidence }) => ({
    id: `${name}-not-returnable${id}`,
    when: { ...where, reason: FAULT, ...when },
    then: service(),
    because: "fault",
    source: cite(site.pages.notReturnable, "damaged or different", confidence),
  }));
}

/** Sent back thirty days ago, and no money. */
export function refundOverdue({ pages }: Site, id: string, when: When): Row {
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
