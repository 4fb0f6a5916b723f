/**
 * Building the order that a region stands for.
 *
 * @module
 */
import type { BuyerReason } from "../model/buyer-reason.js";
import { factRow } from "../model/fact-table.js";
import type { Order } from "../model/order.js";
import { formatInstant } from "../time/instant.js";
import type { Known } from "./concrete-moment.js";
import { AXES, canArrive, dateOfState } from "./real.js";

/** What an order is built from. */
export interface Choice extends Known {
  readonly sets: ReadonlyMap<string, readonly string[] | null>;
  readonly currency: string;
  readonly buyerZone: string | undefined;
  /** Dates that are known to be absent. */
  readonly absent: readonly string[];
}

/** The line of an order that it is about. */
export const LINE = "1";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GROUPS = ["buyer", "seller", "payment", "disclosures"] as const;

/** The order, and the buyer's reason. */
export function buildOrder(choice: Choice): {
  readonly order: Order;
  readonly reason: BuyerReason | undefined;
} {
  const { facts, dates, sets, currency, buyerZone, absent } = choice;
  const entries = new Map<string, [string, unknown][]>();
  const put = (fact: string, value: unknown): void => {
    const dot = fact.indexOf(".");
    const group = dot < 0 ? fact : fact.slice(0, dot);
    const own = entries.get(group) ?? [];
    own.push([fact.slice(dot + 1), value]);
    entries.set(group, own);
  };
  for (const [fact, value] of facts) put(fact, value);
  for (const [fact, value] of sets) put(fact, value);
  for (const [fact, at] of dates) if (!isOfHistory(fact)) put(fact, formatInstant(at));
  for (const date of absent) if (!isOfHistory(date)) put(date, null);
  const total = facts.get("order.total");
  if (typeof total === "number" && !facts.has("line.price")) put("line.price", total);
  const isZoneGiven = facts.has("buyer.timeZone");
  if (buyerZone !== undefined && !isZoneGiven) put("buyer.timeZone", buyerZone);
  const placed = dates.get("order.placedAt") ?? 0;
  const status = String(facts.get("line.status"));
  const groups: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
    [...entries].map(([group, own]) => [group, Object.fromEntries(own)]),
  );
  const { line: held = {} } = groups;
  const line = lineOf(held, status, placed, currency);
  const terms = stating("returnPolicy", groups["returnPolicy"]);
  const order: Record<string, unknown> = {
    id: "witness",
    placedAt: formatInstant(placed),
    ...(facts.has("order.type") && { type: facts.get("order.type") }),
    ...Object.fromEntries(
      GROUPS.flatMap((group) => {
        const its = stating(group, groups[group]);
        return its === undefined ? [] : [[group, its]];
      }),
    ),
    lines: [
      {
        ...line,
        ...(terms !== undefined && { returnPolicy: { category: "unspecified", ...terms } }),
      },
      ...otherLines(choice, status, Number(line["quantity"]), currency),
    ],
    events: eventsOf(choice, placed),
    ...("custom" in groups && { custom: groups["custom"] }),
  };
  const reason = facts.get("reason");
  return {
    // SAFETY: built from values of the facts, key by key
    order: order as unknown as Order,
    reason: typeof reason === "string" ? (reason as BuyerReason) : undefined,
  };
}

function isOfHistory(fact: string): boolean {
  return (
    AXES.some(({ steps }) => steps.some(({ date }) => date === fact)) ||
    /^(?:receipt|delay|replacement|order)\./.test(fact)
  );
}

