import { formatLocalDate, parseLocalDate } from "../../../src/time/local-date.js";

/** The day number of a date that is known to be one. */
export function dayAt(text: string): number {
  const day = parseLocalDate(text);
  if (day === undefined) throw new Error(`no date: \`${text}\``);
  return day;
}

/** The date of a day number. */
export const date: (day: number) => string = formatLocalDate;
