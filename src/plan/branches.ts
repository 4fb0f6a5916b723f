/**
 * Branches: how a plan goes on after a yes, a no, or silence.
 *
 * @module
 */

import type { Goal } from "../decision/goal.js";
import type { Branch, PlanStep, SendBackStep, WaitStep } from "../decision/plan-step.js";
import { eventsOf } from "../model/history.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import { refundDue } from "./refund-due.js";
import type { Act } from "./search.js";
import { afterAsking, afterNo, afterYes, type Trace } from "./suppose.js";
import type { Question } from "./way.js";
import { findWay, wayFrom } from "./way.js";

/** What follows an act, by how it is answered. */
export interface Answers {
  readonly ifAccepted?: Branch;
  readonly ifDeclined?: Branch;
  readonly ifSilent?: Branch;
}

/** What follows an act; silence only after the last, before that the next step says. */
export function answersTo(planned: Question, act: Act, isLast: boolean): Answers {
  const question: Question = { ...planned, asked: act };
  const { trace, grant } = act;
  // what is added to a history that is not known does not make it known
  if (trace?.accepted === undefined || eventsOf(act.order) === undefined) return {};
  const asked = afterAsking(act.order, question.lines, trace, act.at);
  const ifAccepted = accepted(question, act, trace);
  if (grant.mode === "instant" && act.action !== "contactSeller") return { ifAccepted };
  const declined = afterNo(asked, question.lines, trace, act.at);
  return {
    ifAccepted,
    ifDeclined: wayFrom(question, declined, act.at),
    ...(isLast ? { ifSilent: silent(question, act, trace, asked) } : {}),
  };
}

/** After a yes: send the goods back where that is due, wait for the money, and what to do if it does not come. */
function accepted(question: Question, act: Act, trace: Trace): Branch {
  const { lines, goal } = question;
  const asked = afterAsking(act.order, lines, trace, act.at);
  const agreed = afterYes(asked, lines, trace, act.at);
  const due = dueAfter(question, act, agreed);
  if (act.action === "return")
    return { outcome: "secured", steps: [sendBack(act, lines), waitFor(goal, due)] };
  const isSettled = act.action !== "contactSeller";
  const then = findWay(
    isSettled ? { ...question, reason: "refund-missing" } : question,
    agreed,
    act.at,
  );
  // a way that waits for a delivery is none to what was promised
  const isWay = then.acts.length > 0 && then.outcome !== "last-resort";
  const rest = isWay ? afterWaiting(then.steps) : [];
  const [first] = rest;
  const from = first?.kind === "act" ? first.from : null;
  const goOn = from !== null && from !== formatInstant(act.at) ? from : due;
  return { outcome: "secured", steps: [waitFor(goal, goOn), ...rest] };
}

/** After silence: an answer may still come, until the next step or for as long as it takes. */
function silent(question: Question, { at }: Act, { answered }: Trace, asked: Act["order"]): Branch {
  const way = wayFrom(question, asked, at);
  if (answered === undefined || way.steps[0]?.kind === "wait") return way;
  return { ...way, steps: [{ kind: "wait", after: answered, until: null }, ...way.steps] };
}

/** Without the wait at its head: the wait for the money takes its place. */
function afterWaiting(steps: readonly PlanStep[]): readonly PlanStep[] {
  return steps[0]?.kind === "wait" && steps[0].until !== null ? steps.slice(1) : steps;
}

function dueAfter({ policies }: Question, act: Act, agreed: Act["order"]): string | null {
  const { decision, grant, verdict } = act;
  const grants = [grant, ...verdict.grants];
  const due = refundDue(policies, decision, grants, agreed, verdict.lines[0] ?? "");
  if (due === null || !("at" in due)) return null;
  return (parseInstant(due.at) ?? 0) > act.at ? due.at : null;
}

function sendBack({ grant }: Act, lines: readonly string[]): SendBackStep {
  return { kind: "send-back", lines, until: grant.terms.handInBy ?? null };
}

function waitFor(goal: Goal, until: string | null): WaitStep {
  return {
    kind: "wait",
    after: goal === "refund" ? "refund.issuedAt" : "replacement.sentAt",
    until,
  };
}
