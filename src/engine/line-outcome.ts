/**
 * The outcome of one action on one line at a moment, with everything that could matter known or
 * supposed: layers, ranking, and where permission ends.
 *
 * @module
 */
import type { DateFact } from "../model/fact.js";
import { collectCuts, type LiveTable, type Saying, sayingAt } from "./live-table.js";
import type { LiveRow } from "./table.js";
import { isEnd } from "./write.js";

/** One action on one line, with everything that could matter known or supposed. */
export interface Completed {
  readonly tables: readonly LiveTable[];
  /** Every moment after the one of interest at which a table may say something else, in order. */
  readonly cuts: readonly number[];
}

/** A permission that stands. */
export interface Standing {
  readonly table: LiveTable;
  readonly row: LiveRow;
  /** When this policy's permission by that route ends. */
  readonly until: number;
}

/** A permission still to open. */
export interface Opener {
  readonly table: LiveTable;
  readonly row: LiveRow;
  readonly opens: number | DateFact;
}

/** A table that does not permit. */
export interface Denier {
  readonly table: LiveTable;
  readonly saying: Exclude<Saying, { kind: "silent" | "permit" }>;
}

/** The outcome of one action on one line. */
export type Outcome =
  | {
      readonly status: "allowed";
      /** The leading one first. */
      readonly standing: readonly [Standing, ...Standing[]];
      readonly until: number;
      /** When a weaker mode takes over, before `until`. */
      readonly modeUntil: number | undefined;
      readonly openers: readonly Opener[];
    }
  | { readonly status: "upcoming"; readonly openers: readonly [Opener, ...Opener[]] }
  | { readonly status: "denied"; readonly deniers: readonly Denier[] };

/** The tables of an action on a line, with their cuts. */
export function completed(tables: readonly LiveTable[], since: number): Completed {
  const cuts = new Set<number>();
  for (const table of tables) collectCuts(table, since, cuts);
  return { tables, cuts: cuts.size < 2 ? [...cuts] : [...cuts].sort((a, b) => a - b) };
}

/** The outcome at a moment. */
export function outcomeAt(action: Completed, at: number): Outcome {
  const permits = permitsAt(action, at);
  const openers = openersAt(action, at, permits);
  const [first, ...rest] = permits
    .map(({ table, row }) => ({ table, row, until: endOfGrant(action, at, table, row) }))
    .sort(byRank)
    // two versions of a policy can both be in force where their zones differ
    .filter(({ table }, index, all) => index === all.findIndex((one) => sameId(one.table, table)));
  if (first !== undefined) {
    const until = endOfRoute(action, at, first.row);
    return {
      status: "allowed",
      standing: [first, ...rest],
      until,
      modeUntil: endOfMode(action, at, first.row, until),
      openers,
    };
  }
  const [opener, ...others] = openers;
  return opener === undefined
    ? { status: "denied", deniers: deniersAt(action, at) }
    : { status: "upcoming", openers: [opener, ...others] };
}

function sameId(a: LiveTable, b: LiveTable): boolean {
  return a.policy.id === b.policy.id;
}

interface Permitting {
  readonly table: LiveTable;
  readonly row: LiveRow;
}

/** The permits that stand at a moment: those above the highest authority that forbids. */
function permitsAt({ tables }: Completed, at: number): readonly Permitting[] {
  const permits: Permitting[] = [];
  let veto = -1;
  for (const table of tables) {
    const saying = sayingAt(table, at);
    if (saying.kind === "permit") permits.push({ table, row: saying.row });
    else if (saying.kind === "forbid" && table.rank > veto) veto = table.rank;
  }
  return veto < 0 ? permits : permits.filter(({ table }) => table.rank > veto);
}

/** Ranks permits: the leading one first (S6). */
export function byRank(a: Standing, b: Standing): number {
  const x = a.row.compiled;
  const y = b.row.compiled;
  return (
    Number(x.lastResort) - Number(y.lastResort) ||
    x.mode - y.mode ||
    Number(y.moneyBack) - Number(x.moneyBack) ||
    (a.until === b.until ? 0 : b.until - a.until) ||
    b.table.rank - a.table.rank ||
    compareText(a.table.policy.id, b.table.policy.id) ||
    compareText(x.row.id, y.row.id)
  );
}

