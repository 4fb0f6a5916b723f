/**
 * Money, always in the minor unit of its currency.
 *
 * @module
 */

/** An amount in minor units (cents, yen) of an ISO 4217 currency. */
export interface Money {
  /** Integer minor units: `7999` is 79.99 in a currency with cents. */
  readonly amount: number;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
}
