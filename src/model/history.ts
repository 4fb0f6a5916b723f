/**
 * What has happened between the parties, one small axis per matter.
 *
 * @module
 */
import { parseInstant } from "../time/instant.js";
import type { Order } from "./order.js";
import { type OrderEvent, REPLY_OUTCOMES } from "./order-event.js";

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

/** The history of a line, or `undefined` when the order has no `events` key. */
export function historyOf(order: Order, lineId: string): History | undefined {
  const events = eventsOf(order);
  if (events === undefined) return undefined;
  if (events.length === 0) return NO_HISTORY;
  return readHistory(timed(events, lineId));
}

/** What has happened; `undefined` where that is not known, as where one of them is no event that there is. */
export function eventsOf({ events }: Order): readonly OrderEvent[] | undefined {
  if (!Array.isArray(events)) return undefined;
  for (const event of events) if (!RANKS.has(event?.type)) return undefined;
  return events;
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
    (a, b) =>
      (a.at ?? Infinity) - (b.at ?? Infinity) ||
      rankOf(a.event) - rankOf(b.event) ||
      weightOf(a.event) - weightOf(b.event),
  );
}

/** Which of two such events at one moment comes last, in whatever order they are listed. */
function weightOf(event: OrderEvent): number {
  if (event.type === "seller-replied") return -REPLY_OUTCOMES.indexOf(event.outcome);
  if (event.type !== "delay-notified") return 0;
  const answered = event.consented == null ? 0 : 1 + Number(event.consented);
  // what can't be read could be any date
  const newDate = event.newDate == null ? 0 : (parseInstant(event.newDate) ?? Infinity);
  return 3 * newDate + answered;
}

function rankOf({ type }: OrderEvent): number {
  return RANKS.get(type) ?? -1;
}

/** Which date an event sets, and in which state it leaves its axis; of one axis in the order in which one answers another. */
type Effect = readonly [
  type: OrderEvent["type"],
  date: keyof History | undefined,
  axis?: keyof History,
  state?: string,
];

const EFFECTS: readonly Effect[] = [
  ["seller-contacted", "contact.at"],
  ["seller-replied", "contact.repliedAt"],
  ["cancellation-requested", "cancellation.requestedAt", "cancellation.state", "requested"],
  ["cancellation-declined", undefined, "cancellation.state", "declined"],
  ["cancellation-accepted", undefined, "cancellation.state", "accepted"],
  ["return-requested", "return.requestedAt", "return.state", "requested"],
  ["return-declined", undefined, "return.state", "declined"],
  ["return-authorised", "return.authorisedAt", "return.state", "authorised"],
  ["return-shipped", "return.shippedAt", "return.state", "shipped"],
  ["return-received", "return.receivedAt", "return.state", "received"],
  ["refund-issued", "refund.issuedAt", "refund.state", "issued"],
  ["claim-opened", "claim.openedAt", "claim.state", "open"],
  ["claim-denied", "claim.decidedAt", "claim.state", "denied"],
  ["claim-granted", "claim.decidedAt", "claim.state", "granted"],
  ["claim-closed", undefined, "claim.state", "closed"],
  ["chargeback-opened", undefined, "chargeback.state", "open"],
  ["receipt-confirmed", "receipt.confirmedAt"],
  ["delay-notified", "delay.notifiedAt"],
  ["replacement-sent", "replacement.sentAt"],
];

const RANKS: ReadonlyMap<string, number> = /* @__PURE__ */ ranks();

/** Where each event stands in that order. */
function ranks(): ReadonlyMap<string, number> {
  return new Map(EFFECTS.map(([type], rank) => [type, rank]));
}

/** A new history of a line on which nothing has happened: a literal, because a frozen one is slow to copy. */
const emptyHistory = (): Record<keyof History, "none" | null> => ({
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

// SAFETY: states are none, all else is absent
const NO_HISTORY = /* @__PURE__ */ Object.freeze(emptyHistory()) as History;

function readHistory(events: readonly Timed[]): History {
  const history: Record<string, History[keyof History]> = emptyHistory();
  const unreadable: string[] = [];
  for (const { event, at } of events) {
    const [, date, axis, state] = EFFECTS[rankOf(event)] ?? [];
    if (date !== undefined) history[date] = at;
    if (axis !== undefined) {
      const before = history[axis];
      // an unreadable moment could be later than those that can be read
      if (at === undefined && before !== "none" && before !== state) unreadable.push(axis);
      // SAFETY: the state of an effect is one of its axis
      history[axis] = state as ReturnState;
    }
    if (event.type === "delay-notified") {
      history["delay.newDate"] = event.newDate === undefined ? null : parseInstant(event.newDate);
      history["delay.consented"] = event.consented ?? null;
    }
  }
  for (const axis of unreadable) history[axis] = undefined;
  const contact = contactOf(events);
  history["contact.state"] = contact?.state;
  history["contact.at"] = contact?.at;
  // SAFETY: it began as a history, and every key was set to what it may hold
  return history as unknown as History;
}

/** The state that a date of the history hangs on, and the states in which it is there. */
export function axisOf(
  fact: string,
): { readonly state: keyof History; readonly presentIn: readonly string[] } | undefined {
  if (fact === "contact.at") return { state: "contact.state", presentIn: ["awaiting"] };
  if (fact === "contact.repliedAt")
    return { state: "contact.state", presentIn: ["answered", "accepted", "declined"] };
  const setting = EFFECTS.filter(([, date]) => date === fact);
  const axis = setting[0]?.[2];
  return axis === undefined
    ? undefined
    : { state: axis, presentIn: setting.map(([, , , state = ""]) => state) };
}

/**
 * The talk with the seller. `at` is the first contact of the current exchange: since the last reply,
 * or, where nothing was asked since, the one that the last reply answered. None where its order can't be told.
 */
function contactOf(
  events: readonly Timed[],
): { readonly state: ContactState; readonly at: When } | undefined {
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
  return unreadable ? undefined : { state, at };
}
