/**
 * The sieve: settles every test that hangs on no date, once for each combination of answers, so that
 * an order is led to what is left of the tables by a few comparisons. It grows as orders are met.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import { historyOf } from "../model/history.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import type { Known, Subject } from "../model/read-fact.js";
import type { CompiledTable } from "./compiled-table.js";
import type { FixedTest, Value } from "./fixed-test.js";
import {
  CATEGORY,
  COUNTRY,
  CUSTOM,
  CUSTOM_1,
  CUSTOM_2,
  CUSTOM_3,
  CUSTOM_4,
  PRICE,
  type QuickReader,
  quickRead,
  REASON,
  readerOf,
  SLOT,
  STATUS,
} from "./quick-read.js";
import { makeResidue, type Residue } from "./residue.js";
import { bestQuestion, classesOf, narrow, type State, signatureOf } from "./sieve-state.js";
import type { Slot } from "./slot.js";
import type { Strength } from "./strength.js";

/** The tables of an action as questions. */
export interface Sieve {
  readonly root: () => SieveNode;
  /** Where a line is led: to what is left of the tables, or to a question that it does not answer. */
  readonly find: (order: Order, line: Line, reason: string | undefined) => SieveNode;
  /** Where an answer leads. */
  readonly follow: (node: SieveNode, answer: number) => SieveNode;
}

/** A question about one fact, or what is left when there is none. */
export interface SieveNode extends QuickReader {
  readonly kind: Kind;
  readonly isPath: boolean;
  /** The words that lead elsewhere than any other word. */
  readonly words: readonly string[];
  /** The numbers at and above which the answer changes. */
  readonly bounds: readonly number[];
  /** By answer; made at first use. */
  readonly next: (SieveNode | undefined)[];
  readonly slot: Slot | undefined;
  /** An example of each class of values that lead to the same place. */
  readonly answers: Value[];
  /** Of flags and sets: the answer by which tests pass. */
  readonly classes: Map<string | number, number>;
  readonly tests: readonly FixedTest[];
  readonly state: State;
  /** What is left; only of a leaf. */
  readonly residue: Residue | undefined;
  /** How strongly the action is allowed, where nothing is left that could change it. */
  readonly strength: Strength | undefined;
}

// numbers, because a switch on them is a jump: an order passes through a dozen nodes a decision
const LEAF = 0;
const WORDS = 1;
const NUMBERS = 2;
const OTHER = 3;
type Kind = typeof LEAF | typeof WORDS | typeof NUMBERS | typeof OTHER;
const KINDS = { leaf: LEAF, words: WORDS, numbers: NUMBERS, other: OTHER } as const;

/** Past this many nodes the sieve stops remembering them. */
const MOST_NODES = 20_000;

/** Not an answer: the fact is not known. */
const UNKNOWN = -1;

/** The sieve of an action's tables. */
export function makeSieve(action: Action, tables: readonly CompiledTable[]): Sieve {
  const nodes = new Map<string, SieveNode>();

  const nodeOf = (state: State): SieveNode => {
    const key = keyOf(state);
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const made = makeNode(action, state);
    if (nodes.size < MOST_NODES) nodes.set(key, made);
    return made;
  };

  const whole: State = {
    tables: tables.map((table, index) => ({
      index,
      table,
      rows: table.rows.map((row, place) => ({ place, row, tests: row.fixed })),
    })),
  };
  let first: SieveNode | undefined;
  const root = (): SieveNode => {
    first ??= nodeOf(narrow(whole, undefined, null));
    return first;
  };

  const follow = (node: SieveNode, answer: number): SieveNode => {
    const made = node.next[answer];
    if (made !== undefined) return made;
    const child = nodeOf(narrow(node.state, node.slot, node.answers[answer] ?? null));
    node.next[answer] = child;
    return child;
  };

  const find = (order: Order, line: Line, reason: string | undefined): SieveNode => {
    // a line's own facts come before its order's: then each is looked up with care
    const custom = line.custom === undefined ? order.custom : undefined;
    let subject: Subject | undefined;
    let node = first ?? root();
    while (node.kind !== LEAF) {
      // most policies ask most for these: a call for each would cost as much as the rest of the way. Where one
      // place in the code always reads the same key, the machine reads it as if it were written there
      let value: Known;
      switch (node.source) {
        case CUSTOM_1:
          value = custom?.[node.key];
          break;
        case CUSTOM_2:
          value = custom?.[node.key];
          break;
        case CUSTOM_3:
          value = custom?.[node.key];
          break;
        case CUSTOM_4:
          value = custom?.[node.key];
          break;
        case CUSTOM:
          value = custom?.[node.key];
          break;
        case REASON:
          value = reason;
          break;
        case STATUS:
          value = line.status;
          break;
        case CATEGORY:
          value = line.category;
          break;
        case COUNTRY:
          value = order.buyer?.country;
          break;
        case PRICE:
          if (line.price?.currency === node.key) value = line.price.amount;
          break;
      }
      let answer = UNKNOWN;
      if (node.kind === WORDS && typeof value === "string") {
        const { words } = node;
        const count = words.length;
        answer = 0;
        if (node.isPath) while (answer < count && !covers(words[answer], value)) answer += 1;
        else while (answer < count && words[answer] !== value) answer += 1;
      } else if (node.kind === NUMBERS && typeof value === "number" && value - value === 0) {
        answer = answerToNumber(node.bounds, value);
      } else {
        value = quickRead(node, order, line, reason);
        if (value === undefined) {
          subject ??= { order, line, history: historyOf(order, line.id), reason };
          value = node.slot?.read(subject);
        }
        answer = answerTo(node, value);
      }
      if (answer === UNKNOWN) return node;
      node = node.next[answer] ?? follow(node, answer);
    }
    return node;
  };

  return { root, find, follow };
}

