/**
 * The catalogue: every policy that comes with the package, by id.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { aliexpress } from "./aliexpress.js";
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
import { appleUs } from "./apple-us.js";
import { bestBuyUs } from "./best-buy-us.js";
import { costcoUs } from "./costco-us.js";
import { ebayDe } from "./ebay-de.js";
import { ebayUk } from "./ebay-uk.js";
import { ebayUs } from "./ebay-us.js";
import { etsy } from "./etsy.js";
import { flipkart } from "./flipkart.js";
import { homeDepotUs } from "./home-depot-us.js";
import { ikeaBe } from "./ikea-be.js";
import { ikeaDe } from "./ikea-de.js";
import { ikeaEs } from "./ikea-es.js";
import { ikeaFi } from "./ikea-fi.js";
import { ikeaUk } from "./ikea-uk.js";
import { ikeaUs } from "./ikea-us.js";
import { mercadoLibre } from "./mercado-libre.js";
import { mercariUs } from "./mercari-us.js";
import { rakutenJp } from "./rakuten-jp.js";
import { shein } from "./shein.js";
import { targetUs } from "./target-us.js";
import { temu } from "./temu.js";
import { walmartUs } from "./walmart-us.js";
import { wayfairUs } from "./wayfair-us.js";
import { zalandoAt } from "./zalando-at.js";
import { zalandoBe } from "./zalando-be.js";
import { zalandoCh } from "./zalando-ch.js";
import { zalandoDe } from "./zalando-de.js";
import { zalandoIt } from "./zalando-it.js";
import { zalandoNl } from "./zalando-nl.js";
import { zalandoUk } from "./zalando-uk.js";

/** The id of a policy in the catalogue. */
export type PolicyId =
  | "aliexpress"
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
  | "apple-us"
  | "best-buy-us"
  | "costco-us"
  | "ebay-de"
  | "ebay-uk"
  | "ebay-us"
  | "etsy"
  | "flipkart"
  | "home-depot-us"
  | "ikea-be"
  | "ikea-de"
  | "ikea-es"
  | "ikea-fi"
  | "ikea-uk"
  | "ikea-us"
  | "mercado-libre"
  | "mercari-us"
  | "rakuten-jp"
  | "shein"
  | "target-us"
  | "temu"
  | "walmart-us"
  | "wayfair-us"
  | "zalando-at"
  | "zalando-be"
  | "zalando-ch"
  | "zalando-de"
  | "zalando-it"
  | "zalando-nl"
  | "zalando-uk";

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
  aliexpress,
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
  "apple-us": appleUs,
  "best-buy-us": bestBuyUs,
  "costco-us": costcoUs,
  "ebay-de": ebayDe,
  "ebay-uk": ebayUk,
  "ebay-us": ebayUs,
  etsy,
  flipkart,
  "home-depot-us": homeDepotUs,
  "ikea-be": ikeaBe,
  "ikea-de": ikeaDe,
  "ikea-es": ikeaEs,
  "ikea-fi": ikeaFi,
  "ikea-uk": ikeaUk,
  "ikea-us": ikeaUs,
  "mercado-libre": mercadoLibre,
  "mercari-us": mercariUs,
  "rakuten-jp": rakutenJp,
  shein,
  "target-us": targetUs,
  temu,
  "walmart-us": walmartUs,
  "wayfair-us": wayfairUs,
  "zalando-at": zalandoAt,
  "zalando-be": zalandoBe,
  "zalando-ch": zalandoCh,
  "zalando-de": zalandoDe,
  "zalando-it": zalandoIt,
  "zalando-nl": zalandoNl,
  "zalando-uk": zalandoUk,
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
