/**
 * Objects without keys for what is not known, frozen and shared with nobody.
 *
 * @module
 */

/** The same fields, those that may be `undefined` left out when they are. */
export type Known<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The fields that hold something: an order has no key for what is not known. */
export function known<T extends object>(fields: T): Known<T> {
  const held = Object.entries(fields).filter(([, value]) => value !== undefined);
  // SAFETY: only the keys that hold nothing are gone
  return Object.fromEntries(held) as Known<T>;
}

/** Whether an object has a key at all. */
export function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

/** A frozen copy of plain data: what a caller gave stays the caller's. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  // SAFETY: a list of copies, or an object with copies under the same keys, is what was given
  if (Array.isArray(value)) return Object.freeze(value.map((held) => frozenCopy(held))) as T;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.freeze(
    Object.fromEntries(entries.map(([key, held]) => [key, frozenCopy<unknown>(held)])),
  ) as T;
}
