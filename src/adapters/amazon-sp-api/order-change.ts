/**
 * The notification ORDER_CHANGE: an order in short, and what of it has changed.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { Order } from "../../model/order.js";
import type { Instant } from "../../time/instant.js";
import { cancellationsOf, withCancellations } from "./cancellation.js";
import type { Draft, DraftItem } from "./draft.js";
import { count, enter, type Found, flag, instant, name, objects, text, warn } from "./found.js";
import { itemName, orderedUnits } from "./item-identity.js";
import { linesByItem } from "./item-lines.js";
import type { OrderV0 } from "./item-v0.js";
import { withItems } from "./items-at-last.js";
import { known } from "./known.js";
import { mergedLines } from "./merge.js";
import type { AmazonOptions } from "./options.js";
import { orderId, placedAtOf } from "./order-identity.js";
import { type OrderState, orderStateOf } from "./order-state.js";
import { orderTypeOf } from "./order-type.js";
import { easyShipState } from "./parcel-state.js";
import type { Piece } from "./piece.js";
import { programsOf } from "./programs.js";
import { marketplaceFacts, paymentOf, sellerOf, unshippedStatus } from "./sale.js";
import { isStandIn, STAND_IN, standIn } from "./stand-in.js";
import { piecesOf, type Units, unitsByState } from "./units.js";
import { meaningOf, words } from "./word.js";

const CHANGES = words<"request" | "status" | null>(
  ["request", "BuyerRequestedChange"],
  ["status", "OrderStatusChange"],
  [null, "DeliveryTipChange"],
);

const PROGRAMS = words<"business" | "prime" | "replacement" | "resold" | null>(
  ["business", "Business"],
  ["prime", "Prime"],
  ["replacement", "Replacement"],
  ["resold", "IBA"],
  [null, "Premium"],
);

const SHIPPING = words<"pickup" | null>(
  ["pickup", "ISPU"],
  [null, "AccessPoint EasyShip GlobalExpress ShipDateSet TFM"],
);

const ITEM_STATES = words<"shipped" | "unshipped">(
  ["shipped", "Shipped"],
  ["unshipped", "Unshipped"],
);

/** The states that leave some units of an order to be shipped. */
const OPEN: ReadonlySet<OrderState> = new Set([
  "pending-availability",
  "pending",
  "unshipped",
  "partially-shipped",
]);

/** What changed, and when. */
interface Change {
  readonly kind: "request" | "status" | null | undefined;
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
  const programsAt = enter(summary, "OrderPrograms");
  const programs = programsOf(programsAt, PROGRAMS);
  const resold = programs.includes("resold") ? programsAt : undefined;
  if (programs.includes("replacement")) {
    warn(programsAt, "other-sale", "replaces another order, whose dates may count");
  }
  const seller = sellerOf(enter(summary, "FulfillmentType"), resold, undefined);
  const fulfilledBy = options.seller?.fulfilledBy ?? seller.fulfilledBy;
  const isPrime = programs.includes("prime");
  const order: OrderV0 = {
    state,
    open: unshippedStatus(stateAt, state, fulfilledBy, options.unshipped),
    parcel: easyShipState(enter(summary, "EasyShipShipmentStatus")),
    promisedShipBy: instant(enter(summary, "LatestShipDate")),
    promisedBy: instant(enter(summary, "LatestDeliveryDate")),
    delivery: programsOf(enter(summary, "ShippingPrograms"), SHIPPING).includes("pickup")
      ? "pickup"
      : undefined,
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
    type: orderTypeOf(enter(summary, "OrderType"), state),
    buyer: known({
      kind: programs.includes("business") ? ("business" as const) : undefined,
      memberships: isPrime ? ["prime"] : undefined,
    }),
    seller,
    payment: paymentOf([], state),
    custom: marketplaceFacts(enter(summary, "MarketplaceId")),
    items: items.length > 0 ? items : [standIn(summary, order, unitsOf(summary))],
  };
}

/** The same for an order that only the notification tells of: one item alone may not be all of it. */
export function orderOfChange(root: Found, options: AmazonOptions): Draft | undefined {
  const draft = draftOfChange(root, options);
  if (draft !== undefined) noteOneItem(draft);
  return draft;
}

/** Notes that a notification is of one item, which its level tells. */
function noteOneItem({ at }: Draft): void {
  const level = enter(at, "NotificationLevel");
  if (text(level) !== "OrderItemLevel") return;
  warn(
    level,
    "incomplete",
    "tells of one item alone: the order lacks the others, if there are any",
  );
}

/** The order with what a notification tells of it. Units never move back; what it doesn't speak of stays. */
export function withChange(order: Order, draft: Draft): Order {
  const isShort = draft.items.some(({ id }) => id === STAND_IN);
  const known = order.lines.filter((line) => !isStandIn(line));
  if (isShort && known.length > 0) {
    warn(draft.at, "ignored", "no items, while those of the order are known: nothing is changed");
    return order;
  }
  const isReplaced = !isShort && known.length < order.lines.length;
  if (isReplaced) noteOneItem(draft);
  const changed = isReplaced
    ? withItems(order, draft.items)
    : { ...order, lines: mergedLines(order.lines, draft.items) };
  const requests = cancellationsOf(draft.items, linesByItem(changed.lines));
  return withCancellations(changed, requests, draft.updatedAt);
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
    isAlike: !OPEN.has(order.state),
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
  const word = text(enter(at, "OrderItemStatus"));
  if (shipped !== undefined || state !== "partially-shipped" || word === undefined) return shipped;
  const status = meaningOf(ITEM_STATES, word);
  if (status === "shipped") return ordered;
  return status === "unshipped" ? 0 : undefined;
}

function changeOf(at: Found): Change {
  const typeAt = enter(at, "OrderChangeType");
  const word = text(typeAt);
  const kind = word === undefined ? null : meaningOf(CHANGES, word);
  if (kind === undefined) {
    warn(typeAt, "unknown-value", `${quote(word)} is no known change: left out`);
  }
  return {
    kind,
    at: instant(enter(at, "OrderChangeTrigger", "TimeOfOrderChange")),
  };
}

function unitsOf(summary: Found): { readonly shipped: Found; readonly unshipped: Found } {
  return {
    shipped: enter(summary, "NumberOfItemsShipped"),
    unshipped: enter(summary, "NumberOfItemsUnshipped"),
  };
}
