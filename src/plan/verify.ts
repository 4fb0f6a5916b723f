/**
 * Verifying: was a cancellation, a return or a claim applied?
 *
 * @module
 */
import type { Discrepancy } from "../decision/discrepancy.js";
import type { Verification } from "../decision/verification.js";
import { frozenCopy } from "../internal/freeze.js";
import type { DateFact } from "../model/fact.js";
import type { Order } from "../model/order.js";
import { parseInstant } from "../time/instant.js";
import { type Applied, appliedOn } from "./applied.js";
import {
  instantOf,
  type Matter,
  type MatterLine,
  matterOf,
  newEvents,
  paymentOf,
  type VerifiableAction,
  type VerifyQuestion,
} from "./matter.js";
import { nextMove } from "./next-move.js";
import { misdirected, type PaidBack, paidBack } from "./paid-back.js";
import { type Settled, settledOn } from "./settled.js";

/**
 * Whether a cancellation, a return or a claim was applied: compares the order as it was when the buyer
 * acted with the order as it is. Money is waited for until the refund's own deadline, by the terms of
 * the verdict that allowed the action, or, without one, until a policy calls it overdue.
 *
 * @example
 * ```ts
 * import { verify } from "order-recourse/plan";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const before = {
 *   id: "112-4401",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   seller: { type: "first-party", fulfilledBy: "marketplace" },
 *   lines: [{ id: "1", quantity: 1, price: { amount: 7999, currency: "USD" }, status: "pending" }],
 *   events: [],
 * } as const;
 * const after = {
 *   ...before,
 *   lines: [{ ...before.lines[0], status: "shipped", shippedAt: "2026-11-04T08:00:00Z" }],
 *   events: [
 *     { type: "cancellation-requested", at: "2026-11-03T18:00:00Z" },
 *     { type: "cancellation-accepted", at: "2026-11-03T18:00:05Z" },
 *   ],
 * } as const;
 * const found = verify("cancel", before, after, { policies: amazonUs, at: "2026-11-05T12:00:00Z" });
 * found; // => { status: "discrepancy", discrepancies: [{ code: "shipped-anyway", line: "1", shippedAt: "2026-11-04T08:00:00Z", acceptedAt: "2026-11-03T18:00:05Z" }], … }
 * ```
 */
export function verify(
  action: VerifiableAction,
  before: Order,
  after: Order,
  question: VerifyQuestion,
): Verification {
  const matter = matterOf(action, before, after, question);
  const paid = paidBack(matter);
  const found = matter.lines.map((line) => stateOfLine(matter, line, paid));
  const discrepancies = [
    ...changes(matter),
    ...together(found),
    ...found.flatMap(({ settled }) => (settled?.stage === "wrong" ? settled.discrepancies : [])),
    ...misdirected(matter, paid),
  ].filter(isFirst);
  const [first, ...others] = discrepancies;
  if (first !== undefined) {
    const all: readonly [Discrepancy, ...Discrepancy[]] = [first, ...others];
    const next = nextMove(matter, all, paid);
    return frozenCopy({ status: "discrepancy", discrepancies: all, next });
  }
  return frozenCopy(waitingOrDone(found));
}

interface Found {
  readonly line: MatterLine;
  readonly applied: Applied;
  /** What is due; none while nothing is. */
  readonly settled: Settled | undefined;
}

/** A line that has what was asked for needs nothing else; else it has to be carried out first. */
function stateOfLine(matter: Matter, line: MatterLine, paid: ReadonlyMap<string, PaidBack>): Found {
  const applied = appliedOn(matter, line);
  const back = paid.get(line.id);
  if (back === undefined) return { line, applied, settled: undefined };
  const settled = settledOn(matter, line, back);
  const isCome = settled.stage === "done" && back.paid === "in-full";
  if (isCome && matter.action !== "cancel" && line.is !== undefined)
    return { line, applied: { stage: "done" }, settled };
  return { line, applied, settled: applied.stage === "done" ? settled : undefined };
}

/** What is wrong with the lines; several lines of which only some are open are one thing. */
function together(found: readonly Found[]): readonly Discrepancy[] {
  const wrong = found.flatMap(({ applied }) =>
    applied.stage === "wrong" ? [applied.discrepancy] : [],
  );
  const open = wrong.flatMap((one) => (one.code === "line-open" ? [one] : []));
  const [first] = open;
  const applied = found.flatMap(({ line, applied: { stage } }) =>
    stage === "done" ? line.id : [],
  );
  if (first === undefined || applied.length === 0) return wrong;
  const lines = open.map(({ line }) => line);
  const { acceptedAt } = first;
  return [
    { code: "partly-applied", applied, open: lines, acceptedAt },
    ...wrong.filter(({ code }) => code !== "line-open"),
  ];
}

/** What changed that should not have. */
function changes(matter: Matter): readonly Discrepancy[] {
  const { before, after, lines, action } = matter;
  const found: Discrepancy[] = [];
  if (before.id !== after.id)
    found.push({ code: "other-order", expected: before.id, found: after.id });
  for (const line of matter.strangers) found.push({ code: "line-missing", line });
  for (const { id, was, is } of lines) {
    if (is === undefined) continue;
    const [expected, now] = [was.price, is.price];
    if (was.quantity !== is.quantity)
      found.push({
        code: "quantity-changed",
        line: id,
        expected: was.quantity,
        found: is.quantity,
      });
    if (expected !== undefined && now !== undefined && !isSameMoney(expected, now))
      found.push({ code: "price-changed", line: id, expected, found: now });
  }
  const [was, is] = [paymentOf(before), paymentOf(after)];
  const isOver = was === "refunded" || was === "voided" || was === "failed";
  const isCancelled =
    action === "cancel" && after.lines.every((line) => line.status === "cancelled");
  if (was !== undefined && is === "paid" && (isOver || (isCancelled && was === "authorised")))
    found.push({ code: "charged-again", before: was, found: is });
  for (const event of newEvents(before, after)) {
    const at = event.type === "chargeback-opened" ? instantOf(event.at) : null;
    if (at !== null && !lines.some(({ verdict }) => verdict?.route === "card-dispute"))
      found.push({ code: "chargeback-opened", at });
  }
  return found;
}

function isSameMoney(a: { amount: number; currency: string }, b: typeof a): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

function isFirst(one: Discrepancy, index: number, all: readonly Discrepancy[]): boolean {
  const text = JSON.stringify(one);
  return all.findIndex((other) => JSON.stringify(other) === text) === index;
}

interface Dated {
  readonly until: string;
  readonly after: DateFact | undefined;
}

/** Not known, to be waited for, or done. */
function waitingOrDone(found: readonly Found[]): Verification {
  const stages = found.map(({ applied, settled }) =>
    applied.stage === "done" && settled !== undefined ? settled : applied,
  );
  const missing = stages.flatMap((one) => (one.stage === "unknown" ? [one.missing] : []));
  if (missing.length > 0 || stages.length === 0)
    return { status: "unknown", missing: [...new Set(missing)] };
  const waits = stages.flatMap((one) => (one.stage === "waiting" ? [one] : []));
  if (waits.length === 0) return { status: "confirmed" };
  const dated = waits.flatMap((one): readonly Dated[] => {
    const { until = null, after } = one;
    return until === null ? [] : [{ until, after }];
  });
  const [first] = dated.sort((a, b) => momentOf(a.until) - momentOf(b.until));
  const after = first === undefined ? waits[0]?.after : first.after;
  const until = first?.until ?? null;
  return { status: "pending", until, ...(after === undefined ? {} : { after }) };
}

function momentOf(text: string): number {
  return parseInstant(text) ?? 0;
}
