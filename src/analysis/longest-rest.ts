/**
 * The longest rest: how far the next working day can lie, by the calendars of a policy.
 *
 * @module
 */
import type { Policy } from "../policy/policy.js";
import { type Calendar, isWorkingDay, nextWorkingDay, WEEKDAYS } from "../time/calendar.js";
import { parseLocalDate } from "../time/local-date.js";

const found = new WeakMap<object, number>();
const NONE: NonNullable<Policy["calendars"]> = {};
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The most days by which a roll moves an end, whoever's calendar counts. */
export function longestRest({ calendars = NONE }: Policy): number {
  const known = found.get(calendars);
  if (known !== undefined) return known;
  // a place without a calendar has Saturday and Sunday off
  const longest = Math.max(...[WEEKDAYS, ...Object.values(calendars)].map(restOf));
  found.set(calendars, longest);
  return longest;
}

/** The longest rest begins on a holiday or on a day before it, or is a weekend with none. */
function restOf(calendar: Calendar): number {
  const days = calendar.holidays.flatMap((date) => parseLocalDate(date) ?? []);
  // in these weeks no holiday is listed
  const quiet = Math.min(0, ...days) - 700;
  const starts = [...days.map((day) => startOf(day, calendar)), ...WEEK.map((day) => quiet + day)];
  return starts.reduce((most, day) => Math.max(most, nextWorkingDay(day, calendar) - day), 0);
}

function startOf(day: number, calendar: Calendar): number {
  let first = day;
  while (!isWorkingDay(first, calendar) && !isWorkingDay(first - 1, calendar)) first -= 1;
  return first;
}
