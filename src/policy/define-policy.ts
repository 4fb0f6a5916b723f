/**
 * Policies as code: typed as they are written, checked once.
 *
 * @module
 */
import { subject } from "../internal/subject.js";
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
  if (issues.length > 0) throw new PolicyError(subject("policy", policy), issues);
  return policy;
}
