/**
 * Comparing by several things in turn.
 *
 * @module
 */

/** What a thing is ranked by, the most important first; text counts by its code units, whatever the machine's language. */
export type Key = readonly (number | string)[];

/** Negative where `a` comes first, by the first part in which they differ. */
export function compareKeys(a: Key, b: Key): number {
  const index = a.findIndex((part, place) => part !== b[place]);
  const [x, y] = [a[index], b[index]];
  return x === undefined || y === undefined ? 0 : x < y ? -1 : 1;
}

/** In the order of their keys; equal ones keep their places. */
export function sortedBy<T>(values: readonly T[], keyOf: (value: T) => Key): readonly T[] {
  if (values.length < 2) return values;
  return values
    .map((value) => ({ value, key: keyOf(value) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ value }) => value);
}
