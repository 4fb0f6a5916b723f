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

/** What a missing key means. */
export type Missing = "unknown" | "absent" | "standard" | "required" | "derived";

/** One row of the fact table. */
export interface FactRow {
  readonly kind: FactKind;
  /** The closed domain, where there is one. */
  readonly values?: readonly string[];
  /** Whether it may differ between the lines of an order. */
  readonly scope: "order" | "line";
  readonly missing: Missing;
  /** Whether an unknown one may turn out to be absent. */
  readonly mayBeAbsent: boolean;
  /** What it says, for documentation. */
  readonly about: string;
  /** Reads it; an amount of money comes back only in the currency asked for. */
  readonly read: (subject: Subject, currency: string | undefined) => Known;
}

type Table = { readonly [F in StandardFact]: FactRow & { readonly kind: Facts[F]["kind"] } };

/** Every standard fact. */
export const FACT_TABLE: Table = {
  "order.placedAt": {
    kind: "event",
    scope: "order",
    missing: "required",
    mayBeAbsent: false,
    about: "when the order was placed",
    read: (s) => moment(s.order.placedAt),
  },
  "order.type": {
    kind: "text",
    values: ORDER_TYPES,
    scope: "order",
    missing: "standard",
    mayBeAbsent: false,
    about: "what kind of sale it is; no key: `standard`",
    read: (s) => s.order.type ?? "standard",
  },
  "order.total": {
    kind: "money",
    scope: "order",
    missing: "derived",
    mayBeAbsent: false,
    about: "price times quantity over all lines",
    read: (s, currency) => totalOf(s.order, currency),
  },
  "order.firstDeliveredAt": {
    kind: "event",
    scope: "order",
    missing: "derived",
    mayBeAbsent: false,
    about: "when the first line was delivered",
    read: (s) => firstDelivered(s.order.lines, (line) => deliveredAt(line)),
  },
  "order.lastDeliveredAt": {
    kind: "event",
    scope: "order",
    missing: "derived",
    mayBeAbsent: false,
    about:
      "when the last line was delivered; absent while a line that can still arrive is outstanding",
    read: (s) => lastDelivered(s.order.lines, (line) => deliveredAt(line)),
  },
  "buyer.kind": text("whether the buyer acts as a consumer", BUYER_KINDS, (o) => o.buyer?.kind),
  "buyer.country": text("the buyer's country, ISO 3166-1", undefined, (o) => o.buyer?.country),
  "buyer.region": {
    ...text("the buyer's state or region", undefined, (o) => o.buyer?.region),
    mayBeAbsent: true,
  },
  "buyer.timeZone": text("the buyer's time zone, IANA name", undefined, (o) => {
    const zone = o.buyer?.timeZone;
    return zone !== undefined && isTimeZone(zone) ? zone : undefined;
  }),
  "buyer.memberships": {
    kind: "set",
    scope: "order",
    missing: "unknown",
    mayBeAbsent: false,
    about: "programmes of the shop that the buyer belongs to",
    read: (s) => s.order.buyer?.memberships,
  },
  "seller.type": seller("the marketplace itself, or someone on it", SELLER_TYPES, (x) => x.type),
  "seller.fulfilledBy": seller("who stores and ships", FULFILLERS, (x) => x.fulfilledBy),
  "seller.kind": seller("whether the seller trades", SELLER_KINDS, (x) => x.kind),
  "seller.country": seller("the seller's country, ISO 3166-1", undefined, (x) => x.country),
  "line.status": {
    ...lineText("the state of the line", LINE_STATUSES, (line) => line.status),
    missing: "required",
  },
  "line.category": {
    ...lineText("what kind of product it is, a path", undefined, (line) => line.category),
    kind: "path",
  },
  "line.condition": lineText("in what condition it is", CONDITIONS, (line) => line.condition),
  "line.traits": lineSet("what return rules care about; no key: none", TRAITS, (l) => l.traits),
  "line.tags": lineSet("the shop's own words; no key: none", undefined, (line) => line.tags),
  "line.delivery": {
    ...lineText("how it reaches the buyer", DELIVERY_METHODS, (line) => line.delivery ?? null),
    missing: "absent",
  },
  "line.price": {
    kind: "money",
    scope: "line",
    missing: "unknown",
    mayBeAbsent: false,
    about: "the price of one unit, in the policy's currency where it names one",
    read: (s, currency) => {
      const { price } = s.line;
      return price !== undefined && price.currency === (currency ?? price.currency)
        ? price.amount
        : undefined;
    },
  },
  "line.quantity": {
    kind: "number",
    scope: "line",
    missing: "required",
    mayBeAbsent: false,
    about: "how many",
    read: (s) => s.line.quantity,
  },
  "line.failure": {
    kind: "text",
    values: FAILURES,
    scope: "line",
    missing: "unknown",
    mayBeAbsent: false,
    about: "why the delivery failed; absent unless it did",
    read: (s) => (s.line.status === "delivery-failed" ? (s.line.failure ?? undefined) : null),
  },
  "line.promisedShipBy": schedule(
    "the last day promised for handing it to the carrier",
    (l) => l.promisedShipBy,
  ),
  "line.promisedBy": schedule("the last day promised for its arrival", (l) => l.promisedBy),
  "line.shippedAt": lineEvent("when it was handed to the carrier", "shippedAt", {
    implied: ["shipped"],
    possible: ["out-for-delivery", "ready-for-pickup", "delivered", "delivery-failed"],
  }),
  "line.readyAt": lineEvent("when it was out for delivery or ready at the counter", "readyAt", {
    implied: ["ready-for-pickup", "out-for-delivery"],
    possible: ["delivered"],
  }),
  "line.deliveredAt": lineEvent(
    "when the buyer, or someone the buyer named, had it in hand",
    "deliveredAt",
    { implied: ["delivered"], possible: [] },
  ),
  "line.installedAt": lineEvent("when it was installed; no key: it was not", "installedAt", {
    implied: [],
    possible: [],
    stated: ["delivered"],
  }),
  "line.failedAt": lineEvent("when the delivery failed", "failedAt", {
    implied: ["delivery-failed"],
    possible: [],
  }),
  "line.cancelledAt": lineEvent("when it was cancelled", "cancelledAt", {
    implied: ["cancelled"],
    possible: [],
  }),
  "line.returnBy": {
    ...schedule("a last day promised for this very line; no key: none", (l) => l.returnBy ?? null),
    missing: "absent",
  },
  "line.releaseAt": {
    ...schedule("the street date; no key: none", (line) => line.releaseAt ?? null),
    missing: "absent",
  },
  "returnPolicy.category": {
    kind: "text",
    values: RETURN_POLICY_CATEGORIES,
    scope: "line",
    missing: "absent",
    mayBeAbsent: false,
    about: "the listing's own return terms; no key: `unspecified`",
    read: (s) => listingTerms(s)?.category ?? "unspecified",
  },
  "returnPolicy.days": listingNumber(
    "the listing's own window in days",
    (s) => listingTerms(s)?.days,
  ),
  "returnPolicy.shipping": {
    kind: "text",
    values: RETURN_POLICY_SHIPPINGS,
    scope: "line",
    missing: "absent",
    mayBeAbsent: false,
    about: "who pays for the way back by the listing's own terms",
    read: (s) => listingTerms(s)?.shipping ?? null,
  },
  "returnPolicy.restockingPercent": listingNumber(
    "the listing's own restocking fee in percent",
    (s) => listingTerms(s)?.restockingPercent,
  ),
  "contact.state": state("where the talk with the seller stands", "contact.state", CONTACT_STATES),
  "contact.at": happened("when the seller was first contacted in this exchange", "contact.at"),
  "contact.repliedAt": happened("when the seller last replied", "contact.repliedAt"),
  "cancellation.state": state(
    "where the request to cancel stands",
    "cancellation.state",
    CANCELLATION_STATES,
  ),
  "cancellation.requestedAt": happened(
    "when the cancellation was requested",
    "cancellation.requestedAt",
  ),
  "return.state": state("where the return stands", "return.state", RETURN_STATES),
  "return.requestedAt": happened("when the return was requested", "return.requestedAt"),
  "return.authorisedAt": happened("when the return was authorised", "return.authorisedAt"),
  "return.shippedAt": happened("when the buyer sent it back", "return.shippedAt"),
  "return.receivedAt": happened("when the seller had it back", "return.receivedAt"),
  "refund.state": state("whether money was paid back", "refund.state", REFUND_STATES),
  "refund.issuedAt": happened("when money was last paid back", "refund.issuedAt"),
  "claim.state": state("where the claim stands", "claim.state", CLAIM_STATES),
  "claim.openedAt": happened("when the claim was opened", "claim.openedAt"),
  "claim.decidedAt": happened("when the claim was decided", "claim.decidedAt"),
  "chargeback.state": state(
    "whether the buyer went to the bank",
    "chargeback.state",
    CHARGEBACK_STATES,
  ),
  "receipt.confirmedAt": happened("when the buyer confirmed receipt", "receipt.confirmedAt"),
  "delay.notifiedAt": happened("when a delay was last announced", "delay.notifiedAt"),
  "delay.newDate": {
    ...happened("the new date that was announced", "delay.newDate"),
    kind: "schedule",
  },
  "delay.consented": {
    kind: "flag",
    scope: "line",
    missing: "unknown",
    mayBeAbsent: true,
    about: "whether the buyer agreed to the delay",
    read: (s) => (s.history === undefined ? undefined : s.history["delay.consented"]),
  },
  "replacement.sentAt": happened("when a replacement was sent", "replacement.sentAt"),
  "payment.method": text("how it was paid", PAYMENT_METHODS, (o) => o.payment?.method),
  "payment.state": text("how far the payment has got", PAYMENT_STATES, (o) => o.payment?.state),
  "disclosures.withdrawalInfoGivenAt": told(
    "when the buyer was told of the right of withdrawal",
    (o) => o.disclosures?.withdrawalInfoGivenAt,
  ),
  "disclosures.withdrawalFunctionInfoGivenAt": told(
    "when the buyer was told of the withdrawal function",
    (o) => o.disclosures?.withdrawalFunctionInfoGivenAt,
  ),
  "disclosures.returnCostDisclosed": flag(
    "whether the buyer was told to bear the cost of the way back",
    (o) => o.disclosures?.returnCostDisclosed,
  ),
  "disclosures.digitalConsentGiven": flag(
    "whether the buyer agreed to digital supply at once",
    (o) => o.disclosures?.digitalConsentGiven,
  ),
  "disclosures.digitalLossAcknowledged": flag(
    "whether the buyer acknowledged losing the right of withdrawal",
    (o) => o.disclosures?.digitalLossAcknowledged,
  ),
  "disclosures.digitalConfirmationSent": flag(
    "whether that was confirmed on a durable medium",
    (o) => o.disclosures?.digitalConfirmationSent,
  ),
  "disclosures.policyDisplayedBeforePayment": flag(
    "whether the return policy was shown before payment",
    (o) => o.disclosures?.policyDisplayedBeforePayment,
  ),
  "disclosures.returnTermsInAdvertisement": flag(
    "whether the advertisement stated the return terms",
    (o) => o.disclosures?.returnTermsInAdvertisement,
  ),
  "disclosures.returnTermsOnConfirmationScreen": flag(
    "whether the last screen stated the return terms",
    (o) => o.disclosures?.returnTermsOnConfirmationScreen,
  ),
  "disclosures.agreementCopyReceivedAt": told(
    "when the buyer received a copy of the agreement",
    (o) => o.disclosures?.agreementCopyReceivedAt,
  ),
  "disclosures.agreementInfoComplete": flag(
    "whether the agreement held all that it must",
    (o) => o.disclosures?.agreementInfoComplete,
  ),
  "disclosures.acceptOrCorrectOffered": flag(
    "whether the buyer could accept, decline or correct",
    (o) => o.disclosures?.acceptOrCorrectOffered,
  ),
  "disclosures.noReturnConfirmedAtCheckout": flag(
    "whether the buyer confirmed at checkout that there are no returns",
    (o) => o.disclosures?.noReturnConfirmedAtCheckout,
  ),
  reason: {
    kind: "text",
    values: BUYER_REASONS,
    scope: "order",
    missing: "unknown",
    mayBeAbsent: false,
    about: "why the buyer wants out",
    read: (s) => s.reason,
  },
};

