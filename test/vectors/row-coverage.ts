/**
 * Which rows of the policies and laws that ship decide at least one case.
 *
 * A row decides a case if a verdict that the case expects something of names it: as a reason, as a grant,
 * or as what is still to open. Silence names nobody: a row that defers decides a case if such a verdict
 * is another one without that row.
 *
 * @module
 */
import type { Action, Decision, Policies, Policy, Row, Verdict, Verdicts } from "order-recourse";
import { CATALOGUES, type Case, decisionOf, policiesIn } from "./cases.js";
import type { Expectation } from "./compare.js";

/** A row of a policy that ships, and the case that it decides first. */
export interface CoveredRow {
  /** Where its policy can be imported: `policies/etsy`; of several doors the first. */
  readonly door: string;
  readonly policy: string;
  readonly version: string;
  readonly action: Action;
  readonly row: string;
  readonly effect: Row["then"]["effect"];
  /** Of its source; a source without one, and a row without a source, is `none`. */
  readonly confidence: NonNullable<NonNullable<Row["source"]>["confidence"]> | "none";
  readonly decides: string | null;
}

/** Every confidence that a row may have, highest first. */
export const CONFIDENCES = ["high", "medium", "low", "none"] as const;

/** How many rows of a door decide a case, of how many. */
export interface DoorCoverage {
  readonly door: string;
  readonly rows: number;
  readonly decided: number;
  /** The same by confidence: only those that the door has rows of. */
  readonly by: Readonly<Partial<Record<CoveredRow["confidence"], string>>>;
}

/** The rows counted by door. */
export function byDoor(rows: readonly CoveredRow[]): readonly DoorCoverage[] {
  const doors = new Map<string, CoveredRow[]>();
  for (const row of rows) doors.set(row.door, [...(doors.get(row.door) ?? []), row]);
  return [...doors].map(([door, all]) => {
    const by = CONFIDENCES.flatMap((confidence) => {
      const some = all.filter((row) => row.confidence === confidence);
      return some.length === 0 ? [] : [[confidence, `${decidedIn(some)}/${some.length}`] as const];
    });
    return { door, rows: all.length, decided: decidedIn(all), by: Object.fromEntries(by) };
  });
}

function decidedIn(rows: readonly CoveredRow[]): number {
  return rows.filter(({ decides }) => decides !== null).length;
}

/** The rows of a confidence that decide no case, as text. */
export function undecided(
  rows: readonly CoveredRow[],
  confidence: CoveredRow["confidence"],
): readonly string[] {
  return rows
    .filter((row) => row.confidence === confidence && row.decides === null)
    .map(({ door, policy, version, action, row }) =>
      [door, `${policy}@${version}`, action, row].join(" "),
    );
}

/** Whose table a row is in. */
interface Place {
  readonly door: string;
  readonly policy: Policy;
  readonly action: Action;
  readonly row: Row;
}

/** Every row of the catalogues, once: policies that several doors share are in the first of them. */
function places(): readonly Place[] {
  const seen = new Set<Policy>();
  const found: Place[] = [];
  for (const [catalogue, byId] of Object.entries(CATALOGUES)) {
    for (const [id, set] of Object.entries(byId)) {
      for (const policy of flat(set)) {
        if (seen.has(policy)) continue;
        seen.add(policy);
        for (const [action, rows] of tablesOf(policy))
          for (const row of rows) found.push({ door: `${catalogue}/${id}`, policy, action, row });
      }
    }
  }
  return found;
}

function flat(set: Policies): readonly Policy[] {
  return "tables" in set ? [set] : set.flatMap(flat);
}

function tablesOf(policy: Policy): readonly (readonly [Action, readonly Row[]])[] {
  // SAFETY: the keys of `tables` are actions
  return Object.entries(policy.tables) as (readonly [Action, readonly Row[]])[];
}

function keyOf(policy: string, version: string, action: string, row: string): string {
  return `${policy} ${version} ${action} ${row}`;
}

/** The verdicts that a case expects something of. */
function askedOf({ expect, lines }: Case, decision: Decision): readonly Verdict[] {
  const of = (verdicts: Verdicts, expectation: Expectation): readonly Verdict[] =>
    Object.entries(verdicts).flatMap(([action, verdict]) => (action in expectation ? verdict : []));
  return [
    ...of(decision.verdicts, expect),
    ...Object.entries(lines ?? {}).flatMap(([id, expectation]) => {
      const line = decision.lines[id];
      return line === undefined ? [] : of(line.verdicts, expectation);
    }),
  ];
}

/** The rows that the verdicts of a case name. */
function named(one: Case, decision: Decision): ReadonlySet<string> {
  const found = new Set<string>();
  for (const verdict of askedOf(one, decision)) {
    const rules = [
      ...verdict.reasons,
      ...("grants" in verdict ? verdict.grants : []),
      ...("later" in verdict ? verdict.later : []),
    ];
    for (const { policy, rule } of rules)
      for (const { id, version } of decision.policies)
        if (id === policy && rule !== null) found.add(keyOf(id, version, verdict.action, rule));
  }
  return found;
}

/** The set with one policy in another's place. */
function replaced(set: readonly Policy[], policy: Policy, by: Policy): Policies {
  return set.map((one) => (one === policy ? by : one));
}

function without({ policy, action, row }: Place): Policy {
  const rows = (policy.tables[action] ?? []).filter((one) => one !== row);
  return { ...policy, tables: { ...policy.tables, [action]: rows } };
}

/** The rows of everything that ships, each with the first of these cases that it decides. */
export function rowCoverage(cases: readonly Case[]): readonly CoveredRow[] {
  const decided = cases.map((one) => {
    const set = flat(policiesIn(one));
    return { one, set, decision: decisionOf(one, set) };
  });
  const first = new Map<string, string>();
  for (const { one, decision } of decided)
    for (const key of named(one, decision)) if (!first.has(key)) first.set(key, one.id);

  const decidedBySilence = (place: Place): string | undefined => {
    const shorter = without(place);
    return decided.find(({ one, set, decision }) => {
      if (!set.includes(place.policy)) return false;
      const other = decisionOf(one, replaced(set, place.policy, shorter));
      return JSON.stringify(askedOf(one, other)) !== JSON.stringify(askedOf(one, decision));
    })?.one.id;
  };

  return places().map((place) => {
    const { door, policy, action, row } = place;
    const { id, version } = policy;
    const decides =
      first.get(keyOf(id, version, action, row.id)) ??
      (row.then.effect === "defer" ? decidedBySilence(place) : undefined);
    return {
      door,
      policy: id,
      version,
      action,
      row: row.id,
      effect: row.then.effect,
      confidence: row.source?.confidence ?? "none",
      decides: decides ?? null,
    };
  });
}
