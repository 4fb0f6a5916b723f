/**
 * The verdict of one action on one line: what all the ways agree on in which the unknown could turn out.
 *
 * @module
 */
import type { Reason } from "../decision/reason.js";
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action } from "../model/action.js";
import type { DateFact, Fact } from "../model/fact.js";
import { formatInstant } from "../time/instant.js";
import { type DeniedBy, deniedBy } from "./denial.js";
import type { Coarse, Explored, Leaf } from "./explore.js";
import type { Frame } from "./frame.js";
import {
  byOpening,
  byRank,
  compareText,
  endOfAny,
  type Opener,
  type Outcome,
  outcomeAt,
  type Standing,
  sameWay,
} from "./line-outcome.js";
import { modeOf } from "./table.js";
import { tellingFacts } from "./telling.js";
import {
  bareReason,
  endingAt,
  isEnd,
  writeDeadline,
  writeGrant,
  writeLater,
  writeOpening,
  writeReason,
  writeTerms,
} from "./write.js";

type AllowedLeaf = {
  readonly leaf: Leaf;
  readonly outcome: Extract<Outcome, { status: "allowed" }>;
};
type UpcomingLeaf = {
  readonly leaf: Leaf;
  readonly outcome: Extract<Outcome, { status: "upcoming" }>;
};
type DeniedLeaf = { readonly leaf: Leaf; readonly outcome: Extract<Outcome, { status: "denied" }> };

/** The verdict at a moment. */
export function lineVerdict(
  frame: Frame,
  action: Action,
  lines: readonly string[],
  explored: Explored,
  at: number,
): AnyVerdict {
  const { leaves, complete } = explored;
  const allowed: AllowedLeaf[] = [];
  const upcoming: UpcomingLeaf[] = [];
  const denied: DeniedLeaf[] = [];
  for (const leaf of leaves) {
    const outcome = outcomeAt(leaf.action, at);
    if (outcome.status === "allowed") allowed.push({ leaf, outcome });
    else if (outcome.status === "upcoming") upcoming.push({ leaf, outcome });
    else denied.push({ leaf, outcome });
  }
  const common = { frame, action, lines, explored };
  if (complete && allowed.length === leaves.length) return writeAllowed(common, allowed, at);
  if (complete && upcoming.length === leaves.length) return writeUpcoming(common, upcoming);
  if (complete && denied.length === leaves.length) return writeDenied(common, denied);
  if (!complete) {
    const coarse = explored.coarse();
    if (coarse !== undefined) return writeCoarse(common, coarse);
  }
  const statuses = new Map<Leaf, string>();
  for (const { leaf, outcome } of [...allowed, ...upcoming, ...denied])
    statuses.set(leaf, outcome.status);
  const possible = distinctReasons([
    ...allowed.flatMap(({ outcome }) => outcome.standing.slice(0, 1).map(reasonIn(frame))),
    ...upcoming.flatMap(({ outcome }) => outcome.openers.slice(0, 1).map(reasonIn(frame))),
    ...denied.flatMap(({ outcome }) =>
      deniedBy(outcome.deniers, frame)
        .map(({ reason }) => reason)
        .slice(0, 1),
    ),
  ]);
  // in an order of their own: which of them is first says nothing, and must not change with the moment
  const [first, ...rest] = [...possible].sort((a, b) => compareText(nameOf(a), nameOf(b)));
  const reasons = [first ?? possible[0], ...rest] as const;
  return Object.freeze({
    action,
    lines,
    reasons: Object.freeze(reasons),
    status: "unknown",
    missing: Object.freeze(tellingFacts(explored, (leaf) => statuses.get(leaf) ?? "")),
  });
}

interface Common {
  readonly frame: Frame;
  readonly explored: Explored;
  readonly action: Action;
  readonly lines: readonly string[];
}

