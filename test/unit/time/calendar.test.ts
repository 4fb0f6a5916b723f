import { UTCDate } from "@date-fns/utc";
import { addBusinessDays } from "date-fns/addBusinessDays";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  WEEKDAYS,
} from "../../../src/time/calendar.js";
import { DAY } from "../../../src/time/local-date.js";
import { date, dayAt } from "./days.js";

const EASTER: Calendar = {
  weekend: [6, 7],
  holidays: ["2026-04-03", "2026-04-06", "2026-05-01", "2026-05-09"],
};
const NEVER: Calendar = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: ["2026-04-03"] };

describe("isWorkingDay", () => {
  it.each([
    ["2026-04-02", true],
    ["2026-04-03", false],
    ["2026-04-04", false],
    ["2026-04-05", false],
    ["2026-04-06", false],
    ["2026-04-07", true],
  ])("Easter: %s is %s", (text, expected) => {
    expect(isWorkingDay(dayAt(text), EASTER)).toBe(expected);
  });

  it("knows other weekends", () => {
    const gulf: Calendar = { weekend: [5, 6], holidays: [] };
    expect(isWorkingDay(dayAt("2026-11-20"), gulf)).toBe(false);
    expect(isWorkingDay(dayAt("2026-11-22"), gulf)).toBe(true);
    expect(isWorkingDay(dayAt("2026-11-22"), WEEKDAYS)).toBe(false);
  });

  it("passes over a holiday that is no date and a weekday that is none", () => {
    const odd: Calendar = { weekend: [0, 8], holidays: ["2026-02-30", "Easter"] };
    expect(isWorkingDay(dayAt("2026-11-22"), odd)).toBe(true);
  });

  it("takes a week without a working day as no calendar at all", () => {
    expect(isWorkingDay(dayAt("2026-04-03"), NEVER)).toBe(true);
    expect(nextWorkingDay(dayAt("2026-04-04"), NEVER)).toBe(dayAt("2026-04-04"));
    expect(addWorkingDays(dayAt("2026-04-02"), 3, NEVER)).toBe(dayAt("2026-04-05"));
  });
});

describe("nextWorkingDay", () => {
  it.each([
    ["2026-04-02", "2026-04-02"],
    ["2026-04-03", "2026-04-07"],
    ["2026-04-05", "2026-04-07"],
    ["2026-05-01", "2026-05-04"],
    ["2026-05-09", "2026-05-11"],
  ])("from %s it is %s", (text, expected) => {
    expect(date(nextWorkingDay(dayAt(text), EASTER))).toBe(expected);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-20", 5, "2026-11-27"],
    ["2026-11-20", 6, "2026-11-30"],
    ["2026-11-20", -1, "2026-11-19"],
    ["2026-11-20", -5, "2026-11-13"],
    ["2026-11-21", 0, "2026-11-21"],
    ["2026-11-21", 1, "2026-11-23"],
    ["2026-11-21", -1, "2026-11-20"],
    ["2026-11-22", 5, "2026-11-27"],
    ["2026-11-22", -5, "2026-11-16"],
    ["2026-11-20", 1.9, "2026-11-23"],
    ["2026-11-20", Number.NaN, "2026-11-20"],
  ])("from %s, %d weekdays", (text, n, expected) => {
    expect(date(addWorkingDays(dayAt(text), n, WEEKDAYS))).toBe(expected);
  });

  it.each([
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-04-03", 1, "2026-04-07"],
    ["2026-04-02", 19, "2026-05-04"],
    ["2026-04-07", -1, "2026-04-02"],
    ["2026-05-11", -6, "2026-04-30"],
  ])("over holidays, from %s, %d days", (text, n, expected) => {
    expect(date(addWorkingDays(dayAt(text), n, EASTER))).toBe(expected);
  });

  it("counts as date-fns does where there are no holidays", () => {
    const days = fc.integer({ min: dayAt("2000-01-01"), max: dayAt("2050-01-01") });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 1000 }), (day, n) => {
        expect(addWorkingDays(day, n, WEEKDAYS)).toBe(
          addBusinessDays(new UTCDate(day * DAY), n).getTime() / DAY,
        );
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it("counts as one day after the other would", () => {
    const base = dayAt("2026-01-01");
    const holidays = fc.array(fc.integer({ min: base - 60, max: base + 60 }), { maxLength: 60 });
    const weekend = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
    const calendars = fc.record({ weekend, holidays: holidays.map((list) => list.map(date)) });
    const start = fc.integer({ min: base - 70, max: base + 70 });
    const counts = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(calendars, start, counts, (calendar, day, n) => {
        let expected = day;
        for (let left = Math.abs(n); left > 0; ) {
          expected += Math.sign(n);
          if (isWorkingDay(expected, calendar)) left -= 1;
        }
        expect(date(addWorkingDays(day, n, calendar))).toBe(date(expected));
        let next = day;
        while (!isWorkingDay(next, calendar)) next += 1;
        expect(date(nextWorkingDay(day, calendar))).toBe(date(next));
      }),
      { numRuns: 3000, seed: 2 },
    );
  });

  it("is quick for any count and any day", () => {
    const start = performance.now();
    const all = [1e9, -1e9, 1e12, 1e300, -1e300, Number.MAX_VALUE, Number.POSITIVE_INFINITY];
    for (const n of all) {
      expect(Number.isInteger(addWorkingDays(20_000, n, EASTER))).toBe(true);
    }
    for (const day of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, 1e300]) {
      expect(addWorkingDays(day, 3, EASTER)).toBe(day);
      expect(nextWorkingDay(day, EASTER)).toBe(day);
    }
    expect(addWorkingDays(dayAt("2026-11-20"), 1e9, WEEKDAYS)).toBe(
      dayAt("2026-11-20") + 1_400_000_000,
    );
    expect(performance.now() - start).toBeLessThan(500);
  });
});
