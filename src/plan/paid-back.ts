/**
 * What was paid back, line by line, beside what the terms leave.
 *
 * @module
 */

import type { Discrepancy } from "../decision/discrepancy.js";
import { eventsOf } from "../model/history.js";
import type { Money } from "../model/money.js";
import type { OrderEvent } from "../model/order-event.js";
import type { Fee, FeeKind } from "../policy/terms.js";
import {
  instantOf,
  type Matter,
  type MatterLine,
  newEvents,
  paymentOf,
  stateOf,
} from "./matter.js";

/** How far a line's money is back; `nothing-due`: none was taken. */
export type Paid = "in-full" | "short" | "none" | "nothing-due" | "not-known";

/** What was paid back for a line. */
export interface PaidBack {
  readonly paid: Paid;
  /** The least that the terms leave after their fees; `null`: not known. */
  readonly expected: Money | null;
  readonly found: Money | null;
  /** The currency of a refund that is not the price's. */
  readonly otherCurrency: string | undefined;
  readonly mayDeduct: readonly FeeKind[];
}

type Refund = Extract<OrderEvent, { type: "refund-issued" }>;

/** What was paid back for each line: its own refunds, then what named no line, in the order of the lines. */
export function paidBack(matter: Matter): ReadonlyMap<string, PaidBack> {
  const refunds = (eventsOf(matter.after) ?? []).filter(isRefund);
  const general = refunds.filter(({ line }) => line === undefined);
  const pool = { left: 0 };
  const currency = matter.lines[0]?.was.price?.currency;
  for (const { amount } of general)
    if (amount?.currency === currency) pool.left += amount?.amount ?? 0;
  const found = new Map<string, PaidBack>();
  for (const line of matter.lines) {
    const own = refunds.filter((refund) => refund.line === line.id);
    found.set(line.id, paidFor(matter, line, own, general, pool));
  }
  return found;
}

function isRefund(event: OrderEvent): event is Refund {
  return event.type === "refund-issued";
}

function paidFor(
  matter: Matter,
  line: MatterLine,
  own: readonly Refund[],
  general: readonly Refund[],
  pool: { left: number },
): PaidBack {
  const { expected, mayDeduct } = leastOf(matter, line);
  const all = [...own, ...general];
  const base = { expected, mayDeduct, found: null, otherCurrency: undefined };
  if (all.length === 0) return { ...base, paid: unlisted(matter, line), found: nothing(expected) };
  // a refund without an amount pays back all that it speaks for
  if (expected === null || all.some(({ amount }) => amount === undefined))
    return { ...base, paid: "in-full" };
  const { currency } = expected;
  const mine = own.reduce((sum, { amount }) => sum + (sameCurrency(amount, currency) ?? 0), 0);
  const taken = Math.min(pool.left, Math.max(0, expected.amount - mine));
  pool.left -= taken;
  const amount = mine + taken;
  const other = all.find((refund) => refund.amount?.currency !== currency)?.amount?.currency;
  return {
    ...base,
    paid: amount >= expected.amount ? "in-full" : amount > 0 ? "short" : "none",
    found: { amount, currency },
    otherCurrency: amount >= expected.amount ? undefined : other,
  };
}

function sameCurrency(amount: Money | undefined, currency: string): number | undefined {
  return amount?.currency === currency ? amount.amount : undefined;
}

function nothing(expected: Money | null): Money | null {
  return expected === null ? null : { amount: 0, currency: expected.currency };
}

/** What the payment says where no refund is listed. */
function unlisted(matter: Matter, line: MatterLine): Paid {
  const payment = paymentOf(matter.after);
  if (payment === "refunded") return "in-full";
  if (payment !== undefined && NOT_TAKEN.has(payment)) return "nothing-due";
  if (payment === undefined && LATER.has(matter.after.payment?.method ?? "")) return "nothing-due";
  switch (stateOf(matter, line, "refund.state")) {
    case "issued":
      return "in-full";
    case "none":
      return "none";
    default:
      return "not-known";
  }
}

/** States of a payment in which nothing was taken. */
const NOT_TAKEN: ReadonlySet<string> = new Set(["pending", "authorised", "failed", "voided"]);
/** Means of payment that are used after the delivery, unless the payment's state says otherwise. */
const LATER: ReadonlySet<string> = new Set(["invoice", "cash"]);

/** The least that has to come back: the price without every fee that the terms state. */
function leastOf(
  { action }: Matter,
  { was, verdict }: MatterLine,
): { readonly expected: Money | null; readonly mayDeduct: readonly FeeKind[] } {
  const { price, quantity } = was;
  if (price === undefined) return { expected: null, mayDeduct: [] };
  const { fees = [], returnShipping = "free" } = verdict?.terms ?? {};
  const total = price.amount * quantity;
  const mayDeduct: FeeKind[] = [];
  let least = total;
  for (const fee of fees) {
    const amount = amountOf(fee, total, price.currency);
    if (amount === undefined) mayDeduct.push(fee.kind);
    else least -= amount;
  }
  const carriage = fees.some(({ kind }) => kind === "return-shipping");
  if (action === "return" && returnShipping !== "free" && !carriage)
    mayDeduct.push("return-shipping");
  return { expected: { amount: Math.max(0, least), currency: price.currency }, mayDeduct };
}

/** What a fee takes at most; `undefined` where its terms don't say. */
function amountOf(
  { percent, amount, cap }: Fee,
  total: number,
  currency: string,
): number | undefined {
  if (amount !== undefined) return sameCurrency(amount, currency);
  if (percent === undefined) return undefined;
  const share = Math.ceil((total * percent) / 100);
  return cap?.currency === currency ? Math.min(share, cap.amount) : share;
}

/** Refunds since then for lines that nothing was asked for, while money is still due for those of the matter. */
export function misdirected(
  matter: Matter,
  paid: ReadonlyMap<string, PaidBack>,
): readonly Discrepancy[] {
  const due = matter.lines.map(({ id }) => id).filter((id) => isDue(paid.get(id)));
  if (due.length === 0) return [];
  const asked = new Set(matter.lines.map(({ id }) => id));
  return newEvents(matter.before, matter.after)
    .filter(isRefund)
    .flatMap(({ line, at, amount = null }): readonly Discrepancy[] => {
      const other = matter.after.lines.find(({ id }) => id === line);
      if (line === undefined || asked.has(line) || hasCause(matter, line, other?.status)) return [];
      const when = instantOf(at);
      return when === null
        ? []
        : [{ code: "refund-wrong-line", line, expected: due, at: when, amount }];
    });
}

/** Whether money is still due. */
function isDue(paid: PaidBack | undefined): boolean {
  return paid?.paid === "none" || paid?.paid === "short";
}

/** Whether a line got its refund for something of its own. */
function hasCause({ after }: Matter, line: string, status: string | undefined): boolean {
  if (status === "cancelled" || status === "delivery-failed") return true;
  return (eventsOf(after) ?? []).some(
    (event) => event.line === line && event.type !== "refund-issued",
  );
}
