/**
 * What is real of the dates of a shape: the order in which they come, and the ranges that a cell leaves them.
 *
 * @module
 */

import { classesIn } from "./cell-classes.js";
import { tighten } from "./difference-bounds.js";
import type { FactClass } from "./fact-classes.js";
import type { Shape } from "./history-shape.js";
import type { Cell } from "./literal.js";
import { axisOf, dateOfState, IN_ORDER, mayComeFirst, mayLieAhead } from "./real.js";
import type { Space } from "./space.js";
import { ORDINARY_DAY } from "./start-days.js";
import type { Ranges, TimeProblem } from "./time-problem.js";

/** Says what is real of the dates; whether it can hold. */
export function isReal(
  { bounds, dates, at }: TimeProblem,
  space: Space,
  { there, states }: Shape,
): boolean {
  const placed = dates.get("order.placedAt");
  for (const [date, index] of dates) {
    const kind = space.facts.get(date)?.kind ?? "event";
    if (!mayLieAhead(date, kind) && !tighten(bounds, index, at, 0)) return false;
    const isFree = mayComeFirst(date) || kind === "schedule";
    if (placed !== undefined && !isFree && !tighten(bounds, placed, index, 0)) return false;
    const axis = axisOf(date);
    const last = axis && dateOfState(axis, states.get(axis.state) ?? "none");
    const lastIndex = last === undefined ? undefined : dates.get(last);
    if (lastIndex !== undefined && !tighten(bounds, index, lastIndex, 0)) return false;
  }
  return IN_ORDER.every(([first, second]) => {
    const a = dates.get(first);
    const b = dates.get(second);
    return a === undefined || b === undefined || !there.has(first) || tighten(bounds, a, b, 0);
  });
}

/** The ranges that a cell leaves the dates of a shape, where it does not leave them everything. */
export function rangesOf(cell: Cell, space: Space, dates: readonly string[]): readonly Ranges[] {
  return dates.flatMap((date): readonly Ranges[] => {
    const found = classesIn(cell, space, date).filter(({ value }) => value !== null);
    if (!space.facts.has(date) || found.length === 0) return [];
    const joined = joinedRanges(found);
    return joined.length === 1 && joined[0]?.[0] === -Infinity && joined[0][1] === Infinity
      ? []
      : [{ date, ranges: joined }];
  });
}

/** The ranges of some classes; those that touch are one; those near today first. */
function joinedRanges(classes: readonly FactClass[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const { low, high } of classes) {
    const last = joined.at(-1);
    if (last !== undefined && last[1] === low) last[1] = high;
    else joined.push([low, high]);
  }
  const distance = ([low, high]: readonly [number, number]): number =>
    Math.max(0, low - ORDINARY_DAY, ORDINARY_DAY - high);
  return joined.sort((a, b) => distance(a) - distance(b));
}
