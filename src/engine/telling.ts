/**
 * Telling apart: which unknown facts decide between the ways things could turn out.
 *
 * @module
 */
import { remembered } from "../internal/remember.js";
import type { Fact } from "../model/fact.js";
import { suppliedAs } from "../model/fact-table.js";
import type { Known } from "../model/read-fact.js";
import { placeOf } from "./date-bounds.js";
import { known, type Variable } from "./frame.js";
import { EVERY_FACT } from "./slot.js";
import type { Explored, Leaf, Ways } from "./ways.js";

/** The facts that tell leaves of different keys apart, as a caller can supply them, most decisive first. */
export function tellingFacts(
  { ways, complete }: Explored,
  keyOf: (leaf: Leaf) => string,
): readonly Fact[] {
  const scores = new Map<Fact, number>();
  const telling = scored(ways, keyOf, true);
  // what was looked at tells none apart, and more there is: then each may
  const found = telling.length > 0 || complete ? telling : scored(ways, keyOf, false);
  found.sort(([a], [b]) => a.slot.index - b.slot.index || a.frame.index - b.frame.index);
  for (const [variable, score] of found) {
    const fact = askedAs(variable);
    scores.set(fact, Math.max(scores.get(fact) ?? 0, score));
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([fact]) => fact);
}

/** What a caller is asked for: an axis of the history by its state, never a derived fact. */
function askedAs({ frame, slot }: Variable): Fact {
  const { axis } = slot;
  if (axis !== undefined && known(frame, axis.state) === undefined) return axis.state.fact;
  if (slot.fact === "delay.newDate" || slot.fact === "delay.consented")
    return NOTICE.read(frame) === undefined ? NOTICE.fact : slot.fact;
  const { payment, lines } = frame.order;
  // it was said: whether refunds cover what was paid hangs on the prices
  if (slot.fact === "payment.state" && payment?.state != null && !lines.every(({ price }) => price))
    return "line.price";
  return suppliedAs(slot.fact);
}

/** Without it there is no new date, and nothing to agree to. */
const NOTICE = /* @__PURE__ */ EVERY_FACT.standard("delay.notifiedAt");

type Scored = readonly [Variable, number];

