/**
 * The verdict of one action on the order, from those of its lines (S8).
 *
 * @module
 */
import type { Deadline, Opening } from "../decision/deadline.js";
import type { Grant, Later } from "../decision/grant.js";
import type { Reason } from "../decision/reason.js";
import type { Allowed, AnyVerdict, Denied, Unknown, Upcoming } from "../decision/verdict.js";
import { type Action, MODES } from "../model/action.js";
import { authorityRank } from "../policy/authority.js";
import { parseInstant } from "../time/instant.js";
import { compareText } from "./line-outcome.js";

/** The order's verdict from those of the lines that count for the action. */
export function orderVerdict(action: Action, lines: readonly AnyVerdict[]): AnyVerdict {
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return only;
  const allowed = lines.filter((verdict) => verdict.status === "allowed");
  const [first, ...rest] = [...allowed].sort(byRank);
  const later = mergedLater(lines);
  if (first !== undefined) return writeAllowed(action, allowed, [first, ...rest], later);
  const unknown = lines.filter((verdict) => verdict.status === "unknown");
  if (unknown.length > 0) return writeUnknown(action, unknown);
  const upcoming = lines.filter((verdict) => verdict.status === "upcoming");
  if (upcoming.length > 0) return writeUpcoming(action, upcoming, later);
  return writeDenied(
    action,
    lines.filter((verdict) => verdict.status === "denied"),
  );
}

function writeAllowed(
  action: Action,
  inOrder: readonly Allowed[],
  [leader, ...rest]: readonly [Allowed, ...Allowed[]],
  later: readonly Later[],
): AnyVerdict {
  const ranked = [leader, ...rest];
  const { route } = leader;
  const sameWay = ranked.filter(
    (verdict) => verdict.route === route && (leader.lastResort || !verdict.lastResort),
  );
  const until = latest(sameWay.map((verdict) => verdict.until));
  const modeUntil = latest(
    sameWay
      .filter((verdict) => verdict.mode === leader.mode)
      .map((verdict) => verdict.modeUntil ?? verdict.until),
  );
  const possiblyUntil = latest(
    sameWay.map((verdict) =>
      verdict.possiblyUntil === undefined ? verdict.until : verdict.possiblyUntil,
    ),
  );
  const missing = distinct(inOrder.flatMap((verdict) => verdict.missing ?? []));
  return Object.freeze({
    action,
    lines: idsOf(inOrder),
    reasons: mergedReasons(ranked),
    status: "allowed",
    mode: leader.mode,
    ...(route === undefined ? {} : { route }),
    lastResort: leader.lastResort,
    until,
    ...(modeUntil !== null && endOf(modeUntil) < endOf(until) ? { modeUntil } : {}),
    ...(endOf(possiblyUntil) === endOf(until) ? {} : { possiblyUntil }),
    ...(missing.length > 0 ? { missing: Object.freeze(missing) } : {}),
    terms: leader.terms,
    grants: mergedGrants(ranked),
    later,
  });
}

function writeUnknown(action: Action, lines: readonly Unknown[]): AnyVerdict {
  return Object.freeze({
    action,
    lines: idsOf(lines),
    reasons: mergedReasons(lines),
    status: "unknown",
    missing: Object.freeze(distinct(lines.flatMap((verdict) => verdict.missing))),
  });
}

function writeUpcoming(
  action: Action,
  lines: readonly Upcoming[],
  later: readonly Later[],
): AnyVerdict {
  const opens = lines.map((verdict) => verdict.opens).reduce((a, b) => (before(b, a) ? b : a));
  return Object.freeze({
    action,
    lines: idsOf(lines),
    reasons: mergedReasons(lines),
    status: "upcoming",
    opens,
    later,
  });
}

