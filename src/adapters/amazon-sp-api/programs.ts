/**
 * Programs that an order or an item of it takes part in.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import { elements, type Found, text, warn } from "./found.js";
import { meaningOf, type Words } from "./word.js";

/** What the programs of a list mean; `null` in the table is one without a bearing, and one that is not in it is noted. */
export function programsOf<T>(list: Found, table: Words<T | null>): readonly T[] {
  return elements(list).flatMap((at) => {
    const word = text(at);
    const program = word === undefined ? null : meaningOf(table, word);
    if (program === undefined) {
      warn(at, "unknown-value", `${quote(word)} is no known program: left out`);
    }
    return program == null ? [] : [program];
  });
}
