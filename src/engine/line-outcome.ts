/**
 * The outcome of one action on one line at a moment, with everything that could matter known or
 * supposed: layers, ranking, and where permission ends.
 *
 * @module
 */

import { compareKeys, type Key, sortedBy } from "../internal/compare.js";
import { uniqueBy } from "../internal/unique.js";
import type { DateFact } from "../model/fact.js";
import { isEnd } from "../time/point.js";
import type { LiveRow } from "./live-row.js";
import { collectCuts, type LiveTable, type Saying, sayingAt } from "./live-table.js";

/** One action on one line, with everything that could matter known or supposed. */
export interface Completed {
  readonly tables: readonly LiveTable[];
  /** The moment of interest. */
  readonly since: number;
  /** Every moment after it at which a table may say something else, once that was asked. */
  cuts: readonly number[] | undefined;
  /** What was found at each moment that was looked at. */
  readonly pictures: Map<number, Picture>;
}

/** What all tables say at a moment. */
interface Picture {
  /** The permits that stand: those above the highest authority that forbids. */
  readonly permits: readonly Speaker[];
  /** The permits that await an event, and that nothing would forbid. */
  readonly awaiting: readonly Opener[];
  /** What speaks against it. */
  readonly deniers: readonly Denier[];
}

/** A row of a table. */
export interface Speaker {
  readonly table: LiveTable;
  readonly row: LiveRow;
}

/** A permission that stands. */
export interface Standing extends Speaker {
  /** When this policy's permission by that route ends. */
  readonly until: number;
}

/** A permission still to open. */
export interface Opener extends Speaker {
  readonly opens: number | DateFact;
}

/** A table that does not permit. */
export type Denier = Speaker & Saying;

/** The outcome of one action on one line; `by`: what speaks for it, the first first. */
export type Outcome =
  | {
      readonly status: "allowed";
      readonly by: readonly [Standing, ...Standing[]];
      readonly until: number;
      /** When a weaker mode takes over, before `until`; `Infinity` where none does. */
      readonly modeUntil: number;
      readonly openers: readonly Opener[];
    }
  | { readonly status: "upcoming"; readonly by: readonly [Opener, ...Opener[]] }
  | { readonly status: "denied"; readonly by: readonly Denier[] };

/** The tables of an action on a line. */
export function completed(tables: readonly LiveTable[], since: number): Completed {
  return { tables, since, cuts: undefined, pictures: new Map() };
}

/** Every moment after the one of interest at which a table may say something else, in order. */
export function cutsOf(action: Completed): readonly number[] {
  if (action.cuts === undefined) {
    const cuts = new Set<number>();
    for (const table of action.tables) collectCuts(table, action.since, cuts);
    action.cuts = [...cuts].sort((a, b) => a - b);
  }
  return action.cuts;
}

/** The outcome at a moment. */
export function outcomeAt(action: Completed, at: number): Outcome {
  const { permits, deniers } = pictureAt(action, at);
  const openers = openersAt(action, at);
  const standing = sortedBy(
    permits.map((one) => ({
      ...one,
      until: endOf(action, at, (p) => p.table === one.table && sameWay(p.row, one.row)),
    })),
    rankOf,
  );
  // two versions of a policy can both be in force where their zones differ
  const [first, ...rest] = uniqueBy(standing, ({ table }) => table.policy.id);
  if (first === undefined) {
    const [opener, ...others] = openers;
    return opener === undefined
      ? { status: "denied", by: sortedBy(deniers, weightOf) }
      : { status: "upcoming", by: [opener, ...others] };
  }
  const leader = first.row;
  const until = endOf(action, at, ({ row }) => sameWay(row, leader));
  const weaker = endOf(
    action,
    at,
    ({ row }) => sameWay(row, leader) && row.compiled.mode <= leader.compiled.mode,
  );
  const modeUntil = weaker < until ? weaker : Infinity;
  return { status: "allowed", by: [first, ...rest], until, modeUntil, openers };
}

/**
 * Whether two outcomes of the same tables are written alike, where all between them are; `undefined`
 * where only writing them tells. Ends don't count: until one is reached it stays the same.
 */
export function areAlike(a: Outcome, b: Outcome): boolean | undefined {
  if (a.status !== b.status) return false;
  const haveOpeners = a.status === "allowed" && b.status === "allowed";
  const isSame = isEach(a.by, b.by) && (!haveOpeners || isEach(a.openers, b.openers));
  return isSame || undefined;
}

