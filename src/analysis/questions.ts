/**
 * Questions: what is still worth asking about an order, as a tree in which every path ends in an answer.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import { type Compiled, compile } from "../engine/compile.js";
import { type At, type Question, readAt } from "../engine/question.js";
import { fillIn } from "../engine/with-fact.js";
import { frozenCopy } from "../internal/freeze.js";
import type { Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Fact } from "../model/fact.js";
import type { Order } from "../model/order.js";
import type { StatedValue } from "../model/stated.js";
import type { Policies, Row } from "../policy/policy.js";
import { spansIn, valuesOf } from "./asked-values.js";
import { checkAsking } from "./check-asking.js";
import { holdsOn, isDate, makeSpace, type Space } from "./fact-classes.js";
import { currencyOf, listOf } from "./policy-list.js";

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
const MOST_NODES = 5000;

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
 * "ask" in tree && tree.ask; // => "seller.fulfilledBy"
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
    compiled: compile(list),
    space: makeSpace(list),
    currency: currencyOf(list),
    spans: spansIn(JSON.stringify(list.map(({ tables }) => tables[action] ?? []))),
    at: readAt(at),
    action,
    tests: testsOf(list.flatMap(({ tables }) => tables[action] ?? [])),
    nodes: 0,
    facts: new Set(),
    exact: true,
  };
  const tree = treeOf(run, order, reason, 0);
  return frozenCopy({ tree, depth: depthOf(tree), facts: [...run.facts], exact: run.exact });
}

interface Run {
  readonly compiled: Compiled;
  readonly space: Space;
  readonly currency: string;
  readonly spans: readonly number[];
  readonly at: number;
  readonly action: Action;
  /** What the tables of the action ask of a fact. */
  readonly tests: (fact: string) => readonly unknown[];
  nodes: number;
  readonly facts: Set<Fact>;
  exact: boolean;
}

/** What rows ask of a fact, gathered once: it is asked for every value of every question. */
function testsOf(rows: readonly Row[]): Run["tests"] {
  const byFact = new Map<string, unknown[]>();
  for (const { when } of rows)
    for (const [fact, test] of Object.entries<unknown>(when))
      byFact.set(fact, [...(byFact.get(fact) ?? []), test]);
  return (fact) => byFact.get(fact) ?? [];
}

function treeOf(
  run: Run,
  order: Order,
  reason: BuyerReason | undefined,
  depth: number,
  verdict: AnyVerdict = verdictOf(run, order, reason),
): QuestionTree {
  run.nodes += 1;
  if (verdict.status !== "unknown") return { status: verdict.status };
  const [fact] = verdict.missing;
  if (fact === undefined || depth >= DEEPEST || run.nodes > MOST_NODES) {
    run.exact = false;
    return { status: "unknown" };
  }
  run.facts.add(fact);
  const byTree = new Map<string, { values: StatedValue[]; orOther: boolean; next: QuestionTree }>();
  for (const { values, isOther, verdict: told } of grouped(run, order, fact, reason)) {
    const [value = null] = values;
    const next =
      fact === "reason"
        ? // SAFETY: the values of the reason are the reasons
          treeOf(run, order, value as BuyerReason, depth + 1)
        : treeOf(run, filled(run, order, fact, value), reason, depth + 1, told);
    const key = JSON.stringify(next);
    const known = byTree.get(key);
    if (known === undefined) byTree.set(key, { values: [...values], orOther: isOther, next });
    else {
      known.values.push(...values);
      known.orOther ||= isOther;
    }
  }
  const answers = [...byTree.values()];
  const [only, second] = answers;
  // an answer that makes no difference is not worth asking
  return only !== undefined && second === undefined && "status" in only.next
    ? only.next
    : { ask: fact, answers };
}

function verdictOf(run: Run, order: Order, reason: BuyerReason | undefined): AnyVerdict {
  const question: Question = { at: new Date(run.at), ...(reason !== undefined && { reason }) };
  return run.compiled.decide(order, question).verdicts[run.action];
}

interface Group {
  readonly values: readonly StatedValue[];
  readonly isOther: boolean;
  /** The verdict with the first of the values, where it was asked for. */
  readonly verdict: AnyVerdict | undefined;
}

/** Values put together that no test tells apart; dates that lead to the same next question. */
function grouped(
  run: Run,
  order: Order,
  fact: Fact,
  reason: BuyerReason | undefined,
): readonly Group[] {
  const kind = run.space.facts.get(fact)?.kind ?? "text";
  const verdicts = new Map<StatedValue, AnyVerdict>();
  const verdictWith = (value: StatedValue): AnyVerdict => {
    const found = verdicts.get(value) ?? verdictOf(run, filled(run, order, fact, value), reason);
    verdicts.set(value, found);
    return found;
  };
  const signature = (value: StatedValue): string => {
    if (!isDate(kind)) {
      const plain = typeof value === "object" ? JSON.stringify(value) : value;
      const tests = kind === "set" ? [plain] : run.tests(fact).map((test) => holdsOn(test, plain));
      return JSON.stringify(tests);
    }
    const verdict = verdictWith(value);
    return JSON.stringify([verdict.status, verdict.status === "unknown" ? verdict.missing : 0]);
  };
  const groups = new Map<string, { values: StatedValue[]; isOther: boolean }>();
  // what leaves the question open answers nothing: a delivered line was delivered at some time
  const isAnswer = (value: StatedValue): boolean => {
    if (value !== null) return true;
    const verdict = verdictWith(null);
    return verdict.status !== "unknown" || !verdict.missing.includes(fact);
  };
  const { values, isExact } = valuesOf(run, order, fact);
  if (!isExact) run.exact = false;
  for (const { value, isOther } of values.filter((one) => isAnswer(one.value))) {
    const key = signature(value);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { values: [value], isOther });
    else {
      known.values.push(value);
      known.isOther ||= isOther;
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    verdict: verdicts.get(group.values[0] ?? null),
  }));
}

function filled({ currency }: Run, order: Order, fact: Fact, value: StatedValue): Order {
  const given =
    fact === "line.price" && typeof value === "number" ? { amount: value, currency } : value;
  return fillIn(order, fact, given);
}

function depthOf(tree: QuestionTree): number {
  if (!("ask" in tree)) return 0;
  return 1 + Math.max(0, ...tree.answers.map(({ next }) => depthOf(next)));
}
