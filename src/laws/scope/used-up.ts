/**
 * Rights that are used up: what went back does not go back again, what was cancelled or paid back is settled.
 *
 * @module
 */
import { deny, type ReasonCode, type Row, type Source, type When } from "../../policy/index.js";

const SETTLED: Source = {
  title: "The state of the order: a right that was used",
  seenOn: "2026-11-29",
  confidence: "medium",
  note: "From no statute.",
};

/** The money for it is back, all of it: nobody owes it a second time. */
export function paidBack(buyer: When): Row {
  const when: When = {
    ...buyer,
    "refund.state": "issued",
    "payment.state": { not: "part-refunded" },
  };
  return used("paid-back", when, "already-refunded");
}

/** Both sides agree that it is cancelled, or the money is back. */
export function cancelledAlready(buyer: When): readonly Row[] {
  return [
    used("cancelled-already", { ...buyer, "cancellation.state": "accepted" }, "already-cancelled"),
    paidBack(buyer),
  ];
}

/** It went back, or the money is back: nothing that a change of mind could undo. */
export function sentBackAlready(buyer: When): readonly Row[] {
  return [
    used("on-its-way-back", { ...buyer, "return.state": "shipped" }, "return-under-way"),
    used("sent-back", { ...buyer, "return.state": "received" }, "already-returned"),
    paidBack(buyer),
  ];
}

function used(id: string, when: When, because: ReasonCode): Row {
  return { id, when, then: deny({ kind: "already" }), because, source: SETTLED };
}
