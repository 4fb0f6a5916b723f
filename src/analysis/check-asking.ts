/**
 * The check of what is asked: of an action that is none, every order would have an answer.
 *
 * @module
 */
import { action, argument, moment, order, policies, reason } from "../checks/check-call.js";
import { type Check, object } from "../internal/check.js";
import { refuse } from "../internal/refuse.js";

const asking: Check = object<{
  readonly order: unknown;
  readonly action: unknown;
  readonly at: unknown;
  readonly reason?: unknown;
}>({ order, action, at: moment }, { reason });

/** Throws a `TypeError` for what can't be asked. */
export function checkAsking(about: unknown, asked: unknown): void {
  refuse("the call of `questions`", (problems) => {
    argument("policies", about, policies, problems);
    argument("asking", asked, asking, problems);
  });
}
