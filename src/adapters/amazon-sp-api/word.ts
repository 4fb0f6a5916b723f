/**
 * Amazon's words whatever way they are spelled: `PartiallyShipped` and `PARTIALLY_SHIPPED`,
 * `Canceled` and `CANCELLED` are one word each, and the two versions of the API need one table.
 *
 * @module
 */

/** A table by word. */
export type Words<T> = ReadonlyMap<string, T>;

/** A table of words, from what they mean to the words. */
export function words<T>(...rows: readonly (readonly [T, string])[]): Words<T> {
  return new Map(
    rows.flatMap(([meaning, list]) =>
      list.split(" ").map((word) => [bare(word), meaning] as const),
    ),
  );
}

/** What a word means, or `undefined` for one that is not in the table. */
export function meaningOf<T>(table: Words<T>, word: string): T | undefined {
  return table.get(bare(word));
}

const LONGEST = 64;

function bare(word: string): string {
  if (word.length > LONGEST) return "";
  return word
    .toLowerCase()
    .replace(/[_\- ]/g, "")
    .replace("cancelled", "canceled");
}
