/**
 * Days and moments in words.
 *
 * @module
 */
import type { Deadline, Opening } from "../decision/deadline.js";
import { type Instant, parseInstant } from "../time/instant.js";
import { DAY, parseLocalDate } from "../time/local-date.js";
import { offsetAt } from "../time/wall-clock.js";
import { dayOf, startOfDay } from "../time/zone.js";
import { dateFormat, monthFormat } from "./formats.js";
import type { Locale } from "./locale.js";
import { afterWords, fill, type Speech } from "./speech.js";

/**
 * Until when, as a phrase. The end of a local day is told as that day, `lastDay`, on the clock that
 * the policy counts by; the reader's zone only adds that clock's name where the two differ. An end
 * within a day is told on the reader's clock, else on the policy's.
 */
export function untilPhrase(deadline: Deadline, speech: Speech): string {
  const { at, lastDay, timeZone } = deadline;
  const { locale } = speech;
  const ms = parseInstant(at);
  if (ms !== undefined && startOfDay(dayOf(ms, timeZone), timeZone) !== ms)
    return untilMoment(ms, speech.timeZone ?? timeZone, locale);
  const day = parseLocalDate(lastDay);
  if (day === undefined) return fill(locale.when.untilDay, { date: lastDay });
  const isElsewhere =
    ms !== undefined &&
    speech.timeZone !== undefined &&
    offsetAt(ms, speech.timeZone) !== offsetAt(ms, timeZone);
  const date = isElsewhere ? dayInZone(day, ms, timeZone, locale) : dayWords(day, locale);
  return fill(locale.when.untilDay, { date });
}

/** Until a moment that no policy's clock comes with, as a phrase. */
export function untilInstant(at: Instant, speech: Speech): string {
  const ms = parseInstant(at);
  if (ms === undefined) return "";
  const { locale, timeZone, policyZone } = speech;
  const zone = timeZone ?? policyZone;
  if (zone === undefined) return untilMoment(ms, "UTC", locale);
  const day = dayOf(ms, zone);
  if (timeZone !== undefined || startOfDay(day, zone) !== ms) return untilMoment(ms, zone, locale);
  const date = dayInZone(day - 1, ms, zone, locale);
  return fill(locale.when.untilDay, { date });
}

/**
 * When something opens, as a phrase: at a moment, or after an event. Where it opens as a deadline
 * told beside it ends, it is told on the same clock, the start of a day as that day.
 */
export function openingPhrase(
  opens: Opening,
  speech: Speech,
  beside: Deadline | null = null,
): string {
  const { locale } = speech;
  if ("after" in opens) return fill(locale.when.after, { after: afterWords(opens.after, speech) });
  const ms = parseInstant(opens.at);
  if (ms === undefined) return "";
  const seam = beside?.at === opens.at ? beside.timeZone : undefined;
  const known = speech.timeZone ?? seam;
  const zone = known ?? speech.policyZone ?? "UTC";
  const day = dayOf(ms, zone);
  const date = dayWords(day, locale);
  if (known !== undefined && startOfDay(day, zone) === ms)
    return fill(locale.when.fromDay, { date });
  return fill(locale.when.fromTime, { date, time: clockWords(ms, zone) });
}

/** A moment as an answer: its day and time. */
export function momentWords(at: Instant, speech: Speech): string {
  const ms = parseInstant(at);
  if (ms === undefined) return at;
  const { locale, timeZone, policyZone } = speech;
  const zone = timeZone ?? policyZone ?? "UTC";
  const date = dayWords(dayOf(ms, zone), locale);
  return fill(locale.when.moment, { date, time: clockWords(ms, zone) });
}

/** The months of a year by number, 1 to 12. */
export function monthWords(month: number, { locale }: Speech): string {
  return monthFormat(locale.tag).format(Date.UTC(2000, month - 1, 15));
}

/** A day with the name of the clock that it is a day of. */
function dayInZone(day: number, ms: number, timeZone: string, locale: Locale): string {
  const date = dayWords(day, locale);
  return fill(locale.when.dayInZone, { date, zone: zoneWords(ms, timeZone, locale) });
}

function dayWords(day: number, { tag, date, firstOfMonth }: Locale): string {
  const parts = dateFormat(tag)
    .formatToParts(day * DAY)
    .map(({ type, value }) => [type, value] as const);
  const named: Readonly<Record<string, string>> = Object.fromEntries(parts);
  const isFirst = named["day"] === "1" && firstOfMonth !== undefined;
  return fill(date, isFirst ? { ...named, day: firstOfMonth } : named);
}

/** An end that is a moment: in a zone where a day begins then, it is the end of the day before. */
function untilMoment(ms: number, zone: string, locale: Locale): string {
  const day = dayOf(ms, zone);
  if (startOfDay(day, zone) === ms && zone !== "UTC")
    return fill(locale.when.untilDay, { date: dayWords(day - 1, locale) });
  const date = dayWords(day, locale);
  return fill(locale.when.untilTime, { date, time: clockWords(ms, zone) });
}

/** The time of day with how far its clock is from UTC: the same in every language. */
function clockWords(ms: number, timeZone: string): string {
  const offset = Math.round(offsetAt(ms, timeZone) / 60_000);
  const minutes = Math.floor(ms / 60_000) + offset;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)} UTC${offsetWords(offset)}`;
}

function offsetWords(minutes: number): string {
  if (minutes === 0) return "";
  const far = Math.abs(minutes);
  const rest = far % 60 === 0 ? "" : `:${two(far % 60)}`;
  return `${minutes < 0 ? "\u2212" : "+"}${Math.floor(far / 60)}${rest}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

function zoneWords(ms: number, timeZone: string, { tag }: Locale): string {
  const format = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "longGeneric" });
  const name = format.formatToParts(ms).find(({ type }) => type === "timeZoneName");
  // a name with brackets of its own stands within brackets
  return (name?.value ?? timeZone).replace(/ \((.+)\)$/, ", $1");
}
