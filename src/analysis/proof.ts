/**
 * Proofs: a claim about every order and moment holds, does not, or could not be settled.
 *
 * @module
 */
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
