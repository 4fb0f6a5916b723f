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
        return sourceRows(source, index + 1, same + 1);
      }),
  };
}

/** A page that was named before is not named again. */
function sourceRows(source: Source, number: number, same: number): readonly Row[] {
  const { title, section, url, confidence, note } = source;
  const doubt =
    confidence === undefined || confidence === "high" ? "" : ` (${confidence} confidence)`;
  const head = { text: `[${number}]`, width: 5, style: "dim" } as const;
  const margin = { text: "", width: 2 };
  const under = [margin, { text: "", width: 5 }];
  return [
    {
      cells: [margin, head],
      flow: `${title}${section === undefined ? "" : `: ${section}`}${doubt}`,
    },
    ...(note === undefined ? [] : [{ cells: under, flow: note, style: "dim" } as const]),
    ...(url === undefined
      ? []
      : [
          {
            cells: under,
            flow: same === number ? url : `the page of [${same}]`,
            style: "dim",
          } as const,
        ]),
  ];
}
