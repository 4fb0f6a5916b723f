/**
 * Choosing dates within bounds: close together and far apart, on ordinary days and on odd ones.
 *
 * @module
 */
import { DAY } from "../time/local-date.js";
import { type Bounds, copyBounds, mostAfter, tighten } from "./difference-bounds.js";
import { mayComeFirst } from "./real.js";
import type { TimeProblem } from "./time-problem.js";

const HOUR = 3_600_000;

/** Where a date is put between the bounds that are left; a number: on that day of a few. */
export type Taste = "soon" | "told-early" | "late" | "middle" | "first" | "last" | number;

/** Every taste, those that look most like an order first. */
const TASTES: readonly Taste[] = ["soon", "told-early", "middle", "late", "last", "first"];
/** At most so many days are tried one by one. */
const FEW_DAYS = 24;
const ONE_BY_ONE: readonly Taste[] = [...TASTES, ...Array.from({ length: FEW_DAYS }, (_, i) => i)];

/**
 * The tastes worth trying. Where two dates lie so and so far apart, give or take a few days, one day
 * of these may be the only one: a window that is open on one day in four years.
 */
export function tastesFor({ dates }: TimeProblem, bounds: Bounds): readonly Taste[] {
  const all = [...dates.values()];
  const isNarrow = all.some((a) =>
    all.some((b) => {
      const room = mostAfter(bounds, a, b) + mostAfter(bounds, b, a);
      return a < b && room >= DAY && room <= FEW_DAYS * DAY;
    }),
  );
  return isNarrow ? ONE_BY_ONE : TASTES;
}

/** Dates in the order in which they are chosen: as they happen. */
const CHOSEN: readonly string[] = [
  "order.placedAt",
  "line.shippedAt",
  "line.readyAt",
  "order.firstDeliveredAt",
  "line.deliveredAt",
  "order.lastDeliveredAt",
];

/** The dates that are asked for with their numbers, in the order in which they happen. */
export function asTheyHappen({ dates }: TimeProblem): readonly (readonly [string, number])[] {
  return [...dates].sort(([a], [b]) => placeOf(a) - placeOf(b));
}

/** A date for each that is asked for, one after the other. */
export function chosenDates(
  dates: readonly (readonly [string, number])[],
  bounds: Bounds,
  start: number,
  taste: Taste,
): ReadonlyMap<string, number> {
  const left = copyBounds(bounds);
  const chosen = new Map<string, number>();
  let before = start - 2 * DAY;
  for (const [date, index] of dates) {
    const low = -mostAfter(left, 0, index);
    const high = mostAfter(left, index, 0);
    const isPlacing = date === "order.placedAt";
    const isEarly = taste === "told-early" && mayComeFirst(date);
    const wanted = isPlacing || isEarly ? start : before + 2 * DAY + HOUR;
    const value =
      isPlacing && taste !== "first" && taste !== "last"
        ? clamp(wanted, low, high)
        : tasted(wanted, low, high, taste);
    chosen.set(date, value);
    before = Math.max(before, isPlacing ? value - DAY : value);
    tighten(left, index, 0, value);
    tighten(left, 0, index, -value);
  }
  return chosen;
}

function placeOf(date: string): number {
  const place = CHOSEN.indexOf(date);
  return place < 0 ? CHOSEN.length : place;
}

function clamp(wanted: number, low: number, high: number): number {
  // well inside, where there is room
  const margin = Math.min(DAY, Math.floor((high - low) / 2));
  if (wanted < low) return Number.isFinite(margin) ? low + margin : low + DAY;
  if (wanted > high) return Number.isFinite(margin) ? high - margin : high - DAY;
  return wanted;
}

function tasted(wanted: number, low: number, high: number, taste: Taste): number {
  if (typeof taste === "number")
    return high - low <= FEW_DAYS * DAY
      ? Math.min(low + taste * DAY + HOUR, high)
      : clamp(wanted, low, high);
  switch (taste) {
    case "soon":
    case "told-early":
      return clamp(wanted, low, high);
    case "late":
      return clamp(wanted + 200 * DAY, low, high);
    case "middle":
      return Number.isFinite(low + high)
        ? Math.floor((low + high) / 2)
        : clamp(wanted + 40 * DAY, low, high);
    case "first":
      return Number.isFinite(low) ? low : clamp(wanted, low, high);
    case "last":
      return Number.isFinite(high) ? high : clamp(wanted, low, high);
  }
}
