/**
 * What a caller knows and Amazon's payloads don't say.
 *
 * @module
 */
import type { Buyer } from "../../model/buyer.js";
import type { CustomValue } from "../../model/custom.js";
import type { Disclosures } from "../../model/disclosures.js";
import type { Condition, DeliveryMethod, Trait } from "../../model/line.js";
import type { OrderType } from "../../model/order.js";
import type { OrderEvent } from "../../model/order-event.js";
import type { Payment } from "../../model/payment.js";
import type { ReturnPolicy } from "../../model/return-policy.js";
import type { Seller } from "../../model/seller.js";
import type { Instant } from "../../time/instant.js";

/** What a caller knows of an order. It counts before what the payload says. */
export interface AmazonOptions {
  /** When the order was placed, for a payload that lacks it or gets it wrong. */
  readonly placedAt?: Instant;
  readonly type?: OrderType;
  /** Laid over what the payload says, key by key. */
  readonly buyer?: Buyer;
  /** Laid over what the payload says, key by key. */
  readonly seller?: Seller;
  readonly payment?: Payment;
  readonly disclosures?: Disclosures;
  readonly custom?: Readonly<Record<string, CustomValue>>;
  /**
   * The whole history between the parties; an empty list says that nothing has happened. Left out,
   * the history stays unknown. An event may name an order item: it speaks for all its lines.
   */
  readonly events?: readonly OrderEvent[];
  /** When everything that was shipped had arrived; an item's own comes first. */
  readonly deliveredAt?: Instant;
  /**
   * How far an order item is that Amazon calls unshipped. Left out: `pending` where the seller
   * ships, `processing` where Amazon does, whose warehouse then already has the order.
   */
  readonly unshipped?: "pending" | "processing";
  /** By order item id, SKU or ASIN; where several speak of one item, the former count first. */
  readonly items?: Readonly<Record<string, AmazonItemOptions>>;
  /** By order id, for a list of orders. It counts before what is said for all. */
  readonly orders?: Readonly<Record<string, Omit<AmazonOptions, "orders">>>;
}

/** What a caller knows of an item. It counts before what the payload says. */
export interface AmazonItemOptions {
  readonly category?: string;
  readonly traits?: readonly Trait[];
  readonly tags?: readonly string[];
  readonly condition?: Condition;
  readonly delivery?: DeliveryMethod;
  readonly returnPolicy?: ReturnPolicy;
  readonly promisedShipBy?: Instant | null;
  readonly promisedBy?: Instant | null;
  readonly returnBy?: Instant | null;
  readonly releaseAt?: Instant | null;
  readonly deliveredAt?: Instant;
  readonly custom?: Readonly<Record<string, CustomValue>>;
}

/** The options for one order of a list. */
export function optionsFor(options: AmazonOptions, orderId: unknown): AmazonOptions {
  return { ...options, ...ownOptions(options, orderId) };
}

/** What is said of this order alone. */
export function ownOptions(
  { orders }: AmazonOptions,
  orderId: unknown,
): Omit<AmazonOptions, "orders"> | undefined {
  if (orders === undefined || typeof orderId !== "string") return undefined;
  return Object.hasOwn(orders, orderId) ? orders[orderId] : undefined;
}

/** What is said of an item under any of its names, the first name first. */
export function itemOptions(options: AmazonOptions, names: readonly string[]): AmazonItemOptions {
  const { items } = options;
  if (items === undefined) return {};
  const said = names.filter((name) => Object.hasOwn(items, name)).map((name) => items[name]);
  return Object.assign({}, ...said.reverse());
}
