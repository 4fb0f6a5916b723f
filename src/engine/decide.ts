/**
 * Deciding: one order, one moment, all four verdicts.
 *
 * @module
 */

import type { Decision, PolicyReference } from "../decision/decision.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { remember } from "../internal/remember.js";
import { isSameData } from "../internal/same-data.js";
import { ACTIONS, type Action } from "../model/action.js";
import { BUYER_REASONS, type BuyerReason } from "../model/buyer-reason.js";
import { historyOf } from "../model/history.js";
import type { Order } from "../model/order.js";
import { formatInstant } from "../time/instant.js";
import { isEnd } from "../time/point.js";
import { type CompiledSet, stepsOf } from "./compile-policy.js";
import { byAction, type Conclusion, conclude } from "./conclusion.js";
import { couldHold, explore } from "./explore.js";
import { type Frame, frameOf, idsOf, type Run } from "./frame.js";
import { areAlike, cutsOf, outcomeAt } from "./line-outcome.js";
import { lineVerdict } from "./line-verdict.js";
import { type Shelf, shelfOf } from "./settled-order.js";
import { type Nodes, nodesOf } from "./sieve.js";
import type { SieveNode } from "./sieve-node.js";
import { isDate } from "./slot.js";
import { twinsOf } from "./twin-lines.js";
import type { Explored } from "./ways.js";
import { bareReasons } from "./write.js";

/** One order under decision at a moment. */
export function startRun(
  set: CompiledSet,
  order: Order,
  at: number,
  since: number,
  reason: BuyerReason | undefined,
): Run {
  return {
    set,
    order,
    reason: reason ?? statedReason(order),
    at,
    since,
    horizon: undefined,
    // room for the only line of most orders
    frames: [undefined],
    supposed: [],
    tried: undefined,
    marks: undefined,
    regions: undefined,
    action: "cancel",
    index: 0,
    truncated: false,
    need: undefined,
  };
}

/** The reason that was stated outright, if it is one. */
function statedReason(order: Order): string | undefined {
  const stated = order.stated?.["reason"];
  return stated === undefined ? undefined : BUYER_REASONS.find((reason) => reason === stated);
}

/** What could happen with one action on one line, where that hangs on dates or on something unknown. */
interface Answer {
  readonly frame: Frame;
  readonly explored: Explored;
  readonly verdict: AnyVerdict;
}

/** The decision at a moment, in epoch milliseconds. */
export function decideAt(
  set: CompiledSet,
  order: Order,
  at: number,
  reason: BuyerReason | undefined,
): Decision {
  const { lines } = order;
  const line = lines[0];
  if (line === undefined) return noLines(set, order, at);
  if (lines.length > 1) return decideAnew(set, startRun(set, order, at, at, reason));
  // most orders have one line, and much of what is asked about them was asked before
  const subject = {
    order,
    line,
    history: historyOf(order, line.id),
    reason: reason ?? statedReason(order),
  };
  const nodes = nodesOf(stepsOf(set), subject);
  const shelf = shelfOf(set.shelves, nodes, subject);
  const before = shelf && shelf.id === line.id ? shelf.conclusion : undefined;
  if (before !== undefined && set.alwaysInForce !== undefined)
    return written(before, at, set.alwaysInForce, null);
  return decideAnew(set, startRun(set, order, at, at, reason), nodes, shelf);
}

/** The decision of a run. Where there is one line only: with where it is led, and where that is kept. */
function decideAnew(set: CompiledSet, run: Run, nodes?: Nodes, shelf?: Shelf): Decision {
  const answers: Answer[] = [];
  const verdicts =
    nodes === undefined
      ? verdictsOf(set, run, answers)
      : verdictsOn(nodes, frameOf(run, 0), answers);
  const conclusion = conclude(run, verdicts);
  if (shelf !== undefined) {
    shelf.conclusion = conclusion;
    shelf.id = run.order.lines[0]?.id;
  }
  return written(conclusion, run.at, policiesInForce(set, run), nextChange(answers));
}

function written(
  { recommended, verdicts, lines }: Conclusion,
  at: number,
  policies: Decision["policies"],
  next: Decision["nextChange"],
): Decision {
  return Object.freeze({
    at: formatInstant(at),
    recommended,
    verdicts,
    lines,
    policies,
    nextChange: next,
  });
}

