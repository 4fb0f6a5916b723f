/**
 * The fact table: each fact with its kind, its values, what a missing key means, and how it is read.
 *
 * @module
 */
import { parseInstant } from "../time/instant.js";
import { isTimeZone } from "../time/zone.js";
import { BUYER_KINDS } from "./buyer.js";
import { BUYER_REASONS } from "./buyer-reason.js";
import type { Fact, FactKind, Facts, StandardFact } from "./fact.js";
import {
  CANCELLATION_STATES,
  CHARGEBACK_STATES,
  CLAIM_STATES,
  CONTACT_STATES,
  type History,
  REFUND_STATES,
  RETURN_STATES,
} from "./history.js";
import {
  CONDITIONS,
  DELIVERY_METHODS,
  FAILURES,
  LINE_STATUSES,
  type Line,
  type LineStatus,
  TRAITS,
} from "./line.js";
import { ORDER_TYPES, type Order } from "./order.js";
import { PAYMENT_METHODS, PAYMENT_STATES } from "./payment.js";
import { RETURN_POLICY_CATEGORIES, RETURN_POLICY_SHIPPINGS } from "./return-policy.js";
import { FULFILLERS, SELLER_KINDS, SELLER_TYPES, type Seller } from "./seller.js";

/** What is known of a fact: its value (a moment in epoch milliseconds), `null` when absent, `undefined` when unknown. */
export type Known = string | number | boolean | readonly string[] | null | undefined;

/** What a fact is read from: one line of an order, its history and the reason given. */
export interface Subject {
  readonly order: Order;
  readonly line: Line;
  readonly history: History | undefined;
  readonly reason: string | undefined;
}

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

/** Every standard fact. */
export const FACT_TABLE: Rows = {
  "order.placedAt": row("event", "required"),
  "order.type": row("text", "standard", ORDER_TYPES),
  "order.total": row("money", "derived"),
  "order.firstDeliveredAt": row("event", "derived"),
  "order.lastDeliveredAt": row("event", "derived"),
  "buyer.kind": row("text", "unknown", BUYER_KINDS),
  "buyer.country": row("text"),
  "buyer.region": perhaps(row("text")),
  "buyer.timeZone": row("text"),
  "buyer.memberships": row("set"),
  "seller.type": row("text", "unknown", SELLER_TYPES),
  "seller.fulfilledBy": row("text", "unknown", FULFILLERS),
  "seller.kind": row("text", "unknown", SELLER_KINDS),
  "seller.country": row("text"),
  "line.status": row("text", "required", LINE_STATUSES),
  "line.category": row("path"),
  "line.condition": row("text", "unknown", CONDITIONS),
  "line.traits": row("set", "absent", TRAITS),
  "line.tags": row("set", "absent"),
  "line.delivery": row("text", "absent", DELIVERY_METHODS),
  "line.price": row("money"),
  "line.quantity": row("number", "required"),
  "line.failure": row("text", "unknown", FAILURES),
  "line.promisedShipBy": perhaps(row("schedule")),
  "line.promisedBy": perhaps(row("schedule")),
  "line.shippedAt": perhaps(row("event")),
  "line.readyAt": perhaps(row("event")),
  "line.deliveredAt": row("event"),
  "line.installedAt": row("event", "absent"),
  "line.failedAt": row("event"),
  "line.cancelledAt": row("event"),
  "line.returnBy": perhaps(row("schedule", "absent")),
  "line.releaseAt": perhaps(row("schedule", "absent")),
  "returnPolicy.category": row("text", "absent", RETURN_POLICY_CATEGORIES),
  "returnPolicy.days": row("number", "absent"),
  "returnPolicy.shipping": row("text", "absent", RETURN_POLICY_SHIPPINGS),
  "returnPolicy.restockingPercent": row("number", "absent"),
  "contact.state": row("text", "unknown", CONTACT_STATES),
  "contact.at": perhaps(row("event")),
  "contact.repliedAt": perhaps(row("event")),
  "cancellation.state": row("text", "unknown", CANCELLATION_STATES),
  "cancellation.requestedAt": perhaps(row("event")),
  "return.state": row("text", "unknown", RETURN_STATES),
  "return.requestedAt": perhaps(row("event")),
  "return.authorisedAt": perhaps(row("event")),
  "return.shippedAt": perhaps(row("event")),
  "return.receivedAt": perhaps(row("event")),
  "refund.state": row("text", "unknown", REFUND_STATES),
  "refund.issuedAt": perhaps(row("event")),
  "claim.state": row("text", "unknown", CLAIM_STATES),
  "claim.openedAt": perhaps(row("event")),
  "claim.decidedAt": perhaps(row("event")),
  "chargeback.state": row("text", "unknown", CHARGEBACK_STATES),
  "receipt.confirmedAt": perhaps(row("event")),
  "delay.notifiedAt": perhaps(row("event")),
  "delay.newDate": perhaps(row("schedule")),
  "delay.consented": perhaps(row("flag")),
  "replacement.sentAt": perhaps(row("event")),
  "payment.method": row("text", "unknown", PAYMENT_METHODS),
  "payment.state": row("text", "unknown", PAYMENT_STATES),
  "disclosures.withdrawalInfoGivenAt": perhaps(row("event")),
  "disclosures.withdrawalFunctionInfoGivenAt": perhaps(row("event")),
  "disclosures.returnCostDisclosed": perhaps(row("flag")),
  "disclosures.digitalConsentGiven": perhaps(row("flag")),
  "disclosures.digitalLossAcknowledged": perhaps(row("flag")),
  "disclosures.digitalConfirmationSent": perhaps(row("flag")),
  "disclosures.policyDisplayedBeforePayment": perhaps(row("flag")),
  "disclosures.returnTermsInAdvertisement": perhaps(row("flag")),
  "disclosures.returnTermsOnConfirmationScreen": perhaps(row("flag")),
  "disclosures.agreementCopyReceivedAt": perhaps(row("event")),
  "disclosures.agreementInfoComplete": perhaps(row("flag")),
  "disclosures.acceptOrCorrectOffered": perhaps(row("flag")),
  "disclosures.noReturnConfirmedAtCheckout": perhaps(row("flag")),
  reason: row("text", "unknown", BUYER_REASONS),
};

