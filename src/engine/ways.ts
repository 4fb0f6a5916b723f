/**
 * Ways: how the unknown could turn out, and what the tables then say.
 *
 * @module
 */
import type { Known } from "../model/read-fact.js";
import type { Variable } from "./frame.js";
import type { Completed } from "./line-outcome.js";
import type { LiveRow } from "./live-row.js";
import type { LiveTable } from "./live-table.js";

/** One way in which what is unknown could turn out, with what the tables then say. */
export interface Leaf {
  readonly trail: readonly Supposition[];
  readonly action: Completed;
}

/** A value supposed of an unknown fact. */
export interface Supposition extends Variable {
  readonly value: Known;
}

/** Ways that part over the value of an unknown fact, or that part no more but over dates. */
export type Ways =
  | {
      readonly kind: "fork";
      readonly variable: Variable;
      /** The value of each road. */
      readonly values: readonly Known[];
      readonly roads: readonly Ways[];
    }
  | { readonly kind: "end"; readonly leaves: readonly Leaf[] };

/** Everything that could happen with an action on a line. */
export interface Explored {
  readonly ways: Ways;
  readonly leaves: readonly Leaf[];
  /** Whether every way was looked at. */
  readonly complete: boolean;
  /** The permit that stands whatever turns out, as far as that can be told without looking at every way. */
  readonly coarse?: () => Coarse | undefined;
}

/** A permit that stands whatever turns out, and the table it is in. */
export interface Coarse {
  readonly table: LiveTable;
  readonly row: LiveRow;
}
