/**
 * Rows together: cases in which each of some tables is decided by a row that is asked for.
 *
 * @module
 */
import { authorityRank } from "../policy/authority.js";
import type { Policy } from "../policy/policy.js";
import type { When } from "../policy/test.js";
import { type Cell, type Cube, EVERYTHING, negated } from "./literal.js";
import { findCase, insideAny, isBare, type Search } from "./regions.js";
import { type Case, type Effort, isSpent, newEffort, type Solution } from "./solve.js";
import type { Space } from "./space.js";
import { cubesOf, type Table, type TableRow } from "./table.js";

/** What is left of all orders and moments where some rows decide. */
export interface Decided {
  readonly cells: readonly Cell[];
  /** What decides before those rows. */
  readonly without: readonly (readonly Cube[])[];
}

/** All orders and moments. */
export const EVERY_CASE: Decided = { cells: [EVERYTHING], without: [] };

/** The orders and moments that pass some tests, read in the place of a policy, in force or not; nothing if none does. */
export function casesOf(
  when: When,
  { inForce: _, ...policy }: Policy,
  search: Search,
): Decided | undefined {
  const cubes = cubesOf(when, search.space.placeOf(policy), search.space);
  const cells = insideAny(EVERY_CASE.cells, cubes, search.space);
  return cells.length === 0 ? undefined : { cells, without: [] };
}

/** Where a row of a table decides, within what is left; nothing if it never does. */
export function decidedBy(
  { cells, without }: Decided,
  table: Table,
  index: number,
  cubes: readonly Cube[],
  search: Search,
): Decided | undefined {
  const inside = insideAny(cells, cubes, search.space);
  if (inside.length === 0) return undefined;
  const before = table.rows.slice(0, index).map(({ decides }) => decides);
  return { cells: inside, without: [...without, ...before] };
}

/** A row in one of its states: it permits, or it does not. */
export interface Stance {
  readonly row: TableRow;
  readonly permits: boolean;
  readonly cubes: readonly Cube[];
}

/** Everything that a row may do where it decides. */
function stancesOf(row: TableRow, space: Space): readonly Stance[] {
  const { holds, open, decides } = row;
  if (row.row?.then.effect !== "permit") return [{ row, permits: false, cubes: decides }];
  const allowed = { row, permits: true, cubes: permits(row) };
  if (row.row.then.outside === "next") return [allowed];
  const shut = holds.flatMap(({ facts, time }) =>
    open.map((literal) => ({ facts, time: [...time, negated(literal, space)] })),
  );
  return [allowed, { row, permits: false, cubes: shut }];
}

/** Where a row permits. */
export function permits({ row, holds, open }: TableRow): readonly Cube[] {
  if (row?.then.effect !== "permit") return [];
  return holds.map(({ facts, time }) => ({ facts, time: [...time, ...open] }));
}

/** Whether what is said together allows: some permit that nobody of the same or a higher authority forbids. */
export function isAllowedBy(stances: readonly Stance[]): boolean {
  const forbids = stances
    .filter(({ row }) => row.row?.then.effect === "forbid")
    .map(({ row }) => authorityRank(row.policy.authority));
  const highest = Math.max(-1, ...forbids);
  return stances.some((one) => one.permits && authorityRank(one.row.policy.authority) > highest);
}

/** What is looked for in {@link findRows}. */
export interface Wanted {
  /** Whether stances so far can still lead to what is wanted; of all tables: whether they are it. */
  readonly fits: (stances: readonly Stance[], areAll: boolean) => boolean;
  readonly accept: (found: Case) => boolean;
}

/** Looks for a case in which the rows that decide some tables are as wanted. */
export function findRows(
  search: Search,
  start: Decided,
  tables: readonly Table[],
  wanted: Wanted,
  effort: Effort = newEffort(),
  stances: readonly Stance[] = [],
): Solution {
  const [table, ...rest] = tables;
  if (table === undefined)
    return findCase(search, start.cells, start.without, wanted.accept, effort);
  let isClear = true;
  for (const [index, row] of table.rows.entries())
    for (const stance of stancesOf(row, search.space)) {
      const taken = [...stances, stance];
      if (!wanted.fits(taken, rest.length === 0)) continue;
      const decided = decidedBy(start, table, index, stance.cubes, search);
      if (decided === undefined) continue;
      if (rest.length > 0 && isBare(decided.cells, decided.without, search.space)) continue;
      const solution = findRows(search, decided, rest, wanted, effort, taken);
      if (solution === "found") return "found";
      if (solution === "unclear") isClear = false;
      if (isSpent(effort)) return "unclear";
    }
  return isClear ? "empty" : "unclear";
}

/** Whether somebody forbids in one of some tables. */
export function canForbid(tables: readonly Table[]): boolean {
  return tables.some(({ rows }) => rows.some(({ row }) => row?.then.effect === "forbid"));
}
