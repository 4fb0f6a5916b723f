/**
 * Moments in columns: each gap as wide as the logarithm of its length, so that half an hour and a year
 * are both to be seen.
 *
 * @module
 */

const MINUTE = 60_000;
/** What is left on the right for all that comes afterwards, and on the left where something came before. */
const EDGE = 4;

/** In which column a moment begins; those before the first one and after the last one lie at the edges. */
export type Columns = (at: number) => number;

/** Columns for some moments; `isOpen`: whether there is something to be seen before the first one. */
export function columnsFor(moments: readonly number[], width: number, isOpen: boolean): Columns {
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  const lead = isOpen ? EDGE : 0;
  const room = Math.max(width - lead - EDGE, 0);
  const gaps = sorted.slice(1).map((at, i) => Math.log2(2 + (at - (sorted[i] ?? at)) / MINUTE));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  // a gap has two columns where there is room for that, then one
  const least = Math.min(2, Math.floor(room / Math.max(gaps.length, 1)));
  const rest = room - least * gaps.length;
  const places = new Map<number, number>();
  let sum = 0;
  for (const [index, at] of sorted.entries()) {
    places.set(at, lead + least * index + (total === 0 ? 0 : Math.round((rest * sum) / total)));
    sum += gaps[index] ?? 0;
  }
  return (at) => (at === -Infinity ? 0 : at === Infinity ? width : (places.get(at) ?? 0));
}
