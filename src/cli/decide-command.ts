/**
 * `order-recourse decide`: orders in, decisions out.
 *
 * @module
 */
import type { Decision } from "../decision/decision.js";
import { ACTIONS, type Action } from "../model/action.js";
import { answerAll, jsonAnswers, screens } from "./answers.js";
import { askedOf, ORDER_OPTIONS, pathsOf } from "./asked-orders.js";
import { type Given, type Options, oneOfWords, usable } from "./command-line.js";
import { decisionRows } from "./decision-screen.js";
import type { Io } from "./io.js";

/** The options of `decide`. */
export const DECIDE_OPTIONS: Options = { ...ORDER_OPTIONS, "exit-code": { takes: "value" } };

/** Decides; the exit code. */
export async function decideCommand(given: Given, io: Io): Promise<number> {
  const [paths, asked, action] = await usable(
    given,
    () => pathsOf(given.words),
    () => askedOf(given, io),
    () => wantedOf(given),
  );
  const { policiesFor, at, reason } = asked;
  const { form, found } = await asked.ordersOf(paths);
  const answers = given.flags.has("json")
    ? jsonAnswers<Decision>(form, io)
    : screens<Decision>(
        ({ order, notes }, decision, by) => decisionRows({ order, decision, by, reason, notes }),
        io,
      );
  let isWanted = true;
  const question = { at, ...(reason !== undefined && { reason }) };
  const failures = await answerAll(
    found,
    ({ order }) => {
      const by = policiesFor(order);
      const decision = by.compiled.decide(order, question);
      if (action !== undefined && decision.verdicts[action].status !== "allowed") isWanted = false;
      return [decision, by];
    },
    answers,
    io,
  );
  if (failures > 0) return 1;
  return isWanted ? 0 : 3;
}

/** The action that every order has to allow. */
function wantedOf({ values }: Given): Action | undefined {
  const wanted = values.get("exit-code")?.[0];
  return wanted === undefined ? undefined : oneOfWords("action", wanted, ACTIONS);
}
