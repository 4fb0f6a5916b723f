/**
 * Bounds of unknown dates: between which moments they lie, by what is known and supposed of others.
 *
 * @module
 */
import type { StandardFact } from "../model/fact.js";
import { FACT_TABLE, STANDARD_FACTS, scopeOf } from "../model/fact-table.js";
import { eventsOf } from "../model/history.js";
import { parseInstant } from "../time/instant.js";
import { FAR_FUTURE, FAR_PAST } from "../time/point.js";
import { type Frame, frameOf, type Run, supposedOf } from "./frame.js";
import { EVERY_FACT, type Slot } from "./slot.js";

/** The dates of a line in the order in which they happen. */
const SEQUENCE: readonly StandardFact[] = [
  "line.shippedAt",
  "line.readyAt",
  "line.deliveredAt",
  "line.installedAt",
];

/** Where a slot's fact stands in the order of a line's dates; -1 where it does not. */
export function placeOf(slot: Slot): number {
  // SAFETY: a word that is not in the list is not found, whatever its type
  return SEQUENCE.indexOf(slot.fact as StandardFact);
}

/** Between which moments an unknown date lies, by what is known. */
export function boundsOf(
  frame: Frame,
  slot: Slot,
): { readonly low: number; readonly high: number } {
  const placed = knownDate(frame, "order.placedAt");
  const free = slot.fact.startsWith("custom.");
  const early = free || slot.fact.startsWith("disclosures.");
  const bounds = {
    low: early ? FAR_PAST : (placed ?? FAR_PAST),
    high: free || slot.kind === "schedule" ? FAR_FUTURE : horizonOf(frame.run),
  };
  let { low, high } = bounds;
  const place = placeOf(slot);
  if (place >= 0)
    for (const [index, fact] of SEQUENCE.entries()) {
      const date = knownDate(frame, fact);
      if (date === undefined) continue;
      if (index < place) low = Math.max(low, date);
      if (index > place) high = Math.min(high, date);
    }
  // dates that contradict each other leave it no room: they don't bound it
  return low > high ? bounds : { low, high };
}

function knownDate(frame: Frame, fact: StandardFact): number | undefined {
  const value = EVERY_FACT.standard(fact).read(frame);
  return typeof value === "number" ? value : undefined;
}

/** The dates that agree with what is supposed of the line's other dates. */
export function fitting(frame: Frame, slot: Slot, values: readonly number[]): readonly number[] {
  const place = placeOf(slot);
  if (place < 0) return values;
  return values.filter((value) =>
    frame.run.set.slots.every((other) => {
      const index = placeOf(other);
      const supposed = supposedOf(frame)[other.index];
      if (index < 0 || typeof supposed !== "number") return true;
      return index < place ? supposed <= value : value <= supposed;
    }),
  );
}

/** The latest moment at which something unknown can have happened: the one asked about, or the latest known event. */
function horizonOf(run: Run): number {
  if (run.horizon !== undefined) return run.horizon;
  let latest = run.at;
  for (const fact of STANDARD_FACTS) {
    if (FACT_TABLE[fact].kind !== "event") continue;
    for (const [index, { stated }] of run.order.lines.entries()) {
      // it is the same on every line that states nothing, and costs a look at all of them
      if (index > 0 && !stated && scopeOf(fact) === "order") continue;
      latest = Math.max(latest, knownDate(frameOf(run, index), fact) ?? latest);
    }
  }
  for (const { at } of eventsOf(run.order) ?? [])
    latest = Math.max(latest, parseInstant(at) ?? latest);
  run.horizon = latest;
  return latest;
}
