/**
 * The verdict on a line: all completions together (7.3 to 7.6).
 *
 * @module
 */
import type { Action, Opening } from "order-recourse";
import type { Terms } from "order-recourse/policy";
import { formatInstant } from "../../src/time/instant.js";
import { type Completions, completionsOf, type Gap } from "./completions.js";
import type { Asked } from "./facts.js";
import {
  byDenial,
  byMoment,
  byOpening,
  byRank,
  compareText,
  denialCode,
  denialKind,
  type End,
  type Granted,
  isOfWay,
  modeOf,
  type Opens,
  type Outcome,
  openingOf,
  outcomeOf,
  permitOf,
} from "./line.js";
import type { Saying } from "./table.js";

/** Plain data, as a decision holds it. */
export type Plain = Readonly<Record<string, unknown>>;

/** A verdict on a line, with what the order's verdict is worked out from. */
export interface LineVerdict {
  readonly status: "allowed" | "upcoming" | "denied" | "unknown";
  readonly grants: readonly Granted[];
  readonly until: End | undefined;
  readonly possiblyUntil: End | null | undefined;
  readonly modeUntil: End | undefined;
  readonly later: readonly Opens[];
  readonly denials: readonly Saying[];
  readonly since: number | null;
  readonly reasons: readonly Plain[];
  readonly opens: Opens | undefined;
  readonly missing: readonly string[];
  readonly cuts: readonly number[];
  /** Whether it hangs on a date that is not known. */
  readonly hasDates: boolean;
}

/** The verdict on a line. */
export function lineVerdict(
  asked: Asked,
  action: Action,
  index: number,
  most: number,
): LineVerdict {
  const { gaps, hasDates, worlds } = completionsAt(asked, action, index, most);
  const found = worlds.map(({ choices, world }) => ({
    choices,
    outcome: outcomeOf(world, action, index, asked.at),
  }));
  const outcomes = found.map(({ outcome }) => outcome);
  const statuses = new Set(outcomes.map(({ status }) => status));
  const [status] = statuses;
  const cuts = [...new Set(outcomes.flatMap((outcome) => outcome.cuts))].sort((a, b) => a - b);
  const nothing = {
    grants: [],
    until: undefined,
    possiblyUntil: undefined,
    modeUntil: undefined,
    later: [],
    denials: [],
    since: null,
    reasons: [],
    opens: undefined,
    cuts,
    hasDates,
  };
  // 7.3
  if (statuses.size > 1 || status === undefined)
    return {
      ...nothing,
      status: "unknown",
      missing: missingOf(gaps, found, statusOf),
      // their order says nothing
      reasons: [...uniqueReasons(outcomes.flatMap(firstReason))].sort((a, b) =>
        compareText(JSON.stringify(a), JSON.stringify(b)),
      ),
    };
  switch (status) {
    case "allowed": {
      const all = allAllowed(outcomes);
      const missing = missingOf(gaps, found, allowedSignature(all.leader));
      const reasons = uniqueReasons(all.grants.map(({ saying }) => reasonOf(saying)));
      return { ...nothing, status, ...all, missing, reasons };
    }
    case "upcoming": {
      const all = allUpcoming(outcomes);
      const reasons = uniqueReasons(all.later.map(({ saying }) => reasonOf(saying)));
      return { ...nothing, status, ...all, missing: [], reasons };
    }
    case "denied": {
      const denials = allDenied(outcomes);
      const [first] = denials;
      const reasons = first === undefined ? [silence("no-rule")] : denials.map(reasonOf);
      return { ...nothing, status, denials, since: sinceOf(outcomes), missing: [], reasons };
    }
  }
}

const steady = new WeakMap<Asked["memo"], Map<string, Completions>>();

/** The completions at a moment; they stay the same unless a date is unknown. */
export function completionsAt(
  asked: Asked,
  action: Action,
  index: number,
  most: number,
): Completions {
  const ofOrder = steady.get(asked.memo) ?? new Map<string, Completions>();
  steady.set(asked.memo, ofOrder);
  const key = `${action} ${index}`;
  const momentary = `${key} ${asked.at}`;
  const found =
    ofOrder.get(key) ?? ofOrder.get(momentary) ?? completionsOf(asked, action, index, most);
  ofOrder.set(found.hasDates ? momentary : key, found);
  return found;
}

/** The reason that comes first in a completion. */
function firstReason(outcome: Outcome): readonly Plain[] {
  switch (outcome.status) {
    case "allowed":
      return [reasonOf(outcome.grants[0].saying)];
    case "upcoming":
      return [reasonOf(outcome.later[0].saying)];
    case "denied":
      return outcome.denials.slice(0, 1).map(reasonOf);
  }
}

/** Each reason once. */
export function uniqueReasons(reasons: readonly Plain[]): readonly Plain[] {
  const found = unique(reasons, ({ code, policy, rule }) => JSON.stringify([code, policy, rule]));
  return found.length === 0 ? [silence("no-rule")] : found;
}

