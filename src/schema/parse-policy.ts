/**
 * Policies from outside.
 *
 * @module
 */
import { subject } from "../internal/subject.js";
import { checkPolicy } from "../policy/check-policy.js";
import type { Policy } from "../policy/policy.js";
import { PolicyError } from "../policy/policy-error.js";
import { withHint } from "./from-outside.js";
import { plainCopy } from "./plain-copy.js";
import { withCalendars } from "./with-calendars.js";

/**
 * The policy in what came from outside, as a copy of its own. Where its spans name a place whose
 * working days it does not bring along, those of `order-recourse/calendars` are added.
 *
 * Throws one `PolicyError` that lists every problem, unknown keys included.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "order-recourse/schema";
 *
 * const stored = '{ "id": "shop", "version": "1", "authority": "seller", "timeZone": "UTC", "tables": {} }';
 * parsePolicy(JSON.parse(stored)).id; // => "shop"
 *
 * parsePolicy({ id: "shop", tables: { cancle: [] } }); // throws /did you mean `cancel`/
 * ```
 */
export function parsePolicy(input: unknown): Policy {
  const issues = checkPolicy(input);
  if (issues.length > 0) throw new PolicyError(subject("policy", input), withHint(input, issues));
  // SAFETY: nothing was found that a policy has not
  return withCalendars(plainCopy(input) as Policy);
}
