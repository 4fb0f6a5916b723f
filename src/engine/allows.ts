/**
 * The boolean of a decision without the decision: the hot path of a guard.
 *
 * @module
 */
import type { Demand } from "../decision/is-allowed.js";
import { type Action, MODES } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { CompiledSet } from "./compiled-set.js";
import { startRun } from "./decide.js";
import { explore } from "./explore.js";
import { frameOf } from "./frame.js";
import { outcomeAt } from "./line-outcome.js";
import { isOpen } from "./open-line.js";
import type { Sieve } from "./sieve.js";
import { DENIED, meets, type Strength, strengthOf } from "./strength.js";

/** Whether an action is allowed at a moment: what `isAllowed` says of the decision. */
export function allowsAt(
  set: CompiledSet,
  order: Order,
  action: Action,
  at: number,
  reason: BuyerReason | undefined,
  demand: Demand,
): boolean {
  const { lines } = order;
  const only = lines[0];
  const most = demand.mode === undefined ? WEAKEST : MODES.indexOf(demand.mode);
  if (demand.lines === undefined && lines.length === 1 && only !== undefined) {
    const { strength } = sieveOf(set, action).find(order, only, reason);
    if (strength !== undefined) return meets(strength, most);
  }
  if (demand.lines !== undefined && demand.lines.length > 0)
    return demand.lines.every((id) => {
      const index = lastIndexOf(order, id);
      return index >= 0 && meets(strengthOn(set, order, index, action, at, reason), most);
    });
  return meets(strongest(set, order, action, at, reason), most);
}

const WEAKEST = MODES.length - 1;

/** The sieve of an action; a switch, because a key that varies is looked up slowly. */
function sieveOf({ sieves }: CompiledSet, action: Action): Sieve {
  switch (action) {
    case "cancel":
      return sieves.cancel;
    case "return":
      return sieves.return;
    case "contactSeller":
      return sieves.contactSeller;
    case "escalate":
      return sieves.escalate;
  }
}

/** The last line of an id, as a decision keeps the last one of each. */
function lastIndexOf(order: Order, id: string): number {
  for (let index = order.lines.length - 1; index >= 0; index -= 1)
    if (order.lines[index]?.id === id) return index;
  return -1;
}

/** The strength of the best of the lines that count. */
function strongest(
  set: CompiledSet,
  order: Order,
  action: Action,
  at: number,
  reason: BuyerReason | undefined,
): Strength {
  let counting: readonly number[] = [...order.lines.keys()];
  if (action === "cancel" || action === "return") {
    const run = startRun(set, order, at, at, reason);
    const open = counting.filter((index) => isOpen(frameOf(run, index)));
    if (open.length > 0) counting = open;
  }
  let best: Strength = DENIED;
  for (const index of counting) {
    const strength = strengthOn(set, order, index, action, at, reason);
    if (strength !== DENIED && (best === DENIED || strength < best)) best = strength;
  }
  return best;
}

function strengthOn(
  set: CompiledSet,
  order: Order,
  index: number,
  action: Action,
  at: number,
  reason: BuyerReason | undefined,
): Strength {
  const line = order.lines[index];
  if (line === undefined) return DENIED;
  const sieve = sieveOf(set, action);
  const node = sieve.find(order, line, reason);
  if (node.strength !== undefined) return node.strength;
  const run = startRun(set, order, at, at, reason);
  run.action = action;
  const { leaves, complete } = explore(run, index, sieve, node);
  return complete ? strengthOf(leaves.map((leaf) => outcomeAt(leaf.action, at))) : DENIED;
}
