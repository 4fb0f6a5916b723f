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
import type { Slot } from "./slot.js";
import { reasonsWriter, sign } from "./write.js";

/**
 * Writes the verdict of a settled outcome for a line, and adds its number to the run's signature: one
 * of its own where equal lines share the verdict, else none.
 */
export type WriteSettled = (frame: Frame) => AnyVerdict;

/** What was signed for a line last, by the facts that its reasons show. */
interface Shelf {
  verdict: AnyVerdict | undefined;
  number: number;
  readonly next: Map<Known, Shelf>;
}

/** Past this many combinations of facts they are forgotten. */
const MOST_SIGNED = 256;

/** A writer of the verdict of a settled outcome. Equal ones are shared, unless their reasons show something that hardly ever recurs. */
export function settledWriter(action: Action, { draft, by }: Drawn): WriteSettled {
  const shown = [...new Set(by.flatMap(({ row }) => row.compiled.shown))];
  const writeReasons = reasonsWriter(by);
  if (!shown.every(recurs))
    return (frame) => {
      frame.run.signature = Number.NaN;
      return sign(draft, action, idsOf(frame), writeReasons(frame));
    };
  let root: Shelf = emptyShelf();
  let count = 0;
  return (frame) => {
    const { run, line } = frame;
    let found = root;
    for (const slot of shown) {
      const value = slot.read(frame);
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
    let { verdict } = found;
    if (verdict === undefined || verdict.lines[0] !== line.id) {
      verdict = sign(draft, action, idsOf(frame), verdict?.reasons ?? writeReasons(frame));
      found.verdict = verdict;
      signatures += 1;
      found.number = signatures;
    }
    run.signature = run.signature * 31 + found.number;
    return verdict;
  };
}

// numbers only help to find what was put together from the same verdicts before
let signatures = 0;

function emptyShelf(): Shelf {
  return { verdict: undefined, number: 0, next: new Map() };
}

/** Whether many orders have the same value: a word, a count of days, but no amount and no moment. */
function recurs({ kind }: Slot): boolean {
  return kind === "text" || kind === "path" || kind === "flag" || kind === "number";
}
