/**
 * The check of what is asked: a misspelt word would be answered as if it were another one.
 *
 * @module
 */
import { GOALS } from "../decision/goal.js";
import { oneOf, quote } from "../internal/quote.js";

/** Throws a `RangeError` for a goal that is none. */
export function checkGoal(goal: unknown): void {
  checkWord("goal", goal, GOALS);
}

/** Throws a `RangeError` for a word that is none of these. */
export function checkWord(name: string, word: unknown, words: readonly string[]): void {
  if (words.some((one) => one === word)) return;
  throw new RangeError(`\`${name}\` must be ${oneOf(words)}, found ${quote(word)}`);
}

/** Throws a `TypeError` for what is no list of lines. */
export function checkLines(lines: unknown): void {
  if (lines === undefined || Array.isArray(lines)) return;
  throw new TypeError(`\`lines\` must be a list of ids, found ${quote(lines)}`);
}