function row<K extends FactKind>(
  kind: K,
  missing: Missing = "unknown",
  values?: readonly string[],
): FactRow & { readonly kind: K } {
  return { kind, missing, mayBeAbsent: false, ...(values === undefined ? {} : { values }) };
}

function perhaps<R extends FactRow>(of: R): R {
  return { ...of, mayBeAbsent: true };
}

/** The row of a fact, or `undefined` for a word that is none. */
export function factRow(fact: string): FactRow | undefined {
  return Object.hasOwn(FACT_TABLE, fact) ? FACT_TABLE[fact as StandardFact] : undefined;
}

/** Every standard fact, in the order of the table. */
// SAFETY: the keys of the table are the standard facts
export const STANDARD_FACTS: readonly StandardFact[] = Object.keys(
  FACT_TABLE,
) as readonly string[] as readonly StandardFact[];

/** Whether a fact may differ between the lines of an order. */
export function scopeOf(fact: string): "order" | "line" {
  return /^(?:order|buyer|payment|disclosures)\.|^reason$/.test(fact) ? "order" : "line";
}

/** Reads a fact; an amount of money comes back only in the currency asked for, if one is. */
export type ReadFact = (subject: Subject, currency: string | undefined) => Known;

/** How a standard fact is read. */
export function readerOf(fact: StandardFact): ReadFact {
  const [group = "", key = ""] = fact.split(".");
  const { kind, missing } = FACT_TABLE[fact];
  const known = kind === "event" || kind === "schedule" ? asMoment : asIs;
  const absent = missing === "absent" ? null : undefined;
  switch (group) {
    case "order":
      return ORDER_READERS[key] ?? UNREAD;
    case "buyer":
      return key === "timeZone"
        ? ({ order }) => zone(order.buyer?.timeZone)
        : ({ order }) => field(order.buyer, key);
    case "payment":
      return ({ order }) => field(order.payment, key);
    case "disclosures":
      return ({ order }) => known(field(order.disclosures, key));
    case "seller":
      return (subject) => field(sellerOf(subject), key);
    case "returnPolicy":
      return (subject) =>
        field(listingTerms(subject), key) ?? (key === "category" ? "unspecified" : null);
    case "line":
      return LINE_READERS[key] ?? (({ line }) => known(field(line, key) ?? absent));
    case "reason":
      return ({ reason }) => reason;
    default:
      // SAFETY: the facts that are left are those of the history
      return ({ history }) => history?.[fact as keyof History];
  }
}

const UNREAD: ReadFact = () => undefined;

const ORDER_READERS: Readonly<Record<string, ReadFact>> = {
  placedAt: ({ order }) => moment(order.placedAt),
  type: ({ order }) => order.type ?? "standard",
  total: ({ order }, currency) => totalOf(order, currency),
  firstDeliveredAt: ({ order }) => firstDelivered(order.lines, deliveredAt),
  lastDeliveredAt: ({ order }) => lastDelivered(order.lines, deliveredAt),
};

