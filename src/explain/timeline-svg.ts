/**
 * A timeline as a picture: the life of an order, one bar per action, as a self-contained SVG.
 *
 * @module
 */

import type { Segment } from "../decision/segment.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { Order } from "../model/order.js";
import type { OrderEvent } from "../model/order-event.js";
import { type Instant, parseInstant } from "../time/instant.js";
import { isTimeZone } from "../time/zone.js";
import { type ExplainOptions, explain } from "./explain.js";
import { shortDateFormat } from "./formats.js";
import type { EventSubject, Locale } from "./locale.js";
import { en } from "./locales/en.js";
import type { Speech } from "./speech.js";
import { momentWords } from "./time-words.js";

/** How to draw it. */
export interface TimelineSvgOptions extends ExplainOptions {
  /** The order: its dates and events are marked above the bars. */
  readonly order?: Order;
  /** Now: a line across the bars. */
  readonly at?: Instant;
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

interface Mark {
  readonly at: number;
  readonly words: string;
}

interface Layout {
  readonly width: number;
  readonly left: number;
  readonly x: (at: number) => number;
  readonly locale: Locale;
}

const LEAST_WIDTH = 280;
const NARROW = 520;
const TOP = 34;
const ROW = 44;
const BAR = 20;
const LABEL = 128;
const PAD = 12;
/** About how wide a letter is. */
const LETTER = 6.6;

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
  const { locale = en, order, at } = options;
  const width = Math.max(LEAST_WIDTH, Math.round(options.width ?? 720));
  const narrow = width < NARROW;
  const left = narrow ? PAD : PAD + LABEL;
  const bars = ACTIONS.map((action) => [action, barsOf(timeline, action, options)] as const);
  const marks = order === undefined ? [] : marksOf(order, options);
  const now = at === undefined ? undefined : parseInstant(at);
  const moments = [
    ...timeline.flatMap(({ from, to }) => [from, to].map(moment)),
    ...marks.map((mark) => mark.at),
    now,
  ].filter((one) => one !== undefined);
  const happened = new Set(marks.map((mark) => mark.at));
  const ends = new Set(moments.filter((one) => one !== now && !happened.has(one)));
  const layout: Layout = { width, left, x: scale(moments, left, width - PAD), locale };
  const row = narrow ? ROW + 8 : ROW;
  const height = TOP + bars.length * row + (narrow ? 72 : 54);
  const parts = [
    `<title>${escaped(locale.picture.title)}</title>`,
    `<desc>${escaped(description(bars, marks, locale))}</desc>`,
    STYLE,
    ...marks.map((mark) => drawMark(mark, layout)),
    ...bars.flatMap(([action, list], index) =>
      drawRow(action, list, TOP + index * row, narrow, layout),
    ),
    ...drawAxis(moments, ends, now, TOP + bars.length * row, layout, options),
    drawLegend(TOP + bars.length * row + 42, layout),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="orc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="max-width:100%;height:auto" role="img" aria-label="${escaped(locale.picture.title)}" lang="${escaped(locale.tag)}">${parts.join("")}</svg>`;
}

function zoneOf({ timeZone }: ExplainOptions): string | undefined {
  return timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined;
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

/** What happened to the order, in the order in which it did. */
function marksOf(order: Order, options: TimelineSvgOptions): readonly Mark[] {
  const { locale = en } = options;
  const zone = zoneOf(options);
  const speech: Speech = { locale, timeZone: zone, policyZone: undefined };
  const { picture, values } = locale;
  const found: [Instant | null | undefined, string][] = [[order.placedAt, picture.placed]];
  for (const line of order.lines) {
    const dates: Readonly<Record<string, unknown>> = { ...line };
    for (const [key, word] of [
      ["shippedAt", values.shipped],
      ["readyAt", values["ready-for-pickup"]],
      ["deliveredAt", values.delivered],
      ["failedAt", values["delivery-failed"]],
      ["cancelledAt", values.cancelled],
    ] as const) {
      const date = dates[key];
      if (typeof date === "string") found.push([date, word]);
    }
  }
  for (const event of order.events ?? [])
    found.push([event.at, picture.events[SUBJECT[event.type]]]);
  const marks = found.flatMap(([date, word]) => {
    const at = typeof date === "string" ? parseInstant(date) : undefined;
    return at === undefined || typeof date !== "string"
      ? []
      : [{ at, words: `${word}: ${momentWords(date, speech)}` }];
  });
  const each = new Map(marks.map((mark) => [`${mark.at} ${mark.words}`, mark]));
  return [...each.values()].sort((a, b) => a.at - b.at);
}

const SUBJECT: Readonly<Record<OrderEvent["type"], EventSubject>> = {
  "seller-contacted": "contact",
  "seller-replied": "contact",
  "cancellation-requested": "cancellation",
  "cancellation-accepted": "cancellation",
  "cancellation-declined": "cancellation",
  "return-requested": "return",
  "return-authorised": "return",
  "return-declined": "return",
  "return-shipped": "return",
  "return-received": "return",
  "refund-issued": "refund",
  "replacement-sent": "replacement",
  "claim-opened": "claim",
  "claim-granted": "claim",
  "claim-denied": "claim",
  "claim-closed": "claim",
  "chargeback-opened": "chargeback",
  "delay-notified": "delay",
  "receipt-confirmed": "receipt",
};

/** Where moments lie between two edges: each gap as wide as the logarithm of its length. */
function scale(moments: readonly number[], left: number, right: number): (at: number) => number {
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  const margin = (right - left) * 0.07;
  const gaps = sorted.slice(1).map((at, i) => Math.log2(2 + (at - (sorted[i] ?? at)) / 60_000));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const unit = total === 0 ? 0 : (right - left - 2 * margin) / total;
  const places = new Map<number, number>();
  let x = total === 0 ? (left + right) / 2 : left + margin;
  for (const [index, at] of sorted.entries()) {
    places.set(at, x);
    x += (gaps[index] ?? 0) * unit;
  }
  return (at) => (at === -Infinity ? left : at === Infinity ? right : (places.get(at) ?? left));
}

function drawRow(
  action: Action,
  bars: readonly Bar[],
  top: number,
  narrow: boolean,
  { left, x, locale }: Layout,
): readonly string[] {
  const label = locale.picture.actions[action];
  const y = top + (narrow ? 22 : 12);
  const name = narrow
    ? text(left, top + 15, label, "orc-name")
    : text(left - 10, y + BAR / 2 + 4, label, "orc-name", "end");
  return [name, ...bars.map((bar) => drawBar(bar, x(bar.from), x(bar.to), y, locale))];
}

function drawBar(
  { verdict: { status }, words }: Bar,
  from: number,
  to: number,
  y: number,
  { picture }: Locale,
): string {
  const width = Math.max(1, to - from);
  const thin = status === "denied" ? BAR / 2 - 2 : status === "upcoming" ? 4 : 0;
  const box = `<rect class="orc-${status}" x="${round(from)}" y="${y + thin}" width="${round(width)}" height="${BAR - 2 * thin}" rx="3"/>`;
  const label = picture.statuses[status];
  const fits = status !== "denied" && label.length * LETTER + 14 <= width;
  const shown = fits ? text(from + 7, y + BAR / 2 + 4, label, `orc-on-${status}`) : "";
  return `<g><title>${escaped(words)}</title>${box}${shown}</g>`;
}

function drawMark({ at, words }: Mark, { x }: Layout): string {
  return `<g><title>${escaped(words)}</title><circle class="orc-event" cx="${round(x(at))}" cy="${TOP - 12}" r="5"/></g>`;
}

function drawAxis(
  moments: readonly number[],
  ends: ReadonlySet<number>,
  now: number | undefined,
  y: number,
  { width, x, locale }: Layout,
  options: ExplainOptions,
): readonly string[] {
  const format = shortDateFormat(locale.tag, zoneOf(options) ?? "UTC");
  const parts: string[] = [];
  const taken: number[] = [];
  const label = (at: number, word: string, kind: string): void => {
    const half = (word.length * LETTER) / 2;
    const place = Math.min(Math.max(x(at), half), width - half);
    if (taken.some((other) => Math.abs(other - place) < half * 2 + 8)) return;
    taken.push(place);
    parts.push(text(place, y + 16, word, kind, "middle"));
  };
  if (now !== undefined) {
    parts.push(
      `<line class="orc-now" x1="${round(x(now))}" x2="${round(x(now))}" y1="${TOP - 20}" y2="${y + 2}"/>`,
    );
    label(now, `${locale.picture.now}, ${format.format(now)}`, "orc-now-label");
  }
  for (const at of [...new Set(moments)].sort((a, b) => a - b)) {
    parts.push(
      `<line class="orc-tick" x1="${round(x(at))}" x2="${round(x(at))}" y1="${y - 2}" y2="${y + 3}"/>`,
    );
    // an end is exclusive: what ends at midnight ends with the day before
    label(at, format.format(ends.has(at) ? at - 1 : at), "orc-date");
  }
  return parts;
}

function drawLegend(y: number, { left, width, locale }: Layout): string {
  const narrow = width < NARROW;
  const parts: string[] = [];
  let x = left;
  for (const [index, status] of STATUSES.entries()) {
    const word = locale.picture.statuses[status];
    const thin = status === "denied" ? 3 : 0;
    const line = narrow && index > 1 ? y + 18 : y;
    if (narrow && index === 2) x = left;
    parts.push(
      `<rect class="orc-${status}" x="${round(x)}" y="${line - 9 + thin}" width="14" height="${10 - 2 * thin}" rx="2"/>`,
      text(x + 18, line, word, "orc-date"),
    );
    x += narrow ? (width - 2 * PAD) / 2 : 18 + word.length * LETTER + 14;
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

function text(x: number, y: number, words: string, kind: string, anchor = "start"): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const LIGHT =
  ".orc text{font:12px system-ui,sans-serif;fill:#1f2328}.orc .orc-name{font-weight:600}.orc .orc-date{font-size:11px;fill:#59636e}.orc .orc-now-label{font-size:11px;font-weight:600;fill:#0550ae}.orc .orc-on-allowed{fill:#fff}.orc .orc-allowed{fill:#1a7f37}.orc .orc-upcoming{fill:#fff8c5;stroke:#9a6700;stroke-dasharray:4 3}.orc .orc-denied{fill:#afb8c1}.orc .orc-unknown{fill:#fbefff;stroke:#8250df;stroke-dasharray:1 3}.orc .orc-event{fill:#1f2328}.orc .orc-tick{stroke:#818b98}.orc .orc-now{stroke:#0550ae;stroke-width:2}";
const DARK =
  ".orc text{fill:#f0f6fc}.orc .orc-date{fill:#9198a1}.orc .orc-now-label{fill:#79c0ff}.orc .orc-on-allowed{fill:#04260f}.orc .orc-allowed{fill:#3fb950}.orc .orc-upcoming{fill:#3b2300;stroke:#d29922}.orc .orc-denied{fill:#656c76}.orc .orc-unknown{fill:#271052;stroke:#a371f7}.orc .orc-event{fill:#f0f6fc}.orc .orc-tick{stroke:#656c76}.orc .orc-now{stroke:#79c0ff}";
const STYLE = `<style>${LIGHT}@media (prefers-color-scheme:dark){${DARK}}</style>`;
