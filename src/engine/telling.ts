/**
 * Telling apart: which unknown facts decide between the ways things could turn out.
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import { suppliedAs } from "../model/fact-table.js";
import type { Known } from "../model/read-fact.js";
import { placeOf } from "./date-bounds.js";
import { type Frame, known, type Variable } from "./frame.js";
import type { Explored, Leaf, Ways } from "./ways.js";

/** The facts that tell leaves of different keys apart, as a caller can supply them, most decisive first. */
export function tellingFacts(
  { ways, complete }: Explored,
  keyOf: (leaf: Leaf) => string,
): readonly Fact[] {
  const scores = new Map<Fact, number>();
  const found = scored(ways, keyOf, complete).sort(
    ([a], [b]) => a.slot.index - b.slot.index || a.frame.index - b.frame.index,
  );
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
    return isStated(frame, "delay.notifiedAt") || frame.history !== undefined
      ? slot.fact
      : "delay.notifiedAt";
  return suppliedAs(slot.fact);
}

function isStated({ line, order }: Frame, fact: Fact): boolean {
  return line.stated?.[fact] !== undefined || order.stated?.[fact] !== undefined;
}

type Scored = readonly [Variable, number];

/** The variables that tell leaves apart, with the share of their values that settles the key. */
function scored(ways: Ways, keyOf: (leaf: Leaf) => string, complete: boolean): Scored[] {
  const shapes = new Map<Ways, string>();
  const interned = new Map<string, string>();
  const found: Scored[] = [];

  /** What a way comes to: ways of one shape give the same answers. */
  const shapeOf = (way: Ways): string => {
    const known = shapes.get(way);
    if (known !== undefined) return known;
    const shape = way.kind === "end" ? shapeOfEnd(way.leaves) : shapeOfFork(way);
    shapes.set(way, shape);
    return shape;
  };

  const intern = (text: string): string => {
    const number = interned.get(text) ?? `#${interned.size}`;
    interned.set(text, number);
    return number;
  };

  const shapeOfFork = (way: Extract<Ways, { kind: "fork" }>): string => {
    const shapesOfRoads = way.roads.map(shapeOf);
    const isOne = new Set(shapesOfRoads).size === 1;
    if (complete && (isOne || !areToldApart(way.roads))) return shapesOfRoads[0] ?? "";
    const settled = shapesOfRoads.filter(isSettled).length;
    found.push([way.variable, settled / Math.max(1, shapesOfRoads.length)]);
    return intern(`${nameOf(way.variable)} ${shapesOfRoads.join(" ")}`);
  };

  /** Whether two roads disagree with all else the same: roads of two shapes may only ask in another order. */
  const areToldApart = (roads: readonly Ways[]): boolean => {
    if (roads.reduce((sum, road) => sum + countOf(road), 0) > MOST_PATHS) return true;
    const all = roads.map(pathsOf);
    return all.some((some, index) =>
      all
        .slice(index + 1)
        .some((others) =>
          some.some((a) => others.some((b) => a.key !== b.key && agreeBut("", a, b))),
        ),
    );
  };

  const counts = new Map<Ways, number>();

  const countOf = (way: Ways): number => {
    if (way.kind === "end") return way.leaves.length;
    const count = counts.get(way) ?? way.roads.reduce((sum, road) => sum + countOf(road), 0);
    counts.set(way, count);
    return count;
  };

  const paths = new Map<Ways, readonly Path[]>();

  /** All that is supposed on a way, with the key that it leads to. */
  const pathsOf = (way: Ways): readonly Path[] => {
    const known = paths.get(way);
    if (known !== undefined) return known;
    const found =
      way.kind === "end"
        ? way.leaves.map((leaf) => ({
            trail: trailOf(leaf),
            key: keyOf(leaf),
            dates: datesOf(leaf),
          }))
        : way.roads.flatMap((road, index) =>
            pathsOf(road).map(({ trail, key, dates }) => ({
              trail: new Map([...trail, [nameOf(way.variable), valueKey(way.values[index])]]),
              key,
              dates,
            })),
          );
    paths.set(way, found);
    return found;
  };

  const shapeOfEnd = (leaves: readonly Leaf[]): string => {
    const keys = new Map(leaves.map((leaf) => [leaf, keyOf(leaf)]));
    if (!complete || new Set(keys.values()).size > 1)
      found.push(...scoredLeaves(leaves, [...keys.values()], complete));
    return shapeOfTrails(leaves, 0, keys);
  };

  /** What trails come to from a step on: a step that changes nothing leaves no trace. */
  const shapeOfTrails = (
    leaves: readonly Leaf[],
    step: number,
    keys: ReadonlyMap<Leaf, string>,
  ): string => {
    const values = new Set(leaves.map((leaf) => keys.get(leaf) ?? ""));
    if (values.size === 1) return settledShape([...values].join(""));
    const branches = new Map<string, Leaf[]>();
    for (const leaf of leaves) {
      const taken = leaf.trail[step];
      const name = taken === undefined ? "" : `${nameOf(taken)}=${valueKey(taken.value)}`;
      branches.set(name, [...(branches.get(name) ?? []), leaf]);
    }
    const shapesOfBranches = [...branches].map(
      ([name, some]) => [name, shapeOfTrails(some, step + 1, keys)] as const,
    );
    const [first, ...rest] = shapesOfBranches;
    if (first !== undefined && rest.every(([, shape]) => shape === first[1])) return first[1];
    return intern(shapesOfBranches.map(([name, shape]) => `${name}:${shape}`).join(" "));
  };

  shapeOf(ways);
  return found;
}

