/**
 * The refusal of an argument that is something else than it must be.
 *
 * @module
 */
import { quote } from "./quote.js";

/** What an error says of it. */
export function mustBeMessage(name: string, what: string, found: unknown): string {
  return `\`${name}\` must be ${what}, found ${quote(found)}`;
}

/** Throws a `TypeError` for what is no list, and for one with gaps. */
export function checkList(name: string, what: string, list: unknown): void {
  if (!Array.isArray(list) || list.includes(undefined) || list.includes(null))
    throw new TypeError(mustBeMessage(name, what, list));
}

/** Throws a `RangeError` for a word that is none of these. */
export function checkWord(name: string, word: unknown, words: readonly unknown[]): void {
  if (!words.includes(word))
    throw new RangeError(mustBeMessage(name, `one of \`${words.join("`, `")}\``, word));
}
