/**
 * The engine against the reference, on one case.
 *
 * @module
 */
import { ACTIONS, type Decision, isAllowed, MODES } from "order-recourse";
import { TooMany } from "../reference/completions.js";
import { momentsMayPass, referenceDecide } from "../reference/reference.js";
import { type Difference, differences } from "./compare.js";
import type { Case } from "./draw-case.js";
import { compiledOf, decisionOn, questionOf } from "./engine.js";
import { Random } from "./random.js";
import { shrink } from "./shrink.js";

/**
 * What came of a case: `skipped` where the reference has too many combinations to look at, `nearly` where it looked at
 * more than 7.2 asks for and what differs hangs on it.
 */
export type Agreement = "agreed" | "nearly" | "skipped" | readonly Difference[];

/** Compares both decisions on a case. `seen`: shows the engine's. */
export function agree(one: Case, seen?: (decision: Decision) => void): Agreement {
  const { policies, order, at, reason } = one;
  const decision = decisionOn(one);
  seen?.(decision);
  const differencesTo = (isLean: boolean): readonly Difference[] =>
    differences(decision, referenceDecide(order, policies, Date.parse(at), reason, isLean)).filter(
      (each) => each.path !== ".nextChange" || !isReordering(one, decision, each),
    );
  try {
    const found = differencesTo(false);
    const isNear =
      found.length > 0 &&
      momentsMayPass(order, policies, Date.parse(at), reason) &&
      differencesTo(true).length === 0;
    const all = [...(isNear ? [] : found), ...guardDifferences(one, decision)];
    if (all.length > 0) return all;
    return isNear ? "nearly" : "agreed";
  } catch (error) {
    if (error instanceof TooMany) return "skipped";
    throw error;
  }
}

/** Whether an earlier change is one of the order of the missing facts, which the reference does not tell (7.4). */
function isReordering(one: Case, before: Decision, { engine, reference }: Difference): boolean {
  if (typeof engine !== "string") return false;
  if (typeof reference === "string" && Date.parse(reference) <= Date.parse(engine)) return false;
  return unordered(decisionOn({ ...one, at: engine })) === unordered(before);
}

/** A decision without its moments, and with every list of missing facts in one order. */
function unordered(decision: Decision): string {
  return JSON.stringify({ ...decision, at: "", nextChange: "" }, (key, value: unknown) =>
    key === "missing" && Array.isArray(value) ? [...(value as readonly string[])].sort() : value,
  );
}

/** Where the quick boolean is not that of the decision. */
function guardDifferences(one: Case, decision: Decision): readonly Difference[] {
  const { order, at } = one;
  const random = new Random(Date.parse(at));
  const compiled = compiledOf(one);
  const ids = [...order.lines.map(({ id }) => id), "no such line"];
  return ACTIONS.flatMap((action) => {
    const demand = {
      ...(random.chance(0.5) ? { mode: random.pick(MODES) } : {}),
      ...(random.chance(0.5) ? { lines: random.some(ids, random.int(0, 2)) } : {}),
    };
    const question = { ...questionOf(one), ...demand };
    const engine = compiled.allows(order, action, question);
    const reference = isAllowed(decision, action, demand);
    const path = `allows ${action} ${JSON.stringify(demand)}`;
    return engine === reference ? [] : [{ path, engine, reference }];
  });
}

/** The least of a case on which they disagree still, with where they do: JSON to be stored. */
export function report(one: Case): string {
  const fails = (smaller: Case): boolean => {
    try {
      return Array.isArray(agree(smaller));
    } catch {
      return false;
    }
  };
  const small = shrink(one, fails);
  const found = agree(small);
  const places = Array.isArray(found)
    ? (found as readonly Difference[]).map(
        ({ path, engine, reference }) =>
          `${path}\n  engine    ${text(engine)}\n  reference ${text(reference)}`,
      )
    : [];
  return `${JSON.stringify(small)}\n${places.slice(0, 8).join("\n")}`;
}

function text(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 600);
}
