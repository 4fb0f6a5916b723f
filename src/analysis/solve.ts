/**
 * Solving a cell: a real order and a moment in it, the proof that there is none, or neither.
 *
 * @module
 */
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { buildOrder, type Choice, latestEvent, OUTSTANDING } from "./build-order.js";
import { lieOf } from "./concrete-moment.js";
import { type Bounds, copyBounds, mostAfter, tighten } from "./difference-bounds.js";
import { type FactClass, isDate, type Plain, type Space } from "./fact-classes.js";
import type { Cell, TimeLiteral } from "./literal.js";
import { factsIn } from "./moment-text.js";
import {
  AXES,
  type Axis,
  axisOf,
  dateOfState,
  fitsState,
  IN_ORDER,
  mayComeFirst,
  mayLieAhead,
  presenceOf,
} from "./real.js";
import { eachWay, newTimeProblem, type Ranges, type TimeProblem } from "./time-problem.js";

/** An order and a moment, in epoch milliseconds. */
export interface Case {
  readonly order: Order;
  readonly reason: BuyerReason | undefined;
  readonly at: number;
}

/** Found, proven not to be, or neither. */
export type Solution = "found" | "empty" | "unclear";

/** How hard to look. */
export interface Effort {
  /** Left over; each try of a case takes one. */
  tries: number;
  /** Left over; each shape of a history takes one. */
  shapes: number;
}

/** The effort for one region. */
export function newEffort(tries = 600, shapes = 4000): Effort {
  return { tries, shapes };
}

/** At most so many cases are tried of one shape of a history. */
const MOST_TRIES = 30;
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** When orders are placed, where nothing says otherwise: an ordinary day, a month's end, a leap day, before a clock change. */
const STARTS: readonly number[] = [
  Date.UTC(2026, 2, 10, 15),
  Date.UTC(2026, 0, 31, 20),
  Date.UTC(2028, 1, 28, 18, 30),
  Date.UTC(2026, 9, 24, 12),
];

/** What an order holds where nothing asks for anything else. */
const USUAL: Readonly<Record<string, readonly Plain[]>> = {
  "order.type": ["standard"],
  "buyer.kind": ["consumer"],
  "seller.type": ["third-party"],
  "seller.kind": ["trader"],
  "payment.state": ["paid"],
  "payment.method": ["card-credit"],
  "line.condition": ["unopened"],
  "line.delivery": ["ship"],
  "line.quantity": [1],
  "returnPolicy.category": ["unspecified"],
  reason: ["changed-mind"],
};

const STATUSES: readonly string[] = [
  "delivered",
  "pending",
  "shipped",
  "processing",
  "delivery-failed",
  "out-for-delivery",
  "ready-for-pickup",
  "cancelled",
];

/** Looks for a case in a cell that `accept` takes. */
export function solve(
  cell: Cell,
  space: Space,
  currency: string,
  effort: Effort,
  accept: (found: Case) => boolean,
): Solution {
  let isClear = true;
  const dates = datesOf(cell, space);
  for (const status of STATUSES) {
    if (!allows(cell, space, "line.status", status)) continue;
    if (!allowsFailure(cell, space, status)) continue;
    const outcome = eachShape(cell, space, status, dates, effort, (shape) => {
      const solution = solveShape(cell, space, currency, effort, shape, accept);
      if (solution === "unclear") isClear = false;
      return solution === "found";
    });
    if (outcome === "found") return "found";
    if (outcome === "unclear") isClear = false;
    if (effort.tries <= 0 || effort.shapes <= 0) return "unclear";
  }
  return isClear ? "empty" : "unclear";
}

/** The dates that a cell asks of. */
function datesOf(cell: Cell, space: Space): readonly string[] {
  const found = new Set<string>(["order.placedAt"]);
  for (const [fact] of cell.masks)
    if (isDate(space.facts.get(fact)?.kind ?? "text")) found.add(fact);
  for (const choice of cell.time)
    for (const { moment, orElse } of choice)
      for (const fact of [...factsIn(moment), ...(orElse === undefined ? [] : factsIn(orElse))])
        if (isDate(space.facts.get(fact)?.kind ?? "text")) found.add(fact);
  return [...found];
}

