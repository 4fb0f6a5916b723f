/**
 * Whether two plain values hold the same.
 *
 * @module
 */

/** Whether two plain values hold the same: the order of keys and keys that hold `undefined` don't count. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => isSameData(value, b[index]));
  }
  const [keys, others] = [given(a), given(b)];
  return keys.length === others.length && keys.every((key) => isSameData(own(a, key), own(b, key)));
}

/** The keys that hold something. */
function given(value: object): readonly string[] {
  return Object.keys(value).filter((key) => own(value, key) !== undefined);
}

function own(value: object, key: string): unknown {
  // SAFETY: an own property of an object can be read by its key
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
