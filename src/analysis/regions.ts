/**
 * Regions: a cell without some cubes, looked through part by part.
 *
 * @module
 */

import { type Cell, type Cube, inside, isApart, outside, within } from "./literal.js";
import {
  type Case,
  type Effort,
  isPossible,
  isSpent,
  newEffort,
  type Solution,
  solve,
} from "./solve.js";
import type { Space } from "./space.js";

/** What is looked for, and how hard. */
export interface Search {
  readonly space: Space;
  readonly currency: string;
  /** Parts of regions that were looked at, all in all. */
  cells: number;
}

/** At most so many parts of one region are looked at. */
const MOST_PARTS = 20_000;
/** At most so many cases are tried in one part. */
const MOST_TRIES = 150;

/** Looks for a case that lies in one of some cubes, and in none of some others. */
export function findCase(
  search: Search,
  start: readonly Cell[],
  without: readonly (readonly Cube[])[],
  accept: (found: Case) => boolean,
  effort: Effort = newEffort(),
): Solution {
  let isClear = true;
  let parts = 0;
  const cuts = cutsOf(start, without, search.space);
  const walk = (cell: Cell, depth: number): Solution => {
    let at = depth;
    let rest: readonly Cell[] = [cell];
    while (at < cuts.length) {
      rest = rest.flatMap((one) => outsideAll(one, cuts[at] ?? [], search.space));
      at += 1;
      if (rest.length !== 1) break;
    }
    if (rest.length === 0) return "empty";
    const [only] = rest;
    if (at >= cuts.length && rest.length === 1 && only !== undefined) {
      parts += 1;
      search.cells += 1;
      if (parts > MOST_PARTS) return "unclear";
      // a part in which nothing is found leaves tries for the others
      const own = { ...effort, tries: Math.min(effort.tries, MOST_TRIES) };
      const before = own.tries;
      const solution = solve(only, search.space, search.currency, own, accept);
      effort.tries -= before - own.tries;
      effort.shapes = own.shapes;
      effort.choices = own.choices;
      return solution;
    }
    for (const one of rest) {
      const solution = walk(one, at);
      if (solution === "found") return "found";
      if (solution === "unclear") isClear = false;
      if (parts > MOST_PARTS || isSpent(effort)) return "unclear";
    }
    return "empty";
  };
  for (const whole of start) {
    const cell = cuts.length > FEW ? possible(whole, search.space) : whole;
    if (cell === undefined) continue;
    const solution = walk(cell, 0);
    if (solution === "found") return "found";
    if (solution === "unclear") isClear = false;
  }
  return isClear ? "empty" : "unclear";
}

/** Below this many cuts it does not pay to look at what is possible first. */
const FEW = 3;

/** A cell with the statuses only for which its windows can be as they have to be. */
function possible(cell: Cell, space: Space): Cell | undefined {
  const status = space.facts.get("line.status");
  if (cell.time.length === 0 || status === undefined) return cell;
  let mask = 0n;
  for (const index of status.classes.keys()) {
    const one = { type: "mask", fact: "line.status", mask: 1n << BigInt(index) } as const;
    const part = within(cell, one, space);
    if (part === undefined) continue;
    if (isPossible(part, space)) mask |= one.mask;
  }
  return mask === 0n ? undefined : within(cell, { type: "mask", fact: "line.status", mask }, space);
}

/** Whether nothing is left of some cells without some cubes, time aside. */
export function isBare(
  start: readonly Cell[],
  without: readonly (readonly Cube[])[],
  space: Space,
): boolean {
  const cuts = cutsOf(start, without, space);
  const walk = (cell: Cell, at: number): boolean => {
    const cut = cuts[at];
    if (cut === undefined) return false;
    return outsideAll(cell, cut, space).every((one) => walk(one, at + 1));
  };
  return start.every((cell) => walk(cell, 0));
}

/** What splits least first, and nothing that is out of reach anyway. */
function cutsOf(
  start: readonly Cell[],
  without: readonly (readonly Cube[])[],
  space: Space,
): readonly (readonly Cube[])[] {
  return without
    .map((cubes) => cubes.filter((cube) => start.some((cell) => !isApart(cell, cube, space))))
    .filter((cubes) => cubes.length > 0)
    .sort((a, b) => sizeOf(a) - sizeOf(b));
}

function sizeOf(cubes: readonly Cube[]): number {
  return cubes.reduce((sum, { facts, time }) => sum + facts.length + time.length, 0);
}

function outsideAll(cell: Cell, cubes: readonly Cube[], space: Space): readonly Cell[] {
  let rest: readonly Cell[] = [cell];
  for (const cube of cubes) rest = rest.flatMap((one) => outside(one, cube, space));
  return rest;
}

/** The parts of some cells that lie in one of some cubes. */
export function insideAny(
  cells: readonly Cell[],
  cubes: readonly Cube[],
  space: Space,
): readonly Cell[] {
  return cells.flatMap((cell) =>
    cubes.flatMap((cube) => {
      const part = inside(cell, cube, space);
      return part === undefined ? [] : [part];
    }),
  );
}