/** Which classes of a fact a cell leaves. */
function classesIn(cell: Cell, space: Space, fact: string): readonly FactClass[] {
  const found = space.facts.get(fact);
  if (found === undefined) return [];
  const mask = cell.masks.get(fact) ?? found.all;
  return found.classes.filter((_, index) => (mask & (1n << BigInt(index))) !== 0n);
}

function allows(cell: Cell, space: Space, fact: string, value: Plain): boolean {
  return !space.facts.has(fact) || classesIn(cell, space, fact).some((one) => one.value === value);
}

function allowsFailure(cell: Cell, space: Space, status: string): boolean {
  if (!space.facts.has("line.failure")) return true;
  const values = classesIn(cell, space, "line.failure");
  return values.some(({ value }) => (value === null) === (status !== "delivery-failed"));
}

/** Which dates are there, and the states of the matters that they belong to. */
interface Shape {
  readonly status: string;
  readonly there: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, string>;
  readonly isOutstanding: boolean;
}

function eachShape(
  cell: Cell,
  space: Space,
  status: string,
  asked: readonly string[],
  effort: Effort,
  visit: (shape: Shape) => boolean,
): Solution {
  const options: { readonly date: string; readonly there: readonly boolean[] }[] = [];
  const implied = [
    "line.shippedAt",
    "line.readyAt",
    "line.deliveredAt",
    "line.failedAt",
    "line.cancelledAt",
  ];
  const dates = new Set([
    ...asked,
    ...implied.filter((date) => presenceOf(date, status) === "there"),
  ]);
  if (dates.has("delay.newDate") || mustConsent(cell, space)) dates.add("delay.notifiedAt");
  for (const date of dates) {
    const presence = presenceOf(date, status);
    const there = [true, false].filter(
      (one) =>
        presence !== (one ? "absent" : "there") &&
        (!space.facts.has(date) ||
          classesIn(cell, space, date).some(({ value }) => (value === null) !== one)),
    );
    if (there.length === 0) return "empty";
    options.push({ date, there });
  }
  const axes = AXES.filter(
    ({ state, steps }) =>
      space.facts.has(state) || steps.some(({ date }) => date !== undefined && dates.has(date)),
  ).map((axis) => openAxis(cell, space, axis, dates));
  let isStopped = false;
  const walk = (depth: number, there: ReadonlySet<string>): boolean => {
    const option = options[depth];
    if (option !== undefined)
      return option.there.some((one) =>
        walk(depth + 1, one ? new Set([...there, option.date]) : there),
      );
    if (!isWhole(cell, space, there, dates)) return false;
    return eachState(axes, there, (states) => {
      effort.shapes -= 1;
      if (effort.shapes <= 0) {
        isStopped = true;
        return true;
      }
      const last = "order.lastDeliveredAt";
      const isOutstanding =
        dates.has(last) &&
        !there.has(last) &&
        (there.has("line.deliveredAt") || there.has("order.firstDeliveredAt"));
      return visit({ status, there, states, isOutstanding });
    });
  };
  const isFound = walk(0, new Set());
  return isStopped ? "unclear" : isFound ? "found" : "empty";
}

function mustConsent(cell: Cell, space: Space): boolean {
  return space.facts.has("delay.consented") && !allows(cell, space, "delay.consented", null);
}

/** Whether dates that hang on each other are there together. */
function isWhole(
  cell: Cell,
  space: Space,
  there: ReadonlySet<string>,
  dates: ReadonlySet<string>,
): boolean {
  if (
    there.has("order.lastDeliveredAt") &&
    dates.has("order.firstDeliveredAt") &&
    !there.has("order.firstDeliveredAt")
  )
    return false;
  const isNotified = there.has("delay.notifiedAt");
  if (dates.has("delay.notifiedAt") && !isNotified)
    return !there.has("delay.newDate") && !mustConsent(cell, space);
  return true;
}

