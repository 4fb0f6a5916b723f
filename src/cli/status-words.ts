/**
 * What a verdict's status is called, and its colour.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Style } from "./paint.js";

/** The word and the colour of each status. */
export const STATUS_WORDS: {
  readonly [S in AnyVerdict["status"]]: readonly [word: string, style: Style];
} = {
  allowed: ["yes", "green"],
  upcoming: ["not yet", "cyan"],
  denied: ["no", "red"],
  unknown: ["unknown", "yellow"],
};
