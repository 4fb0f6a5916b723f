/**
 * A timeline as a screen: one bar per action over time, then what lies where.
 *
 * @module
 */
import type { Segment } from "../decision/segment.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { type Instant, parseInstant } from "../time/instant.js";
import { BLANK, type Cell, type Row } from "./layout.js";
import { questionWords } from "./missing-words.js";
import { lifeOf } from "./order-life.js";
import { type By, headRows, lawRows, payloadRows } from "./screen-frame.js";
import { STATUS_WORDS } from "./status-words.js";
import { type Columns, columnsFor } from "./time-columns.js";
import { type Bar, barsOf, momentIn, SIGNS, signOf } from "./timeline-bars.js";
import { edgeWords, zoneOf } from "./when.js";
import { ACTION_NAMES, eventClause, readable } from "./words.js";

/** What a screen shows. */
export interface ShownTimeline {
  readonly order: Order;
  readonly timeline: readonly Segment[];
  readonly at: Instant;
  readonly by: By;
  readonly reason: BuyerReason | undefined;
  /** What an adapter could not carry over. */
  readonly notes: readonly string[];
}

/** What lies at a moment: events and changes, and the letter that stands for it above the bars. */
interface Mark {
  readonly at: number;
  readonly letter: string;
  readonly words: readonly string[];
  /** Whether something ends then. */
  readonly isEnd: boolean;
}

type Bars = readonly (readonly [Action, readonly Bar[]])[];

const MARGIN = { text: "", width: 2 };
const NAME_WIDTH = 16;
const BEFORE_BARS = { text: "", width: 2 + NAME_WIDTH };
const WHEN_WIDTH = 24;
const LEAST_WIDTH = 10;
const LETTER_WIDTH = 3;
const NO_LETTER = { text: "", width: LETTER_WIDTH };
const NARROW = 60;
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The rows of a timeline on a page so wide. */
export function timelineRows(shown: ShownTimeline, pageWidth: number): readonly Row[] {
  const { order, timeline, by } = shown;
  const zone = zoneOf(order);
  const now = parseInstant(shown.at) ?? 0;
  const isNarrow = pageWidth < NARROW;
  const placed = parseInstant(order.placedAt) ?? -Infinity;
  const bars: Bars = ACTIONS.map(
    (action) => [action, barsOf(timeline, action, order.lines.length, placed)] as const,
  );
  const marks = marksOf(order, bars);
  const width = Math.max(pageWidth - BEFORE_BARS.width, LEAST_WIDTH);
  const columns = columnsFor([...marks.map(({ at }) => at), now], width, placed === -Infinity);
  return [
    ...headRows({ ...shown, policies: timeline[0]?.decision.policies ?? [] }, zone),
    BLANK,
    letterRow(marks, columns, width),
    ...bars.map(([action, list]) => barRow(action, list, columns, width)),
    nowRow(columns(now), width),
    BLANK,
    { cells: [MARGIN], flow: legend(bars), style: "dim" },
    BLANK,
    ...marks.flatMap((mark) => markRows(mark, zone, isNarrow)),
    ...undated(timeline, now).map(([label, flow]) => undatedRow(label, flow, isNarrow)),
    BLANK,
    { cells: [MARGIN], flow: "This is how the order stands; with what happens next it changes." },
    ...lawRows(by),
    ...payloadRows(shown.notes),
  ];
}

function marksOf(order: Order, bars: Bars): readonly Mark[] {
  const found = new Map<number, { readonly words: string[]; isEnd: boolean }>();
  const at = (ms: number): { readonly words: string[]; isEnd: boolean } => {
    const there = found.get(ms) ?? { words: [], isEnd: false };
    found.set(ms, there);
    return there;
  };
  for (const { at: ms, words } of lifeOf(order)) at(ms).words.push(words);
  for (const [action, list] of bars)
    for (const [index, bar] of list.entries()) {
      const before = list[index - 1];
      if (before === undefined) continue;
      const mark = at(bar.from);
      mark.words.push(`${ACTION_NAMES[action]}: ${bar.words}`);
      if (before.verdict.status === "allowed") mark.isEnd = true;
    }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([ms, mark], index) => ({ at: ms, letter: LETTERS[index] ?? "*", ...mark }));
}

