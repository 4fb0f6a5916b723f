/**
 * What may a buyer still do about this order, why, and until when?
 *
 * @module
 */

export type { Deadline, Opening } from "./decision/deadline.js";
export type { Decision, PolicyReference } from "./decision/decision.js";
export type { Grant, Later } from "./decision/grant.js";
export type { GrantedTerms } from "./decision/granted-terms.js";
export type { Demand } from "./decision/is-allowed.js";
export { isAllowed } from "./decision/is-allowed.js";
export type { Reason, ReasonFacts } from "./decision/reason.js";
export type { Recommendation } from "./decision/recommendation.js";
export type { Segment } from "./decision/segment.js";
export type { Allowed, Denied, Unknown, Upcoming, Verdict, Verdicts } from "./decision/verdict.js";
export type { Allows } from "./engine/allows.js";
export type { Compiled } from "./engine/compile.js";
export { compile, decide, timeline } from "./engine/compile.js";
export type { At, Question } from "./engine/question.js";
export { withFact } from "./engine/with-fact.js";
export type { Issue } from "./internal/issue.js";
export type { Action, Mode, Route } from "./model/action.js";
export { ACTIONS, MODES, ROUTES } from "./model/action.js";
export type { Buyer, BuyerKind } from "./model/buyer.js";
export type { BuyerReason } from "./model/buyer-reason.js";
export { BUYER_REASONS, DELIVERY, FAULT, REMORSE } from "./model/buyer-reason.js";
export type { CustomValue } from "./model/custom.js";
export type { Disclosures } from "./model/disclosures.js";
export type { CustomFact, DateFact, Fact, FactKind, Facts, StandardFact } from "./model/fact.js";
export type { FactInfo } from "./model/facts.js";
export { facts } from "./model/facts.js";
export type {
  Condition,
  DeliveryMethod,
  Failure,
  Line,
  LineStatus,
  Trait,
} from "./model/line.js";
export type { Money } from "./model/money.js";
export type { Order, OrderType } from "./model/order.js";
export type { OrderEvent } from "./model/order-event.js";
export type { Payment, PaymentMethod, PaymentState } from "./model/payment.js";
export type { ReasonCode } from "./model/reason-code.js";
export { REASON_CODES } from "./model/reason-code.js";
export type { ReturnPolicy } from "./model/return-policy.js";
export type { Seller } from "./model/seller.js";
export type { Stated, StatedValue } from "./model/stated.js";
export type { Authority } from "./policy/authority.js";
export { definePolicy } from "./policy/define-policy.js";
export { after, before, earlierOf, firstKnown, laterOf, on } from "./policy/moment.js";
export { defer, deny, forbid, permit } from "./policy/outcome.js";
export type { Policies, Policy, Row } from "./policy/policy.js";
export { PolicyError } from "./policy/policy-error.js";
export type { Source } from "./policy/source.js";
export type { Terms } from "./policy/terms.js";
export type { Calendar } from "./time/calendar.js";
export type { Instant } from "./time/instant.js";
export type { LocalDate } from "./time/local-date.js";
export type { Span } from "./time/span.js";
export { businessDays, days, hours, minutes, months, years } from "./time/span.js";
