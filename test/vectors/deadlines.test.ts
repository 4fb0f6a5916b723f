/** Deadlines with a known answer, for `time` alone: with the days off that a case names, and with our own calendars. */
import { existsSync, readFileSync } from "node:fs";
import { calendars } from "order-recourse/calendars";
import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/time/calendar.js";
import { formatInstant, type Instant, parseInstant } from "../../src/time/instant.js";
import { formatLocalDate, type LocalDate, parseLocalDate } from "../../src/time/local-date.js";
import { addSpan, endOfDayPoint, instantPoint, type Point } from "../../src/time/point.js";
import type { Counting, Roll, Span } from "../../src/time/span.js";
import { dayOf } from "../../src/time/zone.js";

interface Deadline {
  readonly id: string;
  readonly title: string;
  readonly from: Instant | LocalDate;
  readonly span: { readonly [unit in "hours" | "days" | "months" | "years"]?: number };
  readonly counting: Counting | "business";
  readonly roll: Roll | null;
  readonly calendar: string | null;
  readonly timeZone: string;
  readonly holidays: readonly LocalDate[];
  readonly expect: { readonly lastDay: LocalDate; readonly at: Instant };
}

function read(path: string): readonly Deadline[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as readonly Deadline[]) : [];
}

function spanOf({ span, counting, roll }: Deadline): Span {
  const options = { ...(roll !== null && { roll }) };
  if (counting === "business") return { businessDays: span.days ?? Number.NaN, ...options };
  // SAFETY: a case has one unit
  return { ...(span as Extract<Span, { days: unknown }>), ...options, counting };
}

function fromOf({ from, timeZone }: Deadline): Point {
  const at = parseInstant(from);
  return at === undefined
    ? endOfDayPoint(parseLocalDate(from) ?? Number.NaN, timeZone)
    : instantPoint(at);
}

function endOf(one: Deadline, calendar: Calendar): Deadline["expect"] {
  const amount = Object.values(one.span)[0] ?? Number.NaN;
  const zone = one.timeZone;
  const point = addSpan(fromOf(one), spanOf(one), amount, 1, { zone, calendar }, true);
  return {
    lastDay: formatLocalDate(point.day ?? dayOf(point.at - 1, zone)),
    at: formatInstant(point.at),
  };
}

/** The calendar of the place, or of its country where the region has no days of its own. */
function calendarOf(place: string | null): Calendar {
  const found = calendars[place ?? ""] ?? calendars[(place ?? "").slice(0, 2)];
  return found ?? { weekend: [6, 7], holidays: [] };
}

for (const [name, path] of [
  ["our own", "test/vectors/laws/deadlines.json"],
  ["shared", "../shared/vectors/law-deadlines.json"],
] as const) {
  const all = read(path).map((one) => [one.id, one] as const);
  describe.skipIf(!existsSync(path))(`deadlines, ${name}`, () => {
    it.each(all)("%s by the days off that it names", (_, one) => {
      const weekend = one.calendar === "CN" ? [] : [6, 7];
      expect(endOf(one, { weekend, holidays: one.holidays })).toEqual(one.expect);
    });

    it.each(all)("%s by our own calendar", (_, one) => {
      expect(endOf(one, calendarOf(one.calendar))).toEqual(one.expect);
    });
  });
}
