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
  const found: Scored[] = [];

  /** What a way comes to: ways of one shape give the same answers; many roads may lead to one. */
  const shapeOf = remembered((way: Ways): string => {
    if (way.kind === "end") return shapeOfEnd(way);
    const { variable, roads } = way;
    const shapes = roads.map(shapeOf);
    const isOne = new Set(shapes).size === 1;
    if (isStrict && (isOne || !isToldApart(way))) return shapes[0] ?? "";
    found.push([variable, shapes.filter(isSettled).length / Math.max(1, shapes.length)]);
    return intern([numberOf(variable), shapes]);
  });

  const shapeOfEnd = (way: End): string => {
    const paths = pathsOf(way);
    const [key = "", ...others] = new Set(paths.map((path) => path.key));
    if (isStrict && others.length === 0) return settledShape(key);
    const steps = way.leaves.flatMap(({ trail }) => trail);
    const variables = new Map(steps.map((step) => [numberOf(step), step]));
    for (const [number, variable] of variables)
      if (!isStrict || tells(number, paths)) found.push([variable, decisiveness(number, paths)]);
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

  shapeOf(ways);
  return found;
}

type Fork = Extract<Ways, { kind: "fork" }>;
type End = Extract<Ways, { kind: "end" }>;

function settledShape(key: string): string {
  return `=${key}`;
}

function isSettled(shape: string): boolean {
  return shape.startsWith("=");
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

/** The share of a variable's values after which the key is settled. */
function decisiveness(number: number, paths: readonly Path[]): number {
  const byValue = new Map<Known, Set<string>>();
  for (const { trail, key } of paths) {
    const value = trail[number];
    byValue.set(value, (byValue.get(value) ?? new Set()).add(key));
  }
  // where it was not asked for, nothing that it could be settles the matter alone
  const others = byValue.get(undefined) ?? [];
  byValue.delete(undefined);
  const settled = [...byValue.values()].filter((left) => new Set([...left, ...others]).size === 1);
  return settled.length / byValue.size;
}
