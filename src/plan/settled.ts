/**
 * Whether what is due for a line has come: the money, or another one.
 *
 * @module
 */

import type { Discrepancy } from "../decision/discrepancy.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { decide } from "../engine/compile.js";
import type { DateFact, Fact } from "../model/fact.js";
import { historyOf } from "../model/history.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import { instantOf, lastOf, type Matter, type MatterLine, paymentOf } from "./matter.js";
import type { PaidBack } from "./paid-back.js";
import { policyOf, refundDue, rowOf } from "./refund-due.js";

/** What is due for a line: come, not yet, wrong, or not known. */
export type Settled =
  | { readonly stage: "done" }
  | { readonly stage: "waiting"; readonly until: string | null; readonly after?: DateFact }
  | { readonly stage: "wrong"; readonly discrepancies: readonly Discrepancy[] }
  | { readonly stage: "unknown"; readonly missing: Fact };

const DONE: Settled = { stage: "done" };

/** Whether what the buyer asked for has come, for a line that was cancelled, sent back or granted. */
export function settledOn(matter: Matter, line: MatterLine, back: PaidBack): Settled {
  const remedy = remedyOf(matter, line, back);
  if (remedy === matter.goal) return isShown(matter, line, back);
  if (remedy !== undefined) {
    const { goal } = matter;
    const wrong: Discrepancy = {
      code: "wrong-remedy",
      line: line.id,
      expected: goal,
      found: remedy,
    };
    return { stage: "wrong", discrepancies: [wrong] };
  }
  if (back.paid === "nothing-due" && matter.goal === "refund") return DONE;
  if (back.otherCurrency !== undefined && back.expected !== null) {
    const { currency } = back.expected;
    const other = back.otherCurrency;
    return wrong({ code: "refund-currency", line: line.id, expected: currency, found: other });
  }
  if (back.paid === "short" && back.expected !== null && back.found !== null) {
    const { expected, found, mayDeduct } = back;
    return wrong({ code: "refund-too-small", line: line.id, expected, found, mayDeduct });
  }
  if (back.paid === "not-known") return { stage: "unknown", missing: "refund.state" };
  return stillDue(matter, line, back);
}

function wrong(discrepancy: Discrepancy): Settled {
  return { stage: "wrong", discrepancies: [discrepancy] };
}

/** What has come since it was asked for. */
function remedyOf(matter: Matter, line: MatterLine, back: PaidBack): Matter["goal"] | undefined {
  const { before, goal } = matter;
  const isSent = typeof line.history?.["replacement.sentAt"] === "number";
  const wasSent = typeof historyOf(before, line.id)?.["replacement.sentAt"] === "number";
  const isPaid = back.paid === "in-full";
  if (goal === "replacement" && isSent) return "replacement";
  if (isPaid) return "refund";
  return isSent && !wasSent && back.paid === "none" ? "replacement" : undefined;
}

/** Money that was paid back while the payment still says paid: a discrepancy once it is due. */
function isShown(matter: Matter, line: MatterLine, back: PaidBack): Settled {
  if (matter.goal !== "refund" || back.paid !== "in-full") return DONE;
  const found = paymentOf(matter.after);
  if (found !== "paid") return DONE;
  const due = dueOf(matter, line);
  if (due.stage === "overdue") return wrong({ code: "payment-not-refunded", found, due: due.at });
  return due.stage === "at" ? { stage: "waiting", until: due.at } : DONE;
}

function stillDue(matter: Matter, line: MatterLine, back: PaidBack): Settled {
  const due = dueOf(matter, line);
  if (due.stage === "after") return { stage: "waiting", until: null, after: due.fact };
  if (due.stage !== "overdue") {
    const after = matter.goal === "refund" ? "refund.issuedAt" : "replacement.sentAt";
    return { stage: "waiting", until: due.stage === "at" ? due.at : null, after };
  }
  const { id } = line;
  if (matter.goal === "replacement")
    return wrong({ code: "replacement-missing", line: id, due: due.at });
  const receivedAt = lastOf(matter.after, id, "return-received");
  const { expected } = back;
  return wrong(
    receivedAt === null
      ? { code: "refund-missing", line: id, due: due.at, expected }
      : { code: "return-not-refunded", line: id, receivedAt, due: due.at, expected },
  );
}

type Due =
  | { readonly stage: "none" }
  | { readonly stage: "after"; readonly fact: DateFact }
  | { readonly stage: "at"; readonly at: string }
  | { readonly stage: "overdue"; readonly at: string | null };

/** When it is due: by the terms of the verdict that allowed it, else when a policy calls it overdue. */
function dueOf(matter: Matter, line: MatterLine): Due {
  const { policies, decision, after, at } = matter;
  const due =
    line.verdict === undefined
      ? null
      : refundDue(policies, decision, line.verdict.grants, after, line.id);
  if (due === null) return calledOverdue(matter, line);
  if ("after" in due) return { stage: "after", fact: due.after };
  const isOver = (parseInstant(due.at) ?? Infinity) <= at;
  return { stage: isOver ? "overdue" : "at", at: due.at };
}

/** When a policy opens an escalation because the refund is overdue. */
function calledOverdue({ policies, after, at }: Matter, { id }: MatterLine): Due {
  const decision = decide(after, { policies, at: formatInstant(at), reason: "refund-missing" });
  const verdict: AnyVerdict | undefined = decision.lines[id]?.verdicts.escalate;
  if (verdict?.status !== "allowed" && verdict?.status !== "upcoming") return { stage: "none" };
  const isOverdue = ({
    policy,
    rule,
  }: {
    readonly policy: string;
    readonly rule: string;
  }): boolean =>
    rowOf(policyOf(policies, decision, policy), "escalate", rule)?.because === "refund-overdue";
  if (verdict.status === "allowed" && verdict.grants.some(isOverdue))
    return { stage: "overdue", at: null };
  for (const { opens, ...later } of verdict.later)
    if ("at" in opens && isOverdue(later)) {
      const moment = instantOf(opens.at);
      if (moment !== null) return { stage: "at", at: moment };
    }
  return { stage: "none" };
}
