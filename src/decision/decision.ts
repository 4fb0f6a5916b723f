/**
 * The decision: one verdict per action, for the order and for each line.
 *
 * @module
 */
import type { Authority } from "../policy/authority.js";
import type { Instant } from "../time/instant.js";
import type { Recommendation } from "./recommendation.js";
import type { Verdicts } from "./verdict.js";

/** The whole answer: frozen, and the same after a trip through JSON. */
export interface Decision {
  readonly at: Instant;
  /** The one thing to do. */
  readonly recommended: Recommendation | null;
  readonly verdicts: Verdicts;
  readonly lines: Readonly<Record<string, { readonly verdicts: Verdicts }>>;
  /** The policies in force for this order. */
  readonly policies: readonly PolicyReference[];
  /** Until then, and with no new event, this answer holds. */
  readonly nextChange: Instant | null;
}

/** A policy that was asked. */
export interface PolicyReference {
  readonly id: string;
  readonly version: string;
  readonly authority: Authority;
}
