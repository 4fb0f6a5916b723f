/**
 * Orders that carry the site they were placed on, decided by the policy of another one.
 *
 * @module
 */
import { AMAZON_MARKETPLACES } from "../adapters/amazon-sp-api.js";
import type { Order } from "../model/order.js";
import { policies as catalogue, policyById } from "../policies/index.js";
import type { Policy } from "../policy/policy.js";

/** What to say of each policy of the catalogue that is the one of another site than the order's. */
export function otherSiteWords(order: Order, policies: readonly Policy[]): readonly string[] {
  const site = siteOf(order);
  if (site === undefined) return [];
  const others = policies
    .filter(({ id, authority }) => authority === "marketplace" && policyById(id) !== undefined)
    .filter(({ title = "" }) => title.toLowerCase() !== site);
  const right = Object.values(catalogue).find(({ title = "" }) => title.toLowerCase() === site);
  const help =
    right === undefined ? "none comes with the program" : `that would be \`--policy ${right.id}\``;
  return [...new Set(others.map(({ id }) => id))].map(
    (id) => `\`${id}\` is not the policy of ${site}, where it was ordered (${help})`,
  );
}

/** The site of an order by its `custom.marketplaceId`, as the adapter carries it over. */
function siteOf({ custom }: Order): string | undefined {
  const id = custom?.["marketplaceId"];
  const isKnown = typeof id === "string" && Object.hasOwn(AMAZON_MARKETPLACES, id);
  return isKnown ? AMAZON_MARKETPLACES[id]?.site : undefined;
}
