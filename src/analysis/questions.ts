/**
 * Questions: what is still worth asking about an order, as a tree in which every path ends in an answer.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import { compileEras } from "../engine/era.js";
import { type At, readAt } from "../engine/question.js";
import { fillIn } from "../engine/with-fact.js";
import { frozenCopy } from "../internal/freeze.js";
import { remembered } from "../internal/remember.js";
import { isSameData } from "../internal/same-data.js";
import type { Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Fact } from "../model/fact.js";
import type { Order } from "../model/order.js";
import type { StatedValue } from "../model/stated.js";
import type { Policies } from "../policy/policy.js";
import { type Choice, choose, valuesOf } from "./asked-values.js";
import { checkAsking } from "./check-asking.js";
import { type LeftOpen, leftOpen, type Open } from "./left-open.js";
import { currencyOf, listOf } from "./policy-list.js";
import { makeSpace } from "./space.js";

/** What is known, and what is asked. */
export interface Asking {
  readonly order: Order;
  readonly action: Action;
  readonly at: At;
  readonly reason?: BuyerReason;
}

/** A question with what each answer leads to, or the answer. */
export type QuestionTree = Ask | Answered;

/** A fact to ask for. */
export interface Ask {
  readonly ask: Fact;
  readonly answers: readonly Branch[];
}

/** Values that lead to the same. */
export interface Branch {
  /** The values, as `withFact` takes them; `null`: there is none. */
  readonly values: readonly StatedValue[];
  /** Whether any other value, or any other date near these, leads there too. */
  readonly orOther: boolean;
  readonly next: QuestionTree;
}

/** Nothing more to ask: the status, or `unknown` where it was not looked further. */
export interface Answered {
  readonly status: AnyVerdict["status"];
}

/** The facts that are still worth asking. */
export interface Questions {
  readonly tree: QuestionTree;
  /** The most questions that it takes. */
  readonly depth: number;
  /** Every fact of the tree, those asked first at first. */
  readonly facts: readonly Fact[];
  /** Whether every path ends in an answer, and dates and sets of many elements were not asked for. */
  readonly exact: boolean;
}

const DEEPEST = 12;
const MOST_NODES = 2000;

/**
 * The facts that are still worth asking before an action is known to be allowed or not, the one that
 * decides soonest first: a decision tree for a support bot, and the most questions it takes. Of dates
 * representatives are tried, so a tree that asks for one is not `exact`. Throws one `TypeError` that
 * lists everything in the call that can't be meant.
 *
 * @example
 * ```ts
 * import { questions } from "order-recourse/analysis";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const order = { id: "1", placedAt: "2026-11-03T17:20:00Z", lines: [{ id: "1", quantity: 1, status: "delivered" }] } as const;
 * const { tree, depth } = questions(amazonUs, { order, action: "contactSeller", at: "2026-11-22T12:00:00Z" });
 * depth; // => 2
 * "ask" in tree && tree.ask; // => "seller.type"
 * ```
 */
export function questions(policies: Policies, asking: Asking): Questions {
  checkAsking(policies, asking);
  const { order, action, at } = asking;
  const reason = asking.reason ?? undefined;
  // what the tables of the other actions say was never asked
  const list = listOf(policies).map(({ tables, ...policy }) => ({
    ...policy,
    tables: { [action]: tables[action] ?? [] },
  }));
  const run: Run = {
    left: leftOpen(compileEras(list), action, readAt(at)),
    choice: choose(list, makeSpace(list), readAt(at)),
    currency: currencyOf(list),
    trees: new Map(),
    nodes: 0,
    cut: 0,
    exact: true,
  };
  const tree = treeOf(run, { order, reason }, 0);
  const facts = [...new Set(factsOf(tree))];
  return frozenCopy({ tree, depth: depthOf(tree), facts, exact: run.exact && run.cut === 0 });
}

interface Run {
  readonly left: LeftOpen;
  readonly choice: Choice;
  readonly currency: string;
  /** The trees by what is left open, and from which depth on each is as far as it goes. */
  readonly trees: Map<string, { readonly tree: QuestionTree; readonly depth: number }>;
  nodes: number;
  /** How often it was not looked further. */
  cut: number;
  exact: boolean;
}

function treeOf(run: Run, open: Open, depth: number): QuestionTree {
  const key = run.left.keyOf(open);
  const known = key === undefined ? undefined : run.trees.get(key);
  if (known !== undefined && known.depth <= depth) {
    if (known.depth > 0) run.cut += 1;
    return known.tree;
  }
  const { cut } = run;
  const tree = treeAnew(run, open, depth);
  // one that was cut off may go further from nearer the root
  if (key !== undefined) run.trees.set(key, { tree, depth: cut === run.cut ? 0 : depth });
  return tree;
}

