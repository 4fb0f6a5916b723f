/**
 * Facts stated outright, for what has no place of its own in an order.
 *
 * @module
 */
import type { Money } from "./money.js";

/** A fact's value as a caller states it: an instant is text, a price is money. */
export type StatedValue = string | number | boolean | readonly string[] | Money | null;

/**
 * Facts stated outright, by name: answers to a verdict's question that have no place of their own
 * in the order, such as the state of a claim when its history is unknown. They only fill in what is
 * not known otherwise; a line's come before its order's.
 */
export type Stated = Readonly<Record<string, StatedValue>>;
