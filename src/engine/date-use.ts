/**
 * How rows use dates: what the values tried for an unknown one have to tell apart.
 *
 * @module
 */
import {
  type DateUse,
  type Frame,
  frameOf,
  known,
  type RowUse,
  type Run,
  type TableUse,
} from "./frame.js";

/** No use of a date, so far. */
export function noUse(): DateUse {
  return { marks: [], ends: [], days: [], uses: [], bounds: [] };
}

/** How a row uses dates, and of which lines it is asked. */
export interface LinesUse {
  readonly use: DateUse;
  readonly frames: readonly Frame[];
}

/** How the rows that what is known does not rule out use dates, for the action and the line under decision. */
export function dateUses(run: Run): readonly LinesUse[] {
  return possible(run).flatMap(({ table, rows, frames }) =>
    [table.guardUse, ...rows.map(({ use }) => use)].map((use) => ({ use, frames })),
  );
}

/** The tables of the action with the rows that what is known of the line does not rule out. */
export function possible(run: Run): readonly {
  readonly table: TableUse;
  readonly rows: readonly RowUse[];
  readonly frames: readonly Frame[];
}[] {
  const { tables, whole } = run.set.actions[run.action];
  const own = [frameOf(run, run.index)];
  const all = whole ? run.order.lines.map((_, index) => frameOf(run, index)) : own;
  return tables.flatMap((table) => {
    // what works on whole orders hangs on the rows of every line, also on those that forbid it there
    const isAsked = table.wholeOrder || tables.some(({ vetoes }) => vetoes.includes(table));
    const frames = isAsked ? all : own;
    const rows = table.all.filter((row) => frames.some((frame) => couldMatch(row, frame)));
    return rows.length === 0 ? [] : [{ table, rows, frames }];
  });
}

function couldMatch({ fixed }: RowUse, frame: Frame): boolean {
  return fixed.every(({ slot, passes }) => {
    const value = known(frame, slot);
    return value === undefined || passes(value);
  });
}
