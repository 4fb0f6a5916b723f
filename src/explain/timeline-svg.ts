/**
 * A timeline as a picture: the life of an order, one bar per action, as a self-contained SVG.
 *
 * @module
 */

import type { Segment } from "../decision/segment.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { Order } from "../model/order.js";
import { type Instant, parseInstant } from "../time/instant.js";
import { checkCall, timeline as isTimeline } from "./check-told.js";
import { type ExplainOptions, explain, speechBeside } from "./explain.js";
import type { Locale } from "./locale.js";
import { en } from "./locales/en.js";
import { escaped, rounded, svgText, textWidth } from "./svg-text.js";
import { drawAxis } from "./timeline-axis.js";
import { deadlinesIn, lastDaysOf } from "./timeline-days.js";
import { type Layout, layoutFor, PAD, USUAL_WIDTH } from "./timeline-layout.js";
import { type Mark, marksOf } from "./timeline-marks.js";
import { TIMELINE_STYLE } from "./timeline-style.js";

/** How to draw it. */
export interface TimelineSvgOptions extends ExplainOptions {
  /** The order: its dates and events are marked above the bars. */
  readonly order?: Order;
  /** Now, as it was decided on: a line across the bars. */
  readonly at?: Instant | Date;
  /** In pixels, at least 280; default 720. The picture scales, its letters with it. */
  readonly width?: number;
}

/** A stretch of time with one verdict on an action. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly verdict: AnyVerdict;
  readonly words: string;
}

const TOP = 34;
const ROW = 44;
const BAR = 20;
/** What an upcoming and a denied bar lack, above and below. */
const THIN = { allowed: 0, upcoming: 2, denied: BAR / 2 - 2, unknown: 0 } as const;

/**
 * A timeline as an SVG that needs nothing else: no script, no font, no address. Time runs from left to
 * right, each stretch as wide as the logarithm of its length, so that half an hour and a year are both
 * to be seen. A bar's height and outline tell its status as its colour does; hovering tells it in words,
 * and a description tells all of it to who can't see. Light and dark follow the reader's setting.
 *
 * @example
 * ```ts
 * import { timeline } from "order-recourse";
 * import { timelineSvg } from "order-recourse/explain";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const order = {
 *   id: "1",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   seller: { type: "third-party", fulfilledBy: "seller" },
 *   lines: [{ id: "1", quantity: 1, status: "pending" }],
 *   events: [],
 * } as const;
 * const segments = timeline(order, { policies: [amazonUs], reason: "changed-mind" });
 * timelineSvg(segments, { order }).startsWith("<svg "); // => true
 * ```
 */
