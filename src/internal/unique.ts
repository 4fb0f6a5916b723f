/**
 * Each thing once.
 *
 * @module
 */

/** The first value of each key. */
export function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => unknown): readonly T[] {
  if (values.length < 2) return values;
  const first = new Map<unknown, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!first.has(key)) first.set(key, value);
  }
  return [...first.values()];
}
