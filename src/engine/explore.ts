/**
 * Exploring: every way in which the unknown facts that a table asks for could turn out.
 *
 * @module
 */
import type { Known } from "../model/fact-table.js";
import type { CompiledTable } from "./compile-policy.js";
import { completionsOf } from "./completions.js";
import { type Frame, frameOf, needOf, type Run, type Variable } from "./frame.js";
import { type Completed, completed } from "./line-outcome.js";
import { type LiveTable, liveTable } from "./live-table.js";
import { isOpen } from "./open-line.js";
import { liveRows } from "./table.js";

/** One way in which what is unknown could turn out, with what the tables then say. */
export interface Leaf {
  readonly trail: readonly Supposition[];
  readonly action: Completed;
}

/** A value supposed of an unknown fact. */
export interface Supposition extends Variable {
  readonly value: Known;
}

/** More ways than this are not looked at: the verdict is then unknown. */
export const MOST_LEAVES = 1024;

/** Every way in which an action on a line could turn out; `undefined` where there are too many, with the facts that were met. */
export function explore(
  run: Run,
  index: number,
  tables: readonly CompiledTable[],
): { readonly leaves: readonly Leaf[]; readonly complete: boolean } {
  const frame = frameOf(run, index);
  const leaves: Leaf[] = [];
  const trail: Supposition[] = [];

  const descend = (): boolean => {
    let live: readonly LiveTable[] | undefined;
    const need = needOf(run, () => {
      live = liveTables(tables, frame);
    });
    if (live !== undefined) {
      leaves.push({ trail: [...trail], action: completed(live, run.since) });
      return leaves.length <= MOST_LEAVES;
    }
    if (need === undefined) throw new Error("a table stopped without saying what it needs");
    return suppose(need, trail, descend);
  };

  const complete = descend();
  return { leaves, complete };
}

/** Tries every value that stands for what a variable could be. */
function suppose({ frame, slot }: Variable, trail: Supposition[], descend: () => boolean): boolean {
  for (const value of completionsOf({ frame, slot })) {
    frame.supposed[slot.index] = value;
    trail.push({ frame, slot, value });
    const goOn = descend();
    trail.pop();
    if (!goOn) {
      frame.supposed[slot.index] = undefined;
      return false;
    }
  }
  frame.supposed[slot.index] = undefined;
  return true;
}

/** The tables of an action for a line; `undefined` leaves a need on the run. */
function liveTables(
  tables: readonly CompiledTable[],
  frame: Frame,
): readonly LiveTable[] | undefined {
  const live: LiveTable[] = [];
  for (const table of tables) {
    const made = liveOne(table, frame, true);
    if (made === undefined) return undefined;
    if (made !== null) live.push(made);
  }
  return live;
}

/** One table for a line: `null` where it is silent, `undefined` where something has to be supposed. */
function liveOne(table: CompiledTable, frame: Frame, whole: boolean): LiveTable | null | undefined {
  for (const guard of table.guards) {
    const answer = guard(frame);
    if (answer === undefined) return undefined;
    if (answer === false) return null;
  }
  const rows = liveRows(table.rows, frame);
  if (rows === undefined) return undefined;
  if (rows.length === 0) return null;
  const others: LiveTable[] = [];
  if (whole && table.wholeOrder) {
    for (const [index] of frame.order.lines.entries()) {
      const other = frameOf(frame.run, index);
      if (index === frame.index || !isOpen(other)) continue;
      const made = liveOne(table, other, false);
      if (made === undefined) return undefined;
      others.push(made ?? liveTable(table.policy, "UTC", [], []));
    }
  }
  return liveTable(table.policy, table.place.shownZone(frame), rows, others);
}
