/**
 * The nodes of the sieve: a question about one fact each, or what is left when there is none.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { Known } from "../model/read-fact.js";
import type { CompiledTable } from "./compiled-table.js";
import type { FixedTest, Value } from "./fixed-test.js";
import { type QuickReader, readerOf, SLOT } from "./quick-read.js";
import { makeResidue, type Residue } from "./residue.js";
import { DENIAL, LEAF, LOOK, UNKNOWN } from "./sieve-codes.js";
import { bestQuestion, classesOf, permits, type State, signatureOf } from "./sieve-state.js";
import type { Slot } from "./slot.js";
import { DENIED, type Strength } from "./strength.js";

/** A question about one fact, or what is left when there is none. */
export interface SieveNode {
  readonly state: State;
  readonly slot: Slot | undefined;
  readonly reader: QuickReader;
  readonly kind: "leaf" | "words" | "numbers" | "other";
  /** Whether the words are paths, which stand for what lies below them. */
  readonly isPath: boolean;
  /** The words that lead elsewhere than any other word. */
  readonly words: readonly string[];
  /** The numbers at and above which the answer changes. */
  readonly bounds: readonly number[];
  /** An example of each class of values that lead to the same place. */
  readonly answers: Value[];
  /** Of flags and sets: the answer by which tests pass. */
  readonly classes: Map<string | number, number>;
  readonly tests: readonly FixedTest[];
  /** By answer; made at first use. */
  readonly next: (SieveNode | undefined)[];
  /** Makes the node to which an answer leads. */
  readonly grow: (from: SieveNode, answer: number) => SieveNode;
  /** What is left; only of a leaf. */
  readonly residue: Residue | undefined;
  /** What is read of it on the way through the sieve. */
  step: Step;
  /** The same on the way to why it is denied, where it is denied whatever is answered. */
  why: Step;
}

/** A node that leads nowhere yet. */
export function makeNode(
  action: Action,
  state: State,
  grow: (from: SieveNode, answer: number) => SieveNode,
): SieveNode {
  const slot = bestQuestion(state);
  const classes = slot === undefined ? NOTHING_ASKED : classesOf(state, slot);
  const { kind, words, bounds, tests, answers } = classes;
  // SAFETY: the steps are set before anyone sees the node
  const node = {
    kind,
    words,
    bounds,
    tests,
    state,
    slot,
    reader: slot === undefined ? NO_READER : readerOf(slot),
    isPath: slot?.kind === "path",
    answers: [...answers],
    classes: new Map(answers.map((value, index) => [signatureOf(tests, value), index])),
    next: new Array<undefined>(answers.length).fill(undefined),
    grow,
    residue: slot === undefined ? makeResidue(action, residual(state)) : undefined,
    step: undefined,
    why: undefined,
  } as unknown as SieveNode;
  node.why = makeStep(node);
  node.step = permits(state) ? node.why : new Step(node, DENIAL, node.reader);
  return node;
}

/** Where an answer leads. */
export function follow(node: SieveNode, answer: number): SieveNode {
  return node.next[answer] ?? node.grow(node, answer);
}

/**
 * What is read of a node on the way through the sieve, small and of one shape, because a guard passes
 * through a dozen of them a decision: where the first answers lead, each in a field, because a list
 * would have to be looked at first.
 */
export class Step {
  declare readonly op: number;
  /** Under which key the fact is found. */
  declare readonly key: string;
  /** The words; one of them again where there are fewer. */
  declare readonly word1: string;
  declare readonly word2: string;
  declare readonly word3: string;
  declare readonly word4: string;
  declare readonly word5: string;
  declare to1: Step;
  declare to2: Step;
  declare to3: Step;
  declare to4: Step;
  declare to5: Step;
  /** Where any other word leads, or a number at the last bound or above. */
  declare toOther: Step;
  /** Where it leads that there is no such fact of the shop's own. */
  declare toAbsent: Step;
  /** The same question, asked with a closer look: where answers lead that were not met before. */
  declare readonly closer: Step;
  /** The bounds; not a number where there are fewer. */
  declare readonly bound1: number;
  declare readonly bound2: number;
  declare readonly bound3: number;
  /** How strongly the action is allowed, where nothing is left that could change it. */
  declare readonly strength: Strength | undefined;
  declare readonly node: SieveNode;

