/**
 * Public holidays, written short: the tables under `calendars` are made of it.
 *
 * @module
 */
import { remembered } from "../internal/remember.js";
import type { Calendar } from "./calendar.js";
import type { LocalDate } from "./local-date.js";

/** A country's holidays, and what its regions have beside them or instead. */
export interface HolidayTable {
  /** ISO weekdays; default Saturday and Sunday. */
  readonly weekend?: readonly number[];
  /** The first and the last year for which the list is complete. */
  readonly years: readonly [number, number];
  /** `0501`: that day of each year; `230407`: that day of 2023. */
  readonly days: string;
  /** By region: its own days, and with a `-` those of the country that it does not have. */
  readonly regions?: Readonly<Record<string, string>>;
}

/** Working days by place: `DE`, `DE-BY`. */
export type Calendars = Readonly<Record<string, Calendar>>;

/** The calendar of a country as a whole. */
export function nationwide(country: string, table: HolidayTable): Calendars {
  return { [country]: calendar(read(table.days, table.years), table) };
}

/** The calendars of a country and of each region that has days of its own. */
export function calendarsOf(
  country: string,
  table: HolidayTable & Required<Pick<HolidayTable, "regions">>,
): Calendars {
  const national = read(table.days, table.years);
  const places: Record<string, Calendar> = { ...nationwide(country, table) };
  // what has the same days need not be told apart
  const calendarWith = remembered((days: string): Calendar => {
    const tokens = days.split(" ");
    const lost = read(tokens.filter((day) => day.startsWith("-")).join(" "), table.years);
    const own = read(tokens.filter((day) => !day.startsWith("-")).join(" "), table.years);
    const kept = national.filter((day) => !lost.includes(day));
    return calendar([...kept, ...own], table);
  });
  for (const [region, days] of Object.entries(table.regions))
    places[`${country}-${region}`] = calendarWith(days);
  return places;
}

function read(days: string, [first, last]: HolidayTable["years"]): readonly LocalDate[] {
  return (days.match(/\d+/g) ?? []).flatMap((day) => {
    if (day.length === 6) return [`20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`];
    const every = [];
    for (let year = first; year <= last; year += 1)
      every.push(`${year}-${day.slice(0, 2)}-${day.slice(2)}`);
    return every;
  });
}

function calendar(
  days: readonly LocalDate[],
  { weekend = [6, 7], years: [first, last] }: HolidayTable,
): Calendar {
  const holidays = [...new Set(days)].sort();
  return { weekend, holidays, from: `${first}-01-01`, to: `${last}-12-31` };
}
