/**
 * The check of a question: what can't be meant is refused, not answered as if it were another one.
 *
 * @module
 */

import { argument, moment, order, policies, reason } from "../checks/check-call.js";
import { idsOf } from "../checks/check-fact-value.js";
import { GOALS } from "../decision/goal.js";
import { type Check, isRecord, list, object, own, text, word } from "../internal/check.js";
import { refuse } from "../internal/refuse.js";

// one object may be the question of a plan and of a verification
const question: Check = object<{
  readonly policies: unknown;
  readonly at: unknown;
  readonly reason?: unknown;
  readonly goal?: unknown;
  readonly askedAt?: unknown;
  readonly lines?: unknown;
}>(
  { policies, at: moment },
  { reason, goal: word(GOALS, "a goal"), askedAt: moment, lines: list(text) },
);

/** Throws a `TypeError` for what no plan can be made of; lines that the order has not would be a plan of nothing. */
export function checkPlan(about: unknown, asked: unknown): void {
  refuse("the call of `plan`", (problems) => {
    argument("order", about, order, problems);
    argument("question", asked, question, problems);
    if (problems.issues.length > 0 || !isRecord(asked)) return;
    // SAFETY: nothing was found that they have not
    const { lines } = about as { readonly lines: readonly { readonly id?: unknown }[] };
    const wanted = own(asked, "lines");
    if (wanted !== undefined)
      argument(
        "question",
        { lines: wanted },
        object({ lines: idsOf(lines.map(({ id }) => id)) }, {}),
        problems,
      );
  });
}

/** Throws a `TypeError` for what can't be verified. */
export function checkVerification(
  asked: { readonly action: unknown; readonly before: unknown; readonly after: unknown },
  how: unknown,
  actions: readonly string[],
): void {
  refuse("the call of `verify`", (problems) => {
    argument("action", asked.action, word(actions, "an action"), problems);
    argument("before", asked.before, order, problems);
    argument("after", asked.after, order, problems);
    argument("question", how, question, problems);
  });
}
