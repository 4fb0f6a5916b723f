/**
 * A plan in words: dated steps, and how it goes on after an answer.
 *
 * @module
 */

import { match, P } from "ts-pattern";
import type { Deadline } from "../decision/deadline.js";
import type { ActStep, Branch, Plan, PlanStep, WaitStep } from "../decision/plan-step.js";
import type { Instant } from "../time/instant.js";
import { checkCall, plan as isPlan } from "./check-told.js";
import { type ExplainOptions, speechBeside } from "./explain.js";
import { afterWords, begun, fill, joined, listed, lowered, type Speech } from "./speech.js";
import { openingPhrase, untilInstant, untilPhrase } from "./time-words.js";
import { questionsIn } from "./verdict-words.js";
import { wayOf } from "./way.js";

/** A plan in words. */
export interface ToldPlan {
  /** All of it as a paragraph, the plans of other lines after it. */
  readonly words: string;
  /** What the steps are for, and for which lines where other lines go other ways. */
  readonly goal: string;
  /** One for each step of the plan, in its order. */
  readonly steps: readonly ToldStep[];
  /** How far it gets, what to ask, and how its dates are meant. */
  readonly notes: readonly string[];
  readonly others: readonly ToldPlan[];
}

/** A step in words. */
export interface ToldStep {
  readonly kind: PlanStep["kind"];
  readonly words: string;
  /** How it goes on after an answer, and after none. */
  readonly answers: readonly ToldAnswer[];
}

/** How a plan goes on after an answer. */
export interface ToldAnswer {
  readonly code: "accepted" | "declined" | "silent";
  readonly words: string;
}

/**
 * A plan in words: each step as a sentence with its date, and what to do after a yes, a no or
 * silence. A plan that was stored can be told later, in any language: its dates are told as they
 * are, and its first step as that of the day on which it was made.
 *
 * @example
 * ```ts
 * import { explainPlan } from "order-recourse/explain";
 * import { plan } from "order-recourse/plan";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const found = plan(
 *   {
 *     id: "112-4401",
 *     placedAt: "2026-11-03T17:20:00Z",
 *     seller: { type: "third-party", fulfilledBy: "seller" },
 *     lines: [
 *       { id: "1", quantity: 1, status: "shipped", promisedBy: "2026-11-12T23:59:59-05:00" },
 *     ],
 *     events: [],
 *   },
 *   { policies: amazonUs, at: "2026-11-22T12:00:00Z", reason: "not-arrived" },
 * );
 * const [ask, wait, claim] = explainPlan(found, { timeZone: "UTC" }).steps;
 * ask?.words; // => "Today: contact the seller."
 * wait?.words; // => "Wait for the seller's answer."
 * claim?.words; // =>
 * //   "From 12:00 UTC on Tuesday 24 November 2026, if there is no answer: file a claim under the guarantee. You can do so until the end of Wednesday 10 February 2027 (Pacific Time)."
 * ```
 */
export function explainPlan(plan: Plan, options: ExplainOptions = {}): ToldPlan {
  checkCall("explainPlan", [["plan", plan, isPlan]], options);
  const { others = [] } = plan;
  const speech = speechBeside(options, [plan, ...others].flatMap(deadlinesOf));
  const isOneOfSeveral = others.length > 0;
  const told = others.map((one) => toldPlan(one, isOneOfSeveral, [], speech));
  return toldPlan(plan, isOneOfSeveral, told, speech);
}

/** Every deadline of a plan, those of its branches too. */
function deadlinesOf({ steps }: Branch): readonly (Deadline | null)[] {
  return steps.flatMap((step) => {
    if (step.kind === "wait") return [];
    if (step.kind === "send-back") return [step.until];
    const branches = [step.ifAccepted, step.ifDeclined, step.ifSilent];
    return [step.until, ...branches.flatMap((one) => (one === undefined ? [] : deadlinesOf(one)))];
  });
}

function toldPlan(
  plan: Plan,
  isOneOfSeveral: boolean,
  others: readonly ToldPlan[],
  speech: Speech,
): ToldPlan {
  const { plan: texts } = speech.locale;
  const items = isOneOfSeveral
    ? fill(texts.items, { list: listed(plan.lines, "conjunction", speech) })
    : "";
  const isWay = plan.steps.length > 0;
  const goal = joined([items, isWay ? texts.goals[plan.goal] : ""], speech);
  const sentences = stepSentences(plan.steps, undefined, speech);
  const steps = plan.steps.map((step, index): ToldStep => {
    const answers = step.kind === "act" ? answersTo(step, speech) : [];
    return { kind: step.kind, words: sentences[index] ?? "", answers };
  });
  const isDated = plan.steps.some((step) => step.kind === "act" && hasDates(step));
  const notes = [...endNotes(plan, speech), ...(isDated ? [texts.dates] : [])];
  const paragraph = [
    goal,
    ...steps.flatMap(({ words, answers }) => [words, ...answers.map((one) => one.words)]),
    ...notes,
    ...others.map(({ words }) => words),
  ];
  return { words: joined(paragraph, speech), goal, steps, notes, others };
}

/** How far it gets, and what to ask. */
function endNotes({ outcome, steps, missing = [] }: Branch, speech: Speech): readonly string[] {
  const { plan: texts, sentences } = speech.locale;
  const text = steps.length > 0 ? texts.shorter : sentences.findOut;
  const questions = questionsIn(text, missing, speech);
  return [texts.outcomes[outcome], ...(questions === "" ? [] : [questions])];
}

