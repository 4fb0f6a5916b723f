/** What holds of all spans, and what Temporal says of those that it knows. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Calendar, isWorkingDay, WEEKDAYS } from "../../../src/time/calendar.js";
import { addSpan, endOfDayPoint, instantPoint, type Point } from "../../../src/time/point.js";
import {
  businessDays,
  type Counting,
  type DaySpanOptions,
  days,
  hours,
  minutes,
  months,
  type Span,
  years,
} from "../../../src/time/span.js";
import { dayOf, startOfDay } from "../../../src/time/zone.js";
import { date, dayAt } from "./days.js";

const ZONES = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "America/Santiago",
  "Asia/Beirut",
  "Africa/Cairo",
  "America/Sao_Paulo",
];
const HOLIDAYS: Calendar = {
  weekend: [5, 6],
  holidays: ["2011-12-29", "2011-12-31", "2012-01-01", "2024-01-01", "2024-03-31"],
};

const zones = fc.constantFrom(...ZONES);
const calendars = fc.constantFrom(WEEKDAYS, HOLIDAYS);
const contexts = fc.record({ zone: zones, calendar: calendars });
const signs = fc.constantFrom<1 | -1>(1, -1);
const moments = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2030, 0, 1) });
const countings = fc.constantFrom<Counting>("calendar", "inclusive", "elapsed");
const rolls = fc.constantFrom({}, { roll: "next-working-day" } as const);

interface Length {
  readonly span: Span;
  readonly amount: number;
}

const clock: fc.Arbitrary<Length> = fc
  .tuple(fc.constantFrom(minutes, hours), fc.integer({ min: 0, max: 5000 }))
  .map(([build, amount]) => ({ span: build(amount), amount }));
const dayLike = <C extends Counting>(
  builders: readonly ((n: number, options: DaySpanOptions & { readonly counting: C }) => Span)[],
  counting: fc.Arbitrary<C>,
  most: number,
): fc.Arbitrary<Length> =>
  fc
    .tuple(fc.constantFrom(...builders), fc.integer({ min: 0, max: most }), counting, rolls)
    .map(([build, amount, counted, rolled]) => ({
      span: build(amount, { counting: counted, ...rolled }),
      amount,
    }));
const onDays = fc.constantFrom("calendar" as const, "inclusive" as const);
const lengths = fc.oneof(
  clock,
  dayLike([days], countings, 400),
  dayLike([businessDays], onDays, 400),
  dayLike([months, years], countings, 40),
);
// Not steady: elapsed months and years, since a wall clock turns back once a year; and elapsed spans
// that roll, since only those that end on a day off are moved to the end of a day.
const steady = fc.oneof(
  clock,
  dayLike([days], onDays, 400),
  dayLike([businessDays], onDays, 400),
  dayLike([months, years], onDays, 40),
  fc.nat(400).map((n) => ({ span: days(n, { counting: "elapsed" }), amount: n })),
);
const check = (property: fc.IRawProperty<unknown>, numRuns = 3000): void => {
  fc.assert(property, { numRuns, seed: 2611 });
};

describe("addSpan", () => {
  it("leads on from later moments to later moments, from the same to the same", () => {
    check(
      fc.property(moments, moments, steady, signs, contexts, (a, b, length, sign, context) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          addSpan(instantPoint(at), length.span, length.amount, sign, context, true),
        );
        expect(early?.at).toBeLessThanOrEqual(late?.at ?? Number.NaN);
        if (early?.day !== undefined && late?.day !== undefined) {
          expect(early.day).toBeLessThanOrEqual(late.day);
        }
      }),
    );
  });

  it("leads on from later days to later days", () => {
    const dates = fc.integer({ min: dayAt("2009-01-01"), max: dayAt("2030-01-01") });
    check(
      fc.property(dates, fc.nat(3), steady, signs, contexts, (day, more, length, sign, context) => {
        const [early, late] = [day, day + more].map((start) =>
          addSpan(
            endOfDayPoint(start, context.zone),
            length.span,
            length.amount,
            sign,
            context,
            true,
          ),
        );
        expect(early?.at).toBeLessThanOrEqual(late?.at ?? Number.NaN);
      }),
    );
  });

  it("leads further with more, forwards and backwards", () => {
    check(
      fc.property(moments, lengths, signs, contexts, (at, { span, amount }, sign, context) => {
        const less = addSpan(instantPoint(at), span, amount, sign, context, false);
        const more = addSpan(instantPoint(at), span, amount + 1, sign, context, false);
        expect((more.at - less.at) * sign).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("ends spans of days where a local day ends, elapsed ones at an instant", () => {
    check(
      fc.property(moments, lengths, signs, contexts, (at, { span, amount }, sign, context) => {
        const point = addSpan(instantPoint(at), span, amount, sign, context, false);
        const isExact =
          "minutes" in span ||
          "hours" in span ||
          (span.counting === "elapsed" && !("businessDays" in span));
        expect(point.day === undefined).toBe(isExact);
        if (point.day !== undefined) {
          expect(point.at).toBe(startOfDay(point.day + 1, context.zone));
        }
      }),
    );
  });

  it("rolls to the first working day that the end does not pass, and only if it rolls", () => {
    check(
      fc.property(moments, lengths, signs, contexts, (at, { span, amount }, sign, context) => {
        const still = addSpan(instantPoint(at), span, amount, sign, context, false);
        const rolled = addSpan(instantPoint(at), span, amount, sign, context, true);
        const last = (point: Point): number => point.day ?? dayOf(point.at - 1, context.zone);
        if (!("roll" in span) || isWorkingDay(last(still), context.calendar)) {
          expect(rolled).toEqual(still);
          return;
        }
        for (let day = last(still); day < last(rolled); day += 1) {
          expect(isWorkingDay(day, context.calendar)).toBe(false);
        }
        expect(rolled.day).toBeGreaterThan(last(still));
        expect(isWorkingDay(rolled.day ?? Number.NaN, context.calendar)).toBe(true);
        expect(rolled.at).toBe(startOfDay((rolled.day ?? Number.NaN) + 1, context.zone));
      }),
    );
  });

  it("leads back by days, hours and minutes to where it came from", () => {
    const exact = fc.oneof(clock, dayLike([days], fc.constantFrom<Counting>("calendar"), 4000));
    check(
      fc.property(moments, exact, signs, contexts, (at, { span, amount }, sign, context) => {
        const start = endOfDayPoint(dayOf(at, context.zone), context.zone);
        const there = addSpan(start, span, amount, sign, context, false);
        const back = addSpan(there, span, amount, sign === 1 ? -1 : 1, context, false);
        expect(back.at).toBe(start.at);
      }),
    );
  });

  it("leads back by elapsed days exactly, and from working day to working day", () => {
    const counts = fc.integer({ min: 0, max: 400 });
    check(
      fc.property(moments, counts, signs, contexts, (at, amount, sign, context) => {
        const other = sign === 1 ? -1 : 1;
        const span = days(amount, { counting: "elapsed" });
        const there = addSpan(instantPoint(at), span, amount, sign, context, false);
        expect(there.at).toBe(at + sign * amount * 86_400_000);
        expect(addSpan(there, span, amount, other, context, false).at).toBe(at);

        const work = businessDays(amount);
        const first = addSpan(instantPoint(at), businessDays(1), 1, sign, context, false);
        const next = addSpan(first, work, amount, sign, context, false);
        expect(addSpan(next, work, amount, other, context, false)).toEqual(first);
      }),
    );
  });

  it("nests days on days", () => {
    const counts = fc.integer({ min: 0, max: 400 });
    check(
      fc.property(moments, counts, counts, contexts, (at, a, b, context) => {
        const from = instantPoint(at);
        const nested = addSpan(
          addSpan(from, days(a), a, 1, context, false),
          days(b),
          b,
          1,
          context,
          false,
        );
        expect(nested).toEqual(addSpan(from, days(a + b), a + b, 1, context, false));
      }),
    );
  });

  it("agrees with Temporal on days, months and years", () => {
    const plain = fc.oneof(
      dayLike([days], fc.constantFrom<Counting>("calendar"), 4000),
      dayLike([months, years], fc.constantFrom<Counting>("calendar"), 40),
    );
    check(
      fc.property(moments, plain, signs, contexts, (at, { span, amount }, sign, context) => {
        const unit = "days" in span ? "days" : "months" in span ? "months" : "years";
        const point = addSpan(instantPoint(at), span, amount, sign, context, false);
        const last = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(context.zone)
          .toPlainDate()
          .add({ [unit]: sign * amount });
        expect(date(point.day ?? Number.NaN)).toBe(last.toString());
        expect(point.at).toBe(
          last.add({ days: 1 }).toZonedDateTime(context.zone).epochMilliseconds,
        );
      }),
      2000,
    );
  });

  it("agrees with Temporal on elapsed months and years", () => {
    const elapsed = dayLike([months, years], fc.constantFrom<Counting>("elapsed"), 40);
    check(
      fc.property(moments, elapsed, signs, contexts, (at, { span, amount }, sign, context) => {
        const point = addSpan(instantPoint(at), span, amount, sign, context, false);
        const expected = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(context.zone)
          .toPlainDateTime()
          .add({ ["months" in span ? "months" : "years"]: sign * amount })
          .toZonedDateTime(context.zone);
        expect(point).toEqual(instantPoint(expected.epochMilliseconds));
      }),
      2000,
    );
  });

  it("never throws, and stays finite", () => {
    const amounts = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.integer());
    const starts = fc.oneof(moments, fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }));
    check(
      fc.property(starts, lengths, amounts, signs, contexts, (at, { span }, n, sign, context) => {
        const point = addSpan(instantPoint(at), span, n, sign, context, true);
        expect(Number.isFinite(point.at)).toBe(true);
      }),
    );
  });
});
