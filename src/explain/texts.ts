/**
 * Texts by code, and texts with slots.
 *
 * @module
 */

/** A text with a slot, written `{slot}`. */
export type With<S extends string> = `${string}{${S}}${string}`;

/** A text for every key. */
export type Words<K extends string, T extends string = string> = { readonly [Key in K]: T };
