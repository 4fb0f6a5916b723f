/**
 * Deadlines: read off the timeline, never written.
 *
 * @module
 */
import type { DateFact } from "../model/fact.js";
import { type Instant, parseInstant } from "../time/instant.js";
import type { LocalDate } from "../time/local-date.js";

/** When something ends: `at` is the first moment at which it no longer holds. */
export interface Deadline {
  /** Exclusive, in UTC. */
  readonly at: Instant;
  /** The last local day on which it still holds. */
  readonly lastDay: LocalDate;
  /** The zone in which `lastDay` is counted. */
  readonly timeZone: string;
  /** What it is counted from; `null` for a fixed day, and where that date is not known. */
  readonly from: { readonly event: DateFact; readonly at: Instant } | null;
  /** Set where working days count and the calendar lists no holidays for that day: it is the earliest that it can be. */
  readonly holidaysUnknown?: true;
}

/** When something opens: at a moment, or after something that has not happened yet. */
export type Opening = { readonly at: Instant } | { readonly after: DateFact };

/** The last of some ends; what has none ends last. */
export function latestOf(ends: readonly (Deadline | null)[]): Deadline | null {
  return ends.reduce((a, b) => (endOf(b) > endOf(a) ? b : a));
}

/** When something ends, in epoch milliseconds; `Infinity` for no end. */
export function endOf(end: { readonly at: Instant } | null): number {
  return end === null ? Infinity : (parseInstant(end.at) ?? Infinity);
}
