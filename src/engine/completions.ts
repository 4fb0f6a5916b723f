/**
 * Completions: the values that stand for all that an unknown fact could be.
 *
 * @module
 */
import { lastOf } from "../internal/bisect.js";
import { uniqueBy } from "../internal/unique.js";
import { STANDARD_FACTS } from "../model/fact-table.js";
import { type Known, mayBeAbsent } from "../model/read-fact.js";
import { EVERY_ZONE } from "../time/every-zone.js";
import { boundsOf, fitting } from "./date-bounds.js";
import { dateUses, type LinesUse } from "./date-use.js";
import {
  type Distinctions,
  type Frame,
  homeOf,
  known,
  type Mark,
  needOf,
  type Run,
  supposedOf,
  supposingNothing,
  type Variable,
} from "./frame.js";
import { otherThan } from "./other-word.js";
import { regionsApart } from "./region.js";
import { EVERY_FACT, isDate, type Slot } from "./slot.js";

/** Sets are tried in every combination of at most so many elements; past that not every way is looked at. */
const COMBINED = 8;

/** Values that stand for all that a variable could be, for the action under decision. */
export function completionsOf({ frame, slot }: Variable): readonly Known[] {
  const { run } = frame;
  const distinctions = run.set.distinctionsOf(slot, run.action);
  if (!isDate(slot)) distinctions.values ??= valuesOf(run, slot, distinctions);
  if (distinctions.tooMany) run.truncated = true;
  const all = statesOf(frame, slot, distinctions) ?? distinctions.values ?? dates(frame, slot);
  const values = slot.fact === "buyer.region" ? regionsApart(run, slot, all, dates) : all;
  return absent(frame, slot) ? [null, ...values] : values;
}

/** Runs with each value that a variable could have. */
export function supposeEach(variable: Variable, body: (value: Known) => void): void {
  const { frame, slot } = variable;
  const supposed = supposedOf(frame);
  for (const value of completionsOf(variable)) {
    supposed[slot.index] = value;
    body(value);
  }
  supposed[slot.index] = undefined;
}

/** Whether an unknown fact may turn out to be absent. */
function absent(frame: Frame, slot: Slot): boolean {
  if (slot.axis !== undefined) {
    const state = known(frame, slot.axis.state) ?? supposedOf(frame)[slot.axis.state.index];
    return !slot.axis.presentIn.includes(state);
  }
  return slot.fact.startsWith("custom.") || mayBeAbsent(slot.fact, frame.line);
}

/** What a fact that is no date could be: that hangs on the policies alone. */
function valuesOf(run: Run, slot: Slot, distinctions: Distinctions): readonly Known[] {
  const named = [...distinctions.mentioned].map(String);
  switch (slot.kind) {
    case "number":
    case "money":
      return numbers(slot, distinctions);
    case "set":
      return sets(named, distinctions);
    case "text":
    case "path":
      return slot.fact === "buyer.timeZone"
        ? [...named, ...EVERY_ZONE]
        : states(slot.values ?? [...named, otherThan(named)], distinctions.tests, run, slot);
    default:
      return [true, false];
  }
}

/** Of the state of an axis of which a date is known: what that date leaves open. */
function statesOf(
  frame: Frame,
  state: Slot,
  { tests }: Distinctions,
): readonly Known[] | undefined {
  const known = DATES_OF_AXES.filter(({ axis }) => axis.state.fact === state.fact)
    .map(({ axis, read }) => ({ axis, date: read(frame) }))
    .filter(({ date }) => date !== undefined);
  if (known.length === 0) return undefined;
  const open = (state.values ?? []).filter((value) =>
    known.every(({ date, axis }) =>
      date === null ? !axis.presentIn.includes(value) : value !== "none",
    ),
  );
  return states(open, tests, frame.run, state);
}

/** The dates of the axes. */
const DATES_OF_AXES = /* @__PURE__ */ STANDARD_FACTS.flatMap((fact) => {
  const { axis, read } = EVERY_FACT.standard(fact);
  return axis === undefined ? [] : [{ axis, read }];
});

/** What tells the states of an axis apart beside the tests on them: which of its dates they leave open. */
function axisTests(run: Run, state: Slot): Distinctions["tests"] {
  return run.set.slots.flatMap(({ axis }) =>
    axis?.state === state
      ? [(value: Known) => value === "none", (value: Known) => axis.presentIn.includes(value)]
      : [],
  );
}

/** One word of each class; a state that leaves more of its axis's dates open stands for those that leave less. */
function states(
  words: readonly string[],
  tests: Distinctions["tests"],
  run: Run,
  slot: Slot,
): readonly string[] {
  const narrowing = axisTests(run, slot);
  const all = distinct(words, [...tests, ...narrowing]);
  return all.filter(
    (word) =>
      !all.some(
        (other) =>
          other !== word &&
          tests.every((test) => test(other) === test(word)) &&
          narrowing.every((test) => !test(other) || test(word)),
      ),
  );
}

/** One value of each class that the tests tell apart. */
function distinct<V extends string | readonly string[]>(
  values: readonly V[],
  tests: Distinctions["tests"],
): readonly V[] {
  return uniqueBy(values, (value) => tests.map((test) => Number(test(value))).join());
}

