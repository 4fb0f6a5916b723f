/**
 * AfterShip's return settings and eligibility rules.
 *
 * @module
 */
import type { Policy, Resolution, When } from "../../policy/index.js";
import {
  type Check,
  check,
  count,
  flag,
  holidays as holidaysOf,
  later,
  list,
  object,
  oneOf,
  payer,
  percent,
  resolutions as resolutionsOf,
  text,
} from "./check-form.js";
import type { Holiday, ReturnRule, ReturnTerms, ShopForm } from "./form.js";
import { merchantPolicy } from "./merchant.js";

/** Who and what a list names: any of it is enough. */
export interface AfterShipList {
  readonly customers?: readonly string[];
  readonly productTypes?: readonly string[];
  readonly productTags?: readonly string[];
  readonly orderTags?: readonly string[];
  readonly skus?: readonly string[];
  readonly discountCodes?: readonly string[];
  /** From this discount on. */
  readonly discountPercent?: number;
}

/** A resolution rule: its conditions, and what is offered then. */
export interface AfterShipResolutions {
  readonly id: string;
  readonly when: When;
  readonly resolutions: readonly Resolution[];
}

/** A window of some products' own. */
export interface AfterShipWindow {
  readonly id: string;
  readonly when: When;
  readonly windowDays: number;
}

/** The settings. */
export interface AfterShipSettings extends ShopForm {
  readonly windowDays: number;
  /** Default `delivery`. */
  readonly windowFrom?: "order" | "fulfillment" | "delivery";
  /** After the lists: windows of some products' own; of several the first counts. */
  readonly productWindows?: readonly AfterShipWindow[];
  /** Windows of a season, for what no rule names. */
  readonly holidays?: readonly Holiday[];
  readonly blocklist?: AfterShipList;
  /** Goes before the block list. */
  readonly allowlist?: AfterShipList;
  /** Nothing that was discounted. */
  readonly blockDiscounted?: boolean;
  /** One return per order. */
  readonly singleReturn?: boolean;
  readonly resolutions?: readonly Resolution[];
  readonly conditionalResolutions?: readonly AfterShipResolutions[];
  /** Green returns: below this unit price the buyer keeps it. */
  readonly keepBelow?: number;
  readonly autoApprove?: boolean;
  readonly returnShipping?: ReturnTerms["whoPays"];
}

/** What the lists read, as facts of the shop's own. */
const FACTS: NonNullable<Policy["custom"]> = {
  customer: "text",
  discountCode: "text",
  discountPercent: "number",
  orderTags: "list",
  returnsOnOrder: "number",
  sku: "text",
};

const LIST: Check = object({
  customers: list(text),
  productTypes: list(text),
  productTags: list(text),
  orderTags: list(text),
  skus: list(text),
  discountCodes: list(text),
  discountPercent: percent,
});
const WINDOW = { id: text, when: later, windowDays: count };
const CHOICE = { id: text, when: later, resolutions: resolutionsOf };
const SETTINGS: Readonly<Record<string, Check>> = {
  windowDays: count,
  windowFrom: oneOf("order", "fulfillment", "delivery"),
  productWindows: list(object(WINDOW, Object.keys(WINDOW))),
  holidays: holidaysOf,
  blocklist: LIST,
  allowlist: LIST,
  blockDiscounted: flag,
  singleReturn: flag,
  resolutions: resolutionsOf,
  conditionalResolutions: list(object(CHOICE, Object.keys(CHOICE))),
  keepBelow: count,
  autoApprove: flag,
  returnShipping: payer,
};

/**
 * The policy of a shop that uses AfterShip Returns, one for each zone.
 *
 * Product types are `line.category`, product tags `line.tags`, customer tags `buyer.memberships`; the
 * rest is `custom.customer`, `discountCode`, `discountPercent`, `orderTags`, `returnsOnOrder`, `sku`.
 *
 * Not expressed: routing and destinations, an amount of discount (give it in percent), a limit on the
 * number of a SKU, gift returns. An any-of over several facts is several rules.
 *
 * @example
 * ```ts
 * import { afterShipPolicy } from "order-recourse/policies/generic";
 *
 * const shop = afterShipPolicy({
 *   id: "tool-shop",
 *   version: "2026-11-01",
 *   timeZone: "Europe/London",
 *   windowDays: 28,
 *   blocklist: { productTags: ["outlet"], discountPercent: 50 },
 *   allowlist: { productTags: ["always-returnable"] },
 * });
 * const rows = shop.tables.return ?? [];
 * rows.map((row) => row.id).slice(-4); // => ["allowed-product-tag", "blocked-product-tag", "blocked-discount", "window"]
 * ```
 */
export function afterShipPolicy(settings: AfterShipSettings): Policy {
  check(settings, SETTINGS, ["windowDays"]);
  const {
    windowDays,
    windowFrom = "delivery",
    productWindows = [],
    holidays = [],
    blocklist = {},
    allowlist = {},
    blockDiscounted,
    singleReturn,
    resolutions,
    conditionalResolutions = [],
    keepBelow,
    autoApprove,
    returnShipping,
    custom,
    ...shop
  } = settings;
  const blocked: ReturnRule[] = rulesOf("blocked", blocklist).map((rule) => {
    return { ...rule, days: "none" };
  });
  if (blockDiscounted === true)
    blocked.push({
      id: "blocked-discounted",
      when: { "custom.discountPercent": { atLeast: 0.01 } },
      days: "none",
    });
  const single: ReturnRule = {
    id: "second-return",
    when: { "custom.returnsOnOrder": { atLeast: 1 } },
    days: "none",
    because: "already-returned",
  };
  return merchantPolicy({
    ...shop,
    custom: { ...FACTS, ...custom },
    returns: {
      days: windowDays,
      from: windowFrom === "fulfillment" ? "shipment" : windowFrom,
      mode: autoApprove === true ? "instant" : "request",
      ...(resolutions !== undefined && { resolutions }),
      ...(keepBelow !== undefined && { keepBelow }),
      ...(returnShipping !== undefined && { whoPays: returnShipping }),
      rules: [
        ...(singleReturn === true ? [single] : []),
        ...rulesOf("allowed", allowlist),
        ...blocked,
        ...productWindows.map(({ id, when, windowDays: days }) => ({ id, when, days })),
        ...conditionalResolutions,
      ],
      holidays,
    },
  });
}

function rulesOf(id: string, list: AfterShipList): readonly Pick<ReturnRule, "id" | "when">[] {
  const { customers, productTypes, productTags, orderTags, skus, discountCodes, discountPercent } =
    list;
  const tests: readonly (readonly [string, When | undefined])[] = [
    ["customer", customers && { "custom.customer": customers }],
    ["product-type", productTypes && { "line.category": productTypes }],
    ["product-tag", productTags && { "line.tags": { has: productTags } }],
    ["order-tag", orderTags && { "custom.orderTags": { has: orderTags } }],
    ["sku", skus && { "custom.sku": skus }],
    ["discount-code", discountCodes && { "custom.discountCode": discountCodes }],
    [
      "discount",
      discountPercent === undefined
        ? undefined
        : { "custom.discountPercent": { atLeast: discountPercent } },
    ],
  ];
  return tests.flatMap(([name, when]) =>
    when === undefined ? [] : [{ id: `${id}-${name}`, when }],
  );
}
