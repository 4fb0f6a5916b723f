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
import { AdapterError } from "./amazon-sp-api/adapter-error.js";
import type { AdapterWarning } from "./amazon-sp-api/adapter-warning.js";
import { assemble } from "./amazon-sp-api/assemble.js";
import type { Draft } from "./amazon-sp-api/draft.js";
import { enter, type Found, fail, newNotes } from "./amazon-sp-api/found.js";
import { frozenCopy, known } from "./amazon-sp-api/known.js";
import { type NewsOptions, withNotification, withReturnNews } from "./amazon-sp-api/news.js";
import { type AmazonOptions, optionsFor } from "./amazon-sp-api/options.js";
import { draft2026 } from "./amazon-sp-api/order-2026.js";
import { draftOfChange } from "./amazon-sp-api/order-change.js";
import { draftV0 } from "./amazon-sp-api/order-v0.js";
import { type Shape, type Shapes, shapesOf } from "./amazon-sp-api/shape.js";

export { AdapterError } from "./amazon-sp-api/adapter-error.js";
export type { AdapterWarning, AdapterWarningCode } from "./amazon-sp-api/adapter-warning.js";
export { ADAPTER_WARNING_CODES } from "./amazon-sp-api/adapter-warning.js";
export type { AmazonMarketplace } from "./amazon-sp-api/marketplace.js";
export { AMAZON_MARKETPLACES } from "./amazon-sp-api/marketplace.js";
export type { NewsOptions } from "./amazon-sp-api/news.js";
export type { AmazonItemOptions, AmazonOptions } from "./amazon-sp-api/options.js";

/** An order, and what of the payload was not carried over as it stands. */
export interface Adapted {
  readonly order: Order;
  readonly warnings: readonly AdapterWarning[];
}

/**
 * The order of a payload, whichever it is: an answer of either Orders API, wrapped or not, a
 * notification ORDER_CHANGE, or a bundle `{ order, items, notifications, returns }` of answers that
 * belong together. Throws one `AdapterError` that lists all problems when there is no order in it,
 * or more than one.
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
 * Throws one `AdapterError` when any of them can't be read.
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
  const root = rootOf(input);
  const shapes = shapesOf(root);
  const { issues, warnings } = root.notes;
  // what was noted of the input as a whole is noted of each order
  const ofAll = [...warnings];
  const adapted = shapes.orders.map((shape) => {
    const before = warnings.length;
    const order = orderOf(shape, shapes, options);
    return { order, warnings: frozenCopy([...ofAll, ...warnings.slice(before)]) };
  });
  if (issues.length > 0) throw refusal(root);
  return adapted.map((one) => ({ ...one, order: settled(one.order, root) }));
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
  const root = rootOf(notification);
  const changed = withNotification(order, root, options);
  return { order: settled(changed, root), warnings: frozenCopy(root.notes.warnings) };
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
  const root = rootOf(answer);
  const changed = withReturnNews(order, root, options);
  return { order: settled(changed, root), warnings: frozenCopy(root.notes.warnings) };
}

/** The one order of an input, of one kind where that is asked for. */
function onlyOrder(
  input: unknown,
  options: AmazonOptions,
  kind: Shape["kind"] | undefined,
): Adapted {
  const root = rootOf(input);
  const shapes = shapesOf(root);
  const [shape, ...others] = shapes.orders;
  if (root.notes.issues.length === 0 && (shape === undefined || others.length > 0)) {
    const help = "`fromAmazonSpApiAll` reads lists";
    fail(root, `expected one order, found ${shapes.orders.length}`, help);
  }
  if (shape !== undefined && kind !== undefined && shape.kind !== kind) {
    fail(shape.at, `expected an order of ${NAMES[kind]}, found one of ${NAMES[shape.kind]}`);
  }
  const order = shape === undefined ? undefined : orderOf(shape, shapes, options);
  return { order: settled(order, root), warnings: frozenCopy(root.notes.warnings) };
}

const NAMES: { readonly [K in Shape["kind"]]: string } = {
  v0: "Orders API v0",
  "2026": "Orders API 2026-01-01",
  change: "a notification",
};

function rootOf(value: unknown): Found {
  return { value, path: "", notes: newNotes() };
}

/** The order of a shape, with the news that came along. */
function orderOf(shape: Shape, shapes: Shapes, all: AmazonOptions): Order | undefined {
  const options = optionsFor(all, idOf(shape));
  const draft = draftOf(shape, options);
  if (draft === undefined) return undefined;
  const news = known({ unshipped: options.unshipped });
  const order = assemble(draft, options);
  const notified = shapes.notifications.reduce((sum, at) => withNotification(sum, at, news), order);
  return shapes.returns.reduce((sum, at) => withReturnNews(sum, at, news), notified);
}

function draftOf(shape: Shape, options: AmazonOptions): Draft | undefined {
  switch (shape.kind) {
    case "v0":
      return draftV0(shape.at, shape.pages, options);
    case "2026":
      return draft2026(shape.at, options);
    case "change":
      return draftOfChange(shape.at, options);
  }
}

function idOf({ kind, at }: Shape): unknown {
  switch (kind) {
    case "v0":
      return enter(at, "AmazonOrderId").value;
    case "2026":
      return enter(at, "orderId").value;
    case "change":
      return enter(at, "Payload", "OrderChangeNotification", "AmazonOrderId").value;
  }
}

/** The order, frozen; without one, or with a problem noted, the error that lists them all. */
function settled(order: Order | undefined, root: Found): Order {
  if (order === undefined || root.notes.issues.length > 0) throw refusal(root);
  return frozenCopy(order);
}

function refusal({ notes }: Found): AdapterError {
  return new AdapterError("the payload", notes.issues);
}
