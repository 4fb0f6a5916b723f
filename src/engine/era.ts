/**
 * Eras: stretches of time between which other policies are in force. An order is decided by the
 * policies of the era in which it was placed, however long their history is.
 *
 * @module
 */
import { sortedBy } from "../internal/compare.js";
import { isSameData } from "../internal/same-data.js";
import type { Order } from "../model/order.js";
import { asMoment } from "../model/read-fact.js";
import { authorityRank } from "../policy/authority.js";
import { checkPolicies } from "../policy/check-policies.js";
import type { Policies, Policy } from "../policy/policy.js";
import { PolicyError } from "../policy/policy-error.js";
import { parseLocalDate } from "../time/local-date.js";
import { startOfDay } from "../time/zone.js";
import { type CompiledSet, compileSet } from "./compile-policy.js";

/** The compiled policies that count for an order. */
export type SetFor = (order: Order) => CompiledSet;

/**
 * Compiles a set of policies: order, grouping and duplicates don't matter. Throws a `PolicyError`
 * for versions that overlap.
 */
export function compileEras(policies: Policies): SetFor {
  const list = distinct(flatten(policies));
  const issues = checkPolicies(list);
  if (issues.length > 0) throw new PolicyError("the set of policies", issues);
  const whole = compileSet(list);
  const spans = list.map(spanOf);
  const edges = [...new Set(spans.flatMap((span) => span ?? []))].sort((a, b) => a - b);
  if (edges.length === 0) return () => whole;
  const sets: (CompiledSet | undefined)[] = [];
  return (order) => {
    const placed = asMoment(order.placedAt);
    if (typeof placed !== "number") return whole;
    let era = 0;
    while (era < edges.length && placed >= (edges[era] ?? Infinity)) era += 1;
    const set =
      sets[era] ??
      compileSet(
        list.flatMap((policy, index) => {
          const span = spans[index];
          if (span === undefined) return policy;
          const { inForce: _, ...always } = policy;
          return placed >= span[0] && placed < span[1] ? always : [];
        }),
      );
    sets[era] = set;
    return set;
  };
}

/** When orders are placed for which a policy is in force; none where that hangs on more than when. */
function spanOf({ inForce, timeZone }: Policy): readonly [number, number] | undefined {
  if (inForce === undefined || typeof timeZone !== "string" || timeZone === "buyer")
    return undefined;
  const { from = "", to = "", by = "order.placedAt" } = inForce;
  if (by !== "order.placedAt") return undefined;
  const first = parseLocalDate(from);
  const last = parseLocalDate(to);
  return [
    first === undefined ? -Infinity : startOfDay(first, timeZone),
    last === undefined ? Infinity : startOfDay(last + 1, timeZone),
  ];
}

/** Every policy of a nested list. */
function flatten(policies: Policies): readonly Policy[] {
  return isList(policies) ? policies.flatMap(flatten) : [policies];
}

/** Whether policies are a list, and not one alone. */
export function isList(policies: Policies): policies is readonly Policies[] {
  return Array.isArray(policies);
}

/** Each policy once, the highest authority first, then by id and version. */
function distinct(policies: readonly Policy[]): readonly Policy[] {
  const byVersion = new Map<string, Policy[]>();
  for (const policy of new Set(policies)) {
    const key = JSON.stringify([policy.id, policy.version]);
    const twins = byVersion.get(key) ?? [];
    if (!twins.some((twin) => isSameData(twin, policy))) byVersion.set(key, [...twins, policy]);
  }
  return sortedBy([...byVersion.values()].flat(), ({ authority, id, version }) => [
    -authorityRank(authority),
    id,
    version,
  ]);
}
