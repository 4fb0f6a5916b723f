/**
 * What does not go back to amazon.com, by trait and by kind of product.
 *
 * @module
 */

/** Traits of what does not go back; a fault of it is a matter for customer service or the guarantee. */
export const NOT_RETURNABLE_TRAITS = [
  "final-sale",
  "gift-card",
  "hazardous",
  "hygiene-sealed",
  "live",
  "medicine",
  "perishable",
  "personalised",
  "vehicle",
] as const;

/** Kinds of products that do not go back. */
export const NOT_RETURNABLE_CATEGORIES = [
  "collectibles/figures",
  "collectibles/trading-cards",
  "gift-card",
  "grocery",
  "hazmat",
  "pharmacy",
  "vehicle",
] as const;
