/**
 * A word that stands for all that no policy names.
 *
 * @module
 */

/** A word that is none of some words, and no path below one of them. */
export function otherThan(words: readonly string[]): string {
  return `?${words.join("")}`;
}
