/**
 * The matter that is verified: what was asked for, when, about which lines, on what terms.
 *
 * @module
 */
import type { Decision } from "../decision/decision.js";
import type { Goal } from "../decision/goal.js";
import type { Allowed } from "../decision/verdict.js";
import { decide } from "../engine/compile.js";
import { type At, readAt } from "../engine/question.js";
import { isSameData } from "../internal/same-data.js";
import type { Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Fact } from "../model/fact.js";
import { eventsOf, type History, historyOf } from "../model/history.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import type { OrderEvent } from "../model/order-event.js";
import type { PaymentState } from "../model/payment.js";
import type { Policies } from "../policy/policy.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import { checkVerification } from "./check-question.js";

/** What can be verified: a cancellation, a return, a claim. */
export type VerifiableAction = Exclude<Action, "contactSeller">;

/** What a verification is asked with. */
export interface VerifyQuestion {
  readonly policies: Policies;
  readonly at: At;
  /** Why the buyer wanted out; none: not known. */
  readonly reason?: BuyerReason;
  /** What the buyer asked for; default `refund`. */
  readonly goal?: Goal;
  /** When it was asked for; default: the first trace of it in the order after. */
  readonly askedAt?: At;
  /** The lines it was asked for; default: those that its events name, else those on which it was allowed. */
  readonly lines?: readonly string[];
}

/** A line of the matter. */
export interface MatterLine {
  readonly id: string;
  readonly was: Line;
  /** `undefined`: it is gone. */
  readonly is: Line | undefined;
  /** The verdict that allowed it, where one did. */
  readonly verdict: Allowed | undefined;
  /** What has happened; `undefined`: not known. */
  readonly history: History | undefined;
}

/** What is verified. */
export interface Matter {
  readonly action: VerifiableAction;
  readonly before: Order;
  readonly after: Order;
  readonly at: number;
  readonly askedAt: number;
  readonly policies: Policies;
  readonly reason: BuyerReason | undefined;
  readonly goal: Goal;
  /** The decision on the order before, when it was asked for. */
  readonly decision: Decision;
  readonly lines: readonly MatterLine[];
  /** Lines that were named and that the order never had. */
  readonly strangers: readonly string[];
}

/** Gathers the matter. */
export function matterOf(
  action: VerifiableAction,
  before: Order,
  after: Order,
  question: VerifyQuestion,
): Matter {
  checkVerification({ action, before, after }, question, Object.keys(TRACES));
  const { policies, reason, goal = "refund" } = question;
  const at = readAt(question.at);
  const askedAt =
    question.askedAt === undefined
      ? (firstTrace(action, before, after) ?? at)
      : readAt(question.askedAt);
  const moment = formatInstant(askedAt);
  const why = reason === undefined ? {} : { reason };
  const decision = decide(before, { policies, at: moment, ...why });
  const ids = question.lines ?? linesOf(action, before, after, decision);
  const lines = before.lines
    .filter(({ id }) => ids.includes(id))
    .map((was): MatterLine => {
      const verdict = decision.lines[was.id]?.verdicts[action];
      return {
        id: was.id,
        was,
        is: after.lines.find(({ id }) => id === was.id),
        verdict: verdict?.status === "allowed" ? verdict : undefined,
        history: historyOf(after, was.id),
      };
    });
  const strangers = ids.filter((id) => !before.lines.some((line) => line.id === id));
  const asked = { action, before, after, at, askedAt, policies, reason, goal };
  return { ...asked, decision, lines, strangers };
}

/** The events that asking leaves, and those that tell of it too late. */
const TRACES: { readonly [A in VerifiableAction]: readonly (readonly OrderEvent["type"][])[] } = {
  cancel: [["cancellation-requested"], ["cancellation-accepted", "cancellation-declined"]],
  return: [
    ["return-requested"],
    ["return-authorised", "return-declined", "return-shipped", "return-received"],
  ],
  escalate: [["claim-opened"], ["claim-granted", "claim-denied", "claim-closed"]],
};

/** When the action left its first trace: in the events that are new, else in any, else in a line's status. */
function firstTrace(action: VerifiableAction, before: Order, after: Order): number | undefined {
  for (const events of [newEvents(before, after), eventsOf(after) ?? []])
    for (const types of TRACES[action]) {
      const moments = events
        .filter(({ type }) => types.includes(type))
        .flatMap(({ at }) => parseInstant(at) ?? []);
      if (moments.length > 0) return Math.min(...moments);
    }
  if (action !== "cancel") return undefined;
  const cancelled = after.lines.flatMap((line) =>
    line.status === "cancelled" ? (parseInstant(line.cancelledAt ?? "") ?? []) : [],
  );
  return cancelled.length > 0 ? Math.min(...cancelled) : undefined;
}

/** The lines that the action's events name, else those on which it was allowed, else those that were open. */
function linesOf(
  action: VerifiableAction,
  before: Order,
  after: Order,
  decision: Decision,
): readonly string[] {
  const traces = newEvents(before, after).filter(({ type }) =>
    TRACES[action].some((types) => types.includes(type)),
  );
  const named = traces.flatMap(({ line }) => line ?? []);
  if (traces.length > 0 && named.length === traces.length) return named;
  const allowed = before.lines.filter(
    ({ id }) => decision.lines[id]?.verdicts[action].status === "allowed",
  );
  const open = before.lines.filter(({ status }) => status !== "cancelled");
  return (allowed.length > 0 ? allowed : open).map(({ id }) => id);
}

/** The events that the order has got since. */
export function newEvents(before: Order, after: Order): readonly OrderEvent[] {
  const old = eventsOf(before) ?? [];
  return (eventsOf(after) ?? []).filter((event) => !old.some((known) => isSameData(known, event)));
}

/** When an event of a type last happened to a line, in UTC; `null` where that can't be read. */
export function lastOf(order: Order, line: string, type: OrderEvent["type"]): string | null {
  const moments = (eventsOf(order) ?? [])
    .filter((event) => event.type === type && (event.line ?? line) === line)
    .flatMap(({ at }) => parseInstant(at) ?? []);
  return moments.length === 0 ? null : formatInstant(Math.max(...moments));
}

type Axis = "cancellation.state" | "return.state" | "claim.state" | "refund.state";

/** The state of an axis on a line: known from the history, or stated; `undefined`: not known. */
export function stateOf({ after }: Matter, line: MatterLine, axis: Axis): string | undefined {
  if (line.history !== undefined) return line.history[axis];
  return stated(after, line.is, axis);
}

/** The state of the payment, as far as it is known. */
export function paymentOf(order: Order): PaymentState | undefined {
  // SAFETY: a state that is stated is one of the payment's; another is compared with and fits none
  return order.payment?.state ?? (stated(order, undefined, "payment.state") as PaymentState);
}

function stated(order: Order, line: Line | undefined, fact: Fact): string | undefined {
  const value = line?.stated?.[fact] ?? order.stated?.[fact];
  return typeof value === "string" ? value : undefined;
}

/** An instant of a line or an event in UTC; `null` where there is none that can be read. */
export function instantOf(text: string | null | undefined): string | null {
  const moment = parseInstant(text ?? "");
  return moment === undefined ? null : formatInstant(moment);
}
