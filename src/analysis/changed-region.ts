/**
 * Regions of a difference: rows that change the same, put together.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action } from "../model/action.js";
import type { When } from "../policy/test.js";
import { bothOf, eitherOf, type Tests } from "./merge-when.js";
import { type Change, changeOf, termsOf } from "./row-change.js";
import type { Case } from "./solve.js";
import type { TableRow } from "./table.js";
import { type Told, toldOf } from "./told.js";
import { type Witness, witnessOf } from "./witness.js";

/** Orders that get another answer, with what changes for them. */
export interface Region {
  readonly policy: string;
  readonly action: Action;
  /** Which orders: those that pass one of these tests, and that no row above the deciding ones takes. */
  readonly when: readonly When[];
  /** The rows that decide, before and after, in pairs; `null`: the end of the table. */
  readonly rows: readonly { readonly before: string | null; readonly after: string | null }[];
  /** What the rows say, where it differs: `effect`, `mode`, `closes`, `fees`, … */
  readonly change: Change;
  readonly witness: Witness;
  /** What the engine says of the witness. */
  readonly verdict: { readonly before: Told; readonly after: Told };
}

/** A pair of rows of which a case was found that gets another answer. */
export interface Found {
  readonly id: string;
  readonly action: Action;
  /** For which orders the versions are in force that these rows are of. */
  readonly when: Tests;
  readonly one: TableRow;
  readonly other: TableRow;
  /** Whether more than the terms is another. */
  readonly isStrong: boolean;
  readonly seen: { readonly case: Case; readonly before: AnyVerdict; readonly after: AnyVerdict };
}

/** Changes of the answer first, then those for the most orders, as far as tests tell. */
function rankOf(group: readonly Found[]): number {
  const fewest = Math.min(
    ...group.map(
      ({ one, other }) =>
        new Set([...Object.keys(one.row?.when ?? {}), ...Object.keys(other.row?.when ?? {})]).size,
    ),
  );
  const plainest = Math.min(
    ...group.map(({ one, other }) =>
      [one, other].reduce((sum, { row }) => sum + Object.keys(row?.when ?? {}).length, 0),
    ),
  );
  return (group.some(({ isStrong }) => isStrong) ? 0 : 10_000) + fewest * 100 + plainest;
}

/** Regions with the same change, put together; the widest first. */
export function merged(found: readonly Found[]): readonly Region[] {
  const groups = new Map<string, Found[]>();
  const shown = ({ one, other, isStrong }: Found): Change =>
    isStrong ? changeOf(one, other) : termsOf(changeOf(one, other));
  for (const one of found) {
    const key = JSON.stringify([one.id, one.action, shown(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const order = [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
  return order.flatMap((group): readonly Region[] => {
    // the plainest of them makes the best example
    const [first] = [...group].sort((a, b) => rankOf([a]) - rankOf([b]));
    if (first === undefined) return [];
    const { id, action, seen } = first;
    const tests = group.map(
      (each): Tests =>
        [each.when, each.one.row?.when ?? {}, each.other.row?.when ?? {}].reduce(bothOf),
    );
    return [
      {
        policy: id,
        action,
        // SAFETY: put together from tests of the tables
        when: eitherOf(tests) as readonly When[],
        rows: group.map((each) => ({
          before: each.one.row?.id ?? null,
          after: each.other.row?.id ?? null,
        })),
        change: shown(first),
        witness: witnessOf(seen.case),
        verdict: { before: toldOf(seen.before), after: toldOf(seen.after) },
      },
    ];
  });
}
