/**
 * The command line, read strictly: what is not known is named, with the nearest word that is.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { nearest } from "../internal/nearest.js";
import { quote } from "../internal/quote.js";
import { throwAll, together, UsageError } from "./mistakes.js";

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
  /** The values of each option in the order given; an empty list where its value is missing. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with the options themselves, to be told with whatever else is: {@link usable}. */
  readonly mistakes: readonly UsageError[];
}

/** Reads arguments. A misspelt option stands for the one that it is near to, so that nothing else goes wrong by it. */
export function readCommandLine(args: readonly string[], options: Options): Given {
  const mistakes: UsageError[] = [];
  const config = Object.entries(options).map(([name, { takes, short }]) => {
    const type = takes === "nothing" ? ("boolean" as const) : ("string" as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  const { tokens } = parseArgs({
    args: spelt(args, options, mistakes),
    options: Object.fromEntries(config),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  const take = ({ name, rawName, value }: GivenOption): UsageError | undefined => {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return unknownOption(rawName, undefined);
    if (option.takes === "nothing") {
      flags.add(name);
      return value === undefined ? undefined : new UsageError(`\`${rawName}\` takes no value`);
    }
    const given = values.get(name) ?? [];
    values.set(name, given);
    if (value === undefined || value === "") return new UsageError(`\`${rawName}\` needs a value`);
    given.push(value);
    const isTwice = given.length === 2 && option.takes === "value";
    return isTwice ? new UsageError(`\`${rawName}\` was given twice`) : undefined;
  };
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    const mistake = token.kind === "option" ? take(token) : undefined;
    if (mistake !== undefined) mistakes.push(mistake);
  }
  return { words, flags, values, mistakes };
}

/** An option as it was given. */
interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

/** Arguments with every option as it is spelt: one is no value of the option before it. */
function spelt(args: readonly string[], options: Options, mistakes: UsageError[]): string[] {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const found = args.slice(0, end).flatMap((arg, index) => {
    const [, written = "", dashes, word = "", value] = /^((--?)([^=]*))(=.*)?$/s.exec(arg) ?? [];
    if (!isOption(arg)) return arg;
    const [short] = Object.entries(options).find(([, one]) => one.short === word) ?? [];
    const isShort = dashes === "-" && short !== undefined;
    const isKnown = Object.hasOwn(options, word);
    // letters together are left as they are
    if (dashes === "-" && !isShort && !isKnown) return arg;
    const long = isKnown ? word : nearest(word, Object.keys(options));
    const name = isShort ? short : long;
    if (!isShort && !(isKnown && dashes === "--")) mistakes.push(unknownOption(written, name));
    if (name === undefined) return [];
    const lacks = options[name]?.takes !== "nothing" && isOption(args[index + 1] ?? "");
    return `--${name}${value ?? (lacks ? "=" : "")}`;
  });
  return [...found, ...args.slice(end)];
}

/** Whether an argument is no word; `-` is standard input. */
function isOption(arg: string): boolean {
  return arg.startsWith("-") && arg !== "-";
}

/** Works out every part of what was given; throws what is wrong with any of it, and with the options, at once. */
export async function usable<T extends readonly unknown[]>(
  { mistakes }: Given,
  ...parts: { readonly [K in keyof T]: () => T[K] | Promise<T[K]> }
): Promise<T> {
  const [, found] = await together<[unknown, T]>(
    () => throwAll(mistakes),
    () => together<T>(...parts),
  );
  return found;
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

function unknownOption(written: string, name: string | undefined): UsageError {
  const help = name === undefined ? "`--help` lists the options" : `did you mean \`--${name}\`?`;
  return new UsageError(`unknown option ${quote(written)}`, help);
}
