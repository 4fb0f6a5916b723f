/**
 * The return terms that a listing or a seller states.
 *
 * @module
 */

/** A listing's own return terms. */
export interface ReturnPolicy {
  readonly category: ReturnPolicyCategory;
  /** Length of the window in days, for `finite-window`. */
  readonly days?: number;
  /** What the window is counted from, in the listing's words. */
  readonly from?: string;
  readonly shipping?: ReturnPolicyShipping;
  /** Share of the price kept when goods go back, in percent. */
  readonly restockingPercent?: number;
}

/** Whether goods may go back at all. */
export type ReturnPolicyCategory = (typeof RETURN_POLICY_CATEGORIES)[number];

/** Every category of a listing's return terms. */
export const RETURN_POLICY_CATEGORIES = [
  "finite-window",
  "not-permitted",
  "unlimited",
  "unspecified",
] as const;

/** Who pays for the way back. */
export type ReturnPolicyShipping = (typeof RETURN_POLICY_SHIPPINGS)[number];

/** Every answer to who pays for the way back. */
export const RETURN_POLICY_SHIPPINGS = ["free", "buyer"] as const;
