/**
 * Facts (section 1): what is known, absent or unknown, `stated` and the derived facts included.
 *
 * @module
 */
import type { Order } from "order-recourse";
import type { Policy, StandardFact } from "order-recourse/policy";
import type { FactKind } from "../../src/model/fact.js";
import { factRow } from "../../src/model/fact-table.js";
import { historyOf } from "../../src/model/history.js";
import { type Known, mayBeAbsent as mayBeAbsentOn, readerOf } from "../../src/model/read-fact.js";
import { parseInstant } from "../../src/time/instant.js";
import { isTimeZone } from "../../src/time/zone.js";

/** A known value; a moment in epoch milliseconds, `null` where it is absent. */
export type Value = Exclude<Known, undefined>;

/** What is asked: one order, a moment, perhaps a reason. */
export interface Asked {
  readonly order: Order;
  readonly policies: readonly Policy[];
  readonly at: number;
  readonly reason: string | undefined;
  /** What was read before: it hangs on the order alone, not on the moment. */
  readonly memo: Map<Policy, Map<string, Known>>;
  /** Whether no more representatives are looked at than 7.2 asks for. */
  readonly isLean: boolean;
}

/** The axes of the history: in which states each date is absent, and in which it is there (1.8, 7.1). */
export const AXES: readonly {
  readonly state: string;
  readonly dates: Readonly<
    Record<string, { readonly absentIn: readonly string[]; readonly presentIn: readonly string[] }>
  >;
}[] = [
  {
    state: "contact.state",
    dates: {
      "contact.at": {
        absentIn: ["none"],
        presentIn: ["awaiting"],
      },
      "contact.repliedAt": {
        absentIn: ["none"],
        presentIn: ["answered", "accepted", "declined"],
      },
    },
  },
  {
    state: "cancellation.state",
    dates: { "cancellation.requestedAt": { absentIn: ["none"], presentIn: ["requested"] } },
  },
  {
    state: "return.state",
    dates: {
      "return.requestedAt": { absentIn: ["none"], presentIn: ["requested"] },
      "return.authorisedAt": { absentIn: ["none"], presentIn: ["authorised"] },
      "return.shippedAt": {
        absentIn: ["none"],
        presentIn: ["shipped"],
      },
      "return.receivedAt": {
        absentIn: ["none"],
        presentIn: ["received"],
      },
    },
  },
  {
    state: "refund.state",
    dates: { "refund.issuedAt": { absentIn: ["none"], presentIn: ["issued"] } },
  },
  {
    state: "claim.state",
    dates: {
      "claim.openedAt": { absentIn: ["none"], presentIn: ["open"] },
      "claim.decidedAt": { absentIn: ["none"], presentIn: ["granted", "denied"] },
    },
  },
];

/** The kind of a fact; one of the shop's own as the policy declares it. */
export function kindOf(fact: string, policy: Policy): FactKind {
  if (!fact.startsWith("custom.")) return factRow(fact)?.kind ?? "text";
  switch (policy.custom?.[fact.slice("custom.".length)]) {
    case "instant":
      return "event";
    case "number":
      return "number";
    case "boolean":
      return "flag";
    case "list":
      return "set";
    default:
      return "text";
  }
}

/** Whether an unknown fact may turn out to be absent (7.1). */
export function mayBeAbsent({ order }: Asked, fact: string, index: number): boolean {
  return fact.startsWith("custom.") || mayBeAbsentOn(fact, lineAt(order, index));
}

/** A date that is worked out from those of the lines, with these (1.6). */
export function derivedFrom(fact: string): string | undefined {
  const isDelivery = fact === "order.firstDeliveredAt" || fact === "order.lastDeliveredAt";
  return isDelivery ? "line.deliveredAt" : undefined;
}

/** What is known of a fact of a line; `undefined` where nothing is. A derived fact is not asked here. */
export function known(asked: Asked, fact: string, index: number, policy: Policy): Known {
  const memo = asked.memo.get(policy) ?? new Map<string, Known>();
  asked.memo.set(policy, memo);
  const key = `${fact}${index}`;
  if (memo.has(key)) return memo.get(key);
  const found = ofOrder(asked, fact, index, policy);
  const value = found === undefined ? ofStated(asked, fact, index, policy) : found;
  memo.set(key, value);
  return value;
}

function ofOrder(asked: Asked, fact: string, index: number, policy: Policy): Known {
  const { order, reason } = asked;
  const line = lineAt(order, index);
  if (fact.startsWith("custom.")) {
    // 1.9; no key means that there is none
    const key = fact.slice("custom.".length);
    const own = line.custom !== undefined && Object.hasOwn(line.custom, key);
    const value = own ? line.custom?.[key] : order.custom?.[key];
    return value === undefined ? null : typed(value, kindOf(fact, policy), policy);
  }
  const history = historyOf(order, line.id);
  // SAFETY: every other fact is a standard one
  return readerOf(fact as StandardFact)({ order, line, history, reason }, policy.currency);
}

