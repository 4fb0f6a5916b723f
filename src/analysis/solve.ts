/**
 * Solving a cell: a real order and a moment in it, the proof that there is none, or neither.
 *
 * @module
 */
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { buildOrder } from "./build-order.js";
import { allows, datesOf, rangeOf } from "./cell-classes.js";
import { asTheyHappen, chosenDates, tastesFor } from "./chosen-dates.js";
import { choose } from "./chosen-facts.js";
import type { Bounds } from "./difference-bounds.js";
import { eachShape, type Shape } from "./history-shape.js";
import type { Cell } from "./literal.js";
import { holdsAt, liesOf, momentsOf } from "./moments-to-ask.js";
import { isReal, rangesOf } from "./real-dates.js";
import type { Space } from "./space.js";
import { eachWay, newTimeProblem, type TimeProblem } from "./time-problem.js";

/** An order and a moment, in epoch milliseconds. */
export interface Case {
  readonly order: Order;
  readonly reason: BuyerReason | undefined;
  readonly at: number;
}

/** Found, proven not to be, or neither. */
export type Solution = "found" | "empty" | "unclear";

/** How hard to look. */
export interface Effort {
  /** Left over; each try of a case takes one. */
  tries: number;
  /** Left over; each shape of a history takes one. */
  shapes: number;
  /** Left over; each choice of all dates takes one, whether it can be tried or not. */
  choices: number;
}

/** At most so many choices of dates in one region. */
const MOST_CHOICES = 10_000;

/** At most so many shapes of a history in one region. */
const MOST_SHAPES = 4000;

/** The effort for one region. */
export function newEffort(tries = 600): Effort {
  return { tries, shapes: MOST_SHAPES, choices: MOST_CHOICES };
}

/** At most so many cases are tried of one shape of a history. */
const MOST_TRIES = 30;

const STATUSES: readonly string[] = [
  "delivered",
  "pending",
  "shipped",
  "processing",
  "delivery-failed",
  "out-for-delivery",
  "ready-for-pickup",
  "cancelled",
];

/** Looks for a case in a cell that `accept` takes. */
export function solve(
  cell: Cell,
  space: Space,
  currency: string,
  effort: Effort,
  accept: (found: Case) => boolean,
): Solution {
  let isClear = true;
  const dates = datesOf(cell, space);
  for (const status of STATUSES) {
    if (!allows(cell, space, "line.status", status)) continue;
    let isFound = false;
    eachShape(cell, space, status, dates, (shape) => {
      effort.shapes -= 1;
      if (effort.shapes <= 0) return true;
      const solution = solveShape(cell, space, currency, effort, shape, accept);
      if (solution === "unclear") isClear = false;
      isFound = solution === "found";
      return isFound;
    });
    if (isFound) return "found";
    if (isSpent(effort)) return "unclear";
  }
  return isClear ? "empty" : "unclear";
}

/** Whether some history leaves a cell room, as far as that was looked at. */
export function isPossible(cell: Cell, space: Space): boolean {
  const dates = datesOf(cell, space);
  let shapes = MOST_SHAPES;
  return STATUSES.some((status) => {
    if (!allows(cell, space, "line.status", status)) return false;
    let isFound = false;
    eachShape(cell, space, status, dates, (shape) => {
      shapes -= 1;
      isFound = shapes <= 0 || hasWay(cell, space, shape);
      return isFound;
    });
    return isFound;
  });
}

function hasWay(cell: Cell, space: Space, shape: Shape): boolean {
  let isFound = false;
  eachWayOf(cell, space, shape, () => {
    isFound = true;
    return true;
  });
  return isFound;
}

/** Visits the ways in which the windows of a cell can lie to the dates of a history, until a visit says that it is enough. */
function eachWayOf(
  cell: Cell,
  space: Space,
  shape: Shape,
  visit: (problem: TimeProblem, bounds: Bounds) => boolean,
): void {
  const dates = [...shape.there];
  const problem = newTimeProblem(dates, (fact) => rangeOf(cell, space, fact));
  if (!isReal(problem, space, shape)) return;
  const ranges = rangesOf(cell, space, dates);
  eachWay(problem, cell.time, ranges, (bounds) => visit(problem, bounds));
}

function solveShape(
  cell: Cell,
  space: Space,
  currency: string,
  effort: Effort,
  shape: Shape,
  accept: (found: Case) => boolean,
): Solution {
  let isClear = true;
  let isFound = false;
  const start = effort.tries;
  eachWayOf(cell, space, shape, (problem, bounds) => {
    isClear = false;
    if (isSpent(effort)) return true;
    // a shape in which nothing is found leaves tries for the others
    if (start - effort.tries >= MOST_TRIES) return false;
    isFound = tryDates(cell, space, currency, effort, shape, problem, bounds, accept);
    return isFound;
  });
  if (isFound) return "found";
  return isClear ? "empty" : "unclear";
}

/** Whether nothing is left of an effort. */
export function isSpent({ tries, shapes, choices }: Effort): boolean {
  return tries <= 0 || shapes <= 0 || choices <= 0;
}

function tryDates(
  cell: Cell,
  space: Space,
  currency: string,
  effort: Effort,
  shape: Shape,
  problem: TimeProblem,
  bounds: Bounds,
  accept: (found: Case) => boolean,
): boolean {
  const tried = new Set<string>();
  const start = effort.tries;
  const tastes = tastesFor(problem, bounds);
  const sorted = asTheyHappen(problem);
  const facts = choose(cell, space, shape, problem.dates, currency);
  for (const day of space.starts)
    for (const taste of tastes) {
      effort.choices -= 1;
      if (effort.choices <= 0) return false;
      const dates = chosenDates(sorted, bounds, day, taste);
      const key = [...dates.values()].join();
      if (tried.has(key)) continue;
      tried.add(key);
      const choice = { ...facts, dates };
      const lies = liesOf(cell, choice);
      for (const at of momentsOf(space, choice, lies)) {
        if (!holdsAt(lies, at)) continue;
        if (effort.tries <= 0 || start - effort.tries >= MOST_TRIES) return false;
        effort.tries -= 1;
        if (accept({ ...buildOrder(choice), at })) return true;
      }
    }
  return false;
}