function writeAllowed(
  { frame, explored, ...common }: Common,
  ways: readonly AllowedLeaf[],
  at: number,
): AnyVerdict {
  const weakest = ways.reduce((a, b) => (isWeaker(b.outcome.standing, a.outcome.standing) ? b : a));
  const [leader] = weakest.outcome.standing;
  const ends = ways.map((way) => ({ way, at: endFor(leader, way, at) }));
  const earliest = ends.reduce((a, b) => (b.at < a.at ? b : a));
  const latest = ends.reduce((a, b) => (b.at > a.at ? b : a));
  const until = writeEnd(earliest.way, earliest.at);
  const weakening = ways
    .map((way) => ({ way, at: way.outcome.modeUntil ?? Infinity }))
    .reduce((a, b) => (b.at < a.at ? b : a));
  const weakens = weakening.at < earliest.at ? writeEnd(weakening.way, weakening.at) : null;
  const differs = ways.length > 1 && latest.at !== earliest.at;
  const missing = ways.length > 1 ? stillMissing(explored, ends) : [];
  const grants = weakest.outcome.standing.map((standing) =>
    writeGrant(standing, grantEnd(standing, ways)),
  );
  const { compiled } = leader.row;
  return Object.freeze({
    ...common,
    reasons: distinctReasons(weakest.outcome.standing.map(reasonIn(frame))),
    status: "allowed",
    mode: modeOf(compiled.mode),
    ...(compiled.route === undefined ? {} : { route: compiled.route }),
    lastResort: compiled.lastResort,
    until,
    ...(weakens === null ? {} : { modeUntil: weakens }),
    ...(differs ? { possiblyUntil: writeEnd(latest.way, latest.at) } : {}),
    ...(missing.length > 0 ? { missing: Object.freeze(missing) } : {}),
    terms: writeTerms(leader.row),
    grants: Object.freeze(grants),
    later: Object.freeze(
      mergedOpeners(ways.flatMap(({ outcome }) => outcome.openers)).map(writeLater),
    ),
  });
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

/** Where there are too many ways to look at, but one table permits whatever turns out. */
function writeCoarse({ frame, explored, ...common }: Common, { table, row }: Coarse): AnyVerdict {
  const { compiled } = row;
  const standing = { table, row, until: Infinity };
  return Object.freeze({
    ...common,
    reasons: distinctReasons([reasonIn(frame)(standing)]),
    status: "allowed",
    mode: modeOf(compiled.mode),
    ...(compiled.route === undefined ? {} : { route: compiled.route }),
    lastResort: compiled.lastResort,
    until: null,
    missing: Object.freeze(tellingFacts(explored, () => "")),
    terms: writeTerms(row),
    grants: Object.freeze([writeGrant(standing, null)]),
    later: NONE,
  });
}

const NONE: readonly [] = Object.freeze([]);

/** When permission by the leader's way ends; where another way leads, when any permission does that is no weaker a resort. */
function endFor(leader: Standing, { leaf, outcome }: AllowedLeaf, at: number): number {
  return sameWay(outcome.standing[0].row, leader.row) &&
    sameWay(leader.row, outcome.standing[0].row)
    ? outcome.until
    : endOfAny(leaf.action, at, leader.row.compiled.lastResort);
}

function writeEnd({ leaf, outcome }: AllowedLeaf, at: number): ReturnType<typeof writeDeadline> {
  const { zone, from } = endingAt(leaf.action.tables, outcome.standing[0].table, at);
  return writeDeadline(at, zone, from);
}

/** The earliest end of a policy's grant over all ways in which it grants. */
function grantEnd(
  { table }: Standing,
  ways: readonly AllowedLeaf[],
): ReturnType<typeof writeDeadline> {
  let end = Infinity;
  let where = table;
  for (const { outcome } of ways)
    for (const other of outcome.standing)
      if (other.table.policy === table.policy && other.until < end) {
        end = other.until;
        where = other.table;
      }
  const { zone, from } = endingAt([where], where, end);
  return writeDeadline(end, zone, from);
}

/** The facts that would settle what the ways still disagree on. */
function stillMissing(
  explored: Explored,
  ends: readonly { readonly way: AllowedLeaf; readonly at: number }[],
): readonly Fact[] {
  const keys = new Map<Leaf, string>();
  for (const {
    way: { leaf, outcome },
    at,
  } of ends) {
    const { compiled } = outcome.standing[0].row;
    const key = [
      compiled.mode,
      compiled.route,
      compiled.lastResort,
      compiled.terms,
      outcome.standing.map(({ row }) => row.handInBy?.at),
      isEnd(at) ? at : null,
      outcome.standing.map(({ table, row, until }) => [
        table.policy.id,
        table.policy.version,
        row.compiled.row.id,
        isEnd(until) ? until : null,
      ]),
    ];
    keys.set(leaf, JSON.stringify(key));
  }
  return new Set(keys.values()).size === 1
    ? []
    : tellingFacts(explored, (leaf) => keys.get(leaf) ?? "");
}

function writeUpcoming(
  { frame, explored: _, ...common }: Common,
  ways: readonly UpcomingLeaf[],
): AnyVerdict {
  const latest = ways
    .map(({ outcome }) => outcome.openers[0])
    .reduce((a, b) => (later(b.opens, a.opens) ? b : a));
  const openers = mergedOpeners(ways.flatMap(({ outcome }) => outcome.openers));
  return Object.freeze({
    ...common,
    reasons: distinctReasons(openers.map(reasonIn(frame))),
    status: "upcoming",
    opens: writeOpening(latest.opens),
    later: Object.freeze(openers.map(writeLater)),
  });
}

/** Whether an opening comes after another; what hangs on an event comes after every moment. */
function later(a: number | DateFact, b: number | DateFact): boolean {
  if (typeof a === "number") return typeof b === "number" && a > b;
  return typeof b === "number" || compareText(a, b) > 0;
}

/** Each permission still to open once, at the latest that it could open. */
function mergedOpeners(openers: readonly Opener[]): readonly Opener[] {
  const merged = new Map<string, Opener>();
  for (const opener of openers) {
    const key = `${opener.table.policy.id} ${opener.row.compiled.row.id}`;
    const before = merged.get(key);
    if (before === undefined || later(opener.opens, before.opens)) merged.set(key, opener);
  }
  return [...merged.values()].sort(byOpening);
}

function writeDenied(
  { frame, explored: _, ...common }: Common,
  ways: readonly DeniedLeaf[],
): AnyVerdict {
  const denials = deniedBy(
    ways.flatMap(({ outcome }) => outcome.deniers),
    frame,
  );
  const first: DeniedBy | undefined = denials[0];
  const sinces = new Set(
    ways.map(({ outcome }) => deniedBy(outcome.deniers, frame)[0]?.since ?? null),
  );
  const [since] = sinces;
  return Object.freeze({
    ...common,
    reasons: distinctReasons(denials.map(({ reason }) => reason)),
    status: "denied",
    kind: first?.kind ?? "never",
    since: sinces.size === 1 && since !== null && since !== undefined ? formatInstant(since) : null,
  });
}

function reasonIn(frame: Frame): (by: Standing | Opener) => Reason {
  return ({ table, row }) => writeReason(table, row, row.compiled.row.because, frame);
}

function nameOf({ policy, rule, code }: Reason): string {
  return `${policy} ${rule} ${code}`;
}

/** Each reason once; `no-rule` where no table spoke. */
function distinctReasons(reasons: readonly Reason[]): AnyVerdict["reasons"] {
  const seen = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = nameOf(reason);
    if (!seen.has(key)) seen.set(key, reason);
  }
  const [first, ...rest] = seen.values();
  return Object.freeze([first ?? bareReason("no-rule"), ...rest]) as AnyVerdict["reasons"];
}
