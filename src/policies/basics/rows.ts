/**
 * Rows that say the same in many shops: what is settled already, and what is too late.
 *
 * @module
 */
import {
  type DenialKind,
  deny,
  type Permit,
  permit,
  type ReasonCode,
  type Row,
  type Source,
  type When,
} from "../../policy/index.js";

/** A row that denies. */
export function denied(
  id: string,
  when: When,
  because: ReasonCode,
  source: Source,
  kind?: DenialKind,
): Row {
  return { id, when, then: deny(kind && { kind }), because, source };
}

/** What comes as a file, by its trait, its order or its delivery. */
export function files(source: Source, id = "digital"): readonly Row[] {
  return [
    denied(id, { "line.traits": { has: "digital" } }, "digital-content", source),
    denied("digital-order", { "order.type": "digital" }, "digital-content", source),
    denied("digital-delivery", { "line.delivery": "digital" }, "digital-content", source),
  ];
}

/** What can't be cancelled any more: what was cancelled, has failed, or was delivered. */
export function settled(source: Source): readonly Row[] {
  return [
    denied(
      "already-cancelled",
      { "line.status": "cancelled" },
      "already-cancelled",
      source,
      "already",
    ),
    denied("delivered", { "line.status": "delivered" }, "already-delivered", source, "no-longer"),
    denied(
      "delivery-failed",
      { "line.status": "delivery-failed" },
      "delivery-failed",
      source,
      "no-longer",
    ),
  ];
}

/** What is on its way. */
export function onItsWay(source: Source): Row {
  return denied(
    "shipped",
    { "line.status": ["shipped", "out-for-delivery", "ready-for-pickup"] },
    "already-shipped",
    source,
    "no-longer",
  );
}

/** A cancellation that was asked for: waiting, agreed to, refused. */
export function asked(source: Source): readonly Row[] {
  return [
    denied(
      "requested",
      { "cancellation.state": "requested" },
      "cancellation-requested",
      source,
      "already",
    ),
    denied(
      "accepted",
      { "cancellation.state": "accepted" },
      "already-cancelled",
      source,
      "already",
    ),
    denied("declined", { "cancellation.state": "declined" }, "seller-decides", source, "no-longer"),
  ];
}

/** What can't go back: it was cancelled, did not come, or is back already. */
export function notToReturn(source: Source): readonly Row[] {
  return [
    denied("cancelled", { "line.status": "cancelled" }, "already-cancelled", source, "already"),
    denied("delivery-failed", { "line.status": "delivery-failed" }, "not-delivered", source),
    denied(
      "not-arrived",
      { "line.status": "delivered", reason: "not-arrived" },
      "not-delivered",
      source,
    ),
    denied("sent-back", { "return.state": "shipped" }, "return-under-way", source, "already"),
    denied("returned", { "return.state": "received" }, "already-returned", source, "already"),
    denied(
      "refunded",
      { "refund.state": "issued", "payment.state": { not: "part-refunded" } },
      "already-refunded",
      source,
      "already",
    ),
  ];
}

/** A return that was asked for and refused. */
export function refused(source: Source): Row {
  return denied("declined", { "return.state": "declined" }, "return-declined", source, "no-longer");
}

/** Someone can be written to, always. */
export function seller(source: Source): readonly Row[] {
  const then = permit({ terms: { channels: ["message"], requires: ["order-number"] } });
  return [{ id: "seller", when: {}, then, because: "seller-can-be-asked", source }];
}

/** The shop answers for everything itself. */
export function noSeller(source: Source): readonly Row[] {
  return [denied("no-seller", {}, "no-separate-seller", source)];
}

/** Customer service, when nothing else is left. */
export const LAST_RESORT: Permit = permit({
  route: "customer-service",
  lastResort: true,
  terms: { requires: ["order-number"] },
});

/** The last row of every `escalate` table. */
export function customerService(source: Source): Row {
  return {
    id: "customer-service",
    when: {},
    then: LAST_RESORT,
    because: "customer-service",
    source,
  };
}

/** Paid back in full: nothing is left to claim. */
export function paidBack(source: Source): Row {
  return {
    id: "refunded",
    when: { "refund.state": "issued", "payment.state": { not: "part-refunded" } },
    then: LAST_RESORT,
    because: "already-refunded",
    source,
  };
}

/** A claim that is decided: nothing is left to claim. */
export function decided(source: Source): Row {
  return {
    id: "decided",
    when: { "claim.state": ["granted", "denied", "closed"] },
    then: LAST_RESORT,
    because: "claim-decided",
    source,
  };
}

/** Customer service for money that should have come by then. */
export function overdue(id: string, when: When, opens: Permit["opens"], source: Source): Row {
  return {
    id,
    when: { reason: "refund-missing", ...when },
    then: permit({ route: "customer-service", ...(opens && { opens }), outside: "next" }),
    because: "refund-overdue",
    source,
  };
}
