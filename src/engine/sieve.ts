/**
 * The sieve: settles every test that hangs on no date, once for each combination of answers, so that
 * an order is led to what is left of the tables by a few comparisons. It grows as orders are met.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { Known, Subject } from "../model/fact-table.js";
import { historyOf } from "../model/history.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import type { CompiledTable } from "./compile-policy.js";
import type { FixedTest, Value } from "./match.js";
import { readerOf, type Source } from "./quick-read.js";
import { makeResidue, type Residue } from "./residue.js";
import { bestQuestion, classesOf, narrow, type State } from "./sieve-state.js";
import type { Slot } from "./slot.js";

/** What is left of the tables of an action for a line. */
export interface Sieve {
  readonly find: (order: Order, line: Line, reason: string | undefined) => Residue;
}

/** A question about one fact, or what is left when none is. */
interface Node {
  readonly slot: Slot | undefined;
  readonly source: Source;
  readonly key: string;
  readonly kind: "words" | "numbers" | "other" | "leaf";
  /** The words that lead elsewhere than any other word. */
  readonly words: readonly string[];
  /** The numbers at and above which the answer changes. */
  readonly bounds: readonly number[];
  /** By answer; made at first use. */
  readonly next: (Node | undefined)[];
  /** An example of each class of values that lead to the same place; `undefined`: not known. */
  readonly answers: readonly (Value | undefined)[];
  readonly tests: readonly FixedTest[];
  readonly state: State;
  residue: Residue | undefined;
}

/** Past this many nodes the sieve stops growing, and the tables are asked whole. */
const MOST_NODES = 20_000;

/** The sieve of an action's tables. */
export function makeSieve(action: Action, tables: readonly CompiledTable[]): Sieve {
  const whole = makeResidue(action, tables);
  const nodes = new Map<string, Node>();
  const start: State = {
    asked: new Set(),
    tables: tables.map((table, index) => ({
      index,
      table,
      rows: table.rows.map((row, place) => ({ place, row, tests: row.fixed })),
    })),
  };

  const nodeOf = (state: State): Node | undefined => {
    const key = keyOf(state);
    const found = nodes.get(key);
    if (found !== undefined) return found;
    if (nodes.size >= MOST_NODES) return undefined;
    const made = makeNode(state);
    nodes.set(key, made);
    return made;
  };

  const root = nodeOf(narrow(start, undefined, undefined));

  const step = (node: Node, answer: number): Node | undefined => {
    const made = node.next[answer];
    if (made !== undefined || node.slot === undefined) return made;
    const child = nodeOf(narrow(node.state, node.slot, node.answers[answer]));
    node.next[answer] = child;
    return child;
  };

  const find = (order: Order, line: Line, reason: string | undefined): Residue => {
    let node = root;
    while (node !== undefined) {
      if (node.kind === "leaf") {
        node.residue ??= makeResidue(action, residual(node.state));
        return node.residue;
      }
      const answer = answerOf(node, order, line, reason);
      node = node.next[answer] ?? step(node, answer);
    }
    return whole;
  };

  return { find };
}

/** What is left of the tables once every question is answered or can't be. */
function residual(state: State): readonly CompiledTable[] {
  return state.tables.map(({ table, rows }) => ({
    ...table,
    rows: rows.map(({ row, tests }) => (tests === row.fixed ? row : { ...row, fixed: tests })),
  }));
}

function makeNode(state: State): Node {
  const slot = bestQuestion(state);
  if (slot === undefined) {
    const none = { words: [], bounds: [], next: [], answers: [], tests: [] };
    return { slot, source: "slot", key: "", kind: "leaf", ...none, state, residue: undefined };
  }
  const { kind, words, bounds, answers, tests } = classesOf(state, slot);
  const { source, key } = readerOf(slot);
  return {
    slot,
    source,
    key,
    kind,
    words,
    bounds,
    answers,
    tests,
    next: new Array<undefined>(answers.length).fill(undefined),
    state,
    residue: undefined,
  };
}

/** Which answer an order gives: the words first, then any other word, then absent, then not known. */
function answerOf(node: Node, order: Order, line: Line, reason: string | undefined): number {
  const value = read(node, order, line, reason);
  if (node.kind === "words") {
    const { words } = node;
    const count = words.length;
    if (typeof value === "string") {
      for (let index = 0; index < count; index += 1) if (words[index] === value) return index;
      return node.slot?.kind === "path" && value.includes("/") ? answerOfPath(words, value) : count;
    }
    return value === null ? count + 1 : count + 2;
  }
  if (node.kind === "numbers") {
    const { bounds } = node;
    const count = bounds.length;
    if (typeof value === "number") {
      let index = 0;
      while (index < count && value >= (bounds[index] ?? Infinity)) index += 1;
      return index;
    }
    return value === null ? count + 1 : count + 2;
  }
  return answerOfOther(node, value);
}

/** A path leads where its nearest ancestor that is asked for leads. */
function answerOfPath(words: readonly string[], value: string): number {
  for (let end = value.lastIndexOf("/"); end > 0; end = value.lastIndexOf("/", end - 1)) {
    const index = words.indexOf(value.slice(0, end));
    if (index >= 0) return index;
  }
  return words.length;
}

/** Flags and sets: the class whose tests give the same answers. */
function answerOfOther(node: Node, value: Known): number {
  const { answers, tests } = node;
  if (value === undefined) return answers.length - 1;
  const index = answers.findIndex(
    (example) =>
      example !== undefined && tests.every(({ passes }) => passes(example) === passes(value)),
  );
  return index < 0 ? answers.length - 1 : index;
}

function read(node: Node, order: Order, line: Line, reason: string | undefined): Known {
  switch (node.source) {
    case "custom": {
      const own = line.custom?.[node.key];
      const value = own === undefined ? order.custom?.[node.key] : own;
      if (typeof value === "string" && node.kind === "words") return value;
      if (typeof value === "number" && node.kind === "numbers" && value - value === 0) return value;
      if (value === null || value === undefined) return null;
      break;
    }
    case "reason":
      if (reason !== undefined) return reason;
      break;
    case "country": {
      const country = order.buyer?.country;
      if (country !== undefined) return country;
      break;
    }
    case "status":
      return line.status;
    case "category":
      if (line.category !== undefined) return line.category;
      break;
    case "slot":
      break;
  }
  return node.slot?.read(subjectOf(order, line, reason));
}

function subjectOf(order: Order, line: Line, reason: string | undefined): Subject {
  return { order, line, history: historyOf(order, line.id), reason };
}

function keyOf(state: State): string {
  return JSON.stringify([
    [...state.asked].map((slot) => slot.index).sort((a, b) => a - b),
    state.tables.map(({ index, rows }) => [
      index,
      rows.map(({ place, row, tests }) => [place, ...tests.map((test) => row.fixed.indexOf(test))]),
    ]),
  ]);
}