/** The variables that tell leaves apart, or all, with the share of their values that settles the key. */
function scored(ways: Ways, keyOf: (leaf: Leaf) => string, isStrict: boolean): Scored[] {
  const interned = new Map<string, string>();
  const found = new Map<number, Variable>();
  const valuesOf = new Map<number, Set<Known>>();
  const note = (variable: Variable): unknown => found.set(numberOf(variable), variable);
  const noteValue = (variable: Variable, value: Known): void => {
    const number = numberOf(variable);
    valuesOf.set(number, (valuesOf.get(number) ?? new Set()).add(value));
  };

  /** What a way comes to: ways of one shape give the same answers; many roads may lead to one. */
  const shapeOf = remembered((way: Ways): string => {
    if (way.kind === "end") return shapeOfEnd(way);
    const { variable, roads } = way;
    const shapes = roads.map(shapeOf);
    for (const index of roads.keys()) noteValue(variable, way.values[index]);
    const isOne = new Set(shapes).size === 1;
    if (isStrict && (isOne || !isToldApart(way))) return shapes[0] ?? "";
    note(variable);
    return intern([numberOf(variable), shapes]);
  });

  const shapeOfEnd = (way: End): string => {
    const paths = pathsOf(way);
    for (const { trail } of way.leaves) for (const step of trail) noteValue(step, step.value);
    const [key = "", ...others] = new Set(paths.map((path) => path.key));
    if (isStrict && others.length === 0) return settledShape(key);
    const steps = way.leaves.flatMap(({ trail }) => trail);
    const variables = new Map(steps.map((step) => [numberOf(step), step]));
    for (const [number, variable] of variables)
      if (!isStrict || tells(number, paths)) note(variable);
    return others.length === 0
      ? settledShape(key)
      : intern(
          way.leaves.map((leaf) => [
            leaf.trail.map((step) => [numberOf(step), step.value]),
            keyOf(leaf),
          ]),
        );
  };

  const intern = (what: unknown): string => {
    const text = JSON.stringify(what);
    const number = interned.get(text) ?? `#${interned.size}`;
    interned.set(text, number);
    return number;
  };

  const numbers = new Map<string, number>();
  const numberOf = ({ frame, slot }: Variable): number => {
    const name = `${slot.index}@${frame.index}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };

  /** Whether two roads disagree with all else the same: roads of two shapes may only ask in another order. */
  const isToldApart = (way: Fork): boolean =>
    countOf(way) > MOST_PATHS || tells(numberOf(way.variable), pathsOf(way));

  const countOf = remembered((way: Ways): number =>
    way.kind === "end"
      ? way.leaves.length
      : way.roads.reduce((sum, road) => sum + countOf(road), 0),
  );

  const pathsOf = remembered((way: Ways): readonly Path[] => {
    if (way.kind === "end")
      return way.leaves.map((leaf) => {
        const trail: Known[] = [];
        const dates: Dated[] = [];
        for (const step of leaf.trail) {
          const { frame, slot, value } = step;
          const number = numberOf(step);
          trail[number] = value;
          const place = placeOf(slot);
          if (place >= 0 && typeof value === "number")
            dates.push({ number, frame: frame.index, place, value });
        }
        return { trail, key: keyOf(leaf), dates };
      });
    const number = numberOf(way.variable);
    return way.roads.flatMap((road, index) =>
      pathsOf(road).map(({ trail, key, dates }) => {
        const longer = trail.slice();
        longer[number] = way.values[index];
        return { trail: longer, key, dates };
      }),
    );
  });

  /** The share of a variable's values that settle the key, whatever else turns out. */
  const decisiveness = (number: number): number => {
    const values = [...(valuesOf.get(number) ?? [])];
    return values.filter((value) => isSettledBy(number, value)).length / values.length;
  };

  /** Whether all ways on which a variable has a value, or is not asked for, come to one key. */
  const isSettledBy = (number: number, value: Known): boolean => {
    const keyOn = remembered((way: Ways): Key => {
      let found: Key = NO_WAY;
      if (way.kind === "end") {
        for (const { trail, key } of pathsOf(way))
          if (trail[number] === undefined || trail[number] === value) found = oneOf(found, key);
        return found;
      }
      const isIt = numberOf(way.variable) === number;
      for (const [index, road] of way.roads.entries()) {
        if (found === SEVERAL) return found;
        if (!isIt || way.values[index] === value) found = oneOf(found, keyOn(road));
      }
      return found;
    });
    return typeof keyOn(ways) === "string";
  };

  shapeOf(ways);
  return [...found].map(([number, variable]) => [variable, decisiveness(number)]);
}

type Fork = Extract<Ways, { kind: "fork" }>;
type End = Extract<Ways, { kind: "end" }>;

function settledShape(key: string): string {
  return `=${key}`;
}

/** The one key that some ways come to; symbols where there is none, or more than one. */
type Key = string | typeof NO_WAY | typeof SEVERAL;
const NO_WAY: unique symbol = /* @__PURE__ */ Symbol();
const SEVERAL: unique symbol = /* @__PURE__ */ Symbol();

function oneOf(a: Key, b: Key): Key {
  if (a === NO_WAY || a === b) return b;
  return b === NO_WAY ? a : SEVERAL;
}

/** All that is supposed on one way, by the numbers of the variables, with the key that it leads to. */
interface Path {
  readonly trail: readonly Known[];
  readonly key: string;
  readonly dates: readonly Dated[];
}

/** A supposed date of those of a line that happen in order. */
interface Dated {
  readonly number: number;
  readonly frame: number;
  readonly place: number;
  readonly value: number;
}

/** Past this many paths roads of two shapes count as told apart. */
const MOST_PATHS = 1024;

/** Whether two ways that differ in this variable alone have different keys. */
function tells(number: number, paths: readonly Path[]): boolean {
  return paths.some((a, i) =>
    paths.some(
      (b, j) =>
        // ways that agree on the variable differ in another
        j < i && a.trail[number] !== b.trail[number] && a.key !== b.key && agreeBut(number, a, b),
    ),
  );
}

/** Whether what is supposed on two ways can hold together, one variable aside. */
function agreeBut(number: number, a: Path, b: Path): boolean {
  const agree = a.trail.every((value, other) => {
    const found = b.trail[other];
    return value === found || value === undefined || found === undefined || other === number;
  });
  // what one way did not ask for is as the other has it
  return agree && isInOrder(a.dates, b.dates, b.trail) && isInOrder(b.dates, a.dates, a.trail);
}

/** Whether dates that another way did not ask for fit into the order of its own. */
function isInOrder(added: readonly Dated[], own: readonly Dated[], asked: Path["trail"]): boolean {
  return added.every(
    (one) =>
      asked[one.number] !== undefined ||
      own.every(
        ({ frame, place, value }) =>
          frame !== one.frame || (place < one.place ? value <= one.value : one.value <= value),
      ),
  );
}
