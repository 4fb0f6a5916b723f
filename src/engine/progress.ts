/**
 * Progress: how far the tables of an action are worked out for a line, by what is known and supposed.
 *
 * @module
 */
import type { CompiledTable } from "./compiled-table.js";
import { type Frame, frameOf } from "./frame.js";
import { isLast, type LiveRow, liveRow } from "./live-row.js";
import { type LiveTable, liveTable } from "./live-table.js";
import { isOpen } from "./open-line.js";
import type { Place } from "./place.js";

/** How far tables are worked out: whatever more is supposed, what was found stays as it is. */
export interface Progress {
  /** Those that are done and not silent, with where they count days. */
  readonly live: { readonly table: LiveTable; readonly place: Place }[];
  /** The place of the next one. */
  next: number;
  /** How far that is. */
  rows: RowProgress;
}

interface RowProgress {
  /** The rows that can decide, first to last. */
  readonly live: LiveRow[];
  /** The place of the next one. */
  next: number;
}

/** Nothing is worked out yet. */
export function atStart(): Progress {
  return { live: [], next: 0, rows: noRows() };
}

function noRows(): RowProgress {
  return { live: [], next: 0 };
}

/** The same once more, to go on from. */
export function onwards({ live, next, rows }: Progress): Progress {
  return { live: [...live], next, rows: { live: [...rows.live], next: rows.next } };
}

/** The tables once they are all worked out: what another has to suppose of the zone, they are shown in. */
export function workedOut({ live }: Progress, frame: Frame): readonly LiveTable[] {
  return live.map(({ table, place }) => ({ ...table, zone: place.shownZone(frame) }));
}

/** Works tables out to the end, or until something has to be supposed: that is left as a need on the run. */
export function workOut(progress: Progress, tables: readonly CompiledTable[], frame: Frame): void {
  for (const table of tables.slice(progress.next)) {
    const made = tableFor(table, frame, progress.rows, true);
    if (made === undefined) return;
    if (made !== null) progress.live.push({ table: made, place: table.place });
    progress.next += 1;
    progress.rows = noRows();
  }
}

/** One table for a line: `null` where it is silent, `undefined` where something has to be supposed. */
function tableFor(
  table: CompiledTable,
  frame: Frame,
  progress: RowProgress,
  isWhole: boolean,
): LiveTable | null | undefined {
  for (const guard of table.guards) {
    const answer = guard(frame);
    if (answer === undefined) return undefined;
    if (answer === false) return null;
  }
  const rows = isWhole ? table.rows : table.all;
  for (const compiled of rows.slice(progress.next)) {
    const row = liveRow(compiled, frame);
    if (row === undefined) return undefined;
    progress.next += 1;
    if (row !== null) progress.live.push(row);
    if (row !== null && isLast(row, frame.run.since)) progress.next = rows.length;
    if (progress.next === rows.length) break;
  }
  if (progress.live.length === 0) return null;
  const others: LiveTable[] = [];
  const vetoes: LiveTable[] = [];
  if (isWhole && table.wholeOrder) {
    for (const index of frame.order.lines.keys()) {
      const other = frameOf(frame.run, index);
      if (index === frame.index || !isOpen(other)) continue;
      const made = tableFor(table, other, noRows(), false);
      if (made === undefined) return undefined;
      others.push(made ?? liveTable(table.policy, "UTC", []));
      for (const veto of table.vetoes) {
        const forbids = tableFor(veto, other, noRows(), false);
        if (forbids === undefined) return undefined;
        if (forbids !== null) vetoes.push(forbids);
      }
    }
  }
  return liveTable(table.policy, "UTC", progress.live, others, vetoes);
}
