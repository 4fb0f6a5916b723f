/**
 * Time zones, and the days of their local calendars as stretches of the time line.
 *
 * A local day runs from the first instant at which the zone's clock shows its date to the first
 * instant of the next day, so that days follow each other without gap or overlap.
 *
 * @module
 */

import { remember } from "../internal/remember.js";
import { DAY } from "./local-date.js";
import { firstInstantFrom } from "./wall-clock.js";

const ZONES = 512;
const DAYS = 2048;
/** The longest name in use has 32 characters. */
const LONGEST_NAME = 64;
const NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;
const names = new Map<string, boolean>();
const zones = new Map<string, Map<number, number>>();
let lastZone = "";
let lastDays = new Map<number, number>();

/**
 * Whether `Intl` knows a time zone by this name. An offset such as `+01:00` is no name.
 */
export function isTimeZone(name: string): boolean {
  if (!(name.length <= LONGEST_NAME)) return false;
  return names.get(name) ?? remember(names, ZONES, name, NAME.test(name) && intlKnows(name));
}

/**
 * The first instant of a local day, in milliseconds since 1970. A day that the zone leaves out (30
 * December 2011 in Apia) begins where the next day begins: it is empty. A zone that `Intl` does not
 * know counts as UTC.
 */
export function startOfDay(day: number, zone: string): number {
  if (zone === "UTC" || zone === "Etc/UTC") return day * DAY;
  if (zone !== lastZone) {
    lastDays = zones.get(zone) ?? remember(zones, ZONES, zone, new Map<number, number>());
    lastZone = zone;
  }
  return lastDays.get(day) ?? remember(lastDays, DAYS, day, firstInstantFrom(day * DAY, zone));
}

/**
 * The local day that holds an instant. Where a clock is set back over midnight, the new day has
 * begun and stays.
 */
export function dayOf(ms: number, zone: string): number {
  const day = Math.floor(ms / DAY);
  // No zone is a whole day away from UTC.
  if (ms < startOfDay(day, zone)) return day - 1;
  return ms < startOfDay(day + 1, zone) ? day : day + 1;
}

function intlKnows(name: string): boolean {
  try {
    Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
