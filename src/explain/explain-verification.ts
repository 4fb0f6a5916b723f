/**
 * A verification in words: what is wrong, what to do next, what to quote.
 *
 * @module
 */

import type { Discrepancy, DiscrepancyCode } from "../decision/discrepancy.js";
import type { NextMove, Quote, Verification } from "../decision/verification.js";
import type { DateFact } from "../model/fact.js";
import { checkCall, verification as isVerification } from "./check-told.js";
import { type ExplainOptions, speechBeside, speechOf } from "./explain.js";
import type { WaitedFor } from "./plan-texts.js";
import { afterWords, begun, embedded, fill, joined, type Speech } from "./speech.js";
import { untilInstant } from "./time-words.js";
import { questionsIn, verdictWords } from "./verdict-words.js";
import { detailsOf, knownList, knownMoment, knownMoney } from "./verification-details.js";

/** A verification in words. */
export interface ToldVerification {
  /** All of it as a paragraph. */
  readonly words: string;
  /** What came of it, and what to wait for or to find out. */
  readonly status: string;
  /** One for each discrepancy, in its order. */
  readonly discrepancies: readonly ToldDiscrepancy[];
  /** What to do next; `null` where nothing is wrong. */
  readonly next: ToldMove | null;
}

/** A discrepancy in words. */
export interface ToldDiscrepancy {
  readonly code: DiscrepancyCode;
  /** What is wrong, then the details that are known. */
  readonly words: string;
  readonly details: readonly Labelled[];
}

/** What to do next, in words. */
export interface ToldMove {
  /** The advice, then what to quote. */
  readonly words: string;
  /** What to do, and the reason to give. */
  readonly advice: string;
  readonly quote: readonly Labelled[];
}

/** A label, and what it stands for. */
export interface Labelled {
  readonly label: string;
  readonly words: string;
}

/**
 * A verification in words: whether it was carried out, or what to wait for; else each thing that is
 * wrong, what to do about it, and what to quote then.
 *
 * @example
 * ```ts
 * import { explainVerification } from "order-recourse/explain";
 *
 * const pending = { status: "pending", until: "2026-11-18T08:00:00Z", after: "refund.issuedAt" } as const;
 * explainVerification(pending, { timeZone: "America/New_York" }).words; // =>
 * //   "Nothing is wrong so far. Wait for the money until 03:00 UTC−5 on Wednesday 18 November 2026."
 * ```
 */
export function explainVerification(
  verification: Verification,
  options: ExplainOptions = {},
): ToldVerification {
  checkCall("explainVerification", [["verification", verification, isVerification]], options);
  const speech =
    verification.status === "discrepancy"
      ? speechOf(options, verification.next.verdict)
      : speechBeside(options, []);
  const status = statusWords(verification, speech);
  if (verification.status !== "discrepancy")
    return { words: status, status, discrepancies: [], next: null };
  const discrepancies = verification.discrepancies.map((one) => toldDiscrepancy(one, speech));
  const next = toldMove(verification.next, speech);
  const words = [status, ...discrepancies.map((one) => one.words), next.words];
  return { words: joined(words, speech), status, discrepancies, next };
}

function statusWords(verification: Verification, speech: Speech): string {
  const { verification: texts, sentences } = speech.locale;
  const { status } = verification;
  const said = texts.statuses[status];
  if (status === "pending") {
    const { after, until } = verification;
    const end = until === null ? "" : untilInstant(until, speech);
    return joined([said, pendingWords(after, end, speech)], speech);
  }
  if (status !== "unknown") return said;
  const { missing } = verification;
  if (missing.length === 0) return texts.noLines;
  return joined([said, questionsIn(sentences.findOut, missing, speech)], speech);
}

/** What is waited for; of something that money is counted from, that it goes on after it. */
function pendingWords(after: DateFact | undefined, until: string, speech: Speech): string {
  const { plan, verification } = speech.locale;
  if (after === undefined) return fill(plan.wait, { until });
  if (isAwaited(after, speech)) return fill(plan.waits[after], { until });
  return fill(verification.goesOn, { after: afterWords(after, speech) });
}

function isAwaited(fact: DateFact, { locale }: Speech): fact is WaitedFor {
  return Object.hasOwn(locale.plan.waits, fact);
}

function toldDiscrepancy(one: Discrepancy, speech: Speech): ToldDiscrepancy {
  const { discrepancies, details: labels } = speech.locale.verification;
  const { code } = one;
  const details = detailsOf(one, speech).flatMap(([name, words]) =>
    words === null ? [] : [{ label: labels[name], words }],
  );
  const said = fill(discrepancies[code], "line" in one ? { line: one.line } : {});
  return { code, words: joined([said, sentenceOf(details, speech)], speech), details };
}

/** Labels and what they stand for as one sentence. */
function sentenceOf(details: readonly Labelled[], speech: Speech): string {
  if (details.length === 0) return "";
  return `${begun(listOf(details, speech), speech)}${speech.locale.stop}`;
}

function listOf(details: readonly Labelled[], { locale }: Speech): string {
  const { detail, between } = locale.verification;
  return details
    .map(({ label, words }) => fill(detail, { name: label, value: words }))
    .join(between);
}

function toldMove({ verdict, reason, quote: quoted }: NextMove, speech: Speech): ToldMove {
  const { verification: texts, values } = speech.locale;
  const quote = quoteOf(quoted, speech);
  const advice = joined(
    [
      embedded(texts.next, verdictWords(verdict, speech), speech),
      reason === undefined ? "" : fill(texts.reason, { reason: values[reason] }),
    ],
    speech,
  );
  const list = fill(texts.quote, { list: listOf(quote, speech) });
  return { words: joined([advice, list], speech), advice, quote };
}

/** What to quote, as far as it is known. */
function quoteOf(quote: Quote, speech: Speech): readonly Labelled[] {
  const { quotes } = speech.locale.verification;
  const known: readonly (readonly [name: keyof Quote, words: string | null])[] = [
    ["order", quote.order],
    ["lines", knownList(quote.lines, speech)],
    ["placedAt", knownMoment(quote.placedAt, speech)],
    ["askedAt", knownMoment(quote.askedAt, speech)],
    ["acceptedAt", knownMoment(quote.acceptedAt, speech)],
    ["receivedAt", knownMoment(quote.receivedAt, speech)],
    ["expected", knownMoney(quote.expected, speech)],
    ["refunded", knownMoney(quote.refunded, speech)],
  ];
  return known.flatMap(([name, words]) => (words === null ? [] : [{ label: quotes[name], words }]));
}
