import { describe, expect, it } from "vitest";
import { type Calendar, WEEKDAYS } from "../../../src/time/calendar.js";
import { formatInstant } from "../../../src/time/instant.js";
import {
  addSpan,
  endOfDayPoint,
  FAR_FUTURE,
  FAR_PAST,
  instantPoint,
  type Point,
} from "../../../src/time/point.js";
import {
  businessDays,
  days,
  hours,
  minutes,
  months,
  type Span,
  years,
} from "../../../src/time/span.js";
import { date, dayAt } from "./days.js";

const BERLIN = "Europe/Berlin";
const XMAS: Calendar = { weekend: [6, 7], holidays: ["2026-12-25", "2026-12-26", "2027-01-01"] };
const ROLL = { roll: "next-working-day" } as const;
const INCLUSIVE = { counting: "inclusive" } as const;
const ELAPSED = { counting: "elapsed" } as const;

const amountOf = (span: Span): number =>
  Object.values(span).find((value): value is number => typeof value === "number") ?? 0;

function add(
  from: string | Point,
  span: Span,
  { sign = 1, zone = BERLIN, calendar = WEEKDAYS, rolls = true }: Options = {},
): Point {
  const start = typeof from === "string" ? instantPoint(Date.parse(from)) : from;
  return addSpan(start, span, amountOf(span), sign, { zone, calendar }, rolls);
}

interface Options {
  readonly sign?: 1 | -1;
  readonly zone?: string;
  readonly calendar?: Calendar;
  readonly rolls?: boolean;
}

/** The last day and the exclusive end, or the instant alone. */
const show = (point: Point): string =>
  point.day === undefined
    ? formatInstant(point.at)
    : `${date(point.day)} until ${formatInstant(point.at)}`;

const NOON = "2026-11-22T11:00:00Z"; // a Sunday, 12:00 in Berlin

describe("points", () => {
  it("are instants or ends of local days", () => {
    expect(instantPoint(5)).toStrictEqual({ at: 5, day: undefined });
    expect(endOfDayPoint(dayAt("2026-11-22"), BERLIN)).toStrictEqual({
      at: Date.parse("2026-11-22T23:00:00Z"),
      day: dayAt("2026-11-22"),
    });
  });

  it("know where time ends", () => {
    expect(formatInstant(FAR_FUTURE)).toBe("9000-01-01T00:00:00Z");
    expect(formatInstant(FAR_PAST)).toBe("0001-01-01T00:00:00Z");
  });
});

describe("minutes and hours", () => {
  it.each<[Span, Options, string]>([
    [minutes(30), {}, "2026-11-22T11:30:00Z"],
    [minutes(0.5), {}, "2026-11-22T11:00:30Z"],
    [minutes(0.0001), {}, "2026-11-22T11:00:00.006Z"],
    [hours(48), {}, "2026-11-24T11:00:00Z"],
    [hours(1.5), { sign: -1 }, "2026-11-22T09:30:00Z"],
    [hours(1.1), { sign: -1 }, "2026-11-22T09:54:00Z"],
    [hours(0), {}, "2026-11-22T11:00:00Z"],
  ])("%j %j", (span, options, expected) => {
    expect(show(add(NOON, span, options))).toBe(expected);
  });

  it("pass over a change of the clock", () => {
    expect(show(add("2026-03-28T12:00:00Z", hours(24)))).toBe("2026-03-29T12:00:00Z");
  });

  it("count from the end of a day", () => {
    const end = endOfDayPoint(dayAt("2026-11-22"), BERLIN);
    expect(show(add(end, hours(1)))).toBe("2026-11-23T00:00:00Z");
  });
});

