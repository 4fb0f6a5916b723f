/**
 * Bisection.
 *
 * @module
 */

/** A day and a half in milliseconds: most moments that are sought lie a few days from another. */
const STRIDE = 2 ** 27;

/**
 * The last whole number below `high` of which something holds, if it holds of `low`, not of `high`,
 * and up to some point in between. Looks near `near` first, in strides that grow.
 */
export function lastOf(
  low: number,
  high: number,
  near: number,
  holds: (at: number) => boolean,
): number {
  let below = low;
  let above = high;
  const look = (at: number): void => {
    if (holds(at)) below = at;
    else above = at;
  };
  if (near > low && near < high) {
    look(near);
    const up = below === near;
    for (let stride = STRIDE; above - below > stride; stride *= 2)
      look(up ? below + stride : above - stride);
  }
  while (above - below > 1) look(below + Math.floor((above - below) / 2));
  return below;
}