function eachState(
  axes: readonly OpenAxis[],
  there: ReadonlySet<string>,
  visit: (states: ReadonlyMap<string, string>) => boolean,
): boolean {
  const first = new Map<string, string>();
  const open: { readonly state: string; readonly fitting: readonly string[] }[] = [];
  for (const { state, dated, all, allowed } of axes) {
    const fitting = all.filter(
      (_, index) =>
        allowed[index] === true &&
        dated.every(({ date, fits }) => fits[index]?.[there.has(date) ? 1 : 0] === true),
    );
    const [usual] = fitting;
    if (usual === undefined) return false;
    first.set(state, usual);
    // in which state a matter is matters only to the order of its dates
    const isOrdered = dated.filter(({ date }) => there.has(date)).length > 1;
    if (isOrdered && fitting.length > 1) open.push({ state, fitting });
  }
  if (open.length === 0) return visit(first);
  const walk = (depth: number, states: ReadonlyMap<string, string>): boolean => {
    const axis = open[depth];
    if (axis === undefined) return visit(states);
    return axis.fitting.some((state) => walk(depth + 1, new Map(states).set(axis.state, state)));
  };
  return walk(0, first);
}

/** A matter, with what a cell leaves of its states, and which of them fit a date that is there or not. */
interface OpenAxis {
  readonly state: string;
  readonly all: readonly string[];
  readonly allowed: readonly boolean[];
  readonly dated: readonly {
    readonly date: string;
    readonly fits: readonly (readonly boolean[])[];
  }[];
}

function openAxis(cell: Cell, space: Space, axis: Axis, dates: ReadonlySet<string>): OpenAxis {
  const all = ["none", ...axis.steps.map(({ state }) => state)];
  const held = [...new Set(axis.steps.flatMap(({ date }) => date ?? []))];
  return {
    state: axis.state,
    all,
    allowed: all.map((state) => allows(cell, space, axis.state, state)),
    dated: held
      .filter((date) => dates.has(date))
      .map((date) => ({
        date,
        fits: all.map((state) => [false, true].map((one) => fitsState(axis, state, date, one))),
      })),
  };
}

function solveShape(
  cell: Cell,
  space: Space,
  currency: string,
  effort: Effort,
  shape: Shape,
  accept: (found: Case) => boolean,
): Solution {
  const dates = [...shape.there];
  const problem = newTimeProblem(dates, (fact) => rangeOf(cell, space, fact));
  if (!isReal(problem, space, shape)) return "empty";
  const ranges = dates.flatMap((date): readonly Ranges[] => {
    const found = classesIn(cell, space, date).filter(({ value }) => value !== null);
    if (!space.facts.has(date) || found.length === 0) return [];
    const joined = joinedRanges(found);
    return joined.length === 1 && joined[0]?.[0] === -Infinity && joined[0][1] === Infinity
      ? []
      : [{ date, ranges: joined }];
  });
  let isPossible = false;
  const start = effort.tries;
  const isFound = eachWay(problem, cell.time, ranges, (bounds) => {
    isPossible = true;
    if (effort.tries <= 0) return true;
    // a shape in which nothing is found leaves tries for the others
    if (start - effort.tries >= MOST_TRIES) return false;
    return tryDates(cell, space, currency, effort, shape, problem, bounds, accept);
  });
  if (isFound && effort.tries > 0) return "found";
  if (isFound) return "unclear";
  return isPossible ? "unclear" : "empty";
}

/** The numbers that a cell leaves a fact. */
function rangeOf(cell: Cell, space: Space, fact: string): readonly [number, number] {
  const found = classesIn(cell, space, fact).filter(({ value }) => typeof value === "number");
  return [
    Math.max(0, Math.min(...found.map(({ low }) => low))),
    Math.max(0, ...found.map(({ high }) => high)),
  ];
}

/** The ranges of some classes; those that touch are one; those near today first. */
function joinedRanges(classes: readonly FactClass[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const { low, high } of classes) {
    const last = joined.at(-1);
    if (last !== undefined && last[1] === low) last[1] = high;
    else joined.push([low, high]);
  }
  const [today = 0] = STARTS;
  const distance = ([low, high]: readonly [number, number]): number =>
    Math.max(0, low - today, today - high);
  return joined.sort((a, b) => distance(a) - distance(b));
}

