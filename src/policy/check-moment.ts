/**
 * Checks of moments.
 *
 * @module
 */
import { type Check, isRecord, list, noOtherKeys, own } from "../internal/check.js";
import { at, expected, report } from "../internal/problems.js";
import { oneOf } from "../internal/quote.js";
import { parseLocalDate } from "../time/local-date.js";
import { dateFact, type Readable } from "./check-fact.js";
import { span } from "./check-span.js";

/** A moment may be built from moments this many levels deep. */
const DEEPEST = 32;
/** A moment may be built from this many moments in all: shared parts could multiply without end. */
const LARGEST = 1000;
const TAGS = ["after", "before", "laterOf", "earlierOf", "firstKnown", "on"] as const;

/** A local date. */
export const localDate: Check = (value, problems) => {
  if (typeof value !== "string" || parseLocalDate(value) === undefined)
    expected(problems, "a date such as `2026-11-30`", value);
};

/** Checks a moment. */
export function moment(readable: Readable): Check {
  const fact = dateFact(readable);
  const distance = span(readable);
  return (value, problems) => {
    let parts = 0;
    const stop = (why: string): void => {
      if (parts !== Number.POSITIVE_INFINITY) report(problems, why);
      parts = Number.POSITIVE_INFINITY;
    };
    const visit: (part: unknown, depth: number) => unknown = (part, depth) => {
      parts += 1;
      if (parts > LARGEST) return stop(`a moment of more than ${LARGEST} parts`);
      if (typeof part === "string") return fact(part, problems);
      if (!isRecord(part)) return expected(problems, "a moment", part);
      if (depth > DEEPEST) return stop(`moments nested more than ${DEEPEST} deep`);
      const tags = TAGS.filter((tag) => Object.hasOwn(part, tag));
      const [tag] = tags;
      if (tag === undefined || tags.length > 1) {
        noOtherKeys(part, [...TAGS, "span"], problems);
        const said = tag === undefined ? undefined : tags.join(", ");
        return expected(problems, `a moment with one of ${oneOf(TAGS)}`, said);
      }
      const counted = tag === "after" || tag === "before";
      noOtherKeys(part, counted ? [tag, "span"] : [tag], problems);
      at(problems, tag, () => {
        if (counted) visit(part[tag], depth + 1);
        else if (tag === "on") localDate(part[tag], problems);
        else list((held) => visit(held, depth + 1), 1)(part[tag], problems);
      });
      return counted && at(problems, "span", () => distance(own(part, "span"), problems));
    };
    visit(value, 1);
  };
}