function writeDenied(action: Action, lines: readonly Denied[]): AnyVerdict {
  const sinces = distinct(lines.map((verdict) => verdict.since));
  return Object.freeze({
    action,
    lines: idsOf(lines),
    reasons: mergedReasons(lines),
    status: "denied",
    kind: lines[0]?.kind ?? "never",
    since: sinces.length === 1 ? (sinces[0] ?? null) : null,
  });
}

function idsOf(verdicts: readonly AnyVerdict[]): readonly string[] {
  return Object.freeze(verdicts.flatMap((verdict) => verdict.lines));
}

/** Ranks the lines' verdicts as S6 ranks permits. */
function byRank(a: Allowed, b: Allowed): number {
  const [x, y] = [a.grants[0], b.grants[0]];
  return x === undefined || y === undefined ? 0 : grantsByRank(x, y);
}

function grantsByRank(a: Grant, b: Grant): number {
  const [endA, endB] = [endOf(a.until), endOf(b.until)];
  return (
    Number(a.lastResort) - Number(b.lastResort) ||
    MODES.indexOf(a.mode) - MODES.indexOf(b.mode) ||
    Number(givesMoneyBack(b)) - Number(givesMoneyBack(a)) ||
    (endA === endB ? 0 : endB - endA) ||
    authorityRank(b.authority) - authorityRank(a.authority) ||
    compareText(a.policy, b.policy) ||
    compareText(a.rule, b.rule)
  );
}

function givesMoneyBack({ terms }: Grant): boolean {
  return terms.resolutions === undefined || terms.resolutions.includes("refund");
}

/** One grant per policy: the best of its grants on any line. */
function mergedGrants(verdicts: readonly Allowed[]): readonly Grant[] {
  const best = new Map<string, Grant>();
  for (const grant of verdicts.flatMap((verdict) => verdict.grants).sort(grantsByRank))
    if (!best.has(grant.policy)) best.set(grant.policy, grant);
  return Object.freeze([...best.values()]);
}

function mergedReasons(verdicts: readonly AnyVerdict[]): AnyVerdict["reasons"] {
  const seen = new Map<string, Reason>();
  for (const reason of verdicts.flatMap((verdict) => verdict.reasons)) {
    const key = `${reason.policy} ${reason.rule} ${reason.code}`;
    if (!seen.has(key)) seen.set(key, reason);
  }
  return Object.freeze([...seen.values()]) as unknown as AnyVerdict["reasons"];
}

/** What is still to open on any line, each at the earliest. */
function mergedLater(verdicts: readonly AnyVerdict[]): readonly Later[] {
  const merged = new Map<string, Later>();
  for (const verdict of verdicts) {
    if (verdict.status !== "allowed" && verdict.status !== "upcoming") continue;
    for (const later of verdict.later) {
      const key = `${later.policy} ${later.rule}`;
      const known = merged.get(key);
      if (known === undefined || before(later.opens, known.opens)) merged.set(key, later);
    }
  }
  return Object.freeze([...merged.values()].sort(byOpening));
}

/** The earliest first, what hangs on an event last; equal ones by rank. */
function byOpening(a: Later, b: Later): number {
  const x = "at" in a.opens ? endOf(a.opens) : Infinity;
  const y = "at" in b.opens ? endOf(b.opens) : Infinity;
  return x === y ? grantsByRank({ ...a, until: null }, { ...b, until: null }) : x - y;
}

/** Whether one opening comes before another; what hangs on an event comes after every moment. */
function before(a: Opening, b: Opening): boolean {
  if ("after" in a) return "after" in b && compareText(a.after, b.after) < 0;
  return "after" in b || endOf(a) < endOf(b);
}

/** When something ends; `Infinity` for no end. */
function endOf(end: { readonly at: string } | null): number {
  return end === null ? Infinity : (parseInstant(end.at) ?? Infinity);
}

function latest(ends: readonly (Deadline | null)[]): Deadline | null {
  return ends.reduce((a, b) => (endOf(b) > endOf(a) ? b : a));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
