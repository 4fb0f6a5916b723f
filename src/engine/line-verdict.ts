/**
 * The verdict of one action on one line: what all the ways agree on in which the unknown could turn out.
 *
 * @module
 */

import type { Deadline } from "../decision/deadline.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { compareKeys, type Key, sortedBy } from "../internal/compare.js";
import { uniqueBy } from "../internal/unique.js";
import type { Action } from "../model/action.js";
import type { DateFact, Fact } from "../model/fact.js";
import { formatInstant } from "../time/instant.js";
import { isEnd } from "../time/point.js";
import { type Frame, idsOf } from "./frame.js";
import {
  byRank,
  completed,
  deniersOf,
  endOf,
  type Opener,
  type Outcome,
  openingOf,
  outcomeAt,
  type Standing,
  sameWay,
} from "./line-outcome.js";
import type { LiveTable } from "./live-table.js";
import { tellingFacts } from "./telling.js";
import type { Explored, Leaf } from "./ways.js";
import {
  type Because,
  type Draft,
  NONE,
  nameOf,
  reasonsWriter,
  sign,
  writeEnd,
  writeGrant,
  writeLater,
  writeOpening,
  writeTerms,
} from "./write.js";

/** One way in which the unknown could turn out, and what then holds. */
type Way<O = Outcome> = O & { readonly leaf: Leaf };
type AllowedWay = Way<Extract<Outcome, { status: "allowed" }>>;
type UpcomingWay = Way<Extract<Outcome, { status: "upcoming" }>>;
type DeniedWay = Way<Extract<Outcome, { status: "denied" }>>;

/** A verdict as drawn up: what it says, and who says it. */
export interface Drawn {
  readonly draft: Draft;
  readonly by: readonly Because[];
}

/** The verdict at a moment. */
export function lineVerdict(
  frame: Frame,
  action: Action,
  explored: Explored,
  at: number,
): AnyVerdict {
  const drawn = drawVerdict(explored, at);
  if (drawn !== undefined)
    return sign(drawn.draft, action, idsOf(frame), reasonsWriter(drawn.by)(frame));
  const ways = waysOf(explored, at);
  const statuses = new Map(ways.map(({ leaf, status }) => [leaf, status]));
  const firsts = ways.flatMap(({ by: [first] }) => first ?? []);
  // in an order of their own: which of them is first says nothing, and must not change with the moment
  const by = sortedBy(firsts, (one) => [nameOf(one)]);
  return sign(
    {
      status: "unknown",
      missing: Object.freeze(tellingFacts(explored, (leaf) => statuses.get(leaf) ?? "")),
    },
    action,
    idsOf(frame),
    reasonsWriter(by)(frame),
  );
}

function waysOf({ leaves }: Explored, at: number): readonly Way[] {
  return leaves.map((leaf) => ({ leaf, ...outcomeAt(leaf.action, at) }));
}

/** What all the ways agree on; `undefined` where their statuses differ, or not all were looked at. */
export function drawVerdict(explored: Explored, at: number): Drawn | undefined {
  if (!explored.complete) {
    const coarse = explored.coarse?.();
    if (coarse === undefined) return undefined;
    const standing = { ...coarse, until: Infinity };
    const way = {
      status: "allowed",
      by: [standing],
      until: Infinity,
      modeUntil: Infinity,
    } as const;
    const leaf = { trail: NONE, action: completed(NONE, at) };
    const missing = tellingFacts(explored, () => "");
    return drawAllowed([{ ...way, openers: NONE, leaf }], at, () => missing);
  }
  const ways = waysOf(explored, at);
  const allowed = ways.filter((way) => way.status === "allowed");
  if (allowed.length === ways.length)
    return drawAllowed(allowed, at, (ends) => stillMissing(explored, ends));
  const upcoming = ways.filter((way) => way.status === "upcoming");
  if (upcoming.length === ways.length) return drawUpcoming(upcoming);
  const denied = ways.filter((way) => way.status === "denied");
  return denied.length === ways.length ? drawDenied(denied) : undefined;
}

/** When permission ends in a way. */
interface End {
  readonly way: AllowedWay;
  readonly at: number;
}

