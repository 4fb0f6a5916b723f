/**
 * Common rows: what two tables share, in the same order.
 *
 * @module
 */
import { asksAmounts, countsWorkingDays } from "./row-change.js";
import { placeKey, type Table, type TableRow } from "./table.js";

/**
 * Rows of two tables that say the same in the same order, as many as there are. Where one of them
 * decides in one table, none of the others does in the other table: its own twin decides there, or
 * a row that is not shared. Alone, if no other policy is asked beside theirs: among others authority counts.
 */
export function commonRows(a: Table, b: Table, isAlone: boolean): ReadonlySet<TableRow> {
  const keyIn = (row: TableRow): string =>
    isAlone ? keyOf(row) : `${row.policy.authority} ${keyOf(row)}`;
  const keysA = a.rows.map(keyIn);
  const keysB = b.rows.map(keyIn);
  const lengths: number[][] = [...keysA, ""].map(() => new Array<number>(keysB.length + 1).fill(0));
  for (let i = keysA.length - 1; i >= 0; i -= 1)
    for (let j = keysB.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] ?? [];
      row[j] =
        keysA[i] === keysB[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  const common = new Set<TableRow>();
  for (let i = 0, j = 0; i < keysA.length && j < keysB.length; ) {
    const [one, other] = [a.rows[i], b.rows[j]];
    if (keysA[i] === keysB[j] && one !== undefined && other !== undefined) {
      common.add(one);
      common.add(other);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return common;
}

const keys = new WeakMap<TableRow, string>();
const WORKED = { after: "order.placedAt", span: { businessDays: 1 } } as const;

function keyOf(row: TableRow): string {
  const known = keys.get(row);
  if (known !== undefined) return known;
  const made = textOf(row);
  keys.set(row, made);
  return made;
}

function textOf({ row, policy }: TableRow): string {
  if (row === undefined) return "end";
  const { when, then, because } = row;
  const place = { zone: JSON.stringify(policy.timeZone), policy };
  return JSON.stringify([
    when,
    then,
    because,
    countsWorkingDays([when, then]) ? placeKey(place, WORKED) : place.zone,
    asksAmounts(row) ? (policy.currency ?? "") : "",
    policy.inForce ?? {},
  ]);
}
