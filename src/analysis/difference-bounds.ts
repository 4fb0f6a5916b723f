/**
 * Bounds on the differences between unknown moments: whether they can all hold, and what they leave.
 *
 * @module
 */

/** For every two moments the most by which the one lies after the other. */
export interface Bounds {
  readonly rows: number[][];
}

/** Bounds on the origin alone, which is number 0. */
export function newBounds(): Bounds {
  return { rows: [[0]] };
}

/** A copy that can be tightened on its own. */
export function copyBounds({ rows }: Bounds): Bounds {
  return { rows: rows.map((row) => row.slice()) };
}

/** Adds a moment that may lie anywhere; its number. */
export function addMoment({ rows }: Bounds): number {
  const index = rows.length;
  for (const row of rows) row.push(Infinity);
  rows.push([...new Array<number>(index).fill(Infinity), 0]);
  return index;
}

/** The most by which `a` lies after `b`. */
export function mostAfter({ rows }: Bounds, a: number, b: number): number {
  return rows[a]?.[b] ?? Infinity;
}

/** Says that `a` lies at most `most` after `b`; whether that can still hold. */
export function tighten({ rows }: Bounds, a: number, b: number, most: number): boolean {
  const rowA = rows[a];
  const rowB = rows[b];
  if (rowA === undefined || rowB === undefined) return false;
  if (most >= (rowA[b] ?? Infinity)) return true;
  if ((rowB[a] ?? Infinity) + most < 0) return false;
  const count = rows.length;
  for (let i = 0; i < count; i += 1) {
    const row = rows[i] ?? [];
    const toA = (row[a] ?? Infinity) + most;
    if (toA === Infinity) continue;
    for (let j = 0; j < count; j += 1) {
      const through = toA + (rowB[j] ?? Infinity);
      if (through < (row[j] ?? Infinity)) row[j] = through;
    }
  }
  return true;
}

/** Says that `a` lies between `least` and `most` after `b`. */
export function between(
  bounds: Bounds,
  a: number,
  b: number,
  least: number,
  most: number,
): boolean {
  return tighten(bounds, a, b, most) && tighten(bounds, b, a, -least);
}
