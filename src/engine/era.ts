/**
 * Eras: stretches of time between which other policies are in force. An order is decided by the
 * policies of the era in which it was placed, however long their history is.
 *
 * @module
 */

import { sortedBy } from "../internal/compare.js";
import { mustBeMessage } from "../internal/must-be.js";
import { isSameData } from "../internal/same-data.js";
import type { Order } from "../model/order.js";
import { asMoment } from "../model/read-fact.js";
import { authorityRank } from "../policy/authority.js";
import { checkPolicies } from "../policy/check-policies.js";
import type { Policies, Policy } from "../policy/policy.js";
import { PolicyError } from "../policy/policy-error.js";
import { DAY, parseLocalDate } from "../time/local-date.js";
import { type CompiledSet, compileSet } from "./compile-policy.js";

/** The compiled policies that count for an order. */
export interface Eras {
  /** Whether they are the same for every order. */
  readonly isOne: boolean;
  readonly setFor: (order: Order) => CompiledSet;
}

/**
 * Compiles a set of policies: order, grouping and duplicates don't matter. Throws a `PolicyError`
 * for versions that overlap.
 */
export function compileEras(policies: Policies): Eras {
  const list = distinct(flatten(policies));
  const issues = checkPolicies(list);
  if (issues.length > 0) throw new PolicyError("the set of policies", issues);
  const whole = compileSet(list);
  const spans = list.map(spanOf);
  const edges = [
    ...new Set(spans.flatMap((span) => (span === undefined ? [] : [...span.from, ...span.to]))),
  ].sort((a, b) => a - b);
  if (edges.length === 0) return { isOne: true, setFor: () => whole };
  const sets: (CompiledSet | undefined)[] = [];
  const setFor = (order: Order): CompiledSet => {
    const placed = asMoment(order.placedAt);
    if (typeof placed !== "number") return whole;
    let era = 0;
    while (placed >= (edges[era] ?? Infinity)) era += 1;
    const set =
      sets[era] ?? compileSet(list.flatMap((policy, i) => inEra(policy, spans[i], placed)));
    sets[era] = set;
    return set;
  };
  return { isOne: false, setFor };
}

/** The policy if it may be in force then: without its dates where it is in any zone. */
function inEra(policy: Policy, span: Span | undefined, placed: number): Policy | readonly [] {
  if (span === undefined) return policy;
  const { from, to } = span;
  if (placed < from[0] || placed >= to[1]) return [];
  if (placed < from[1] || placed >= to[0]) return policy;
  const { inForce: _, ...always } = policy;
  return always;
}

/** When a policy begins and ceases to be in force for orders placed then, in the first zone and in the last. */
interface Span {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** None where that hangs on more than when an order was placed. */
function spanOf({ inForce }: Policy): Span | undefined {
  if (inForce === undefined) return undefined;
  const { from = "", to = "", by = "order.placedAt" } = inForce;
  if (by !== "order.placedAt") return undefined;
  return {
    from: startsOf(parseLocalDate(from) ?? -Infinity),
    to: startsOf((parseLocalDate(to) ?? Infinity) + 1),
  };
}

/** Where a day begins: in no zone farther than a day from where it does in UTC. */
function startsOf(day: number): Span["from"] {
  return [(day - 1) * DAY, (day + 1) * DAY];
}

/** Every policy of a nested list. */
function flatten(policies: Policies): readonly Policy[] {
  const found: Policy[] = [];
  eachPolicy(policies, (policy) => found.push(policy));
  return found;
}

/** Lists are nested less deep than this; one that holds itself is not. */
const DEEPEST = 100;

/** Visits every policy of a nested list. Throws a `TypeError` for what is none. */
export function eachPolicy(policies: Policies, visit: (policy: Policy) => void, depth = 0): void {
  if (isList(policies) && depth < DEEPEST) {
    for (const part of policies) eachPolicy(part, visit, depth + 1);
    return;
  }
  // SAFETY: whatever it is, its fields can be read
  const { id, tables } = Object(policies) as Partial<Policy>;
  if (typeof id !== "string" || Object(tables) !== tables)
    throw new TypeError(mustBeMessage("policies", "a policy or a list of policies", policies));
  // SAFETY: what has an identity and tables is taken for a policy
  visit(policies as Policy);
}

/** Whether policies are a list, and not one alone. */
function isList(policies: Policies): policies is readonly Policies[] {
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
