/**
 * The formatters of `Intl`, made once per language: making one takes longer than using it a
 * thousand times.
 *
 * @module
 */
import { remember } from "../internal/remember.js";

/** More than there are languages here, for those who bring their own. */
const LANGUAGES = 32;
const dates = new Map<string, Intl.DateTimeFormat>();
const shortDates = new Map<string, Intl.DateTimeFormat>();
const months = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const percents = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const ands = new Map<string, Intl.ListFormat>();
const ors = new Map<string, Intl.ListFormat>();

/** The parts of a date; asked in UTC. */
export function dateFormat(tag: string): Intl.DateTimeFormat {
  return (
    dates.get(tag) ??
    remember(
      dates,
      LANGUAGES,
      tag,
      new Intl.DateTimeFormat(tag, {
        weekday: "long",
        year: "numeric",
        month: "long",
        day: "numeric",
        timeZone: "UTC",
      }),
    )
  );
}

/** The names of months; asked in UTC. */
export function monthFormat(tag: string): Intl.DateTimeFormat {
  const found = months.get(tag);
  if (found !== undefined) return found;
  const format = new Intl.DateTimeFormat(tag, { month: "long", timeZone: "UTC" });
  return remember(months, LANGUAGES, tag, format);
}

/** A day and its month in a zone, short; with its year if asked for. */
export function shortDateFormat(
  tag: string,
  timeZone: string,
  withYear = false,
): Intl.DateTimeFormat {
  const key = `${tag} ${timeZone} ${withYear}`;
  const found = shortDates.get(key);
  if (found !== undefined) return found;
  const format = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "short",
    ...(withYear && { year: "numeric" }),
    timeZone,
  });
  return remember(shortDates, LANGUAGES, key, format);
}

/** Numbers. */
export function numberFormat(tag: string): Intl.NumberFormat {
  return numbers.get(tag) ?? remember(numbers, LANGUAGES, tag, new Intl.NumberFormat(tag));
}

/** Shares of one, as percentages. */
export function percentFormat(tag: string): Intl.NumberFormat {
  const found = percents.get(tag);
  if (found !== undefined) return found;
  const format = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 2 });
  return remember(percents, LANGUAGES, tag, format);
}

/** Plural categories. */
export function pluralRules(tag: string): Intl.PluralRules {
  return plurals.get(tag) ?? remember(plurals, LANGUAGES, tag, new Intl.PluralRules(tag));
}

/** Lists. */
export function listFormat(tag: string, type: "conjunction" | "disjunction"): Intl.ListFormat {
  const known = type === "conjunction" ? ands : ors;
  return known.get(tag) ?? remember(known, LANGUAGES, tag, new Intl.ListFormat(tag, { type }));
}
