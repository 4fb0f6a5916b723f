/**
 * The command line, read strictly: what is not known is named, with the nearest word that is.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { nearest } from "../internal/nearest.js";
import { quote } from "../internal/quote.js";
import { throwAll, UsageError } from "./mistakes.js";

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

/** Reads arguments; throws all mistakes in them at once. */
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
  const take = ({ name, rawName, value }: GivenOption): UsageError | undefined => {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return unknownOption(rawName, Object.keys(options));
    if (option.takes === "nothing") {
      flags.add(name);
      return value === undefined ? undefined : new UsageError(`\`${rawName}\` takes no value`);
    }
    if (value === undefined || value === "") return new UsageError(`\`${rawName}\` needs a value`);
    const given = values.get(name) ?? [];
    values.set(name, given);
    given.push(value);
    const isTwice = given.length === 2 && option.takes === "value";
    return isTwice ? new UsageError(`\`${rawName}\` was given twice`) : undefined;
  };
  const mistakes: UsageError[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    const mistake = token.kind === "option" ? take(token) : undefined;
    if (mistake !== undefined) mistakes.push(mistake);
  }
  throwAll(mistakes);
  return { words, flags, values };
}

/** An option as it was given. */
interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
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

function unknownOption(name: string, known: readonly string[]): UsageError {
  const help = didYouMean(name.replace(/^-+/, ""), known).replace(/`(.+)`/, "`--$1`");
  return new UsageError(`unknown option ${quote(name)}`, help.replace(/^known: .*/, seeHelp()));
}

function seeHelp(): string {
  return "`--help` lists the options";
}