function settledShape(key: string): string {
  return `=${key}`;
}

function isSettled(shape: string): boolean {
  return shape.startsWith("=");
}

type Trail = ReadonlyMap<string, string>;

interface Path {
  readonly trail: Trail;
  readonly key: string;
  readonly dates: readonly Dated[];
}

/** A supposed date of those of a line that happen in order. */
interface Dated {
  readonly name: string;
  readonly frame: number;
  readonly place: number;
  readonly value: number;
}

/** Past this many paths roads of two shapes count as told apart. */
const MOST_PATHS = 1024;

/** The variables of trails that tell their leaves apart. */
function scoredLeaves(
  leaves: readonly Leaf[],
  keys: readonly string[],
  complete: boolean,
): readonly Scored[] {
  const variables = new Map<string, Variable>();
  for (const { trail } of leaves) for (const step of trail) variables.set(nameOf(step), step);
  const trails = leaves.map(trailOf);
  const paths = leaves.map((leaf, index) => ({
    trail: trails[index] ?? trailOf(leaf),
    key: keys[index] ?? "",
    dates: datesOf(leaf),
  }));
  return [...variables]
    .filter(([name]) => !complete || tells(name, paths))
    .map(([name, variable]) => [variable, decisiveness(name, trails, keys)] as const);
}

function nameOf({ frame, slot }: Variable): string {
  return `${slot.index}@${frame.index}`;
}

function trailOf({ trail }: Leaf): Trail {
  return new Map(trail.map((step) => [nameOf(step), valueKey(step.value)]));
}

function valueKey(value: Known): string {
  if (typeof value === "string") return `"${value}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function datesOf({ trail }: Leaf): readonly Dated[] {
  return trail.flatMap(({ frame, slot, value }) => {
    const place = placeOf(slot);
    return place < 0 || typeof value !== "number"
      ? []
      : [{ name: nameOf({ frame, slot }), frame: frame.index, place, value }];
  });
}

/** Whether two leaves that differ in this variable alone have different keys. */
function tells(name: string, paths: readonly Path[]): boolean {
  for (const [i, a] of paths.entries()) {
    if (!a.trail.has(name)) continue;
    for (let j = i + 1; j < paths.length; j += 1) {
      const b = paths[j];
      if (b === undefined || a.key === b.key || !b.trail.has(name)) continue;
      if (a.trail.get(name) !== b.trail.get(name) && agreeBut(name, a, b)) return true;
    }
  }
  return false;
}

/** Whether what is supposed on two ways can hold together, one variable aside. */
function agreeBut(name: string, a: Path, b: Path): boolean {
  for (const [key, value] of a.trail)
    if (key !== name && b.trail.has(key) && b.trail.get(key) !== value) return false;
  // what one way did not ask for is as the other has it
  return isInOrder(a.dates, b.dates, b.trail) && isInOrder(b.dates, a.dates, a.trail);
}

/** Whether dates that another way did not ask for fit into the order of its own. */
function isInOrder(added: readonly Dated[], own: readonly Dated[], asked: Trail): boolean {
  return added.every(
    (one) =>
      asked.has(one.name) ||
      own.every(
        ({ frame, place, value }) =>
          frame !== one.frame ||
          place === one.place ||
          (place < one.place ? value <= one.value : one.value <= value),
      ),
  );
}

/** The share of a variable's values after which the key is settled. */
function decisiveness(name: string, trails: readonly Trail[], keys: readonly string[]): number {
  const byValue = new Map<string | undefined, Set<string | undefined>>();
  for (const [index, trail] of trails.entries()) {
    const value = trail.get(name);
    const left = byValue.get(value) ?? new Set();
    byValue.set(value, left.add(keys[index]));
  }
  // where it was not asked for, nothing that it could be settles the matter alone
  const others = byValue.get(undefined) ?? [];
  byValue.delete(undefined);
  const settled = [...byValue.values()].filter((left) => new Set([...left, ...others]).size === 1);
  return settled.length / byValue.size;
}