function treeAnew(run: Run, open: Open, depth: number): QuestionTree {
  run.nodes += 1;
  const verdict = run.left.verdictOn(open);
  if (verdict.status !== "unknown") return { status: verdict.status };
  const [fact] = verdict.missing;
  if (fact === undefined || depth >= DEEPEST || run.nodes > MOST_NODES) return cutOff(run);
  const byTree = new Map<string, { values: StatedValue[]; orOther: boolean; next: QuestionTree }>();
  const openWith = remembered((value: StatedValue) => told(run, open, fact, value));
  const nextOf = remembered((value: StatedValue) => treeOf(run, openWith(value), depth + 1));
  for (const { values, isOther, isTried } of grouped(run, open.order, fact, openWith)) {
    const parts = isTried ? partsOf(values, nextOf) : [values];
    for (const part of parts) {
      const next = nextOf(part[0] ?? null);
      const key = JSON.stringify(next);
      const known = byTree.get(key);
      if (known === undefined) byTree.set(key, { values: [...part], orOther: isOther, next });
      else {
        known.values.push(...part);
        known.orOther ||= isOther;
      }
    }
  }
  const answers = [...byTree.values()];
  const [only, second] = answers;
  if (only === undefined) return cutOff(run);
  // an answer that makes no difference is not worth asking
  return second === undefined && "status" in only.next ? only.next : { ask: fact, answers };
}

function cutOff(run: Run): QuestionTree {
  run.cut += 1;
  return { status: "unknown" };
}

/** Dates divided where those at both ends lead elsewhere. */
function partsOf(
  dates: readonly StatedValue[],
  nextOf: (date: StatedValue) => QuestionTree,
): readonly (readonly StatedValue[])[] {
  const [first = null] = dates;
  const last = dates.at(-1) ?? null;
  if (isSameData(nextOf(first), nextOf(last))) return [dates];
  const half = Math.ceil(dates.length / 2);
  return [...partsOf(dates.slice(0, half), nextOf), ...partsOf(dates.slice(half), nextOf)];
}

interface Group {
  readonly values: readonly StatedValue[];
  readonly isOther: boolean;
  /** Whether that they lead to the same has to be seen. */
  readonly isTried: boolean;
}

/** Values put together that no test tells apart; dates that leave the same open, for the same reasons. */
function grouped(
  run: Run,
  order: Order,
  fact: Fact,
  openWith: (value: StatedValue) => Open,
): readonly Group[] {
  const verdictWith = (value: StatedValue): AnyVerdict => run.left.verdictOn(openWith(value));
  const leadOf = (value: StatedValue): string => {
    const verdict = verdictWith(value);
    if (verdict.status !== "unknown") return verdict.status;
    const reasons = verdict.reasons.map(({ code, policy, rule }) => [code, policy, rule]);
    return JSON.stringify([verdict.missing, reasons]);
  };
  const groups = new Map<string, { values: StatedValue[]; isOther: boolean; isTried: boolean }>();
  // what leaves the question open answers nothing: a delivered line was delivered at some time
  const isAnswer = (value: StatedValue): boolean => {
    if (value !== null) return true;
    const verdict = verdictWith(null);
    return verdict.status !== "unknown" || !verdict.missing.includes(fact);
  };
  const { values, isExact } = valuesOf(run.choice, order, fact);
  if (!isExact) run.exact = false;
  for (const { value, isOther, alike } of values.filter((one) => isAnswer(one.value))) {
    const key = alike ?? leadOf(value);
    const known = groups.get(key);
    if (known === undefined)
      groups.set(key, { values: [value], isOther, isTried: alike === undefined });
    else {
      known.values.push(value);
      known.isOther ||= isOther;
    }
  }
  return [...groups.values()];
}

/** What is open once a fact is told. */
function told({ currency }: Run, { order, reason }: Open, fact: Fact, value: StatedValue): Open {
  // SAFETY: the values of the reason are the reasons
  if (fact === "reason") return { order, reason: value as BuyerReason };
  const given =
    fact === "line.price" && typeof value === "number" ? { amount: value, currency } : value;
  return { order: fillIn(order, fact, given), reason };
}

function depthOf(tree: QuestionTree): number {
  if (!("ask" in tree)) return 0;
  return 1 + Math.max(0, ...tree.answers.map(({ next }) => depthOf(next)));
}

function factsOf(tree: QuestionTree): readonly Fact[] {
  if (!("ask" in tree)) return [];
  return [tree.ask, ...tree.answers.flatMap(({ next }) => factsOf(next))];
}
