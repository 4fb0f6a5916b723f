/**
 * What an item can't do without: its id and its number of units.
 *
 * @module
 */
import { count, type Found, name, warn } from "./found.js";

/** The id of an item, or another name of it. */
export function itemName(at: Found, otherName: string | undefined): string {
  const id = name(at);
  if (id !== undefined) return id;
  const stand = otherName ?? "item";
  warn(at, "incomplete", `an item without id: it goes by \`${stand}\``);
  return stand;
}

/** How many units of an item were ordered. */
export interface Ordered {
  readonly units: number;
  /** How many units its price is for. */
  readonly priced: number;
  readonly isCancelled: boolean;
  /** Whether it is told at all. */
  readonly isCounted: boolean;
}

/** The number of units ordered: at least one, and of an item that was cancelled Amazon says none. */
export function orderedUnits(at: Found): Ordered {
  const units = count(at);
  if (units === 0) {
    warn(at, "assumed", "no units left: read as one that was cancelled");
    return { units: 1, priced: 0, isCancelled: true, isCounted: true };
  }
  if (units === undefined) warn(at, "incomplete", "how many units is not told: read as one");
  return {
    units: units ?? 1,
    priced: units ?? 0,
    isCancelled: false,
    isCounted: units !== undefined,
  };
}