describe("days", () => {
  it.each<[Span, Options, string]>([
    [days(0), {}, "2026-11-22 until 2026-11-22T23:00:00Z"],
    [days(1), {}, "2026-11-23 until 2026-11-23T23:00:00Z"],
    [days(30), {}, "2026-12-22 until 2026-12-22T23:00:00Z"],
    [days(30.9), {}, "2026-12-22 until 2026-12-22T23:00:00Z"],
    [days(30), { sign: -1 }, "2026-10-23 until 2026-10-23T22:00:00Z"],
    [days(30, INCLUSIVE), {}, "2026-12-21 until 2026-12-21T23:00:00Z"],
    [days(1, INCLUSIVE), {}, "2026-11-22 until 2026-11-22T23:00:00Z"],
    [days(30, INCLUSIVE), { sign: -1 }, "2026-10-24 until 2026-10-24T22:00:00Z"],
    [days(1, INCLUSIVE), { sign: -1 }, "2026-11-22 until 2026-11-22T23:00:00Z"],
    [days(30, ELAPSED), {}, "2026-12-22T11:00:00Z"],
    [days(30.9, ELAPSED), {}, "2026-12-22T11:00:00Z"],
    [days(30, ELAPSED), { sign: -1 }, "2026-10-23T11:00:00Z"],
    [days(3), { zone: "Pacific/Kiritimati" }, "2026-11-26 until 2026-11-26T10:00:00Z"],
    [days(3), { zone: "Pacific/Pago_Pago" }, "2026-11-25 until 2026-11-26T11:00:00Z"],
  ])("%j %j", (span, options, expected) => {
    expect(show(add(NOON, span, options))).toBe(expected);
  });

  it("begin with the local day of the instant", () => {
    expect(show(add("2026-11-22T22:59:59Z", days(1)))).toBe(
      "2026-11-23 until 2026-11-23T23:00:00Z",
    );
    expect(show(add("2026-11-22T23:00:00Z", days(1)))).toBe(
      "2026-11-24 until 2026-11-24T23:00:00Z",
    );
  });

  it("nest on days: 30 after 7 after delivery end with day 37", () => {
    const week = add(NOON, days(7));
    expect(add(week, days(30))).toEqual(add(NOON, days(37)));
    expect(add(week, days(7), { sign: -1 })).toEqual(add(NOON, days(0)));
    // an instant at the same place on the time line belongs to the next day
    expect(add(instantPoint(week.at), days(30))).toEqual(add(NOON, days(38)));
    expect(add(week, months(1))).toEqual(
      add(endOfDayPoint(dayAt("2026-11-29"), BERLIN), months(1)),
    );
  });

  it("end where a day of 23 or 25 hours ends", () => {
    expect(show(add("2026-03-22T11:00:00Z", days(7)))).toBe(
      "2026-03-29 until 2026-03-29T22:00:00Z",
    );
    expect(show(add("2026-10-18T10:00:00Z", days(7)))).toBe(
      "2026-10-25 until 2026-10-25T23:00:00Z",
    );
  });

  it("count the day that Samoa left out, which ends when it begins", () => {
    const zone = "Pacific/Apia";
    const from = "2011-12-28T12:00:00Z"; // 28 December there
    expect(show(add(from, days(1), { zone }))).toBe("2011-12-29 until 2011-12-30T10:00:00Z");
    expect(show(add(from, days(2), { zone }))).toBe("2011-12-30 until 2011-12-30T10:00:00Z");
    expect(show(add(from, days(3), { zone }))).toBe("2011-12-31 until 2011-12-31T10:00:00Z");
  });
});

describe("months and years", () => {
  const at = (text: string): Point => endOfDayPoint(dayAt(text), BERLIN);
  const lastDay = (from: string, span: Span, options: Options = {}): string =>
    date(add(at(from), span, options).day ?? Number.NaN);

  it.each<[string, Span, Options, string]>([
    ["2026-11-22", months(1), {}, "2026-12-22"],
    ["2026-01-31", months(1), {}, "2026-02-28"],
    ["2028-01-31", months(1), {}, "2028-02-29"],
    ["2026-01-31", months(1.9), {}, "2026-02-28"],
    ["2026-03-31", months(1), { sign: -1 }, "2026-02-28"],
    ["2024-02-29", years(1), {}, "2025-02-28"],
    ["2024-02-29", years(4), {}, "2028-02-29"],
    ["2026-12-31", years(2), {}, "2028-12-31"],
    ["2026-12-31", years(1), { sign: -1 }, "2025-12-31"],
    ["2026-01-31", months(6, INCLUSIVE), {}, "2026-07-30"],
    ["2026-01-01", months(1, INCLUSIVE), {}, "2026-01-31"],
    ["2026-01-06", months(4, INCLUSIVE), {}, "2026-05-05"],
    ["2026-01-01", years(1, INCLUSIVE), {}, "2026-12-31"],
    ["2026-07-30", months(6, INCLUSIVE), { sign: -1 }, "2026-01-31"],
    ["2026-12-31", years(1, INCLUSIVE), { sign: -1 }, "2026-01-01"],
    // the month has no day before which it could end
    ["2026-01-31", months(1, INCLUSIVE), {}, "2026-02-28"],
    ["2026-11-30", months(3, INCLUSIVE), {}, "2027-02-28"],
    ["2024-02-29", years(1, INCLUSIVE), {}, "2025-02-28"],
    ["2026-03-31", months(1, INCLUSIVE), { sign: -1 }, "2026-03-01"],
  ])("from %s, %j %j: %s", (from, span, options, expected) => {
    expect(lastDay(from, span, options)).toBe(expected);
  });

  it("end with the local day", () => {
    expect(show(add(NOON, months(6)))).toBe("2027-05-22 until 2027-05-22T22:00:00Z");
  });

  it.each<[string, Span, Options, string]>([
    [NOON, months(1, ELAPSED), {}, "2026-12-22T11:00:00Z"],
    [NOON, months(6, ELAPSED), {}, "2027-05-22T10:00:00Z"],
    [NOON, years(1, ELAPSED), {}, "2027-11-22T11:00:00Z"],
    [NOON, years(1, ELAPSED), { sign: -1 }, "2025-11-22T11:00:00Z"],
    ["2026-01-31T11:00:00.250Z", months(1, ELAPSED), {}, "2026-02-28T11:00:00.250Z"],
    // 02:30 does not come on 29 March, and comes twice on 25 October
    ["2026-02-28T01:30:00Z", months(1, ELAPSED), {}, "2026-03-28T01:30:00Z"],
    ["2026-01-29T01:30:00Z", months(2, ELAPSED), {}, "2026-03-29T01:30:00Z"],
    ["2026-09-25T00:30:00Z", months(1, ELAPSED), {}, "2026-10-25T00:30:00Z"],
  ])("from %s, %j %j: %s", (from, span, options, expected) => {
    expect(show(add(from, span, options))).toBe(expected);
  });
});

