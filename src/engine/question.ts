/**
 * The question: when, and why.
 *
 * @module
 */
import { checkList, checkWord, mustBeMessage } from "../internal/must-be.js";
import { BUYER_REASONS, type BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { type Instant, parseInstant } from "../time/instant.js";

/** A moment as a caller gives it. */
export type At = Instant | Date;

/** When, and why. */
export interface Question {
  /** ISO 8601 with an offset or `Z`, or a date. */
  readonly at: At;
  /** Why the buyer wants out, one of `BUYER_REASONS`; none: not known. */
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
    const what = "an ISO 8601 instant with an offset or `Z`, or a date";
    throw new RangeError(mustBeMessage("at", what, at instanceof Date ? String(at) : at));
  }
  if (typeof at === "string") {
    lastText = at;
    lastMoment = read;
  }
  return read;
}

/** The reason given. Throws a `RangeError` for one that is none: a test that it is *not* one of some would hold. */
export function readReason(reason: BuyerReason | undefined): BuyerReason | undefined {
  // a caller without types has `null` for what is not known
  if (reason == null) return undefined;
  if (reason !== lastReason) checkWord("reason", reason, BUYER_REASONS);
  lastReason = reason;
  return reason;
}

/** Throws a `TypeError` for an order without a list of lines; what else is wrong with one is told by `parseOrder`. */
export function checkOrder(order: Order): void {
  // SAFETY: whatever it is, its fields can be read
  checkList("order.lines", "a list of lines", (Object(order) as Order).lines);
}

// many questions are asked about one moment, and for one reason
let lastText = "1970-01-01T00:00:00Z";
let lastMoment = 0;
let lastReason: BuyerReason | undefined;
