/**
 * Worked out: how far the tables of an action are worked out for a line, by what is known and supposed.
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
export interface WorkedOut {
  /** Those that are done and not silent, with where they count days. */
  readonly live: { readonly table: LiveTable; readonly place: Place }[];
  /** The place of the next one. */
  next: number;
  /** How far that is. */
  rows: RowsWorkedOut;
}

interface RowsWorkedOut {
  /** The rows that can decide, first to last. */
  readonly live: LiveRow[];
  /** The place of the next one. */
  next: number;
}

/** Nothing is worked out yet. */
export function atStart(): WorkedOut {
  return { live: [], next: 0, rows: noRows() };
}

function noRows(): RowsWorkedOut {
  return { live: [], next: 0 };
}

/** The same once more, to go on from. */
export function onwards({ live, next, rows }: WorkedOut): WorkedOut {
  return { live: [...live], next, rows: { live: [...rows.live], next: rows.next } };
}

/** The tables once they are all worked out: what another has to suppose of the zone, they are shown in. */
export function liveTables({ live }: WorkedOut, frame: Frame): readonly LiveTable[] {
  return live.map(({ table, place }) => ({ ...table, zone: place.shownZone(frame) }));
}

/** Works tables out to the end, or until something has to be supposed: that is left as a need on the run. */
export function workOut(soFar: WorkedOut, tables: readonly CompiledTable[], frame: Frame): void {
  for (const table of tables.slice(soFar.next)) {
    const made = tableFor(table, frame, soFar.rows, true);
    if (made === undefined) return;
    if (made !== null) soFar.live.push({ table: made, place: table.place });
    soFar.next += 1;
    soFar.rows = noRows();
  }
}

/** One table for a line, its zone aside: `null` where it is silent, `undefined` where something has to be supposed. */
function tableFor(
  table: CompiledTable,
  frame: Frame,
  soFar: RowsWorkedOut,
  isWhole: boolean,
): LiveTable | null | undefined {
  for (const guard of table.guards) {
    const answer = guard(frame);
    if (answer === undefined) return undefined;
    if (answer === false) return null;
  }
  const rows = isWhole ? table.rows : table.all;
  for (const compiled of rows.slice(soFar.next)) {
    const row = liveRow(compiled, frame);
    if (row === undefined) return undefined;
    soFar.next += 1;
    if (row !== null) soFar.live.push(row);
    if (row !== null && isLast(row, frame.run.since)) soFar.next = rows.length;
    if (soFar.next === rows.length) break;
  }
  if (soFar.live.length === 0) return null;
  const others: LiveTable[] = [];
  const vetoes: LiveTable[] = [];
  const isComplete = !(isWhole && table.wholeOrder) || besides(table, frame, others, vetoes);
  return isComplete ? liveTable(table.policy, "UTC", soFar.live, others, vetoes) : undefined;
}

/**
 * Collects what a policy that works on whole orders says of the other open lines, and who forbids it there;
 * `false` where something has to be supposed.
 */
function besides(
  table: CompiledTable,
  { run, index }: Frame,
  others: LiveTable[],
  vetoes: LiveTable[],
): boolean {
  for (const place of run.order.lines.keys()) {
    const other = frameOf(run, place);
    if (place === index || !isOpen(other)) continue;
    const made = tableFor(table, other, noRows(), false);
    if (made === undefined) return false;
    others.push(made ?? liveTable(table.policy, "UTC", []));
    for (const veto of table.vetoes) {
      const forbids = tableFor(veto, other, noRows(), false);
      if (forbids === undefined) return false;
      if (forbids !== null) vetoes.push(forbids);
    }
  }
  return true;
}