/** How a plan goes on after an act. */
function answersTo(step: ActStep, speech: Speech): readonly ToldAnswer[] {
  const { accepted, declined, silent } = speech.locale.plan;
  const { action, ifAccepted, ifDeclined, ifSilent } = step;
  const texts = [
    ["accepted", accepted[action], ifAccepted],
    ["declined", declined[action], ifDeclined],
    ["silent", silent, ifSilent],
  ] as const;
  return texts.flatMap(([code, text, branch]) => {
    if (branch === undefined) return [];
    const steps = lowered(branchWords(branch, step.from, speech), speech);
    return [{ code, words: fill(text, { steps }) }];
  });
}

/** A branch as a paragraph; that it leads on is told by its steps, where it ends by its outcome. */
function branchWords(branch: Branch, start: Instant | null, speech: Speech): string {
  const steps = stepSentences(branch.steps, start, speech);
  const { outcome } = branch;
  if (outcome === "secured" || outcome === "asked") return joined(steps, speech);
  const end = outcome === "none" ? [speech.locale.plan.noOther] : endNotes(branch, speech);
  return joined([...steps, ...end], speech);
}

/** Whether a branch of it holds a date other than that of the answer. */
function hasDates({ from, ifAccepted, ifDeclined, ifSilent }: ActStep): boolean {
  return [ifAccepted, ifDeclined, ifSilent].some((branch) =>
    branch?.steps.some(
      (step) => step.until !== null || (step.kind === "act" && (step.from ?? from) !== from),
    ),
  );
}

/** A sentence for each step. `start`: when a branch begins; `undefined`: a plan, which begins today. */
function stepSentences(
  steps: readonly PlanStep[],
  start: Instant | null | undefined,
  speech: Speech,
): readonly string[] {
  return steps.map((step, index) => {
    const before = steps[index - 1];
    const next = steps[index + 1];
    return match(step)
      .with({ kind: "act" }, (act) => actSentence(act, before, start, speech))
      .with({ kind: "send-back" }, ({ until }) => sendBackSentence(until, speech))
      .with({ kind: "wait" }, (wait) => waitSentence(wait, next, speech))
      .exhaustive();
  });
}

/** What is to be done, with when before it and until when after it. */
function actSentence(
  step: ActStep,
  before: PlanStep | undefined,
  start: Instant | null | undefined,
  speech: Speech,
): string {
  const { plan: texts, modeNotes } = speech.locale;
  const { mode, until } = step;
  const possible =
    until === null ? "" : fill(texts.possible, { until: untilPhrase(until, speech) });
  const note = mode === "discretionary" ? modeNotes.discretionary : "";
  return joined([headed(step, before, start, speech), possible, note], speech);
}

/** A deed with when to do it: today, then, from a moment on, after something, if it was in vain. */
function headed(
  { from, ...act }: ActStep,
  before: PlanStep | undefined,
  start: Instant | null | undefined,
  speech: Speech,
): string {
  const { plan: texts, stop } = speech.locale;
  const deed = deedOf(act, speech);
  const said = lowered(deed, speech);
  if (before === undefined)
    return start === undefined ? fill(texts.today, { deed: said }) : `${deed}${stop}`;
  if (before.kind !== "wait") return fill(texts.then, { deed: said });
  const { after } = before;
  // in a branch, what can be done at once has no date of its own
  const at = from === null || from === start ? "" : openingPhrase({ at: from }, speech);
  const unless = after === undefined ? undefined : unlessOf(after, speech);
  if (unless !== undefined) {
    if (at !== "") return fill(texts.whenUnless, { when: begun(at, speech), unless, deed: said });
    return fill(texts.when, { when: begun(unless, speech), deed: said });
  }
  const arrival = after === undefined ? "" : afterWords(after, speech);
  const head = at === "" ? arrival : at;
  if (head === "") return fill(texts.then, { deed: said });
  return fill(texts.when, { when: begun(head, speech), deed: said });
}

/** What to do, as a request without its end mark. */
function deedOf({ action, route, mode }: Omit<ActStep, "from">, { locale }: Speech): string {
  const { deeds, asks } = locale.plan;
  return match({ action, mode })
    .with(
      { mode: P.not("instant"), action: P.union("cancel", "return") },
      (one) => asks[one.action],
    )
    .otherwise(() => deeds[wayOf(action, route)]);
}

/** What if it was waited for in vain; an arrival is waited for until it comes. */
function unlessOf(after: NonNullable<WaitStep["after"]>, { locale }: Speech): string | undefined {
  const unless: Readonly<Partial<Record<string, string>>> = locale.plan.unless;
  return unless[after];
}

/** A wait; its end is told by the act after it, where that has a date. */
function waitSentence(
  { after, until }: WaitStep,
  next: PlanStep | undefined,
  speech: Speech,
): string {
  const isTold = next?.kind === "act" && next.from !== null;
  const end = until === null || isTold ? "" : untilInstant(until, speech);
  return waitWords(after, end, speech);
}

/** A wait as a sentence, with a phrase of time or none. */
function waitWords(after: WaitStep["after"], until: string, { locale }: Speech): string {
  const { waits, wait } = locale.plan;
  return fill(after === undefined ? wait : waits[after], { until });
}

function sendBackSentence(until: Deadline | null, speech: Speech): string {
  const { plan: texts, sentences } = speech.locale;
  const end = until === null ? "" : fill(sentences.handIn, { until: untilPhrase(until, speech) });
  return joined([texts.sendBack, end], speech);
}
