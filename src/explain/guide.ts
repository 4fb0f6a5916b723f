/**
 * How an action is carried out: the steps that fit a verdict.
 *
 * @module
 */

import type { Opening } from "../decision/deadline.js";
import type { Decision } from "../decision/decision.js";
import type { Grant, Later } from "../decision/grant.js";
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action, Mode, Route } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import type { Guide, Procedure, StepCode } from "../policy/guide.js";
import type { Channel, Requirement, Terms } from "../policy/terms.js";
import { arranged, awaitedIn } from "./awaited.js";
import { checkCall, action as isAction, decision as isDecision } from "./check-told.js";
import { type ExplainOptions, speechOf } from "./explain.js";
import { GENERAL_GUIDE } from "./general-guide.js";
import { fill, listed, questionWords, type Speech } from "./speech.js";
import { lengthWords } from "./terms-words.js";
import { monthWords, openingPhrase } from "./time-words.js";
import { deedWords } from "./verdict-words.js";

/** How to tell it, and which guides there are. */
export interface GuideOptions extends ExplainOptions {
  /** Guides of policies; without the policy's own, a general one is told. */
  readonly guides?: readonly Guide[];
  /** The order's number, for links; links that need one are left out without it. */
  readonly orderId?: string;
}

/** How an action is carried out. */
export interface Guidance {
  readonly action: Action;
  /** Whose guide it is; `null`: the general one. */
  readonly policy: string | null;
  readonly steps: readonly GuidanceStep[];
  /** Where it is done. */
  readonly channels: readonly { readonly code: Channel; readonly words: string }[];
  /** What to have ready. */
  readonly ready: readonly { readonly code: Requirement; readonly words: string }[];
  /** How long it can take, and when longer. */
  readonly notes: readonly string[];
}

/** One step, in the order in which to take them. */
export interface GuidanceStep {
  /** `wait` and `find-out` come before a guide's own: the action is not open yet, or not known to be. */
  readonly code: StepCode | "wait" | "find-out";
  readonly words: string;
  readonly link?: string;
}

/**
 * The steps to carry out an action as this decision has it: done alone or on request, with the
 * seller or the marketplace, by this route or that. What is not open yet begins with waiting, what
 * is not known with the questions to answer. `null` where the action is denied.
 *
 * @example
 * ```ts
 * import { decide } from "order-recourse";
 * import { guide } from "order-recourse/explain";
 * import { amazonUs, amazonUsGuide } from "order-recourse/policies/amazon-us";
 *
 * const decision = decide(
 *   {
 *     id: "1",
 *     placedAt: "2026-11-03T17:20:00Z",
 *     seller: { type: "first-party", fulfilledBy: "marketplace" },
 *     lines: [{ id: "1", quantity: 1, status: "pending" }],
 *     events: [],
 *   },
 *   { policies: [amazonUs], at: "2026-11-03T18:00:00Z" },
 * );
 * const found = guide(decision, "cancel", { guides: [amazonUsGuide] });
 * found?.steps.map(({ code }) => code); // => ["sign-in", "open-orders", "find-order", "choose-cancel", "choose-items",
 * //      "choose-reason", "confirm", "check-confirmation", "check-cancelled-list",
 * //      "report-discrepancy"]
 * found?.steps[0]?.words; // => "Sign in to your account."
 * ```
 */
export function guide(
  decision: Decision,
  action: Action,
  options: GuideOptions = {},
): Guidance | null {
  const passed = [
    ["decision", decision, isDecision],
    ["action", action, isAction],
  ] as const;
  checkCall("guide", passed, options);
  const verdict: AnyVerdict = decision.verdicts[action];
  if (verdict.status === "denied") return null;
  const speech = speechOf(options, decision);
  const target = targetOf(decision, verdict);
  const { policy, procedure } = procedureFor(target, options.guides ?? []);
  const { locale } = speech;
  const { channels = target.terms.channels, ready = target.terms.requires } = procedure;
  return {
    action,
    policy,
    steps: [
      ...firstSteps(target, speech),
      ...procedure.steps.map(({ code, link }) => ({
        code,
        words: locale.steps[code],
        ...linkOf(link, options.orderId),
      })),
    ],
    channels: (channels ?? []).map((code) => ({ code, words: locale.channelNames[code] })),
    ready: (ready ?? []).map((code) => ({ code, words: locale.requirements[code] })),
    notes: notesOf(procedure, speech),
  };
}

