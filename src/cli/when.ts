/**
 * Moments and deadlines in words: the buyer's own clock first.
 *
 * @module
 */
import type { Deadline, Opening } from "../decision/deadline.js";
import type { Order } from "../model/order.js";
import { type Instant, parseInstant } from "../time/instant.js";
import { DAY, formatLocalDate, parseLocalDate, weekdayOf } from "../time/local-date.js";
import { offsetAt } from "../time/wall-clock.js";
import { dayOf, isTimeZone, startOfDay } from "../time/zone.js";
import { eventClause, eventNoun } from "./words.js";

const WEEKDAYS = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MINUTE = 60_000;

/** The zone in which a reader of this order lives, as far as it is known. */
export function zoneOf(order: Order): string | undefined {
  const zone = order.buyer?.timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : undefined;
}

/** A moment on the clock of a zone: `Sun 22 Nov 2026 07:00`. The screen names the zone once. */
export function momentWords(moment: Instant, zone = "UTC"): string {
  const ms = parseInstant(moment);
  return ms === undefined ? moment : clockWords(ms, zone);
}

/** The local day of a moment: `Sun 22 Nov 2026`. */
function dayWords(moment: Instant, zone = "UTC"): string {
  const ms = parseInstant(moment);
  return ms === undefined ? moment : dateWords(dayOf(ms, zone));
}

/** A deadline on the buyer's clock, and as the policy counts it where that zone's clock differs. */
export function deadlineWords(deadline: Deadline, buyerZone: string | undefined): string {
  const { at, lastDay, timeZone } = deadline;
  const ms = parseInstant(at);
  if (ms === undefined) return lastDay;
  const counted = endWords(ms, timeZone, parseLocalDate(lastDay));
  // the screen tells times in UTC then, but a day ends where the policy counts it
  if (buyerZone === undefined && startOfDay(dayOf(ms, timeZone), timeZone) !== ms)
    return clockWords(ms, "UTC");
  if (buyerZone === undefined) return `${counted} in ${timeZone}`;
  if (offsetAt(ms, buyerZone) === offsetAt(ms, timeZone)) return counted;
  return `${endWords(ms, buyerZone)} (${counted} in ${timeZone})`;
}

/**
 * Until when something holds. Where dates are not known it may end a moment from now, and the
 * clock, which shows minutes, would name the very minute that was asked about.
 */
export function untilWords(deadline: Deadline, zone: string | undefined, asked: Instant): string {
  const left = (parseInstant(deadline.at) ?? 0) - (parseInstant(asked) ?? 0);
  return left < MINUTE && deadline.from === null
    ? "certain for less than a minute"
    : `until ${deadlineWords(deadline, zone)}`;
}

/** What a deadline is counted from, where that is known. */
export function countedFrom({ from, timeZone, holidaysUnknown }: Deadline): string | undefined {
  const words = [
    ...(from === null
      ? []
      : [`counted from ${eventNoun(from.event)}, ${dayWords(from.at, timeZone)}`]),
    ...(holidaysUnknown === true ? ["later if holidays fall there, which are not known yet"] : []),
  ];
  return words.length === 0 ? undefined : words.join("; ");
}

/** When something opens: `from Sun 22 Nov 2026 07:00`, `once it is delivered`. */
export function whenWords(opens: Opening, zone: string | undefined): string {
  return "at" in opens ? `from ${momentWords(opens.at, zone)}` : `once ${eventClause(opens.after)}`;
}

/** An exclusive end: that of a local day where it is one. */
function endWords(ms: number, zone: string, lastDay?: number): string {
  const day = dayOf(ms, zone);
  return startOfDay(day, zone) === ms
    ? `the end of ${dateWords(lastDay ?? day - 1)}`
    : clockWords(ms, zone);
}

/** A moment at which something changes; where it ends then, a midnight is the end of the day before. */
export function edgeWords(ms: number, zone = "UTC", isEnd = false): string {
  const day = dayOf(ms, zone);
  if (isEnd && startOfDay(day, zone) === ms) return `end of ${dateWords(day - 1)}`;
  return clockWords(ms, zone);
}

function clockWords(ms: number, zone: string): string {
  const wall = ms + offsetAt(ms, zone);
  const minute = Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
  return `${dateWords(Math.floor(wall / DAY))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function dateWords(day: number): string {
  const [year = "", month = "", dayOfMonth = ""] = formatLocalDate(day).split("-");
  return `${WEEKDAYS[weekdayOf(day)]} ${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
