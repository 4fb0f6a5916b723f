/**
 * The question: when, and why.
 *
 * @module
 */
import { quote } from "../internal/quote.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import { type Instant, parseInstant } from "../time/instant.js";

/** A moment as a caller gives it. */
export type At = Instant | Date;

/** When, and why. */
export interface Question {
  /** ISO 8601 with an offset or `Z`, or a date. */
  readonly at: At;
  /** Why the buyer wants out; none: not known. */
  readonly reason?: BuyerReason;
}

/** Throws a `RangeError` for a moment that can't be read. */
export function checkAt(at: At): void {
  if (at !== lastText) readAt(at);
}

/** Epoch milliseconds of the moment asked about. Throws a `RangeError` for one that can't be read. */
export function readAt(at: At): number {
  if (at === lastText) return lastMoment;
  const read =
    typeof at === "string" ? parseInstant(at) : at instanceof Date ? at.getTime() : Number.NaN;
  if (read === undefined || Number.isNaN(read)) {
    const found = at instanceof Date ? "an invalid date" : quote(at);
    throw new RangeError(
      `\`at\` must be an ISO 8601 instant with an offset or \`Z\`, or a date, found ${found}`,
    );
  }
  if (typeof at === "string") {
    lastText = at;
    lastMoment = read;
  }
  return read;
}

// a guard asks many questions about one moment
let lastText = "1970-01-01T00:00:00Z";
let lastMoment = 0;