/** The row of a fact, or `undefined` for a word that is none. */
export function factRow(fact: string): FactRow | undefined {
  return Object.hasOwn(FACT_TABLE, fact) ? FACT_TABLE[fact as StandardFact] : undefined;
}

/** Every standard fact, in the order of the table. */
export const STANDARD_FACTS: readonly StandardFact[] = Object.keys(
  FACT_TABLE,
) as unknown as readonly StandardFact[];

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
  switch (status) {
    case "pending":
    case "processing":
    case "shipped":
    case "out-for-delivery":
    case "ready-for-pickup":
      return true;
    case "delivered":
    case "delivery-failed":
    case "cancelled":
      return false;
  }
}

/** The first delivery among lines, given when each was delivered. */
export function firstDelivered(
  lines: readonly Line[],
  deliveredAtOf: (line: Line, index: number) => number | null | undefined,
): number | null | undefined {
  let first: number | null = null;
  for (const [index, line] of lines.entries()) {
    const at = deliveredAtOf(line, index);
    if (at === undefined) return undefined;
    if (at !== null && (first === null || at < first)) first = at;
  }
  return first;
}

/** The last delivery among lines, or `null` while one that can still arrive is outstanding. */
export function lastDelivered(
  lines: readonly Line[],
  deliveredAtOf: (line: Line, index: number) => number | null | undefined,
): number | null | undefined {
  for (const line of lines) if (canArrive(line.status)) return null;
  let last: number | null = null;
  for (const [index, line] of lines.entries()) {
    const at = deliveredAtOf(line, index);
    if (at === undefined) return undefined;
    if (at !== null && (last === null || at > last)) last = at;
  }
  return last;
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

function sellerOf(subject: Subject): Seller | undefined {
  return subject.line.seller ?? subject.order.seller;
}

function listingTerms(subject: Subject): Seller["returnPolicy"] {
  return subject.line.returnPolicy ?? sellerOf(subject)?.returnPolicy;
}

interface TextRow extends FactRow {
  readonly kind: "text";
}

function textRow(about: string, values: readonly string[] | undefined): Omit<TextRow, "read"> {
  const row = {
    kind: "text",
    scope: "order",
    missing: "unknown",
    mayBeAbsent: false,
    about,
  } as const;
  return values === undefined ? row : { ...row, values };
}

function text(
  about: string,
  values: readonly string[] | undefined,
  read: (order: Order) => string | undefined,
): TextRow {
  return { ...textRow(about, values), read: (s) => read(s.order) };
}

function seller(
  about: string,
  values: readonly string[] | undefined,
  read: (seller: Seller) => string | undefined,
): TextRow {
  return {
    ...textRow(about, values),
    scope: "line",
    read: (s) => {
      const who = sellerOf(s);
      return who === undefined ? undefined : read(who);
    },
  };
}

function lineText(
  about: string,
  values: readonly string[] | undefined,
  read: (line: Line) => string | null | undefined,
): TextRow {
  return { ...textRow(about, values), scope: "line", read: (s) => read(s.line) };
}

function lineSet(
  about: string,
  values: readonly string[] | undefined,
  read: (line: Line) => readonly string[] | undefined,
): FactRow & { readonly kind: "set" } {
  const row = {
    kind: "set",
    scope: "line",
    missing: "absent",
    mayBeAbsent: false,
    about,
    read: (s: Subject) => read(s.line) ?? null,
  } as const;
  return values === undefined ? row : { ...row, values };
}

function listingNumber(
  about: string,
  read: (subject: Subject) => number | undefined,
): FactRow & { readonly kind: "number" } {
  return {
    kind: "number",
    scope: "line",
    missing: "absent",
    mayBeAbsent: false,
    about,
    read: (s) => read(s) ?? null,
  };
}

function schedule(
  about: string,
  read: (line: Line) => string | null | undefined,
): FactRow & { readonly kind: "schedule" } {
  return {
    kind: "schedule",
    scope: "line",
    missing: "unknown",
    mayBeAbsent: true,
    about,
    read: (s) => moment(read(s.line)),
  };
}

/** Where a line's date may stand: what its status implies, allows, or allows only when stated. */
interface Statuses {
  readonly implied: readonly LineStatus[];
  readonly possible: readonly LineStatus[];
  readonly stated?: readonly LineStatus[];
}

function lineEvent(
  about: string,
  key: "shippedAt" | "readyAt" | "deliveredAt" | "installedAt" | "failedAt" | "cancelledAt",
  statuses: Statuses,
): FactRow & { readonly kind: "event" } {
  return {
    kind: "event",
    scope: "line",
    missing: statuses.stated === undefined ? "unknown" : "absent",
    mayBeAbsent: statuses.possible.length > 0,
    about,
    read: ({ line }) => {
      const dates: { readonly [K in typeof key]?: string | null } = line;
      const value = dates[key];
      if (statuses.implied.includes(line.status)) return moment(value ?? undefined);
      if (statuses.possible.includes(line.status)) return moment(value);
      if (statuses.stated?.includes(line.status) === true) return moment(value ?? null);
      return null;
    },
  };
}

function state(
  about: string,
  key: keyof History,
  values: readonly string[],
): FactRow & { readonly kind: "text" } {
  return {
    kind: "text",
    values,
    scope: "line",
    missing: "unknown",
    mayBeAbsent: false,
    about,
    read: (s) => (s.history === undefined ? undefined : s.history[key]),
  };
}

function happened(about: string, key: keyof History): FactRow & { readonly kind: "event" } {
  return {
    kind: "event",
    scope: "line",
    missing: "unknown",
    mayBeAbsent: true,
    about,
    read: (s) => (s.history === undefined ? undefined : s.history[key]),
  };
}

function told(
  about: string,
  read: (order: Order) => string | null | undefined,
): FactRow & { readonly kind: "event" } {
  return {
    kind: "event",
    scope: "order",
    missing: "unknown",
    mayBeAbsent: true,
    about,
    read: (s) => moment(read(s.order)),
  };
}

function flag(
  about: string,
  read: (order: Order) => boolean | null | undefined,
): FactRow & { readonly kind: "flag" } {
  return {
    kind: "flag",
    scope: "order",
    missing: "unknown",
    mayBeAbsent: true,
    about,
    read: (s) => read(s.order),
  };
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
