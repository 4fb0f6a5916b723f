/**
 * `order-recourse verify`: whether a cancellation, a return or a claim was applied.
 *
 * @module
 */
import type { Verification } from "../decision/verification.js";
import { quote } from "../internal/quote.js";
import { verify } from "../plan/verify.js";
import type { Instant } from "../time/instant.js";
import { answerAll, complain, jsonAnswers, screens } from "./answers.js";
import { type Asked, askedOf, type FoundOrder, ORDER_OPTIONS } from "./asked-orders.js";
import { type Given, type Options, oneOfWords, usable } from "./command-line.js";
import { goalOf } from "./goal-option.js";
import type { Io } from "./io.js";
import type { Loaded } from "./load-policies.js";
import { UsageError } from "./mistakes.js";
import { momentOf } from "./moment-option.js";
import { tellNotes } from "./notes.js";
import type { Found } from "./read-order.js";
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
  const [word, ...files] = given.words;
  const [action, [first, second], asked, goal, since] = await usable(
    given,
    () => actionOf(word),
    () => filesOf(files),
    () => askedOf(given, io),
    () => goalOf(given),
    () => askedAtOf(given, io),
  );
  const before = await oneOrder(first, asked);
  const after = await oneOrder(second, asked);
  const { at, reason } = asked;
  const question = { at, ...(reason !== undefined && { reason }), ...goal, ...since };
  const isJson = given.flags.has("json");
  const earlier = "order" in before ? before.notes.map((note) => `${before.where}: ${note}`) : [];
  if (isJson && "order" in before) await tellNotes(before, { noLaw: undefined }, io);
  const answers = isJson
    ? jsonAnswers<Verification>("one", io)
    : screens<Verification>(({ order, notes: later }, verification, by) => {
        const notes = [...earlier, ...later];
        return verificationRows({ order, action, verification, at, by, reason, notes });
      }, io);
  const [broken, alsoBroken] = [before, after].filter((one) => "problem" in one);
  let isWrong = false;
  const answerTo = ({ order }: FoundOrder): readonly [Verification, Loaded] => {
    const by = asked.policiesFor(order);
    const was = "order" in before ? before.order : order;
    const found = verify(action, was, order, { policies: by.policies, ...question });
    if (found.status === "discrepancy") isWrong = true;
    return [found, by];
  };
  const failures = await answerAll([broken ?? after], answerTo, answers, io);
  if (alsoBroken !== undefined && "problem" in alsoBroken) await complain(alsoBroken.problem, io);
  if (failures > 0) return 1;
  return isWrong ? DISCREPANCY : 0;
}

function actionOf(word: string | undefined): (typeof ACTIONS)[number] {
  if (word !== undefined) return oneOfWords("action", word, ACTIONS);
  throw new UsageError("no action given", `known: ${ACTIONS.join(", ")}`);
}

/** The order as it was, and as it is. */
function filesOf([first, second, ...rest]: readonly string[]): readonly [string, string] {
  if (first === undefined || second === undefined || rest.length > 0)
    throw new UsageError("`verify` compares two files", FILES);
  if (first === "-" && second === "-")
    throw new UsageError("only one of the two can be standard input", FILES);
  return [first, second];
}

function askedAtOf({ values }: Given, io: Io): { readonly askedAt?: Instant } {
  const at = values.get("asked-at")?.[0];
  return at === undefined ? {} : { askedAt: momentOf(at, io, "--asked-at") };
}

/** The one order that a file holds. */
async function oneOrder(path: string, { ordersOf }: Asked): Promise<Found> {
  const { found } = await ordersOf([path]);
  const [one] = found;
  if (one === undefined || found.length > 1)
    throw new UsageError(`${quote(path)} holds ${found.length} orders, not one`, FILES);
  return one;
}
