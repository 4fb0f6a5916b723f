/**
 * Programs of an item, in both versions of the API.
 *
 * @module
 */
import type { Found } from "./found.js";
import { programsOf } from "./programs.js";
import { words } from "./word.js";

/** The tag of an item that comes again and again. */
export const SUBSCRIPTION = "subscribe-and-save";

const PROGRAMS = words<typeof SUBSCRIPTION | null>(
  [SUBSCRIPTION, "SUBSCRIBE_AND_SAVE"],
  [null, "AMAZON_TODAY FBM_SHIP_PLUS TRANSPARENCY"],
);

/** The tags that an item has by its programs. */
export function programTags(list: Found): readonly string[] {
  return [...new Set(programsOf(list, PROGRAMS))];
}
