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
import { checkOrder, type Question, readAt, readReason } from "./question.js";
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
  return Object.freeze({
    decide: (order: Order, question: Question) => decideBy(eras, order, question),
    allows: makeAllows(eras),
    timeline: (order: Order, question?: Pick<Question, "reason">) =>
      timelineBy(eras, order, question),
  });
}

/**
 * What a buyer may still do about an order at a moment, why, and until when. The order is not
 * validated again: a well-typed one always gets an answer, and one that comes from outside belongs
 * into `parseOrder` first. Throws a `RangeError` for an `at` that can't be read and a `reason` that is
 * none, a `TypeError` for what has no `lines` or is no policy, and a `PolicyError` for policies that
 * can't be used together.
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
  return decideBy(erasOf(question), order, question);
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
  return timelineBy(erasOf(question), order, question);
}

/** The decision by compiled policies. */
function decideBy({ setFor }: Eras, order: Order, question: Question): Decision {
  // SAFETY: whatever it is, its fields can be read
  const { at, reason } = Object(question) as Question;
  checkOrder(order);
  return decideAt(setFor(order), order, readAt(at), readReason(reason));
}

/** The timeline by compiled policies. */
function timelineBy(
  { setFor }: Eras,
  order: Order,
  question: Pick<Question, "reason"> | undefined,
): readonly Segment[] {
  // SAFETY: whatever it is, its fields can be read
  const { reason } = Object(question) as Question;
  checkOrder(order);
  return timelineOf(setFor(order), order, readReason(reason));
}

/** The policies of a question, compiled once. */
function erasOf(question: { readonly policies: Policies }): Eras {
  // SAFETY: whatever it is, its fields can be read
  return compiledOnce((Object(question) as typeof question).policies);
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
