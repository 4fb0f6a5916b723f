/**
 * How strongly an action is allowed, as a number that a guard can compare.
 *
 * @module
 */
import { MODES, type Mode } from "../model/action.js";
import { byRank, type Outcome, type Standing } from "./line-outcome.js";
import type { LiveRow } from "./live-row.js";

/** The rank of the mode, behind every mode where it is a last resort; `DENIED` where it is not allowed. */
export type Strength = number;

/** Not allowed, or not known to be. */
export const DENIED: Strength = -1;

/** Whether a strength is at least a mode. */
export function meets(strength: Strength, mode: Mode): boolean {
  return strength !== DENIED && strength % MODES.length <= MODES.indexOf(mode);
}

/** The strength on which all the ways agree in which the unknown could turn out. */
export function strengthOf(outcomes: readonly Outcome[]): Strength {
  let weakest: Standing | undefined;
  for (const outcome of outcomes) {
    if (outcome.status !== "allowed") return DENIED;
    const [leader] = outcome.by;
    if (!weakest || byRank(leader, weakest) > 0) weakest = leader;
  }
  return weakest ? strengthOfRow(weakest.row) : DENIED;
}

/** The strength of a permit. */
export function strengthOfRow({ compiled: { mode, way } }: LiveRow): Strength {
  return mode + (way.lastResort ? MODES.length : 0);
}
