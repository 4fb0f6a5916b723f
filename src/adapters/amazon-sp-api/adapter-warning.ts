/**
 * What an adapter found that it could not carry over as it stands.
 *
 * @module
 */

/** One thing that was not carried over as it stands: where, what was found, what was made of it. */
export interface AdapterWarning {
  readonly code: AdapterWarningCode;
  /** Where in the input: `payload.OrderItems[0].ItemPrice`. Empty for the whole. */
  readonly path: string;
  /** Lower case, no full stop, input in backticks. */
  readonly message: string;
}

/** The kind of a warning. */
export type AdapterWarningCode = (typeof ADAPTER_WARNING_CODES)[number];

/**
 * Every kind of warning: a word that is not known, a value that can't be read, one that can't be
 * true, two that don't fit together, one that the payload doesn't say and that was filled in, an
 * amount that had to be rounded or left out, a payload that lacks a part, a sale that Amazon's rules
 * for third-party sellers don't cover, and a message that changed nothing.
 */
export const ADAPTER_WARNING_CODES = [
  "unknown-value",
  "unreadable",
  "implausible",
  "contradiction",
  "assumed",
  "inexact",
  "incomplete",
  "other-sale",
  "ignored",
] as const;
