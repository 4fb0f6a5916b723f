/**
 * What a clock on the wall shows in a zone, from `Intl` alone: nothing of the host's own zone.
 *
 * Wall times are numbers as well: the clock's reading as if it were UTC.
 *
 * @module
 */

import { remember } from "../internal/remember.js";
import { DAY } from "./local-date.js";

/** More than there are zones, in their usual spelling. */
const FORMATTERS = 512;
// No zone changes before or after; and `Date.UTC` reads a year below 100 as one of the 1900s.
const EARLIEST: number = /* @__PURE__ */ Date.UTC(100, 0, 3);
const LATEST: number = /* @__PURE__ */ Date.UTC(9999, 11, 29);
const TEXT = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * How far the clock of a zone is ahead of UTC at an instant, in milliseconds. A zone that `Intl`
 * does not know reads as UTC: ask `isTimeZone` first.
 */
export function offsetAt(instant: number, zone: string): number {
  const second = Math.floor(instant / 1000) * 1000;
  const known = second > EARLIEST ? Math.min(second, LATEST) : EARLIEST;
  const parts = TEXT.exec(formatterOf(zone).format(known));
  if (parts === null) return 0;
  const [, month, day, year, hour, minute, rest] = parts;
  const wall = /* @__PURE__ */ Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(rest),
  );
  return wall - known;
}

/** The first instant at which the clock shows a wall time; `undefined` where it jumps over it. */
function firstInstantOf(wall: number, zone: string): number | undefined {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  if (before === after) return wall - before;
  const early = wall - Math.max(before, after);
  if (offsetAt(early, zone) === wall - early) return early;
  const late = wall - Math.min(before, after);
  return offsetAt(late, zone) === wall - late ? late : undefined;
}

/** The first instant at which the clock shows a wall time or, jumping over it, a later one. */
export function firstInstantFrom(wall: number, zone: string): number {
  const exact = firstInstantOf(wall, zone);
  if (exact !== undefined) return exact;
  let low = wall - DAY;
  let high = wall + DAY;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (middle + offsetAt(middle, zone) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The instant that a wall time means: the first of two; a time that the clock jumps over is read
 * as if it had not jumped.
 */
export function instantOfWall(wall: number, zone: string): number {
  return firstInstantOf(wall, zone) ?? wall - offsetAt(wall - DAY, zone);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  return formatters.get(zone) ?? remember(formatters, FORMATTERS, zone, newFormatter(zone));
}

function newFormatter(zone: string): Intl.DateTimeFormat {
  const options = {
    // Named, because another calendar changes the text.
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
  }
}
