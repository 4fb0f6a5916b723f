/**
 * The check of a payment.
 *
 * @module
 */
import { type Check, object, word } from "../internal/check.js";
import { PAYMENT_METHODS, PAYMENT_STATES, type Payment } from "../model/payment.js";

/** How it was paid, and whether. */
export const payment: Check = object<Payment>(
  {},
  {
    method: word(PAYMENT_METHODS, "a means of payment"),
    state: word(PAYMENT_STATES, "a state of the payment"),
  },
);
