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
import type { Subject } from "../model/read-fact.js";
import type { CompiledTable } from "./compiled-table.js";
import {
  CATEGORY,
  COUNTRY,
  NUMBER,
  NUMBER_1,
  NUMBER_2,
  PRICE,
  REASON,
  STATUS,
  WORD,
  WORD_1,
  WORD_2,
  WORD_3,
} from "./quick-read.js";
import { DENIAL, UNKNOWN } from "./sieve-codes.js";
import { answerTo, follow, lead, makeNode, type SieveNode, type Step } from "./sieve-node.js";
import { narrow, type State } from "./sieve-state.js";
import type { Slot } from "./slot.js";

/** Past this many nodes the sieve stops remembering them. */
const MOST_NODES = 20_000;

/** The first node of the sieve of an action's tables. */
export function makeSieve(action: Action, tables: readonly CompiledTable[]): SieveNode {
  const nodes = new Map<string, SieveNode>();

  const nodeOf = (state: State): SieveNode => {
    const key = keyOf(state);
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const made = makeNode(action, state, grow);
    if (nodes.size < MOST_NODES) nodes.set(key, made);
    return made;
  };

  const grow = (from: SieveNode, answer: number): SieveNode => {
    const made = nodeOf(narrow(from.state, from.slot, from.answers[answer] ?? null));
    from.next[answer] = made;
    lead(from.why, answer, onFrom(from, made));
    return made;
  };

  const whole: State = {
    tables: tables.map((table, index) => ({
      index,
      table,
      rows: table.rows.map((row, place) => ({ place, row, tests: row.fixed })),
    })),
  };
  return nodeOf(narrow(whole, undefined, null));
}

/**
 * Where a line is led from a step: to what is left of the tables, to a question that it does not
 * answer, or to where it is denied whatever it answers. `known`: the line with its history, where
 * that is read already.
 */
export function find(
  from: Step,
  order: Order,
  line: Line,
  reason: string | undefined,
  known?: Subject,
): Step {
  // a line's own facts come before its order's: then each is looked up with care
  const own = line.custom === undefined ? order.custom : undefined;
  // compared with `null` from here on: `||` and `&&` ask six things, and what makes CommonJS of `?.` makes a call of it
  const custom = own == null ? NOTHING : own;
  let subject = known;
  let step = from;
  for (;;) {
    const { op } = step;
    if (op >= DENIAL) return step;
    // most policies ask most for words and numbers: a call for each would cost as much as the rest of the way.
    // Where one place in the code always reads the same key, the machine reads it as if it were written there
    if (op <= WORD) {
      let value: unknown;
      switch (op) {
        case REASON:
          value = reason;
          break;
        case COUNTRY:
          if (order.buyer != null) value = order.buyer.country;
          break;
        case STATUS:
          value = line.status;
          break;
        case WORD_1:
          value = custom[step.key];
          break;
        case WORD_2:
          value = custom[step.key];
          break;
        case WORD_3:
          value = custom[step.key];
          break;
        default:
          value = custom[step.key];
      }
      if (typeof value === "string") {
        if (value === step.word1) step = step.to1;
        else if (value === step.word2) step = step.to2;
        else if (value === step.word3) step = step.to3;
        else if (value === step.word4) step = step.to4;
        else if (value === step.word5) step = step.to5;
        else step = step.toOther;
      } else step = value === null ? step.toAbsent : step.closer;
    } else if (op <= NUMBER) {
      let value: unknown;
      switch (op) {
        case PRICE: {
          const { price } = line;
          if (price != null && price.currency === step.key) value = price.amount;
          break;
        }
        case NUMBER_1:
          value = custom[step.key];
          break;
        case NUMBER_2:
          value = custom[step.key];
          break;
        default:
          value = custom[step.key];
      }
      if (typeof value === "number" && value - value === 0) {
        if (value < step.bound1) step = step.to1;
        else if (value < step.bound2) step = step.to2;
        else if (value < step.bound3) step = step.to3;
        else step = step.toOther;
      } else step = value === null ? step.toAbsent : step.closer;
    } else if (op === CATEGORY) {
      const { category } = line;
      if (typeof category === "string") {
        if (category === step.word1) step = step.to1;
        else if (category === step.word2) step = step.to2;
        else if (category === step.word3) step = step.to3;
        else if (category === step.word4) step = step.to4;
        else if (category === step.word5) step = step.to5;
        else step = category.includes("/") ? step.closer : step.toOther;
      } else step = step.closer;
    } else {
      if (subject === undefined)
        subject = { order, line, history: historyOf(order, line.id), reason };
      const { node } = step;
      // SAFETY: where something is asked there is a slot
      const answer = answerTo(node, (node.slot as Slot).read(subject));
      if (answer === UNKNOWN) return step;
      step = onFrom(from.node, follow(node, answer));
    }
  }
}

/** The first step of each action. */
export type Steps = Readonly<Record<Action, Step>>;

/** Where a line is led, for each action: to why it is denied, where it is denied whatever it answers. */
export type Nodes = Readonly<Record<Action, SieveNode>>;

/** Where a line is led from the first steps. */
export function nodesOf(
  { cancel, return: back, contactSeller, escalate }: Steps,
  line: Subject,
): Nodes {
  return {
    cancel: nodeOf(cancel, line),
    return: nodeOf(back, line),
    contactSeller: nodeOf(contactSeller, line),
    escalate: nodeOf(escalate, line),
  };
}

function nodeOf(from: Step, subject: Subject): SieveNode {
  const { order, line, reason } = subject;
  const { op, node } = find(from, order, line, reason, subject);
  return op === DENIAL ? find(node.why, order, line, reason, subject).node : node;
}

/** The step of a node on the way from another: where that is denied whatever is answered, on to why. */
function onFrom(from: SieveNode, { step, why }: SieveNode): Step {
  return from.why === from.step ? step : why;
}

const NOTHING: NonNullable<Order["custom"]> = {};

function keyOf({ tables }: State): string {
  return JSON.stringify(
    tables.map(({ index, rows }) => [
      index,
      rows.map(({ place, row, tests }) => [place, ...tests.map((test) => row.fixed.indexOf(test))]),
    ]),
  );
}