/** Orders text by its code units, whatever the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first cut at which a condition no longer holds; `Infinity` where that is no end, or never. */
function firstWithout({ cuts }: Completed, at: number, holds: (cut: number) => boolean): number {
  for (const cut of cuts) if (cut > at && !holds(cut)) return isEnd(cut) ? cut : Infinity;
  return Infinity;
}

function endOfGrant(action: Completed, at: number, table: LiveTable, row: LiveRow): number {
  return firstWithout(action, at, (cut) =>
    permitsAt(action, cut).some((p) => p.table === table && sameWay(p.row, row)),
  );
}

function endOfRoute(action: Completed, at: number, leader: LiveRow): number {
  return firstWithout(action, at, (cut) =>
    permitsAt(action, cut).some((p) => sameWay(p.row, leader)),
  );
}

function endOfMode(
  action: Completed,
  at: number,
  leader: LiveRow,
  until: number,
): number | undefined {
  const weaker = firstWithout(action, at, (cut) =>
    permitsAt(action, cut).some(
      (p) => sameWay(p.row, leader) && p.row.compiled.mode <= leader.compiled.mode,
    ),
  );
  return weaker < until ? weaker : undefined;
}

/** The first cut at which no permission stands, or none that is no last resort. */
export function endOfAny(action: Completed, at: number, lastResort: boolean): number {
  return firstWithout(action, at, (cut) =>
    permitsAt(action, cut).some(({ row }) => lastResort || !row.compiled.lastResort),
  );
}

/** Whether a permit goes on with another's route; a last resort never extends one that is none. */
export function sameWay(row: LiveRow, leader: LiveRow): boolean {
  return (
    row.compiled.route === leader.compiled.route &&
    (leader.compiled.lastResort || !row.compiled.lastResort)
  );
}

/** The permissions still to open: now awaiting something, or opening at a later cut. */
function openersAt(
  action: Completed,
  at: number,
  permits: readonly Permitting[],
): readonly Opener[] {
  const { tables, cuts } = action;
  const found = new Map<string, Opener>();
  // those that will open, and not only may after an event
  const willOpen = new Set<string>();
  const offer = (table: LiveTable, row: LiveRow, opening: number | DateFact): void => {
    const opens = row.opens === opening ? (row.opensAfter ?? opening) : opening;
    if (permits.some((p) => p.table === table && p.row === row)) return;
    const key = `${table.policy.id} ${table.policy.version} ${row.compiled.row.id}`;
    const sure = typeof opening === "number";
    if (found.has(key) && (!sure || willOpen.has(key))) return;
    if (sure) willOpen.add(key);
    found.set(key, { table, row, opens });
  };
  const look = (moment: number): void => {
    for (const { table, row } of permitsAt(action, moment)) offer(table, row, moment);
    let veto = -1;
    const waiting: Permitting[] = [];
    for (const table of tables) {
      const passed: LiveRow[] = [];
      const saying = sayingAt(table, moment, passed);
      if (saying.kind === "forbid" && table.rank > veto) veto = table.rank;
      if (saying.kind === "waiting") passed.push(saying.row);
      for (const row of passed) waiting.push({ table, row });
    }
    for (const { table, row } of waiting)
      if (row.awaits !== undefined && table.rank > veto) offer(table, row, row.awaits);
  };
  look(at);
  for (const cut of cuts) if (cut > at) look(cut);
  return [...found.values()].sort(byOpening);
}

/** What opens first comes first; what hangs on an event comes last. */
export function byOpening(a: Opener, b: Opener): number {
  const x = typeof a.opens === "number" ? a.opens : Infinity;
  const y = typeof b.opens === "number" ? b.opens : Infinity;
  return (
    (x === y ? 0 : x - y) ||
    byRank({ ...a, until: 0 }, { ...b, until: 0 }) ||
    compareText(String(a.opens), String(b.opens))
  );
}

/** The tables that spoke against it: forbids first, then from the highest authority down. */
function deniersAt({ tables }: Completed, at: number): readonly Denier[] {
  const deniers: Denier[] = [];
  for (const table of tables) {
    const saying = sayingAt(table, at);
    if (saying.kind !== "silent" && saying.kind !== "permit") deniers.push({ table, saying });
  }
  return deniers;
}
