/**
 * Why the buyer wants out.
 *
 * @module
 */

/** Why the buyer wants out; given with the call, not stored in the order. */
export type BuyerReason = (typeof BUYER_REASONS)[number];

/** The buyer simply does not want it, any more or at all. */
export const REMORSE = [
  "changed-mind",
  "ordered-by-mistake",
  "better-price",
  "does-not-fit",
  "other",
] as const;

/** Something is wrong with what arrived. */
export const FAULT = [
  "damaged",
  "defective",
  "not-as-described",
  "wrong-item",
  "missing-parts",
  "counterfeit",
  "recalled",
] as const;

/** Something is wrong with how it arrived, or it did not. */
export const DELIVERY = ["arrived-late", "not-arrived"] as const;

/** Every reason a buyer can give. */
export const BUYER_REASONS = [
  "changed-mind",
  "ordered-by-mistake",
  "better-price",
  "does-not-fit",
  "arrived-late",
  "not-arrived",
  "damaged",
  "defective",
  "not-as-described",
  "wrong-item",
  "missing-parts",
  "counterfeit",
  "unauthorised-purchase",
  "recalled",
  "refund-missing",
  "cancellation-not-applied",
  "other",
] as const;
