/**
 * The terms of a grant, as a decision states them.
 *
 * @module
 */
import type { Terms } from "../policy/terms.js";
import type { Deadline } from "./deadline.js";

/** The terms of a grant: those of the policy, with the second deadline worked out. */
export interface GrantedTerms extends Omit<Terms, "handInBy"> {
  /** By when the goods must be handed in; `null` while that hangs on something that has not happened, or is not known. */
  readonly handInBy?: Deadline | null;
}
