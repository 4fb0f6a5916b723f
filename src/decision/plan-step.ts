/**
 * Plans and their steps: what to do, what to wait for, what to send.
 *
 * @module
 */
import type { Action, Mode, Route } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import type { Instant } from "../time/instant.js";
import type { Deadline } from "./deadline.js";
import type { Goal } from "./goal.js";
import type { GrantedTerms } from "./granted-terms.js";

/** An answer of the other side, or what it owes: a wait for it can be in vain. */
export type AwaitedAnswer =
  | "contact.repliedAt"
  | "line.cancelledAt"
  | "return.authorisedAt"
  | "claim.decidedAt"
  | "refund.issuedAt"
  | "replacement.sentAt";

/** What a buyer can only wait for: the goods on their way. */
export type AwaitedArrival =
  | "line.shippedAt"
  | "line.readyAt"
  | "line.deliveredAt"
  | "line.installedAt"
  | "order.firstDeliveredAt"
  | "order.lastDeliveredAt";

/**
 * How far a plan gets: `secured`, its last step is done by asking, or was agreed to; `asked`, someone
 * has yet to agree; `last-resort`, nothing else is left; `unknown`, ask for `missing` first; `none`.
 */
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number];

/** Every outcome of a plan. */
export const PLAN_OUTCOMES = ["secured", "asked", "last-resort", "unknown", "none"] as const;

/** A step of a plan. */
export type PlanStep = ActStep | WaitStep | SendBackStep;

/** Something to do, allowed from `from` until `until` once the steps before it are taken. */
export interface ActStep {
  readonly kind: "act";
  readonly action: Action;
  /** Where an escalation goes. */
  readonly route?: Route;
  readonly mode: Mode;
  readonly lastResort: boolean;
  /** The policy and the row that permit it. */
  readonly policy: string;
  readonly rule: string;
  readonly lines: readonly string[];
  /** The first moment at which it can be done; `null`: after what the wait before it waits for. */
  readonly from: Instant | null;
  /** When it can no longer be done; `null`: no end is known. */
  readonly until: Deadline | null;
  readonly terms: GrantedTerms;
  /** How it goes on if the other side says yes. */
  readonly ifAccepted?: Branch;
  /** How it goes on if the other side says no. */
  readonly ifDeclined?: Branch;
  /** How it goes on if nobody answers; only on the last step, before that the next step is what to do. */
  readonly ifSilent?: Branch;
}

/** A wait: until `after` happens, but at most until `until`. */
export interface WaitStep {
  readonly kind: "wait";
  /** What may end the wait sooner: an answer, a delivery, the money. */
  readonly after?: AwaitedAnswer | AwaitedArrival;
  /** When to go on in any case; `null`: no moment is known. */
  readonly until: Instant | null;
}

/** The goods go back. */
export interface SendBackStep {
  readonly kind: "send-back";
  readonly lines: readonly string[];
  /** By when they must be handed in; `null`: no end is known. */
  readonly until: Deadline | null;
}

/** How a plan goes on after an answer, as if it came at once. Its steps have no branches: plan again then. */
export interface Branch {
  readonly outcome: PlanOutcome;
  readonly steps: readonly PlanStep[];
  /** What to ask first. */
  readonly missing?: readonly Fact[];
}

/** The way to the goal for some lines that go it together. */
export interface Plan extends Branch {
  readonly goal: Goal;
  readonly lines: readonly string[];
  /** The plans of lines that go other ways. */
  readonly others?: readonly Plan[];
}
