/**
 * What to do about discrepancies, and what to quote.
 *
 * @module
 */
import type { Discrepancy, DiscrepancyCode } from "../decision/discrepancy.js";
import type { AnyVerdict } from "../decision/verdict.js";
import type { NextMove, Quote } from "../decision/verification.js";
import { decide } from "../engine/compile.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Money } from "../model/money.js";
import { formatInstant } from "../time/instant.js";
import { instantOf, lastOf, type Matter } from "./matter.js";
import type { PaidBack } from "./paid-back.js";

const NOT_APPLIED: ReadonlySet<DiscrepancyCode> = new Set([
  "line-open",
  "partly-applied",
  "shipped-anyway",
  "delivered-anyway",
]);
const MONEY: ReadonlySet<DiscrepancyCode> = new Set([
  "refund-missing",
  "return-not-refunded",
  "refund-too-small",
  "refund-currency",
  "refund-wrong-line",
  "payment-not-refunded",
  "charged-again",
]);

/** What to do about discrepancies. */
export function nextMove(
  matter: Matter,
  discrepancies: readonly Discrepancy[],
  paid: ReadonlyMap<string, PaidBack>,
): NextMove {
  const reason = reasonFor(matter, discrepancies);
  const why = reason === undefined ? {} : { reason };
  const { after, policies } = matter;
  const decision = decide(after, { policies, at: formatInstant(matter.at), ...why });
  const escalate: AnyVerdict = decision.verdicts.escalate;
  const { recommended } = decision;
  const isOpen = escalate.status === "allowed" || escalate.status === "upcoming";
  const action = isOpen || recommended === null ? "escalate" : recommended.action;
  return { action, ...why, verdict: decision.verdicts[action], quote: quoteOf(matter, paid) };
}

function reasonFor(
  { reason }: Matter,
  discrepancies: readonly Discrepancy[],
): BuyerReason | undefined {
  if (discrepancies.some(({ code }) => NOT_APPLIED.has(code))) return "cancellation-not-applied";
  return discrepancies.some(({ code }) => MONEY.has(code)) ? "refund-missing" : reason;
}

const ACCEPTED = {
  cancel: "cancellation-accepted",
  return: "return-authorised",
  escalate: "claim-granted",
} as const;

function quoteOf(
  { action, before, after, askedAt, lines }: Matter,
  paid: ReadonlyMap<string, PaidBack>,
): Quote {
  const ids = lines.map(({ id }) => id);
  const amounts = ids.map((id) => paid.get(id));
  return {
    order: before.id,
    lines: ids,
    placedAt: instantOf(before.placedAt),
    askedAt: formatInstant(askedAt),
    acceptedAt: first(ids.map((id) => lastOf(after, id, ACCEPTED[action]))),
    receivedAt: first(ids.map((id) => lastOf(after, id, "return-received"))),
    expected: sum(amounts.map((back) => back?.expected ?? null)),
    refunded: sum(amounts.map((back) => back?.found ?? null)),
  };
}

function first(moments: readonly (string | null)[]): string | null {
  return moments.find((moment) => moment !== null) ?? null;
}

/** The sum of amounts in one currency; `null` where one of them is not known. */
function sum(amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  const currency = known[0]?.currency;
  if (currency === undefined || known.length < amounts.length) return null;
  if (known.some((one) => one.currency !== currency)) return null;
  return { amount: known.reduce((total, { amount }) => total + amount, 0), currency };
}
