/**
 * How far spans lead at least and at most, and which of two leads further.
 *
 * @module
 */
import type { PolicySpan } from "../policy/moment.js";
import { DAY } from "../time/local-date.js";
import { unitOf } from "../time/span.js";

const HOUR = 3_600_000;
/** More than any clock change; zones that crossed the date line moved by a day. */
const slackOf = (zone: string): number => (zone.startsWith("Pacific/") ? 25 * HOUR : 3 * HOUR);

/** How far a span leads at least and at most from a moment, for numbers between two; `rest`: the most days of a roll. */
export function reachOf(
  span: PolicySpan,
  [low, high]: readonly [number, number],
  sign: 1 | -1,
  zone: string,
  rest: number,
): readonly [number, number] {
  const [least, most] = lengthOf(span, low, high, slackOf(zone), sign);
  const isRolled = "roll" in span && span.roll !== undefined;
  // a roll leads to the end of a day, even from within one
  return [least, isRolled ? most + (rest + 1) * DAY : most];
}

function lengthOf(
  span: PolicySpan,
  low: number,
  high: number,
  slack: number,
  sign: 1 | -1,
): readonly [number, number] {
  const unit = unitOf(span);
  if (unit === "minutes") return ordered(sign * low * 60_000, sign * high * 60_000);
  if (unit === "hours") return ordered(sign * low * HOUR, sign * high * HOUR);
  const [least, most] = daysOf(unit, Math.floor(low), Math.floor(high));
  const { counting } = span as { readonly counting?: string };
  const [first, last] = ordered(sign * least * DAY, sign * most * DAY);
  if (counting === "elapsed" && unit !== "businessDays")
    return unit === "days" ? [first, last] : [first - slack, last + slack];
  const early = counting === "inclusive" ? DAY : 0;
  // the end of the day on which it ends
  return sign === 1
    ? [first - early - slack, last + DAY + slack]
    : [first - slack, last + DAY + early + slack];
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function daysOf(unit: string, low: number, high: number): readonly [number, number] {
  switch (unit) {
    case "days":
      return [low, high];
    case "businessDays":
      return [low, high === 0 ? 0 : Infinity];
    case "months": {
      const [first] = low % 12 === 0 ? yearsOf(low / 12) : [Math.floor(low * 30.43) - 4];
      const [, last] = high % 12 === 0 ? yearsOf(high / 12) : [0, Math.ceil(high * 30.45) + 4];
      return [first, last];
    }
    default: {
      const [first] = yearsOf(low);
      const [, last] = yearsOf(high);
      return [first, last];
    }
  }
}

/** Whole years in days: a leap day in each fourth at most, and a day to spare. */
function yearsOf(count: number): readonly [number, number] {
  return [count * 365 - 1, count * 365 + Math.ceil(count / 4) + 1];
}

/** Whether a span leads no further than another from the same moment, wherever that is. */
export function isNoLonger(span: PolicySpan, other: PolicySpan): boolean {
  const a = measureOf(span);
  const b = measureOf(other);
  return (
    a !== undefined &&
    b !== undefined &&
    a.unit === b.unit &&
    a.amount <= b.amount &&
    (a.options === b.options || (a.rolled === "" && a.counting === b.counting))
  );
}

interface Measure {
  readonly unit: string;
  readonly amount: number;
  readonly counting: string;
  readonly rolled: string;
  readonly options: string;
}

function measureOf(span: PolicySpan): Measure | undefined {
  const unit = unitOf(span);
  const {
    [unit]: given,
    counting = "calendar",
    roll,
    calendar,
  } = span as Readonly<Record<string, unknown>>;
  if (typeof given !== "number") return undefined;
  const months = unit === "years" || unit === "months";
  const scale = { minutes: 1, hours: 60, days: 1, businessDays: 1, months: 1, years: 12 }[unit];
  const rolled = roll === undefined ? "" : `${String(roll)} ${String(calendar)}`;
  // a rolled span of hours does not grow with its start
  if (rolled !== "" && counting === "elapsed") return undefined;
  const worked = unit === "businessDays" ? ` ${String(calendar)}` : "";
  const inclusive = unit === "days" && counting === "inclusive";
  const named = inclusive ? "calendar" : String(counting);
  return {
    unit: unit === "hours" ? "minutes" : months ? "months" : unit + worked,
    amount: given * scale - (inclusive ? 1 : 0),
    counting: named,
    rolled,
    options: `${named} ${rolled}`,
  };
}

/** Whether a span leads no less far from a later moment: not if it rolls from within a day, nor if it leads to a time of day that the clock skips or repeats. */
export function isMonotone(span: PolicySpan): boolean {
  const { roll, counting } = span as { readonly roll?: string; readonly counting?: string };
  const isOfDay = "months" in span || "years" in span;
  return counting !== "elapsed" || (roll === undefined && !isOfDay);
}
