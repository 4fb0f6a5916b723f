/**
 * `order-recourse plan`: the shortest way to the money, or to another one.
 *
 * @module
 */
import type { Plan } from "../decision/plan-step.js";
import { plan } from "../plan/plan.js";
import { answerAll, jsonAnswers, screens } from "./answers.js";
import { askedOf, ORDER_OPTIONS, pathsOf } from "./asked-orders.js";
import { type Given, type Options, usable } from "./command-line.js";
import { goalOf } from "./goal-option.js";
import type { Io } from "./io.js";
import { planRows } from "./plan-screen.js";

/** The options of `plan`. */
export const PLAN_OPTIONS: Options = { ...ORDER_OPTIONS, goal: { takes: "value" } };

/** Plans; the exit code. */
export async function planCommand(given: Given, io: Io): Promise<number> {
  const [paths, asked, goal] = await usable(
    given,
    () => pathsOf(given.words),
    () => askedOf(given, io),
    () => goalOf(given),
  );
  const { policiesFor, at, reason } = asked;
  const { form, found } = await asked.ordersOf(paths);
  const answers = given.flags.has("json")
    ? jsonAnswers<Plan>(form, io)
    : screens<Plan>(
        ({ order, notes }, answer, by) => planRows({ order, plan: answer, at, by, reason, notes }),
        io,
      );
  const why = reason === undefined ? {} : { reason };
  const failures = await answerAll(
    found,
    ({ order }) => {
      const by = policiesFor(order);
      return [plan(order, { policies: by.policies, at, ...why, ...goal }), by];
    },
    answers,
    io,
  );
  return failures > 0 ? 1 : 0;
}
