/**
 * Checks of instants: what is wrong with one, and how it is written.
 *
 * @module
 */
import type { Check } from "../internal/check.js";
import { expected, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import { parseInstant } from "../time/instant.js";
import { parseLocalDate } from "../time/local-date.js";

const WANTED = "an instant such as `2026-11-22T12:00:00Z`";

/** An instant: ISO 8601 with an offset or `Z`. */
export const instant: Check = (value, problems) => {
  if (typeof value !== "string") {
    const help = value instanceof Date ? "write it with `toISOString()`" : undefined;
    return expected(problems, WANTED, value, help);
  }
  if (parseInstant(value) !== undefined) return;
  const [day] = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value) ?? [];
  if (day === undefined) expected(problems, WANTED, value);
  else if (parseLocalDate(day) === undefined) report(problems, `there is no day ${quote(day)}`);
  else if (value === day)
    expected(problems, WANTED, value, "a day needs a time and an offset to be an instant");
  else if (/^.{10}T\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value))
    report(
      problems,
      `${quote(value)} has no offset`,
      "end it with `Z` or with one such as `+01:00`",
    );
  else expected(problems, WANTED, value);
};

/** An instant, or `null` for what has not happened. */
export const instantOrNull: Check = (value, problems) => {
  if (value !== null) instant(value, problems);
};
