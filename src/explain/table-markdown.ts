/**
 * A policy's tables as Markdown: what the documentation shows.
 *
 * @module
 */

import type { Moment, PolicySpan } from "../policy/moment.js";
import type { Outcome } from "../policy/outcome.js";
import type { Policy, Row } from "../policy/policy.js";
import type { Source } from "../policy/source.js";
import type { When } from "../policy/test.js";
import { checkCall, policy as isPolicy } from "./check-told.js";

/**
 * A policy's tables and the sources that they rest on, as Markdown: a heading per action, a row per
 * row, and numbered sources below.
 *
 * @example
 * ```ts
 * import { tableMarkdown } from "order-recourse/explain";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * tableMarkdown(amazonUs).includes("`marketplace-pending`"); // => true
 * ```
 */
export function tableMarkdown(policy: Policy): string {
  checkCall("tableMarkdown", [["policy", policy, isPolicy]]);
  const numbers = sourceNumbers(policy);
  const parts = Object.entries(policy.tables).map(([action, rows]) => {
    const cells = rows.map((row) => rowCells(row, numbers));
    return `## ${action}\n\n${table(["row", "when", "then", "because", "source"], cells)}`;
  });
  if (numbers.size > 0) {
    const sources = [...numbers.values()].map(({ source }, index) => sourceLine(source, index + 1));
    parts.push(`## Sources\n\n${sources.join("\n")}`);
  }
  return `${parts.join("\n\n")}\n`;
}

type Numbers = ReadonlyMap<string, { readonly number: number; readonly source: Source }>;

function sourceNumbers(policy: Policy): Numbers {
  const numbers = new Map<string, { readonly number: number; readonly source: Source }>();
  for (const rows of Object.values(policy.tables))
    for (const { source } of rows) {
      if (source === undefined) continue;
      const key = JSON.stringify(source);
      if (!numbers.has(key)) numbers.set(key, { number: numbers.size + 1, source });
    }
  return numbers;
}

function rowCells({ id, when, then, because, source }: Row, numbers: Numbers): readonly string[] {
  const number = source === undefined ? undefined : numbers.get(JSON.stringify(source))?.number;
  const cited = number === undefined ? "" : `[${number}]`;
  return [code(id), whenWords(when), outcomeWords(then), plain(because), cited];
}

function sourceLine(source: Source, number: number): string {
  const { title, section, url, seenOn, confidence, note } = source;
  const words = [
    titleWords(title, url),
    section !== undefined && plain(section),
    seenOn !== undefined && `seen ${seenOn}`,
    confidence !== undefined && `confidence ${confidence}`,
    note !== undefined && plain(note),
  ];
  return `${number}. ${words.filter((word) => typeof word === "string").join("; ")}`;
}

/** A title, linked to its page on the web or beside the policy, or to a mailbox; an address of another sort is text. */
function titleWords(title: string, url: string | undefined): string {
  if (url === undefined) return plain(title);
  const href = address(url);
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(href) ?? [];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme)
    ? `[${plain(title)}](${href})`
    : `${plain(title)} (${plain(url)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/[\r\n]+/g, " ");
}

/** Words of the policy's own as code, whatever they hold. */
function code(text: string): string {
  // in a cell no code can hold these two
  if (text.includes("\\|")) return plain(text);
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  return runs.length === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}

/** The same as text, in which backticks are meant: no tags and no links come of it. */
function plain(text: string): string {
  return text.replace(/[\\<[\]]/g, "\\$&").replace(/[\r\n]+/g, " ");
}

/** An address as it is, and that ends where its brackets do: nothing in it is read as Markdown or as an entity. */
function address(url: string): string {
  return url
    .replace(/[\s\p{Cc}()<>\\]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0")}`)
    .replaceAll("&", "&amp;");
}

/** What a row asks, in the words of the language. */
function whenWords(when: When): string {
  const tests = Object.entries(when).map(([fact, test]) => `${code(fact)} ${testWords(test)}`);
  return tests.length === 0 ? "otherwise" : tests.join("; ");
}

const KEYS: Readonly<Record<string, string>> = {
  atLeast: "at least",
  below: "below",
  has: "has",
  hasNone: "has none of",
  from: "from",
  to: "to",
};

function testWords(test: unknown): string {
  if (Array.isArray(test)) return plain(test.join(", "));
  if (typeof test !== "object" || test === null) return plain(String(test));
  return Object.entries(test)
    .map(([key, value]) => {
      switch (key) {
        case "not":
          return `not ${testWords(value)}`;
        case "within":
          return `within ${spanWords(value as PolicySpan)}`;
        case "olderThan":
          return `older than ${spanWords(value as PolicySpan)}`;
        case "known":
          return value === true ? "known" : "absent";
        default:
          return `${KEYS[key] ?? key} ${testWords(value)}`;
      }
    })
    .join(", ");
}

function outcomeWords(outcome: Outcome): string {
  if (outcome.effect !== "permit") {
    const kind = "kind" in outcome ? outcome.kind : undefined;
    return kind === undefined ? outcome.effect : `${outcome.effect}; ${kind}`;
  }
  const { mode = "instant", route, lastResort, opens, closes, outside } = outcome;
  const words: string[] = [mode];
  if (route !== undefined) words.push(route);
  if (lastResort === true) words.push("last resort");
  if (opens !== undefined) words.push(`opens ${momentWords(opens)}`);
  if (closes !== undefined) words.push(`closes ${momentWords(closes)}`);
  if (outside === "next") words.push("else the next row");
  return words.join("; ");
}

/** A moment in the words of the language. */
function momentWords(moment: Moment): string {
  if (typeof moment === "string") return plain(moment);
  if ("on" in moment) return moment.on;
  if ("after" in moment) return `${spanWords(moment.span)} after ${momentWords(moment.after)}`;
  if ("before" in moment) return `${spanWords(moment.span)} before ${momentWords(moment.before)}`;
  const among = (words: string, parts: readonly Moment[]): string =>
    `${words} (${parts.map(momentWords).join("; ")})`;
  if ("laterOf" in moment) return among("later of", moment.laterOf);
  if ("earlierOf" in moment) return among("earlier of", moment.earlierOf);
  return among("first known of", moment.firstKnown);
}

function spanWords(span: PolicySpan): string {
  const { counting, calendar, roll, ...unit } = span as Readonly<Record<string, unknown>>;
  const [[name, amount] = ["days", 0]] = Object.entries(unit);
  const count = typeof amount === "object" ? (amount as { readonly fact: string }).fact : amount;
  const words = [`${String(count)} ${name === "businessDays" ? "business days" : name}`];
  if (typeof counting === "string") words.push(counting);
  if (typeof calendar === "string") words.push(calendar);
  if (roll !== undefined) words.push("rolls to the next working day");
  return words.join(", ");
}
