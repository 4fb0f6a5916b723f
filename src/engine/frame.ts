/**
 * Frames: what is known of one line while a decision is made, and what is supposed of the rest.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import { type History, historyOf } from "../model/history.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import { firstDelivered, type Known, lastDelivered } from "../model/read-fact.js";
import type { FixedTest, Value } from "./fixed-test.js";
import type { Slot } from "./slot.js";

/** What tells values of a fact apart, for one action. */
export interface Distinctions {
  /** Whether a value passes each of the tests that rows ask of it. */
  readonly tests: ((value: Value) => boolean)[];
  /** The compiled tests, by what they say. */
  readonly fixed: Map<string, FixedTest>;
  /** The words, numbers or elements that tests name. */
  readonly mentioned: Set<string | number>;
  /** Whether a span takes its length from it. */
  isLength: boolean;
  /** Values that stand for all that it could be, once they were asked for; none of a date. */
  values: readonly Known[] | undefined;
  /** Whether there would be too many of them to look at. */
  tooMany: boolean;
}

/** A moment that matters to a line, where that does not hang on what is unknown. */
export type Mark = (frame: Frame) => number | undefined;

/** The distinctions of every slot, for each action. */
export type DistinctionsOf = (slot: Slot, action: Action) => Distinctions;

/** Makes the distinctions of slots as they are asked for. */
export function makeDistinctions(): DistinctionsOf {
  const made = new Map<string, Distinctions>();
  return (slot, action) => {
    const key = `${slot.index} ${action}`;
    let found = made.get(key);
    if (found === undefined) {
      found = {
        tests: [],
        fixed: new Map(),
        mentioned: new Set(),
        isLength: false,
        values: undefined,
        tooMany: false,
      };
      made.set(key, found);
    }
    return found;
  };
}

/** The moment that is counted from a date; `undefined` while that can't be told. */
export type Use = (date: number, frame: Frame) => number | undefined;

/** How a row, or the guard of a table, uses dates. */
export interface DateUse {
  /** Moments at which a test or a window changes, where they don't hang on what is unknown. */
  readonly marks: Mark[];
  /** Those of them at which a window closes. */
  readonly ends: Mark[];
  /** Moments that are counted from a fixed day. */
  readonly days: Mark[];
  /** What is counted from a date; uses of one name lead to the same moment. */
  readonly uses: {
    readonly slot: Slot;
    readonly name: string;
    readonly use: Use;
    /** Whether a window opens then, and nothing else happens. */
    readonly opens?: boolean;
  }[];
  /** Where one local day that a test names passes into another. */
  readonly bounds: { readonly slot: Slot; readonly bound: Mark }[];
}

/** A row, in so far as it tells values of facts apart. */
export interface RowUse {
  /** Tests that hang on no date. */
  readonly fixed: readonly FixedTest[];
  /** How it uses dates. */
  readonly use: DateUse;
}

/** A table, in so far as it tells values of facts apart. */
export interface TableUse {
  /** Where its days are counted: the facts that this hangs on, and the working days of a region. */
  readonly place: {
    readonly slots: readonly Slot[];
    readonly calendarIn: (country: string, region: string) => unknown;
  };
  readonly guardUse: DateUse;
  readonly all: readonly RowUse[];
  /** Whether it works on whole orders only. */
  readonly wholeOrder: boolean;
  readonly vetoes: readonly TableUse[];
}

/** What a run reads of the compiled policies. */
export interface Ground {
  readonly slots: readonly Slot[];
  /** Where the delivery of a line is read, for the facts derived from it. */
  readonly delivered: Slot;
  readonly distinctionsOf: DistinctionsOf;
  readonly actions: Readonly<
    Record<
      Action,
      {
        readonly tables: readonly TableUse[];
        /** Whether any table works on whole orders only. */
        readonly whole: boolean;
      }
    >
  >;
}

/** One order under decision: its lines, the moment, and what an evaluation still has to suppose. */
export interface Run {
  readonly set: Ground;
  readonly order: Order;
  readonly reason: string | undefined;
  /** The moment asked about. */
  readonly at: number;
  /** Rows that can only match before this moment are of no interest. */
  readonly since: number;
  /** The latest moment at which something unknown can have happened, once it was asked for. */
  horizon: number | undefined;
  readonly frames: (Frame | undefined)[];
  /** What is supposed, by line and slot. */
  supposed: Known[][];
  /** The values tried for a date, by action, line and fact: they hang on what is known alone. */
  tried: Map<string, readonly number[]> | undefined;
  /** The moments that a tried date may pass and at which windows end, by action, line and place. */
  marks: Map<string, readonly [marks: Set<number>, ends: Set<number>]> | undefined;
  /** The regions tried, by action, line and country. */
  regions: Map<string, readonly Known[]> | undefined;
  action: Action;
  /** Set where not every way in which something unknown could turn out was looked at. */
  truncated: boolean;
  /** The line under decision. */
  index: number;
  /** Set by a read of something unknown that nothing is supposed of yet. */
  need: Variable | undefined;
}

