/**
 * Time problems: whether the windows that a region asks for can be open and closed together.
 *
 * @module
 */
import type { Moment, PolicySpan } from "../policy/moment.js";
import { parseLocalDate } from "../time/local-date.js";
import { endOfDayPoint } from "../time/point.js";
import { startOfDay } from "../time/zone.js";
import { absentAs, lieOf, noneOf } from "./concrete-moment.js";
import {
  addMoment,
  type Bounds,
  between,
  copyBounds,
  mostAfter,
  newBounds,
  tighten,
} from "./difference-bounds.js";
import type { TimeLiteral } from "./literal.js";
import { longestRest } from "./longest-rest.js";
import { textOf } from "./moment-text.js";
import { flattened, pointKind, unrolled } from "./nested-days.js";
import type { Place } from "./space.js";
import { isMonotone, isNoLonger, reachOf } from "./span-bounds.js";
import { amountOf, placeKey } from "./table.js";

/** Unknown moments, what is known of them, and the choices that are left. */
export interface TimeProblem {
  readonly bounds: Bounds;
  /** The number of the moment asked about. */
  readonly at: number;
  readonly dates: Map<string, number>;
  readonly nodes: Map<string, Node>;
  /** The spans between moments: for spans counted alike, a later start leads no less far. */
  readonly steps: Step[];
  /** Moments that are one of some others. */
  readonly picks: { readonly index: number; readonly parts: readonly number[] }[];
  /** The numbers of a fact that spans take their length from. */
  readonly lengthOf: (fact: string) => readonly [number, number];
  isPossible: boolean;
}

type Node = number | "never" | "nowhere";

interface Step {
  readonly from: number;
  readonly to: number;
  readonly span: PolicySpan;
  readonly sign: 1 | -1;
  readonly where: string;
}

/** A problem of dates that may lie anywhere. */
export function newTimeProblem(
  dates: readonly string[],
  lengthOf: TimeProblem["lengthOf"],
): TimeProblem {
  const bounds = newBounds();
  const at = addMoment(bounds);
  return {
    bounds,
    at,
    dates: new Map(dates.map((date) => [date, addMoment(bounds)])),
    nodes: new Map(),
    steps: [],
    picks: [],
    lengthOf,
    isPossible: true,
  };
}

function nodeOf(
  problem: TimeProblem,
  moment: Moment,
  role: "opens" | "closes",
  place: Place,
  rolls: boolean,
): Node {
  if (typeof moment === "string")
    return problem.dates.get(moment) ?? absentAs(moment, place.policy);
  const key = `${textOf(moment)} ${role} ${rolls} ${placeKey(place, moment)}`;
  const found = problem.nodes.get(key);
  if (found !== undefined) return found;
  const made = makeNode(problem, moment, role, place, rolls);
  problem.nodes.set(key, made);
  return made;
}

function makeNode(
  problem: TimeProblem,
  moment: Exclude<Moment, string>,
  role: "opens" | "closes",
  place: Place,
  rolls: boolean,
): Node {
  const { bounds } = problem;
  const part = (one: Moment): Node => nodeOf(problem, one, role, place, rolls);
  const fixed = fixedOf(moment, role, place);
  if (fixed !== undefined) {
    const index = addMoment(bounds);
    note(problem, between(bounds, index, 0, fixed, fixed));
    return index;
  }
  if ("on" in moment) return "nowhere";
  if ("firstKnown" in moment) {
    const found = moment.firstKnown.map(part);
    return found.find((one) => typeof one === "number") ?? noneOf(found);
  }
  if ("laterOf" in moment) {
    const found = moment.laterOf.map(part);
    return found.includes("never") ? "never" : pickOf(problem, found, 1);
  }
  if ("earlierOf" in moment) return pickOf(problem, moment.earlierOf.map(part), -1);
  const sign = "after" in moment ? 1 : -1;
  const span = moment.span;
  const inner = "after" in moment ? moment.after : moment.before;
  const flat = sign === 1 ? flattened(inner, span) : undefined;
  if (flat !== undefined) return nodeOf(problem, flat, role, place, rolls);
  const from = nodeOf(problem, inner, role, place, false);
  if (typeof from === "string") return from;
  const index = addMoment(bounds);
  const amount = amountOf(span);
  const range =
    typeof amount === "number" ? ([amount, amount] as const) : problem.lengthOf(amount.fact);
  const [least, most] = reachOf(
    rolls ? span : unrolled(span),
    range,
    sign,
    place.zone,
    longestRest(place.policy),
  );
  note(problem, between(bounds, index, from, least, most));
  const counted: PolicySpan = rolls ? span : unrolled(span);
  const where = `${placeKey(place, moment)} ${pointKind(inner)}`;
  problem.steps.push({ from, to: index, span: counted, sign, where });
  return index;
}

function note(problem: TimeProblem, isPossible: boolean): void {
  problem.isPossible &&= isPossible;
}