/** 6.5: since when; `null` where completions disagree. */
function sinceOf(outcomes: readonly Outcome[]): number | null {
  const sinces = new Set(
    outcomes.map((outcome) =>
      outcome.status === "denied" ? (outcome.denials[0]?.since ?? null) : null,
    ),
  );
  const [since = null] = sinces;
  return sinces.size === 1 ? since : null;
}

interface Found {
  readonly choices: readonly number[];
  readonly outcome: Outcome;
}

function statusOf({ status }: Outcome): string {
  return status;
}

type Allowing = Extract<Outcome, { status: "allowed" }>;

/** 7.5: when it ends; where the leader goes another way, when any permission does. */
function endFor({ saying }: Granted, outcome: Allowing): End | undefined {
  const [permit, other] = [permitOf(saying), permitOf(outcome.grants[0].saying)];
  if (isOfWay(permit, other) && isOfWay(other, permit)) return outcome.until;
  return permit.lastResort === true ? outcome.anyEnd : outcome.firmEnd;
}

/** 7.4: on what completions that all allow may differ. */
function allowedSignature(leads: Granted): (outcome: Outcome) => string {
  return (outcome) => {
    if (outcome.status !== "allowed") return "";
    const [leader] = outcome.grants;
    const permit = permitOf(leader.saying);
    return JSON.stringify([
      modeOf(leader.saying),
      permit.route,
      permit.lastResort === true,
      termsOf(permit.terms, leader.handInBy),
      endFor(leads, outcome)?.at,
      outcome.grants.map(({ saying, until, handInBy }) => [
        saying.table.policy.id,
        saying.row.id,
        until?.at,
        handInBy?.at,
      ]),
    ]);
  };
}

/** 7.4: two completions that differ in that gap alone, and disagree. */
function missingOf(
  gaps: readonly Gap[],
  found: readonly Found[],
  signature: (outcome: Outcome) => string,
): readonly string[] {
  const names = gaps.flatMap(({ name }, g) => {
    const groups = new Map<string, string>();
    for (const { choices, outcome } of found) {
      const others = choices.filter((_, other) => other !== g).join();
      const said = signature(outcome);
      if ((groups.get(others) ?? said) !== said) return [name];
      groups.set(others, said);
    }
    return [];
  });
  return [...new Set(names)].sort(compareText);
}

/** 7.5 */
function allAllowed(outcomes: readonly Outcome[]): {
  readonly leader: Granted;
  readonly grants: readonly Granted[];
  readonly until: End | undefined;
  readonly possiblyUntil: End | null | undefined;
  readonly modeUntil: End | undefined;
  readonly later: readonly Opens[];
} {
  const all = outcomes.filter((outcome) => outcome.status === "allowed");
  const [first] = all;
  if (first === undefined) throw new Error("nothing is allowed");
  const weakest = all.reduce(
    (last, one) => (isWeaker(one.grants, last.grants) ? one : last),
    first,
  );
  const [leader] = weakest.grants;
  const ends = all.map((outcome) => endFor(leader, outcome));
  const until = earliest(ends);
  const modeUntil = earliest(all.map((one) => one.modeUntil));
  const latest = ends.reduce((last, end) => (isAfter(end, last) ? end : last), until);
  const grants = weakest.grants.map((grant) => ({
    ...grant,
    until: earliest(
      all.flatMap((one) => one.grants.filter(isSameGrant(grant)).map((same) => same.until)),
    ),
  }));
  return {
    leader,
    grants,
    until,
    possiblyUntil: latest?.at === until?.at ? undefined : (latest ?? null),
    modeUntil: isAfter(until, modeUntil) ? modeUntil : undefined,
    later: laterOfAll(all),
  };
}

/** Whether grants rank after others: by the first that differs, and where there are fewer. */
function isWeaker(some: readonly Granted[], others: readonly Granted[]): boolean {
  for (const [index, one] of some.entries()) {
    const other = others[index];
    const rank = other === undefined ? -1 : byRank(one, other);
    if (rank !== 0) return rank > 0;
  }
  return some.length < others.length;
}

/** What is still to open in any completion, each row once, at the latest. */
function laterOfAll(all: readonly { readonly later: readonly Opens[] }[]): readonly Opens[] {
  const latestFirst = all.flatMap(({ later }) => later).sort((a, b) => byMoment(b, a));
  const once = unique(latestFirst, ({ saying }) =>
    JSON.stringify([saying.table.policy.id, saying.row.id]),
  );
  return [...once].sort(byOpening);
}

function isSameGrant({ saying }: Granted): (other: Granted) => boolean {
  return (other) => other.saying.table.policy.id === saying.table.policy.id;
}

function isAfter(a: End | undefined, b: End | undefined): boolean {
  return (a?.at ?? Infinity) > (b?.at ?? Infinity);
}

