/**
 * The catalogue: every policy that comes with the package, by id.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { amazonAe } from "./amazon-ae.js";
import { amazonAu } from "./amazon-au.js";
import { amazonCa } from "./amazon-ca.js";
import { amazonDe } from "./amazon-de.js";
import { amazonEs } from "./amazon-es.js";
import { amazonFr } from "./amazon-fr.js";
import { amazonIn } from "./amazon-in.js";
import { amazonIt } from "./amazon-it.js";
import { amazonJp } from "./amazon-jp.js";
import { amazonSa } from "./amazon-sa.js";
import { amazonUk } from "./amazon-uk.js";
import { amazonUs } from "./amazon-us.js";
import { ebayDe } from "./ebay-de.js";
import { ebayUk } from "./ebay-uk.js";
import { ebayUs } from "./ebay-us.js";

/** The id of a policy in the catalogue. */
export type PolicyId =
  | "amazon-ae"
  | "amazon-au"
  | "amazon-ca"
  | "amazon-de"
  | "amazon-es"
  | "amazon-fr"
  | "amazon-in"
  | "amazon-it"
  | "amazon-jp"
  | "amazon-sa"
  | "amazon-uk"
  | "amazon-us"
  | "ebay-de"
  | "ebay-uk"
  | "ebay-us";

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
  "amazon-ae": amazonAe,
  "amazon-au": amazonAu,
  "amazon-ca": amazonCa,
  "amazon-de": amazonDe,
  "amazon-es": amazonEs,
  "amazon-fr": amazonFr,
  "amazon-in": amazonIn,
  "amazon-it": amazonIt,
  "amazon-jp": amazonJp,
  "amazon-sa": amazonSa,
  "amazon-uk": amazonUk,
  "amazon-us": amazonUs,
  "ebay-de": ebayDe,
  "ebay-uk": ebayUk,
  "ebay-us": ebayUs,
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
