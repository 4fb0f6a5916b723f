/**
 * `order-recourse decide`: orders in, decisions out.
 *
 * @module
 */
import type { AmazonOptions } from "../adapters/amazon-sp-api.js";
import type { Decision } from "../decision/decision.js";
import { isRecord } from "../internal/check.js";
import { quote } from "../internal/quote.js";
import { ACTIONS, type Action } from "../model/action.js";
import { BUYER_REASONS, type BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { formatInstant, type Instant, parseInstant } from "../time/instant.js";
import { type Given, type Options, oneOfWords } from "./command-line.js";
import { decisionRows } from "./decision-screen.js";
import type { Io } from "./io.js";
import { newJsonOutput } from "./json-output.js";
import { BLANK, pageText } from "./layout.js";
import { type Loaded, loadPolicies } from "./load-policies.js";
import { pageFor } from "./page.js";
import { type Problem, problemRows } from "./problem.js";
import { newProgress } from "./progress.js";
import { type Form, type Input, parseJson, readInput } from "./read-input.js";
import { ADAPTERS, type Found, orderOf, ordersOfPayloads } from "./read-order.js";
import { readText } from "./read-text.js";
import { UsageError } from "./usage-error.js";

/** The options of `decide`. */
export const DECIDE_OPTIONS: Options = {
  policy: { takes: "values", short: "p" },
  law: { takes: "values", short: "l" },
  at: { takes: "value" },
  reason: { takes: "value" },
  from: { takes: "value" },
  options: { takes: "value" },
  json: { takes: "nothing" },
  "exit-code": { takes: "value" },
  help: { takes: "nothing", short: "h" },
};

interface Asked {
  readonly policiesFor: (order: Order) => Loaded;
  readonly at: Instant;
  readonly reason: BuyerReason | undefined;
  readonly wanted: Action | undefined;
}

/** Decides; the exit code. */
export async function decideCommand(given: Given, io: Io): Promise<number> {
  const option = (name: string): string | undefined => given.values.get(name)?.[0];
  const [reason, wanted] = [option("reason"), option("exit-code")];
  if (given.words.length === 0) {
    throw new UsageError("no order given", "name a file, or `-` for standard input");
  }
  const asked = {
    at: momentOf(option("at"), io),
    reason: reason === undefined ? undefined : oneOfWords("reason", reason, BUYER_REASONS),
    wanted: wanted === undefined ? undefined : oneOfWords("action", wanted, ACTIONS),
  };
  const read = await readerOf(option("from"), option("options"), io);
  const values = (name: string): readonly string[] => given.values.get(name) ?? [];
  const policiesFor = await loadPolicies(values("policy"), values("law"), io);
  const { form, found } = read(await readAll(given.words, io));
  const answer = given.flags.has("json") ? jsonAnswers(form, io) : screens(io);
  return decideAll(found, { ...asked, policiesFor }, answer, io);
}

/** Where answers go. */
interface Answers {
  readonly decided: (
    found: Exclude<Found, { readonly problem: Problem }>,
    decision: Decision,
    by: Loaded,
    asked: Asked,
  ) => Promise<void>;
  readonly failed: (problem: Problem) => Promise<void>;
  readonly end: () => Promise<void>;
}

async function decideAll(
  found: readonly Found[],
  asked: Asked,
  answers: Answers,
  io: Io,
): Promise<number> {
  const { policiesFor, at, reason, wanted } = asked;
  const progress = newProgress(found.length, io);
  let failures = 0;
  let isWanted = true;
  for (const [index, one] of found.entries()) {
    await progress.done(index);
    if ("problem" in one) {
      failures += 1;
      await progress.clear();
      await answers.failed(one.problem);
      continue;
    }
    const by = policiesFor(one.order);
    const question = { at, ...(reason !== undefined && { reason }) };
    const decision = by.compiled.decide(one.order, question);
    if (wanted !== undefined && decision.verdicts[wanted].status !== "allowed") isWanted = false;
    if (io.stdout.isTerminal) await progress.clear();
    await answers.decided(one, decision, by, asked);
  }
  await progress.clear();
  await answers.end();
  if (failures > 0 && found.length > 1) {
    const count = `${found.length - failures} of ${found.length} orders decided`;
    await io.stderr.write(`${count}, ${failures} could not be\n`);
  }
  if (failures > 0) return 1;
  return isWanted ? 0 : 3;
}

/** Decisions to be read, each a screen. */
function screens(io: Io): Answers {
  const page = pageFor(io.stdout, io.env);
  let isFirst = true;
  return {
    decided: async ({ order, notes }, decision, by, { reason }) => {
      const rows = decisionRows({ order, decision, by, reason, notes });
      await io.stdout.write(pageText(isFirst ? rows : [BLANK, ...rows], page));
      isFirst = false;
    },
    failed: (problem) => complain(problem, io),
    end: async () => undefined,
  };
}

/** Decisions for programs; what could not be decided is told on standard error as well. */
function jsonAnswers(form: Form, io: Io): Answers {
  const output = newJsonOutput(form, io.stdout);
  return {
    decided: (_, decision) => output.add(decision),
    failed: async (problem) => {
      await output.add(problem);
      await complain(problem, io);
    },
    end: output.end,
  };
}

async function complain(problem: Problem, io: Io): Promise<void> {
  await io.stderr.write(pageText(problemRows(problem), pageFor(io.stderr, io.env)));
}

function momentOf(at: string | undefined, io: Io): Instant {
  if (at === undefined || at === "now") return formatInstant(io.now());
  if (parseInstant(at) !== undefined) return at;
  const help = "ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z`";
  throw new UsageError(`\`--at\` is no moment: ${quote(at)}`, help);
}

async function readAll(paths: readonly string[], io: Io): Promise<Input> {
  if (io.isTyped && paths.includes("-")) {
    await io.stderr.write("reading an order from the terminal; end it with Ctrl-D\n");
  }
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(await readInput(path, io));
  const [only] = inputs;
  if (only !== undefined && inputs.length === 1) return only;
  return { form: "lines", items: inputs.flatMap(({ items }) => items) };
}

type Reader = (input: Input) => { readonly form: Form; readonly found: readonly Found[] };

async function readerOf(
  from: string | undefined,
  options: string | undefined,
  io: Io,
): Promise<Reader> {
  if (from === undefined) {
    if (options !== undefined) throw new UsageError("`--options` needs `--from`");
    return ({ form, items }) => ({ form, found: items.map(orderOf) });
  }
  oneOfWords("format", from, ADAPTERS);
  const said = options === undefined ? {} : await adapterOptions(options, io);
  return (input) => {
    const found = ordersOfPayloads(input, said);
    return { form: input.form === "one" && found.length > 1 ? "array" : input.form, found };
  };
}

/** The adapter's options: JSON, or a file that holds it. */
async function adapterOptions(given: string, io: Io): Promise<AmazonOptions> {
  const isInline = given.trimStart().startsWith("{");
  const text = isInline ? given : await readText(given, io);
  if (typeof text !== "string")
    throw new UsageError(`\`--options\`: ${text.where}: ${text.message}`);
  const item = parseJson(text, isInline ? "`--options`" : given);
  if ("problem" in item) {
    throw new UsageError(`${item.problem.where}: ${item.problem.message}`, item.problem.help);
  }
  if (!isRecord(item.value)) throw new UsageError("`--options` must be a JSON object");
  // SAFETY: the adapter looks at what it reads, and the order made of it is checked afterwards
  return item.value as AmazonOptions;
}