/** A moment that hangs on fixed days alone. */
function fixedOf(
  moment: Exclude<Moment, string>,
  role: "opens" | "closes",
  place: Place,
): number | undefined {
  if ("on" in moment) {
    const day = parseLocalDate(moment.on);
    if (day === undefined) return undefined;
    return role === "closes" ? endOfDayPoint(day, place.zone).at : startOfDay(day, place.zone);
  }
  const text = textOf(moment);
  if (/"(?:calendar|roll|fact|businessDays)"|"[A-Za-z]+\.[^"]+"/.test(text)) return undefined;
  const lie = lieOf(moment, role, place, { facts: new Map(), dates: new Map() });
  return typeof lie === "string" ? undefined : lie.at;
}

/** The latest (1) or earliest (-1) of some moments. */
function pickOf(problem: TimeProblem, found: readonly Node[], sign: 1 | -1): Node {
  const parts = [...new Set(found.filter((one) => typeof one === "number"))];
  const [only] = parts;
  if (only === undefined) return noneOf(found);
  if (parts.length === 1) return only;
  const index = addMoment(problem.bounds);
  for (const one of parts)
    note(
      problem,
      sign === 1 ? tighten(problem.bounds, one, index, 0) : tighten(problem.bounds, index, one, 0),
    );
  problem.picks.push({ index, parts });
  return index;
}

/** A literal as a bound: true, false, or that one moment lies so far after another. */
function boundOf(
  problem: TimeProblem,
  { moment, orElse, role, place, reached, never, nowhere }: TimeLiteral,
): boolean | readonly [number, number, number] {
  let node = nodeOf(problem, moment, role, place, true);
  if (node === "nowhere" && orElse !== undefined) node = nodeOf(problem, orElse, role, place, true);
  if (node === "never") return never;
  if (node === "nowhere") return nowhere;
  return reached ? [node, problem.at, 0] : [problem.at, node, -1];
}

/** Ranges of a date, of which one holds. */
export interface Ranges {
  readonly date: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * Every way in which one literal of each choice can hold; `visit` gets the bounds that are left, and
 * says whether to stop. Whether it was stopped.
 */
export function eachWay(
  problem: TimeProblem,
  choices: readonly (readonly TimeLiteral[])[],
  dated: readonly Ranges[],
  visit: (bounds: Bounds) => boolean,
): boolean {
  const options = optionsOf(problem, choices, dated);
  if (!problem.isPossible || options.some((one) => one.length === 0)) return false;
  // what leaves no choice first
  options.sort((a, b) => a.length - b.length);
  const walk = (depth: number, bounds: Bounds): boolean => {
    const option = options[depth];
    if (option === undefined) return inStep(problem, bounds) && visit(bounds);
    for (const way of option) {
      const next = option.length === 1 ? bounds : copyBounds(bounds);
      if (!way.every(([a, b, most]) => tighten(next, a, b, most))) continue;
      if (walk(depth + 1, next)) return true;
    }
    return false;
  };
  return walk(0, copyBounds(problem.bounds));
}

/** Bounds of which all hold together: that one moment lies at most so far after another. */
type Option = readonly (readonly [number, number, number])[];

/** What there is to choose from: of each list one. */
function optionsOf(
  problem: TimeProblem,
  choices: readonly (readonly TimeLiteral[])[],
  dated: readonly Ranges[],
): Option[][] {
  const options: Option[][] = [];
  for (const choice of choices) {
    const bounded = choice.map((literal) => boundOf(problem, literal));
    if (bounded.includes(true)) continue;
    options.push(bounded.filter((one) => typeof one !== "boolean").map((one) => [one]));
  }
  for (const { date, ranges } of dated) {
    const index = problem.dates.get(date);
    if (index === undefined) continue;
    options.push(
      ranges.map(
        ([low, high]) =>
          [
            [index, 0, high - 1],
            [0, index, -low],
          ] as const,
      ),
    );
  }
  for (const { index, parts } of problem.picks)
    options.push(
      parts.map(
        (part) =>
          [
            [index, part, 0],
            [part, index, 0],
          ] as const,
      ),
    );
  return options;
}

/** Brings what is known of starts to the ends of spans; whether it can all hold. */
function inStep({ steps }: TimeProblem, bounds: Bounds): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const a of steps)
      for (const b of steps) {
        if (a === b || a.sign !== b.sign || a.where !== b.where) continue;
        if (mostAfter(bounds, a.to, b.to) <= 0 || mostAfter(bounds, a.from, b.from) > 0) continue;
        const isOneStart = mostAfter(bounds, b.from, a.from) <= 0;
        const [shorter, longer] = a.sign === 1 ? [a.span, b.span] : [b.span, a.span];
        if (!isOneStart && !(isMonotone(a.span) && isMonotone(b.span))) continue;
        if (!isNoLongerOrSame(shorter, longer)) continue;
        if (!tighten(bounds, a.to, b.to, 0)) return false;
        changed = true;
      }
  }
  return true;
}

function isNoLongerOrSame(span: PolicySpan, other: PolicySpan): boolean {
  return isNoLonger(span, other) || JSON.stringify(span) === JSON.stringify(other);
}
