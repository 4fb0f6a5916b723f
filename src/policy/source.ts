/**
 * Where a rule is from.
 *
 * @module
 */
import type { LocalDate } from "../time/local-date.js";

/** Where a rule is from: a page or an article, and how sure we are of it. */
export interface Source {
  readonly title: string;
  readonly section?: string;
  readonly url?: string;
  /** The day on which the page was last seen to say so. */
  readonly seenOn?: LocalDate;
  readonly confidence?: Confidence;
  /** What a reader should know: a conflict between pages, an assumption. */
  readonly note?: string;
}

/** How sure we are of a rule. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Every confidence, highest first. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
