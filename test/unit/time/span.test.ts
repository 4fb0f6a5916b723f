import { describe, expect, it } from "vitest";
import {
  businessDays,
  days,
  hours,
  minutes,
  months,
  type Span,
  unitOf,
  years,
} from "../../../src/time/span.js";

describe("the builders", () => {
  it("only make data", () => {
    expect(minutes(30)).toStrictEqual({ minutes: 30 });
    expect(hours(48)).toStrictEqual({ hours: 48 });
    expect(days(30)).toStrictEqual({ days: 30 });
    expect(businessDays(3)).toStrictEqual({ businessDays: 3 });
    expect(months(6)).toStrictEqual({ months: 6 });
    expect(years(2)).toStrictEqual({ years: 2 });
  });

  it("take the options that were given, and no others", () => {
    const options = { counting: "inclusive", roll: "next-working-day", calendar: "DE-BE" } as const;
    expect(days(14, options)).toStrictEqual({ days: 14, ...options });
    expect(months(1, { counting: "elapsed" })).toStrictEqual({ months: 1, counting: "elapsed" });
    expect(years(1, { roll: "next-working-day" })).toStrictEqual({
      years: 1,
      roll: "next-working-day",
    });
    expect(businessDays(1, { calendar: "US" })).toStrictEqual({ businessDays: 1, calendar: "US" });
    const loose: object = { counting: undefined, roll: undefined, calendar: undefined, days: 9 };
    expect(days(14, loose)).toStrictEqual({ days: 14 });
  });

  it("take their number from a fact", () => {
    const span: Span<"returnPolicy.days"> = days({ fact: "returnPolicy.days" });
    expect(span).toStrictEqual({ days: { fact: "returnPolicy.days" } });
    const fixed: Span<"returnPolicy.days"> = days(30);
    expect(JSON.parse(JSON.stringify(fixed))).toStrictEqual({ days: 30 });
  });
});

describe("unitOf", () => {
  it("names the key with the number", () => {
    const spans = [minutes(1), hours(1), days(1), businessDays(1), months(1), years(1)];
    expect(spans.map(unitOf)).toEqual([
      "minutes",
      "hours",
      "days",
      "businessDays",
      "months",
      "years",
    ]);
    expect(unitOf({ roll: "next-working-day", calendar: "US", years: 1 })).toBe("years");
  });
});
