/**
 * A moment on the command line: `--at`, the one that counts, or now.
 *
 * @module
 */
import { quote } from "../internal/quote.js";
import { formatInstant, type Instant, parseInstant } from "../time/instant.js";
import type { Io } from "./io.js";
import { UsageError } from "./mistakes.js";

/** The moment that was given; `now` and nothing are the clock's. */
export function momentOf(at: string | undefined, io: Io, option = "--at"): Instant {
  if (at === undefined || at === "now") return formatInstant(io.now());
  if (parseInstant(at) !== undefined) return at;
  const help = "ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z`";
  throw new UsageError(`\`${option}\` is no moment: ${quote(at)}`, help);
}
