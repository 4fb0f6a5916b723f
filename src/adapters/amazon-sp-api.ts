/**
 * Orders of the Amazon Selling Partner API.
 *
 * A pure reader of payloads that somebody else fetched: Orders API v0 (`getOrder` and `getOrders`
 * with `getOrderItems`), Orders API 2026-01-01 (`getOrder` and `searchOrders`), the notifications
 * ORDER_CHANGE and SHIPMENT_TRACKING_MILESTONE_CHANGED, and returns of External Fulfillment.
 *
 * What Amazon does not say stays unknown, and a verdict then asks for it. What it says in words that
 * are not known becomes a warning and never a permission. It is the seller's API: the sale counts as
 * third-party, for the orders that Amazon's retail arm sells never come through it.
 *
 * @module
 */
import type { Order } from "../model/order.js";
import { type NewsOptions, withNotification, withReturnNews } from "./amazon-sp-api/news.js";
import type { AmazonOptions } from "./amazon-sp-api/options.js";
import { type Adapted, allOrders, onlyOrder, withNews } from "./amazon-sp-api/read.js";

export { AdapterError } from "./amazon-sp-api/adapter-error.js";
export type { AdapterWarning, AdapterWarningCode } from "./amazon-sp-api/adapter-warning.js";
export { ADAPTER_WARNING_CODES } from "./amazon-sp-api/adapter-warning.js";
export type { AmazonMarketplace } from "./amazon-sp-api/marketplace.js";
export { AMAZON_MARKETPLACES } from "./amazon-sp-api/marketplace.js";
export type { NewsOptions } from "./amazon-sp-api/news.js";
export type { AmazonItemOptions, AmazonOptions } from "./amazon-sp-api/options.js";
export type { Adapted } from "./amazon-sp-api/read.js";

/**
 * The order of a payload, whichever it is: an answer of either Orders API, wrapped or not, a
 * notification ORDER_CHANGE, or a bundle `{ order, items, notifications, returns }` of answers that
 * belong together. Throws one `AdapterError` that lists all problems when there is no order in it,
 * or more than one, and one for options that can't be meant.
 *
 * @example
 * ```ts
 * import { fromAmazonSpApi } from "order-recourse/adapters/amazon-sp-api";
 *
 * const { order, warnings } = fromAmazonSpApi({
 *   order: {
 *     payload: {
 *       AmazonOrderId: "305-1180002-6600001",
 *       PurchaseDate: "2026-11-03T17:20:00Z",
 *       OrderStatus: "Shipped",
 *       FulfillmentChannel: "MFN",
 *       LatestDeliveryDate: "2026-11-12T22:59:59Z",
 *       ShippingAddress: { CountryCode: "DE" },
 *     },
 *   },
 *   items: {
 *     payload: {
 *       AmazonOrderId: "305-1180002-6600001",
 *       OrderItems: [
 *         {
 *           OrderItemId: "70000000000001",
 *           QuantityOrdered: 2,
 *           QuantityShipped: 2,
 *           ItemPrice: { CurrencyCode: "EUR", Amount: "59.98" },
 *         },
 *       ],
 *     },
 *   },
 * });
 *
 * warnings; // => []
 * order.seller; // => { type: "third-party", fulfilledBy: "seller" }
 * order.lines[0]; // => { status: "shipped", quantity: 2, price: { amount: 2999, currency: "EUR" }, … }
 * ```
 */
export function fromAmazonSpApi(input: unknown, options: AmazonOptions = {}): Adapted {
  return onlyOrder(input, options, undefined);
}

/**
 * All orders of a payload: a list of either Orders API, several answers in a list, or one order.
 * Throws one `AdapterError` when any of them can't be read. Warnings about the payload as a whole
 * come with the first order.
 *
 * @example
 * ```ts
 * import { fromAmazonSpApiAll } from "order-recourse/adapters/amazon-sp-api";
 *
 * const placed = { PurchaseDate: "2026-11-03T17:20:00Z", OrderStatus: "Pending" };
 * const read = fromAmazonSpApiAll({
 *   payload: {
 *     Orders: [
 *       { AmazonOrderId: "305-1180002-6600001", ...placed },
 *       { AmazonOrderId: "305-1180002-6600002", ...placed },
 *     ],
 *   },
 * });
 *
 * read.map(({ order }) => order.id); // => ["305-1180002-6600001", "305-1180002-6600002"]
 * ```
 */
export function fromAmazonSpApiAll(
  input: unknown,
  options: AmazonOptions = {},
): readonly Adapted[] {
  return allOrders(input, options);
}

