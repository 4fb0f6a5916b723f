/**
 * Copies of plain data.
 *
 * @module
 */

/** A deep copy, without the keys that hold `undefined`: what went in is never changed by what comes out. */
export function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, held] of Object.entries(value)) {
    if (held !== undefined) copy[key] = plainCopy(held);
  }
  return copy;
}
