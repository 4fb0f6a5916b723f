/**
 * What a buyer wants in the end.
 *
 * @module
 */

/** What the buyer wants in the end. */
export type Goal = (typeof GOALS)[number];

/** Every goal. */
export const GOALS = ["refund", "replacement"] as const;