  /** The step of a node; without another that looks closer it does so itself. */
  constructor(node: SieveNode, op: number, reader: QuickReader, closer?: Step) {
    const { words, bounds } = node;
    const [word1 = "", word2 = word1, word3 = word1, word4 = word1, word5 = word1] = words;
    const [bound1 = Number.NaN, bound2 = Number.NaN, bound3 = Number.NaN] = bounds;
    const unmet = closer ?? this;
    this.op = op;
    this.key = reader.key;
    this.word1 = word1;
    this.to1 = unmet;
    this.word2 = word2;
    this.to2 = unmet;
    this.word3 = word3;
    this.to3 = unmet;
    this.word4 = word4;
    this.to4 = unmet;
    this.word5 = word5;
    this.to5 = unmet;
    this.toOther = unmet;
    this.toAbsent = unmet;
    this.closer = unmet;
    this.bound1 = bound1;
    this.bound2 = bound2;
    this.bound3 = bound3;
    this.strength = op === DENIAL ? DENIED : node.residue?.strength;
    this.node = node;
  }
}

/** The step of a node. */
function makeStep(node: SieveNode): Step {
  const { slot, reader, words, bounds } = node;
  if (slot === undefined) return new Step(node, LEAF, reader);
  const closer = new Step(node, LOOK, reader);
  // where there are fields for all answers
  return reader.source < SLOT && words.length <= 5 && bounds.length <= 3
    ? new Step(node, reader.source, reader, closer)
    : closer;
}

/** Has an answer lead to a step from now on. */
export function lead(from: Step, answer: number, to: Step): void {
  if (from.op === LOOK) return;
  const { words, bounds } = from.node;
  const others = words.length + bounds.length;
  from[answer > others ? "toAbsent" : answer === others ? "toOther" : (TO[answer] ?? "to5")] = to;
}

const TO = ["to1", "to2", "to3", "to4"] as const;

const NO_READER: QuickReader = { source: SLOT, key: "" };
const NOTHING_ASKED = { kind: "leaf", words: [], bounds: [], answers: [], tests: [] } as const;

/** What is left of the tables once every question is answered. */
function residual(state: State): readonly CompiledTable[] {
  return state.tables.map(({ table, rows }) => ({
    ...table,
    rows: rows.map(({ row }) => (row.fixed.length === 0 ? row : { ...row, fixed: NO_TESTS })),
  }));
}

const NO_TESTS: readonly FixedTest[] = [];

/** Which answer a value is: the words first, then any other word; the numbers below each bound; absent last. */
export function answerTo(node: SieveNode, value: Known): number {
  if (value === undefined) return UNKNOWN;
  const { kind, words, bounds } = node;
  if (kind === "words") {
    if (typeof value !== "string") return words.length + 1;
    return node.isPath ? answerToPath(words, value) : answerToWord(words, value);
  }
  if (kind === "numbers") {
    if (typeof value !== "number") return bounds.length + 1;
    let answer = 0;
    while (answer < bounds.length && value >= (bounds[answer] ?? Infinity)) answer += 1;
    return answer;
  }
  return answerToTests(node, value);
}

function answerToWord(words: readonly string[], value: string): number {
  const index = words.indexOf(value);
  return index < 0 ? words.length : index;
}

/** Which word a path is or lies below. */
function answerToPath(words: readonly string[], path: string): number {
  let answer = 0;
  for (const word of words) {
    if (covers(word, path)) break;
    answer += 1;
  }
  return answer;
}

const SLASH = 47;

/** Whether a path is another or lies below it; of the words of a path the longest comes first. */
function covers(word: string, path: string): boolean {
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
