/**
 * Start days: when the orders are placed that are tried.
 *
 * @module
 */
import type { Policy } from "../policy/policy.js";
import { DAY, parseLocalDate } from "../time/local-date.js";

/** A day of which nothing is odd. */
export const ORDINARY_DAY: number = /* @__PURE__ */ Date.UTC(2026, 2, 10, 15);

/**
 * Where nothing says otherwise: an ordinary day, a month's end, within a fortnight before a leap day (of two,
 * for versions that are in force for some years only), before a clock change.
 */
const STARTS: readonly number[] = [
  ORDINARY_DAY,
  Date.UTC(2026, 0, 31, 20),
  Date.UTC(2028, 1, 20, 15),
  Date.UTC(2026, 9, 24, 12),
  Date.UTC(2024, 1, 20, 15),
];

/** At most so many holidays are looked at. */
const MOST_HOLIDAYS = 3;

/** When orders are placed that are tried for some policies: first what their calendars tell apart. */
export function startsFor(policies: readonly Policy[]): readonly number[] {
  const holidays = loneHolidays(policies);
  const every = Math.ceil(holidays.length / MOST_HOLIDAYS);
  const some = holidays.filter((_, index) => index % every === 0);
  // the order arrives the day before
  return [...some.map((day) => (day - 2) * DAY + DAY / 2), ...STARTS];
}

/** The holidays, as day numbers, that are one in some of the calendars of a place and not in others. */
function loneHolidays(policies: readonly Policy[]): readonly number[] {
  const byPlace = new Map<string, (readonly string[])[]>();
  for (const { calendars = {} } of policies)
    for (const [place, { holidays }] of Object.entries(calendars))
      byPlace.set(place, [...(byPlace.get(place) ?? []), holidays]);
  const days = [...byPlace.values()].flatMap((lists) =>
    [...new Set(lists.flat())].filter((day) => !lists.every((list) => list.includes(day))),
  );
  return [...new Set(days)].sort().flatMap((day) => parseLocalDate(day) ?? []);
}