/**
 * The order of Orders API v0: the answer of `getOrder`, and that of `getOrderItems` or several of
 * its pages. Without items one line stands for the whole order.
 *
 * @example
 * ```ts
 * import { fromOrdersV0 } from "order-recourse/adapters/amazon-sp-api";
 *
 * const order = {
 *   AmazonOrderId: "305-1180002-6600001",
 *   PurchaseDate: "2026-11-03T17:20:00Z",
 *   OrderStatus: "PartiallyShipped",
 *   FulfillmentChannel: "MFN",
 * };
 * const OrderItems = [{ OrderItemId: "70000000000001", QuantityOrdered: 3, QuantityShipped: 1 }];
 *
 * const { lines } = fromOrdersV0(order, { OrderItems }).order;
 * lines.map(({ status, quantity }) => `${quantity} ${status}`); // => ["1 shipped", "2 pending"]
 * ```
 */
export function fromOrdersV0(
  order: unknown,
  items?: unknown,
  options: AmazonOptions = {},
): Adapted {
  return onlyOrder({ order, items }, options, "v0");
}

/**
 * The order of Orders API 2026-01-01: the answer of `getOrder`, or one order of `searchOrders`.
 *
 * @example
 * ```ts
 * import { fromOrders2026 } from "order-recourse/adapters/amazon-sp-api";
 *
 * const { order } = fromOrders2026({
 *   order: {
 *     orderId: "305-1180002-6600002",
 *     createdTime: "2026-11-03T17:20:00Z",
 *     fulfillment: { fulfillmentStatus: "SHIPPED", fulfilledBy: "MERCHANT" },
 *     orderItems: [{ orderItemId: "70000000000002", quantityOrdered: 1 }],
 *   },
 * });
 * order.lines[0]?.status; // => "shipped"
 * ```
 */
export function fromOrders2026(order: unknown, options: AmazonOptions = {}): Adapted {
  return onlyOrder(order, options, "2026");
}

/**
 * The order with what a notification tells of it: ORDER_CHANGE, or
 * SHIPMENT_TRACKING_MILESTONE_CHANGED (or an answer of the tracking API), the only place where
 * Amazon tells when something was delivered. A shipment is matched by its tracking number; where
 * that is not known the option `lines` says which lines it is of. Messages that come late or twice
 * change nothing. Throws an `AdapterError` for a notification of another order.
 *
 * @example
 * ```ts
 * import { applyNotification } from "order-recourse/adapters/amazon-sp-api";
 *
 * const order = {
 *   id: "305-1180002-6600001",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   lines: [{ id: "70000000000001", quantity: 1, status: "shipped" }],
 * } as const;
 * const delivered = {
 *   notificationType: "SHIPMENT_TRACKING_MILESTONE_CHANGED",
 *   payload: {
 *     shipmentTrackingMilestoneChangedNotification: {
 *       trackingDetail: {
 *         identifier: { aftn: "AFTN400000001" },
 *         milestoneHistory: [
 *           { status: { code: "DELIVERED" }, occurredAt: "2026-11-10T14:02:11Z" },
 *         ],
 *       },
 *     },
 *   },
 * };
 *
 * const { lines } = applyNotification(order, delivered, { lines: ["70000000000001"] }).order;
 * lines[0]; // => { status: "delivered", deliveredAt: "2026-11-10T14:02:11Z", … }
 * ```
 */
export function applyNotification(
  order: Order,
  notification: unknown,
  options: NewsOptions = {},
): Adapted {
  return withNews(notification, options, (at, said) => withNotification(order, at, said));
}

/**
 * The order with a return of External Fulfillment Returns 2024-09-11. It is matched by SKU, or by
 * the option `lines`. Throws an `AdapterError` for a return of another order.
 *
 * @example
 * ```ts
 * import { applyReturn } from "order-recourse/adapters/amazon-sp-api";
 *
 * const order = {
 *   id: "305-1180002-6600001",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   lines: [{ id: "70000000000001", quantity: 1, status: "delivered" }],
 *   events: [],
 * } as const;
 * const created = {
 *   returnType: "CUSTOMER",
 *   status: "CREATED",
 *   numberOfUnits: 1,
 *   creationDateTime: "2026-11-15T08:00:00Z",
 * };
 *
 * const { events } = applyReturn(order, created).order;
 * events?.map(({ type, at }) => `${type} ${at}`); // => ["return-authorised 2026-11-15T08:00:00Z"]
 * ```
 */
export function applyReturn(order: Order, answer: unknown, options: NewsOptions = {}): Adapted {
  return withNews(answer, options, (at, said) => withReturnNews(order, at, said));
}
