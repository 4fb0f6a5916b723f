/**
 * Decisions in words: a paragraph to act on, the reasons behind it, what stands in the way, and the
 * steps to take. Languages come from `order-recourse/explain/locales/<tag>`.
 *
 * @module
 */

export type { Guide, Procedure, Step, StepCode } from "../policy/guide.js";
export type { ExplainOptions } from "./explain.js";
export { explain } from "./explain.js";
export type { ToldAnswer, ToldPlan, ToldStep } from "./explain-plan.js";
export { explainPlan } from "./explain-plan.js";
export type {
  Labelled,
  ToldDiscrepancy,
  ToldMove,
  ToldVerification,
} from "./explain-verification.js";
export { explainVerification } from "./explain-verification.js";
export type { Guidance, GuidanceStep, GuideOptions } from "./guide.js";
export { guide } from "./guide.js";
export type {
  EventSubject,
  Locale,
  OwnReasonCode,
  Plural,
  StandardDateFact,
  ValueWord,
} from "./locale.js";
export type { PlanTexts, WaitedFor } from "./plan-texts.js";
export { tableMarkdown } from "./table-markdown.js";
export type { With, Words } from "./texts.js";
export type { TimelineSvgOptions } from "./timeline-svg.js";
export { timelineSvg } from "./timeline-svg.js";
export type { DetailName, VerificationTexts } from "./verification-texts.js";
export type { Way } from "./way.js";
export type { Why, WhyFact, WhyOptions, WhyReason } from "./why.js";
export { why } from "./why.js";
export type { Change, WhyNot } from "./why-not.js";
export { whyNot } from "./why-not.js";
