/**
 * Settled orders: those of one line on which nothing hangs on a date. What was concluded of one holds for
 * every other that is led to the same places and whose reasons show the same facts.
 *
 * @module
 */
import type { Subject } from "../model/read-fact.js";
import type { Conclusion } from "./conclusion.js";
import type { SettledVerdict } from "./settled-verdict.js";
import type { Nodes } from "./sieve.js";
import type { Slot } from "./slot.js";

/** Where it is kept what was concluded. */
export interface Shelf {
  conclusion: Conclusion | undefined;
  /** The line of which it was concluded last. */
  id: string | undefined;
  /** The facts that its reasons show, once they were asked for. */
  shown: readonly Slot[] | undefined;
  /** By where the line is led, action by action, then by the facts shown. */
  next: Map<unknown, Shelf> | undefined;
}

/** What was concluded for a set of policies. */
export interface Shelves {
  root: Shelf;
  count: number;
}

/** Past this many shelves they are cleared. */
const MOST_SHELVES = 8192;

/** Nothing concluded yet. */
export function makeShelves(): Shelves {
  return { root: emptyShelf(), count: 0 };
}

/**
 * The shelf of a line that is the only one of its order; none where anything hangs on a date, or where
 * the reasons show something that hardly ever recurs.
 */
export function shelfOf(
  shelves: Shelves,
  { cancel, return: back, contactSeller, escalate }: Nodes,
  line: Subject,
): Shelf | undefined {
  const first = cancel.residue?.settled;
  const second = back.residue?.settled;
  const third = contactSeller.residue?.settled;
  const fourth = escalate.residue?.settled;
  if (!(recurs(first) && recurs(second) && recurs(third) && recurs(fourth))) return undefined;
  if (shelves.count >= MOST_SHELVES) Object.assign(shelves, makeShelves());
  let shelf = below(shelves, shelves.root, first);
  shelf = below(shelves, shelf, second);
  shelf = below(shelves, shelf, third);
  shelf = below(shelves, shelf, fourth);
  shelf.shown ??= [...new Set([first, second, third, fourth].flatMap(({ shown }) => shown))];
  for (const slot of shelf.shown) shelf = below(shelves, shelf, slot.read(line));
  return shelf;
}

function recurs(settled: SettledVerdict | undefined): settled is SettledVerdict {
  return settled?.recurs === true;
}

function below(shelves: Shelves, shelf: Shelf, key: unknown): Shelf {
  shelf.next ??= new Map();
  let found = shelf.next.get(key);
  if (found === undefined) {
    found = emptyShelf();
    shelf.next.set(key, found);
    shelves.count += 1;
  }
  return found;
}

function emptyShelf(): Shelf {
  return { conclusion: undefined, id: undefined, shown: undefined, next: undefined };
}
