/**
 * Rows of a screen: cells of fixed width, then text that flows and is wrapped.
 *
 * @module
 */
import { clean } from "./clean.js";
import type { Paint, Style } from "./paint.js";

/** A piece of text that fills a column. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly style?: Style | undefined;
}

/** Some cells, then text that is wrapped into the space on their right. */
export interface Row {
  readonly cells?: readonly Cell[];
  readonly flow?: string;
  readonly style?: Style | undefined;
}

/** Where a screen is printed. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

/** Where there is less room, the text goes on lines of its own. */
const NARROWEST_FLOW = 20;
const INDENT = 4;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** An empty row. */
export const BLANK: Row = {};

/** The text of some rows, each line ended. Whatever a row holds is cleaned before it is painted. */
export function pageText(rows: readonly Row[], page: Page): string {
  return rows.map((row) => rowText(row, page)).join("");
}

/** How many columns a text takes. */
function columnsOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the printable ones are what is looked for
  if (/^[\u0000-\u007f]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (!/\p{M}/u.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

function rowText({ cells = [], flow = "", style }: Row, { width, paint }: Page): string {
  const column = cells.reduce((sum, cell) => sum + cell.width, 0);
  const head = cells.map((cell) => {
    const text = clean(cell.text);
    return paint(text, cell.style) + " ".repeat(Math.max(cell.width - columnsOf(text), 0));
  });
  const isNarrow = width - column < NARROWEST_FLOW;
  const indent = isNarrow ? INDENT : column;
  const flowing = wrap(clean(flow), width - indent).map((line) => paint(line, style));
  const [first = "", ...rest] = isNarrow ? ["", ...flowing] : flowing;
  const lines = [head.join("") + first, ...rest.map((line) => " ".repeat(indent) + line)];
  const isHeadless = isNarrow && lines[0]?.trim() === "";
  return lines
    .slice(isHeadless ? 1 : 0)
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/** Lines no wider than `width`, broken at spaces; a longer word (an address) stays whole. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const columns = columnsOf(word);
    if (line !== "" && used + 1 + columns > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += columns + (line === "" ? 0 : 1);
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