function makeNode(action: Action, state: State): SieveNode {
  const slot = bestQuestion(state);
  const residue = slot === undefined ? makeResidue(action, residual(state)) : undefined;
  const { kind, words, bounds, answers, tests } =
    slot === undefined ? NOTHING_ASKED : classesOf(state, slot);
  const { source, key, type } = slot === undefined ? NO_READER : readerOf(slot);
  return {
    kind: KINDS[kind],
    source,
    key,
    type,
    isPath: slot?.kind === "path",
    words,
    bounds,
    next: new Array<undefined>(answers.length).fill(undefined),
    slot,
    answers: [...answers],
    classes: new Map(answers.map((value, index) => [signatureOf(tests, value), index])),
    tests,
    state,
    residue,
    strength: residue?.strength,
  };
}

const NO_READER: QuickReader = { source: SLOT, key: "", type: "" };
const NOTHING_ASKED = { kind: "leaf", words: [], bounds: [], answers: [], tests: [] } as const;

/** What is left of the tables once every question is answered. */
function residual(state: State): readonly CompiledTable[] {
  return state.tables.map(({ table, rows }) => ({
    ...table,
    rows: rows.map(({ row }) => (row.fixed.length === 0 ? row : { ...row, fixed: NO_TESTS })),
  }));
}

const NO_TESTS: readonly FixedTest[] = [];

function answerToNumber(bounds: readonly number[], value: number): number {
  const count = bounds.length;
  let answer = 0;
  while (answer < count && value >= (bounds[answer] ?? Infinity)) answer += 1;
  return answer;
}

/** Which answer a value is: the words first, then any other word; the numbers below each bound; absent last. */
export function answerTo(node: SieveNode, value: Known): number {
  if (value === undefined) return UNKNOWN;
  if (node.kind === WORDS) {
    if (typeof value !== "string") return node.words.length + 1;
    const { words, isPath } = node;
    const index = isPath ? words.findIndex((word) => covers(word, value)) : words.indexOf(value);
    return index < 0 ? words.length : index;
  }
  if (node.kind === NUMBERS) {
    if (typeof value !== "number") return node.bounds.length + 1;
    return answerToNumber(node.bounds, value);
  }
  return answerToTests(node, value);
}

const SLASH = 47;

/** Whether a path is another or lies below it; of the words of a path the longest comes first. */
function covers(word: string | undefined, path: string): boolean {
  if (word === undefined) return false;
  return (
    word === path ||
    (path.length > word.length && path.charCodeAt(word.length) === SLASH && path.startsWith(word))
  );
}

/** Flags and sets: the class of the values that pass the same tests, made where there is none yet. */
function answerToTests({ answers, classes, next, tests }: SieveNode, value: Value): number {
  const signature = signatureOf(tests, value);
  const found = classes.get(signature);
  if (found !== undefined) return found;
  classes.set(signature, answers.length);
  next.push(undefined);
  return answers.push(value) - 1;
}

function keyOf({ tables }: State): string {
  return JSON.stringify(
    tables.map(({ index, rows }) => [
      index,
      rows.map(({ place, row, tests }) => [place, ...tests.map((test) => row.fixed.indexOf(test))]),
    ]),
  );
}
