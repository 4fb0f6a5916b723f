/**
 * The policy language: builders, words and types to write policies with.
 *
 * @module
 */

export type { Issue } from "../internal/issue.js";
export type { Action, Mode, Route } from "../model/action.js";
export { ACTIONS, MODES, ROUTES } from "../model/action.js";
export type { BuyerReason } from "../model/buyer-reason.js";
export { BUYER_REASONS, DELIVERY, FAULT, REMORSE } from "../model/buyer-reason.js";
export type {
  CustomFact,
  DateFact,
  Fact,
  FactKind,
  FactOfKind,
  Facts,
  SpanFact,
  StandardFact,
} from "../model/fact.js";
export type { Money } from "../model/money.js";
export type { ReasonCode } from "../model/reason-code.js";
export { REASON_CODES } from "../model/reason-code.js";
export type { Calendar } from "../time/calendar.js";
export type { Instant } from "../time/instant.js";
export type { LocalDate } from "../time/local-date.js";
export type {
  Amount,
  Counting,
  DaySpan,
  DaySpanOptions,
  Roll,
  Span,
  WorkingDaySpanOptions,
} from "../time/span.js";
export { businessDays, days, hours, minutes, months, years } from "../time/span.js";
export type { Authority } from "./authority.js";
export { AUTHORITIES } from "./authority.js";
export { definePolicy } from "./define-policy.js";
export type { Guide, Procedure, Step, StepCode } from "./guide.js";
export type {
  After,
  Before,
  EarlierOf,
  FirstKnown,
  LaterOf,
  Moment,
  On,
  PolicySpan,
} from "./moment.js";
export { after, before, earlierOf, firstKnown, laterOf, on } from "./moment.js";
export type { Defer, DenialKind, Deny, Forbid, Outcome, Outside, Permit } from "./outcome.js";
export { DENIAL_KINDS, defer, deny, forbid, OUTSIDES, permit } from "./outcome.js";
export type { CustomKind, InForce, Policies, Policy, Row } from "./policy.js";
export { CUSTOM_KINDS } from "./policy.js";
export { PolicyError } from "./policy-error.js";
export type { Confidence, Source } from "./source.js";
export { CONFIDENCES } from "./source.js";
export type {
  Channel,
  Fee,
  FeeKind,
  RefundPart,
  Requirement,
  Resolution,
  ReturnShipping,
  Terms,
} from "./terms.js";
export {
  CHANNELS,
  FEE_KINDS,
  REFUND_PARTS,
  REQUIREMENTS,
  RESOLUTIONS,
  RETURN_SHIPPINGS,
} from "./terms.js";
export type {
  CustomTest,
  DateTest,
  KnownTest,
  Not,
  RangeTest,
  SetTest,
  TestOf,
  TestOfKind,
  When,
} from "./test.js";
