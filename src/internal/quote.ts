/**
 * What was found, short enough to be read in a message.
 *
 * @module
 */

const LONGEST = 60;

/** A value as a message shows it: in backticks, cut where it is long. */
export function quote(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (value === null) return "`null`";
  if (typeof value === "object") return "an object";
  if (typeof value === "function") return "a function";
  const text = typeof value === "string" ? value : String(value);
  const flat = text.slice(0, LONGEST).replace(/[\p{C}\u2028\u2029`]/gu, " ");
  return text.length > LONGEST ? `\`${flat}…\`` : `\`${flat}\``;
}

/** What was found instead of something else: a text that reads like another value is in quotes. */
export function quoteFound(value: unknown): string {
  const isLike = typeof value === "string" && /^(true|false|null|-?\d+\.?\d*)$/.test(value);
  return quote(isLike ? `"${value}"` : value);
}

/** Some words as a message lists them: `a`, `b` or `c`. */
export function oneOf(words: readonly string[]): string {
  if (words.length > 12) return `one of ${words.length} words`;
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}
