/**
 * Verdicts that hang on no date: drawn up once, and signed for each line with the facts of its reasons.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action } from "../model/action.js";
import type { Known } from "../model/read-fact.js";
import { type Frame, idsOf } from "./frame.js";
import type { Drawn } from "./line-verdict.js";
import { quickRead, readerOf } from "./quick-read.js";
import type { Slot } from "./slot.js";
import { sign, writeReasons } from "./write.js";

/** Writes the verdict of a settled outcome for a line. */
export type WriteSettled = (frame: Frame) => Signed;

/** What was signed for a line: the verdict, with a number of its own where equal lines share it. */
export interface Signed {
  readonly id: string;
  readonly verdict: AnyVerdict;
  readonly number: number;
}

/** What was signed, by the facts that its reasons show. */
interface Shelf {
  signed: Signed | undefined;
  readonly next: Map<Known, Shelf>;
}

/** Past this many combinations of facts they are forgotten. */
const MOST_SIGNED = 256;

/** A writer of the verdict of a settled outcome. Equal ones are shared, unless their reasons show something that hardly ever recurs. */
export function settledWriter(action: Action, { draft, by }: Drawn): WriteSettled {
  const shown = [...new Set(by.flatMap(({ row }) => row.compiled.shown))];
  if (!shown.every(recurs))
    return (frame) => ({
      id: frame.line.id,
      verdict: sign(draft, action, idsOf(frame), writeReasons(by, frame)),
      number: Number.NaN,
    });
  const readers = shown.map((slot) => ({ ...readerOf(slot), slot }));
  let root: Shelf = emptyShelf();
  let count = 0;
  return (frame) => {
    let found = root;
    for (const reader of readers) {
      const quick = quickRead(reader, frame.order, frame.line, frame.reason);
      const value = quick === undefined ? reader.slot.read(frame) : quick;
      let next = found.next.get(value);
      if (next === undefined) {
        count += 1;
        if (count > MOST_SIGNED) {
          root = emptyShelf();
          count = 0;
        }
        next = emptyShelf();
        found.next.set(value, next);
      }
      found = next;
    }
    const before = found.signed;
    const { id } = frame.line;
    if (before?.id === id) return before;
    const reasons = before?.verdict.reasons ?? writeReasons(by, frame);
    signatures = (signatures + 1) | 0;
    const made = { id, verdict: sign(draft, action, idsOf(frame), reasons), number: signatures };
    found.signed = made;
    return made;
  };
}

// numbers only help to find what was put together from the same verdicts before
let signatures = 0;

function emptyShelf(): Shelf {
  return { signed: undefined, next: new Map() };
}

/** Whether many orders have the same value: a word, a count of days, but no amount and no moment. */
function recurs({ kind }: Slot): boolean {
  return kind === "text" || kind === "path" || kind === "flag" || kind === "number";
}
