/**
 * The notification ORDER_CHANGE: an order in short, and what of it has changed.
 *
 * @module
 */
import type { Order } from "../../model/order.js";
import type { Instant } from "../../time/instant.js";
import { cancellationsOf, withCancellations } from "./cancellation.js";
import type { Draft, DraftItem } from "./draft.js";
import {
  count,
  enter,
  type Found,
  flag,
  instant,
  name,
  objects,
  text,
  texts,
  warn,
} from "./found.js";
import { itemName, orderedUnits } from "./item-identity.js";
import { linesByItem } from "./item-lines.js";
import type { OrderV0 } from "./item-v0.js";
import { known } from "./known.js";
import { mergedLines } from "./merge.js";
import type { AmazonOptions } from "./options.js";
import { orderId, placedAtOf } from "./order-identity.js";
import { type OrderState, orderStateOf } from "./order-state.js";
import { easyShipState } from "./parcel-state.js";
import type { Piece } from "./piece.js";
import { marketplaceFacts, paymentOf, sellerOf, unshippedStatus } from "./sale.js";
import { STAND_IN, standIn } from "./stand-in.js";
import { piecesOf, type Units, unitsByState } from "./units.js";
import { meaningOf, words } from "./word.js";

const CHANGES = words<"request" | "status">(
  ["request", "BuyerRequestedChange"],
  ["status", "OrderStatusChange"],
);

/** What changed, and when. */
interface Change {
  readonly kind: "request" | "status" | undefined;
  readonly at: Instant | undefined;
}

/** A draft of the order that a notification tells of; nothing where it can't be read. */
export function draftOfChange(root: Found, options: AmazonOptions): Draft | undefined {
  const at = enter(root, "Payload", "OrderChangeNotification");
  const summary = enter(at, "Summary");
  const id = orderId(enter(at, "AmazonOrderId"));
  const placedAt = placedAtOf(enter(summary, "PurchaseDate"), options);
  const stateAt = enter(summary, "OrderStatus");
  const state = orderStateOf(stateAt);
  const programs = texts(enter(summary, "OrderPrograms"));
  const resold = programs.includes("IBA") ? enter(summary, "OrderPrograms") : undefined;
  const seller = sellerOf(enter(summary, "FulfillmentType"), resold, undefined);
  const fulfilledBy = options.seller?.fulfilledBy ?? seller.fulfilledBy;
  const isPrime = programs.includes("Prime");
  const order: OrderV0 = {
    state,
    open: unshippedStatus(stateAt, state, fulfilledBy, options.unshipped),
    parcel: easyShipState(enter(summary, "EasyShipShipmentStatus")),
    promisedShipBy: instant(enter(summary, "LatestShipDate")),
    promisedBy: instant(enter(summary, "LatestDeliveryDate")),
    delivery: texts(enter(summary, "ShippingPrograms")).includes("ISPU") ? "pickup" : undefined,
    tags: isPrime ? ["prime"] : [],
  };
  const change = changeOf(at);
  const items = objects(enter(summary, "OrderItems")).map((item) => itemOf(item, order, change));
  if (id === undefined || placedAt === undefined) return undefined;
  return {
    at,
    id,
    placedAt,
    updatedAt: change.at ?? instant(enter(root, "EventTime")),
    type: state === "pending-availability" ? "preorder" : undefined,
    buyer: known({
      kind: programs.includes("Business") ? ("business" as const) : undefined,
      memberships: isPrime ? ["prime"] : undefined,
    }),
    seller,
    payment: paymentOf([], state),
    custom: marketplaceFacts(enter(summary, "MarketplaceId")),
    items: items.length > 0 ? items : [standIn(summary, order, unitsOf(summary))],
  };
}

/** The order with what a notification tells of it. Units never move back; what it doesn't speak of stays. */
export function withChange(order: Order, draft: Draft): Order {
  const isShort = draft.items.some(({ id }) => id === STAND_IN);
  const known = order.lines.filter(({ custom }) => custom?.["orderItemId"] !== STAND_IN);
  if (isShort && known.length > 0) {
    warn(draft.at, "ignored", "no items, while those of the order are known: nothing is changed");
    return order;
  }
  // items that are told at last take the place of the line that stood for them
  const lines = mergedLines(isShort ? order.lines : known, draft.items);
  const requests = cancellationsOf(draft.items, linesByItem(lines));
  return withCancellations({ ...order, lines }, requests, draft.updatedAt);
}

function itemOf(at: Found, order: OrderV0, change: Change): DraftItem {
  const sku = name(enter(at, "SellerSKU"));
  const ordered = orderedUnits(enter(at, "Quantity"));
  const units: Units = ordered.isCancelled
    ? { open: 0, gone: 0, cancelled: ordered.units }
    : unitsByState(at, order.state, ordered.units, shippedOf(at, order.state, ordered.units));
  const request = enter(at, "IsBuyerRequestedCancel");
  const isDone = units.open === 0 && units.gone === 0;
  const cancelledAt = change.kind === "status" ? change.at : undefined;
  return {
    at,
    id: itemName(enter(at, "OrderItemId"), sku),
    sku,
    asin: undefined,
    price: undefined,
    category: undefined,
    promisedShipBy: order.promisedShipBy,
    promisedBy: instant(enter(at, "ItemLatestDeliveryDate")) ?? order.promisedBy,
    delivery: order.delivery,
    traits: [],
    tags: order.tags,
    isCounted: ordered.isCounted,
    pieces: piecesOf(at, units, order.open, order.parcel).map(
      (piece): Piece =>
        piece.status === "cancelled" ? { ...piece, ...known({ cancelledAt }) } : piece,
    ),
    cancellation:
      flag(request) === true
        ? {
            at: request,
            state: isDone ? "accepted" : "requested",
            requestedAt: change.kind === "request" ? change.at : undefined,
          }
        : undefined,
  };
}

/** The units shipped, by number or, where the items of an order differ, by the item's own status. */
function shippedOf(at: Found, state: OrderState, ordered: number): number | undefined {
  const shipped = count(enter(at, "QuantityShipped"));
  const status = text(enter(at, "OrderItemStatus"));
  if (shipped !== undefined || state !== "partially-shipped") return shipped;
  if (status === "Shipped") return ordered;
  return status === "Unshipped" ? 0 : undefined;
}

function changeOf(at: Found): Change {
  const word = text(enter(at, "OrderChangeType"));
  return {
    kind: word === undefined ? undefined : meaningOf(CHANGES, word),
    at: instant(enter(at, "OrderChangeTrigger", "TimeOfOrderChange")),
  };
}

function unitsOf(summary: Found): { readonly shipped: Found; readonly unshipped: Found } {
  return {
    shipped: enter(summary, "NumberOfItemsShipped"),
    unshipped: enter(summary, "NumberOfItemsUnshipped"),
  };
}
