/**
 * The facts that rules speak of: their names and what each may hold.
 *
 * @module
 */
import type { Instant } from "../time/instant.js";
import type { BuyerKind } from "./buyer.js";
import type { BuyerReason } from "./buyer-reason.js";
import type {
  CancellationState,
  ChargebackState,
  ClaimState,
  ContactState,
  RefundState,
  ReturnState,
} from "./history.js";
import type { Condition, DeliveryMethod, Failure, LineStatus, Trait } from "./line.js";
import type { OrderType } from "./order.js";
import type { PaymentMethod, PaymentState } from "./payment.js";
import type { ReturnPolicyCategory, ReturnPolicyShipping } from "./return-policy.js";
import type { FulfilledBy, SellerKind, SellerType } from "./seller.js";

/** What a fact holds: words, a path, a set, a number, an amount, a flag, something that happened, something set down in advance. */
export type FactKind = "text" | "path" | "set" | "number" | "money" | "flag" | "event" | "schedule";

interface Text<V extends string = string> {
  readonly kind: "text";
  readonly value: V;
}
interface Path {
  readonly kind: "path";
  readonly value: string;
}
interface SetOf<V extends string = string> {
  readonly kind: "set";
  readonly value: V;
}
interface Num {
  readonly kind: "number";
  readonly value: number;
}
interface Amount {
  readonly kind: "money";
  readonly value: number;
}
interface Flag {
  readonly kind: "flag";
  readonly value: boolean;
}
interface Event {
  readonly kind: "event";
  readonly value: Instant;
}
interface Schedule {
  readonly kind: "schedule";
  readonly value: Instant;
}

/** Every fact with its kind and the value that a test on it is written with. */
export interface Facts {
  readonly "order.placedAt": Event;
  readonly "order.type": Text<OrderType>;
  readonly "order.total": Amount;
  readonly "order.firstDeliveredAt": Event;
  readonly "order.lastDeliveredAt": Event;
  readonly "buyer.kind": Text<BuyerKind>;
  readonly "buyer.country": Text;
  readonly "buyer.region": Text;
  readonly "buyer.timeZone": Text;
  readonly "buyer.memberships": SetOf;
  readonly "seller.type": Text<SellerType>;
  readonly "seller.fulfilledBy": Text<FulfilledBy>;
  readonly "seller.kind": Text<SellerKind>;
  readonly "seller.country": Text;
  readonly "line.status": Text<LineStatus>;
  readonly "line.category": Path;
  readonly "line.condition": Text<Condition>;
  readonly "line.traits": SetOf<Trait>;
  readonly "line.tags": SetOf;
  readonly "line.delivery": Text<DeliveryMethod>;
  readonly "line.price": Amount;
  readonly "line.quantity": Num;
  readonly "line.failure": Text<Failure>;
  readonly "line.promisedShipBy": Schedule;
  readonly "line.promisedBy": Schedule;
  readonly "line.shippedAt": Event;
  readonly "line.readyAt": Event;
  readonly "line.deliveredAt": Event;
  readonly "line.installedAt": Event;
  readonly "line.failedAt": Event;
  readonly "line.cancelledAt": Event;
  readonly "line.returnBy": Schedule;
  readonly "line.releaseAt": Schedule;
  readonly "returnPolicy.category": Text<ReturnPolicyCategory>;
  readonly "returnPolicy.days": Num;
  readonly "returnPolicy.shipping": Text<ReturnPolicyShipping>;
  readonly "returnPolicy.restockingPercent": Num;
  readonly "contact.state": Text<ContactState>;
  readonly "contact.at": Event;
  readonly "contact.repliedAt": Event;
  readonly "cancellation.state": Text<CancellationState>;
  readonly "cancellation.requestedAt": Event;
  readonly "return.state": Text<ReturnState>;
  readonly "return.requestedAt": Event;
  readonly "return.authorisedAt": Event;
  readonly "return.shippedAt": Event;
  readonly "return.receivedAt": Event;
  readonly "refund.state": Text<RefundState>;
  readonly "refund.issuedAt": Event;
  readonly "claim.state": Text<ClaimState>;
  readonly "claim.openedAt": Event;
  readonly "claim.decidedAt": Event;
  readonly "chargeback.state": Text<ChargebackState>;
  readonly "receipt.confirmedAt": Event;
  readonly "delay.notifiedAt": Event;
  readonly "delay.newDate": Schedule;
  readonly "delay.consented": Flag;
  readonly "replacement.sentAt": Event;
  readonly "payment.method": Text<PaymentMethod>;
  readonly "payment.state": Text<PaymentState>;
  readonly "disclosures.withdrawalInfoGivenAt": Event;
  readonly "disclosures.withdrawalFunctionInfoGivenAt": Event;
  readonly "disclosures.returnCostDisclosed": Flag;
  readonly "disclosures.digitalConsentGiven": Flag;
  readonly "disclosures.digitalLossAcknowledged": Flag;
  readonly "disclosures.digitalConfirmationSent": Flag;
  readonly "disclosures.policyDisplayedBeforePayment": Flag;
  readonly "disclosures.returnTermsInAdvertisement": Flag;
  readonly "disclosures.returnTermsOnConfirmationScreen": Flag;
  readonly "disclosures.agreementCopyReceivedAt": Event;
  readonly "disclosures.agreementInfoComplete": Flag;
  readonly "disclosures.acceptOrCorrectOffered": Flag;
  readonly "disclosures.noReturnConfirmedAtCheckout": Flag;
  readonly reason: Text<BuyerReason>;
}

/** A fact that every shop knows the word for. */
export type StandardFact = keyof Facts;

/** A fact of the shop's own, declared by the policy that reads it. */
export type CustomFact = `custom.${string}`;

/** The name of a fact. */
export type Fact = StandardFact | CustomFact;

/** The standard facts of some kinds. */
export type FactOfKind<K extends FactKind> = {
  [F in StandardFact]: Facts[F]["kind"] extends K ? F : never;
}[StandardFact];

/** A fact that is a moment: something that happened, or something set down in advance. */
export type DateFact = FactOfKind<"event" | "schedule"> | `custom.${string}At`;

/** A fact whose number a span may take: those that are absent, not unknown, when nobody supplies them. */
export type SpanFact = "returnPolicy.days" | "line.quantity" | CustomFact;