/** Sets of every combination of elements; elements that the same tests name stand for each other. */
function sets(elements: readonly string[], distinctions: Distinctions): readonly Known[] {
  const { tests } = distinctions;
  const each = elements.map((element) => [element]);
  const alone = distinct(each, tests).flat();
  distinctions.tooMany = alone.length > COMBINED;
  let all: (readonly string[])[] = [[]];
  for (const element of alone.slice(0, COMBINED))
    all = all.flatMap((set) => [set, [...set, element]]);
  return distinct(all, tests);
}

function numbers(slot: Slot, distinctions: Distinctions): readonly number[] {
  const points = new Set<number>();
  for (const value of distinctions.mentioned) if (typeof value === "number") points.add(value);
  if (distinctions.isLength) for (const edge of SPAN_EDGES) points.add(edge);
  const sorted = [...points].sort((a, b) => a - b);
  const values = new Set<number>();
  const least = sorted[0] ?? 1;
  if (slot.kind !== "money" || least > 0) values.add(least - 1);
  for (const [index, point] of sorted.entries()) {
    const next = sorted[index + 1];
    values.add(point);
    if (next === undefined || next > point + 1) values.add(point + 1);
    // money comes in whole minor units
    else if (slot.kind !== "money") values.add((point + next) / 2);
  }
  return [...values];
}

/** Lengths that stand for the unknown length of a span. */
const SPAN_EDGES = [0, 1, 7, 14, 30, 60, 90, 365, 3650];

/**
 * An unknown date is tried at its bounds and on both sides of every point at which something changes.
 * Which points those are hangs on what is known alone, not on what else is supposed.
 */
function dates(frame: Frame, slot: Slot): readonly number[] {
  const { run } = frame;
  const key = `${run.action} ${run.index} ${frame.index} ${slot.index}`;
  run.tried ??= new Map();
  let values = run.tried.get(key);
  if (values === undefined) {
    values = supposingNothing(run, () => tryDates(frame, slot));
    run.tried.set(key, values);
  }
  return fitting(frame, slot, values);
}

function tryDates(frame: Frame, slot: Slot): readonly number[] {
  const { low, high } = boundsOf(frame, slot);
  const { run } = frame;
  const values = new Set([low, high]);
  const put = (date: number): void => {
    if (date > low && date < high) values.add(date);
  };
  const uses = dateUses(run);
  const slots = throughWhich(run, slot);
  /** The lines on which the date matters through a fact: for itself on those whose date it is. */
  const through = (fact: Slot, frames: readonly Frame[]): readonly Frame[] => {
    if (!slots.includes(fact)) return [];
    return fact === slot ? frames.filter((one) => homeOf(one, slot) === frame) : frames;
  };
  const matters = uses.flatMap(({ use, frames }) =>
    use.uses.flatMap((one) => through(one.slot, frames).map((where) => ({ ...one, where }))),
  );
  const apart = uniqueBy(matters, ({ name, opens, where }) =>
    [name, opens === true, where.index].join(),
  );
  for (const { use, opens, where } of apart)
    inEveryPlace(run, (place) => {
      const first = use(low, where) ?? Infinity;
      const last = use(high, where) ?? Infinity;
      if (run.need !== undefined) return;
      const [marks, ends] = marksAt(run, uses, place);
      for (const mark of marks) {
        // what opens at the moment at which it closes does not open
        const end = opens && ends.has(mark) ? mark - 1 : mark;
        if (first > end || last <= end) continue;
        const before = lastOf(low, high, end, (date) => (use(date, where) ?? Infinity) <= end);
        put(before);
        put(before + 1);
      }
    });
  for (const { use, frames } of uses)
    for (const { slot: fact, bound } of use.bounds)
      for (const where of through(fact, frames))
        inEveryPlace(run, () => {
          const at = bound(where);
          if (at === undefined) return;
          put(at - 1);
          put(at);
        });
  return [...values].sort((a, b) => a - b);
}

/** The marks in a place that is supposed: in every place where nothing is supposed that they hang on. */
function marksAt(
  run: Run,
  uses: readonly LinesUse[],
  place: string,
): readonly [marks: Set<number>, ends: Set<number>] {
  const key = `${run.action} ${run.index}${place}`;
  run.marks ??= new Map();
  const before = run.marks.get(key);
  if (before !== undefined) return before;
  const found = [new Set([run.at]), new Set<number>()] as const;
  run.marks.set(key, found);
  const put = (into: Set<number>, mark: Mark, frames: readonly Frame[]): void => {
    for (const one of frames)
      inEveryPlace(run, () => {
        const at = mark(one);
        if (at !== undefined && at > run.at) into.add(at);
      });
  };
  for (const { use, frames } of uses) {
    for (const mark of use.marks) put(found[0], mark, frames);
    for (const mark of use.ends) put(found[1], mark, frames);
  }
  return found;
}

/** Runs once, or once for every zone, country or length of a span that it turns out to hang on. */
function inEveryPlace(run: Run, body: (place: string) => void, place = "", depth = 0): void {
  const need = needOf(run, () => body(place));
  if (need === undefined || depth > 2) return;
  if (isDate(need.slot)) return;
  supposeEach(need, (value) =>
    inEveryPlace(run, body, `${place} ${need.slot.index}@${need.frame.index}=${value}`, depth + 1),
  );
}

/** The facts through which a date matters: the delivery of a line also through those derived from it. */
function throughWhich({ set }: Run, slot: Slot): readonly Slot[] {
  if (slot !== set.delivered) return [slot];
  return set.slots.filter(
    (other) => other === slot || (other.missing === "derived" && other.kind === "event"),
  );
}
