/**
 * The command line, read strictly: what is not known is named, with the nearest word that is.
 *
 * @module
 */
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
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  const mistakes: UsageError[] = [];
  const ahead = [...args];
  const take = ({ name = "", value }: Written): string | undefined => {
    const takes = options[name]?.takes;
    if (takes === undefined) return undefined;
    if (takes === "nothing") {
      flags.add(name);
      return value === undefined ? undefined : "takes no value";
    }
    const given = values.get(name) ?? [];
    values.set(name, given);
    const [next = "--"] = ahead;
    const found = value ?? (isOption(next) ? "" : ahead.shift());
    if (found === undefined || found === "") return "needs a value";
    given.push(found);
    return given.length === 2 && takes === "value" ? "was given twice" : undefined;
  };
  for (let arg = ahead.shift(); arg !== undefined; arg = ahead.shift()) {
    if (arg === "--") words.push(...ahead.splice(0));
    else if (!isOption(arg)) words.push(arg);
    else {
      for (const one of optionsOf(arg, options)) {
        const what = take(one);
        if (!one.isRight) mistakes.push(unknownOption(one));
        else if (what !== undefined) mistakes.push(new UsageError(`\`${one.written}\` ${what}`));
      }
    }
  }
  return { words, flags, values, mistakes };
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

/** An option as it was written. */
interface Written {
  readonly written: string;
  /** The option that is meant; `undefined` where none is near. */
  readonly name: string | undefined;
  readonly isRight: boolean;
  /** What was written into the same argument. */
  readonly value: string | undefined;
}

/** Whether an argument is no word; `-` is standard input. */
function isOption(arg: string): boolean {
  return arg.startsWith("-") && arg !== "-";
}

function optionsOf(arg: string, options: Options): readonly Written[] {
  const [, written = "", dashes = "", long = "", value] =
    /^((--?)([^=]*))(?:=(.*))?$/s.exec(arg) ?? [];
  const isKnown = Object.hasOwn(options, long);
  if (dashes === "-" && !(isKnown && long.length > 1)) return shortOptionsOf(arg, options);
  const name = isKnown ? long : nearest(long, Object.keys(options));
  return [{ written, name, isRight: isKnown && dashes === "--", value }];
}

/** The letters after one dash: what follows one that takes a value is its value. */
function shortOptionsOf(arg: string, options: Options): readonly Written[] {
  const found: Written[] = [];
  for (const [index, letter] of [...arg].entries()) {
    if (index === 0) continue;
    const written = `-${letter}`;
    const [name, option] = Object.entries(options).find(([, { short }]) => short === letter) ?? [];
    const isFlag = option?.takes === "nothing";
    const rest = arg.slice(1).slice(index).replace(/^=/, "");
    const value = isFlag || rest === "" ? undefined : rest;
    found.push({ written, name, isRight: name !== undefined, value });
    if (!isFlag) break;
  }
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

function unknownOption({ written, name }: Written): UsageError {
  const help = name === undefined ? "`--help` lists the options" : `did you mean \`--${name}\`?`;
  return new UsageError(`unknown option ${quote(written)}`, help);
}
