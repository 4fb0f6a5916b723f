/**
 * Residues: what the sieve leaves of an action's tables. Where no date is left in them, the answer is
 * settled for every order that is led there.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { CompiledTable } from "./compiled-table.js";
import { completed, outcomeAt } from "./line-outcome.js";
import { drawVerdict } from "./line-verdict.js";
import { undated } from "./live-row.js";
import { liveTable } from "./live-table.js";
import type { CompiledRow } from "./row.js";
import { type SettledVerdict, settledVerdict } from "./settled-verdict.js";
import { type Strength, strengthOf } from "./strength.js";

/** What is left of the tables of an action. */
export interface Residue {
  readonly tables: readonly CompiledTable[];
  /** The verdict, where nothing is left that hangs on a date or on something unknown. */
  readonly settled: SettledVerdict | undefined;
  /** How strongly it is allowed, likewise. */
  readonly strength: Strength | undefined;
}

/** A residue. */
export function makeResidue(action: Action, tables: readonly CompiledTable[]): Residue {
  if (!tables.every(isSettled)) return { tables, settled: undefined, strength: undefined };
  const live = tables.map(({ policy, rows }) => liveTable(policy, "UTC", rows.map(undated)));
  const leaf = { trail: [], action: completed(live, -Infinity) };
  const leaves = [leaf];
  const ways = { kind: "end", leaves } as const;
  const drawn = drawVerdict({ ways, leaves, complete: true }, 0);
  return {
    tables,
    settled: drawn && settledVerdict(action, drawn),
    strength: strengthOf([outcomeAt(leaf.action, 0)]),
  };
}

/** Whether nothing in a table hangs on an order any more. */
function isSettled({ guards, wholeOrder, rows }: CompiledTable): boolean {
  return guards.length === 0 && !wholeOrder && rows.every(isFixed);
}

function isFixed({ fixed, dated, opens, closes, handInBy }: CompiledRow): boolean {
  const hangsOn = [...fixed, ...dated, opens, closes, handInBy];
  return hangsOn.every((part) => part === undefined);
}
