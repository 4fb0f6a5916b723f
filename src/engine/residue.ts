/**
 * Residues: what the sieve leaves of an action's tables. Where no date is left in them, the answer is
 * settled for every order that is led there.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { CompiledTable } from "./compile-policy.js";
import { completed, outcomeAt } from "./line-outcome.js";
import { liveTable } from "./live-table.js";
import { settledWriter, type WriteSettled } from "./settled-verdict.js";
import { type Strength, strengthOf } from "./strength.js";
import { type CompiledRow, type LiveRow, undated } from "./table.js";

/** What is left of the tables of an action. */
export interface Residue {
  readonly tables: readonly CompiledTable[];
  /** Writes the verdict, where nothing is left that hangs on a date or on something unknown. */
  readonly write: WriteSettled | undefined;
  /** How strongly it is allowed, likewise. */
  readonly strength: Strength | undefined;
}

/** A residue. */
export function makeResidue(action: Action, tables: readonly CompiledTable[]): Residue {
  const live = tables.map((table) => settledRows(table));
  if (live.includes(undefined)) return { tables, write: undefined, strength: undefined };
  const made = tables.map((table, index) => liveTable(table.policy, "UTC", live[index] ?? [], []));
  const settled = outcomeAt(completed(made, -Infinity), 0);
  return { tables, write: settledWriter(action, settled), strength: strengthOf([settled]) };
}

/** The rows of a table in which nothing hangs on an order any more. */
function settledRows({ guards, wholeOrder, rows }: CompiledTable): readonly LiveRow[] | undefined {
  if (guards.length > 0 || wholeOrder || !rows.every(isSettled)) return undefined;
  return rows.map(undated);
}

function isSettled({ fixed, dated, opens, closes, handInBy }: CompiledRow): boolean {
  return (
    fixed.length === 0 &&
    dated.length === 0 &&
    opens === undefined &&
    closes === undefined &&
    handInBy === undefined
  );
}
