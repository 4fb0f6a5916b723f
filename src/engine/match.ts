/**
 * Tests, compiled: whether a row matches, and when.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { DateFact } from "../model/fact.js";
import type { PolicySpan } from "../policy/moment.js";
import type { DateTest, RangeTest, SetTest } from "../policy/test.js";
import { type LocalDate, parseLocalDate } from "../time/local-date.js";
import { instantPoint } from "../time/point.js";
import { startOfDay } from "../time/zone.js";
import type { FixedTest, Value } from "./fixed-test.js";
import { asMoment, type Frame, factOf, known, type Mark, type Use } from "./frame.js";
import { compileStep, type MomentContext, spanName } from "./moment.js";
import { dateFact, type Slot } from "./slot.js";

/** When a test holds: on `[low, high)`, or outside it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly inside: boolean;
  /** The date that it is counted from; `null` where that is only supposed. */
  readonly event: DateFact | null;
  readonly date: number;
}

/** A test's answer: holds, fails, needs something supposed, or holds at some times only. */
export type Answer = boolean | undefined | Interval;

/** A test, compiled; `undefined` leaves a need on the run. */
export type Match = (frame: Frame) => Answer;

/** What a test is compiled with. */
export interface MatchContext extends Omit<MomentContext, "role"> {
  readonly action: Action;
}

/** Compiles a test on a fact that is no date, and notes what it tells apart. */
export function compileTest(slot: Slot, test: unknown, context: MatchContext): FixedTest {
  const distinctions = context.distinctionsOf(slot, context.action);
  const name = JSON.stringify(test);
  const found = distinctions.fixed.get(name);
  if (found !== undefined) return found;
  const passes = predicate(slot, test);
  const mentioned = new Set<string | number>();
  mention(test, mentioned);
  distinctions.tests.push(passes);
  for (const value of mentioned) distinctions.mentioned.add(value);
  const made = { slot, passes, mentioned };
  distinctions.fixed.set(name, made);
  return made;
}

/** Whether a value passes a test on a fact that is no date. */
function predicate(slot: Slot, test: unknown): (value: Value) => boolean {
  if (typeof test !== "object" || test === null) return equals(slot, test);
  if (Array.isArray(test)) {
    const any = test.map((value: unknown) => equals(slot, value));
    return (value) => any.some((passes) => passes(value));
  }
  if ("not" in test) {
    const passes = predicate(slot, test.not);
    return (value) => !passes(value);
  }
  // SAFETY: a checked policy's test on such a fact has these keys and no others
  const { known, atLeast, below, has, hasNone } = test as RangeTest & SetTest;
  return (value) =>
    (known === undefined || (value !== null) === known) &&
    (atLeast === undefined || (typeof value === "number" && value >= atLeast)) &&
    (below === undefined || (typeof value === "number" && value < below)) &&
    (has === undefined || hasAny(value, has)) &&
    (hasNone === undefined || !hasAny(value, hasNone));
}

function equals(slot: Slot, wanted: unknown): (value: Value) => boolean {
  if (slot.kind !== "path") return (value) => value === wanted;
  const below = `${String(wanted)}/`;
  return (value) => value === wanted || (typeof value === "string" && value.startsWith(below));
}

/** Whether a set has any of some elements; an absent set has none. */
function hasAny(value: Value, wanted: string | readonly string[]): boolean {
  if (!Array.isArray(value)) return false;
  return typeof wanted === "string"
    ? value.includes(wanted)
    : wanted.some((element) => value.includes(element));
}

function hasDate(frame: Frame, slot: Slot): boolean {
  return known(frame, slot) !== undefined;
}

/** Collects the words and numbers that a test names, however deep. */
function mention(test: unknown, into: Set<string | number>): void {
  if (typeof test === "string" || typeof test === "number") into.add(test);
  else for (const part of Object.values(Object(test))) mention(part, into);
}

/** Compiles a test on a date, and notes how it uses it. */
export function compileDateTest(slot: Slot, test: unknown, context: MatchContext): Match {
  // SAFETY: a checked policy's test on a date is a date test or the negation of one
  const outer = test as DateTest | { readonly not: DateTest };
  if (!("not" in outer)) return compileDates(slot, outer, context);
  const inner = compileDates(slot, outer.not, context);
  return (frame) => {
    const answer = inner(frame);
    if (answer === undefined) return undefined;
    return typeof answer === "boolean" ? !answer : { ...answer, inside: !answer.inside };
  };
}

function compileDates(slot: Slot, test: DateTest, context: MatchContext): Match {
  const within = test.within === undefined ? undefined : compileEnd(slot, test.within, context);
  const older =
    test.olderThan === undefined ? undefined : compileEnd(slot, test.olderThan, context);
  const days = compileDays(slot, test, context);
  const { known } = test;
  const needsDate = within !== undefined || older !== undefined || days !== undefined;
  if (within !== undefined)
    context.use.marks.push((frame) => asMoment(factOf(frame, slot)) ?? undefined);
  return (frame) => {
    const date = asMoment(factOf(frame, slot));
    if (date === undefined) return undefined;
    if (date === null) return !needsDate && known !== true;
    if (known === false) return false;
    if (days !== undefined) {
      const holds = days(date, frame);
      if (holds !== true) return holds;
    }
    let low = -Infinity;
    let high = Infinity;
    if (within !== undefined) {
      const end = within(date, frame);
      if (end === undefined) return undefined;
      low = date;
      high = end;
    }
    if (older !== undefined) {
      const end = older(date, frame);
      if (end === undefined) return undefined;
      low = Math.max(low, end);
    }
    if (low === -Infinity) return true;
    const event = hasDate(frame, slot) ? dateFact(slot) : null;
    return { low, high, inside: true, event, date };
  };
}

/** The end of a span after a date. */
function compileEnd(slot: Slot, span: PolicySpan, context: MatchContext): Use {
  const step = compileStep(span, 1, context, true);
  const end: Use = (date, frame) => step(instantPoint(date), frame)?.at;
  const { uses, marks } = context.use;
  uses.push({ slot, name: spanName(span, 1, true, context), use: end });
  uses.push({ slot, name: "", use: (date) => date });
  marks.push((frame) => {
    const date = asMoment(factOf(frame, slot));
    return typeof date === "number" ? end(date, frame) : undefined;
  });
  return end;
}

/** Whether a date falls on some local days, both ends included. */
function compileDays(
  slot: Slot,
  { from, to }: DateTest,
  context: MatchContext,
): ((date: number, frame: Frame) => boolean | undefined) | undefined {
  if (from === undefined && to === undefined) return undefined;
  const edge = (day: LocalDate | undefined, later: number): Mark | undefined => {
    const number = parseLocalDate(day ?? "");
    if (number === undefined) return undefined;
    const bound: Mark = (frame) => {
      const zone = context.place.zone(frame);
      return zone === undefined ? undefined : startOfDay(number + later, zone);
    };
    context.use.bounds.push({ slot, bound });
    return bound;
  };
  const opening = edge(from, 0);
  const closing = edge(to, 1);
  return (date, frame) => {
    const start = opening === undefined ? -Infinity : opening(frame);
    const end = closing === undefined ? Infinity : closing(frame);
    return start === undefined || end === undefined ? undefined : date >= start && date < end;
  };
}
