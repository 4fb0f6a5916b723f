/**
 * Freezing plain data.
 *
 * @module
 */

/** A frozen deep copy of plain data. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    // SAFETY: a list of copies has the type of the list
    return Object.freeze(value.map(frozenCopy)) as unknown as T;
  }
  const entries = Object.entries(value).map(([key, part]) => [key, frozenCopy(part)]);
  // SAFETY: a record of copies has the type of the record
  return Object.freeze(Object.fromEntries(entries)) as T;
}
