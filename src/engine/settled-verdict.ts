/**
 * Verdicts that hang on no date: drawn up once, and signed for each line with the facts of its reasons.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action } from "../model/action.js";
import type { Known } from "../model/read-fact.js";
import { type Frame, known } from "./frame.js";
import type { Drawn } from "./line-verdict.js";
import type { Slot } from "./slot.js";
import { sign, writeReasons } from "./write.js";

/** Writes the verdict of a settled outcome for a line. */
export type WriteSettled = (frame: Frame) => AnyVerdict;

/** What was signed, by the facts that its reasons show. */
interface Signed {
  verdict: AnyVerdict | undefined;
  readonly next: Map<Known, Signed>;
}

/** Past this many combinations of facts they are forgotten. */
const MOST_SIGNED = 256;

/** A writer of the verdict of a settled outcome. Where its reasons show nothing but words, equal ones are shared. */
export function settledWriter(action: Action, { draft, by }: Drawn): WriteSettled {
  const shown = [...new Set(by.flatMap(({ row }) => row.compiled.shown))];
  if (!shown.every(isWord))
    return (frame) => sign(draft, action, frame.ids, writeReasons(by, frame));
  let root: Signed = { verdict: undefined, next: new Map() };
  let count = 0;
  return (frame) => {
    let found = root;
    for (const slot of shown) {
      const value = known(frame, slot);
      let next = found.next.get(value);
      if (next === undefined) {
        count += 1;
        if (count > MOST_SIGNED) {
          root = { verdict: undefined, next: new Map() };
          count = 0;
        }
        next = { verdict: undefined, next: new Map() };
        found.next.set(value, next);
      }
      found = next;
    }
    const before = found.verdict;
    if (before?.lines[0] === frame.line.id) return before;
    const made = sign(draft, action, frame.ids, before?.reasons ?? writeReasons(by, frame));
    found.verdict = made;
    return made;
  };
}

function isWord({ kind }: Slot): boolean {
  return kind === "text" || kind === "path" || kind === "flag";
}