function drawAllowed(
  ways: readonly AllowedWay[],
  at: number,
  missingFor: (ends: readonly End[]) => readonly Fact[],
): Drawn {
  const { by } = ways.reduce((a, b) => (isWeaker(b.by, a.by) ? b : a));
  const [leader] = by;
  const ends = ways.map((way) => ({ way, at: endFor(leader, way, at) }));
  const earliest = ends.reduce((a, b) => (b.at < a.at ? b : a));
  const latest = ends.reduce((a, b) => (b.at > a.at ? b : a));
  const weakening = ways
    .map((way) => ({ way, at: way.modeUntil }))
    .reduce((a, b) => (b.at < a.at ? b : a));
  const weakens = weakening.at < earliest.at ? endIn(weakening) : null;
  const missing = missingFor(ends);
  return {
    by,
    draft: {
      status: "allowed",
      ...leader.row.compiled.way,
      until: endIn(earliest),
      ...(weakens && { modeUntil: weakens }),
      ...(latest.at !== earliest.at && { possiblyUntil: endIn(latest) }),
      ...(missing.length > 0 && { missing: Object.freeze(missing) }),
      terms: writeTerms(leader.row),
      grants: Object.freeze(by.map((standing) => writeGrant(standing, grantEnd(standing, ways)))),
      later: writeOpeners(openersIn(ways.flatMap(({ openers }) => openers))),
    },
  };
}

/** Whether permits are weaker than others: the first that ranks differently decides, then their number. */
function isWeaker(a: readonly Standing[], b: readonly Standing[]): boolean {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    const rank = other === undefined ? 0 : byRank(one, other);
    if (rank !== 0) return rank > 0;
  }
  return a.length < b.length;
}

/** When permission by the leader's way ends; where another way leads, when any permission does that is no weaker a resort. */
function endFor({ row }: Standing, { leaf, by: [first], until }: AllowedWay, at: number): number {
  if (sameWay(first.row, row) && sameWay(row, first.row)) return until;
  const { lastResort } = row.compiled.way;
  return endOf(leaf.action, at, (permit) => lastResort || !permit.row.compiled.way.lastResort);
}

function endIn({ way: { leaf, by }, at }: End): Deadline | null {
  return writeEnd(leaf.action.tables, by[0].table, at);
}

/** The earliest end of a policy's grant over all ways in which it grants. */
function grantEnd({ table }: Standing, ways: readonly AllowedWay[]): Deadline | null {
  let earliest = { table, until: Infinity, tables: NONE as readonly LiveTable[] };
  for (const { by, leaf } of ways)
    for (const other of by)
      if (other.table.policy.id === table.policy.id && other.until < earliest.until)
        earliest = { ...other, tables: leaf.action.tables };
  return writeEnd(earliest.tables, earliest.table, earliest.until);
}

/** The facts that would settle what the ways still disagree on. */
function stillMissing(explored: Explored, ends: readonly End[]): readonly Fact[] {
  if (ends.length === 1) return NONE;
  const keys = new Map<Leaf, string>();
  for (const { way, at } of ends) {
    // which row it is says in what mode, by what route and on what terms
    const key = [
      way.by.map((one) => one.row.handInBy?.at),
      isEnd(at) ? at : null,
      way.by.map(({ table: { policy }, row: { compiled }, until }) => [
        policy.id,
        policy.version,
        compiled.row.id,
        isEnd(until) ? until : null,
      ]),
    ];
    keys.set(way.leaf, JSON.stringify(key));
  }
  return tellingFacts(explored, (leaf) => keys.get(leaf) ?? "");
}

function drawUpcoming(ways: readonly UpcomingWay[]): Drawn {
  const firsts = ways.map(({ by }) => by[0].opens);
  const latest = firsts.reduce((a, b) => (compareKeys(latenessOf(b), latenessOf(a)) > 0 ? b : a));
  const by = openersIn(ways.flatMap((way) => way.by));
  return {
    by,
    draft: { status: "upcoming", opens: writeOpening(latest), later: writeOpeners(by) },
  };
}

/** What hangs on an event comes after every moment. */
function latenessOf(opens: number | DateFact): Key {
  return typeof opens === "number" ? [0, opens] : [1, opens];
}

/** Each permission still to open once, at the latest that it could open. */
function openersIn(openers: readonly Opener[]): readonly Opener[] {
  const latestFirst = [...openers].sort((a, b) =>
    compareKeys(latenessOf(b.opens), latenessOf(a.opens)),
  );
  const each = uniqueBy(
    latestFirst,
    ({ table, row }) => `${table.policy.id} ${row.compiled.row.id}`,
  );
  return sortedBy(each, openingOf);
}

function writeOpeners(
  openers: readonly Opener[],
): Extract<AnyVerdict, { status: "upcoming" }>["later"] {
  return Object.freeze(openers.map(writeLater));
}

function drawDenied(ways: readonly DeniedWay[]): Drawn {
  const by = deniersOf(ways.flatMap((way) => way.by));
  const sinces = new Set(ways.map((way) => way.by[0]?.since ?? null));
  const [since = null] = sinces.size === 1 ? sinces : [];
  return {
    by,
    draft: {
      status: "denied",
      kind: by[0]?.kind ?? "never",
      since: since === null ? null : formatInstant(since),
    },
  };
}
