/**
 * The fact table: each fact with its kind, its values, and what a missing key means.
 *
 * @module
 */
import { BUYER_KINDS } from "./buyer.js";
import { BUYER_REASONS } from "./buyer-reason.js";
import type { Fact, FactKind, Facts, StandardFact } from "./fact.js";
import {
  CANCELLATION_STATES,
  CHARGEBACK_STATES,
  CLAIM_STATES,
  CONTACT_STATES,
  REFUND_STATES,
  RETURN_STATES,
} from "./history.js";
import { CONDITIONS, DELIVERY_METHODS, FAILURES, LINE_STATUSES, TRAITS } from "./line.js";
import { ORDER_TYPES } from "./order.js";
import { PAYMENT_METHODS, PAYMENT_STATES } from "./payment.js";
import { RETURN_POLICY_CATEGORIES, RETURN_POLICY_SHIPPINGS } from "./return-policy.js";
import { FULFILLERS, SELLER_KINDS, SELLER_TYPES } from "./seller.js";

/** What a missing key means: not known, not there, `standard`, or it can't be missing; `derived` is worked out from other facts. */
export type Missing = "unknown" | "absent" | "standard" | "required" | "derived";

/** One row of the fact table. */
export interface FactRow {
  readonly kind: FactKind;
  readonly missing: Missing;
  /** The closed domain, where there is one. */
  readonly values?: readonly string[];
  /** Whether an unknown one may turn out to be absent. */
  readonly mayBeAbsent: boolean;
}

type Rows = { readonly [F in StandardFact]: FactRow & { readonly kind: Facts[F]["kind"] } };

/** A row of the table. `mayBeAbsent`: whether an unknown one may turn out to be absent. */
function row<K extends FactKind>(
  kind: K,
  missing: Missing = "unknown",
  values?: readonly string[],
  mayBeAbsent = false,
): FactRow & { readonly kind: K } {
  return { kind, missing, mayBeAbsent, ...(values === undefined ? {} : { values }) };
}

type RowOf<K extends FactKind> = FactRow & { readonly kind: K };

const TEXT: RowOf<"text"> = /* @__PURE__ */ row("text");
const EVENT: RowOf<"event"> = /* @__PURE__ */ row("event");
const DERIVED_EVENT: RowOf<"event"> = /* @__PURE__ */ row("event", "derived");
const POSSIBLE_EVENT: RowOf<"event"> = /* @__PURE__ */ row("event", "unknown", undefined, true);
const SCHEDULE: RowOf<"schedule"> = /* @__PURE__ */ row("schedule", "unknown", undefined, true);
const ABSENT_SCHEDULE: RowOf<"schedule"> = /* @__PURE__ */ row(
  "schedule",
  "absent",
  undefined,
  true,
);
const FLAG: RowOf<"flag"> = /* @__PURE__ */ row("flag", "unknown", undefined, true);
const ABSENT_NUMBER: RowOf<"number"> = /* @__PURE__ */ row("number", "absent");

