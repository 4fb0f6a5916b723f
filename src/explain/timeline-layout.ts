/**
 * The measures of a drawn timeline.
 *
 * @module
 */
import { ACTIONS } from "../model/action.js";
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
  /** A moment as a day and a month. */
  readonly day: (at: number) => string;
  /** What ends with a local day, by the moment at which it does. */
  readonly lastDays: ReadonlyMap<number, number>;
}

const LEAST_WIDTH = 280;
const NARROW = 520;
/** What is left free at both sides. */
export const PAD = 12;

/** Where everything lies; narrow, names stand above their bars. */
export function layoutFor(
  wanted: number,
  moments: readonly number[],
  now: number | undefined,
  { locale, timeZone, policyZone }: Speech,
  lastDays: ReadonlyMap<number, number>,
): Layout {
  const width = Math.max(LEAST_WIDTH, Math.round(wanted));
  const narrow = width < NARROW;
  const names = ACTIONS.map((action) => textWidth(locale.picture.actions[action], "name"));
  const left = narrow ? PAD : PAD + Math.max(...names) + 10;
  const x = timelineScale(moments, left, width - PAD);
  const clock = shortDateFormat(locale.tag, timeZone ?? policyZone ?? "UTC");
  const calendar = shortDateFormat(locale.tag, "UTC");
  const day = (at: number): string => {
    const last = lastDays.get(at);
    return last === undefined ? clock.format(at) : calendar.format(last);
  };
  const place = now === undefined ? undefined : x(now);
  return { width, left, narrow, x, now: place, locale, day, lastDays };
}
