/**
 * The measures of a drawn timeline.
 *
 * @module
 */
import { ACTIONS } from "../model/action.js";
import { DAY } from "../time/local-date.js";
import { shortDateFormat } from "./formats.js";
import type { Locale } from "./locale.js";
import type { Speech } from "./speech.js";
import { textWidth } from "./svg-text.js";
import { timelineScale } from "./timeline-scale.js";

/** The measures of a picture, and how its moments are told. */
export interface Layout {
  readonly width: number;
  readonly left: number;
  readonly narrow: boolean;
  readonly x: (at: number) => number;
  /** Where now is; nothing where that is not asked for. */
  readonly now: number | undefined;
  readonly locale: Locale;
  /** A moment as a day and a month, far from the others with its year. */
  readonly day: (at: number) => string;
  /** What ends with a local day, by the moment at which it does. */
  readonly lastDays: ReadonlyMap<number, number>;
}

const LEAST_WIDTH = 280;
/** In pixels, where nothing else is asked for. */
export const USUAL_WIDTH = 720;
const NARROW = 520;
/** So far from now a day without its year may be that of another one. */
const HALF_A_YEAR = 183 * DAY;
/** What is left free at both sides. */
export const PAD = 12;

/** Where everything lies; narrow, names stand above their bars. */
export function layoutFor(
  wanted: number,
  moments: readonly number[],
  now: number | undefined,
  started: number | undefined,
  { locale, timeZone, policyZone }: Speech,
  lastDays: ReadonlyMap<number, number>,
): Layout {
  const width = Math.max(LEAST_WIDTH, Math.round(Number.isFinite(wanted) ? wanted : USUAL_WIDTH));
  const narrow = width < NARROW;
  const names = ACTIONS.map((action) => textWidth(locale.picture.actions[action], "name"));
  const left = narrow ? PAD : PAD + Math.max(...names) + 10;
  const x = timelineScale(moments, left, width - PAD);
  const here = now ?? started ?? moments[0] ?? 0;
  const day = (at: number): string => {
    const last = lastDays.get(at);
    const zone = last === undefined ? (timeZone ?? policyZone ?? "UTC") : "UTC";
    const isFar = Math.abs(at - here) > HALF_A_YEAR;
    return shortDateFormat(locale.tag, zone, isFar).format(last ?? at);
  };
  const place = now === undefined ? undefined : x(now);
  return { width, left, narrow, x, now: place, locale, day, lastDays };
}