describe("business days", () => {
  it.each<[string, Span, Options, string]>([
    ["2026-12-23", businessDays(1), {}, "2026-12-24"],
    ["2026-12-23", businessDays(2), {}, "2026-12-28"],
    ["2026-12-23", businessDays(7), {}, "2027-01-05"],
    ["2026-12-26", businessDays(0), {}, "2026-12-26"],
    ["2026-12-26", businessDays(1), {}, "2026-12-28"],
    ["2026-12-28", businessDays(1), { sign: -1 }, "2026-12-24"],
    ["2026-12-23", businessDays(2, INCLUSIVE), {}, "2026-12-24"],
    ["2026-12-26", businessDays(1, INCLUSIVE), {}, "2026-12-28"],
    ["2026-12-26", businessDays(2, INCLUSIVE), {}, "2026-12-29"],
    ["2026-12-28", businessDays(2, INCLUSIVE), { sign: -1 }, "2026-12-24"],
    ["2026-12-27", businessDays(1, INCLUSIVE), { sign: -1 }, "2026-12-24"],
    // SAFETY: no policy with it passes its check
    ["2026-12-23", { businessDays: 2, counting: "elapsed" } as unknown as Span, {}, "2026-12-28"],
  ])("from %s, %j %j: %s", (from, span, options, expected) => {
    const point = add(endOfDayPoint(dayAt(from), BERLIN), span, { calendar: XMAS, ...options });
    expect(point).toEqual(endOfDayPoint(dayAt(expected), BERLIN));
  });
});

describe("roll", () => {
  it.each<[string, Span, Options, string]>([
    ["2026-12-11T11:00:00Z", days(14, ROLL), {}, "2026-12-28 until 2026-12-28T23:00:00Z"],
    ["2026-12-10T11:00:00Z", days(14, ROLL), {}, "2026-12-24 until 2026-12-24T23:00:00Z"],
    ["2026-12-11T11:00:00Z", days(14), {}, "2026-12-25 until 2026-12-25T23:00:00Z"],
    [
      "2026-12-11T11:00:00Z",
      days(14, ROLL),
      { rolls: false },
      "2026-12-25 until 2026-12-25T23:00:00Z",
    ],
    ["2026-10-25T11:00:00Z", months(2, ROLL), {}, "2026-12-28 until 2026-12-28T23:00:00Z"],
    ["2026-12-26T11:00:00Z", businessDays(0, ROLL), {}, "2026-12-28 until 2026-12-28T23:00:00Z"],
    [
      "2026-12-27T11:00:00Z",
      days(1, { ...ROLL, ...INCLUSIVE }),
      {},
      "2026-12-28 until 2026-12-28T23:00:00Z",
    ],
    ["2026-12-28T11:00:00Z", days(1, ROLL), { sign: -1 }, "2026-12-28 until 2026-12-28T23:00:00Z"],
    // an instant stays where it is on a working day
    ["2026-12-10T11:00:00Z", days(14, { ...ROLL, ...ELAPSED }), {}, "2026-12-24T11:00:00Z"],
    [
      "2026-12-11T11:00:00Z",
      days(14, { ...ROLL, ...ELAPSED }),
      {},
      "2026-12-28 until 2026-12-28T23:00:00Z",
    ],
    // at midnight, the last day is the one that ends
    ["2026-12-10T23:00:00Z", days(14, { ...ROLL, ...ELAPSED }), {}, "2026-12-24T23:00:00Z"],
    [
      "2026-12-13T23:00:00Z",
      days(14, { ...ROLL, ...ELAPSED }),
      {},
      "2026-12-28 until 2026-12-28T23:00:00Z",
    ],
  ])("from %s, %j %j", (from, span, options, expected) => {
    expect(show(add(from, span, { calendar: XMAS, ...options }))).toBe(expected);
  });
});

