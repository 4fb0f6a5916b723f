/**
 * A way to the goal as steps: what the search found, written down.
 *
 * @module
 */
import type { Decision } from "../decision/decision.js";
import type { Goal } from "../decision/goal.js";
import type {
  ActStep,
  AwaitedAnswer,
  AwaitedArrival,
  Branch,
  PlanOutcome,
  PlanStep,
  WaitStep,
} from "../decision/plan-step.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import { historyOf } from "../model/history.js";
import type { Order } from "../model/order.js";
import type { Policies } from "../policy/policy.js";
import { formatInstant } from "../time/instant.js";
import { type Act, type Aim, type Asked, type Awaited, search } from "./search.js";

/** What a plan is asked for. */
export interface Question {
  readonly policies: Policies;
  readonly ask: (order: Order, at: number, reason: BuyerReason | undefined) => Decision;
  readonly goal: Goal;
  readonly reason: BuyerReason | undefined;
  readonly lines: readonly string[];
  /** What was asked for already; in branches. */
  readonly asked?: Asked;
}

/** A way, with the acts that it was written from. */
export interface Way extends Branch {
  readonly acts: readonly Act[];
}

/** The shortest way from an order at a moment, without branches. */
export function wayFrom(question: Question, order: Order, at: number): Branch {
  const { acts: _acts, ...branch } = findWay(question, order, at);
  return branch;
}

/** The shortest way; a last resort only where there is no other and nothing to find out first. */
export function findWay(question: Question, order: Order, at: number): Way {
  const { goal, reason, lines, asked } = question;
  const ask: Aim["ask"] = (then, moment) => question.ask(then, moment, reason);
  const found = search({ ask, goal, reason, lines, asked }, order, at);
  const { acts, awaited, lastResort, lastAwaited, missing } = found;
  const more = missing.length > 0 ? { missing } : {};
  const write = (done: readonly Act[], waited: Awaited | undefined): Way => {
    const last = waited?.later ?? done.at(-1)?.grant;
    const steps = stepsOf(done, order, at, lines);
    const waits = waited === undefined ? [] : waitingSteps(waited, lines);
    const outcome = last === undefined ? "none" : outcomeOf(last);
    return { outcome, steps: [...steps, ...waits], acts: done, ...more };
  };
  if (acts.length > 0) return write(acts, undefined);
  if (awaited !== undefined) return write(awaited.acts, awaited);
  if (missing.length > 0) return { outcome: "unknown", steps: [], missing, acts: [] };
  if (lastResort.length > 0) return write(lastResort, undefined);
  return write(lastAwaited?.acts ?? [], lastAwaited);
}

function outcomeOf({ lastResort, mode }: Pick<ActStep, "lastResort" | "mode">): PlanOutcome {
  if (lastResort) return "last-resort";
  return mode === "instant" ? "secured" : "asked";
}

/** The acts, and the waits between them. */
function stepsOf(
  acts: readonly Act[],
  order: Order,
  start: number,
  lines: readonly string[],
): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  let now = start;
  let answer = openAnswer(order, lines[0] ?? "");
  for (const act of acts) {
    if (act.at > now) steps.push(wait(answer, formatInstant(act.at)));
    now = act.at;
    steps.push(actStep(act, lines));
    answer = act.trace?.answered ?? answer;
  }
  return steps;
}

function actStep({ action, grant, at }: Act, lines: readonly string[]): ActStep {
  const { route, mode, lastResort, policy, rule, until, terms } = grant;
  return {
    kind: "act",
    action,
    ...(route === undefined ? {} : { route }),
    ...{ mode, lastResort, policy, rule, lines, from: formatInstant(at), until, terms },
  };
}

/** Waiting for a delivery, and what is open then; its dates hang on it. */
function waitingSteps({ action, later, event }: Awaited, lines: readonly string[]): PlanStep[] {
  const { route, mode, lastResort, policy, rule, terms } = later;
  const act: ActStep = {
    kind: "act",
    action,
    ...(route === undefined ? {} : { route }),
    ...{ mode, lastResort, policy, rule, lines, from: null, until: null, terms },
  };
  return [wait(event, null), act];
}

function wait(after: AwaitedAnswer | AwaitedArrival | undefined, until: string | null): WaitStep {
  return { kind: "wait", ...(after === undefined ? {} : { after }), until };
}

/** The answer that the buyer is waiting for already. */
function openAnswer(order: Order, line: string): AwaitedAnswer | undefined {
  const history = historyOf(order, line);
  if (history?.["claim.state"] === "open") return "claim.decidedAt";
  if (history?.["cancellation.state"] === "requested") return "line.cancelledAt";
  if (history?.["return.state"] === "requested") return "return.authorisedAt";
  return history?.["contact.state"] === "awaiting" ? "contact.repliedAt" : undefined;
}