/** Between which statuses a line's date may stand: implied in the first list, possible in the second. */
const DATED: Readonly<Record<string, readonly [readonly LineStatus[], readonly LineStatus[]]>> = {
  shippedAt: [
    ["shipped"],
    ["out-for-delivery", "ready-for-pickup", "delivered", "delivery-failed"],
  ],
  readyAt: [["ready-for-pickup", "out-for-delivery"], ["delivered"]],
  deliveredAt: [["delivered"], []],
  failedAt: [["delivery-failed"], []],
  cancelledAt: [["cancelled"], []],
};

/** Whether an unknown fact of a line may turn out to be absent; a date that its status implies may not. */
export function mayBeAbsent(fact: string, { status }: Line): boolean {
  const [implied] = DATED[fact.slice("line.".length)] ?? [];
  return factRow(fact)?.mayBeAbsent === true && implied?.includes(status) !== true;
}

const LINE_READERS: Readonly<Record<string, ReadFact>> = {
  price: ({ line: { price } }, currency) =>
    price !== undefined && price.currency === (currency ?? price.currency)
      ? price.amount
      : undefined,
  failure: ({ line }) => (line.status === "delivery-failed" ? (line.failure ?? undefined) : null),
  promisedShipBy: ({ line }) => moment(line.promisedShipBy),
  promisedBy: ({ line }) => moment(line.promisedBy),
  installedAt: ({ line }) =>
    line.status === "delivered" ? moment(line.installedAt ?? null) : null,
  ...Object.fromEntries(
    Object.entries(DATED).map(([key, [implied, possible]]) => [
      key,
      ({ line }: Subject) => {
        const value = field(line, key);
        const text = typeof value === "string" ? value : undefined;
        if (implied.includes(line.status)) return moment(text);
        if (!possible.includes(line.status)) return null;
        return value === null ? null : moment(text);
      },
    ]),
  ),
};

function asIs(value: Known): Known {
  return value;
}

function asMoment(value: Known): Known {
  return typeof value === "string" || value === null ? moment(value) : undefined;
}

/** A field of a part of the order that may not be there. */
function field(part: object | undefined, key: string): Known {
  // SAFETY: the keys of the fact table are keys of that part
  return part === undefined ? undefined : (part as Readonly<Record<string, Known>>)[key];
}

function zone(name: string | undefined): string | undefined {
  return name !== undefined && isTimeZone(name) ? name : undefined;
}

/** A moment in epoch milliseconds; one that can't be read counts as not known. */
export function moment(value: string | null | undefined): number | null | undefined {
  return typeof value === "string" ? parseInstant(value) : value;
}

/** When a line was delivered, as its status allows. */
function deliveredAt(line: Line): number | null | undefined {
  return line.status === "delivered" ? (moment(line.deliveredAt) ?? undefined) : null;
}

/** Whether delivery can still happen. */
export function canArrive(status: LineStatus): boolean {
  return LINE_STATUSES.indexOf(status) < LINE_STATUSES.indexOf("delivered");
}

/** When a line was delivered. */
type DeliveryOf = (line: Line, index: number) => number | null | undefined;

/** The first delivery among lines, given when each was delivered. */
export function firstDelivered(
  lines: readonly Line[],
  deliveryOf: DeliveryOf,
): number | null | undefined {
  return delivered(lines, deliveryOf, Math.min);
}

/** The last delivery among lines, or `null` while one that can still arrive is outstanding. */
export function lastDelivered(
  lines: readonly Line[],
  deliveryOf: DeliveryOf,
): number | null | undefined {
  return lines.some((line) => canArrive(line.status))
    ? null
    : delivered(lines, deliveryOf, Math.max);
}

function delivered(
  lines: readonly Line[],
  deliveryOf: DeliveryOf,
  pick: (a: number, b: number) => number,
): number | null | undefined {
  let picked: number | null = null;
  for (const [index, line] of lines.entries()) {
    const at = deliveryOf(line, index);
    if (at === undefined) return undefined;
    if (at !== null) picked = picked === null ? at : pick(picked, at);
  }
  return picked;
}

/** Price times quantity over all lines, where every price is known in that currency, or all are in one. */
function totalOf(order: Order, wanted: string | undefined): number | undefined {
  const currency = wanted ?? order.lines[0]?.price?.currency;
  let total = 0;
  for (const { price, quantity } of order.lines) {
    if (price === undefined || price.currency !== currency) return undefined;
    total += price.amount * quantity;
  }
  return total;
}

function sellerOf({ line, order }: Subject): Seller | undefined {
  return line.seller ?? order.seller;
}

function listingTerms(subject: Subject): Seller["returnPolicy"] {
  return subject.line.returnPolicy ?? sellerOf(subject)?.returnPolicy;
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
