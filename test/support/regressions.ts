/**
 * Cases on which the engines once disagreed, or that were easy to get wrong.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Case } from "./draw-case.js";

/** A case that is kept. */
export interface Regression extends Case {
  readonly title: string;
}

const FOLDER = new URL("../fixtures/regressions/", import.meta.url);

/** All cases that are kept. */
export const regressions: readonly Regression[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name): readonly Regression[] => {
    // SAFETY: the folder holds nothing else
    return JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as readonly Regression[];
  });
