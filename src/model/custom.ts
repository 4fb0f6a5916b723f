/**
 * Facts of the shop's own.
 *
 * @module
 */

/** A fact of the shop's own; keys that end in `At` hold instants. */
export type CustomValue = string | number | boolean | readonly string[] | null;
