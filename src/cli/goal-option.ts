/**
 * What the buyer wants in the end: `--goal`.
 *
 * @module
 */
import { GOALS, type Goal } from "../decision/goal.js";
import { type Given, oneOfWords } from "./command-line.js";

/** The goal that was given; nothing is left to the library. */
export function goalOf({ values }: Given): { readonly goal?: Goal } {
  const given = values.get("goal")?.[0];
  return given === undefined ? {} : { goal: oneOfWords("goal", given, GOALS) };
}
