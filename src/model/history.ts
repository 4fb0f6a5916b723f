/**
 * What has happened between the parties, one small axis per matter.
 *
 * @module
 */
import { parseInstant } from "../time/instant.js";
import type { Order } from "./order.js";
import type { OrderEvent } from "./order-event.js";

/** Where the talk with the seller stands. */
export type ContactState = (typeof CONTACT_STATES)[number];
/** Every state of the talk with the seller. */
export const CONTACT_STATES = ["none", "awaiting", "answered", "accepted", "declined"] as const;
/** Where a request to cancel stands. */
export type CancellationState = (typeof CANCELLATION_STATES)[number];
/** Every state of a request to cancel. */
export const CANCELLATION_STATES = ["none", "requested", "accepted", "declined"] as const;
/** Where a return stands. */
export type ReturnState = (typeof RETURN_STATES)[number];
/** Every state of a return. */
export const RETURN_STATES = [
  "none",
  "requested",
  "authorised",
  "declined",
  "shipped",
  "received",
] as const;
/** Whether money was paid back. */
export type RefundState = (typeof REFUND_STATES)[number];
/** Every state of a refund. */
export const REFUND_STATES = ["none", "issued"] as const;
/** Where a claim stands. */
export type ClaimState = (typeof CLAIM_STATES)[number];
/** Every state of a claim. */
export const CLAIM_STATES = ["none", "open", "granted", "denied", "closed"] as const;
/** Whether the buyer went to the bank. */
export type ChargebackState = (typeof CHARGEBACK_STATES)[number];
/** Every state of a chargeback. */
export const CHARGEBACK_STATES = ["none", "open"] as const;

/** A moment of the history in epoch milliseconds, `null` when it never happened, `undefined` when it can't be read. */
type When = number | null | undefined;

/** The history of one line: every axis with its state and its moments. */
export interface History {
  readonly "contact.state": ContactState | undefined;
  readonly "contact.at": When;
  readonly "contact.repliedAt": When;
  readonly "cancellation.state": CancellationState | undefined;
  readonly "cancellation.requestedAt": When;
  readonly "return.state": ReturnState | undefined;
  readonly "return.requestedAt": When;
  readonly "return.authorisedAt": When;
  readonly "return.shippedAt": When;
  readonly "return.receivedAt": When;
  readonly "refund.state": RefundState | undefined;
  readonly "refund.issuedAt": When;
  readonly "claim.state": ClaimState | undefined;
  readonly "claim.openedAt": When;
  readonly "claim.decidedAt": When;
  readonly "chargeback.state": ChargebackState | undefined;
  readonly "receipt.confirmedAt": When;
  readonly "delay.notifiedAt": When;
  readonly "delay.newDate": When;
  readonly "delay.consented": boolean | null | undefined;
  readonly "replacement.sentAt": When;
}

/** The history of a line on which nothing has happened. */
const NO_HISTORY: History = Object.freeze({
  "contact.state": "none",
  "contact.at": null,
  "contact.repliedAt": null,
  "cancellation.state": "none",
  "cancellation.requestedAt": null,
  "return.state": "none",
  "return.requestedAt": null,
  "return.authorisedAt": null,
  "return.shippedAt": null,
  "return.receivedAt": null,
  "refund.state": "none",
  "refund.issuedAt": null,
  "claim.state": "none",
  "claim.openedAt": null,
  "claim.decidedAt": null,
  "chargeback.state": "none",
  "receipt.confirmedAt": null,
  "delay.notifiedAt": null,
  "delay.newDate": null,
  "delay.consented": null,
  "replacement.sentAt": null,
});

/** The history of a line, or `undefined` when the order has no `events` key. */
export function historyOf(order: Order, lineId: string): History | undefined {
  const { events } = order;
  if (events === undefined) return undefined;
  if (events.length === 0) return NO_HISTORY;
  return readHistory(timed(events, lineId));
}

interface Timed {
  readonly event: OrderEvent;
  readonly at: number | undefined;
}

