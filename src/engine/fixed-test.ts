/**
 * Tests on facts that are no dates: they hold at every moment, or at none.
 *
 * @module
 */
import type { Known } from "../model/read-fact.js";
import type { Slot } from "./slot.js";

/** A value that is known, or known to be absent. */
export type Value = NonNullable<Known> | null;

/** A test on a fact that is no date; equal ones of an action are one and the same. */
export interface FixedTest {
  readonly slot: Slot;
  readonly passes: (value: Value) => boolean;
  /** The words, numbers and elements that it names. */
  readonly mentioned: ReadonlySet<string | number>;
}
