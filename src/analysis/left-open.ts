/**
 * What is left open: orders of one line of which the same is left open have the same verdict, whatever
 * else they say.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import { stepsOf } from "../engine/compile-policy.js";
import { decideAt, startRun } from "../engine/decide.js";
import type { Eras } from "../engine/era.js";
import { type Frame, frameOf } from "../engine/frame.js";
import { nodesOf } from "../engine/sieve.js";
import { narrow, type State } from "../engine/sieve-state.js";
import { EVERY_FACT, isDate, type Slot } from "../engine/slot.js";
import type { Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import { STANDARD_FACTS } from "../model/fact-table.js";
import type { Order } from "../model/order.js";
import type { Known } from "../model/read-fact.js";

/** What is asked about an order. */
export interface Open {
  readonly order: Order;
  readonly reason: BuyerReason | undefined;
}

/** The verdicts on an action at a moment, and what tells orders apart. */
export interface LeftOpen {
  readonly verdictOn: (open: Open) => AnyVerdict;
  /** Orders with the same have the same verdicts, now and after any answer; none of several lines. */
  readonly keyOf: (open: Open) => string | undefined;
}

/** What some policies leave open of an action at a moment. */
export function leftOpen({ setFor }: Eras, action: Action, at: number): LeftOpen {
  const keyOf = ({ order, reason }: Open): string | undefined => {
    if (order.lines.length !== 1) return undefined;
    const set = setFor(order);
    const frame = frameOf(startRun(set, order, at, at, reason), 0);
    const state = restOf(nodesOf(stepsOf(set), frame)[action].state, frame);
    const { slots, states } = whatCounts(state);
    const moments = DATES.map((slot) => Number(slot.read(frame)));
    const { price } = frame.line;
    return JSON.stringify([
      state.tables.map(({ index, rows }) => [
        index,
        rows.map(({ place, tests }) => [place, ...tests.map(({ slot }) => slot.index)]),
      ]),
      [...slots, ...BOUNDING].map((slot) => said(slot, frame)),
      // nothing that is unknown happened later than the latest that is known
      Math.max(...moments.filter((moment) => moment > at)),
      states.map(({ slot, told }) => told.map((words) => isIn(words, slot, frame))),
      // how far refunds pay back hangs on the price, and so does what is asked for where a state was said
      [order.payment?.state != null, refundsIn(order) ? price : price == null],
    ]);
  };
  const keys = new WeakMap<Open, string | undefined>();
  const keyOnce = (open: Open): string | undefined => {
    if (!keys.has(open)) keys.set(open, keyOf(open));
    return keys.get(open);
  };
  const verdicts = new Map<string, AnyVerdict>();
  return {
    keyOf: keyOnce,
    verdictOn: (open) => {
      const key = keyOnce(open);
      const known = key === undefined ? undefined : verdicts.get(key);
      if (known !== undefined) return known;
      const { order, reason } = open;
      const verdict = decideAt(setFor(order), order, at, reason).verdicts[action];
      if (key !== undefined) verdicts.set(key, verdict);
      return verdict;
    },
  };
}

function refundsIn({ events }: Order): boolean {
  return events?.some(({ type }) => type === "refund-issued") === true;
}

/** What is left of the tables by all that is known: a line is led on by its first unknown fact only. */
function restOf(state: State, frame: Frame): State {
  const slots = state.tables.flatMap(({ rows }) =>
    rows.flatMap(({ tests }) => tests.map(({ slot }) => slot)),
  );
  return [...new Set(slots)].reduce((rest, slot) => {
    const value = slot.read(frame);
    return value === undefined ? rest : narrow(rest, slot, value);
  }, state);
}

/** What still counts of an order. */
interface Counting {
  /** The dates that rows hang on, where days are counted, and how many. */
  readonly slots: readonly Slot[];
  /** The states of the history that say which dates there are. */
  readonly states: readonly { readonly slot: Slot; readonly told: readonly (readonly Known[])[] }[];
}

function whatCounts({ tables }: State): Counting {
  const rows = tables.flatMap((table) => table.rows);
  const dates = new Set(rows.flatMap(({ row }) => row.dates));
  return {
    slots: [
      ...new Set([
        ...dates,
        ...tables.flatMap(({ table }) => table.place.slots),
        ...rows.flatMap(({ row }) => [...row.lengths, ...row.handInLengths]),
      ]),
    ],
    states: [...dates].flatMap(({ axis }) =>
      axis === undefined ? [] : [{ slot: axis.state, told: [["none"], axis.presentIn] }],
    ),
  };
}

const DATES = /* @__PURE__ */ everyDate();
/** Dates by which others are bounded, or asked for. */
const BOUNDING = /* @__PURE__ */ DATES.filter(({ fact }) => /^(?:line|delay)\./.test(fact));

function everyDate(): readonly Slot[] {
  return STANDARD_FACTS.map((fact) => EVERY_FACT.standard(fact)).filter(isDate);
}

/** What an order says of a fact; that it says nothing is something else than that there is none. */
function said(slot: Slot, frame: Frame): unknown {
  return slot.read(frame) ?? (slot.read(frame) === null ? null : "?");
}

function isIn(words: readonly Known[], slot: Slot, frame: Frame): boolean | null {
  const value = slot.read(frame);
  return value === undefined ? null : words.includes(value);
}
