/** Deadlines with a known answer, worked out by hand; those of the law are under `test/vectors`. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatInstant, type Instant, parseInstant } from "../../../src/time/instant.js";
import { type LocalDate, parseLocalDate } from "../../../src/time/local-date.js";
import { addSpan, endOfDayPoint, instantPoint, type Point } from "../../../src/time/point.js";
import type { Counting, Roll, Span } from "../../../src/time/span.js";
import { dayOf } from "../../../src/time/zone.js";
import { date, dayAt } from "./days.js";

interface Deadline {
  readonly id: string;
  readonly title: string;
  readonly from: Instant | LocalDate;
  readonly span: { readonly [unit in "hours" | "days" | "months" | "years"]?: number };
  readonly counting: Counting | "business";
  readonly roll: Roll | null;
  readonly timeZone: string;
  readonly holidays: readonly LocalDate[];
  readonly expect: { readonly lastDay: LocalDate; readonly at: Instant };
}

function spanOf({ span, counting, roll }: Deadline): Span {
  const options = { ...(roll !== null && { roll }) };
  if (counting === "business") return { businessDays: span.days ?? Number.NaN, ...options };
  return { ...(span as Extract<Span, { days: unknown }>), ...options, counting };
}

function fromOf({ from, timeZone }: Deadline): Point {
  const at = parseInstant(from);
  return at === undefined ? endOfDayPoint(dayAt(from), timeZone) : instantPoint(at);
}

function check(deadline: Deadline): void {
  const amount = Object.values(deadline.span)[0] ?? Number.NaN;
  const zone = deadline.timeZone;
  const context = { zone, calendar: { weekend: [6, 7], holidays: deadline.holidays } };
  const point = addSpan(fromOf(deadline), spanOf(deadline), amount, 1, context, true);
  expect({
    lastDay: date(point.day ?? dayOf(point.at - 1, zone)),
    at: formatInstant(point.at),
  }).toEqual(deadline.expect);
}

function read(url: URL): Deadline[] {
  const found = JSON.parse(readFileSync(url, "utf8")) as Deadline[];
  return found.map((deadline) => {
    expect(parseLocalDate(deadline.expect.lastDay)).toBeDefined();
    return deadline;
  });
}

const own = read(new URL("../../fixtures/deadlines.json", import.meta.url));

describe("deadlines of our own", () => {
  it("are there", () => {
    expect(own.length).toBeGreaterThanOrEqual(12);
  });

  it.each(own.map((deadline) => [deadline.title, deadline] as const))("%s", (_title, deadline) => {
    check(deadline);
  });
});
