/**
 * Guides: how an action is carried out, as data beside a policy.
 *
 * @module
 */
import type { Action, Mode, Route } from "../model/action.js";
import type { PolicySpan } from "./moment.js";
import type { Channel, Requirement } from "./terms.js";

/** How the actions of one policy are carried out: the first procedure that fits is the one. */
export interface Guide {
  /** The id of the policy. */
  readonly policy: string;
  readonly procedures: readonly Procedure[];
}

/** How one action is carried out. What it does not name, it fits. */
export interface Procedure {
  readonly action: Action;
  /** The rows of the policy whose permission it carries out. */
  readonly rules?: readonly string[];
  readonly mode?: Mode;
  readonly route?: Route;
  readonly steps: readonly Step[];
  /** Where it is done; else what the terms of the permission say. */
  readonly channels?: readonly Channel[];
  /** What to have ready; else what the terms of the permission say. */
  readonly ready?: readonly Requirement[];
  /** How long an answer can take. */
  readonly answerWithin?: PolicySpan;
  /** Months (1 to 12) in which to expect longer waits. */
  readonly peakMonths?: readonly number[];
}

/** One step. */
export interface Step {
  readonly code: StepCode;
  /** Where to go; `{order}` stands for the order's number. */
  readonly link?: string;
}

/** What a step asks the buyer to do. */
export type StepCode =
  // finding the order
  | "sign-in"
  | "open-orders"
  | "find-order"
  | "open-order"
  // asking for something on its page
  | "choose-cancel"
  | "choose-request-cancel"
  | "choose-items"
  | "choose-reason"
  | "choose-return"
  | "choose-resolution"
  | "choose-return-method"
  | "submit"
  | "confirm"
  // seeing that it was done
  | "check-confirmation"
  | "check-cancelled-list"
  | "wait-for-answer"
  | "check-refund"
  | "report-discrepancy"
  // talking to the seller
  | "contact-seller"
  | "say-what-happened"
  | "keep-record"
  // sending things back
  | "pack"
  | "hand-in"
  | "keep-proof"
  | "refuse-parcel"
  // customer service
  | "open-contact-page"
  | "choose-order"
  | "choose-problem"
  | "choose-channel"
  | "give-order-number"
  // claims and what lies beyond
  | "open-claim"
  | "add-evidence"
  | "ask-for-refund"
  | "open-appeal"
  | "contact-card-issuer"
  | "contact-body"
  | "contact-authority"
  | "seek-advice"
  | "check-warranty";
