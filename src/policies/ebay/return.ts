/**
 * Returning at eBay: the listing's own window, and the guarantee for what is not as described.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  deny,
  FAULT,
  type Moment,
  type Permit,
  permit,
  type Row,
  type Terms,
} from "../../policy/index.js";
import { notCovered } from "./cover.js";
import { cite } from "./page.js";
import type { Site } from "./site.js";

const TERMS: Terms = {
  resolutions: ["refund"],
  refundWithin: after("return.receivedAt", businessDays(2)),
  channels: ["order-page"],
};
const UNUSED: Terms = { ...TERMS, requires: ["unused", "original-packaging", "all-accessories"] };
const SELLERS_WINDOW = after("line.deliveredAt", days({ fact: "returnPolicy.days" }));

/** A return at the seller's cost, for what is not as described. */
export function atSellersCost(closes: Moment, opens: Moment = "line.deliveredAt"): Permit {
  return permit({ opens, closes, outside: "next", terms: { ...TERMS, returnShipping: "free" } });
}

/** What may go back until when. */
export function returnTable(site: Site): readonly Row[] {
  const { guarantee, returns } = site.pages;
  const chosen = cite(
    returns,
    "the listing's own window",
    "high",
    "from delivery, as help pages say; the API counts from the purchase",
  );
  return [
    {
      id: "cancelled",
      when: { "line.status": "cancelled" },
      then: deny({ kind: "already" }),
      because: "already-cancelled",
      source: cite(site.pages.cancel, "after a cancellation"),
    },
    {
      id: "delivery-failed",
      when: { "line.status": "delivery-failed" },
      then: deny(),
      because: "not-delivered",
      source: cite(guarantee, "returns"),
    },
    {
      id: "not-arrived",
      when: { "line.status": "delivered", reason: "not-arrived" },
      then: deny(),
      because: "not-delivered",
      source: cite(guarantee, "items that never came: a report, not a return"),
    },
    {
      id: "sent-back",
      when: { "return.state": "shipped" },
      then: deny({ kind: "already" }),
      because: "return-under-way",
      source: cite(guarantee, "returns"),
    },
    {
      id: "returned",
      when: { "return.state": "received" },
      then: deny({ kind: "already" }),
      because: "already-returned",
      source: cite(guarantee, "returns"),
    },
    {
      id: "refunded",
      when: { "refund.state": "issued", "payment.state": { not: "part-refunded" } },
      then: deny({ kind: "already" }),
      because: "already-refunded",
      source: cite(returns, "refunds without a return"),
    },
    {
      id: "claim-decided",
      when: { "line.status": "delivered", "claim.state": ["granted", "denied", "closed"] },
      then: deny({ kind: "already" }),
      because: "claim-decided",
      source: cite(guarantee, "a closed case is never opened again"),
    },
    {
      id: "declined",
      when: { "return.state": "declined" },
      then: deny({ kind: "no-longer" }),
      because: "return-declined",
      source: cite(guarantee, "the seller's answer"),
    },
    {
      id: "requested",
      when: { "return.state": "requested" },
      then: deny({ kind: "already" }),
      because: "return-under-way",
      source: cite(guarantee, "the seller answers within 3 business days"),
    },
    {
      id: "accepted-by-date",
      when: { "return.state": "authorised", "line.returnBy": { known: true } },
      then: permit({ opens: "return.authorisedAt", closes: "line.returnBy", terms: TERMS }),
      because: "promised-return-by",
      source: cite(guarantee, "send it by the date in eBay's e-mail", "medium"),
    },
    {
      id: "accepted",
      when: { "return.state": "authorised" },
      then: permit({ closes: after("return.authorisedAt", businessDays(35)), terms: TERMS }),
      because: "return-window",
      source: cite(
        guarantee,
        "held open for up to 35 business days",
        "medium",
        "eBay's e-mail names the day: give it as `returnBy`",
      ),
    },
    {
      id: "promised-fault",
      when: {
        reason: FAULT,
        "line.returnBy": { known: true },
        "chargeback.state": { not: "open" },
      },
      then: atSellersCost("line.returnBy"),
      because: "promised-return-by",
      source: cite(guarantee, "the day in the order or in eBay's e-mail"),
    },
    ...(["free", "buyer"] as const).map((returnShipping): Row => {
      return {
        id: `promised-${returnShipping}`,
        when: {
          "line.returnBy": { known: true },
          "returnPolicy.category": "finite-window",
          ...(returnShipping === "free" && { "returnPolicy.shipping": "free" }),
          "line.traits": { hasNone: "final-sale" },
        },
        then: permit({
          opens: "line.deliveredAt",
          closes: "line.returnBy",
          outside: "next",
          terms: { ...UNUSED, returnShipping },
        }),
        because: "promised-return-by",
        source: cite(guarantee, "the day in the order or in eBay's e-mail"),
      };
    }),
    {
      id: "listing-fault",
      when: { reason: FAULT, "returnPolicy.category": "finite-window" },
      then: atSellersCost(SELLERS_WINDOW),
      because: "listing-terms",
      source: chosen,
    },
    {
      id: "listing-unlimited-fault",
      when: { reason: FAULT, "returnPolicy.category": "unlimited" },
      then: permit({ opens: "line.deliveredAt", terms: { ...TERMS, returnShipping: "free" } }),
      because: "listing-terms",
      source: chosen,
    },
    {
      id: "listing-unlimited-free",
      when: { "returnPolicy.category": "unlimited", "returnPolicy.shipping": "free" },
      then: permit({ opens: "line.deliveredAt", terms: { ...UNUSED, returnShipping: "free" } }),
      because: "listing-terms",
      source: chosen,
    },
    {
      id: "listing-unlimited",
      when: { "returnPolicy.category": "unlimited" },
      then: permit({ opens: "line.deliveredAt", terms: { ...UNUSED, returnShipping: "buyer" } }),
      because: "listing-terms",
      source: chosen,
    },
    {
      id: "final-sale",
      when: { "line.traits": { has: "final-sale" } },
      then: deny(),
      because: "final-sale",
      source: cite(guarantee, "final sale", "medium"),
    },
    ...notCovered(site, { reason: FAULT }, deny(), "not-covered"),
    ...(site.covers ?? []),
    {
      id: "fault",
      when: { reason: FAULT },
      then: permit({
        closes: after("line.deliveredAt", days(30)),
        terms: { ...TERMS, returnShipping: "free" },
      }),
      because: "guarantee",
      source: cite(
        guarantee,
        "not as described: 30 days, or the seller's window if that is longer",
        "high",
        "from the delivery; for what comes late one reading counts from the estimate",
      ),
    },
    {
      id: "listing-free",
      when: { "returnPolicy.category": "finite-window", "returnPolicy.shipping": "free" },
      then: permit({ closes: SELLERS_WINDOW, terms: { ...UNUSED, returnShipping: "free" } }),
      because: "listing-terms",
      source: chosen,
    },
    {
      id: "listing",
      when: { "returnPolicy.category": "finite-window" },
      then: permit({ closes: SELLERS_WINDOW, terms: { ...UNUSED, returnShipping: "buyer" } }),
      because: "listing-terms",
      source: chosen,
    },
    {
      id: "no-returns",
      when: {},
      then: deny(),
      because: "no-returns-accepted",
      source: cite(returns, "no returns: the seller may still agree"),
    },
  ];
}
