/**
 * The days under a drawn timeline.
 *
 * @module
 */
import { rounded, svgText, textWidth } from "./svg-text.js";
import type { Layout } from "./timeline-layout.js";

/** Between two dates, and how far a date may stand from its tick. */
const SPACE = 6;
const ASIDE = 16;

/** The days, as many as there is room for: what ends, then now, then the others. */
export function drawAxis(moments: readonly number[], y: number, layout: Layout): readonly string[] {
  const { width, x, now, locale, day, lastDays } = layout;
  const parts: string[] = [];
  const taken: (readonly [place: number, half: number])[] = [];
  const label = (at: number, word: string, kind: "now" | "date", aside = 0): boolean => {
    const half = textWidth(word, kind) / 2;
    const isFree = (place: number): boolean =>
      place >= half &&
      place <= width - half &&
      taken.every(([other, its]) => Math.abs(other - place) > its + half + SPACE - 0.1);
    const start = Math.min(Math.max(at, half), width - half);
    // a little beside its tick, if another one is there
    const beside = taken.flatMap(([other, its]) => [
      other - its - half - SPACE,
      other + its + half + SPACE,
    ]);
    const near = beside.filter((place) => Math.abs(place - at) <= aside);
    const place = [start, ...near].find(isFree);
    if (place === undefined) return false;
    taken.push([place, half]);
    parts.push(
      svgText(place, y + 16, word, kind === "now" ? "orc-now-label" : "orc-date", "middle"),
    );
    return true;
  };
  const each = [...new Set(moments)].sort((a, b) => a - b);
  for (const at of each.filter((one) => lastDays.has(one))) label(x(at), day(at), "date", ASIDE);
  if (now !== undefined) {
    const at = each.find((one) => x(one) === now);
    const word = locale.picture.now;
    const isDated =
      at !== undefined && label(now, `${word}${locale.comma}${day(at)}`, "now", ASIDE);
    if (!isDated) label(now, word, "now", ASIDE);
  }
  for (const at of each) {
    const place = rounded(x(at));
    parts.push(`<line class="orc-tick" x1="${place}" x2="${place}" y1="${y - 2}" y2="${y + 3}"/>`);
    if (!lastDays.has(at)) label(x(at), day(at), "date");
  }
  return parts;
}
