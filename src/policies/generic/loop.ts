/**
 * Loop's return policies and workflows.
 *
 * @module
 */
import type { Fee, Money, Policy, Resolution, When } from "../../policy/index.js";
import {
  type Check,
  check,
  count,
  either,
  finalSale as finalSaleOf,
  later,
  list,
  money,
  object,
  oneOf,
  outcomes as outcomesOf,
  resolutions,
  text,
} from "./check-form.js";
import type { FinalSale, ReturnRule, ReturnsForm, ShopForm } from "./form.js";
import { merchantPolicy } from "./merchant.js";

/** What a workflow does with an item. */
export type LoopAction =
  | "keep"
  | "reject"
  | "review"
  | "bypass-final-sale"
  | "waive-fee"
  | { readonly windowDays: number }
  | { readonly exclude: readonly Resolution[] };

/** A workflow: its conditions, and what it does. */
export interface LoopWorkflow {
  readonly id: string;
  readonly when: When;
  readonly then: LoopAction;
}

/** The settings of a policy zone. */
export interface LoopSettings extends ShopForm {
  /** Default `delivery`: until one is known of, the fulfilment counts. */
  readonly windowFrom?: "fulfillment" | "delivery";
  /** Returns wait for the delivery; so many days after the fulfilment stand in for one that nobody told of. */
  readonly blockedUntilDeliveredOr?: number;
  /** A window in days for each outcome. */
  readonly outcomes: { readonly [R in Resolution]?: number };
  readonly handlingFee?: Money;
  readonly finalSale?: FinalSale;
  /** By priority: the first that matches counts. */
  readonly workflows?: readonly LoopWorkflow[];
}

/** What conditions of Loop's read, as facts of the shop's own. */
const FACTS: NonNullable<Policy["custom"]> = {
  bonusCredit: "number",
  discountCode: "text",
  discountPercent: "number",
  keptItems: "number",
  orderTags: "list",
  ordersPlaced: "number",
  productId: "text",
  returnsOnOrder: "number",
  returnsPlaced: "number",
  sku: "text",
  vendor: "text",
};

const ACTION: Check = either(
  oneOf("keep", "reject", "review", "bypass-final-sale", "waive-fee"),
  (value, path, found) => {
    const excludes = Object.hasOwn(Object(value), "exclude");
    const of = excludes ? { exclude: resolutions } : { windowDays: count };
    object(of, Object.keys(of))(value, path, found);
  },
);
const SETTINGS: Readonly<Record<string, Check>> = {
  windowFrom: oneOf("fulfillment", "delivery"),
  blockedUntilDeliveredOr: count,
  outcomes: outcomesOf(count),
  handlingFee: money,
  finalSale: finalSaleOf,
  workflows: list(object({ id: text, when: later, then: ACTION }, ["id", "when", "then"])),
};

/**
 * The policy of a shop that uses Loop, one for each policy zone.
 *
 * Its conditions are facts: customer tags are `buyer.memberships`, product tags `line.tags`, product
 * types `line.category`, the value of the order `order.total`, and the rest `custom.bonusCredit`,
 * `discountCode`, `discountPercent`, `keptItems`, `orderTags`, `ordersPlaced`, `productId`,
 * `returnsOnOrder`, `returnsPlaced`, `sku`, `vendor`.
 *
 * Not expressed: two workflows that both match and do different things (Loop does both, here the
 * first counts; write one for the two of them); bonus credit, and what else pays the buyer more than
 * the price; a fee for one outcome only; destinations, return methods, questions, photos; conditions
 * on the return itself (its value, its number of items).
 *
 * @example
 * ```ts
 * import { loopPolicy } from "order-recourse/policies/generic";
 *
 * const shop = loopPolicy({
 *   id: "shoe-shop",
 *   version: "2026-11-01",
 *   timeZone: "America/New_York",
 *   outcomes: { refund: 30, exchange: 45, "store-credit": 60 },
 *   workflows: [
 *     { id: "sale", when: { "custom.discountPercent": { atLeast: 20 } }, then: { exclude: ["refund"] } },
 *     { id: "many-returns", when: { "custom.returnsPlaced": { atLeast: 5 } }, then: "review" },
 *   ],
 * });
 * const rows = shop.tables.return ?? [];
 * rows.map((row) => row.id).slice(-3); // => ["window-refund-or-exchange-or-store-credit", "window-exchange-or-store-credit", "window-store-credit"]
 * ```
 */
export function loopPolicy(settings: LoopSettings): Policy {
  check(settings, SETTINGS, ["outcomes"]);
  const {
    windowFrom = "delivery",
    blockedUntilDeliveredOr,
    outcomes,
    handlingFee,
    finalSale = {},
    workflows = [],
    custom,
    ...shop
  } = settings;
  const fees: readonly Fee[] =
    handlingFee === undefined ? [] : [{ kind: "processing", amount: handlingFee }];
  const returns: ReturnsForm = {
    ...(windowFrom === "fulfillment" ? { from: "shipment" } : { transitDays: 0 }),
    ...(blockedUntilDeliveredOr !== undefined && { afterDelivery: blockedUntilDeliveredOr }),
    outcomes,
    ...(fees.length > 0 && { fees }),
    finalSale,
    rules: workflows.map((one) => ruleOf(one, outcomes)),
  };
  return merchantPolicy({ ...shop, custom: { ...FACTS, ...custom }, returns });
}

function ruleOf({ id, when, then }: LoopWorkflow, outcomes: LoopSettings["outcomes"]): ReturnRule {
  switch (then) {
    case "reject":
      return { id, when, days: "none" };
    case "review":
      return { id, when, mode: "request" };
    case "keep":
      return { id, when, days: longest(outcomes), resolutions: ["refund", "keep-item"] };
    case "bypass-final-sale":
      return { id, when };
    case "waive-fee":
      return { id, when, fees: [] };
    default: {
      const left = each(outcomes, (n, key) => {
        if ("windowDays" in then) return then.windowDays;
        return then.exclude.includes(key) ? 0 : n;
      });
      return {
        id,
        when,
        ...(Object.keys(left).length > 0 ? { outcomes: left } : { days: "none" }),
      };
    }
  }
}

function longest(outcomes: LoopSettings["outcomes"]): number {
  return Math.max(0, ...Object.values(outcomes));
}

/** The outcomes with other windows; those of no days are left out. */
function each(
  outcomes: LoopSettings["outcomes"],
  of: (n: number, key: Resolution) => number,
): LoopSettings["outcomes"] {
  // SAFETY: the keys are those of the settings
  const given = Object.entries(outcomes) as readonly (readonly [Resolution, number])[];
  const kept = given.map(([key, n]) => [key, of(n, key)] as const).filter(([, n]) => n > 0);
  return Object.fromEntries(kept);
}
