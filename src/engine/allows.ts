/**
 * The boolean of a decision without the decision: the hot path of a guard.
 *
 * @module
 */
import type { Demand } from "../decision/is-allowed.js";
import { type Action, MODES } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { CompiledSet } from "./compile-policy.js";
import { startRun } from "./decide.js";
import { explore } from "./explore.js";
import { frameOf } from "./frame.js";
import { outcomeAt } from "./line-outcome.js";
import { isOpen } from "./open-line.js";
import { type Question, readAt } from "./question.js";
import type { Sieve } from "./sieve.js";
import { DENIED, meets, type Strength, strengthOf, strengthOfRow } from "./strength.js";

/** Whether an action is allowed: what `isAllowed` says of the decision. */
export type Allows = (order: Order, action: Action, question: Question & Demand) => boolean;

/** Whether an action is allowed on an order, by a compiled set. */
export function allowsAt(
  set: CompiledSet,
  order: Order,
  action: Action,
  question: Question & Demand,
): boolean {
  const only = order.lines[0];
  const at = readAt(question.at);
  const sieve = sieveOf(set, action);
  if (order.lines.length === 1 && only !== undefined && question.lines === undefined) {
    // most orders have one line, and most of those are settled by what is not a date
    const { strength } = sieve.find(order, only, question.reason);
    if (strength !== undefined)
      return question.mode === undefined
        ? strength !== DENIED
        : meets(strength, MODES.indexOf(question.mode));
  }
  return allowsOn({ set, sieve, order, action, at, reason: question.reason }, question);
}

/** The sieve of an action; a switch, because a key that varies is looked up slowly. */
function sieveOf({ actions }: CompiledSet, action: Action): Sieve {
  switch (action) {
    case "cancel":
      return actions.cancel.sieve;
    case "return":
      return actions.return.sieve;
    case "contactSeller":
      return actions.contactSeller.sieve;
    case "escalate":
      return actions.escalate.sieve;
  }
}

/** What is asked of the lines of an order. */
interface Asked {
  readonly set: CompiledSet;
  readonly sieve: Sieve;
  readonly order: Order;
  readonly action: Action;
  readonly at: number;
  readonly reason: BuyerReason | undefined;
}

function allowsOn(asked: Asked, { mode, lines }: Demand): boolean {
  const most = mode === undefined ? MODES.length - 1 : MODES.indexOf(mode);
  if (lines === undefined || lines.length === 0) return meets(strongest(asked), most);
  return lines.every((id) => {
    const index = lastIndexOf(asked.order, id);
    return index >= 0 && meets(strengthOn(asked, index), most);
  });
}

/** The last line of an id, as a decision keeps the last one of each. */
function lastIndexOf(order: Order, id: string): number {
  for (let index = order.lines.length - 1; index >= 0; index -= 1)
    if (order.lines[index]?.id === id) return index;
  return -1;
}

/** The strength of the best of the lines that count. */
function strongest(asked: Asked): Strength {
  const { set, order, action, at, reason } = asked;
  let counting: readonly number[] = [...order.lines.keys()];
  if (counting.length > 1 && (action === "cancel" || action === "return")) {
    const run = startRun(set, order, at, at, reason);
    const open = counting.filter((index) => isOpen(frameOf(run, index)));
    if (open.length > 0) counting = open;
  }
  let best: Strength = DENIED;
  for (const index of counting) {
    const strength = strengthOn(asked, index);
    if (strength !== DENIED && (best === DENIED || strength < best)) best = strength;
  }
  return best;
}

function strengthOn({ set, sieve, order, action, at, reason }: Asked, index: number): Strength {
  const line = order.lines[index];
  if (line === undefined) return DENIED;
  const node = sieve.find(order, line, reason);
  if (node.strength !== undefined) return node.strength;
  const run = startRun(set, order, at, at, reason);
  run.action = action;
  const explored = explore(run, index, sieve, node);
  if (explored.complete)
    return strengthOf(explored.leaves.map((leaf) => outcomeAt(leaf.action, at)));
  const coarse = explored.coarse?.();
  return coarse === undefined ? DENIED : strengthOfRow(coarse.row);
}
