/**
 * How the order was paid.
 *
 * @module
 */

/** How the order was paid: a missing key is not known. */
export interface Payment {
  readonly method?: PaymentMethod;
  readonly state?: PaymentState;
}

/** The means of payment. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Every means of payment. */
export const PAYMENT_METHODS = [
  "card-credit",
  "card-debit",
  "gift-card",
  "wallet",
  "bank",
  "invoice",
  "cash",
  "other",
] as const;

/** How far the payment has got. */
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Every state of a payment. */
export const PAYMENT_STATES = [
  "pending",
  "authorised",
  "paid",
  "part-refunded",
  "refunded",
  "failed",
  "voided",
] as const;
