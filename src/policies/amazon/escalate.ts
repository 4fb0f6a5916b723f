/**
 * Going further at Amazon: the A-to-z Guarantee, appeals, and customer service.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  hours,
  permit,
  type Row,
  type When,
} from "../../policy/index.js";
import { claim, guaranteeRows, SELLER_DELIVERED, SELLER_SHIPS } from "./guarantee.js";
import { cite } from "./page.js";
import {
  LAST_RESORT,
  NOT_YET_THERE,
  refundOverdue,
  refundsLate,
  service,
  unreturnable,
} from "./service.js";
import type { Site } from "./site.js";

const AMAZON_SHIPS: When = { "seller.fulfilledBy": "marketplace" };
const AMAZON_DELIVERED: When = { ...AMAZON_SHIPS, "line.status": "delivered" };

/** Of sellers who ship, and yet Amazon's to answer for. */
const ELSEWHERE: When = { ...SELLER_SHIPS, "line.tags": { has: ["global-store", "prime"] } };

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

/** Where to go, in which order. No page says which holidays are no business days: none are. */
export function escalateTable(site: Site): readonly Row[] {
  const { pages, escalate } = site;
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
    ...refundsLate(site),
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
    ...unreturnable(site, "elsewhere", { ...ELSEWHERE, "line.status": "delivered" }),
    refundOverdue(site, "elsewhere-refund-overdue", ELSEWHERE),
    {
      id: "not-covered-elsewhere",
      when: ELSEWHERE,
      then: LAST_RESORT,
      because: "guarantee-not-covered",
      source: cite(pages.guarantee, "not covered"),
    },
    ...guaranteeRows(site),
    ...escalate.noRefund,
    refundOverdue(site, "refund-overdue", {}),
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
    ...unreturnable(site, "fault", AMAZON_DELIVERED),
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
