/**
 * Checks of facts that are handed in by name: a shop's own, and those stated outright.
 *
 * @module
 */
import { type Check, flag, isRecord, list, name, number, text, word } from "../internal/check.js";
import { at, expected, report } from "../internal/problems.js";
import { type FactRow, factRow } from "../model/fact-table.js";
import { type Readable, unknownFact } from "../policy/check-fact.js";
import { instantOrNull } from "./check-instant.js";
import { money } from "./check-money.js";

/** Facts of the shop's own: keys that end in `At` hold instants. */
export const custom: Check = (value, problems) => {
  if (!isRecord(value)) return expected(problems, "an object", value);
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    at(problems, key, () => {
      name(key, problems);
      (key.endsWith("At") ? instantOrNull : customValue)(value[key], problems);
    });
  }
};

const customValue: Check = (value, problems) => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number") number(Number.NEGATIVE_INFINITY)(value, problems);
  else if (Array.isArray(value)) list(text)(value, problems);
  else expected(problems, "text, a number, `true`, `false`, a list of texts or `null`", value);
};

const NO_CUSTOM: Readable = { custom: new Map() };

/** Facts stated outright. */
export const stated: Check = (value, problems) => {
  if (!isRecord(value)) return expected(problems, "an object", value);
  for (const fact of Object.keys(value)) {
    const held = value[fact];
    if (held === undefined) continue;
    at(problems, fact, () => {
      const row = factRow(fact);
      if (row !== undefined) return held === null || statedValue(row, fact)(held, problems);
      if (!fact.startsWith("custom.")) return unknownFact(fact, NO_CUSTOM, problems);
      return report(problems, "a fact of the shop's own is given in `custom`");
    });
  }
};

function statedValue({ kind, values }: FactRow, fact: string): Check {
  const one = values === undefined ? text : word(values, `a value of \`${fact}\``);
  switch (kind) {
    case "text":
    case "path":
      return one;
    case "set":
      return list(one);
    case "number":
      return number(Number.NEGATIVE_INFINITY);
    case "money":
      return money;
    case "flag":
      return flag;
    case "event":
    case "schedule":
      return instantOrNull;
  }
}
