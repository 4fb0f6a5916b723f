/**
 * The A-to-z Guarantee for what sellers ship: what it covers, claims, appeals.
 *
 * @module
 */
import {
  after,
  days,
  earlierOf,
  FAULT,
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
import { keptSigns } from "./not-returnable.js";
import { cite, type Page } from "./page.js";
import { FILES, LAST_RESORT, NOT_YET_THERE } from "./service.js";
import type { Sign, Site } from "./site.js";

/** Shipped by a seller. */
export const SELLER_SHIPS: When = { "seller.fulfilledBy": "seller" };

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

/** What the guarantee leaves out; not by the kind of product, or an order without one could never be claimed for. */
const NOT_COVERED: readonly Sign[] = [
  { id: "", when: { "line.traits": { has: ["digital", "service", "gift-card"] } } },
  ...FILES,
];

/** What the guarantee says of what sellers ship, but for refunds. */
export function guaranteeRows(site: Site): readonly Row[] {
  const { pages } = site;
  const notArrived = claim(
    pages.guarantee,
    laterOf(
      after("contact.at", hours(48)),
      earlierOf(after("line.promisedBy", days(3)), "line.deliveredAt"),
    ),
  );
  return [
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
    ...keptSigns(site).map(
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
  ];
}