/** The earliest end; what has none ends last. Of several at one moment: with what each is counted from. */
function earliest(ends: readonly (End | undefined)[]): End | undefined {
  const [first, ...rest] = ends;
  const best = rest.reduce((one, end) => (isAfter(one, end) ? end : one), first);
  if (best === undefined) return undefined;
  const same = ends.filter((end) => end?.at === best.at);
  const causes = same.flatMap((end) => end?.causes ?? []);
  return { ...best, causes: unique(causes, (cause) => JSON.stringify(cause)) };
}

/** 7.5: the latest of the first openings. */
function allUpcoming(outcomes: readonly Outcome[]): {
  readonly opens: Opens;
  readonly later: readonly Opens[];
} {
  const all = outcomes.filter((outcome) => outcome.status === "upcoming");
  const [first] = all;
  if (first === undefined) throw new Error("nothing is upcoming");
  const last = all.reduce(
    (best, one) => (byMoment(one.later[0], best.later[0]) > 0 ? one : best),
    first,
  );
  return { opens: last.later[0], later: laterOfAll(all) };
}

/** 7.5: the reasons of all, each row once. */
function allDenied(outcomes: readonly Outcome[]): readonly Saying[] {
  const denials = outcomes.flatMap((outcome) =>
    outcome.status === "denied" ? outcome.denials : [],
  );
  return unique(denials.sort(byDenial), (one) =>
    JSON.stringify([denialCode(one), one.table.policy.id, one.row.id]),
  );
}

/** The first of each that have the same key. */
export function unique<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = keyOf(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The terms of a permit as a decision states them. */
function termsOf(terms: Terms | undefined, handInBy: End | null | undefined): Plain {
  if (terms === undefined) return {};
  const { handInBy: _moment, ...rest } = terms;
  if (handInBy === undefined) return rest;
  return { ...rest, handInBy: handInBy?.sure === true ? endOf(handInBy) : null };
}

/** An end; what it may be counted from, and where, is for the comparison. */
function endOf({ at, causes }: End): Plain {
  return { at: formatInstant(at), causes };
}

/** A reason: without its facts. */
function reasonOf(saying: Saying): Plain {
  const { table, row, kind } = saying;
  const { policy } = table;
  const isDenial = kind !== "permit" && kind !== "waits";
  return {
    code: isDenial ? denialCode(saying) : row.because,
    policy: policy.id,
    rule: row.id,
    authority: policy.authority,
    ...(row.source === undefined ? {} : { source: row.source }),
  };
}

/** The reason where no table spoke. */
export function silence(code: string): Plain {
  return { code, policy: null, rule: null, authority: null };
}

/** A line's verdict, or the order's, as a decision holds it. */
export function plainVerdict(
  verdict: LineVerdict,
  action: Action,
  lines: readonly string[],
): Plain {
  const { grants, later, missing, denials, opens, reasons, since } = verdict;
  const common = { action, lines, status: verdict.status, reasons };
  switch (verdict.status) {
    case "unknown":
      return { ...common, missing };
    case "denied": {
      const [first] = denials;
      return {
        ...common,
        kind: first === undefined ? "never" : denialKind(first),
        since: since === null ? null : formatInstant(since),
      };
    }
    case "upcoming":
      return {
        ...common,
        opens: opens === undefined ? undefined : openingOf(opens),
        later: later.map(laterOf),
      };
    case "allowed": {
      const [leader] = grants;
      if (leader === undefined) throw new Error("nothing leads");
      const permit = permitOf(leader.saying);
      const { until, modeUntil, possiblyUntil } = verdict;
      return {
        ...common,
        mode: modeOf(leader.saying),
        until: until === undefined ? null : endOf(until),
        ...(modeUntil === undefined ? {} : { modeUntil: endOf(modeUntil) }),
        ...(possiblyUntil === undefined
          ? {}
          : { possiblyUntil: possiblyUntil === null ? null : endOf(possiblyUntil) }),
        ...(missing.length === 0 ? {} : { missing }),
        lastResort: permit.lastResort === true,
        ...(permit.route === undefined ? {} : { route: permit.route }),
        terms: termsOf(permit.terms, leader.handInBy),
        grants: grants.map(grantOf),
        later: later.map(laterOf),
      };
    }
  }
}

function grantOf({ saying, until, handInBy }: Granted): Plain {
  const permit = permitOf(saying);
  return {
    policy: saying.table.policy.id,
    rule: saying.row.id,
    authority: saying.table.policy.authority,
    mode: modeOf(saying),
    ...(permit.route === undefined ? {} : { route: permit.route }),
    lastResort: permit.lastResort === true,
    until: until === undefined ? null : endOf(until),
    terms: termsOf(permit.terms, handInBy),
  };
}

function laterOf(one: Opens): Plain {
  const { saying, handInBy } = one;
  const permit = permitOf(saying);
  return {
    policy: saying.table.policy.id,
    rule: saying.row.id,
    authority: saying.table.policy.authority,
    opens: openingOf(one) satisfies Opening,
    mode: modeOf(saying),
    ...(permit.route === undefined ? {} : { route: permit.route }),
    lastResort: permit.lastResort === true,
    terms: termsOf(permit.terms, handInBy),
  };
}