describe("what is out of all measure", () => {
  const spans: ((n: number) => Span)[] = [
    minutes,
    hours,
    days,
    months,
    years,
    businessDays,
    (n) => days(n, INCLUSIVE),
    (n) => days(n, { ...ELAPSED, ...ROLL }),
    (n) => months(n, { ...INCLUSIVE, ...ROLL }),
    (n) => years(n, ELAPSED),
    (n) => businessDays(n, INCLUSIVE),
  ];

  it("stops at the ends of time, quickly", () => {
    const start = performance.now();
    const slack = 8 * 86_400_000; // the end of the last day in its zone, rolled over a weekend
    for (const span of spans) {
      for (const n of [1e9, 1e12, 1e300, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
        for (const zone of ["UTC", "America/New_York", "Pacific/Kiritimati"]) {
          const late = add(NOON, span(n), { zone, calendar: XMAS }).at;
          const early = add(NOON, span(n), { zone, calendar: XMAS, sign: -1 }).at;
          const isShort = n === 1e9 && ("minutes" in span(n) || "hours" in span(n));
          if (isShort) continue;
          expect(Math.abs(late - FAR_FUTURE)).toBeLessThan(slack);
          expect(Math.abs(early - FAR_PAST)).toBeLessThan(slack);
        }
      }
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("takes an amount that is no number as 0", () => {
    for (const span of spans) {
      const from = instantPoint(Date.parse(NOON));
      const context = { zone: BERLIN, calendar: WEEKDAYS };
      expect(addSpan(from, span(1), Number.NaN, 1, context, true)).toEqual(
        addSpan(from, span(1), 0, 1, context, true),
      );
    }
  });

  it("counts a negative amount backwards", () => {
    expect(add(NOON, days(-3))).toEqual(add(NOON, days(3), { sign: -1 }));
    expect(add(NOON, businessDays(-3))).toEqual(add(NOON, businessDays(3), { sign: -1 }));
    expect(add(NOON, hours(-3))).toEqual(add(NOON, hours(3), { sign: -1 }));
  });

  it("leaves a start beyond the ends of time where it is, or nearer to them", () => {
    const never = "9999-12-31T22:59:59Z";
    expect(show(add(never, days(30)))).toBe("9999-12-31 until 9999-12-31T23:00:00Z");
    expect(show(add(never, hours(30)))).toBe("9999-12-31T22:59:59Z");
    expect(show(add(never, days(30), { sign: -1 }))).toBe("9999-12-01 until 9999-12-01T23:00:00Z");
    expect(show(add(never, months(1), { sign: -1 }))).toBe("9999-11-30 until 9999-11-30T23:00:00Z");
  });

  it("does so at the beginning of time too", () => {
    const early = FAR_PAST - 3_600_000 * 30;
    const context = { zone: "UTC", calendar: WEEKDAYS };
    const from = instantPoint(early);
    expect(addSpan(from, hours(5), 5, -1, context, false)).toEqual(from);
    expect(addSpan(from, hours(5), 5, 1, context, false).at).toBe(early + 5 * 3_600_000);
    expect(addSpan(from, days(1), 1, -1, context, false).day).toBe(dayAt("0001-01-01") - 2);
    expect(addSpan(from, days(1), 1, 1, context, false).day).toBe(dayAt("0001-01-01") - 1);
  });

  it("gives back a point that is nowhere", () => {
    for (const at of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
      for (const span of spans) expect(add(instantPoint(at), span(3))).toEqual(instantPoint(at));
    }
  });

  it("reads a zone that Intl does not know as UTC", () => {
    expect(add(NOON, days(1), { zone: "Europe/Atlantis" })).toEqual(
      add(NOON, days(1), { zone: "UTC" }),
    );
  });
});
