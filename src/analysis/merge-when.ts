/**
 * Tests put together: both hold, or either does, in the language of the tables.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import { isSameData } from "../internal/same-data.js";
import { factRow } from "../model/fact-table.js";
import { holdsOn } from "./space.js";

/** Tests by fact, as data. */
export type Tests = Readonly<Record<string, unknown>>;

/** Tests that hold where both do; where two tests of a fact can't be put into one, the second counts. */
export function bothOf(a: Tests, b: Tests): Tests {
  const found: Record<string, unknown> = { ...a, ...b };
  for (const fact of Object.keys(a)) {
    const [one, other] = [a[fact], b[fact]];
    if (other === undefined || isSameData(one, other)) continue;
    found[fact] = bothTests(fact, one, other);
  }
  return found;
}

function bothTests(fact: string, one: unknown, other: unknown): unknown {
  const words = wordsOf(other) ?? wordsOf(one);
  if (words !== undefined) {
    const rest = wordsOf(other) === undefined ? other : one;
    const held = words.filter((word) => holdsOn(rest, word));
    const below = (wordsOf(rest) ?? []).filter((word) => holdsOn(words, word));
    const all = [...new Set([...held, ...below])];
    return all.length === 1 ? all[0] : all;
  }
  if (isRecord(one) && isRecord(other) && !("not" in one) && !("not" in other)) {
    const { from, to, atLeast, below } = { ...one, ...other };
    return {
      ...one,
      ...other,
      ...(from !== undefined && { from: extreme([one["from"], other["from"]], 1) }),
      ...(to !== undefined && { to: extreme([one["to"], other["to"]], -1) }),
      ...(atLeast !== undefined && { atLeast: extreme([one["atLeast"], other["atLeast"]], 1) }),
      ...(below !== undefined && { below: extreme([one["below"], other["below"]], -1) }),
    };
  }
  const domain = factRow(fact)?.values;
  if (domain !== undefined && factRow(fact)?.kind === "text")
    return domain.filter((word) => holdsOn(one, word) && holdsOn(other, word));
  return isRecord(one) && isRecord(other) && isRecord(one["not"]) === isRecord(other["not"])
    ? { not: [one["not"], other["not"]].flat() }
    : other;
}

/** The words of a test that is a word or a list of them. */
function wordsOf(test: unknown): readonly string[] | undefined {
  if (typeof test === "string") return [test];
  return Array.isArray(test) && test.every((one) => typeof one === "string") ? test : undefined;
}

function extreme(values: readonly unknown[], sign: 1 | -1): unknown {
  const given = values.filter((value) => typeof value === "string" || typeof value === "number");
  return given.reduce((a, b) => ((a > b ? 1 : -1) === sign ? a : b));
}

/** Tests joined with the fewest left: what lies within another is dropped, lists of one fact are put together. */
export function eitherOf(all: readonly Tests[]): readonly Tests[] {
  let left = all.filter(
    (one, index) => !all.some((other, at) => at < index && isSameData(one, other)),
  );
  for (let changed = true; changed; ) {
    changed = false;
    left = left.filter((one) => !left.some((other) => other !== one && liesWithin(one, other)));
    for (const [index, one] of left.entries()) {
      const at = left.findIndex(
        (other, place) => place > index && joined(one, other) !== undefined,
      );
      const other = left[at];
      const both = other === undefined ? undefined : joined(one, other);
      if (both === undefined) continue;
      left = [...left.filter((_, place) => place !== index && place !== at), both];
      changed = true;
      break;
    }
  }
  return left;
}

/** Whether everything that passes the one passes the other, as far as that is plain to see. */
function liesWithin(one: Tests, other: Tests): boolean {
  return Object.entries(other).every(([fact, test]) => {
    const own = one[fact];
    if (own === undefined) return false;
    if (isSameData(own, test)) return true;
    const words = wordsOf(own);
    return words?.every((word) => holdsOn(test, word)) === true && isOnWords(test);
  });
}

/** Whether a test asks for words, or for others than some. */
function isOnWords(test: unknown): boolean {
  return wordsOf(test) !== undefined || (isRecord(test) && wordsOf(test["not"]) !== undefined);
}

/** Whether one test holds exactly where the other does not. */
function areOpposite(one: unknown, other: unknown): boolean {
  return (
    (isRecord(one) && isSameData(one["not"], other)) ||
    (isRecord(other) && isSameData(other["not"], one))
  );
}

function joined(one: Tests, other: Tests): Tests | undefined {
  const facts = new Set([...Object.keys(one), ...Object.keys(other)]);
  const apart = [...facts].filter((fact) => !isSameData(one[fact], other[fact]));
  const [fact] = apart;
  if (fact === undefined || apart.length > 1) return undefined;
  if (areOpposite(one[fact], other[fact])) {
    const { [fact]: _, ...rest } = one;
    return rest;
  }
  const words = [wordsOf(one[fact]), wordsOf(other[fact])];
  if (words.includes(undefined)) return undefined;
  return { ...one, [fact]: [...new Set(words.flatMap((list) => list ?? []))].sort() };
}
