/**
 * What a command asks about: orders of files, by policies, at a moment, for a reason.
 *
 * @module
 */

import { checkedOptions } from "../adapters/amazon-sp-api/check-options.js";
import type { AmazonOptions } from "../adapters/amazon-sp-api.js";
import { BUYER_REASONS, type BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { Instant } from "../time/instant.js";
import { type Given, type Options, oneOfWords } from "./command-line.js";
import type { Io } from "./io.js";
import { EXAMPLE_ID, type Loaded, loadPolicies } from "./load-policies.js";
import { GivenProblem, together, UsageError } from "./mistakes.js";
import { momentOf } from "./moment-option.js";
import { problemOf } from "./problem.js";
import { type Form, type Input, parseJson, readInput } from "./read-input.js";
import { ADAPTERS, type Found, orderOf, ordersOfPayloads } from "./read-order.js";
import { readText } from "./read-text.js";

/** The options by which orders are asked about. */
export const ORDER_OPTIONS: Options = {
  policy: { takes: "values", short: "p" },
  law: { takes: "values", short: "l" },
  at: { takes: "value" },
  reason: { takes: "value" },
  from: { takes: "value" },
  options: { takes: "value" },
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

/** What was asked, of orders that are still to be read. */
export interface Asked {
  readonly policiesFor: (order: Order) => Loaded;
  readonly at: Instant;
  readonly reason: BuyerReason | undefined;
  readonly ordersOf: (paths: readonly string[]) => Promise<FoundOrders>;
}

/** The orders of some files. */
export interface FoundOrders {
  /** How they lay. */
  readonly form: Form;
  readonly found: readonly Found[];
}

/** An order that could be read. */
export type FoundOrder = Exclude<Found, { readonly problem: unknown }>;

/** What was asked; mistakes in how the program was called come before any order is looked at. */
export async function askedOf(given: Given, io: Io): Promise<Asked> {
  const option = (name: string): string | undefined => given.values.get(name)?.[0];
  const word = option("reason");
  const policy = given.values.get("policy");
  const law = given.values.get("law");
  const [at, reason, read, policiesFor] = await together(
    () => momentOf(option("at"), io),
    () => (word === undefined ? undefined : oneOfWords("reason", word, BUYER_REASONS)),
    () => readerOf(given, io),
    () => {
      if (policy === undefined && law === undefined) throw noPolicy();
      return loadPolicies(policy ?? [], law ?? [], io);
    },
  );
  return { at, reason, policiesFor, ordersOf: async (paths) => read(await readAll(paths, io)) };
}

function noPolicy(): UsageError {
  return new UsageError(
    "no policy given",
    `add \`--policy ${EXAMPLE_ID}\`, or a file; \`order-recourse policies\` lists them all`,
  );
}

/** The files that were named. */
export function pathsOf(words: readonly string[]): readonly string[] {
  if (words.indexOf("-") !== words.lastIndexOf("-"))
    throw new UsageError("standard input was named twice");
  if (words.length > 0) return words;
  throw new UsageError("no order given", "name a file, or `-` for standard input");
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

type Reader = (input: Input) => FoundOrders;

async function readerOf({ values }: Given, io: Io): Promise<Reader> {
  const [from] = values.get("from") ?? [];
  const [options] = values.get("options") ?? [];
  if (from === undefined) {
    const isAlone = options !== undefined && !values.has("from");
    if (isAlone) throw new UsageError("`--options` needs `--from`");
    return ({ form, items }) => ({ form, found: items.map(orderOf) });
  }
  const [, said] = await together(
    () => oneOfWords("format", from, ADAPTERS),
    () => (options === undefined ? {} : adapterOptions(options, io)),
  );
  return (input) => {
    const found = ordersOfPayloads(input, said);
    return { form: input.form === "one" && found.length !== 1 ? "array" : input.form, found };
  };
}

/** The adapter's options: JSON, or a file that holds it. */
async function adapterOptions(given: string, io: Io): Promise<AmazonOptions> {
  // no file is called like a value of JSON
  const isInline = /^\s*(?:[{["]|(?:null|true|false|-?\d+)\s*$)/.test(given);
  const text = isInline ? given : await readText(given, io);
  if (typeof text !== "string")
    throw new UsageError(`\`--options\`: ${text.where}: ${text.message}`);
  const item = parseJson(text, isInline ? "`--options`" : given);
  if ("problem" in item) {
    throw new UsageError(`${item.problem.where}: ${item.problem.message}`, item.problem.help);
  }
  try {
    return checkedOptions(item.value);
  } catch (error) {
    const problem = problemOf(error, item.where);
    throw problem === undefined ? error : new GivenProblem(problem);
  }
}
