/**
 * A plan: what to do, and when, to get the money back or another one.
 *
 * @module
 */

import type { Goal } from "../decision/goal.js";
import type { Plan, PlanStep } from "../decision/plan-step.js";
import { decide } from "../engine/compile.js";
import { type At, readAt } from "../engine/question.js";
import { frozenCopy } from "../internal/freeze.js";
import { uniqueBy } from "../internal/unique.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { Policies } from "../policy/policy.js";
import { formatInstant } from "../time/instant.js";
import { likeness, narrowing } from "./apart.js";
import { answersTo } from "./branches.js";
import { checkPlan } from "./check-question.js";
import { findWay, type Question, type Way } from "./way.js";

/** What a plan is asked for. */
export interface PlanQuestion {
  readonly policies: Policies;
  readonly at: At;
  /** Why the buyer wants out; none: not known. */
  readonly reason?: BuyerReason;
  /** Default `refund`. */
  readonly goal?: Goal;
  /** The lines it is about; default: all that are not cancelled. */
  readonly lines?: readonly string[];
}

/**
 * The shortest way to the goal, as steps with dates. Each step is asked of the engine, on the order
 * with what the buyer would have done by then; nobody answers on the way, and nothing is delivered.
 *
 * A plan ends with the first step that can give the goal: an allowed `cancel`, `return` or `escalate`
 * whose terms name it (or name nothing, where it is money), no last resort unless nothing else is
 * left. *Shortest* is the earliest moment at which that step can be taken, then the fewest things to
 * do, then the firmer mode. Each step says how it goes on after a yes or a no, the last one after
 * silence too. What lines have to go different ways comes under `others`. Throws one `TypeError` that
 * lists everything in the call that can't be meant.
 *
 * @example
 * ```ts
 * import { plan } from "order-recourse/plan";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const { steps, outcome } = plan(
 *   {
 *     id: "112-4401",
 *     placedAt: "2026-11-03T17:20:00Z",
 *     seller: { type: "third-party", fulfilledBy: "seller" },
 *     lines: [
 *       { id: "1", quantity: 1, status: "shipped", promisedBy: "2026-11-12T23:59:59-05:00" },
 *     ],
 *     events: [],
 *   },
 *   { policies: amazonUs, at: "2026-11-22T12:00:00Z", reason: "not-arrived" },
 * );
 * outcome; // => "asked"
 * steps[0]; // => { kind: "act", action: "contactSeller", from: "2026-11-22T12:00:00Z", … }
 * steps[1]; // => { kind: "wait", after: "contact.repliedAt", until: "2026-11-24T12:00:00Z" }
 * steps[2]; // => { kind: "act", action: "escalate", route: "guarantee-claim", from: "2026-11-24T12:00:00Z", … }
 * ```
 */
export function plan(order: Order, question: PlanQuestion): Plan {
  checkPlan(order, question);
  const at = readAt(question.at);
  const { policies, reason, goal = "refund", lines = wantedLines(order) } = question;
  const base: Omit<Question, "lines"> = { policies, reason, goal, ask: asking(policies) };
  const plans = groupsOf(base, order, at, lines);
  const [first, ...others] = plans;
  if (first === undefined) return frozenCopy({ goal, lines: [], outcome: "none", steps: [] });
  return frozenCopy(others.length === 0 ? first : { ...first, others });
}

function asking(policies: Policies): Question["ask"] {
  return (order, at, reason) => {
    const moment = formatInstant(at);
    return decide(order, { policies, at: moment, ...(reason === undefined ? {} : { reason }) });
  };
}

function wantedLines(order: Order): readonly string[] {
  const open = order.lines.filter(({ status }) => status !== "cancelled");
  return (open.length === 0 ? order.lines : open).map(({ id }) => id);
}

type Base = Omit<Question, "lines">;

/** One plan for each group of lines that go the same way together. */
function groupsOf(base: Base, order: Order, at: number, ids: readonly string[]): readonly Plan[] {
  const narrowed = narrowing(order, base.policies);
  const groups = new Map<string, { readonly lines: string[]; readonly way: Way }>();
  const alike = new Map<string, { readonly lines: string[] }>();
  for (const { id } of order.lines) {
    if (!ids.includes(id)) continue;
    const like = likeness(order, id);
    const known = alike.get(like);
    if (known !== undefined) {
      known.lines.push(id);
      continue;
    }
    const way = findWay({ ...base, lines: [id] }, narrowed([id]), at);
    const key = sameness({ ...way, acts: [] });
    const group = groups.get(key) ?? { lines: [], way };
    group.lines.push(id);
    groups.set(key, group);
    alike.set(like, group);
  }
  return [...groups.values()].flatMap(({ lines, way }) => {
    if (lines.length === 1) return [written({ ...base, lines }, way)];
    const planFor = (of: readonly string[]): Plan => {
      const question = { ...base, lines: of };
      return written(question, findWay(question, narrowed(of), at));
    };
    const [together, ...same] = uniqueBy(lines, (id) => likeness(order, id)).map((id) =>
      planFor([id, ...lines.filter((other) => other !== id)]),
    );
    // what one line alone may do may not be open to all at once
    const agree = same.every(
      (one) => together !== undefined && sameness(one) === sameness(together),
    );
    return together === undefined || !agree ? lines.map((id) => planFor([id])) : [together];
  });
}

/** What a plan says, whichever lines it says it of. */
function sameness(one: Plan | Way): string {
  return JSON.stringify(one, (key, value: unknown) => (key === "lines" ? undefined : value));
}

/** A way with its branches. */
function written(question: Question, { acts, steps, outcome, missing }: Way): Plan {
  const isDated = acts.length === steps.filter(({ kind }) => kind === "act").length;
  let index = 0;
  const branched = steps.map((step): PlanStep => {
    const act = step.kind === "act" ? acts[index] : undefined;
    if (step.kind !== "act" || act === undefined) return step;
    index += 1;
    return { ...step, ...answersTo(question, act, isDated && index === acts.length) };
  });
  const { goal, lines } = question;
  return { goal, lines, outcome, steps: branched, ...(missing === undefined ? {} : { missing }) };
}