/** Says what is real of the dates; whether it can hold. */
function isReal(
  { bounds, dates, at }: TimeProblem,
  space: Space,
  { there, states }: Shape,
): boolean {
  const placed = dates.get("order.placedAt");
  for (const [date, index] of dates) {
    const kind = space.facts.get(date)?.kind ?? "event";
    if (!mayLieAhead(date, kind) && !tighten(bounds, index, at, 0)) return false;
    const isFree = mayComeFirst(date) || kind === "schedule";
    if (placed !== undefined && !isFree && !tighten(bounds, placed, index, 0)) return false;
    const axis = axisOf(date);
    const last = axis && dateOfState(axis, states.get(axis.state) ?? "none");
    const lastIndex = last === undefined ? undefined : dates.get(last);
    if (lastIndex !== undefined && !tighten(bounds, index, lastIndex, 0)) return false;
  }
  return IN_ORDER.every(([first, second]) => {
    const a = dates.get(first);
    const b = dates.get(second);
    return a === undefined || b === undefined || !there.has(first) || tighten(bounds, a, b, 0);
  });
}

/** Where a date is put between the bounds that are left. */
type Taste = "soon" | "told-early" | "late" | "middle" | "first" | "last";
const TASTES: readonly Taste[] = ["soon", "told-early", "middle", "late", "last", "first"];

function tryDates(
  cell: Cell,
  space: Space,
  currency: string,
  effort: Effort,
  shape: Shape,
  problem: TimeProblem,
  bounds: Bounds,
  accept: (found: Case) => boolean,
): boolean {
  const tried = new Set<string>();
  const start = effort.tries;
  for (const day of STARTS)
    for (const taste of TASTES) {
      const dates = chosenDates(problem, bounds, day, taste);
      const key = [...dates.values()].join();
      if (tried.has(key)) continue;
      tried.add(key);
      const choice = choose(cell, space, shape, dates, currency);
      for (const at of momentsOf(cell, space, choice)) {
        if (!holdsAt(cell, choice, at)) continue;
        if (effort.tries <= 0) return true;
        if (start - effort.tries >= MOST_TRIES) return false;
        effort.tries -= 1;
        if (accept({ ...buildOrder(choice), at })) return true;
      }
    }
  return false;
}

/** Dates in the order in which they are chosen: as they happen. */
const CHOSEN: readonly string[] = [
  "order.placedAt",
  "line.shippedAt",
  "line.readyAt",
  "order.firstDeliveredAt",
  "line.deliveredAt",
  "order.lastDeliveredAt",
];

function placeOf(date: string): number {
  const place = CHOSEN.indexOf(date);
  return place < 0 ? CHOSEN.length : place;
}

function chosenDates(
  { dates }: TimeProblem,
  bounds: Bounds,
  start: number,
  taste: Taste,
): ReadonlyMap<string, number> {
  const left = copyBounds(bounds);
  const chosen = new Map<string, number>();
  let before = start - 2 * DAY;
  const sorted = [...dates].sort(([a], [b]) => placeOf(a) - placeOf(b));
  for (const [date, index] of sorted) {
    const low = -mostAfter(left, 0, index);
    const high = mostAfter(left, index, 0);
    const isPlacing = date === "order.placedAt";
    const isEarly = taste === "told-early" && mayComeFirst(date);
    const wanted = isPlacing || isEarly ? start : before + 2 * DAY + HOUR;
    const value =
      isPlacing && taste !== "first" && taste !== "last"
        ? clamp(wanted, low, high)
        : tasted(wanted, low, high, taste);
    chosen.set(date, value);
    before = Math.max(before, isPlacing ? value - DAY : value);
    tighten(left, index, 0, value);
    tighten(left, 0, index, -value);
  }
  return chosen;
}

function clamp(wanted: number, low: number, high: number): number {
  // well inside, where there is room
  const margin = Math.min(DAY, Math.floor((high - low) / 2));
  if (wanted < low) return Number.isFinite(margin) ? low + margin : low + DAY;
  if (wanted > high) return Number.isFinite(margin) ? high - margin : high - DAY;
  return wanted;
}