/** An unknown fact of one line, or of the order. */
export interface Variable {
  readonly frame: Frame;
  readonly slot: Slot;
}

/** What is known of one line. */
export interface Frame {
  readonly run: Run;
  readonly order: Order;
  readonly line: Line;
  readonly index: number;
  /** The line's id, as verdicts on it list it; made at first use. */
  ids: readonly string[] | undefined;
  readonly reason: string | undefined;
  /** Read at first use. */
  history: History | undefined;
  /** What was read so far, by slot. */
  readonly values: (NonNullable<Known> | null | typeof UNKNOWN | undefined)[];
}

const UNKNOWN: unique symbol = Symbol("unknown");

/** The frame of a line. */
export function frameOf(run: Run, index: number): Frame {
  const made = run.frames[index];
  if (made !== undefined) return made;
  // SAFETY: what is asked about is one of the lines
  const line = run.order.lines[index] as Line;
  const frame: Frame = {
    run,
    order: run.order,
    line,
    index,
    ids: undefined,
    reason: run.reason,
    history: historyOf(run.order, line.id),
    values: [],
  };
  run.frames[index] = frame;
  return frame;
}

/** The line's id, as verdicts on it list it. */
export function idsOf(frame: Frame): readonly string[] {
  frame.ids ??= Object.freeze([frame.line.id]);
  return frame.ids;
}

/** What is known of a fact, without supposing anything. */
export function known(frame: Frame, slot: Slot): Known {
  const value = frame.values[slot.index];
  if (value !== undefined) return value === UNKNOWN ? undefined : value;
  let read = slot.read(frame);
  if (read === undefined && isDerived(slot)) read = derived(frame, slot, known);
  frame.values[slot.index] = read === undefined ? UNKNOWN : read;
  return read;
}

/** What is supposed of a line's facts, by slot. */
export function supposedOf({ run, index }: Frame): Known[] {
  run.supposed[index] ??= [];
  return run.supposed[index];
}

/** The frame in which a fact's supposed value is kept. */
export function homeOf(frame: Frame, slot: Slot): Frame {
  if (slot.scope === "order") return frameOf(frame.run, 0);
  if (!slot.fact.startsWith("seller.") || frame.line.seller != null) return frame;
  // lines without a seller of their own share the order's
  return frameOf(
    frame.run,
    frame.order.lines.findIndex((line) => line.seller == null),
  );
}

/** A fact's value, known or supposed; `undefined` and a `need` on the run where neither is there. */
export function factOf(frame: Frame, slot: Slot): Known {
  const value = known(frame, slot);
  if (value !== undefined) return value;
  if (isDerived(slot)) return derived(frame, slot, factOf);
  if (slot.axis !== undefined) {
    const state = factOf(frame, slot.axis.state);
    if (state === undefined) return undefined;
    if (state === "none") return null;
  }
  const home = homeOf(frame, slot);
  const supposed = supposedOf(home)[slot.index];
  if (supposed === undefined) frame.run.need = { frame: home, slot };
  return supposed;
}

/** Runs, and tells what it needs supposed. */
export function needOf(run: Run, body: () => void): Variable | undefined {
  run.need = undefined;
  body();
  const { need } = run;
  run.need = undefined;
  return need;
}

/** Runs with nothing supposed, and puts back what was. */
export function supposingNothing<T>(run: Run, body: () => T): T {
  const { supposed, need } = run;
  run.supposed = [];
  const result = body();
  run.supposed = supposed;
  run.need = need;
  return result;
}

/** Whether a fact is worked out from the delivery of every line. */
export function isDerived({ missing, kind }: Slot): boolean {
  return missing === "derived" && kind === "event";
}

/** Works such a fact out: what was stated of a delivery counts, and what is supposed where that is asked for. */
function derived(frame: Frame, slot: Slot, read: (frame: Frame, slot: Slot) => Known): Known {
  const { run } = frame;
  const delivery = (_: Line, index: number): number | null | undefined =>
    asMoment(read(frameOf(run, index), run.set.delivered));
  return slot.fact === "order.firstDeliveredAt"
    ? firstDelivered(run.order.lines, delivery)
    : lastDelivered(run.order.lines, delivery);
}

/** A date fact's value. */
export function asMoment(value: Known): number | null | undefined {
  // SAFETY: slots of kind event and schedule read as epoch milliseconds
  return value as number | null | undefined;
}
