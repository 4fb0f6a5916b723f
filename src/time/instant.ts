/**
 * Instants: points on the time line, written in ISO 8601 and counted in milliseconds since 1970.
 *
 * @module
 */
import { readTwoDigits, twoDigits } from "./digits.js";
import { DAY, FIRST_DAY, formatLocalDate, LAST_DAY, leadingDate } from "./local-date.js";

/** A moment in ISO 8601, with an offset or `Z`: `2026-11-22T12:00:00Z`. */
export type Instant = string;

const SHORTEST = "2026-11-22T12:00Z".length;
const LONGEST = 64;
const MINUTE = 60_000;
const WIDEST_OFFSET = 18 * 60;
const FIRST: number = FIRST_DAY * DAY;
const LAST: number = (LAST_DAY + 1) * DAY - 1;

/**
 * Milliseconds since 1970 of an instant, or `undefined` if the text is not one. Strict:
 * `YYYY-MM-DDTHH:MM[:SS[.fraction]]` and then `Z`, `±HH:MM` or `±HHMM`; a real date, no leap
 * second, no 24:00, an offset of at most 18 hours. Digits past the millisecond are cut off.
 */
export function parseInstant(text: string | null | undefined): number | undefined {
  // an order without types may have nothing here
  if (text == null) return undefined;
  const length = text.length;
  if (!(length >= SHORTEST && length <= LONGEST)) return undefined;
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return undefined;
  const day = leadingDate(text);
  const hour = readTwoDigits(text, 11);
  const minute = readTwoDigits(text, 14);
  if (day === undefined || hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
  let time = (hour * 60 + minute) * MINUTE;
  let at = 16;
  if (text.charCodeAt(at) === 58) {
    const second = readTwoDigits(text, 17);
    if (second < 0 || second > 59) return undefined;
    time += second * 1000;
    at = 19;
    if (text.charCodeAt(at) === 46) {
      let place = 100;
      for (at = 20; ; at += 1) {
        const digit = text.charCodeAt(at) - 48;
        if (!(digit >= 0 && digit <= 9)) break;
        time += digit * Math.floor(place);
        place /= 10;
      }
      if (at === 20) return undefined;
    }
  }
  const offset = offsetMinutes(text, at, length);
  return offset === undefined ? undefined : day * DAY + time - offset * MINUTE;
}

/**
 * An instant in UTC, with milliseconds only where there are some. What lies before the year 1 or
 * after 9999 gives the first or last instant between, so that the text can be read again.
 */
export function formatInstant(ms: number): Instant {
  if (ms !== lastFormatted) {
    lastFormatted = ms;
    lastText = spell(ms);
  }
  return lastText;
}

// a decision names the moment asked about, and many are asked about one moment
let lastFormatted = Number.NaN;
let lastText: Instant = "";

function spell(ms: number): Instant {
  const whole = Math.min(Math.max(Math.floor(ms), FIRST), LAST);
  const day = Math.floor(whole / DAY);
  const time = whole - day * DAY;
  const hour = Math.floor(time / 3_600_000);
  const minute = Math.floor(time / MINUTE) % 60;
  const second = Math.floor(time / 1000) % 60;
  const milli = time % 1000;
  const clock = `${formatLocalDate(day)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
  return milli === 0 ? `${clock}Z` : `${clock}.${milli < 100 ? "0" : ""}${twoDigits(milli)}Z`;
}

/** Minutes east of UTC that the rest of the text spells. */
function offsetMinutes(text: string, at: number, length: number): number | undefined {
  const sign = text.charCodeAt(at);
  if (sign === 90) return at + 1 === length ? 0 : undefined;
  if (sign !== 43 && sign !== 45) return undefined;
  const minutesAt = text.charCodeAt(at + 3) === 58 ? at + 4 : at + 3;
  const hours = readTwoDigits(text, at + 1);
  const minutes = readTwoDigits(text, minutesAt);
  if (hours < 0 || minutes < 0 || minutes > 59 || minutesAt + 2 !== length) return undefined;
  const total = hours * 60 + minutes;
  if (total > WIDEST_OFFSET) return undefined;
  return sign === 45 ? -total : total;
}