export function timelineSvg(
  timeline: readonly Segment[],
  options: TimelineSvgOptions = {},
): string {
  checkCall("timelineSvg", [["timeline", timeline, isTimeline]], options);
  const { order, at } = options;
  const deadlines = deadlinesIn(timeline);
  const speech = speechBeside(options, deadlines);
  const { locale } = speech;
  const bars = ACTIONS.map((action) => [action, barsOf(timeline, action, options)] as const);
  const marks = order === undefined ? [] : marksOf(order, speech);
  const now = at instanceof Date ? moment(at.toJSON()) : moment(at ?? null);
  const moments = [
    ...timeline.flatMap(({ from, to }) => [from, to].map(moment)),
    ...marks.map((mark) => mark.at),
    now,
  ].filter((one) => one !== undefined);
  const started = marks[0]?.at;
  const wanted = options.width ?? USUAL_WIDTH;
  const layout = layoutFor(wanted, moments, now, started, speech, lastDaysOf(deadlines));
  const { width, narrow } = layout;
  const row = narrow ? ROW + 8 : ROW;
  const bottom = TOP + bars.length * row;
  const height = bottom + (narrow ? 72 : 54);
  const parts = [
    `<title>${escaped(locale.picture.title)}</title>`,
    `<desc>${escaped(description(bars, marks, locale))}</desc>`,
    TIMELINE_STYLE,
    ...drawMarks(marks, layout),
    ...bars.flatMap(([action, list], index) => drawRow(action, list, TOP + index * row, layout)),
    nowLine(bottom, layout),
    ...drawAxis(moments, bottom, layout),
    drawLegend(bottom + 42, layout),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="orc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="max-width:100%;height:auto" role="img" aria-label="${escaped(locale.picture.title)}" lang="${escaped(locale.tag)}">${parts.join("")}</svg>`;
}

function moment(text: Instant | null): number | undefined {
  return text === null ? undefined : parseInstant(text);
}

function barsOf(
  timeline: readonly Segment[],
  action: Action,
  { locale = en, timeZone }: ExplainOptions,
): readonly Bar[] {
  const bars: Bar[] = [];
  for (const { from, to, decision } of timeline) {
    const verdict = decision.verdicts[action];
    const words = explain(verdict, { locale, ...(timeZone !== undefined && { timeZone }) });
    const end = moment(to) ?? Infinity;
    const last = bars.at(-1);
    if (last !== undefined && last.verdict.status === verdict.status && last.words === words)
      bars[bars.length - 1] = { ...last, to: end };
    else bars.push({ from: moment(from) ?? -Infinity, to: end, verdict, words });
  }
  return bars;
}

function drawRow(
  action: Action,
  bars: readonly Bar[],
  top: number,
  layout: Layout,
): readonly string[] {
  const { left, narrow, locale } = layout;
  const label = locale.picture.actions[action];
  const y = top + (narrow ? 22 : 12);
  const name = narrow
    ? svgText(left, top + 15, label, "orc-name")
    : svgText(left - 10, y + BAR / 2 + 4, label, "orc-name", "end");
  return [name, ...bars.map((bar) => drawBar(bar, y, layout))];
}

function drawBar({ from, to, verdict: { status }, words }: Bar, y: number, layout: Layout): string {
  const { x, locale } = layout;
  const [start, end] = [x(from), x(to)];
  const thin = THIN[status];
  const box = `<rect class="orc-${status}" x="${rounded(start)}" y="${y + thin}" width="${rounded(Math.max(1, end - start))}" height="${BAR - 2 * thin}" rx="3"/>`;
  const label = locale.picture.statuses[status];
  const place = status === "denied" ? undefined : labelPlace(label, start, end, layout);
  const shown =
    place === undefined ? "" : svgText(place, y + BAR / 2 + 4, label, `orc-on-${status}`);
  return `<g><title>${escaped(words)}</title>${box}${shown}</g>`;
}

/** Where a bar's label fits: at its beginning, or behind the line that marks now if that would cross it. */
function labelPlace(
  label: string,
  start: number,
  end: number,
  { now = -Infinity }: Layout,
): number | undefined {
  const needs = textWidth(label, "bar");
  const isCrossed = now > start + 2 && now < start + 7 + needs + 4;
  const place = (isCrossed ? now : start) + 7;
  return place + needs + 7 <= end ? place : undefined;
}

/** A dot for each mark, with its word where there is room before the next. */
function drawMarks(marks: readonly Mark[], { x, width, now }: Layout): readonly string[] {
  return marks.map(({ at, label, words }, index) => {
    const place = x(at);
    const next = marks.slice(index + 1).find((mark) => x(mark.at) > place);
    const ends = [next === undefined ? width : x(next.at) - 5, width];
    if (now !== undefined && now > place) ends.push(now);
    const room = Math.min(...ends) - place;
    const isShown = marks.findIndex((mark) => x(mark.at) === place) === index;
    const needs = 9 + textWidth(label, "date") + 4;
    const word = isShown && needs <= room ? svgText(place + 9, TOP - 8, label, "orc-date") : "";
    return `<g><title>${escaped(words)}</title><circle class="orc-event" cx="${rounded(place)}" cy="${TOP - 12}" r="5"/>${word}</g>`;
  });
}

/** The line across the bars. */
function nowLine(bottom: number, { now }: Layout): string {
  if (now === undefined) return "";
  const place = rounded(now);
  return `<line class="orc-now" x1="${place}" x2="${place}" y1="${TOP - 20}" y2="${bottom + 2}"/>`;
}

function drawLegend(y: number, { left, width, narrow, locale }: Layout): string {
  const parts: string[] = [];
  let x = left;
  for (const [index, status] of STATUSES.entries()) {
    const word = locale.picture.statuses[status];
    const thin = status === "denied" ? 3 : 0;
    const line = narrow && index > 1 ? y + 18 : y;
    if (narrow && index === 2) x = left;
    parts.push(
      `<rect class="orc-${status}" x="${rounded(x)}" y="${line - 9 + thin}" width="14" height="${10 - 2 * thin}" rx="2"/>`,
      svgText(x + 18, line, word, "orc-date"),
    );
    x += narrow ? (width - 2 * PAD) / 2 : 18 + textWidth(word, "date") + 14;
  }
  return parts.join("");
}

const STATUSES = ["allowed", "upcoming", "denied", "unknown"] as const;

/** All of it in words. */
function description(
  bars: readonly (readonly [Action, readonly Bar[]])[],
  marks: readonly Mark[],
  { picture }: Locale,
): string {
  const rows = bars.map(
    ([action, list]) => `${picture.actions[action]}: ${list.map(({ words }) => words).join(" / ")}`,
  );
  return [...marks.map(({ words }) => words), ...rows].join("\n");
}