/** The letters above the bars; where two fall into one column the first is shown. */
function letterRow(marks: readonly Mark[], columns: Columns, width: number): Row {
  const places: string[] = Array.from({ length: width }, () => " ");
  for (const { at, letter } of marks) {
    const column = Math.min(columns(at), width - 1);
    if (places[column] === " ") places[column] = letter;
  }
  return { cells: [BEFORE_BARS, { text: places.join("").trimEnd(), width: 0, style: "bold" }] };
}

function barRow(action: Action, bars: readonly Bar[], columns: Columns, width: number): Row {
  const name = { text: ACTION_NAMES[action], width: NAME_WIDTH };
  const cells = bars.map(({ from, to, verdict }): Cell => {
    const length = Math.min(columns(to), width) - columns(from);
    const [letter] = signOf(verdict);
    const [, style] = STATUS_WORDS[verdict.status];
    return { text: letter.repeat(Math.max(length, 0)), width: 0, style };
  });
  const before = { text: "", width: columns(bars[0]?.from ?? 0) };
  return { cells: [MARGIN, name, before, ...cells] };
}

function nowRow(column: number, width: number): Row {
  const text = column + 5 <= width ? "^ now" : "now ^";
  const start = column + 5 <= width ? column : column - 4;
  const before = { text: "", width: BEFORE_BARS.width + Math.max(start, 0) };
  return { cells: [before, { text, width: 0, style: "bold" }] };
}

/** The signs that are there, explained. */
function legend(bars: Bars): string {
  const used = new Set(bars.flatMap(([, list]) => list.map(({ verdict }) => signOf(verdict)[0])));
  return SIGNS.filter(([letter]) => used.has(letter))
    .map(([letter, words]) => `${letter} ${words}`)
    .join("; ");
}

/** What lies at no moment: what waits for something that has not happened, and what is to be found out. */
function undated(
  timeline: readonly Segment[],
  now: number,
): readonly (readonly [string, string])[] {
  const current = timeline.find(({ to }) => now < (momentIn(to) ?? Infinity));
  if (current === undefined) return [];
  const rows = ACTIONS.flatMap((action) => undatedOf(current.decision.verdicts[action]));
  return [...new Map(rows.map((row) => [row.join(), row])).values()];
}

function undatedOf(verdict: AnyVerdict): readonly (readonly [label: string, words: string])[] {
  const name = ACTION_NAMES[verdict.action];
  if (verdict.status === "unknown") {
    return verdict.missing
      .slice(0, 1)
      .map((fact) => ["find out", `${name}: ${questionWords(fact)}`]);
  }
  const later = "later" in verdict ? verdict.later : [];
  return later.flatMap(({ opens, route }) => {
    if (!("after" in opens)) return [];
    const way = route === undefined ? "" : `${readable(route)}, `;
    return [["later", `${name}: ${way}once ${eventClause(opens.after)}`] as const];
  });
}

/** One moment; on a narrow page what lies there stands under its date. */
function markRows(mark: Mark, zone: string | undefined, isNarrow: boolean): readonly Row[] {
  const letter = { text: mark.letter, width: LETTER_WIDTH, style: "bold" as const };
  const when = edgeWords(mark.at, zone, mark.isEnd);
  if (isNarrow) {
    const under = mark.words.map((flow) => ({ cells: [MARGIN, NO_LETTER], flow }));
    return [{ cells: [MARGIN, letter], flow: when }, ...under];
  }
  const beside = [MARGIN, letter, { text: when, width: WHEN_WIDTH }];
  const under = [MARGIN, NO_LETTER, { text: "", width: WHEN_WIDTH }];
  return mark.words.map((flow, index) => ({ cells: index === 0 ? beside : under, flow }));
}

function undatedRow(label: string, flow: string, isNarrow: boolean): Row {
  const cell = { text: label, width: isNarrow ? label.length + 1 : WHEN_WIDTH };
  return { cells: [MARGIN, NO_LETTER, cell], flow };
}
