/**
 * `order-recourse verify`: whether a cancellation, a return or a claim was applied.
 *
 * @module
 */
import type { Verification } from "../decision/verification.js";
import { quote } from "../internal/quote.js";
import { verify } from "../plan/verify.js";
import { answerAll, jsonAnswers, screens } from "./answers.js";
import { type AskedOrders, askedOrders, type FoundOrder, ORDER_OPTIONS } from "./asked-orders.js";
import { type Given, type Options, oneOfWords } from "./command-line.js";
import { goalOf } from "./goal-option.js";
import type { Io } from "./io.js";
import type { Loaded } from "./load-policies.js";
import { UsageError } from "./mistakes.js";
import { momentOf } from "./moment-option.js";
import { verificationRows } from "./verification-screen.js";

/** The options of `verify`. */
export const VERIFY_OPTIONS: Options = {
  ...ORDER_OPTIONS,
  goal: { takes: "value" },
  "asked-at": { takes: "value" },
};

const ACTIONS = ["cancel", "return", "escalate"] as const;
const FILES = "name the order as it was, then as it is: `verify cancel before.json after.json`";
const DISCREPANCY = 3;

/** Verifies; the exit code. */
export async function verifyCommand(given: Given, io: Io): Promise<number> {
  const [word, first, second, ...rest] = given.words;
  if (word === undefined) throw new UsageError("no action given", `known: ${ACTIONS.join(", ")}`);
  const action = oneOfWords("action", word, ACTIONS);
  if (first === undefined || second === undefined || rest.length > 0)
    throw new UsageError("`verify` compares two files", FILES);
  if (first === "-" && second === "-")
    throw new UsageError("only one of the two can be standard input", FILES);
  const askedAt = given.values.get("asked-at")?.[0];
  const asked = askedAt === undefined ? {} : { askedAt: momentOf(askedAt, io, "--asked-at") };
  const before = await oneOrder(first, given, io);
  const after = await oneOrder(second, given, io);
  const { at, reason } = after;
  const question = { at, ...(reason !== undefined && { reason }), ...goalOf(given), ...asked };
  const answers = given.flags.has("json")
    ? jsonAnswers<Verification>("one", io)
    : screens<Verification>(
        ({ order, notes }, verification, by) =>
          verificationRows({ order, action, verification, at, by, reason, notes }),
        io,
      );
  const broken = [before.one, after.one].find((one) => "problem" in one);
  let isWrong = false;
  const answerTo = ({ order }: FoundOrder): readonly [Verification, Loaded] => {
    const by = after.policiesFor(order);
    const was = "order" in before.one ? before.one.order : order;
    const found = verify(action, was, order, { policies: by.policies, ...question });
    if (found.status === "discrepancy") isWrong = true;
    return [found, by];
  };
  if ((await answerAll([broken ?? after.one], answerTo, answers, io)) > 0) return 1;
  return isWrong ? DISCREPANCY : 0;
}

/** The one order that a file holds. */
async function oneOrder(
  path: string,
  given: Given,
  io: Io,
): Promise<AskedOrders & { readonly one: AskedOrders["found"][number] }> {
  const asked = await askedOrders({ ...given, words: [path] }, io);
  const [one] = asked.found;
  if (one === undefined || asked.found.length > 1)
    throw new UsageError(`${quote(path)} holds ${asked.found.length} orders, not one`, FILES);
  return { ...asked, one };
}