/** 1.8 */
function ofStated(asked: Asked, fact: string, index: number, policy: Policy): Known {
  const value = statedValue(asked, fact, index);
  if (value === null) return mayBeAbsent(asked, fact, index) ? null : undefined;
  if (value !== undefined) {
    const read = typed(value, kindOf(fact, policy), policy);
    const values = factRow(fact)?.values;
    const isWord = values === undefined || typeof read !== "string" || values.includes(read);
    return isWord ? read : undefined;
  }
  const axis = AXES.find(({ dates }) => Object.hasOwn(dates, fact));
  if (axis === undefined || ofOrder(asked, axis.state, index, policy) !== undefined)
    return undefined;
  const state = ofStated(asked, axis.state, index, policy);
  return axis.dates[fact]?.absentIn.includes(String(state)) === true ? null : undefined;
}

function statedValue({ order }: Asked, fact: string, index: number): unknown {
  const { stated } = lineAt(order, index);
  if (stated !== undefined && Object.hasOwn(stated, fact)) return stated[fact];
  return order.stated?.[fact];
}

/** 1.3: what can't be read, or is of another type, is unknown. 1.7: as is money in another currency. */
function typed(value: unknown, kind: FactKind, policy: Policy): Known {
  if (value === null) return null;
  switch (kind) {
    case "event":
    case "schedule":
      return typeof value === "string" ? parseInstant(value) : undefined;
    case "flag":
      return typeof value === "boolean" ? value : undefined;
    case "number":
      return typeof value === "number" ? value : undefined;
    case "set":
      return Array.isArray(value) ? (value as readonly string[]) : undefined;
    case "money": {
      const { amount, currency } = Object(value) as { amount?: number; currency?: string };
      return currency === policy.currency ? amount : undefined;
    }
    default:
      return typeof value === "string" ? value : undefined;
  }
}

/** 1.8 of a zone: a name that `Intl` does not know is none. */
export function buyerZone(asked: Asked, policy: Policy, index: number): string | undefined {
  const zone = known(asked, "buyer.timeZone", index, policy);
  return typeof zone === "string" && isTimeZone(zone) ? zone : undefined;
}

/** A line of the order. */
export function lineAt(order: Order, index: number): Order["lines"][number] {
  const line = order.lines[index];
  if (line === undefined) throw new Error(`no line ${index}`);
  return line;
}

/** 3.9: whether an event can still happen to a line. */
export function canHappen(asked: Asked, fact: string, index: number): boolean {
  const { status } = lineAt(asked.order, index);
  const unshipped = ["pending", "processing"];
  const under = [...unshipped, "shipped", "out-for-delivery", "ready-for-pickup"];
  switch (fact) {
    case "line.deliveredAt":
    case "line.failedAt":
    case "line.cancelledAt":
      return under.includes(status);
    case "line.shippedAt":
      return unshipped.includes(status);
    case "line.readyAt":
      return [...unshipped, "shipped"].includes(status);
    case "line.installedAt":
      return [...under, "delivered"].includes(status);
    case "order.firstDeliveredAt":
    case "order.lastDeliveredAt":
      return asked.order.lines.some((line) => under.includes(line.status));
    default:
      return true;
  }
}

/** 5.4: whether a line is open, as far as it is known; what is not known counts as open. */
export function isOpen(asked: Asked, index: number): boolean {
  const { order } = asked;
  const line = lineAt(order, index);
  const [policy] = asked.policies;
  if (line.status === "cancelled") return false;
  if (policy === undefined) {
    const events = historyOf(order, line.id);
    if (events?.["return.state"] === "received") return false;
    if (order.payment?.state === "refunded") return false;
  } else {
    if (known(asked, "return.state", index, policy) === "received") return false;
    if (known(asked, "payment.state", index, policy) === "refunded") return false;
  }
  const refunds = (order.events ?? []).filter((event) => event.type === "refund-issued");
  const ofLine = refunds.filter((event) => event.line === line.id);
  const ofAll = refunds.filter((event) => event.line === undefined);
  return !(covers(ofLine, [line]) || covers(ofAll, order.lines));
}

function covers(
  refunds: readonly { readonly amount?: { amount: number; currency: string } }[],
  lines: Order["lines"],
): boolean {
  if (refunds.length === 0) return false;
  if (refunds.some(({ amount }) => amount === undefined)) return true;
  const currency = lines[0]?.price?.currency;
  if (currency === undefined || lines.some(({ price }) => price?.currency !== currency))
    return false;
  const due = lines.reduce((sum, { price, quantity }) => sum + (price?.amount ?? 0) * quantity, 0);
  const paid = refunds.filter(({ amount }) => amount?.currency === currency);
  return paid.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0) >= due;
}
