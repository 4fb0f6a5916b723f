import fc from "fast-check";
import { cnCalendars } from "order-recourse/calendars/cn";
import { deCalendars } from "order-recourse/calendars/de";
import type { Policy } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { longestRest } from "../../../src/analysis/longest-rest.js";
import { reachOf } from "../../../src/analysis/span-bounds.js";
import { DAY } from "../../../src/time/local-date.js";
import { addSpan, endOfDayPoint, instantPoint } from "../../../src/time/point.js";

const PLAIN: Policy = { id: "p", version: "1", authority: "law", timeZone: "UTC", tables: {} };
const calendars = { ...deCalendars, ...cnCalendars };

describe("the longest rest", () => {
  it.each([
    ["no calendar", PLAIN, 2],
    [
      "Friday to Sunday off",
      { ...PLAIN, calendars: { XX: { weekend: [5, 6, 7], holidays: [] } } },
      3,
    ],
    [
      "holidays on both sides of a weekend",
      { ...PLAIN, calendars: { XX: { weekend: [6, 7], holidays: ["2026-04-03", "2026-04-06"] } } },
      4,
    ],
    [
      "holidays before a weekend",
      { ...PLAIN, calendars: { XX: { weekend: [6, 7], holidays: ["2026-04-02", "2026-04-03"] } } },
      4,
    ],
    [
      "no working day at all",
      { ...PLAIN, calendars: { XX: { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] } } },
      2,
    ],
  ])("%s", (_, policy, days) => {
    expect(longestRest(policy)).toBe(days);
  });
});

describe("how far a span leads", () => {
  const spans = fc.oneof(
    fc.record({ hours: fc.integer({ min: 0, max: 900 }) }),
    ...(["days", "months", "years"] as const).map((unit) =>
      fc.record(
        {
          [unit]: fc.integer({ min: 0, max: unit === "days" ? 400 : 26 }),
          counting: fc.constantFrom("inclusive" as const, "elapsed" as const),
          roll: fc.constant("next-working-day" as const),
        },
        { requiredKeys: [unit] },
      ),
    ),
  );
  const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
  const moments = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2034, 0, 1) });

  it("is never less and never more than its bounds", () => {
    fc.assert(
      fc.property(
        spans,
        zones,
        moments,
        fc.constantFrom(1 as const, -1 as const),
        fc.constantFrom(...Object.keys(calendars)),
        fc.boolean(),
        (span, zone, moment, sign, place, isEnd) => {
          const from = isEnd ? endOfDayPoint(Math.floor(moment / DAY), zone) : instantPoint(moment);
          const [amount = 0] = Object.values(span).filter((one) => typeof one === "number");
          const rest = longestRest({ ...PLAIN, calendars });
          // SAFETY: drawn as spans are written
          const given = span as Parameters<typeof reachOf>[0];
          const [least, most] = reachOf(given, [amount, amount], sign, zone, rest);
          const calendar = calendars[place];
          if (calendar === undefined) throw new Error("no such calendar");
          const end = addSpan(
            from,
            // SAFETY: its number is no fact
            given as Parameters<typeof addSpan>[1],
            amount,
            sign,
            { zone, calendar },
            true,
          );
          expect(end.at - from.at).toBeGreaterThanOrEqual(least);
          expect(end.at - from.at).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: Number(process.env["ANALYSIS_SPANS"] ?? 3000) },
    );
  }, 600_000);
});
