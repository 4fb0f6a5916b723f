/**
 * Orders API v0: an order of `getOrder` or `getOrders`, with the items of `getOrderItems`.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import { buyerPlace } from "./buyer-place.js";
import type { Draft, DraftItem } from "./draft.js";
import { enter, type Found, flag, instant, name, objects, text, warn } from "./found.js";
import { itemV0, type OrderV0 } from "./item-v0.js";
import { known } from "./known.js";
import type { AmazonOptions } from "./options.js";
import { orderId, placedAtOf } from "./order-identity.js";
import { orderStateOf } from "./order-state.js";
import { isSubscription, orderTypeOf } from "./order-type.js";
import { easyShipState } from "./parcel-state.js";
import {
  deliveryOf,
  marketplaceFacts,
  methodsOf,
  paymentOf,
  sellerOf,
  unshippedStatus,
} from "./sale.js";
import { standIn } from "./stand-in.js";

/** Items as an answer lists them; `next` tells of a further page. */
export interface ItemPage {
  readonly list: Found;
  readonly next: Found;
}

/** A draft of an order and of the pages that hold its items; nothing where it can't be read. */
export function draftV0(
  at: Found,
  pages: readonly ItemPage[],
  options: AmazonOptions,
): Draft | undefined {
  const id = orderId(enter(at, "AmazonOrderId"));
  const placedAt = placedAtOf(enter(at, "PurchaseDate"), options);
  const stateAt = enter(at, "OrderStatus");
  const state = orderStateOf(stateAt);
  const seller = sellerOf(enter(at, "FulfillmentChannel"), resold(at), otherShop(at));
  const fulfilledBy = options.seller?.fulfilledBy ?? seller.fulfilledBy;
  const order: OrderV0 = {
    state,
    open: unshippedStatus(stateAt, state, fulfilledBy, options.unshipped),
    parcel: easyShipState(enter(at, "EasyShipShipmentStatus")),
    promisedShipBy: instant(enter(at, "LatestShipDate")),
    promisedBy: instant(enter(at, "LatestDeliveryDate")),
    delivery: deliveryOf(
      enter(at, "ShipmentServiceLevelCategory"),
      flag(enter(at, "IsISPU")) === true,
    ),
    tags: flag(enter(at, "IsPrime")) === true ? ["prime"] : [],
  };
  const items = pages.flatMap((page) => itemsOf(page, pages.at(-1), order));
  const type = orderTypeOf(enter(at, "OrderType"), state);
  if (id === undefined || placedAt === undefined) return undefined;
  return {
    at,
    id,
    placedAt,
    updatedAt: instant(enter(at, "LastUpdateDate")),
    // Amazon calls a delivery of a subscription a standard order
    type:
      (type === undefined || type === "standard") && isSubscription(items) ? "subscription" : type,
    buyer: {
      ...buyerPlace(
        enter(at, "ShippingAddress", "CountryCode"),
        enter(at, "ShippingAddress", "StateOrRegion"),
      ),
      // that it is no order of Amazon Business does not make the buyer a consumer: it stays unknown
      ...known({
        kind: flag(enter(at, "IsBusinessOrder")) === true ? ("business" as const) : undefined,
        // a seller-fulfilled Prime order is one that a member placed
        memberships: flag(enter(at, "IsPrime")) === true ? ["prime"] : undefined,
      }),
    },
    seller,
    payment: paymentOf(
      methodsOf(enter(at, "PaymentMethodDetails"), enter(at, "PaymentMethod")),
      state,
    ),
    custom: { ...marketplaceFacts(enter(at, "MarketplaceId")), ...replaced(at) },
    items: items.length > 0 ? items : [standIn(at, order, unitsOf(at))],
  };
}

function itemsOf(page: ItemPage, last: ItemPage | undefined, order: OrderV0): readonly DraftItem[] {
  if (page === last && text(page.next) !== undefined) {
    warn(page.next, "incomplete", "there are more items on a further page: the order lacks them");
  }
  return objects(page.list).map((item) => itemV0(item, order));
}

/** How many units the order has, by its own count. */
function unitsOf(at: Found): { readonly shipped: Found; readonly unshipped: Found } {
  return {
    shipped: enter(at, "NumberOfItemsShipped"),
    unshipped: enter(at, "NumberOfItemsUnshipped"),
  };
}

function resold(at: Found): Found | undefined {
  return ["IsSoldByAB", "IsIBA"].map((key) => enter(at, key)).find((found) => flag(found) === true);
}

/** Orders of other shops come under the sales channel `Non-Amazon`, followed by a country. */
function otherShop(at: Found): Found | undefined {
  const channel = enter(at, "SalesChannel");
  return text(channel)?.toLowerCase().startsWith("non-amazon") === true ? channel : undefined;
}

function replaced(at: Found): Readonly<Record<string, string>> {
  const original = enter(at, "ReplacedOrderId");
  const id = name(original);
  if (flag(enter(at, "IsReplacementOrder")) !== true && id === undefined) return {};
  const message = `replaces ${id === undefined ? "another order" : quote(id)}, whose dates may count`;
  warn(original, "other-sale", message);
  return known({ replacedOrderId: id }) as Readonly<Record<string, string>>;
}
