/**
 * What a language has to supply to tell a plan: words for every action, wait, answer and outcome.
 *
 * @module
 */
import type { Goal } from "../decision/goal.js";
import type { AwaitedAnswer, AwaitedArrival, PlanOutcome } from "../decision/plan-step.js";
import type { Action } from "../model/action.js";
import type { With, Words } from "./texts.js";
import type { Way } from "./way.js";

/** What may be waited for; `return.shippedAt` is for the buyer to do. */
export type WaitedFor = AwaitedAnswer | AwaitedArrival | "return.shippedAt";

/** The words of a plan in one language. */
export interface PlanTexts {
  /** What the steps are for. */
  readonly goals: Words<Goal>;
  /** Which lines it is about, by their ids. */
  readonly items: With<"list">;
  /** What to do, as requests; no end mark. */
  readonly deeds: Words<Way>;
  /** What to ask for where someone has to agree; no end mark. */
  readonly asks: Words<"cancel" | "return">;
  readonly sendBack: string;
  /** The first thing to do. */
  readonly today: With<"deed">;
  /** The next thing, with no wait in between. */
  readonly then: With<"deed">;
  /** After a wait; `{when}` begins the sentence. */
  readonly when: With<"when"> & With<"deed">;
  /** After a wait that may have been in vain. */
  readonly whenUnless: With<"when"> & With<"unless"> & With<"deed">;
  /** Until when a deed can be done: a sentence after it. */
  readonly possible: With<"until">;
  /** Waits as sentences. `{until}` holds a phrase of time, or nothing. */
  readonly waits: Words<WaitedFor, With<"until">>;
  /** A wait in which nothing but time passes. */
  readonly wait: With<"until">;
  /** A wait in vain, as a condition; no end mark. */
  readonly unless: Words<AwaitedAnswer>;
  /** How it goes on after an answer, by what was asked. */
  readonly accepted: Words<Action, With<"steps">>;
  readonly declined: Words<Action, With<"steps">>;
  readonly silent: With<"steps">;
  /** That the dates after an answer suppose that it came at once. */
  readonly dates: string;
  readonly outcomes: Words<PlanOutcome>;
  /** That no way leads on after an answer. */
  readonly noOther: string;
  /** That there may be a shorter way. */
  readonly shorter: With<"questions">;
}
