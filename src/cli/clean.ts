/**
 * Text from outside, made harmless: what is printed must not steer the terminal.
 *
 * @module
 */

const LONGEST_NAME = 64;

/** One line of text without control, format and unassigned characters, each shown as `?`. */
export function clean(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]+/g, " ").replace(/\p{C}/gu, "?");
}

/** A name from outside, clean and cut where it is long. */
export function cleanName(name: string): string {
  const shown = clean(name.slice(0, LONGEST_NAME));
  return name.length > LONGEST_NAME ? `${shown}...` : shown;
}
