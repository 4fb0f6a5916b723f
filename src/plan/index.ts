/**
 * A plan to get the money back, and whether what was done was applied.
 *
 * @module
 */
export type {
  AnswerDiscrepancy,
  CancellationDiscrepancy,
  Discrepancy,
  DiscrepancyCode,
  MoneyDiscrepancy,
  RecordDiscrepancy,
} from "../decision/discrepancy.js";
export { DISCREPANCY_CODES } from "../decision/discrepancy.js";
export type { Goal } from "../decision/goal.js";
export { GOALS } from "../decision/goal.js";
export type {
  ActStep,
  AwaitedAnswer,
  AwaitedArrival,
  Branch,
  Plan,
  PlanOutcome,
  PlanStep,
  SendBackStep,
  WaitStep,
} from "../decision/plan-step.js";
export { PLAN_OUTCOMES } from "../decision/plan-step.js";
export type { NextMove, Quote, Verification } from "../decision/verification.js";
export type { VerifiableAction, VerifyQuestion } from "./matter.js";
export type { PlanQuestion } from "./plan.js";
export { plan } from "./plan.js";
export { verify } from "./verify.js";
