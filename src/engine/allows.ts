/**
 * The boolean of a decision without the decision: the hot path of a guard.
 *
 * @module
 */
import { checkDemand, type Demand } from "../decision/is-allowed.js";
import { checkWord } from "../internal/must-be.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import { type CompiledSet, stepsOf } from "./compile-policy.js";
import { startRun } from "./decide.js";
import type { Eras } from "./era.js";
import { explore } from "./explore.js";
import { frameOf } from "./frame.js";
import { outcomeAt } from "./line-outcome.js";
import { isOpen } from "./open-line.js";
import { checkAt, checkOrder, type Question, readAt, readReason } from "./question.js";
import { find, type Steps } from "./sieve.js";
import { LEAF } from "./sieve-codes.js";
import type { Step } from "./sieve-node.js";
import { DENIED, meets, type Strength, strengthOf, strengthOfRow } from "./strength.js";
import { twinsOf } from "./twin-lines.js";

/**
 * Whether an action is allowed: what `isAllowed` says of the decision. Throws where `decide` or `isAllowed`
 * does, with one exception for the sake of speed: a reason that is none counts as one of the others where no
 * date, mode or list of lines is looked at.
 */
export type Allows = (order: Order, action: Action, question: Question & Demand) => boolean;

/** The guard of compiled policies. */
export function makeAllows({ isOne, setFor }: Eras): Allows {
  let always: Steps | undefined;
  const stepsFor = (order: Order): Steps => {
    const steps = stepsOf(setFor(order));
    if (isOne) always = steps;
    return steps;
  };
  const lookAt: Allows = (order, action, question) => {
    checkWord("action", action, ACTIONS);
    checkDemand(question);
    checkOrder(order);
    return allowsOn(setFor(order), order, action, question);
  };
  // short, so that the machine can put it in the place of four calls in a row
  return (order, action, question) => {
    checkAt(question.at);
    const { lines } = order;
    const steps = always === undefined ? stepsFor(order) : always;
    if (lines.length === 1 && question.lines === undefined && question.mode === undefined) {
      // most orders have one line, and most of those are settled by what is not a date
      const { strength } = find(
        action === "cancel"
          ? steps.cancel
          : action === "return"
            ? steps.return
            : action === "contactSeller"
              ? steps.contactSeller
              : action === "escalate"
                ? steps.escalate
                : undecided,
        order,
        // SAFETY: there is one
        lines[0] as Line,
        question.reason,
      );
      if (strength !== undefined) return strength !== DENIED;
    }
    return lookAt(order, action, question);
  };
}

// what is no action goes the longer way, where it is refused
// SAFETY: of a step that leads nowhere only these fields are read
const undecided = { op: LEAF, strength: undefined } as unknown as Step;

/** Whether an action is allowed, where there are several lines, a mode, or dates. */
function allowsOn(
  set: CompiledSet,
  order: Order,
  action: Action,
  { at, mode = "discretionary", lines, reason }: Question & Demand,
): boolean {
  const asked = { set, order, action, at: readAt(at), reason: readReason(reason) };
  if (lines === undefined || lines.length === 0) return meets(strongest(asked), mode);
  const ids = order.lines.map(({ id }) => id);
  // of lines of one id the last, which a decision keeps
  return lines.every((id) => meets(strengthOn(asked, ids.lastIndexOf(id)), mode));
}

/** What is asked of the lines of an order. */
interface Asked {
  readonly set: CompiledSet;
  readonly order: Order;
  readonly action: Action;
  readonly at: number;
  readonly reason: BuyerReason | undefined;
}

/** The strength of the best of the lines that count. */
function strongest(asked: Asked): Strength {
  const { set, order, action, at, reason } = asked;
  let counting: readonly number[] = [...order.lines.keys()];
  if (counting.length > 1) {
    const run = startRun(set, order, at, at, reason);
    counting = [...new Set(twinsOf(run))];
    if (action === "cancel" || action === "return") {
      const open = counting.filter((index) => isOpen(frameOf(run, index)));
      if (open.length > 0) counting = open;
    }
  }
  let best: Strength = DENIED;
  for (const index of counting) {
    const strength = strengthOn(asked, index);
    if (strength !== DENIED && (best === DENIED || strength < best)) best = strength;
  }
  return best;
}

/** The strength on a line; none where there is no such line. */
function strengthOn({ set, order, action, at, reason }: Asked, index: number): Strength {
  const line = order.lines[index];
  if (line === undefined) return DENIED;
  const { strength, node } = find(stepsOf(set)[action], order, line, reason);
  if (strength !== undefined) return strength;
  const run = startRun(set, order, at, at, reason);
  run.action = action;
  const explored = explore(run, index, node);
  if (explored.complete)
    return strengthOf(explored.leaves.map((leaf) => outcomeAt(leaf.action, at)));
  const coarse = explored.coarse?.();
  return coarse === undefined ? DENIED : strengthOfRow(coarse.row);
}
