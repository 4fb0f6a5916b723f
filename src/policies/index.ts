/**
 * The catalogue: every policy that comes with the package, by id.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { amazonUs } from "./amazon-us.js";

/** The id of a policy in the catalogue. */
export type PolicyId = "amazon-us";

/**
 * Every policy of the catalogue by its id: for a shop that keeps ids in its settings, or a list to
 * choose from. Importing one policy from its own door (`order-recourse/policies/amazon-us`) brings
 * only that one along.
 *
 * @example
 * ```ts
 * import { policies } from "order-recourse/policies";
 *
 * policies["amazon-us"].title; // => "Amazon.com"
 * policies["amazon-us"].authority; // => "marketplace"
 * Object.keys(policies).includes("amazon-us"); // => true
 * ```
 */
export const policies: { readonly [Id in PolicyId]: Policy } = /* @__PURE__ */ Object.freeze({
  "amazon-us": amazonUs,
});

/**
 * The policy with this id, for an id that comes from outside; `undefined` where there is none.
 *
 * @example
 * ```ts
 * import { policyById } from "order-recourse/policies";
 *
 * policyById("amazon-us")?.version.length; // => 10
 * policyById("constructor"); // => undefined
 * ```
 */
export function policyById(id: string): Policy | undefined {
  // SAFETY: an own key of the catalogue is one of its ids
  return Object.hasOwn(policies, id) ? policies[id as PolicyId] : undefined;
}