/** Every standard fact. */
export const FACT_TABLE: Rows = {
  "order.placedAt": /* @__PURE__ */ row("event", "required"),
  "order.type": /* @__PURE__ */ row("text", "standard", ORDER_TYPES),
  "order.total": /* @__PURE__ */ row("money", "derived"),
  "order.firstDeliveredAt": DERIVED_EVENT,
  "order.lastDeliveredAt": DERIVED_EVENT,
  "buyer.kind": /* @__PURE__ */ row("text", "unknown", BUYER_KINDS),
  "buyer.country": TEXT,
  "buyer.region": /* @__PURE__ */ row("text", "unknown", undefined, true),
  "buyer.timeZone": TEXT,
  "buyer.memberships": /* @__PURE__ */ row("set"),
  "seller.type": /* @__PURE__ */ row("text", "unknown", SELLER_TYPES),
  "seller.fulfilledBy": /* @__PURE__ */ row("text", "unknown", FULFILLERS),
  "seller.kind": /* @__PURE__ */ row("text", "unknown", SELLER_KINDS),
  "seller.country": TEXT,
  "line.status": /* @__PURE__ */ row("text", "required", LINE_STATUSES),
  "line.category": /* @__PURE__ */ row("path"),
  "line.condition": /* @__PURE__ */ row("text", "unknown", CONDITIONS),
  "line.traits": /* @__PURE__ */ row("set", "absent", TRAITS),
  "line.tags": /* @__PURE__ */ row("set", "absent"),
  "line.delivery": /* @__PURE__ */ row("text", "absent", DELIVERY_METHODS),
  "line.price": /* @__PURE__ */ row("money"),
  "line.quantity": /* @__PURE__ */ row("number", "required"),
  "line.failure": /* @__PURE__ */ row("text", "unknown", FAILURES),
  "line.promisedShipBy": SCHEDULE,
  "line.promisedBy": SCHEDULE,
  "line.shippedAt": POSSIBLE_EVENT,
  "line.readyAt": POSSIBLE_EVENT,
  "line.deliveredAt": EVENT,
  "line.installedAt": /* @__PURE__ */ row("event", "absent"),
  "line.failedAt": EVENT,
  "line.cancelledAt": EVENT,
  "line.returnBy": ABSENT_SCHEDULE,
  "line.releaseAt": ABSENT_SCHEDULE,
  "returnPolicy.category": /* @__PURE__ */ row("text", "absent", RETURN_POLICY_CATEGORIES),
  "returnPolicy.days": ABSENT_NUMBER,
  "returnPolicy.shipping": /* @__PURE__ */ row("text", "absent", RETURN_POLICY_SHIPPINGS),
  "returnPolicy.restockingPercent": ABSENT_NUMBER,
  "contact.state": /* @__PURE__ */ row("text", "unknown", CONTACT_STATES),
  "contact.at": POSSIBLE_EVENT,
  "contact.repliedAt": POSSIBLE_EVENT,
  "cancellation.state": /* @__PURE__ */ row("text", "unknown", CANCELLATION_STATES),
  "cancellation.requestedAt": POSSIBLE_EVENT,
  "return.state": /* @__PURE__ */ row("text", "unknown", RETURN_STATES),
  "return.requestedAt": POSSIBLE_EVENT,
  "return.authorisedAt": POSSIBLE_EVENT,
  "return.shippedAt": POSSIBLE_EVENT,
  "return.receivedAt": POSSIBLE_EVENT,
  "refund.state": /* @__PURE__ */ row("text", "unknown", REFUND_STATES),
  "refund.issuedAt": POSSIBLE_EVENT,
  "claim.state": /* @__PURE__ */ row("text", "unknown", CLAIM_STATES),
  "claim.openedAt": POSSIBLE_EVENT,
  "claim.decidedAt": POSSIBLE_EVENT,
  "chargeback.state": /* @__PURE__ */ row("text", "unknown", CHARGEBACK_STATES),
  "receipt.confirmedAt": POSSIBLE_EVENT,
  "delay.notifiedAt": POSSIBLE_EVENT,
  "delay.newDate": SCHEDULE,
  "delay.consented": FLAG,
  "replacement.sentAt": POSSIBLE_EVENT,
  "payment.method": /* @__PURE__ */ row("text", "unknown", PAYMENT_METHODS),
  "payment.state": /* @__PURE__ */ row("text", "unknown", PAYMENT_STATES),
  "disclosures.withdrawalInfoGivenAt": POSSIBLE_EVENT,
  "disclosures.withdrawalFunctionInfoGivenAt": POSSIBLE_EVENT,
  "disclosures.returnCostDisclosed": FLAG,
  "disclosures.digitalConsentGiven": FLAG,
  "disclosures.digitalLossAcknowledged": FLAG,
  "disclosures.digitalConfirmationSent": FLAG,
  "disclosures.policyDisplayedBeforePayment": FLAG,
  "disclosures.returnTermsInAdvertisement": FLAG,
  "disclosures.returnTermsOnConfirmationScreen": FLAG,
  "disclosures.agreementCopyReceivedAt": POSSIBLE_EVENT,
  "disclosures.agreementInfoComplete": FLAG,
  "disclosures.acceptOrCorrectOffered": FLAG,
  "disclosures.noReturnConfirmedAtCheckout": FLAG,
  reason: /* @__PURE__ */ row("text", "unknown", BUYER_REASONS),
};

/** The row of a fact, or `undefined` for a word that is none. */
export function factRow(fact: string): FactRow | undefined {
  return Object.hasOwn(FACT_TABLE, fact) ? FACT_TABLE[fact as StandardFact] : undefined;
}

/** Every standard fact, in the order of the table. */
// SAFETY: the keys of the table are the standard facts
export const STANDARD_FACTS: readonly StandardFact[] = /* @__PURE__ */ Object.keys(
  FACT_TABLE,
) as readonly string[] as readonly StandardFact[];

/** Whether a fact may differ between the lines of an order. */
export function scopeOf(fact: string): "order" | "line" {
  return /^(?:order|buyer|payment|disclosures)\.|^reason$/.test(fact) ? "order" : "line";
}

/** The fact that a caller can supply so that `fact` becomes known: never a derived one. */
export function suppliedAs(fact: Fact): Fact {
  switch (fact) {
    case "order.firstDeliveredAt":
    case "order.lastDeliveredAt":
      return "line.deliveredAt";
    case "order.total":
      return "line.price";
    default:
      return fact;
  }
}
