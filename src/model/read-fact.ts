/**
 * Reading facts: what an order, a line and its history say of each.
 *
 * @module
 */
import { parseInstant } from "../time/instant.js";
import { isTimeZone } from "../time/zone.js";
import type { StandardFact } from "./fact.js";
import { FACT_TABLE, factRow } from "./fact-table.js";
import type { History } from "./history.js";
import { LINE_STATUSES, type Line, type LineStatus } from "./line.js";
import type { Order } from "./order.js";
import { paymentStateOf } from "./refund.js";
import type { Seller } from "./seller.js";

/** What is known of a fact: its value (a moment in epoch milliseconds), `null` when absent, `undefined` when unknown. */
export type Known = string | number | boolean | readonly string[] | null | undefined;

/** What a fact is read from: one line of an order, its history and the reason given. */
export interface Subject {
  readonly order: Order;
  readonly line: Line;
  readonly history: History | undefined;
  readonly reason: string | undefined;
}

/** Reads a fact; an amount of money comes back only in the currency asked for, if one is. */
export type ReadFact = (subject: Subject, currency: string | undefined) => Known;

/** How a standard fact is read. */
export function readerOf(fact: StandardFact): ReadFact {
  const [group = "", key = ""] = fact.split(".");
  const { kind, missing, mayBeAbsent } = FACT_TABLE[fact];
  const isDate = kind === "event" || kind === "schedule";
  const absent = missing === "absent" ? null : undefined;
  const read = (value: Known): Known => {
    if (value === undefined) return absent;
    if (isDate) return asMoment(value);
    // `null` for what there can't be none of says nothing
    return value === null && !mayBeAbsent ? absent : value;
  };
  const stands = DATED[key];
  if (group === "line" && stands !== undefined) return datedReader(key, stands, absent);
  if (Object.hasOwn(READERS, fact)) return READERS[fact] ?? UNREAD;
  switch (group) {
    case "order":
    case "buyer":
    case "payment":
    case "disclosures":
      return ({ order }) => read(field(group === "order" ? order : order[group], key));
    case "seller":
      return (subject) => read(field(sellerOf(subject), key));
    case "returnPolicy":
      return (subject) =>
        field(subject.line.returnPolicy ?? sellerOf(subject)?.returnPolicy, key) ??
        (key === "category" ? "unspecified" : null);
    case "line":
      return ({ line }) => read(field(line, key));
    default:
      // SAFETY: the facts that are left are those of the history
      return ({ history }) => history?.[fact as keyof History];
  }
}

const UNREAD: ReadFact = () => undefined;

/** The facts that are not simply the field of their name. */
const READERS: Readonly<Record<string, ReadFact>> = {
  reason: ({ reason }) => reason ?? undefined,
  "order.type": ({ order }) => order.type ?? "standard",
  "order.total": ({ order }, currency) => totalOf(order, currency),
  "order.firstDeliveredAt": ({ order }) => firstDelivered(order.lines, deliveredAt),
  "order.lastDeliveredAt": ({ order }) => lastDelivered(order.lines, deliveredAt),
  "buyer.timeZone": ({ order: { buyer } }) =>
    buyer?.timeZone != null && isTimeZone(buyer.timeZone) ? buyer.timeZone : undefined,
  "line.price": ({ line: { price } }, currency) =>
    price && price.currency === (currency ?? price.currency) ? price.amount : undefined,
  "payment.state": ({ order, line }) => paymentStateOf(order, line),
  "line.failure": ({ line }) =>
    line.status === "delivery-failed" ? (line.failure ?? undefined) : null,
};

/** With which statuses a line's date may stand: implied by the first list, possible in the second. */
type Stands = readonly [readonly LineStatus[], readonly LineStatus[]];

const DATED: Readonly<Record<string, Stands>> = {
  shippedAt: [
    ["shipped"],
    ["out-for-delivery", "ready-for-pickup", "delivered", "delivery-failed"],
  ],
  readyAt: [["ready-for-pickup", "out-for-delivery"], ["delivered"]],
  deliveredAt: [["delivered"], []],
  installedAt: [[], ["delivered"]],
  failedAt: [["delivery-failed"], []],
  cancelledAt: [["cancelled"], []],
};

function datedReader(
  key: string,
  [implied, possible]: Stands,
  absent: null | undefined,
): (subject: Pick<Subject, "line">) => number | null | undefined {
  return ({ line }) => {
    const value = field(line, key);
    if (implied.includes(line.status)) return asMoment(value) ?? undefined;
    if (!possible.includes(line.status)) return null;
    return value === undefined ? absent : asMoment(value);
  };
}

/** Whether a line's status implies a fact of it (`true`), rules it out (`false`), or neither. */
export function implied(fact: string, { status }: Line): boolean | undefined {
  if (fact === "line.failure") return status === "delivery-failed";
  const key = fact.slice("line.".length);
  const [always, possible] = (Object.hasOwn(DATED, key) && DATED[key]) || [];
  if (always?.includes(status) === true) return true;
  return possible?.includes(status) === false ? false : undefined;
}

/** Whether an unknown fact of a line may turn out to be absent; a date that its status implies may not. */
export function mayBeAbsent(fact: string, line: Line): boolean {
  return factRow(fact)?.mayBeAbsent === true && implied(fact, line) !== true;
}

/** A field of a part of the order that may not be there, or `null` in an order without types. */
function field(part: object | undefined, key: string): Known {
  // SAFETY: the keys of the fact table are keys of that part
  return part ? (part as Readonly<Record<string, Known>>)[key] : undefined;
}

/** A moment in epoch milliseconds; what can't be read as one counts as not known. */
export function asMoment(value: unknown): number | null | undefined {
  return typeof value === "string" ? parseInstant(value) : value === null ? null : undefined;
}

/** When a line was delivered, as its status allows. */
function deliveredAt(line: Line): number | null | undefined {
  return line.status === "delivered" ? (asMoment(line.deliveredAt) ?? undefined) : null;
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
    if (!price || price.currency !== currency) return undefined;
    total += price.amount * quantity;
  }
  return total;
}

function sellerOf({ line, order }: Subject): Seller | undefined {
  return line.seller ?? order.seller;
}
