/**
 * Text in a picture.
 *
 * @module
 */

/** About how wide a letter is in each kind of text, and one that fills a square in all. */
const LETTERS = { name: 7.4, bar: 6.6, date: 6, now: 6.9 } as const;
const SQUARE = 12.5;
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** About how wide a text is, rather too wide than too narrow. */
export function textWidth(words: string, kind: keyof typeof LETTERS): number {
  return [...words].reduce((sum, one) => sum + (WIDE.test(one) ? SQUARE : LETTERS[kind]), 0);
}

/** A text at a place. */
export function svgText(
  x: number,
  y: number,
  words: string,
  kind: string,
  anchor: "start" | "middle" | "end" = "start",
): string {
  return `<text class="${kind}" x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

/** A number as short as it needs to be. */
export function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}

/** What XML has no place for, not even escaped: control characters and halves of a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Words between tags, or as an attribute. */
export function escaped(words: string): string {
  return words
    .replace(NO_XML, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
