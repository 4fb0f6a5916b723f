/**
 * Segments: what a timeline is made of.
 *
 * @module
 */
import type { Instant } from "../time/instant.js";
import type { Decision } from "./decision.js";

/** A stretch of time in which the decision is the same. */
export interface Segment {
  /** `null`: since ever. */
  readonly from: Instant | null;
  /** Exclusive; `null`: for ever. */
  readonly to: Instant | null;
  readonly decision: Decision;
}
