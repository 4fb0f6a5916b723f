/**
 * Sources as footnotes: each one once, numbered as they come up.
 *
 * @module
 */
import type { Reason } from "../decision/reason.js";
import type { Source } from "../policy/source.js";
import type { Row } from "./layout.js";

/** Sources, numbered. */
export interface Footnotes {
  /** The mark of a reason's source, with a space before it; empty where it has none. */
  readonly mark: (reason: Reason | undefined) => string;
  readonly rows: () => readonly Row[];
}

/** No footnotes yet. */
export function newFootnotes(): Footnotes {
  const numbers = new Map<string, number>();
  const sources: Source[] = [];
  return {
    mark: (reason) => {
      const source = reason?.source;
      if (source === undefined) return "";
      const key = JSON.stringify([source.title, source.section, source.url]);
      const number = numbers.get(key) ?? sources.push(source);
      numbers.set(key, number);
      return ` [${number}]`;
    },
    rows: () =>
      sources.flatMap((source, index) => {
        const same = sources.findIndex(({ url }) => url === source.url);
        return sourceRows(source, index + 1, same + 1, sources.length < 10 ? 4 : 5);
      }),
  };
}

/** One source; a page that was named before is not named again. The margin leaves long addresses whole. */
function sourceRows(
  { title, section, url, confidence, note }: Source,
  number: number,
  same: number,
  width: number,
): readonly Row[] {
  const isSure = confidence === undefined || confidence === "high";
  const text = `${title}${section === undefined ? "" : `: ${section}`}`;
  const page = same === number ? url : `the page of [${same}]`;
  return [
    {
      cells: [{ text: `[${number}]`, width, style: "dim" }],
      flow: isSure ? text : `${text} (${confidence} confidence)`,
    },
    ...[note, url === undefined ? undefined : page]
      .filter((flow) => flow !== undefined)
      .map((flow) => ({ cells: [{ text: "", width }], flow, style: "dim" as const })),
  ];
}
