/**
 * To come: rows that permit nothing yet, but will once something happens.
 *
 * @module
 */
import { LINE_STATUSES } from "../model/line.js";
import { canArrive } from "../model/read-fact.js";
import { datesIn } from "../policy/moment.js";
import { isDate } from "./fact-classes.js";
import {
  type Cell,
  type Cube,
  type Literal,
  negated,
  type TimeLiteral,
  within,
} from "./literal.js";
import type { Space } from "./space.js";
import type { Table, TableRow } from "./table.js";

/** Two rows that decide one region, each in its own table. */
export interface Deciders {
  readonly a: Table;
  readonly i: number;
  readonly b: Table;
  readonly j: number;
  readonly common: ReadonlySet<TableRow>;
}

/** A permit that passes to the next row while it is not open. */
export function isPassedOver({ row }: TableRow): boolean {
  return row?.then.effect === "permit" && row.then.outside === "next";
}

/**
 * The permits that may be to come on one side and not on the other: those above the deciding rows, or
 * these themselves, that the other side does not share, or that what decides there stands above; all
 * of them where one side forbids and the other does not.
 */
export function comingRows({ a, i, b, j, common }: Deciders): readonly TableRow[] {
  const [one, other] = [a.rows[i], b.rows[j]];
  const isVetoed = (row: TableRow | undefined): boolean => row?.row?.then.effect === "forbid";
  const all = isVetoed(one) !== isVetoed(other);
  const [ofA, ofB] = [candidates(a, i), candidates(b, j)];
  const shared = (rows: readonly TableRow[]): readonly TableRow[] =>
    rows.filter((row) => common.has(row));
  // shared rows stand in one order: the first so many of both sides are twins
  const twins = Math.min(shared(ofA).length, shared(ofB).length);
  const isOwn = (rows: readonly TableRow[]) => (row: TableRow) =>
    all || !common.has(row) || shared(rows).indexOf(row) >= twins;
  return [...ofA.filter(isOwn(ofA)), ...ofB.filter(isOwn(ofB))];
}

/** Where a permit is not open, and what it awaits can still happen. */
export function waitsAt(row: TableRow, space: Space): readonly Cube[] {
  return row.holds.flatMap(({ facts, time }) =>
    row.open.map((literal) => ({
      facts: [...facts, ...stillPossible(literal, space)],
      time: [...time, negated(literal, space)],
    })),
  );
}

/** Facts of so many values are looked at value by value. */
const MOST_VALUES = 8;

/** Cells value by value, for each fact of few values in turn. */
export function valueByValue(cells: readonly Cell[], space: Space): readonly (readonly Cell[])[] {
  return [...space.facts.values()].flatMap(({ fact, kind, classes }) =>
    kind === "set" || isDate(kind) || classes.length > MOST_VALUES
      ? []
      : classes.map((_, index) =>
          cells.flatMap(
            (cell) => within(cell, { type: "mask", fact, mask: 1n << BigInt(index) }, space) ?? [],
          ),
        ),
  );
}

/** The permits that stand above a row of a table, passed over, or are that row. */
function candidates({ rows }: Table, index: number): readonly TableRow[] {
  return rows
    .slice(0, index + 1)
    .filter((row, at) => isPassedOver(row) || (at === index && row.row?.then.effect === "permit"));
}

/** Of what hangs on an event of the line: only before it was delivered that is still to come. */
function stillPossible(
  { moment }: TimeLiteral,
  space: Space,
): readonly Exclude<Literal, TimeLiteral>[] {
  const isOfLine = datesIn(moment).some((fact) =>
    /^line\.(?:shipped|ready|delivered|failed|cancelled)At$|Delivered/.test(fact),
  );
  const classes = space.facts.get("line.status")?.classes;
  if (!isOfLine || classes === undefined) return [];
  let mask = 0n;
  for (const [index, { value }] of classes.entries()) {
    const status = LINE_STATUSES.find((one) => one === value);
    if (status !== undefined && canArrive(status)) mask |= 1n << BigInt(index);
  }
  return [{ type: "mask", fact: "line.status", mask }];
}
