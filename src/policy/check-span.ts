/**
 * Checks of spans.
 *
 * @module
 */
import { type Check, isRecord, noOtherKeys, number, own, whole, word } from "../internal/check.js";
import { at, expected, report } from "../internal/problems.js";
import { oneOf } from "../internal/quote.js";
import type { Counting, Roll, SpanUnit } from "../time/span.js";
import { place } from "./check-code.js";
import { type Readable, spanFact } from "./check-fact.js";

/** The most of each unit: a thousand years, which every calendar can count. */
const MOST: { readonly [U in SpanUnit]: number } = {
  minutes: 525_960_000,
  hours: 8_766_000,
  days: 365_250,
  businessDays: 365_250,
  months: 12_000,
  years: 1000,
};
const UNITS = /* @__PURE__ */ Object.keys(MOST) as unknown as readonly SpanUnit[];
const COUNTINGS: readonly Counting[] = ["calendar", "inclusive", "elapsed"];
const ROLLS: readonly Roll[] = ["next-working-day"];

const OPTIONS: readonly (readonly [string, Check])[] = [
  ["counting", /* @__PURE__ */ word(COUNTINGS, "a way of counting")],
  ["roll", /* @__PURE__ */ word(ROLLS, "a way to roll")],
  ["calendar", (value, problems) => value === "buyer" || place(value, problems)],
];

/** Checks a span whose number may come from a fact. */
export function span(readable: Readable): Check {
  const fact = spanFact(readable);
  return (value, problems) => {
    if (!isRecord(value)) {
      const help = typeof value === "number" ? "name the unit: `{ days: 30 }`" : undefined;
      return expected(problems, "a span", value, help);
    }
    const before = problems.issues.length;
    noOtherKeys(value, [...UNITS, ...OPTIONS.map(([key]) => key)], problems);
    const units = UNITS.filter((unit) => Object.hasOwn(value, unit));
    const [unit] = units;
    if (unit === undefined) {
      if (problems.issues.length === before) expected(problems, `a span in ${oneOf(UNITS)}`, value);
      return;
    }
    if (units.length > 1) return expected(problems, "a span in one unit", units.join(", "));
    const onClock = unit === "minutes" || unit === "hours";
    const amount = value[unit];
    at(problems, unit, () => {
      if (isRecord(amount)) {
        noOtherKeys(amount, ["fact"], problems);
        at(problems, "fact", () => fact(own(amount, "fact"), problems));
      } else if (onClock) number(0, MOST[unit])(amount, problems);
      else whole(own(value, "counting") === "inclusive" ? 1 : 0, MOST[unit])(amount, problems);
    });
    for (const [key, check] of OPTIONS) {
      const held = own(value, key);
      if (held === undefined) continue;
      at(problems, key, () => {
        if (onClock) report(problems, `\`${unit}\` are counted on the clock, without \`${key}\``);
        else if (held === "elapsed" && unit === "businessDays")
          report(problems, "working days are whole days and never `elapsed`");
        else check(held, problems);
      });
    }
  };
}
