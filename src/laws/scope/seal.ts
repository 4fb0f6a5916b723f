/**
 * Seals: goods that lose a right of return once they are unsealed.
 *
 * @module
 */

/** The conditions of goods that are no longer sealed. */
export const UNSEALED = ["opened", "used", "incomplete", "installed"] as const;
