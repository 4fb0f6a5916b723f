/**
 * The command line, read strictly: what is not known is named, with the nearest word that is.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { nearest } from "../internal/nearest.js";
import { quote } from "../internal/quote.js";
import { UsageError } from "./usage-error.js";

/** The options of a command: whether each takes a value, and may come more than once. */
export type Options = Readonly<Record<string, Option>>;

interface Option {
  readonly takes: "nothing" | "value" | "values";
  readonly short?: string;
}

/** What was given. */
export interface Given {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** The values of each option in the order given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Reads arguments; throws a {@link UsageError} for what the command does not know. */
export function readCommandLine(args: readonly string[], options: Options): Given {
  const config = Object.entries(options).map(([name, { takes, short }]) => {
    const type = takes === "nothing" ? ("boolean" as const) : ("string" as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(config),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw unknownOption(token.rawName, Object.keys(options));
    if (option.takes === "nothing") {
      if (token.value !== undefined) throw new UsageError(`\`${token.rawName}\` takes no value`);
      flags.add(token.name);
      continue;
    }
    const given = values.get(token.name) ?? [];
    values.set(token.name, given);
    given.push(givenValue(token.rawName, token.value));
    if (given.length > 1 && option.takes === "value")
      throw new UsageError(`\`${token.rawName}\` was given twice`);
  }
  return { words, flags, values };
}

/** The word that is meant, with the nearest one as help if there is none such. */
export function oneOfWords<T extends string>(what: string, given: string, words: readonly T[]): T {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new UsageError(`unknown ${what} ${quote(given)}`, didYouMean(given, words));
}

/** The nearest word as a hint; the list of words where none is near. */
export function didYouMean(given: string, words: readonly string[]): string {
  const near = nearest(given, words);
  return near === undefined ? `known: ${words.join(", ")}` : `did you mean \`${near}\`?`;
}

function givenValue(name: string, value: string | undefined): string {
  if (value === undefined || value === "") throw new UsageError(`\`${name}\` needs a value`);
  return value;
}

function unknownOption(name: string, known: readonly string[]): UsageError {
  const help = didYouMean(name.replace(/^-+/, ""), known).replace(/`(.+)`/, "`--$1`");
  return new UsageError(`unknown option ${quote(name)}`, help.replace(/^known: .*/, seeHelp()));
}

function seeHelp(): string {
  return "`--help` lists the options";
}
