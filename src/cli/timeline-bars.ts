/**
 * A timeline as bars: for each action, stretches of time in which nothing changes that a reader would see.
 *
 * @module
 */
import type { Segment } from "../decision/segment.js";
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action, Mode } from "../model/action.js";
import { type Instant, parseInstant } from "../time/instant.js";
import { lineNames } from "./advice.js";
import { STATUS_WORDS } from "./status-words.js";
import { readable, reasonWords } from "./words.js";

/** A stretch of time with one verdict on an action. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly verdict: AnyVerdict;
  /** What holds, and why. */
  readonly words: string;
}

/** A letter that stands for what holds, and what it is called. */
export type Sign = readonly [letter: string, words: string];

const MODE_SIGNS: { readonly [M in Mode]: Sign } = {
  instant: ["Y", "yes"],
  request: ["R", "on request"],
  discretionary: ["F", "as a favour"],
};

const LAST_RESORT: Sign = ["L", "last resort"];

const OTHER_SIGNS: { readonly [S in Exclude<AnyVerdict["status"], "allowed">]: Sign } = {
  upcoming: [".", STATUS_WORDS.upcoming[0]],
  denied: ["-", STATUS_WORDS.denied[0]],
  unknown: ["?", STATUS_WORDS.unknown[0]],
};

/** Every sign, in the order in which they are explained. */
export const SIGNS: readonly Sign[] = [
  ...Object.values(MODE_SIGNS),
  LAST_RESORT,
  ...Object.values(OTHER_SIGNS),
];

/** The sign of a verdict. */
export function signOf(verdict: AnyVerdict): Sign {
  if (verdict.status !== "allowed") return OTHER_SIGNS[verdict.status];
  return verdict.lastResort ? LAST_RESORT : MODE_SIGNS[verdict.mode];
}

/** The bars of an action, from a moment on to the end of time. */
export function barsOf(
  timeline: readonly Segment[],
  action: Action,
  allLines: number,
  start: number,
): readonly Bar[] {
  const bars: Bar[] = [];
  for (const { from, to, decision } of timeline) {
    const end = momentIn(to) ?? Infinity;
    if (end <= start) continue;
    const verdict = decision.verdicts[action];
    const words = wordsOf(verdict, allLines);
    const last = bars.at(-1);
    if (last?.words === words) bars[bars.length - 1] = { ...last, to: end };
    else bars.push({ from: Math.max(momentIn(from) ?? -Infinity, start), to: end, verdict, words });
  }
  return bars;
}

/** A moment of a segment; nothing for an open end. */
export function momentIn(text: Instant | null): number | undefined {
  return text === null ? undefined : parseInstant(text);
}

function wordsOf(verdict: AnyVerdict, allLines: number): string {
  const { reasons, lines } = verdict;
  const [, sign] = signOf(verdict);
  if (verdict.status === "unknown") return sign;
  if (verdict.status !== "allowed") return `${sign} (${reasonWords(reasons[0].code)})`;
  const { route, lastResort } = verdict;
  const way = route === undefined ? "" : `: ${readable(route)}`;
  const some = lines.length < allLines ? `, ${lineNames(lines)} only` : "";
  // of everything that permits, so that the end of one of several rights is to be seen
  const codes = new Set(reasons.map(({ code }) => code).filter((code) => code !== route));
  const why = codes.size === 0 || lastResort ? "" : ` (${[...codes].map(reasonWords).join("; ")})`;
  return `${sign}${way}${some}${why}`;
}
