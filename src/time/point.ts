/**
 * Points on the time line, and the spans that lead from one to the next.
 *
 * @module
 */
import {
  addWorkingDays,
  type Calendar,
  isListed,
  isWorkingDay,
  nextWorkingDay,
} from "./calendar.js";
import { addMonthsToDay, DAY, FIRST_DAY } from "./local-date.js";
import { type DaySpan, type Span, unitOf } from "./span.js";
import { instantOfWall, offsetAt } from "./wall-clock.js";
import { dayOf, startOfDay } from "./zone.js";

/**
 * A moment on the time line: an instant, or the end of a local day. Then `day` is that day, and
 * `at` the first instant after it.
 */
export interface Point {
  readonly at: number;
  readonly day: number | undefined;
  /** Set where working days were counted for which the calendar lists no holidays: it may lie later. */
  readonly isUnlisted?: boolean;
}

/** Where and by which working days a span is counted. */
export interface SpanContext {
  readonly zone: string;
  readonly calendar: Calendar;
}

/** The end of the time that spans reach, 9000-01-01: no span leads past it. */
export const FAR_FUTURE: number = /* @__PURE__ */ Date.UTC(9000, 0, 1);

/** From then on an end is no end: it hangs on a date that could be any. */
const NO_END = /* @__PURE__ */ Date.UTC(8000, 0, 1);

/** Whether a moment is one that an answer names. */
export function isEnd(at: number): boolean {
  return at < NO_END;
}

/** The beginning of the time that spans reach, 0001-01-01. */
export const FAR_PAST: number = FIRST_DAY * DAY;

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** An instant as a point. */
export function instantPoint(at: number): Point {
  return { at, day: undefined };
}

/** The end of a local day as a point: its `at` is the first instant after the day. */
export function endOfDayPoint(day: number, zone: string): Point {
  return { at: startOfDay(day + 1, zone), day };
}

/**
 * The point that lies a span after another (`sign` 1) or before it (-1). Day spans count from the
 * local day of the point and lead to the end of a local day, elapsed ones to an instant; a day span
 * on the end of a day counts on from that day. `rolls` says whether the span's `roll` counts: of
 * nested spans only the outermost rolls.
 *
 * Never throws. An amount that is no number counts as 0, a fraction of a day is dropped, and what
 * would lead out of `FAR_PAST` to `FAR_FUTURE` stops there.
 */
export function addSpan(
  from: Point,
  span: Span,
  amount: number,
  sign: 1 | -1,
  context: SpanContext,
  rolls: boolean,
): Point {
  if (!Number.isFinite(from.at)) return from;
  const n = Number.isNaN(amount) ? 0 : amount;
  if ("minutes" in span) return elapsed(from.at, sign * n * MINUTE);
  if ("hours" in span) return elapsed(from.at, sign * n * HOUR);
  const whole = sign * Math.floor(n);
  const counts = "businessDays" in span;
  const exact = span.counting === "elapsed" && !counts;
  const reached = exact
    ? elapsedDays(from.at, span, whole, context.zone)
    : endOfDayPoint(lastDay(from, span, whole, sign, context), context.zone);
  const rolling = rolls && span.roll !== undefined;
  const point = rolling ? rolled(reached, context) : reached;
  if (from.isUnlisted !== true && !counts && !rolling) return point;
  const isUnlisted =
    from.isUnlisted === true || !isListed(lastOf(reached, context), context.calendar);
  return isUnlisted ? { ...point, isUnlisted } : point;
}

/** The local day that a span of days leads to. */
function lastDay(
  from: Point,
  span: DaySpan,
  n: number,
  sign: 1 | -1,
  context: SpanContext,
): number {
  const start = from.day ?? dayOf(from.at, context.zone);
  const inclusive = span.counting === "inclusive";
  const eve = inclusive ? start - sign : start;
  switch (unitOf(span)) {
    case "businessDays":
      return within(start, addWorkingDays(eve, n, context.calendar));
    case "months":
    case "years": {
      const months = inMonths(span, n);
      return within(
        start,
        inclusive ? monthsFrom(start, months, sign) : addMonthsToDay(start, months),
      );
    }
    default:
      return within(start, eve + n);
  }
}

function inMonths(span: DaySpan, n: number): number {
  return "years" in span ? n * 12 : n;
}

/** The last day of so many months of which `start` is the first day. */
function monthsFrom(start: number, n: number, sign: 1 | -1): number {
  const same = addMonthsToDay(start, n);
  // LAW: UK CRA 2015 s. 19(14); BGB 188(2) and (3), JP 143, KR 160, TW 121: the day before the one
  // with the same number, or the last day of a month that has none.
  const cut = addMonthsToDay(same, -n) !== start;
  return sign === 1 && cut ? same : same - sign;
}

function elapsedDays(at: number, span: DaySpan, n: number, zone: string): Point {
  if ("days" in span) return elapsed(at, n * DAY);
  const wall = at + offsetAt(at, zone);
  const day = Math.floor(wall / DAY);
  const reached = within(day, addMonthsToDay(day, inMonths(span, n)));
  return instantPoint(instantOfWall(reached * DAY + (wall - day * DAY), zone));
}

function elapsed(at: number, ms: number): Point {
  const low = Math.min(at, FAR_PAST);
  const high = Math.max(at, FAR_FUTURE);
  return instantPoint(Math.min(Math.max(at + Math.round(ms), low), high));
}

/** A day within the time that spans reach; a start outside may stay where it is. */
function within(start: number, day: number): number {
  const low = Math.min(start, FAR_PAST / DAY);
  const high = Math.max(start, FAR_FUTURE / DAY);
  return Math.min(Math.max(day, low), high);
}

/** The local day that a point ends. An end is exclusive: at midnight it is the day before. */
function lastOf(point: Point, { zone }: SpanContext): number {
  return point.day ?? dayOf(point.at - 1, zone);
}

function rolled(point: Point, context: SpanContext): Point {
  const day = lastOf(point, context);
  if (isWorkingDay(day, context.calendar)) return point;
  return endOfDayPoint(nextWorkingDay(day, context.calendar), context.zone);
}
