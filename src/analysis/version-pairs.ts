/**
 * Version pairs: the versions of a policy on two sides, each pair with the orders for which both are in force.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { Policy } from "../policy/policy.js";
import { formatLocalDate, parseLocalDate } from "../time/local-date.js";
import { type Cell, type Cube, EVERYTHING } from "./literal.js";
import { bothOf, type Tests } from "./merge-when.js";
import { insideAny, isBare } from "./regions.js";
import type { Decided } from "./rows-together.js";
import type { Space } from "./space.js";
import { cubesOf, type Table, tablesOf } from "./table.js";

/** A version on each side; where none is in force on a side, a table that is silent. */
export interface VersionPair {
  readonly id: string;
  readonly a: Table;
  readonly b: Table;
  /** The orders for which both are in force. */
  readonly orders: Decided;
  /** The same as tests, as far as they can be put into one. */
  readonly when: Tests;
}

/** Every pair of versions of each policy for which there are orders. */
export function versionPairs(
  before: readonly Policy[],
  after: readonly Policy[],
  action: Action,
  space: Space,
): readonly VersionPair[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [ofA, ofB] = [before, after].map((list) => sidesOf(list, id, action, space));
    return (ofA ?? []).flatMap((a) => (ofB ?? []).flatMap((b) => pairOf(id, a, b, space)));
  });
}

/** What one side says of some orders. */
interface Side {
  readonly table: Table | undefined;
  /** The versions that must be in force, and those that must not. */
  readonly policies: readonly Policy[];
  readonly others: readonly Policy[];
}

function sidesOf(
  list: readonly Policy[],
  id: string,
  action: Action,
  space: Space,
): readonly Side[] {
  const versions = list.filter((one) => one.id === id && one.tables[action] !== undefined);
  return [
    ...versions.map((policy) => {
      const { inForce: _, ...always } = policy;
      const [table] = tablesOf([always], action, space);
      return { table, policies: [policy], others: [] };
    }),
    { table: undefined, policies: [], others: versions },
  ];
}

function pairOf(id: string, a: Side, b: Side, space: Space): readonly VersionPair[] {
  const [of, other] = [a.table ?? b.table, b.table ?? a.table];
  if (of === undefined || other === undefined) return [];
  const cubes = (policy: Policy): readonly Cube[] => cubesOf({}, space.placeOf(policy), space);
  const cells = [...a.policies, ...b.policies]
    .map(cubes)
    .reduce<readonly Cell[]>((left, each) => insideAny(left, each, space), [EVERYTHING]);
  const without = [...a.others, ...b.others].map(cubes);
  if (isBare(cells, without, space)) return [];
  const when = [
    ...[...a.policies, ...b.policies].map(inForce),
    ...[a.others, b.others].map(notInForce),
  ].reduce(bothOf);
  return [
    {
      id,
      a: a.table ?? { ...of, rows: of.rows.slice(-1) },
      b: b.table ?? { ...other, rows: other.rows.slice(-1) },
      orders: { cells, without },
      when,
    },
  ];
}

/** When a version is in force, as its author would write it. */
function inForce({ inForce: days }: Policy): Tests {
  if (days === undefined) return {};
  const { by = "order.placedAt", ...test } = days;
  return { [by]: Object.keys(test).length === 0 ? { known: true } : test };
}

/** Orders for which none of some versions is in force; several can't be put into one test. */
function notInForce(versions: readonly Policy[]): Tests {
  const [first, ...others] = versions;
  if (first === undefined || others.length > 0) return {};
  const { by = "order.placedAt", from, to } = first.inForce ?? {};
  // every order was placed some day
  if (by === "order.placedAt" && from !== undefined && to === undefined)
    return { [by]: { to: dayBeside(from, -1) } };
  if (by === "order.placedAt" && to !== undefined && from === undefined)
    return { [by]: { from: dayBeside(to, 1) } };
  return Object.fromEntries(
    Object.entries(inForce(first)).map(([fact, test]) => [fact, { not: test }]),
  );
}

function dayBeside(day: string, by: 1 | -1): string {
  return formatLocalDate((parseLocalDate(day) ?? 0) + by);
}
