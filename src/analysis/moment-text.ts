/**
 * Moments as text, made once: equal moments read the same.
 *
 * @module
 */
import type { Moment } from "../policy/moment.js";

const texts = new WeakMap<object, string>();
const facts = new Map<string, readonly string[]>();
const FACT = /"(?:[A-Za-z]+\.[A-Za-z]+|custom\.(?:[^"\\]|\\.)+)"/g;

/** A moment as text. */
export function textOf(moment: Moment): string {
  if (typeof moment === "string") return `"${moment}"`;
  const known = texts.get(moment);
  if (known !== undefined) return known;
  const made = JSON.stringify(moment);
  texts.set(moment, made);
  return made;
}

/** The facts that a moment names, dates and lengths. */
export function factsIn(moment: Moment): readonly string[] {
  const text = textOf(moment);
  const known = facts.get(text);
  if (known !== undefined) return known;
  const made = (text.match(FACT) ?? []).map((word) => word.slice(1, -1));
  if (facts.size < 4096) facts.set(text, made);
  return made;
}
