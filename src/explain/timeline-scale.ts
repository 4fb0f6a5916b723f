/**
 * Where moments lie between two edges.
 *
 * @module
 */

/** Where moments lie: each gap as wide as the logarithm of its length. */
export function timelineScale(
  moments: readonly number[],
  left: number,
  right: number,
): (at: number) => number {
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  const margin = (right - left) * 0.07;
  const gaps = sorted.slice(1).map((at, i) => Math.log2(2 + (at - (sorted[i] ?? at)) / 60_000));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const unit = total === 0 ? 0 : (right - left - 2 * margin) / total;
  const places = new Map<number, number>();
  let x = total === 0 ? (left + right) / 2 : left + margin;
  for (const [index, at] of sorted.entries()) {
    places.set(at, x);
    x += (gaps[index] ?? 0) * unit;
  }
  return (at) => (at === -Infinity ? left : at === Infinity ? right : (places.get(at) ?? left));
}
