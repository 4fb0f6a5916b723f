/**
 * A set of policies as a list, each once.
 *
 * @module
 */
import { isSameData } from "../internal/same-data.js";
import type { Policies, Policy } from "../policy/policy.js";

/** The policies of a set, however they are nested; duplicates once. */
export function listOf(policies: Policies): readonly Policy[] {
  const found: Policy[] = [];
  const visit = (part: Policies): void => {
    if (isList(part)) for (const one of part) visit(one);
    else if (!found.some((one) => one === part || (one.id === part.id && isSameData(one, part))))
      found.push(part);
  };
  visit(policies);
  return found;
}

function isList(policies: Policies): policies is Exclude<Policies, Policy> {
  return Array.isArray(policies);
}

/** The currency that amounts of an order are in. */
export function currencyOf(policies: readonly Policy[]): string {
  return policies.find(({ currency }) => currency !== undefined)?.currency ?? "USD";
}