/** What is to be carried out. */
interface Target {
  readonly action: Action;
  readonly policy: string | null;
  readonly rule: string | null;
  readonly mode: Mode;
  readonly route: Route | undefined;
  readonly terms: Pick<Terms, "channels" | "requires">;
  readonly opens: Opening | null;
  readonly missing: readonly Fact[];
}

/** The grant that leads, or the permission that is recommended to wait for. */
function targetOf(decision: Decision, verdict: Exclude<AnyVerdict, { status: "denied" }>): Target {
  const { action } = verdict;
  if (verdict.status === "unknown") {
    const { missing } = verdict;
    const none = { policy: null, rule: null, route: undefined, terms: {}, opens: null };
    return { action, mode: "request", missing, ...none };
  }
  const { recommended } = decision;
  const isUpcoming = verdict.status === "upcoming";
  const awaited = isUpcoming
    ? arranged(verdict, recommended).later[0]
    : awaitedIn(verdict, recommended);
  const leader: Grant | Later | undefined = isUpcoming ? awaited : (awaited ?? verdict.grants[0]);
  return {
    action,
    policy: leader?.policy ?? null,
    rule: leader?.rule ?? null,
    mode: leader?.mode ?? "request",
    route: leader?.route,
    terms: leader?.terms ?? {},
    opens: awaited?.opens ?? (isUpcoming ? verdict.opens : null),
    missing: [],
  };
}

function procedureFor(
  target: Target,
  guides: readonly Guide[],
): { readonly policy: string | null; readonly procedure: Procedure } {
  for (const { policy, procedures } of guides) {
    const procedure = procedures.find((one) => fits(one, target));
    if (policy === target.policy && procedure !== undefined) return { policy, procedure };
  }
  const general = GENERAL_GUIDE.procedures.find((one) => fits(one, target));
  // INVARIANT: the last procedure of each action fits whatever the action is asked with
  return { policy: null, procedure: general ?? { action: target.action, steps: [] } };
}

function fits({ action, rules, mode, route }: Procedure, target: Target): boolean {
  return (
    action === target.action &&
    (rules === undefined || (target.rule !== null && rules.includes(target.rule))) &&
    (mode === undefined || mode === target.mode) &&
    (route === undefined || route === target.route)
  );
}

/** What comes before the steps of the guide. */
function firstSteps({ opens, missing, ...deed }: Target, speech: Speech): readonly GuidanceStep[] {
  const { guide: texts, gap } = speech.locale;
  const questions = missing.map((fact) => ({
    code: "find-out" as const,
    words: fill(texts.findOut, { question: questionWords(fact, speech) }),
  }));
  if (opens === null) return questions;
  const sentence = deedWords(deed, openingPhrase(opens, speech), speech);
  return [{ code: "wait", words: fill(texts.opens, { opening: `${gap}${sentence}` }) }];
}

function notesOf({ answerWithin, peakMonths = [] }: Procedure, speech: Speech): readonly string[] {
  const { guide: texts } = speech.locale;
  const span = answerWithin === undefined ? undefined : lengthWords(answerWithin, speech);
  const months = peakMonths.map((month) => monthWords(month, speech));
  return [
    ...(span === undefined ? [] : [fill(texts.answerWithin, { span })]),
    ...(months.length === 0
      ? []
      : [fill(texts.peak, { months: listed(months, "conjunction", speech) })]),
  ];
}

function linkOf(link: string | undefined, orderId: string | undefined): { readonly link?: string } {
  if (link === undefined || (link.includes("{order}") && orderId === undefined)) return {};
  // half a character has no place in a link
  const order = (orderId ?? "").replace(/\p{Surrogate}/gu, "\ufffd");
  return { link: fill(link, { order: encodeURIComponent(order) }) };
}
