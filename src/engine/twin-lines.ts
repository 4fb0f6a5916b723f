/**
 * Twin lines: lines of an order of which the same is known, so that one answer serves them all.
 *
 * @module
 */
import { isSameData } from "../internal/same-data.js";
import { type Frame, frameOf, known, type Run } from "./frame.js";

/** So many different lines are remembered to find equal ones. */
const MOST_KINDS = 16;

/**
 * For each line the first of which the same is known, in so far as a policy reads it; an event that
 * names a line makes it different.
 */
export function twinsOf(run: Run): readonly number[] {
  const { lines, events } = run.order;
  const named = new Set((events ?? []).map(({ line }) => line));
  const kinds: number[] = [];
  return lines.map(({ id }, index) => {
    if (named.has(id)) return index;
    const frame = frameOf(run, index);
    const found = kinds.find((kind) => areTwins(frameOf(run, kind), frame));
    if (found === undefined && kinds.length < MOST_KINDS) kinds.push(index);
    return found ?? index;
  });
}

function areTwins(a: Frame, b: Frame): boolean {
  const { status, seller, stated } = a.line;
  return (
    status === b.line.status &&
    (seller == null) === (b.line.seller == null) &&
    isSameData(stated, b.line.stated) &&
    a.run.set.slots.every(
      // what is read of the order is the same where no event names a line, and may be worked out from all
      (slot) => slot.scope === "order" || isSameData(known(a, slot), known(b, slot)),
    )
  );
}