function tasted(wanted: number, low: number, high: number, taste: Taste): number {
  switch (taste) {
    case "soon":
    case "told-early":
      return clamp(wanted, low, high);
    case "late":
      return clamp(wanted + 200 * DAY, low, high);
    case "middle":
      return Number.isFinite(low + high)
        ? Math.floor((low + high) / 2)
        : clamp(wanted + 40 * DAY, low, high);
    case "first":
      return Number.isFinite(low) ? low : clamp(wanted, low, high);
    case "last":
      return Number.isFinite(high) ? high : clamp(wanted, low, high);
  }
}

/** The facts of a cell, where dates are chosen. */
function choose(
  cell: Cell,
  space: Space,
  shape: Shape,
  dates: ReadonlyMap<string, number>,
  currency: string,
): Choice {
  const facts = new Map<string, Plain>([[OUTSTANDING, shape.isOutstanding]]);
  const sets = new Map<string, readonly string[] | null>();
  for (const { fact, kind, classes } of space.facts.values()) {
    if (kind === "set") {
      const state = cell.sets.get(fact);
      const words = new Set<string>();
      for (const group of state?.groups ?? [])
        if (!classes.some(({ value }, i) => words.has(String(value)) && has(group, i)))
          words.add(String(classes.find((_, i) => has(group, i))?.value));
      sets.set(fact, state?.there === false ? null : [...words]);
    } else if (!isDate(kind)) facts.set(fact, plainOf(cell, space, fact, shape));
  }
  for (const [state, value] of shape.states) facts.set(state, value);
  facts.set("line.status", shape.status);
  const absent = [...space.facts.values()]
    .filter(({ fact, kind }) => isDate(kind) && !dates.has(fact))
    .map(({ fact }) => fact);
  return { facts, dates, sets, currency, absent, buyerZone: space.buyerZone };
}

function has(mask: bigint, index: number): boolean {
  return (mask & (1n << BigInt(index))) !== 0n;
}

function plainOf(cell: Cell, space: Space, fact: string, { status, there }: Shape): Plain {
  const classes = classesIn(cell, space, fact);
  if (fact === "line.failure" && status !== "delivery-failed") return null;
  const fitting =
    fact === "line.failure" || (fact === "delay.consented" && there.has("delay.notifiedAt"))
      ? classes.filter(({ value }) => value !== null || fact === "delay.consented")
      : classes;
  for (const usual of USUAL[fact] ?? [])
    if (fitting.some(({ value }) => value === usual)) return usual;
  const isCustom = fact.startsWith("custom.");
  const plain =
    (isCustom ? fitting.find(({ value }) => value === null) : undefined) ??
    fitting.find(({ isOther }) => isOther) ??
    fitting.find(({ value }) => value === null) ??
    fitting.find(({ value }) => typeof value === "number" && value > 0) ??
    fitting[0];
  return plain?.value ?? null;
}

/** The moments at which something in a cell changes, for chosen dates, and the first that can be asked about. */
function momentsOf(cell: Cell, space: Space, choice: Choice): readonly number[] {
  const isAhead = (date: string): boolean =>
    mayLieAhead(date, space.facts.get(date)?.kind ?? "event");
  const first = latestEvent(choice, isAhead);
  const found = new Set([first + HOUR, first]);
  for (const literal of cell.time.flat())
    for (const moment of [literal.moment, literal.orElse]) {
      if (moment === undefined) continue;
      const lie = lieOf(moment, literal.role, literal.place, choice);
      if (typeof lie === "string") continue;
      for (const at of [lie.at, lie.at - 1, lie.at + HOUR, lie.at - HOUR, lie.at + 400 * DAY])
        if (at >= first) found.add(at);
    }
  return [...found].sort((a, b) => a - b);
}

/** Whether what a cell asks of the moment holds. */
function holdsAt({ time }: Cell, choice: Choice, at: number): boolean {
  return time.every((literals) => literals.some((literal) => isTrue(literal, choice, at)));
}

function isTrue(
  { moment, orElse, role, place, reached, never, nowhere }: TimeLiteral,
  choice: Choice,
  at: number,
): boolean {
  let lie = lieOf(moment, role, place, choice);
  if (lie === "nowhere" && orElse !== undefined) lie = lieOf(orElse, role, place, choice);
  if (lie === "never") return never;
  if (lie === "nowhere") return nowhere;
  return reached === at >= lie.at;
}
