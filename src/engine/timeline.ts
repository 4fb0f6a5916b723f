/**
 * The timeline: the whole answer as segments in which nothing changes.
 *
 * @module
 */

import type { Decision } from "../decision/decision.js";
import type { Segment } from "../decision/segment.js";
import { ACTIONS } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import { isEnd } from "../time/point.js";
import { type CompiledSet, stepsOf } from "./compile-policy.js";
import { decideAt, startRun } from "./decide.js";
import { explore } from "./explore.js";
import { cutsOf } from "./line-outcome.js";

/** The timeline of an order. */
export function timelineOf(
  compiled: CompiledSet,
  order: Order,
  reason: BuyerReason | undefined,
): readonly Segment[] {
  const placed = parseInstant(order.placedAt) ?? 0;
  const cuts = momentsOf(compiled, order, placed, reason);
  const first = cuts[0];
  const start = first === undefined ? placed : Math.min(placed, first - 1);
  const segments: { from: number | null; decision: Decision }[] = [];
  for (const [from, at] of [[null, start] as const, ...cuts.map((cut) => [cut, cut] as const)]) {
    const decision = decideAt(compiled, order, at, reason);
    const last = segments.at(-1);
    if (last === undefined || !same(last.decision, decision)) segments.push({ from, decision });
  }
  return Object.freeze(
    segments.map(({ from, decision }, index) => {
      const to = segments[index + 1]?.from ?? null;
      return Object.freeze({
        from: from === null ? null : formatInstant(from),
        to: to === null ? null : formatInstant(to),
        decision,
      });
    }),
  );
}

/** Every moment at which something may change, in order. */
function momentsOf(
  compiled: CompiledSet,
  order: Order,
  placed: number,
  reason: BuyerReason | undefined,
): readonly number[] {
  const run = startRun(compiled, order, placed, -Infinity, reason);
  const cuts = new Set<number>();
  for (const index of order.lines.keys())
    for (const action of ACTIONS) {
      run.action = action;
      for (const leaf of explore(run, index, stepsOf(compiled)[action].node).leaves)
        for (const cut of cutsOf(leaf.action)) if (isEnd(cut)) cuts.add(cut);
    }
  return [...cuts].sort((a, b) => a - b);
}

/** Whether two decisions differ in nothing but the moment asked about. */
function same(a: Decision, b: Decision): boolean {
  return JSON.stringify({ ...a, at: "" }) === JSON.stringify({ ...b, at: "" });
}
