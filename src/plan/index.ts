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
} from "./discrepancy.js";
export { DISCREPANCY_CODES } from "./discrepancy.js";
export type { VerifiableAction, VerifyQuestion } from "./matter.js";
export type { NextMove, Quote } from "./next-move.js";
export type { PlanQuestion } from "./plan.js";
export { plan } from "./plan.js";
export type {
  ActStep,
  Branch,
  Goal,
  Plan,
  PlanOutcome,
  PlanStep,
  SendBackStep,
  WaitStep,
} from "./step.js";
export { GOALS, PLAN_OUTCOMES } from "./step.js";
export type { Verification } from "./verify.js";
export { verify } from "./verify.js";