type Spoken = Standing | Opener | Denier;

/** Whether the same rows say the same, in the same order. */
function isEach(some: readonly Spoken[], others: readonly Spoken[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other: Partial<Standing & Opener & Denier> = others[index] ?? {};
      const { row, opens, code }: typeof other = one;
      return row === other.row && opens === other.opens && code === other.code;
    })
  );
}

function pictureAt({ tables, pictures }: Completed, at: number): Picture {
  const drawn = pictures.get(at);
  if (drawn !== undefined) return drawn;
  const permits: Speaker[] = [];
  const awaiting: Opener[] = [];
  const deniers: Denier[] = [];
  const forbidding: LiveTable[] = [];
  for (const table of tables) {
    const waiting: LiveRow[] = [];
    const saying = sayingAt(table, at, waiting);
    if (saying?.effect === "permit") permits.push({ table, row: saying.row });
    else if (saying !== undefined) deniers.push({ table, ...saying });
    if (saying?.effect === "forbid") forbidding.push(table);
    if (saying?.effect === "waiting") waiting.push(saying.row);
    for (const row of waiting)
      if (row.awaits !== undefined) awaiting.push({ table, row, opens: row.awaits });
  }
  // a row that waits stands above the one that forbids in its own table
  const stands = ({ table }: Speaker): boolean =>
    forbidding.every((other) => other === table || other.rank < table.rank);
  const picture =
    forbidding.length === 0
      ? { permits, awaiting, deniers }
      : { permits: permits.filter(stands), awaiting: awaiting.filter(stands), deniers };
  pictures.set(at, picture);
  return picture;
}

/** What permits rank by: the leading one first (6.2). */
function rankOf({ table, row: { compiled }, until }: Standing): Key {
  return [
    Number(compiled.way.lastResort),
    compiled.mode,
    Number(!compiled.moneyBack),
    -until,
    -table.rank,
    table.policy.id,
    compiled.row.id,
  ];
}

/** Ranks permits: the leading one first. */
export function byRank(a: Standing, b: Standing): number {
  return compareKeys(rankOf(a), rankOf(b));
}

/** Forbids first, then from the highest authority down, `never` last. */
function weightOf({ effect, table, kind, row }: Denier): Key {
  return [
    Number(effect !== "forbid"),
    -table.rank,
    Number(kind === "never"),
    table.policy.id,
    row.compiled.row.id,
  ];
}

/** Those that speak against it in all of some outcomes, in the order in which a buyer should hear it. */
export function deniersOf(deniers: readonly Denier[]): readonly Denier[] {
  return sortedBy(deniers, weightOf);
}

/** The first cut at which no permission of a kind stands; `Infinity` where one always does. */
export function endOf(
  action: Completed,
  at: number,
  isOfKind: (permit: Speaker) => boolean,
): number {
  const isOver = (cut: number): boolean =>
    cut > at && !pictureAt(action, cut).permits.some(isOfKind);
  const end = cutsOf(action).find(isOver) ?? Infinity;
  return isEnd(end) ? end : Infinity;
}

/** Whether a permit goes on with another's route; a last resort never extends one that is none. */
export function sameWay(row: LiveRow, leader: LiveRow): boolean {
  const [a, b] = [row.compiled.way, leader.compiled.way];
  return a.route === b.route && (b.lastResort || !a.lastResort);
}

/** The permissions still to open: now awaiting something, or opening at a later cut. */
function openersAt(action: Completed, at: number): readonly Opener[] {
  const { permits: open } = pictureAt(action, at);
  const will: Opener[] = [];
  const may: Opener[] = [];
  for (const moment of [at, ...cutsOf(action).filter((cut) => cut > at)]) {
    const { permits, awaiting } = pictureAt(action, moment);
    for (const { table, row } of permits)
      will.push({ table, row, opens: row.opens === moment ? (row.opensAfter ?? moment) : moment });
    may.push(...awaiting);
  }
  const openers = [...will, ...may].filter(({ row }) => !open.some((p) => p.row === row));
  return sortedBy(
    uniqueBy(
      openers,
      ({ table: { policy }, row }) => `${policy.id} ${policy.version} ${row.compiled.row.id}`,
    ),
    openingOf,
  );
}

/** What openings come by: the earliest first, what hangs on an event last. */
export function openingOf({ opens, ...by }: Opener): Key {
  return [
    typeof opens === "number" ? opens : Infinity,
    ...rankOf({ ...by, until: 0 }),
    String(opens),
  ];
}
