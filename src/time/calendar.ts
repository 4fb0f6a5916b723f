/**
 * Working days: a weekend and a list of holidays, as data.
 *
 * @module
 */
import { type LocalDate, parseLocalDate, weekdayOf } from "./local-date.js";

/** Which days of a place are not worked. */
export interface Calendar {
  /** ISO weekdays: 1 is Monday, 7 is Sunday. A week without a working day counts as none off at all. */
  readonly weekend: readonly number[];
  readonly holidays: readonly LocalDate[];
  /** The first day of the range for which the holidays are complete. */
  readonly from?: LocalDate;
  /** The last day of that range. */
  readonly to?: LocalDate;
}

interface Working {
  readonly first: number;
  readonly last: number;
  /** By ISO weekday. */
  readonly weekdays: readonly boolean[];
  readonly perWeek: number;
  readonly holidays: ReadonlySet<number>;
  /** The holidays that no weekend hides, ascending. */
  readonly lost: readonly number[];
}

/** Saturday and Sunday off, and no holidays. */
export const WEEKDAYS: Calendar = { weekend: [6, 7], holidays: [] };

/** Saturday and Sunday off, and no holiday known: of a place whose calendar nobody supplied. */
export const WEEKENDS_ONLY: Calendar = { weekend: [6, 7], holidays: [], to: "0001-01-01" };

/** No day and no count is farther than this, a few million years. */
const FARTHEST = 1e9;
const prepared = new WeakMap<Calendar, Working>();

/**
 * Whether a day is neither weekend nor holiday.
 */
export function isWorkingDay(day: number, calendar: Calendar): boolean {
  const working = prepare(calendar);
  return working.weekdays[weekdayOf(day)] === true && !working.holidays.has(day);
}

/** Whether the holidays of a calendar are complete for a day. */
export function isListed(day: number, calendar: Calendar): boolean {
  const { first, last } = prepare(calendar);
  return day >= first && day <= last;
}

/**
 * The day itself if it is a working day, else the next one that is.
 */
export function nextWorkingDay(day: number, calendar: Calendar): number {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

/**
 * The `n`th working day after a day, or before it if `n` is negative; none of them is the day
 * itself, working or not. With 0, the day itself.
 */
export function addWorkingDays(day: number, n: number, calendar: Calendar): number {
  const count = Math.min(Math.trunc(Math.abs(n)), FARTHEST);
  if (!(count > 0) || !Number.isInteger(day) || Math.abs(day) > FARTHEST) return day;
  const working = prepare(calendar);
  const step = n < 0 ? -1 : 1;
  // Each holiday passed over takes one more day, which may pass over another.
  for (let passed = 0; ; ) {
    const reached = stepWeekdays(day, count + passed, step, working);
    const now = lostBetween(day, reached, working.lost);
    if (now === passed) return reached;
    passed = now;
  }
}

/** The `count`th day on from a day that no weekend takes, holidays left aside. */
function stepWeekdays(day: number, count: number, step: 1 | -1, working: Working): number {
  const weeks = Math.floor((count - 1) / working.perWeek);
  let reached = day + step * 7 * weeks;
  for (let left = count - weeks * working.perWeek; left > 0; ) {
    reached += step;
    if (working.weekdays[weekdayOf(reached)] === true) left -= 1;
  }
  return reached;
}

/** How many of the days lie after `day` and up to `end`, or before `day` and down to it. */
function lostBetween(day: number, end: number, days: readonly number[]): number {
  return end > day ? upTo(end, days) - upTo(day, days) : upTo(day - 1, days) - upTo(end - 1, days);
}

function upTo(day: number, days: readonly number[]): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function prepare(calendar: Calendar): Working {
  const found = prepared.get(calendar);
  if (found !== undefined) return found;
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => !calendar.weekend.includes(weekday));
  const perWeek = weekdays.filter(Boolean).length;
  const made = perWeek === 0 ? ALL_WORKING : workingOf([false, ...weekdays], perWeek, calendar);
  prepared.set(calendar, made);
  return made;
}

function workingOf(weekdays: readonly boolean[], perWeek: number, calendar: Calendar): Working {
  const holidays = new Set<number>();
  for (const date of calendar.holidays) {
    const day = parseLocalDate(date);
    if (day !== undefined) holidays.add(day);
  }
  const lost = [...holidays].filter((day) => weekdays[weekdayOf(day)] === true);
  const first = parseLocalDate(calendar.from ?? "") ?? -Infinity;
  const last = parseLocalDate(calendar.to ?? "") ?? Infinity;
  return { first, last, weekdays, perWeek, holidays, lost: lost.sort((a, b) => a - b) };
}

const ALL_WORKING: Working = {
  first: -Infinity,
  last: Infinity,
  weekdays: [false, true, true, true, true, true, true, true],
  perWeek: 7,
  holidays: new Set(),
  lost: [],
};
