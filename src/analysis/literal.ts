/**
 * Literals and cells: what a row asks, in pieces that can each be turned round, and what is left of
 * all orders once some pieces hold.
 *
 * @module
 */
import type { Moment } from "../policy/moment.js";
import type { Place, Space } from "./space.js";

/** One thing that holds or does not. */
export type Literal = MaskLiteral | SetLiteral | ThereLiteral | TimeLiteral;

/** The fact is in one of these classes. */
export interface MaskLiteral {
  readonly type: "mask";
  readonly fact: string;
  readonly mask: bigint;
}
/** The set has one of these elements, or none of them. */
export interface SetLiteral {
  readonly type: "set";
  readonly fact: string;
  readonly elements: bigint;
  readonly has: boolean;
}
/** The set is there at all. */
export interface ThereLiteral {
  readonly type: "there";
  readonly fact: string;
  readonly there: boolean;
}
/** The moment asked about lies at or after another (`reached`), or before it. */
export interface TimeLiteral {
  readonly type: "time";
  readonly moment: Moment;
  /** What counts where the moment is not there at all. */
  readonly orElse?: Moment | undefined;
  readonly role: "opens" | "closes";
  readonly place: Place;
  readonly reached: boolean;
  /** Whether it holds where the moment never comes, and where it is not there. */
  readonly never: boolean;
  readonly nowhere: boolean;
  readonly key: string;
}

/** What can be said of a set: groups of which one element is there, and elements that are not. */
interface SetState {
  readonly groups: readonly bigint[];
  readonly none: bigint;
  readonly there: boolean | undefined;
}

/** A region of orders and moments: every part of it holds. */
export interface Cell {
  readonly masks: ReadonlyMap<string, bigint>;
  readonly sets: ReadonlyMap<string, SetState>;
  /** Each a choice, of which one holds. */
  readonly time: readonly (readonly TimeLiteral[])[];
}

/** A conjunction of literals. */
export interface Cube {
  readonly facts: readonly Exclude<Literal, TimeLiteral>[];
  readonly time: readonly TimeLiteral[];
}

/** All orders and moments. */
export const EVERYTHING: Cell = { masks: new Map(), sets: new Map(), time: [] };

const opposites = new WeakMap<object, Literal>();

/** What holds exactly where a literal does not. */
export function negated<L extends Literal>(literal: L, space: Space): L {
  const known = opposites.get(literal);
  // SAFETY: the opposite of a literal is of its type
  if (known !== undefined) return known as L;
  const made = opposite(literal, space);
  opposites.set(literal, made);
  return made;
}

function opposite<L extends Literal>(literal: L, space: Space): L {
  switch (literal.type) {
    case "mask": {
      const all = space.facts.get(literal.fact)?.all ?? 0n;
      return { ...literal, mask: all & ~literal.mask };
    }
    case "set":
      return { ...literal, has: !literal.has };
    case "there":
      return { ...literal, there: !literal.there };
    case "time": {
      const { reached, never, nowhere } = literal;
      return { ...literal, reached: !reached, never: !never, nowhere: !nowhere };
    }
    default:
      return literal;
  }
}

/** The part of a cell in which a literal holds; `undefined` if there is none. */
export function within(cell: Cell, literal: Literal, space: Space): Cell | undefined {
  switch (literal.type) {
    case "mask": {
      const before = cell.masks.get(literal.fact) ?? space.facts.get(literal.fact)?.all ?? 0n;
      const mask = before & literal.mask;
      if (mask === 0n) return undefined;
      if (mask === before) return cell;
      return { ...cell, masks: new Map(cell.masks).set(literal.fact, mask) };
    }
    case "set": {
      const before = cell.sets.get(literal.fact) ?? UNSET;
      const after = literal.has
        ? withOneOf(before, literal.elements)
        : without(before, literal.elements);
      if (after === before) return cell;
      return after && { ...cell, sets: new Map(cell.sets).set(literal.fact, after) };
    }
    case "there": {
      const before = cell.sets.get(literal.fact) ?? UNSET;
      if (before.there === literal.there) return cell;
      if (before.there !== undefined || (!literal.there && before.groups.length > 0))
        return undefined;
      const after = { ...before, there: literal.there };
      return { ...cell, sets: new Map(cell.sets).set(literal.fact, after) };
    }
    case "time":
      return choosing(cell, [literal]);
  }
}

const UNSET: SetState = { groups: [], none: 0n, there: undefined };

function withOneOf(state: SetState, elements: bigint): SetState | undefined {
  const group = elements & ~state.none;
  if (group === 0n || state.there === false) return undefined;
  if (state.groups.some((one) => (one & ~group) === 0n)) return state;
  return { ...state, groups: [...state.groups, group] };
}

function without(state: SetState, elements: bigint): SetState | undefined {
  const none = state.none | elements;
  if (none === state.none) return state;
  const groups = state.groups.map((group) => group & ~none);
  return groups.includes(0n) ? undefined : { ...state, groups, none };
}

/** The part of a cell in which one of some literals holds. */
function choosing(cell: Cell, choice: readonly TimeLiteral[]): Cell | undefined {
  const left: TimeLiteral[] = [];
  for (const literal of choice) {
    const known = cell.time.find(([one, ...rest]) => rest.length === 0 && one?.key === literal.key);
    if (known === undefined) left.push(literal);
    else if (known[0]?.reached === literal.reached) return cell;
  }
  if (left.length === 0) return undefined;
  return { ...cell, time: [...cell.time, left] };
}

/** The part of a cell that lies in a cube. */
export function inside(cell: Cell, { facts, time }: Cube, space: Space): Cell | undefined {
  let rest: Cell | undefined = cell;
  for (const literal of facts) {
    rest = within(rest, literal, space);
    if (rest === undefined) return undefined;
  }
  for (const literal of time) {
    rest = within(rest, literal, space);
    if (rest === undefined) return undefined;
  }
  return rest;
}

/** The parts of a cell that lie outside a cube; no two of them share an order and a moment. */
export function outside(cell: Cell, cube: Cube, space: Space): readonly Cell[] {
  if (isApart(cell, cube, space)) return [cell];
  const parts: Cell[] = [];
  let rest: Cell = cell;
  for (const literal of cube.facts) {
    const part = within(rest, negated(literal, space), space);
    if (part !== undefined) parts.push(part);
    const next = within(rest, literal, space);
    if (next === undefined) return parts;
    rest = next;
  }
  if (cube.time.length > 0) {
    const part = choosing(
      rest,
      cube.time.map((literal) => negated(literal, space)),
    );
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

/** Whether it is plain to see that a cell and a cube share nothing; allocates nothing. */
export function isApart(cell: Cell, { facts, time }: Cube, space: Space): boolean {
  for (const literal of facts) {
    if (literal.type === "mask") {
      const held = cell.masks.get(literal.fact) ?? space.facts.get(literal.fact)?.all ?? 0n;
      if ((held & literal.mask) === 0n) return true;
    } else if (within(cell, literal, space) === undefined) return true;
  }
  for (const { key, reached } of time)
    for (const [one, other] of cell.time)
      if (other === undefined && one?.key === key && one.reached !== reached) return true;
  return false;
}
