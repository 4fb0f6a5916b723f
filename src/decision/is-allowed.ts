/**
 * The boolean of a decision, for a guard.
 *
 * @module
 */
import { checkList, checkWord, mustBeMessage } from "../internal/must-be.js";
import { ACTIONS, type Action, MODES, type Mode } from "../model/action.js";
import type { Decision } from "./decision.js";
import type { AnyVerdict } from "./verdict.js";

/** What a guard may ask beyond "allowed". */
export interface Demand {
  /** At least this mode: `request` is met by `instant`. Default: any. */
  readonly mode?: Mode;
  /** On all these lines; a line that the order has not is never allowed. Default, and for an empty list: what the order's verdict says. */
  readonly lines?: readonly string[];
}

/**
 * Whether an action is allowed: in at least that mode, on all those lines. Throws a `RangeError` for an
 * action or a mode that is none, and a `TypeError` for what is no decision or no list of lines.
 *
 * @example
 * ```ts
 * import { decide, isAllowed } from "order-recourse";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const order = {
 *   id: "1",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   seller: { type: "first-party", fulfilledBy: "marketplace" },
 *   lines: [{ id: "1", quantity: 1, status: "pending" }],
 *   events: [],
 * } as const;
 * const decision = decide(order, { policies: [amazonUs], at: "2026-11-03T18:00:00Z" });
 * isAllowed(decision, "cancel", { mode: "instant" }); // => true
 * isAllowed(decision, "return"); // => false
 * ```
 */
export function isAllowed(decision: Decision, action: Action, demand: Demand = {}): boolean {
  checkWord("action", action, ACTIONS);
  checkDemand(demand);
  // a misspelt `lines` would be a demand on any line; the question may be passed along
  for (const key of Object.keys(Object(demand))) checkWord("demand", key, DEMANDS);
  if (!decision?.verdicts) throw new TypeError(mustBeMessage("decision", "a decision", decision));
  // SAFETY: whatever it is, its fields can be read
  const { mode = "discretionary", lines } = Object(demand) as Demand;
  if (lines === undefined || lines.length === 0) return meets(decision.verdicts[action], mode);
  return lines.every((id) => {
    const line = Object.hasOwn(decision.lines, id) ? decision.lines[id] : undefined;
    return line !== undefined && meets(line.verdicts[action], mode);
  });
}

const DEMANDS = ["mode", "lines", "at", "reason", "policies"];

/** Throws for a mode that is none, and for what is no list of lines. */
export function checkDemand(demand: Demand): void {
  const { mode, lines } = Object(demand) as Demand;
  if (mode !== undefined) checkWord("mode", mode, MODES);
  if (lines !== undefined) checkList("lines", "a list of ids", lines);
}

function meets(verdict: AnyVerdict, mode: Mode): boolean {
  return verdict.status === "allowed" && MODES.indexOf(verdict.mode) <= MODES.indexOf(mode);
}
