/**
 * Checks of fact names: what a policy may read, its own facts included.
 *
 * @module
 */
import { type Check, isRecord, own } from "../internal/check.js";
import { at, didYouMean, expected, type Problems, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import type { FactKind } from "../model/fact.js";
import { factRow, STANDARD_FACTS } from "../model/fact-table.js";
import { CUSTOM_KINDS, type CustomKind } from "./policy.js";

/** What the rows of a policy may read. */
export interface Readable {
  /** The kinds of the facts of the shop's own, by full name. */
  readonly custom: ReadonlyMap<string, FactKind>;
}

/** A fact that a policy may read. */
export interface ReadableFact {
  readonly kind: FactKind;
  readonly values?: readonly string[];
}

const KINDS: { readonly [K in CustomKind]: FactKind } = {
  text: "text",
  number: "number",
  boolean: "flag",
  list: "set",
  instant: "event",
};
const PREFIX = "custom.";

/** What the rows of a policy may read, as far as it can be told from what was given. */
export function readableBy(policy: Readonly<Record<string, unknown>>): Readable {
  const custom = new Map<string, FactKind>();
  const declared = own(policy, "custom");
  if (isRecord(declared)) {
    for (const key of Object.keys(declared)) {
      const kind = CUSTOM_KINDS.find((known) => known === declared[key]);
      // a kind that is wrong is reported where it is declared, not wherever the fact is read
      custom.set(PREFIX + key, KINDS[kind ?? (key.endsWith("At") ? "instant" : "text")]);
    }
  }
  return { custom };
}

/** A fact by name, or `undefined` for a word that is none. */
export function readableFact(fact: string, { custom }: Readable): ReadableFact | undefined {
  const kind = custom.get(fact);
  return kind === undefined ? factRow(fact) : { kind };
}

/** Reports a word that is no fact. */
export function unknownFact(fact: string, { custom }: Readable, problems: Problems): void {
  if (fact.startsWith(PREFIX) && fact !== PREFIX) {
    const near = didYouMean(problems, fact, [...custom.keys()]);
    const help = near ?? "declare it in the policy's `custom`";
    report(problems, `undeclared fact ${quote(fact)}`, help);
    return;
  }
  const words: readonly string[] = [...STANDARD_FACTS, ...custom.keys()];
  const full = words.find((word) => word.endsWith(`.${fact}`));
  const help = full === undefined ? didYouMean(problems, fact, words) : `did you mean \`${full}\`?`;
  report(problems, `unknown fact ${quote(fact)}`, help);
}

/** Checks the name of a date fact. */
export function dateFact(readable: Readable): Check {
  return factCheck(readable, "the name of a date fact", ({ kind }) => isDate(kind));
}

/** Checks the name of a fact that a span may take its number from. */
export function spanFact(readable: Readable): Check {
  return factCheck(
    readable,
    "`returnPolicy.days`, `line.quantity` or a number of the shop's own",
    ({ kind }, fact) =>
      fact === "returnPolicy.days" ||
      fact === "line.quantity" ||
      (kind === "number" && fact.startsWith(PREFIX)),
  );
}

function factCheck(
  readable: Readable,
  what: string,
  fits: (row: ReadableFact, fact: string) => boolean,
): Check {
  return (value, problems) => {
    if (typeof value !== "string") return expected(problems, what, value);
    const row = readableFact(value, readable);
    if (row === undefined) unknownFact(value, readable, problems);
    else if (!fits(row, value)) expected(problems, what, value);
  };
}

/** Whether facts of a kind are moments. */
export function isDate(kind: FactKind): boolean {
  return kind === "event" || kind === "schedule";
}

/** Checks the facts of the shop's own that a policy declares: those that end in `At` are instants. */
export function customFacts(name: Check, kind: Check): Check {
  return (value, problems) => {
    if (!isRecord(value)) return expected(problems, "an object", value);
    for (const key of Object.keys(value)) {
      at(problems, key, () => {
        name(key, problems);
        kind(value[key], problems);
        if (key.endsWith("At") === (value[key] === "instant")) return;
        if (key.endsWith("At"))
          expected(problems, "`instant` for a key that ends in `At`", value[key]);
        else if (value[key] === "instant")
          report(problems, "`instant` needs a key that ends in `At`", `call it \`${key}At\``);
      });
    }
  };
}
