/**
 * When money is due, as the engine counts it.
 *
 * @module
 */
import type { Opening } from "../decision/deadline.js";
import type { Decision } from "../decision/decision.js";
import type { Grant } from "../decision/grant.js";
import type { Allowed } from "../decision/verdict.js";
import { decide } from "../engine/compile.js";
import type { Order } from "../model/order.js";
import type { After } from "../policy/moment.js";
import { permit } from "../policy/outcome.js";
import type { Policies, Policy, Row } from "../policy/policy.js";

/** Before everything. */
const BEGINNING = "0001-01-02T00:00:00Z";

/** The policies of a set, one list. */
function flatPolicies(policies: Policies): readonly Policy[] {
  // SAFETY: a policy is no list
  return Array.isArray(policies)
    ? (policies as readonly Policies[]).flatMap(flatPolicies)
    : [policies as Policy];
}

/** The policy that a decision speaks of by this id. */
export function policyOf(
  policies: Policies,
  decision: Decision,
  id: string | null,
): Policy | undefined {
  return flatPolicies(policies).find(
    (policy) =>
      policy.id === id &&
      decision.policies.some((asked) => asked.id === policy.id && asked.version === policy.version),
  );
}

/** The row of a policy that permits an action. */
export function rowOf(
  policy: Policy | undefined,
  action: Allowed["action"],
  rule: string | null,
): Row | undefined {
  return policy?.tables[action]?.find(({ id }) => id === rule);
}

/**
 * When a permitted action's refund is due on a line of an order: the first of the grants with a
 * `refundWithin` says. `after`: once that has happened; `null`: no terms say, or what they hang on is
 * not known. The engine counts it: a row that opens at that moment is asked when it opens.
 */
export function refundDue(
  policies: Policies,
  decision: Decision,
  grants: readonly Grant[],
  order: Order,
  line: string,
): Opening | null {
  const grant = grants.find(({ terms }) => terms.refundWithin !== undefined);
  const policy = policyOf(policies, decision, grant?.policy ?? null);
  const within = grant?.terms.refundWithin;
  if (policy === undefined || within === undefined) return null;
  const asked = decide(order, { policies: probe(policy, within), at: BEGINNING });
  const found = asked.lines[line]?.verdicts.contactSeller;
  return found?.status === "upcoming" ? found.opens : null;
}

const probes = new WeakMap<Policy, Map<string, Policy>>();

/** A policy that permits something from a moment on, counted as another policy counts. */
function probe(policy: Policy, opens: After): Policy {
  const key = JSON.stringify(opens);
  const made = probes.get(policy) ?? new Map<string, Policy>();
  probes.set(policy, made);
  const found = made.get(key);
  if (found !== undefined) return found;
  const { inForce: _inForce, wholeOrder: _wholeOrder, ...counts } = policy;
  const due: Row = { id: "due", when: {}, then: permit({ opens }), because: "refund-overdue" };
  const built: Policy = { ...counts, tables: { contactSeller: [due] } };
  made.set(key, built);
  return built;
}
