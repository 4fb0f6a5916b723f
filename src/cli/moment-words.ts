/**
 * Spans and moments of a policy, in English.
 *
 * @module
 */
import type { DateFact } from "../model/fact.js";
import type { Moment, PolicySpan } from "../policy/moment.js";
import { eventNoun } from "./words.js";

const UNITS: Readonly<Record<string, string>> = {
  minutes: "minute",
  hours: "hour",
  days: "day",
  businessDays: "business day",
  months: "month",
  years: "year",
};

/** How long a span is. */
export function spanWords(span: PolicySpan): string {
  for (const [key, amount] of Object.entries(span) as [string, unknown][]) {
    const unit = Object.hasOwn(UNITS, key) ? UNITS[key] : undefined;
    if (unit === undefined) continue;
    const length =
      typeof amount === "number"
        ? `${amount} ${unit}${amount === 1 ? "" : "s"}`
        : `the ${unit}s that the listing states`;
    return `${length}${countingWords(span)}`;
  }
  return "some time";
}

const COUNTINGS: Readonly<Record<string, string>> = {
  inclusive: "its own day is the first",
  elapsed: "to the minute",
};

/** How a span is counted, where that is not as usual. */
function countingWords(span: PolicySpan): string {
  const counting = "counting" in span ? span.counting : undefined;
  const roll = "roll" in span ? span.roll : undefined;
  const calendar = "calendar" in span ? span.calendar : undefined;
  const parts = [
    ...(counting === undefined ? [] : [COUNTINGS[counting] ?? counting]),
    ...(roll === undefined ? [] : ["put off to a working day"]),
    ...(calendar === undefined ? [] : [`calendar ${calendar}`]),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** When a window opens or closes. */
export function momentWords(moment: Moment): string {
  if (typeof moment === "string") return eventNoun(moment as DateFact);
  if ("on" in moment) return moment.on;
  if ("after" in moment) {
    const unit = unitOfListing(moment.span);
    const event = momentWords(moment.after);
    if (unit !== undefined)
      return `as many ${unit}s after ${event} as the listing states${countingWords(moment.span)}`;
    return `${spanWords(moment.span)} after ${event}`;
  }
  if ("before" in moment) return `${spanWords(moment.span)} before ${momentWords(moment.before)}`;
  const [parts, which] =
    "laterOf" in moment
      ? ([moment.laterOf, "the later of"] as const)
      : "earlierOf" in moment
        ? ([moment.earlierOf, "the earlier of"] as const)
        : ([moment.firstKnown, "the first known of"] as const);
  return `${which} ${parts.map(momentWords).join(" and ")}`;
}

/** The unit of a span whose length the listing states. */
function unitOfListing(span: PolicySpan): string | undefined {
  const [unit] = Object.entries(span).flatMap(([key, amount]: [string, unknown]) =>
    Object.hasOwn(UNITS, key) && typeof amount === "object" ? [UNITS[key]] : [],
  );
  return unit;
}
