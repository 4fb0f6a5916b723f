/**
 * How statutes count days: the counting codes of the facts about the law, with another date library
 * and with the holidays as their own package has them. Nothing of ours is used here.
 *
 * @module
 */
import { Temporal } from "temporal-polyfill";
import * as script from "../../../scripts/holidays.mjs";

export type Day = Temporal.PlainDate;

// SAFETY: as the script says
const { daysOf } = script as { daysOf: (country: string, region?: string) => readonly string[] };

/** Where and by which clock days are counted. */
export interface Place {
  readonly country: string;
  readonly region: string | null;
  readonly zone: string;
}

/** The local day of a moment. */
export function dayAt(at: string, { zone }: Place): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
}

/** The first moment after a local day. */
export function endOf(day: Day, { zone }: Place): number {
  return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** C1: the event's day is not counted; a last day that is a Saturday, Sunday or holiday moves on. */
export function c1(event: Day, days: number, place: Place): Day {
  return rolled(event.add({ days }), place);
}

/** C2: the event's day is not counted, and nothing moves. */
export function c2(event: Day, days: number): Day {
  return event.add({ days });
}

/** C3: the event's day is day 1. */
export function c3(event: Day, days: number): Day {
  return event.add({ days: days - 1 });
}

/** C4: working days only; the event's day is not counted. */
export function c4(event: Day, days: number, place: Place): Day {
  let day = event;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorked(day, place)) left -= 1;
  }
  return day;
}

/** C6: a last day inside a statutory holiday block becomes the first day after the whole block. */
export function c6(event: Day, days: number): Day {
  let last = event.add({ days });
  while (BLOCKS.has(last.toString())) last = last.add({ days: 1 });
  return last;
}

/** M1: the same number of the month, or its last day. */
export function m1(event: Day, months: number): Day {
  return event.add({ months });
}

/** M3: from the day after the event to the day before the corresponding one. */
export function m3(event: Day, months: number): Day {
  const start = event.add({ days: 1 });
  const same = start.add({ months });
  return same.day === start.day ? same.subtract({ days: 1 }) : same;
}

/** To the next day that is worked. */
export function rolled(day: Day, place: Place): Day {
  let last = day;
  while (!isWorked(last, place)) last = last.add({ days: 1 });
  return last;
}

export function later(a: Day, b: Day): Day {
  return Temporal.PlainDate.compare(a, b) < 0 ? b : a;
}

export function earlier(a: Day, b: Day): Day {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}

function isWorked(day: Day, place: Place): boolean {
  return day.dayOfWeek < 6 && !holidaysOf(place).has(day.toString());
}

/** The days off of a place, without weekends. */
export function holidaysOf({ country, region }: Place): ReadonlySet<string> {
  const key = `${country} ${region}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const days = country === "CN" ? BLOCKS : new Set(daysOf(country, region ?? undefined));
  known.set(key, days);
  return days;
}

const known = new Map<string, ReadonlySet<string>>();

/** What the State Council announced, from the year's first day off to its last. */
const BLOCKS: ReadonlySet<string> = new Set(
  `2022-12-31/2023-01-02 2023-01-21/2023-01-27 2023-04-05/2023-04-05 2023-04-29/2023-05-03
   2023-06-22/2023-06-24 2023-09-29/2023-10-06 2023-12-30/2024-01-01 2024-02-10/2024-02-17
   2024-04-04/2024-04-06 2024-05-01/2024-05-05 2024-06-08/2024-06-10 2024-09-15/2024-09-17
   2024-10-01/2024-10-07 2025-01-01/2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06
   2025-05-01/2025-05-05 2025-05-31/2025-06-02 2025-10-01/2025-10-08 2026-01-01/2026-01-03
   2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05 2026-06-19/2026-06-21
   2026-09-25/2026-09-27 2026-10-01/2026-10-07`
    .split(/\s+/)
    .flatMap((block) => {
      const [first = "", last = ""] = block.split("/");
      const from = Temporal.PlainDate.from(first);
      const length = from.until(Temporal.PlainDate.from(last)).days;
      return Array.from({ length: length + 1 }, (_, days) => from.add({ days }).toString());
    }),
);
