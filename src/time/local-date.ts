/**
 * Local dates, and the day numbers that this folder counts with: days since 1970-01-01, in no zone.
 *
 * @module
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths } from "date-fns/addMonths";
import { remember } from "../internal/remember.js";
import { readTwoDigits } from "./digits.js";

/** A date on a calendar, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Milliseconds in a day of 24 hours. */
export const DAY = 86_400_000;

/** The day number of 0001-01-01. */
export const FIRST_DAY: number = -719_162;

/** The day number of 9999-12-31. */
export const LAST_DAY = 2_932_896;

/** Days of a common year before each month. */
const DAYS_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const LONGEST_SHIFT = 12 * 20_000;
const TEXTS = 4096;
const LENGTHS = 64;
const DAYS = 1024;
const texts = new Map<number, LocalDate>();
const shifts = new Map<number, Map<number, number>>();

/**
 * The day number of a date: days since 1970-01-01. Strict: `YYYY-MM-DD`, a real date, years 0001 to
 * 9999; anything else is `undefined`.
 */
export function parseLocalDate(text: string): number | undefined {
  return text.length === 10 ? leadingDate(text) : undefined;
}

/**
 * The date of a day number. Days before 0001-01-01 and after 9999-12-31 give these.
 */
export function formatLocalDate(day: number): LocalDate {
  return texts.get(day) ?? remember(texts, TEXTS, day, dateText(day));
}

/**
 * The ISO weekday of a day number: 1 is Monday, 7 is Sunday.
 */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The same day of the month, so many months later; where that month has no such day, its last.
 * Counts from 0001-01-01 to 9999-12-31, and no further than 20,000 years.
 */
export function addMonthsToDay(day: number, months: number): number {
  const shift = Math.min(Math.max(months, -LONGEST_SHIFT), LONGEST_SHIFT);
  const known = shifts.get(shift) ?? remember(shifts, LENGTHS, shift, new Map<number, number>());
  return known.get(day) ?? remember(known, DAYS, day, shifted(day, shift));
}

/** The day number of the date that a text begins with. */
export function leadingDate(text: string): number | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const century = readTwoDigits(text, 0);
  const rest = readTwoDigits(text, 2);
  const month = readTwoDigits(text, 5);
  const dayOfMonth = readTwoDigits(text, 8);
  if (century < 0 || rest < 0 || month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  const year = century * 100 + rest;
  if (year === 0 || dayOfMonth > lengthOfMonth(year, month)) return undefined;
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const dayOfYear = (DAYS_BEFORE[month] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + dayOfMonth;
  return past * 365 + leapDays + dayOfYear - 1 + FIRST_DAY;
}

function dateText(day: number): LocalDate {
  const known = Math.min(Math.max(Math.floor(day), FIRST_DAY), LAST_DAY);
  return new Date(known * DAY).toISOString().slice(0, 10);
}

function shifted(day: number, months: number): number {
  // The class that date-fns's `utc` context makes, without its printing: no host zone enters.
  const start = new UTCDateMini(Math.min(Math.max(day, FIRST_DAY), LAST_DAY) * DAY);
  return addMonths(start, months).getTime() / DAY;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
