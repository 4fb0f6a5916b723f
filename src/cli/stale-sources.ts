/**
 * Sources that were seen long ago, or on no day that is known: what a maintainer looks up again.
 *
 * @module
 */
import { quote } from "../internal/quote.js";
import { laws } from "../laws/index.js";
import { policies } from "../policies/index.js";
import type { Policy } from "../policy/policy.js";
import type { Confidence, Source } from "../policy/source.js";
import { type Instant, parseInstant } from "../time/instant.js";
import {
  addMonthsToDay,
  formatLocalDate,
  type LocalDate,
  parseLocalDate,
} from "../time/local-date.js";
import { dayOf } from "../time/zone.js";
import { BLANK, type Row } from "./layout.js";
import { UsageError } from "./mistakes.js";

/** A page that rows rest on. */
export interface StaleSource {
  readonly title: string;
  readonly url?: string;
  /** `null`: on no day that is known. */
  readonly seenOn: LocalDate | null;
  /** The least sure of its rows. */
  readonly confidence?: Confidence;
  /** How many rows rest on it. */
  readonly rows: number;
}

/** What is stale of a policy or a law. */
export interface Stale {
  readonly kind: "policy" | "law";
  readonly id: string;
  /** Those never dated first, then the oldest. */
  readonly sources: readonly StaleSource[];
}

/** How long ago: so many days, weeks, months or years. */
export interface Age {
  readonly n: number;
  readonly unit: string;
}

/** The age that a word says: `180`, `180d`, `26w`, `6m`, `1y`. */
export function ageOf(span: string): Age {
  const [, digits = "", unit = "d"] = /^(\d{1,5})([dwmy])?$/i.exec(span) ?? [];
  if (digits === "") {
    const help = "a number of days, or of weeks, months or years: `180`, `180d`, `26w`, `6m`, `1y`";
    throw new UsageError(`\`--stale\` is no span: ${quote(span)}`, help);
  }
  return { n: Number(digits), unit: unit.toLowerCase() };
}

/** The first day that is not longer ago. */
export function firstFreshDay({ n, unit }: Age, at: Instant): LocalDate {
  const today = dayOf(parseInstant(at) ?? 0, "UTC");
  switch (unit) {
    case "y":
      return formatLocalDate(addMonthsToDay(today, -12 * n));
    case "m":
      return formatLocalDate(addMonthsToDay(today, -n));
    case "w":
      return formatLocalDate(today - 7 * n);
    default:
      return formatLocalDate(today - n);
  }
}

/** What was seen before a day, of each policy and law that has any. */
export function staleBefore(day: LocalDate): readonly Stale[] {
  const stale = (kind: Stale["kind"], id: string, list: readonly Policy[]): Stale => {
    return { kind, id, sources: staleOf(list, day) };
  };
  return [
    ...Object.entries(policies).map(([id, policy]) => stale("policy", id, [policy])),
    ...Object.entries(laws).map(([id, list]) => stale("law", id, list)),
  ].filter(({ sources }) => sources.length > 0);
}

const SURE = ["low", "medium", "high"] as const satisfies readonly Confidence[];

/** One entry per page, however many sections of it are cited. */
function staleOf(list: readonly Policy[], day: LocalDate): readonly StaleSource[] {
  const pages = new Map<string, StaleSource>();
  for (const { source } of list.flatMap(({ tables }) => Object.values(tables).flat())) {
    if (source === undefined || isFresh(source, day)) continue;
    const { title, url, seenOn = null } = source;
    const key = JSON.stringify([url ?? title, seenOn]);
    const { rows, confidence: other } = pages.get(key) ?? { rows: 0 };
    const confidence = SURE.find((one) => one === source.confidence || one === other);
    pages.set(key, {
      title,
      ...(url !== undefined && { url }),
      seenOn,
      ...(confidence !== undefined && { confidence }),
      rows: rows + 1,
    });
  }
  return [...pages.values()].sort((a, b) => ((a.seenOn ?? "") < (b.seenOn ?? "") ? -1 : 1));
}

/** Days are compared as text: they are all ten letters long. */
function isFresh({ seenOn }: Source, day: LocalDate): boolean {
  return seenOn !== undefined && parseLocalDate(seenOn) !== undefined && seenOn >= day;
}

const INDENT = { text: "", width: 2 };
const SEEN_WIDTH = 12;

/** The same as rows of a list. */
export function staleRows(all: readonly Stale[], day: LocalDate): readonly Row[] {
  const pages = new Set(
    all.flatMap(({ sources }) => sources.map(({ title, url }) => url ?? title)),
  );
  if (pages.size === 0) return [{ flow: `Every source was seen on ${day} or later.` }];
  return [
    ...all.flatMap(({ kind, id, sources }) => [
      { cells: [{ text: id, width: id.length + 2, style: "bold" as const }], flow: kind },
      ...sources.flatMap(sourceRows),
      BLANK,
    ]),
    { flow: `${pages.size} ${pages.size === 1 ? "page" : "pages"} not seen since ${day}.` },
  ];
}

function sourceRows({ title, url, seenOn, confidence, rows }: StaleSource): readonly Row[] {
  const count = `${rows} ${rows === 1 ? "row" : "rows"}`;
  const sure =
    confidence === undefined || confidence === "high" ? "" : `, ${confidence} confidence`;
  return [
    {
      cells: [INDENT, { text: seenOn ?? "never", width: SEEN_WIDTH }],
      flow: `${title} (${count}${sure})`,
    },
    ...(url === undefined
      ? []
      : [{ cells: [{ text: "", width: 2 + SEEN_WIDTH }], flow: url, style: "dim" as const }]),
  ];
}
