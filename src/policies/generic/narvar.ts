/**
 * Narvar's return outcomes.
 *
 * @module
 */
import type { Fee, Policy } from "../../policy/index.js";
import {
  type Check,
  check,
  count,
  fees as feesOf,
  flag,
  length,
  list,
  object,
  text,
} from "./check-form.js";
import type { ReturnRule, ShopForm } from "./form.js";
import { merchantPolicy } from "./merchant.js";

/** The settings, as far as they are public. */
export interface NarvarSettings extends ShopForm {
  readonly returnDays: number;
  /** Exchanges have a window of their own. */
  readonly exchangeDays?: number;
  /** Whether a gift card can be chosen, as long as a return. */
  readonly giftCards?: boolean;
  /** Orders that came out of an exchange carry a tag, and can have their own rules. */
  readonly exchangeOrders?: { readonly tag: string; readonly days: number | "none" };
  /** Kinds of products that are only exchanged. */
  readonly exchangeOnly?: readonly string[];
  readonly fees?: readonly Fee[];
}

const SETTINGS: Readonly<Record<string, Check>> = {
  returnDays: count,
  exchangeDays: count,
  giftCards: flag,
  exchangeOrders: object({ tag: text, days: length }, ["tag", "days"]),
  exchangeOnly: list(text),
  fees: feesOf,
};

/**
 * The policy of a shop that uses Narvar. The tag of orders that came out of an exchange is read from
 * `custom.orderTags`.
 *
 * Not expressed: a fee for exchanges alone (a fee is part of every outcome of a row); which product
 * is recommended instead; gift returns by ZIP or code. Narvar's list of conditions is not public.
 *
 * @example
 * ```ts
 * import { narvarPolicy } from "order-recourse/policies/generic";
 *
 * const shop = narvarPolicy({
 *   id: "coat-shop",
 *   version: "2026-11-01",
 *   timeZone: "America/Chicago",
 *   returnDays: 30,
 *   exchangeDays: 60,
 *   giftCards: true,
 * });
 * const rows = shop.tables.return ?? [];
 * rows.map((row) => row.id).slice(-2); // => ["window-refund-or-exchange-or-store-credit", "window-exchange"]
 * ```
 */
export function narvarPolicy(settings: NarvarSettings): Policy {
  check(settings, SETTINGS, ["returnDays"]);
  const {
    returnDays,
    exchangeDays = returnDays,
    giftCards,
    exchangeOrders,
    exchangeOnly,
    fees,
    custom,
    ...shop
  } = settings;
  const rules: ReturnRule[] = [];
  if (exchangeOrders !== undefined) {
    const { tag, days } = exchangeOrders;
    rules.push({ id: "exchange-order", when: { "custom.orderTags": { has: tag } }, days });
  }
  if (exchangeOnly !== undefined) {
    rules.push({
      id: "exchange-only",
      when: { "line.category": exchangeOnly },
      days: exchangeDays,
      resolutions: ["exchange"],
    });
  }
  return merchantPolicy({
    ...shop,
    custom: { orderTags: "list", ...custom },
    returns: {
      outcomes: {
        refund: returnDays,
        exchange: exchangeDays,
        ...(giftCards === true && { "store-credit": returnDays }),
      },
      ...(fees !== undefined && { fees }),
      finalSale: {},
      rules,
    },
  });
}
