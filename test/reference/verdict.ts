/**
 * The verdict on a line: all completions together (7.3 to 7.6).
 *
 * @module
 */
import type { Action, Opening } from "order-recourse";
import type { Terms } from "order-recourse/policy";
import type { Asked } from "./facts.js";
import { completionsOf, type Gap } from "./completions.js";
import {
  byDenial,
  byOpening,
  byRank,
  compareText,
  deadlineOf,
  denialCode,
  denialKind,
  type End,
  type Granted,
  modeOf,
  openingOf,
  type Opens,
  type Outcome,
  outcomeOf,
  permitOf,
} from "./line.js";
import type { Saying } from "./table.js";
import { formatInstant } from "../../src/time/instant.js";

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
  readonly opens: Opens | undefined;
  readonly missing: readonly string[];
  readonly cuts: readonly number[];
}

/** The verdict on a line. */
export function lineVerdict(
  asked: Asked,
  action: Action,
  index: number,
  most: number,
): LineVerdict {
  const { gaps, worlds } = completionsOf(asked, action, index, most);
  const found = worlds.map(({ choices, world }) => ({
    choices,
    outcome: outcomeOf(world, action, index),
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
    opens: undefined,
    cuts,
  };
  // 7.3
  if (statuses.size > 1 || status === undefined)
    return { ...nothing, status: "unknown", missing: missingOf(gaps, found, statusOf) };
  switch (status) {
    case "allowed": {
      const missing = missingOf(gaps, found, allowedSignature);
      return { ...nothing, status, ...allAllowed(outcomes), missing };
    }
    case "upcoming":
      return { ...nothing, status, ...allUpcoming(outcomes), missing: [] };
    case "denied":
      return { ...nothing, status, denials: allDenied(outcomes), missing: [] };
  }
}

interface Found {
  readonly choices: readonly number[];
  readonly outcome: Outcome;
}

function statusOf({ status }: Outcome): string {
  return status;
}

/** 7.4: on what completions that all allow may differ. */
function allowedSignature(outcome: Outcome): string {
  if (outcome.status !== "allowed") return "";
  const [leader] = outcome.grants;
  const permit = permitOf(leader.saying);
  return JSON.stringify([
    modeOf(leader.saying),
    permit.route,
    permit.lastResort === true,
    termsOf(permit.terms, leader.handInBy),
    outcome.until?.at,
    outcome.grants.map(({ saying, until, handInBy }) => [
      saying.table.policy.id,
      saying.row.id,
      until?.at,
      handInBy?.at,
    ]),
  ]);
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
    (last, one) => (byRank(one.grants[0], last.grants[0]) > 0 ? one : last),
    first,
  );
  const ends = all.map(({ until }) => until);
  const until = earliest(ends);
  const latest = ends.reduce((last, end) => (isAfter(end, last) ? end : last), until);
  const grants = weakest.grants.map((grant) => ({
    ...grant,
    until: earliest(
      all.flatMap((one) => one.grants.filter(isSameGrant(grant)).map((same) => same.until)),
    ),
  }));
  return {
    grants,
    until,
    possiblyUntil: latest?.at === until?.at ? undefined : (latest ?? null),
    modeUntil: earliest(all.map(({ modeUntil }) => modeUntil)),
    later: weakest.later,
  };
}

function isSameGrant({ saying }: Granted): (other: Granted) => boolean {
  return (other) => other.saying.table.policy.id === saying.table.policy.id;
}

function isAfter(a: End | undefined, b: End | undefined): boolean {
  return (a?.at ?? Infinity) > (b?.at ?? Infinity);
}

/** The earliest end; what has none ends last. */
function earliest(ends: readonly (End | undefined)[]): End | undefined {
  const [first, ...rest] = ends;
  return rest.reduce((best, end) => (isAfter(best, end) ? end : best), first);
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
    (best, one) => (byOpening(one.later[0], best.later[0]) > 0 ? one : best),
    first,
  );
  return { opens: last.later[0], later: last.later };
}

/** 7.5: the reasons of all. */
function allDenied(outcomes: readonly Outcome[]): readonly Saying[] {
  const denials = outcomes.flatMap((outcome) =>
    outcome.status === "denied" ? outcome.denials : [],
  );
  return unique(denials.sort(byDenial), (one) => JSON.stringify(reasonOf(one)));
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
export function termsOf(terms: Terms | undefined, handInBy: End | null | undefined): Plain {
  if (terms === undefined) return {};
  const { handInBy: _moment, ...rest } = terms;
  if (handInBy === undefined) return rest;
  return { ...rest, handInBy: handInBy === null ? null : endOf(handInBy) };
}

/** An end, as a decision says it. What it may be counted from is for the comparison. */
export function endOf(end: End): Plain {
  return { ...deadlineOf(end), from: end.bases };
}

/** A reason: without its facts. */
export function reasonOf(saying: Saying): Plain {
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
  const common = { action, lines, status: verdict.status };
  const { grants, later, missing, denials, opens } = verdict;
  switch (verdict.status) {
    case "unknown":
      return { ...common, missing, reasons: [] };
    case "denied": {
      const [first] = denials;
      return {
        ...common,
        kind: first === undefined ? "never" : denialKind(first),
        since: first?.since === null || first === undefined ? null : formatInstant(first.since),
        reasons: first === undefined ? [silence("no-rule")] : denials.map(reasonOf),
      };
    }
    case "upcoming":
      return {
        ...common,
        opens: opens === undefined ? undefined : openingOf(opens),
        later: later.map(laterOf),
        reasons: unique(later, ({ saying }) => JSON.stringify(reasonOf(saying))).map(
          ({ saying }) => reasonOf(saying),
        ),
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
        reasons: grants.map(({ saying }) => reasonOf(saying)),
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
    opens: openingOf(one) satisfies Opening,
    mode: modeOf(saying),
    ...(permit.route === undefined ? {} : { route: permit.route }),
    lastResort: permit.lastResort === true,
    terms: termsOf(permit.terms, handInBy),
  };
}
