/**
 * The calls: decide, compile, timeline.
 *
 * @module
 */
import type { Decision } from "../decision/decision.js";
import type { Segment } from "../decision/segment.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { Policies } from "../policy/policy.js";
import { type Allows, makeAllows } from "./allows.js";
import { decideAt } from "./decide.js";
import { compileEras, type Eras, eachPolicy } from "./era.js";
import { type Question, readAt } from "./question.js";
import { timelineOf } from "./timeline.js";

/** A set of policies, compiled once and asked often. */
export interface Compiled {
  /** The decision. */
  readonly decide: (order: Order, question: Question) => Decision;
  /** Whether an action is allowed: the same as `isAllowed` of the decision, and much faster. */
  readonly allows: Allows;
  /** The whole answer over time. */
  readonly timeline: (order: Order, question?: Pick<Question, "reason">) => readonly Segment[];
}

/**
 * Compiles a set of policies; order, grouping and duplicates don't matter. Throws one `PolicyError`
 * for policies that can't be used together: versions of one id that overlap.
 *
 * @example
 * ```ts
 * import { compile } from "order-recourse";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const amazon = compile([amazonUs]);
 * const order = {
 *   id: "1",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   seller: { type: "first-party", fulfilledBy: "marketplace" },
 *   lines: [{ id: "1", quantity: 1, status: "pending" }],
 *   events: [],
 * } as const;
 * amazon.allows(order, "cancel", { at: "2026-11-03T18:00:00Z" }); // => true
 * ```
 */
export function compile(policies: Policies): Compiled {
  const eras = compileEras(policies);
  const { setFor } = eras;
  return Object.freeze({
    decide: (order: Order, { at, reason }: Question) =>
      decideAt(setFor(order), order, readAt(at), reason),
    allows: makeAllows(eras),
    timeline: (order: Order, { reason }: Pick<Question, "reason"> = {}) =>
      timelineOf(setFor(order), order, reason),
  });
}

/**
 * What a buyer may still do about an order at a moment, why, and until when. The order is not
 * validated again: a well-typed one always gets an answer. Throws a `RangeError` for an `at` that
 * can't be read, and a `PolicyError` for policies that can't be used together.
 *
 * @example
 * ```ts
 * import { decide } from "order-recourse";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const order = {
 *   id: "1",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   seller: { type: "first-party", fulfilledBy: "marketplace" },
 *   lines: [{ id: "1", quantity: 1, status: "pending" }],
 *   events: [],
 * } as const;
 * decide(order, { policies: [amazonUs], at: "2026-11-03T18:00:00Z" }).recommended?.action; // => "cancel"
 * ```
 */
export function decide(
  order: Order,
  question: Question & { readonly policies: Policies },
): Decision {
  const at = readAt(question.at);
  return decideAt(compiledOnce(question.policies).setFor(order), order, at, question.reason);
}

/**
 * The whole answer over time: segments in which nothing changes, each with its decision.
 *
 * @example
 * ```ts
 * import { timeline } from "order-recourse";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const order = {
 *   id: "1",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   seller: { type: "third-party", fulfilledBy: "seller" },
 *   lines: [{ id: "1", quantity: 1, status: "pending" }],
 *   events: [],
 * } as const;
 * const [, grace] = timeline(order, { policies: [amazonUs], reason: "changed-mind" });
 * grace?.to; // => "2026-11-03T17:50:00Z"
 * ```
 */
export function timeline(
  order: Order,
  question: { readonly policies: Policies; readonly reason?: BuyerReason },
): readonly Segment[] {
  return timelineOf(compiledOnce(question.policies).setFor(order), order, question.reason);
}

interface Node {
  eras?: Eras;
  readonly next: WeakMap<object, Node>;
}

const root: Node = { next: new WeakMap() };

/** The set compiled, once for the same policy objects in the same order. */
function compiledOnce(policies: Policies): Eras {
  let node = root;
  eachPolicy(policies, (policy) => {
    let next = node.next.get(policy);
    if (next === undefined) {
      next = { next: new WeakMap() };
      node.next.set(policy, next);
    }
    node = next;
  });
  node.eras ??= compileEras(policies);
  return node.eras;
}
