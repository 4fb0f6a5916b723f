/**
 * Which permits can give what the buyer wants.
 *
 * @module
 */

import type { Goal } from "../decision/goal.js";
import type { Grant, Later } from "../decision/grant.js";
import type { AnyVerdict } from "../decision/verdict.js";

/**
 * Whether a permit can give the goal: its terms name it, or name nothing and the goal is money. A last
 * resort that names nothing can be asked for anything.
 */
export function givesGoal({ terms, lastResort }: Grant | Later, goal: Goal): boolean {
  const { resolutions } = terms;
  return resolutions === undefined ? goal === "refund" || lastResort : resolutions.includes(goal);
}

/** The grants of a verdict that can give the goal, the best first. */
export function grantsFor(verdict: AnyVerdict, goal: Goal, lastResorts: boolean): readonly Grant[] {
  if (verdict.status !== "allowed" || verdict.action === "contactSeller") return [];
  return verdict.grants.filter(
    (grant) => (lastResorts || !grant.lastResort) && givesGoal(grant, goal),
  );
}
