/**
 * Policies as code: typed as they are written, checked once.
 *
 * @module
 */
import { quote } from "../internal/quote.js";
import { checkPolicy } from "./check-policy.js";
import type { Policy } from "./policy.js";
import { PolicyError } from "./policy-error.js";

/**
 * Checks a policy and gives it back.
 *
 * Throws one {@link PolicyError} that lists every problem, each with its path. For a policy that
 * comes from outside as JSON there is `parsePolicy`.
 *
 * @example
 * ```ts
 * import { after, days, definePolicy, permit } from "order-recourse/policy";
 *
 * const shop = definePolicy({
 *   id: "shop",
 *   version: "2026-11-01",
 *   authority: "seller",
 *   timeZone: "Europe/Berlin",
 *   tables: {
 *     return: [
 *       {
 *         id: "thirty-days",
 *         when: {},
 *         then: permit({ closes: after("line.deliveredAt", days(30)) }),
 *         because: "return-window",
 *       },
 *     ],
 *   },
 * });
 *
 * shop.tables.return?.length; // => 1
 * ```
 */
export function definePolicy(policy: Policy): Policy {
  const issues = checkPolicy(policy);
  if (issues.length > 0) throw new PolicyError(policySubject(policy), issues);
  return policy;
}

/** What an error calls a policy. */
export function policySubject(policy: unknown): string {
  try {
    const { id } = Object(policy) as { readonly id?: unknown };
    return typeof id === "string" ? `policy ${quote(id)}` : "policy";
  } catch {
    return "policy";
  }
}
