/**
 * Checks of what a row asks: facts that are there, and tests that fit them.
 *
 * @module
 */
import {
  type Check,
  flag,
  isRecord,
  list,
  noOtherKeys,
  number,
  own,
  text,
  whole,
  word,
} from "../internal/check.js";
import { at, expected, type Problems, report } from "../internal/problems.js";
import { oneOf } from "../internal/quote.js";
import { country, path } from "./check-code.js";
import {
  isDate,
  type Readable,
  type ReadableFact,
  readableFact,
  unknownFact,
} from "./check-fact.js";
import { localDate } from "./check-moment.js";
import { span } from "./check-span.js";
import { isNoLonger } from "./check-window.js";
import type { PolicySpan } from "./moment.js";

/** Checks what a row asks: one test per fact. */
export function when(readable: Readable): Check {
  const testOn = testsOn(readable);
  const tests = new Map<string, Check>();
  return (value, problems) => {
    if (!isRecord(value)) return expected(problems, "an object of tests", value);
    for (const fact of Object.keys(value)) {
      at(problems, fact, () => {
        const row = readableFact(fact, readable);
        if (row === undefined) return unknownFact(fact, readable, problems);
        const test = tests.get(fact) ?? testOn(row, fact);
        tests.set(fact, test);
        test(value[fact], problems);
      });
    }
  };
}

function testsOn(readable: Readable): (row: ReadableFact, fact: string) => Check {
  const distance = span(readable);
  return (row, fact) => {
    const { kind } = row;
    const value = valueCheck(row, fact);
    const anyOf: Check = (held, problems) =>
      Array.isArray(held) ? list(value, 1)(held, problems) : value(held, problems);
    const keys: Readonly<Record<string, Check>> = isDate(kind)
      ? { within: distance, olderThan: distance, from: localDate, to: localDate, known: flag }
      : kind === "set"
        ? { has: anyOf, hasNone: anyOf, known: flag }
        : kind === "number" || kind === "money"
          ? { atLeast: value, below: value, known: flag }
          : { known: flag };
    const inner: Check = (held, problems) => {
      if (isRecord(held)) return keyed(held, keys, problems);
      if (held === null) expected(problems, "a test", held, "write `{ known: false }`");
      else if (isDate(kind)) expected(problems, "a test on a date", held, "write `{ from, to }`");
      else if (kind === "set") expected(problems, "a test on a set", held, "write `{ has: … }`");
      else anyOf(held, problems);
    };
    return (held, problems) => {
      if (!isRecord(held) || !Object.hasOwn(held, "not")) return inner(held, problems);
      for (const key of Object.keys(held))
        if (key !== "not" && held[key] !== undefined)
          at(problems, key, () =>
            report(problems, "`not` stands alone", "let a row above decide what it names"),
          );
      at(problems, "not", () => inner(held["not"], problems));
    };
  };
}

function keyed(
  held: Readonly<Record<string, unknown>>,
  keys: Readonly<Record<string, Check>>,
  problems: Problems,
): void {
  const before = problems.issues.length;
  const known = Object.keys(keys);
  noOtherKeys(held, known, problems);
  const given = known.filter((key) => own(held, key) !== undefined);
  if (given.length === 0 && problems.issues.length === before)
    report(problems, `expected a test with ${oneOf(known)}, found none`);
  for (const key of given) at(problems, key, () => keys[key]?.(held[key], problems));
  if (problems.issues.length === before) neverHolds(held, problems);
}

/** Reports a test that nothing can pass. */
function neverHolds(held: Readonly<Record<string, unknown>>, problems: Problems): void {
  // SAFETY: each key of the test was found to be what it has to be
  const test = held as {
    readonly from?: string;
    readonly to?: string;
    readonly atLeast?: number;
    readonly below?: number;
    readonly within?: PolicySpan;
    readonly olderThan?: PolicySpan;
  };
  if (test.from !== undefined && test.to !== undefined && test.from > test.to)
    report(problems, `\`from\` is after \`to\`: \`${test.from}\`, \`${test.to}\``);
  if (test.atLeast !== undefined && test.below !== undefined && test.atLeast >= test.below)
    report(problems, `nothing is at least \`${test.atLeast}\` and below \`${test.below}\``);
  if (
    test.within !== undefined &&
    test.olderThan !== undefined &&
    isNoLonger(test.within, test.olderThan)
  )
    report(problems, "nothing is older than `olderThan` and still `within`");
}

function valueCheck({ kind, values }: ReadableFact, fact: string): Check {
  switch (kind) {
    case "text":
    case "set":
      if (values !== undefined) return word(values, `a value of \`${fact}\``);
      return fact.endsWith(".country") ? country : text;
    case "path":
      return path;
    case "flag":
      return flag;
    case "number":
      return number(Number.NEGATIVE_INFINITY);
    case "money":
      return whole(0);
    case "event":
    case "schedule":
      return text;
  }
}