/** A verdict for every line and action, in that order; what had to be explored goes to `answers`. */
function verdictsOf(set: CompiledSet, run: Run, answers: Answer[]): readonly AnyVerdict[] {
  const verdicts: AnyVerdict[] = [];
  for (const [index, twin] of twinsOf(run).entries()) {
    const frame = frameOf(run, index);
    const first = twin * ACTIONS.length;
    const found =
      twin === index
        ? verdictsOn(nodesOf(stepsOf(set), frame), frame, answers)
        : verdicts
            .slice(first, first + ACTIONS.length)
            .map((like) => Object.freeze({ ...like, lines: idsOf(frame) }));
    verdicts.push(...found);
  }
  return verdicts;
}

/** The verdicts on a line, in the order of the actions. */
function verdictsOn(nodes: Nodes, frame: Frame, answers: Answer[]): readonly AnyVerdict[] {
  const { cancel, return: back, contactSeller, escalate } = nodes;
  return [
    verdictOn(frame, "cancel", cancel, answers),
    verdictOn(frame, "return", back, answers),
    verdictOn(frame, "contactSeller", contactSeller, answers),
    verdictOn(frame, "escalate", escalate, answers),
  ];
}

function verdictOn(frame: Frame, action: Action, node: SieveNode, answers: Answer[]): AnyVerdict {
  const settled = node.residue?.settled;
  if (settled !== undefined) return settled.write(frame);
  const { run, index } = frame;
  run.action = action;
  const explored = explore(run, index, node);
  const verdict = lineVerdict(frame, action, explored, run.at);
  answers.push({ frame, explored, verdict });
  return verdict;
}

/** The policies of the set that are in force for the order, or may be. */
function policiesInForce(set: CompiledSet, run: Run): readonly PolicyReference[] {
  if (set.alwaysInForce !== undefined) return set.alwaysInForce;
  run.action = "cancel";
  let key = "";
  for (const { inForce } of set.policies)
    if (inForce !== undefined) {
      const { lines } = run.order;
      key += lines.some((_, index) => couldHold(frameOf(run, index), inForce)) ? "1" : "0";
    }
  const listed = set.inForce.get(key);
  if (listed !== undefined) return listed;
  let place = 0;
  const counting = set.policies.filter(
    ({ inForce }) => inForce === undefined || key[place++] === "1",
  );
  const list = Object.freeze(counting.map(({ reference }) => reference));
  return remember(set.inForce, MOST_LISTS, key, list);
}

/** So many lists of policies in force are remembered. */
const MOST_LISTS = 256;

/**
 * The first moment at which the decision differs. Where an unknown date had to be supposed, or not every
 * way was looked at, the very next one: anything could change at any time.
 */
function nextChange(answers: readonly Answer[]): string | null {
  let next = Infinity;
  for (const { explored, frame } of answers)
    if (
      !explored.complete ||
      explored.leaves.some(({ trail }) => trail.some(({ slot }) => isDate(slot)))
    )
      return formatInstant(frame.run.at + 1);
  for (const answer of answers) next = Math.min(next, changeOf(answer, next));
  return next === Infinity ? null : formatInstant(next);
}

/** The first moment before another at which the verdict of an answer differs. */
function changeOf({ frame, explored, verdict }: Answer, end: number): number {
  const { at } = frame.run;
  const cuts = new Set(explored.leaves.flatMap((leaf) => cutsOf(leaf.action)));
  const coming = [...cuts].filter((cut) => cut > at && cut < end && isEnd(cut));
  const [leaf, ...others] = explored.leaves;
  const now = leaf && others.length === 0 ? outcomeAt(leaf.action, at) : undefined;
  const isLike = (cut: number): boolean => {
    const alike = leaf && now && areAlike(now, outcomeAt(leaf.action, cut));
    return alike ?? isSameData(lineVerdict(frame, verdict.action, explored, cut), verdict);
  };
  return coming.sort((a, b) => a - b).find((cut) => !isLike(cut)) ?? Infinity;
}

function noLines(set: CompiledSet, order: Order, at: number): Decision {
  const reasons = bareReasons("no-lines");
  const verdicts = byAction((action) =>
    Object.freeze({
      action,
      lines: Object.freeze([]),
      reasons,
      status: "denied",
      kind: "never",
      since: null,
    }),
  );
  // what is in force may hang on the order alone
  const alone: Order = { ...order, lines: [{ id: "", quantity: 0, status: "pending" }] };
  return Object.freeze({
    at: formatInstant(at),
    recommended: null,
    verdicts,
    lines: Object.freeze({}),
    policies: policiesInForce(set, startRun(set, alone, at, at, undefined)),
    nextChange: null,
  });
}
