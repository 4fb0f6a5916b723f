/**
 * The engine's decision on a case.
 *
 * @module
 */
import { type Compiled, compile, type Decision, type Question } from "order-recourse";
import type { Case } from "./draw-case.js";

const compiled = new WeakMap<Case["policies"], Compiled>();
const decisions = new WeakMap<Case, Decision>();

/** The compiled policies of a case: once for all its moments. */
export function compiledOf({ policies }: Case): Compiled {
  const found = compiled.get(policies) ?? compile(policies);
  compiled.set(policies, found);
  return found;
}

/** What a case asks. */
export function questionOf({ at, reason }: Case): Question {
  return { at, ...(reason === undefined ? {} : { reason }) };
}

/** The engine's decision on a case; it is worked out once. */
export function decisionOn(one: Case): Decision {
  const found = decisions.get(one) ?? compiledOf(one).decide(one.order, questionOf(one));
  decisions.set(one, found);
  return found;
}
