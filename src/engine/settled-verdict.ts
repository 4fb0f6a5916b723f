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

/** The verdict of a settled outcome. */
export interface SettledVerdict {
  /** The facts that its reasons show. */
  readonly shown: readonly Slot[];
  /** Whether many orders have the same ones. */
  readonly recurs: boolean;
  /** Writes it for a line. Equal ones are shared, if they recur. */
  readonly write: (frame: Frame) => AnyVerdict;
}

/** What was signed for a line last, by the facts that its reasons show. */
interface Shelf {
  verdict: AnyVerdict | undefined;
  readonly next: Map<Known, Shelf>;
}

/** Past this many combinations of facts they are forgotten. */
const MOST_SIGNED = 256;

/** A settled verdict. */
export function settledVerdict(action: Action, { draft, by }: Drawn): SettledVerdict {
  const shown = [...new Set(by.flatMap(({ row }) => row.compiled.shown))];
  const writeReasons = reasonsWriter(by);
  if (!shown.every(recurs)) {
    const write = (frame: Frame): AnyVerdict =>
      sign(draft, action, idsOf(frame), writeReasons(frame));
    return { shown, recurs: false, write };
  }
  let root: Shelf = emptyShelf();
  let count = 0;
  const write = (frame: Frame): AnyVerdict => {
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
    if (verdict === undefined || verdict.lines[0] !== frame.line.id) {
      verdict = sign(draft, action, idsOf(frame), verdict?.reasons ?? writeReasons(frame));
      found.verdict = verdict;
    }
    return verdict;
  };
  return { shown, recurs: true, write };
}

function emptyShelf(): Shelf {
  return { verdict: undefined, next: new Map() };
}

/** Whether many orders have the same value: a word, a count of days, but no amount and no moment. */
function recurs({ kind }: Slot): boolean {
  return kind === "text" || kind === "path" || kind === "flag" || kind === "number";
}
