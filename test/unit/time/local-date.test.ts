import { UTCDate } from "@date-fns/utc";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addMonthsToDay,
  DAY,
  FIRST_DAY,
  formatLocalDate,
  LAST_DAY,
  parseLocalDate,
  weekdayOf,
} from "../../../src/time/local-date.js";
import { date, dayAt } from "./days.js";

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const EPOCH = Temporal.PlainDate.from("1970-01-01");

describe("parseLocalDate and formatLocalDate", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1970-02-01", 31],
    ["2000-02-29", 11_016],
    ["2026-11-22", 20_779],
    ["0001-01-01", FIRST_DAY],
    ["9999-12-31", LAST_DAY],
  ])("%s is day %d", (text, day) => {
    expect(parseLocalDate(text)).toBe(day);
    expect(formatLocalDate(day)).toBe(text);
  });

  it.each([
    "",
    "2026-02-29",
    "2100-02-29",
    "2026-02-30",
    "2026-06-31",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "0000-01-01",
    "2026-1-01",
    "2026-01-1",
    "2026-01-01T00:00Z",
    "2026-01-01 ",
    " 2026-01-0",
    "20260101",
    "2026/01/01",
    "01-01-2026",
    "2026-01-O1",
  ])("refuses %j", (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  it("gives the first and the last date for days beyond them", () => {
    expect(formatLocalDate(FIRST_DAY - 1)).toBe("0001-01-01");
    expect(formatLocalDate(LAST_DAY + 1)).toBe("9999-12-31");
    expect(formatLocalDate(Number.POSITIVE_INFINITY)).toBe("9999-12-31");
    expect(formatLocalDate(Number.NEGATIVE_INFINITY)).toBe("0001-01-01");
  });

  it("agrees with Date on every day of four centuries", () => {
    for (let day = dayAt("1800-01-01"); day < dayAt("2201-01-01"); day += 1) {
      const text = new Date(day * DAY).toISOString().slice(0, 10);
      if (formatLocalDate(day) !== text || parseLocalDate(text) !== day) {
        expect([formatLocalDate(day), parseLocalDate(text)]).toEqual([text, day]);
      }
    }
  });

  it("agrees with Date on any day", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = new Date(day * DAY).toISOString().slice(0, 10);
        expect([formatLocalDate(day), parseLocalDate(text)]).toEqual([text, day]);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it("counts days as date-fns does", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500_000, max: 500_000 }), (day, n) => {
        expect(addDays(new UTCDate(day * DAY), n).getTime()).toBe((day + n) * DAY);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe("weekdayOf", () => {
  it("numbers Monday 1 to Sunday 7, before 1970 too", () => {
    expect(
      ["2026-11-16", "2026-11-21", "2026-11-22", "1970-01-01", "1969-12-28"].map((text) =>
        weekdayOf(dayAt(text)),
      ),
    ).toEqual([1, 6, 7, 4, 7]);
  });

  it("agrees with Temporal", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayOf(day)).toBe(EPOCH.add({ days: day }).dayOfWeek);
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});

describe("addMonthsToDay", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-01-30", 1, "2028-02-29"],
    ["2026-02-28", 1, "2026-03-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-01-15", 0, "2026-01-15"],
    ["0099-12-31", 1, "0100-01-31"],
    ["0001-02-28", 1, "0001-03-28"],
  ])("%s and %d months", (text, months, expected) => {
    expect(date(addMonthsToDay(dayAt(text), months))).toBe(expected);
  });

  it("agrees with Temporal and with date-fns", () => {
    const near = fc.integer({ min: dayAt("1600-01-01"), max: dayAt("2600-01-01") });
    fc.assert(
      fc.property(near, fc.integer({ min: -3000, max: 3000 }), (day, months) => {
        const expected = EPOCH.add({ days: day }).add({ months }).toString();
        expect(date(addMonthsToDay(day, months))).toBe(expected);
        expect(
          addMonths(new UTCDate(day * DAY), months)
            .toISOString()
            .slice(0, 10),
        ).toBe(expected);
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it("stays a number for any count", () => {
    for (const months of [1e6, -1e6, 1e300, -1e300, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      expect(Number.isInteger(addMonthsToDay(0, months))).toBe(true);
    }
  });
});