/** What an order states of a group of facts: `null` only of those that there may be none of. */
function stating(
  group: string,
  held: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const entries = Object.entries(held ?? {}).filter(
    ([key, value]) => value !== null || factRow(`${group}.${key}`)?.mayBeAbsent === true,
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function lineOf(
  held: Readonly<Record<string, unknown>>,
  status: string,
  placed: number,
  currency: string,
): Readonly<Record<string, unknown>> {
  const { price, quantity, failure, status: _, ...rest } = held;
  const known = Object.fromEntries(
    Object.entries(rest).filter(
      ([key, value]) => value !== null || key.endsWith("At") || key.endsWith("By"),
    ),
  );
  const delivered = known["deliveredAt"];
  const day = formatInstant(placed + 24 * HOUR);
  const implied = {
    ...(status === "shipped" && { shippedAt: day }),
    ...((status === "out-for-delivery" || status === "ready-for-pickup") && { readyAt: day }),
    ...(status === "delivered" && delivered === undefined && { deliveredAt: day }),
    ...(status === "delivery-failed" && { failedAt: day }),
    ...(status === "cancelled" && { cancelledAt: day }),
  };
  return {
    id: LINE,
    quantity: quantity ?? 1,
    status,
    ...implied,
    ...known,
    ...(typeof price === "number" && { price: { amount: price, currency } }),
    ...(typeof failure === "string" && { failure }),
  };
}

/** Lines that make the facts of the whole order what they are. */
function otherLines(
  { facts, dates }: Choice,
  status: string,
  quantity: number,
  currency: string,
): readonly unknown[] {
  const first = dates.get("order.firstDeliveredAt");
  const last = dates.get("order.lastDeliveredAt");
  const own = dates.get("line.deliveredAt");
  const others: Record<string, unknown>[] = [];
  const delivered = (at: number): void => {
    others.push({ status: "delivered", deliveredAt: formatInstant(at) });
  };
  if (first !== undefined && first !== own) delivered(first);
  if (last !== undefined && last !== own && last !== first) delivered(last);
  const isOutstanding = facts.get(OUTSTANDING) === true;
  if (isOutstanding && !canArrive(status)) others.push({ status: "pending" });
  const total = facts.get("order.total");
  const price = facts.get("line.price");
  if (typeof total === "number" && typeof price === "number" && total > price * quantity)
    others.push({ status: "cancelled", price: { amount: total - price * quantity, currency } });
  return others.map((line, index) => ({
    id: String(index + 2),
    quantity: 1,
    ...(typeof total === "number" && { price: { amount: 0, currency } }),
    ...line,
  }));
}

/** Not a fact: that another line of the order can still arrive. */
export const OUTSTANDING = "?outstanding";

/** An event, and its rank among those of one moment. */
interface Happened {
  readonly at: number;
  readonly rank: number;
  readonly type: string;
  readonly more?: object;
}

/** The events of an axis that leave it in its state. */
function eventsOn(
  axis: (typeof AXES)[number],
  { facts, dates }: Choice,
  placed: number,
): readonly Happened[] {
  const state = String(facts.get(axis.state) ?? "none");
  if (state === "none") return [];
  const happened = (
    { type, outcome }: (typeof axis.steps)[number],
    at: number,
    rank: number,
  ): Happened => ({ at, rank, type, ...(outcome !== undefined && { more: { outcome } }) });
  const held = [...new Set(axis.steps.flatMap(({ date }) => date ?? []))];
  const events = held.flatMap((date) => {
    const at = dates.get(date);
    const steps = axis.steps.filter((one) => one.date === date);
    const step = steps.find((one) => one.state === state) ?? steps[0];
    return at === undefined || step === undefined ? [] : [happened(step, at, 0)];
  });
  const own = dateOfState(axis, state);
  const last = axis.steps.find((one) => one.state === state);
  if (last === undefined || (own !== undefined && dates.has(own))) return events;
  const latest = Math.max(placed + MINUTE, ...held.map((date) => dates.get(date) ?? -Infinity));
  return [...events, happened(last, latest, 1)];
}

/** The history that leaves these states at these dates. */
function eventsOf(choice: Choice, placed: number): readonly unknown[] {
  const { facts, dates } = choice;
  const events = AXES.flatMap((axis) => eventsOn(axis, choice, placed));
  const consented = facts.get("delay.consented");
  const newDate = dates.get("delay.newDate");
  const notified =
    dates.get("delay.notifiedAt") ??
    (newDate !== undefined || typeof consented === "boolean" ? placed + MINUTE : undefined);
  if (notified !== undefined) {
    const more = {
      ...(newDate !== undefined && { newDate: formatInstant(newDate) }),
      ...(typeof consented === "boolean" && { consented }),
    };
    events.push({ at: notified, rank: 0, type: "delay-notified", more });
  }
  const receipt = dates.get("receipt.confirmedAt");
  if (receipt !== undefined) events.push({ at: receipt, rank: 0, type: "receipt-confirmed" });
  const replaced = dates.get("replacement.sentAt");
  if (replaced !== undefined) events.push({ at: replaced, rank: 0, type: "replacement-sent" });
  return events
    .sort((a, b) => a.at - b.at || a.rank - b.rank)
    .map(({ at, type, more }) => ({ type, at: formatInstant(at), ...more }));
}

/** The latest moment at which something in an order happened. */
export function latestEvent({ dates, facts }: Choice, isAhead: (date: string) => boolean): number {
  let latest = dates.get("order.placedAt") ?? 0;
  const placed = latest;
  for (const [date, at] of dates) if (!isAhead(date)) latest = Math.max(latest, at);
  const hasHistory = AXES.some(({ state }) => (facts.get(state) ?? "none") !== "none");
  return hasHistory || dates.has("delay.newDate") ? Math.max(latest, placed + MINUTE) : latest;
}
