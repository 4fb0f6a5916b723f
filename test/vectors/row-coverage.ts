/**
 * Which rows of the policies and laws that ship decide at least one case.
 *
 * A row decides a case if the decision names it: in the reasons of a verdict, on a line or on the order,
 * as a grant, or as what is still to open. Silence names nobody: a row that defers decides a case if the
 * decision is another one without that row.
 *
 * @module
 */
import type { Action, Decision, Policies, Policy, Row, Verdict } from "order-recourse";
import { CATALOGUES, type Case, decisionOf, policiesIn } from "./cases.js";

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

/** The rows that a decision names. */
function named(decision: Decision): ReadonlySet<string> {
  const found = new Set<string>();
  const name = (action: Action, policy: string | null, row: string | null): void => {
    if (policy === null || row === null) return;
    for (const { id, version } of decision.policies)
      if (id === policy) found.add(keyOf(id, version, action, row));
  };
  const verdicts = [decision, ...Object.values(decision.lines)].flatMap((at): Verdict[] =>
    Object.values(at.verdicts),
  );
  for (const verdict of verdicts) {
    for (const { policy, rule } of verdict.reasons) name(verdict.action, policy, rule);
    if ("later" in verdict)
      for (const { policy, rule } of verdict.later) name(verdict.action, policy, rule);
    if ("grants" in verdict)
      for (const { policy, rule } of verdict.grants) name(verdict.action, policy, rule);
  }
  return found;
}

/** The set with one policy in another's place. */
function replaced(set: Policies, policy: Policy, by: Policy): Policies {
  return flat(set).map((one) => (one === policy ? by : one));
}

function without({ policy, action, row }: Place): Policy {
  const rows = (policy.tables[action] ?? []).filter((one) => one !== row);
  return { ...policy, tables: { ...policy.tables, [action]: rows } };
}

/** The rows of everything that ships, each with the first of these cases that it decides. */
export function rowCoverage(cases: readonly Case[]): readonly CoveredRow[] {
  const sets = cases.map(policiesIn);
  const decisions = cases.map((one, i) => decisionOf(one, sets[i]));
  const first = new Map<string, string>();
  for (const [i, decision] of decisions.entries())
    for (const key of named(decision))
      if (!first.has(key)) first.set(key, cases[i]?.id ?? "");

  const decidedBySilence = (place: Place): string | undefined => {
    const shorter = without(place);
    return cases.find((one, i) => {
      const set = sets[i] ?? [];
      if (!flat(set).includes(place.policy)) return false;
      const decision = decisionOf(one, replaced(set, place.policy, shorter));
      return JSON.stringify(decision) !== JSON.stringify(decisions[i]);
    })?.id;
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
