/**
 * The verdict of one action on the order, from those of its lines (8.1, 8.2).
 *
 * @module
 */
import { endOf, latestOf, type Opening } from "../decision/deadline.js";
import { type Grant, goesWayOf, type Later } from "../decision/grant.js";
import type { Allowed, AnyVerdict, Denied } from "../decision/verdict.js";
import { compareKeys, type Key, sortedBy } from "../internal/compare.js";
import { uniqueBy } from "../internal/unique.js";
import { type Action, MODES } from "../model/action.js";
import { authorityRank } from "../policy/authority.js";
import { type Draft, sign } from "./write.js";

/** The order's verdict from those of the lines that count for the action. */
export function orderVerdict(action: Action, lines: readonly AnyVerdict[]): AnyVerdict {
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return only;
  const later = laterOn(lines);
  const allowed = lines.filter((verdict) => verdict.status === "allowed");
  if (allowed.length > 0) {
    const ranked = sortedBy(allowed, ({ grants: [lead] }) =>
      lead === undefined ? [] : rankOf(lead),
    );
    return together(action, allowed, ranked, { ...onBehalfOf(allowed, ranked), later });
  }
  const unknown = lines.filter((verdict) => verdict.status === "unknown");
  if (unknown.length > 0) {
    const missing = Object.freeze(each(unknown.flatMap((verdict) => verdict.missing)));
    return together(action, unknown, unknown, { status: "unknown", missing });
  }
  const upcoming = lines.filter((verdict) => verdict.status === "upcoming");
  if (upcoming.length > 0) {
    const opens = upcoming.map((verdict) => verdict.opens).reduce((a, b) => (before(b, a) ? b : a));
    return together(action, upcoming, upcoming, { status: "upcoming", opens, later });
  }
  const denied = lines.filter((verdict) => verdict.status === "denied");
  const ranked = sortedBy(denied, weightOf);
  const kind = ranked[0]?.kind ?? "never";
  // it was possible until the last of them was over
  const [since = null] = denied
    .flatMap((verdict) => (verdict.kind === kind && verdict.since) || [])
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  return together(action, denied, ranked, { status: "denied", kind, since });
}

/** Of denied lines: from the highest authority down, `never` last; where no table spoke after all. */
function weightOf({ kind, reasons: [{ authority }] }: Denied): Key {
  return [authority === null ? 1 : -authorityRank(authority), Number(kind === "never")];
}

/** A verdict that speaks for several lines, with their reasons. */
function together(
  action: Action,
  speaking: readonly AnyVerdict[],
  ranked: readonly AnyVerdict[],
  draft: Draft,
): AnyVerdict {
  const reasons = uniqueBy(
    ranked.flatMap((verdict) => verdict.reasons),
    ({ policy, rule, code }) => `${policy} ${rule} ${code}`,
  );
  const lines = Object.freeze(speaking.flatMap((verdict) => verdict.lines));
  // SAFETY: every verdict has a reason, and none but repeated ones are left out
  return sign(draft, action, lines, Object.freeze(reasons) as unknown as AnyVerdict["reasons"]);
}

/** What the leading line permits, and until when any line goes on in its way. */
function onBehalfOf(
  inOrder: readonly Allowed[],
  ranked: readonly Allowed[],
): Omit<Allowed, "action" | "lines" | "reasons" | "later"> {
  // SAFETY: some line is allowed
  const first = ranked[0] as Allowed;
  const { status, mode, route, lastResort, terms } = first;
  const isSameWay = (way: Allowed | Grant): boolean => goesWayOf(way, first);
  // where a line is led another way, what else it is granted may go this way
  const sameWay = ranked.flatMap((verdict): readonly (Allowed | (Grant & Partial<Allowed>))[] =>
    isSameWay(verdict) ? [verdict] : verdict.grants.filter(isSameWay),
  );
  const until = latestOf(sameWay.map((verdict) => verdict.until));
  const modeUntil = latestOf(
    sameWay
      .filter((verdict) => verdict.mode === mode)
      .map((verdict) => verdict.modeUntil ?? verdict.until),
  );
  const possiblyUntil = latestOf(
    sameWay.map((verdict) =>
      verdict.possiblyUntil === undefined ? verdict.until : verdict.possiblyUntil,
    ),
  );
  const missing = each(inOrder.flatMap((verdict) => verdict.missing ?? []));
  const grants = sortedBy(
    ranked.flatMap((verdict) => verdict.grants),
    rankOf,
  );
  return {
    status,
    mode,
    ...(route && { route }),
    lastResort,
    until,
    ...(modeUntil !== null && endOf(modeUntil) < endOf(until) && { modeUntil }),
    ...(endOf(possiblyUntil) !== endOf(until) && { possiblyUntil }),
    ...(missing.length > 0 && { missing: Object.freeze(missing) }),
    terms,
    // one per policy: the one that leads, else the best of its grants on any line
    grants: Object.freeze(
      uniqueBy([...first.grants.slice(0, 1), ...grants], ({ policy }) => policy),
    ),
  };
}

/** What permits rank by (6.2). */
function rankOf(grant: Omit<Grant, "until"> & Partial<Grant>): Key {
  const { resolutions } = grant.terms;
  return [
    Number(grant.lastResort),
    MODES.indexOf(grant.mode),
    Number(resolutions !== undefined && !resolutions.includes("refund")),
    -endOf(grant.until ?? null),
    -authorityRank(grant.authority),
    grant.policy,
    grant.rule,
  ];
}

/** What is still to open on any line, each at the earliest. */
function laterOn(verdicts: readonly AnyVerdict[]): readonly Later[] {
  const all = verdicts.flatMap((verdict) => ("later" in verdict ? verdict.later : []));
  const earliestFirst = [...all].sort((a, b) =>
    compareKeys(openingOf(a.opens), openingOf(b.opens)),
  );
  const once = uniqueBy(earliestFirst, ({ policy, rule }) => `${policy} ${rule}`);
  return Object.freeze(
    sortedBy(once, (later) => [...openingOf(later.opens).slice(0, 1), ...rankOf(later)]),
  );
}

/** The earliest first; what hangs on an event comes after every moment. */
function openingOf(opens: Opening): Key {
  return "after" in opens ? [Infinity, opens.after] : [endOf(opens)];
}

/** Whether one opening comes before another. */
function before(a: Opening, b: Opening): boolean {
  return compareKeys(openingOf(a), openingOf(b)) < 0;
}

function each<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
