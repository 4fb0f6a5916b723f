/**
 * Why a verdict is what it is: its reasons with facts, sources and grants, as data and in words.
 *
 * @module
 */

import type { Deadline } from "../decision/deadline.js";
import type { Reason } from "../decision/reason.js";
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action, Mode, Route } from "../model/action.js";
import type { Fact, FactOfKind } from "../model/fact.js";
import type { ReasonCode } from "../model/reason-code.js";
import type { Authority } from "../policy/authority.js";
import type { Source } from "../policy/source.js";
import { parseInstant } from "../time/instant.js";
import { checkCall, verdict as isVerdict } from "./check-told.js";
import { type ExplainOptions, speechOf } from "./explain.js";
import { numberFormat } from "./formats.js";
import { listed, noted, questionWords, reasonSentence, type Speech, wordOf } from "./speech.js";
import { moneyWords } from "./terms-words.js";
import { momentWords, untilPhrase } from "./time-words.js";
import { verdictWords } from "./verdict-words.js";

/** How to tell it, and what amounts are in. */
export interface WhyOptions extends ExplainOptions {
  /** The order's currency; without it amounts are told as they are kept, in minor units. */
  readonly currency?: string;
}

/** A verdict with its reasons. */
export interface Why {
  readonly action: Action;
  readonly status: AnyVerdict["status"];
  /** The verdict as {@link explain} tells it. */
  readonly words: string;
  readonly reasons: readonly WhyReason[];
}

/** One reason: whose it is, what it rests on, and what it grants. */
export interface WhyReason {
  readonly code: ReasonCode;
  readonly words: string;
  readonly policy: string | null;
  readonly rule: string | null;
  readonly authority: Authority | null;
  /** The authority in words, with what it grants and until when. */
  readonly by: string | null;
  readonly source?: Source;
  readonly facts: readonly WhyFact[];
  /** What this reason's row grants, if it grants anything. */
  readonly grant?: {
    readonly mode: Mode;
    readonly route?: Route;
    readonly until: Deadline | null;
  };
}

/** One fact: a question and its answer. */
export interface WhyFact {
  readonly fact: Fact;
  readonly value: NonNullable<Reason["facts"][Fact]> | null;
  readonly question: string;
  readonly answer: string;
}

/**
 * Why a verdict is what it is: each reason with its facts, its source and its own grant, as data
 * with words beside. For a page that shows its workings, or an agent that has to cite.
 *
 * @example
 * ```ts
 * import { decide } from "order-recourse";
 * import { why } from "order-recourse/explain";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const decision = decide(
 *   {
 *     id: "1",
 *     placedAt: "2026-11-03T17:20:00Z",
 *     lines: [{ id: "1", quantity: 1, status: "shipped" }],
 *     events: [],
 *   },
 *   { policies: [amazonUs], at: "2026-11-05T12:00:00Z" },
 * );
 * const [reason] = why(decision.verdicts.cancel).reasons;
 * reason?.words; // => "It has already been shipped."
 * reason?.source?.title; // => "Amazon: Cancel Items and Orders"
 * reason?.facts[0]?.question; // => "What is the state of the item?"
 * reason?.facts[0]?.answer; // => "shipped"
 * ```
 */
export function why(verdict: AnyVerdict, options: WhyOptions = {}): Why {
  checkCall("why", [["verdict", verdict, isVerdict]], options);
  const speech = speechOf(options, verdict);
  const { action, status, reasons } = verdict;
  return {
    action,
    status,
    words: verdictWords(verdict, speech),
    reasons: reasons.map((reason) => reasonOf(reason, verdict, speech, options.currency)),
  };
}

/** A reason with words, and with the grant of its row. */
export function reasonOf(
  reason: Reason,
  verdict: AnyVerdict,
  speech: Speech,
  currency: string | undefined,
): WhyReason {
  const { code, policy, rule, authority, source, facts } = reason;
  const grants = verdict.status === "allowed" ? verdict.grants : [];
  const grant = grants.find((one) => one.policy === policy && one.rule === rule);
  return {
    code,
    words: reasonSentence(code, speech),
    policy,
    rule,
    authority,
    by: authority === null ? null : byWords(authority, grant, speech),
    ...(source === undefined ? {} : { source }),
    facts: Object.entries(facts).map(([fact, value]) =>
      // SAFETY: a reason's facts are named by facts
      factOf(fact as Fact, value ?? null, speech, currency),
    ),
    ...(grant === undefined
      ? {}
      : {
          grant: {
            mode: grant.mode,
            ...(grant.route === undefined ? {} : { route: grant.route }),
            until: grant.until,
          },
        }),
  };
}

function byWords(authority: Authority, grant: WhyReason["grant"], speech: Speech): string {
  const { authorities, modes } = speech.locale;
  const text = authorities[authority];
  if (grant === undefined) return text;
  const notes = [
    modes[grant.mode],
    ...(grant.until === null ? [] : [untilPhrase(grant.until, speech).trim()]),
  ];
  return noted(text, notes.join(speech.locale.comma), speech);
}

function factOf(
  fact: Fact,
  value: WhyFact["value"],
  speech: Speech,
  currency: string | undefined,
): WhyFact {
  const isMoney = AMOUNTS.has(fact) && typeof value === "number" && currency !== undefined;
  const money = isMoney ? moneyWords({ amount: value, currency }, speech.locale.tag) : undefined;
  const question = questionWords(fact, speech);
  return { fact, value, question, answer: money ?? answerWords(fact, value, speech) };
}

/** The facts that are amounts of money. */
const AMOUNTS: ReadonlySet<string> = new Set<Fact>(["line.price", "order.total"]);

/** The dates that are set down in advance: without one, nothing is still to happen. */
const SET_DOWN: ReadonlySet<string> = new Set<FactOfKind<"schedule">>([
  "line.promisedShipBy",
  "line.promisedBy",
  "line.returnBy",
  "line.releaseAt",
  "delay.newDate",
]);

/** Whether a fact holds words of the shop's own: one that is also a word of ours need not mean the same. */
function hasOwnWords(fact: Fact): boolean {
  return fact === "line.tags" || fact === "buyer.memberships" || fact.startsWith("custom.");
}

function answerWords(fact: Fact, value: WhyFact["value"], speech: Speech): string {
  const { values, words, tag, after } = speech.locale;
  const told = (one: string): string => (hasOwnWords(fact) ? one : (wordOf(values, one) ?? one));
  if (value === null) {
    const isDate = Object.hasOwn(after, fact) || /^custom\..*At$/.test(fact);
    return isDate && !SET_DOWN.has(fact) ? words.notSoFar : words.notStated;
  }
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return numberFormat(tag).format(value);
  if (typeof value === "string") {
    if (parseInstant(value) !== undefined) return momentWords(value, speech);
    return told(value);
  }
  const known = value.map(told);
  return known.length === 0 ? words.no : listed(known, "conjunction", speech);
}
