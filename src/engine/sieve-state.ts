/**
 * The states of the sieve: what is left of the tables after some answers, and what to ask next.
 *
 * @module
 */
import type { CompiledTable } from "./compiled-table.js";
import type { FixedTest, Value } from "./fixed-test.js";
import { otherThan } from "./other-word.js";
import type { CompiledRow } from "./row.js";
import type { Slot } from "./slot.js";

/** What is left of the tables of an action. */
export interface State {
  readonly tables: readonly RestOfTable[];
}

interface RestOfTable {
  readonly index: number;
  readonly table: CompiledTable;
  readonly rows: readonly RestOfRow[];
}

interface RestOfRow {
  readonly place: number;
  readonly row: CompiledRow;
  readonly tests: readonly FixedTest[];
}

/** What is left once a fact has a value. */
export function narrow(state: State, slot: Slot | undefined, value: Value): State {
  const tables: RestOfTable[] = [];
  for (const { index, table, rows } of state.tables) {
    const rest = narrowRows(rows, slot, value);
    if (rest.length > 0) tables.push({ index, table, rows: rest });
  }
  return { tables };
}

function narrowRows(
  rows: readonly RestOfRow[],
  slot: Slot | undefined,
  value: Value,
): readonly RestOfRow[] {
  const rest: RestOfRow[] = [];
  for (const row of rows) {
    const settled = row.tests.filter((test) => test.slot === slot);
    if (!settled.every(({ passes }) => passes(value))) continue;
    const tests = settled.length === 0 ? row.tests : row.tests.filter((test) => test.slot !== slot);
    rest.push({ ...row, tests });
    if (tests.length === 0 && endsTable(row.row)) break;
  }
  // what is silent at the end of a table says no more than that end
  while (rest.at(-1)?.row.effect === "defer") rest.pop();
  return rest;
}

/** Whether a row whose other tests hold decides at every moment. */
function endsTable({ dated, lengths, effect, next }: CompiledRow): boolean {
  return dated.length === 0 && lengths.size === 0 && (effect !== "permit" || !next);
}

/** Whether anything that is left could permit. */
export function permits({ tables }: State): boolean {
  return tables.some(({ rows }) => rows.some(({ row }) => row.effect === "permit"));
}

/** How many rows of a table are looked at to find the next question. */
const LOOKED_AT = 12;

/** The fact whose answers settle most among the first rows; `undefined` where nothing is left to ask. */
export function bestQuestion(state: State): Slot | undefined {
  const near: State = {
    tables: state.tables.map(({ rows, ...rest }) => ({ ...rest, rows: nearest(rows) })),
  };
  const candidates = new Set<Slot>();
  for (const { rows } of near.tables)
    for (const { tests } of rows) for (const { slot } of tests) candidates.add(slot);
  let best: Slot | undefined;
  let most = -1;
  let least = Infinity;
  for (const slot of candidates) {
    const { answers, weights } = classesOf(near, slot);
    let settled = 0;
    let left = 0;
    let total = 0;
    for (const [index, answer] of answers.entries()) {
      const weight = weights[index] ?? 0;
      if (weight === 0) continue;
      const child = narrow(near, slot, answer);
      total += weight;
      left += weight * testsIn(child);
      if (child.tables.every(({ rows }) => isSettled(rows))) settled += weight;
    }
    const share = total === 0 ? 0 : settled / total;
    if (share > most || (share === most && left / total < least)) {
      best = slot;
      most = share;
      least = left / total;
    }
  }
  return best;
}

/** The first rows of a table, from the first that still asks something. */
function nearest(rows: readonly RestOfRow[]): readonly RestOfRow[] {
  const first = rows.findIndex(({ tests }) => tests.length > 0);
  return first < 0 ? [] : rows.slice(first, first + LOOKED_AT);
}

function isSettled(rows: readonly RestOfRow[]): boolean {
  return rows.every(({ tests }) => tests.length === 0);
}

function testsIn({ tables }: State): number {
  return tables.reduce(
    (sum, { rows }) => sum + rows.reduce((tests, row) => tests + row.tests.length, 0),
    0,
  );
}

/** The classes into which the tests that are left divide a fact's values. */
export interface Classes {
  readonly kind: "words" | "numbers" | "other";
  readonly words: readonly string[];
  readonly bounds: readonly number[];
  /** An example of each class. */
  readonly answers: readonly Value[];
  /** How many of the values that are named fall into each class. */
  readonly weights: readonly number[];
  /** The tests that divide them. */
  readonly tests: readonly FixedTest[];
}

/** The classes of a fact's values in a state. */
export function classesOf(state: State, slot: Slot): Classes {
  const asked = state.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.tests.filter((test) => test.slot === slot)),
  );
  const tests = [...new Set(asked)];
  switch (slot.kind) {
    case "text":
    case "path":
      return wordClasses(tests, slot);
    case "number":
    case "money":
      return numberClasses(tests);
    case "flag":
      return otherClasses(tests, [true, false, null]);
    default:
      return otherClasses(tests, [null, ...namedIn(tests).map((element) => [String(element)])]);
  }
}

/** Which of some tests a value passes. */
export function signatureOf(tests: readonly FixedTest[], value: Value): string | number {
  // a number holds so many bits; a line is asked this at every set and flag on its way
  if (tests.length > 52) return tests.map(({ passes }) => Number(passes(value))).join("");
  let bits = 0;
  for (const { passes } of tests) bits = bits * 2 + (passes(value) ? 1 : 0);
  return bits;
}

function wordClasses(tests: readonly FixedTest[], slot: Slot): Classes {
  const named = namedIn(tests).map(String);
  const other = otherThan(named);
  const others = signatureOf(tests, other);
  // a path's descendants have to find every ancestor that is named
  const words = named.filter((word) => slot.kind === "path" || signatureOf(tests, word) !== others);
  // the nearest ancestor of a path is the longest
  if (slot.kind === "path") words.sort((a, b) => b.length - a.length);
  const open = slot.values?.filter((value) => !words.includes(value)).length ?? words.length + 1;
  return {
    kind: "words",
    words,
    bounds: [],
    answers: [...words, other, null],
    weights: [...words.map(() => 1), open, 0],
    tests,
  };
}

function numberClasses(tests: readonly FixedTest[]): Classes {
  const points = namedIn(tests)
    .filter((value) => typeof value === "number")
    .sort((a, b) => a - b);
  // between a number that is named and whatever lies above it there is a class of its own
  const candidates = points.flatMap((point) => [point, above(point)]);
  const bounds: number[] = [];
  let last = signatureOf(tests, -Infinity);
  for (const candidate of candidates) {
    const next = signatureOf(tests, candidate);
    if (next === last) continue;
    bounds.push(candidate);
    last = next;
  }
  return {
    kind: "numbers",
    words: [],
    bounds,
    answers: [-Infinity, ...bounds, null],
    weights: [1, ...bounds.map(() => 1), 0],
    tests,
  };
}

const word = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** The next number after a number: of two numbers the bits compare as they do, below zero the other way round. */
function above(point: number): number {
  word.setFloat64(0, point || 0);
  word.setBigInt64(0, word.getBigInt64(0) + (point < 0 ? -1n : 1n));
  return word.getFloat64(0);
}

function otherClasses(tests: readonly FixedTest[], values: readonly Value[]): Classes {
  return {
    kind: "other",
    words: [],
    bounds: [],
    answers: values,
    weights: values.map(() => 1),
    tests,
  };
}

function namedIn(tests: readonly FixedTest[]): readonly (string | number | boolean)[] {
  return [...new Set(tests.flatMap(({ mentioned }) => [...mentioned]))];
}
