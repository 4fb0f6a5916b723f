/**
 * Checks of time zones.
 *
 * @module
 */
import type { Check } from "../internal/check.js";
import { didYouMean, expected, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import { isTimeZone } from "../time/zone.js";

/** Checks the name of a time zone, or one of some words that stand for one. */
export function timeZoneName(words: readonly string[] = []): Check {
  return (value, problems) => {
    if (typeof value !== "string") return expected(problems, "a time zone", value);
    if (words.includes(value) || isTimeZone(value)) return;
    const near = didYouMean(problems, value, [...words, ...Intl.supportedValuesOf("timeZone")]);
    report(problems, `unknown time zone ${quote(value)}`, near);
  };
}
