/**
 * `order-recourse facts`: what policies ask about orders.
 *
 * @module
 */

import { quote } from "../internal/quote.js";
import type { StandardFact } from "../model/fact.js";
import { type FactInfo, facts } from "../model/facts.js";
import { didYouMean, type Given, type Options, usable } from "./command-line.js";
import { FACT_WORDS } from "./fact-words.js";
import type { Io } from "./io.js";
import { pageText, type Row } from "./layout.js";
import { UsageError } from "./mistakes.js";
import { pageFor } from "./page.js";

/** The options of `facts`. */
export const FACTS_OPTIONS: Options = {
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

const MISSING: { readonly [M in FactInfo["missing"]]: string } = {
  unknown: "no key: not known",
  absent: "no key: none",
  standard: "no key: the usual one",
  required: "needed",
  derived: "worked out from others",
};

/** Lists the facts; the exit code. */
export async function factsCommand(given: Given, io: Io): Promise<number> {
  const [found] = await usable(given, () => factsOf(given.words));
  const plain = found.map(([name, { kind, values, missing }]) => {
    const about = aboutOf(name);
    return [name, { kind, ...(values === undefined ? {} : { values }), missing, about }] as const;
  });
  const text = given.flags.has("json")
    ? `${JSON.stringify(Object.fromEntries(plain), null, 2)}\n`
    : pageText(found.flatMap(rowsOf), pageFor(io.stdout, io.env));
  await io.stdout.write(text);
  return 0;
}

/** The facts whose names begin with the word that was given; without one, all. */
function factsOf([wanted = "", ...others]: readonly string[]): readonly [string, FactInfo][] {
  if (others.length > 0) throw new UsageError("one name at most", "`order-recourse facts line.`");
  const found = Object.entries(facts).filter(([name]) => name.startsWith(wanted));
  if (found.length > 0) return found;
  const names = Object.keys(facts);
  const whole = names.filter((name) => name.endsWith(`.${wanted}`));
  const near = didYouMean(wanted, names);
  const all = near.startsWith("known") ? "`order-recourse facts` lists them" : near;
  const help =
    whole.length === 0 ? all : `did you mean ${whole.map((name) => quote(name)).join(" or ")}?`;
  throw new UsageError(`unknown fact ${quote(wanted)}`, help);
}

function aboutOf(name: string): string {
  return Object.hasOwn(FACT_WORDS, name) ? FACT_WORDS[name as StandardFact] : name;
}

function rowsOf([name, { kind, values, missing }]: readonly [string, FactInfo]): readonly Row[] {
  const under = { text: "", width: 2 };
  return [
    {
      cells: [{ text: name, width: Math.max(32, name.length + 2), style: "bold" }],
      flow: aboutOf(name),
    },
    { cells: [under], flow: `${kind}; ${MISSING[missing]}`, style: "dim" },
    ...(values === undefined
      ? []
      : [{ cells: [under], flow: values.join(", "), style: "dim" } as const]),
  ];
}