/** The line's events, oldest first; those whose moment can't be read come last. */
function timed(events: readonly OrderEvent[], lineId: string): readonly Timed[] {
  const list: Timed[] = [];
  for (const event of events) {
    if (event.line === undefined || event.line === lineId)
      list.push({ event, at: parseInstant(event.at) });
  }
  // of events at one moment the one that answers comes after the one it answers
  return list.sort(
    (a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || RANK[a.event.type] - RANK[b.event.type],
  );
}

const RANK: { readonly [T in OrderEvent["type"]]: number } = {
  "seller-contacted": 0,
  "seller-replied": 1,
  "cancellation-requested": 0,
  "cancellation-declined": 1,
  "cancellation-accepted": 2,
  "return-requested": 0,
  "return-declined": 1,
  "return-authorised": 2,
  "return-shipped": 3,
  "return-received": 4,
  "refund-issued": 0,
  "replacement-sent": 0,
  "claim-opened": 0,
  "claim-denied": 1,
  "claim-granted": 2,
  "claim-closed": 3,
  "chargeback-opened": 0,
  "delay-notified": 0,
  "receipt-confirmed": 0,
};

function readHistory(events: readonly Timed[]): History {
  const contact = contactOf(events);
  const delay = lastOf(events, "delay-notified");
  return {
    "contact.state": contact.state,
    "contact.at": contact.at,
    "contact.repliedAt": momentOf(events, "seller-replied"),
    "cancellation.state": stateOf(events, CANCELLATION),
    "cancellation.requestedAt": momentOf(events, "cancellation-requested"),
    "return.state": stateOf(events, RETURN),
    "return.requestedAt": momentOf(events, "return-requested"),
    "return.authorisedAt": momentOf(events, "return-authorised"),
    "return.shippedAt": momentOf(events, "return-shipped"),
    "return.receivedAt": momentOf(events, "return-received"),
    "refund.state": stateOf(events, REFUND),
    "refund.issuedAt": momentOf(events, "refund-issued"),
    "claim.state": stateOf(events, CLAIM),
    "claim.openedAt": momentOf(events, "claim-opened"),
    "claim.decidedAt": momentOf(events, "claim-granted", "claim-denied"),
    "chargeback.state": stateOf(events, CHARGEBACK),
    "receipt.confirmedAt": momentOf(events, "receipt-confirmed"),
    "delay.notifiedAt": momentOf(events, "delay-notified"),
    "delay.newDate": delay?.newDate === undefined ? null : parseInstant(delay.newDate),
    "delay.consented": delay === undefined ? null : (delay.consented ?? null),
    "replacement.sentAt": momentOf(events, "replacement-sent"),
  };
}

type States<S extends string> = { readonly [T in OrderEvent["type"]]?: S };

const CANCELLATION: States<CancellationState> = {
  "cancellation-requested": "requested",
  "cancellation-accepted": "accepted",
  "cancellation-declined": "declined",
};
const RETURN: States<ReturnState> = {
  "return-requested": "requested",
  "return-authorised": "authorised",
  "return-declined": "declined",
  "return-shipped": "shipped",
  "return-received": "received",
};
const REFUND: States<RefundState> = { "refund-issued": "issued" };
const CLAIM: States<ClaimState> = {
  "claim-opened": "open",
  "claim-granted": "granted",
  "claim-denied": "denied",
  "claim-closed": "closed",
};
const CHARGEBACK: States<ChargebackState> = { "chargeback-opened": "open" };

/** The state that the latest event of an axis leaves; not known when an unreadable moment could be later. */
function stateOf<S extends string>(events: readonly Timed[], states: States<S>): S | undefined {
  let state: S | undefined = states["receipt-confirmed"];
  let seen = false;
  let unreadable = false;
  for (const { event, at } of events) {
    const next = states[event.type];
    if (next === undefined) continue;
    if (at === undefined) {
      if (seen && next !== state) unreadable = true;
    }
    state = next;
    seen = true;
  }
  // SAFETY: every axis has the state "none", which no event leaves
  return unreadable ? undefined : (state ?? ("none" as S));
}

/** When the latest event of these types happened. */
function momentOf(events: readonly Timed[], ...types: OrderEvent["type"][]): When {
  let moment: When = null;
  for (const { event, at } of events) if (types.includes(event.type)) moment = at;
  return moment;
}

function lastOf<T extends OrderEvent["type"]>(
  events: readonly Timed[],
  type: T,
): Extract<OrderEvent, { type: T }> | undefined {
  let last: OrderEvent | undefined;
  for (const { event } of events) if (event.type === type) last = event;
  // SAFETY: only events of that type are kept
  return last as Extract<OrderEvent, { type: T }> | undefined;
}

/**
 * The talk with the seller. `at` is the first contact of the current exchange: since the last reply,
 * or, where nothing was asked since, the one that the last reply answered.
 */
function contactOf(events: readonly Timed[]): { state: ContactState | undefined; at: When } {
  let state: ContactState = "none";
  let at: When = null;
  let unreadable = false;
  for (const { event, at: moment } of events) {
    if (event.type === "seller-contacted") {
      if (moment === undefined && state !== "none" && state !== "awaiting") unreadable = true;
      if (state !== "awaiting") at = moment;
      state = "awaiting";
    } else if (event.type === "seller-replied") {
      if (moment === undefined && at !== undefined && state !== "awaiting" && state !== "none")
        unreadable = true;
      state = event.outcome === "info" ? "answered" : event.outcome;
    }
  }
  return unreadable ? { state: undefined, at: undefined } : { state, at };
}
