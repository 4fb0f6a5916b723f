/**
 * Shopify's own return rules.
 *
 * @module
 */
import type { Fee, Money, Policy } from "../../policy/index.js";
import {
  type Check,
  check,
  count,
  either,
  finalSale as finalSaleOf,
  flag,
  is,
  money,
  object,
  oneOf,
  percent,
  place,
} from "./check-form.js";
import type { FinalSale, ShopForm } from "./form.js";
import { merchantPolicy } from "./merchant.js";

/** The return rules of one market, under the names that Shopify gives them. */
export interface ShopifyReturnRules extends Omit<ShopForm, "cancel"> {
  /** The window; `-1` has no end. */
  readonly returnWindowDays: number;
  /** Default `ITEM_DELIVERY`. */
  readonly returnWindowStartingFrom?: "ITEM_DELIVERY" | "LAST_ITEM_DELIVERY";
  /** The days after the fulfilment that stand in for a delivery nobody told of; only for `ITEM_DELIVERY`. */
  readonly transitDays?: number;
  readonly extendWindowToBusinessDay?: boolean;
  /** The place whose working days count. */
  readonly calendar?: string;
  /** Free, a flat fee, or the buyer's own label. */
  readonly returnShipping?: "free" | "buyer" | { readonly flatFee: Money };
  readonly restockingFeePercent?: number;
  /** Products (by tag) and collections (by category) on final sale. */
  readonly finalSale?: FinalSale;
  /** Whether there are rules for cancelling what is not fulfilled. */
  readonly cancellations?: boolean;
}

const RULES: Readonly<Record<string, Check>> = {
  returnWindowDays: is("a whole number of at least -1", (n) => {
    return typeof n === "number" && Number.isSafeInteger(n) && n >= -1;
  }),
  returnWindowStartingFrom: oneOf("ITEM_DELIVERY", "LAST_ITEM_DELIVERY"),
  transitDays: count,
  extendWindowToBusinessDay: flag,
  calendar: place,
  returnShipping: either(oneOf("free", "buyer"), object({ flatFee: money }, ["flatFee"])),
  restockingFeePercent: percent,
  finalSale: finalSaleOf,
  cancellations: flag,
};

/**
 * The policy of a shop that uses Shopify's return rules: the buyer asks, the shop agrees or not.
 *
 * Make one for each market. The rules of the day of the order count: give each its `inForce`. Not
 * expressed: at most 250 lines in a request; the note on the label. Shopify exempts neither digital
 * nor personalised goods by itself, so neither does this.
 *
 * @example
 * ```ts
 * import { shopifyReturnRules } from "order-recourse/policies/generic";
 *
 * const shop = shopifyReturnRules({
 *   id: "mug-shop",
 *   version: "2026-11-01",
 *   timeZone: "America/New_York",
 *   returnWindowDays: 30,
 *   returnShipping: "buyer",
 *   restockingFeePercent: 10,
 *   finalSale: { tags: ["outlet"] },
 *   cancellations: true,
 * });
 * const rows = shop.tables.return ?? [];
 * rows.map((row) => row.id).includes("final-sale-tag"); // => true
 * rows.at(-1)?.then; // => { effect: "permit", mode: "request", … }
 * ```
 */
export function shopifyReturnRules(rules: ShopifyReturnRules): Policy {
  check(rules, RULES, ["returnWindowDays"], (found) => {
    const { transitDays, returnWindowStartingFrom: from }: Partial<ShopifyReturnRules> =
      Object(rules);
    if (transitDays !== undefined && from === "LAST_ITEM_DELIVERY")
      found("transitDays", "stands in for a delivery: needs `ITEM_DELIVERY`");
  });
  const {
    returnWindowDays,
    returnWindowStartingFrom,
    transitDays,
    extendWindowToBusinessDay,
    calendar,
    returnShipping,
    restockingFeePercent,
    finalSale,
    cancellations,
    ...shop
  } = rules;
  const flat = typeof returnShipping === "object" ? returnShipping.flatFee : undefined;
  const fees: readonly Fee[] = [
    ...(restockingFeePercent === undefined
      ? []
      : [{ kind: "restocking", percent: restockingFeePercent } as const]),
    ...(flat === undefined ? [] : [{ kind: "return-shipping", amount: flat } as const]),
  ];
  return merchantPolicy({
    ...shop,
    cancel: cancellations === true ? { mode: "request" } : "none",
    returns: {
      days: returnWindowDays === -1 ? "unlimited" : returnWindowDays,
      ...(returnWindowStartingFrom === "LAST_ITEM_DELIVERY"
        ? { from: "last-delivery" }
        : transitDays !== undefined && { transitDays }),
      ...(extendWindowToBusinessDay !== undefined && { roll: extendWindowToBusinessDay }),
      ...(calendar !== undefined && { calendar }),
      mode: "request",
      resolutions: ["refund"],
      ...(returnShipping !== undefined && {
        whoPays: returnShipping === "free" ? "free" : "buyer",
      }),
      ...(fees.length > 0 && { fees }),
      finalSale: finalSale ?? {},
    },
  });
}
