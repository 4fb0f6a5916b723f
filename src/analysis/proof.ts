/**
 * Proofs: a claim about every order and moment holds, does not, or could not be settled.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import { frozenCopy } from "../internal/freeze.js";
import type { Action } from "../model/action.js";
import type { RowName } from "./finding.js";
import type { Witness } from "./witness.js";

/** The answer to a claim about every order and every moment. */
export type Proof<G = Counterexample> =
  /** Proven: there is no order and no moment at which it fails. */
  | { readonly holds: true; readonly looked: Looked }
  /** Refuted: the engine decided the witness, and it fails there. */
  | {
      readonly holds: false;
      readonly witness: Witness & { readonly action: Action };
      /** One for each way in which it was found to fail. */
      readonly gaps: readonly G[];
      readonly looked: Looked;
    }
  /** Neither: nothing is claimed. */
  | { readonly holds: "unknown"; readonly looked: Looked };

/** One way in which a claim fails. */
export interface Counterexample {
  readonly action: Action;
  /** The rows that allow. */
  readonly allows: readonly RowName[];
  /** The rows that do not. */
  readonly refuses: readonly RowName[];
  readonly witness: Witness;
}

/** How far an answer looked. */
export interface Looked {
  /** Parts of the space of orders that were looked at one by one. */
  readonly regions: number;
  /** Where neither a case nor a proof was found. */
  readonly unclear: readonly { readonly action: Action; readonly rows: readonly RowName[] }[];
}

/** A proof of what was found. */
export function answer(gaps: readonly Counterexample[], looked: Looked): Proof {
  const [first] = gaps;
  if (first !== undefined) {
    const { witness, action } = first;
    return frozenCopy({ holds: false, witness: { ...witness, action }, gaps, looked });
  }
  return frozenCopy({ holds: looked.unclear.length === 0 ? true : "unknown", looked });
}

/** The rows that a verdict rests on. */
export function rowsIn(verdict: AnyVerdict): readonly RowName[] {
  return verdict.reasons.flatMap(({ policy, rule }) =>
    policy === null || rule === null ? [] : [{ policy, row: rule }],
  );
}

/** Notes a way in which a claim fails, unless it is known. */
export function noteGap(gaps: Counterexample[], gap: Counterexample): void {
  if (!gaps.some((known) => nameOf(known) === nameOf(gap))) gaps.push(gap);
}

function nameOf({ action, allows, refuses }: Counterexample): string {
  return JSON.stringify([action, allows[0], refuses[0]]);
}

/** Rows of which nothing could be told, by action. */
export type Unclear = { readonly action: Action; readonly rows: RowName[] }[];

/** Notes a row of which nothing could be told. */
export function noteUnclear(unclear: Unclear, action: Action, row: RowName): void {
  const known = unclear.find((one) => one.action === action);
  if (known === undefined) unclear.push({ action, rows: [row] });
  else known.rows.push(row);
}
