/**
 * Moments: when a window opens or closes, as data.
 *
 * @module
 */
import type { DateFact, SpanFact } from "../model/fact.js";
import type { LocalDate } from "../time/local-date.js";
import type { Span } from "../time/span.js";

/** A span whose number may come from a fact. */
export type PolicySpan = Span<SpanFact>;

/** A moment: a date fact, a distance from another moment, a choice between moments, or a fixed local day. */
export type Moment = DateFact | After | Before | LaterOf | EarlierOf | FirstKnown | On;

/** A span after a moment. */
export interface After {
  readonly after: Moment;
  readonly span: PolicySpan;
}
/** A span before a moment. */
export interface Before {
  readonly before: Moment;
  readonly span: PolicySpan;
}
/** The later of some moments: never, while one that has to happen has not. */
export interface LaterOf {
  readonly laterOf: readonly Moment[];
}
/** The earlier of some moments, of those that are there. */
export interface EarlierOf {
  readonly earlierOf: readonly Moment[];
}
/** The first of some moments that is there. */
export interface FirstKnown {
  readonly firstKnown: readonly Moment[];
}
/** A fixed local day: its end where a window closes, its start where one opens. */
export interface On {
  readonly on: LocalDate;
}

/**
 * A span after a moment.
 *
 * @example
 * ```ts
 * import { after, days } from "order-recourse/policy";
 *
 * after("line.deliveredAt", days(30)); // => { after: "line.deliveredAt", span: { days: 30 } }
 * ```
 */
export function after(moment: Moment, span: PolicySpan): After {
  return { after: moment, span };
}

/**
 * A span before a moment.
 *
 * @example
 * ```ts
 * import { before, days } from "order-recourse/policy";
 *
 * before("line.promisedBy", days(2)); // => { before: "line.promisedBy", span: { days: 2 } }
 * ```
 */
export function before(moment: Moment, span: PolicySpan): Before {
  return { before: moment, span };
}

/**
 * The later of some moments: never, while an event among them has not happened.
 *
 * @example
 * ```ts
 * import { laterOf, on } from "order-recourse/policy";
 *
 * laterOf("contact.at", on("2027-01-31")); // => { laterOf: ["contact.at", { on: "2027-01-31" }] }
 * ```
 */
export function laterOf(...moments: readonly Moment[]): LaterOf {
  return { laterOf: moments };
}

/**
 * The earlier of some moments, of those that are there.
 *
 * @example
 * ```ts
 * import { earlierOf } from "order-recourse/policy";
 *
 * earlierOf("line.promisedBy", "line.deliveredAt"); // => { earlierOf: ["line.promisedBy", "line.deliveredAt"] }
 * ```
 */
export function earlierOf(...moments: readonly Moment[]): EarlierOf {
  return { earlierOf: moments };
}

/**
 * The first of some moments that is there: a fallback chain.
 *
 * @example
 * ```ts
 * import { firstKnown } from "order-recourse/policy";
 *
 * firstKnown("line.deliveredAt", "line.shippedAt"); // => { firstKnown: ["line.deliveredAt", "line.shippedAt"] }
 * ```
 */
export function firstKnown(...moments: readonly Moment[]): FirstKnown {
  return { firstKnown: moments };
}

/**
 * A fixed local day: its end where a window closes, its start where one opens.
 *
 * @example
 * ```ts
 * import { on } from "order-recourse/policy";
 *
 * on("2027-01-31"); // => { on: "2027-01-31" }
 * ```
 */
export function on(day: LocalDate): On {
  return { on: day };
}

/** The date facts that a moment names, each once, in the order written. */
export function datesIn(moment: Moment): readonly DateFact[] {
  const found = new Set<DateFact>();
  visit(moment, (fact) => found.add(fact));
  return [...found];
}

/** Whether a moment names a fixed local day. */
export function hasFixedDay(moment: Moment): boolean {
  if (typeof moment === "string") return false;
  if ("on" in moment) return true;
  return partsOf(moment).some(hasFixedDay);
}

/** The moments that a moment is built from. */
function partsOf(moment: Exclude<Moment, string>): readonly Moment[] {
  if ("after" in moment) return [moment.after];
  if ("before" in moment) return [moment.before];
  if ("laterOf" in moment) return moment.laterOf;
  if ("earlierOf" in moment) return moment.earlierOf;
  if ("firstKnown" in moment) return moment.firstKnown;
  return [];
}

function visit(moment: Moment, found: (fact: DateFact) => void): void {
  if (typeof moment === "string") found(moment);
  else for (const part of partsOf(moment)) visit(part, found);
}
