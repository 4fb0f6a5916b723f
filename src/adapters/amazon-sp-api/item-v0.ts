/**
 * Orders API v0: an item of `getOrderItems`.
 *
 * @module
 */
import type { DeliveryMethod } from "../../model/line.js";
import type { Instant } from "../../time/instant.js";
import type { DraftItem } from "./draft.js";
import { count, enter, type Found, flag, instant, name } from "./found.js";
import { itemName, orderedUnits } from "./item-identity.js";
import { programTags } from "./item-programs.js";
import type { OrderState } from "./order-state.js";
import type { ParcelState } from "./parcel-state.js";
import type { Piece } from "./piece.js";
import { traitsOf } from "./sale.js";
import { unitPrice } from "./unit-price.js";
import { piecesOf, unitsByState } from "./units.js";

/** What an order says of all its items. */
export interface OrderV0 {
  readonly state: OrderState;
  readonly open: "pending" | "processing";
  readonly parcel: ParcelState | undefined;
  readonly promisedShipBy: Instant | undefined;
  readonly promisedBy: Instant | undefined;
  readonly delivery: DeliveryMethod | undefined;
  readonly tags: readonly string[];
}

/** A draft of an item. */
export function itemV0(at: Found, order: OrderV0): DraftItem {
  const sku = name(enter(at, "SellerSKU"));
  const asin = name(enter(at, "ASIN"));
  const ordered = orderedUnits(enter(at, "QuantityOrdered"));
  // the price of an item is that of all its units together
  const price = unitPrice(
    enter(at, "ItemPrice"),
    { amount: "Amount", currency: "CurrencyCode" },
    ordered.priced,
  );
  const request = enter(at, "BuyerRequestedCancel", "IsBuyerRequestedCancel");
  const pieces: readonly Piece[] = ordered.isCancelled
    ? [{ status: "cancelled", quantity: ordered.units }]
    : piecesOf(
        at,
        unitsByState(at, order.state, ordered.units, count(enter(at, "QuantityShipped"))),
        order.open,
        order.parcel,
      );
  const isDone = pieces.every(({ status }) => status === "cancelled");
  return {
    at,
    id: itemName(enter(at, "OrderItemId"), sku ?? asin),
    sku,
    asin,
    price,
    category: undefined,
    promisedShipBy: order.promisedShipBy,
    promisedBy: instant(enter(at, "ScheduledDeliveryEndDate")) ?? order.promisedBy,
    delivery: order.delivery,
    traits: traitsOf(
      enter(at, "ConditionId"),
      enter(at, "BuyerInfo", "BuyerCustomizedInfo", "CustomizedURL"),
    ),
    tags: [
      ...order.tags,
      ...programTags(enter(at, "AmazonPrograms", "Programs")),
      ...(flag(enter(at, "IsGift")) === true ? ["gift"] : []),
    ],
    isCounted: ordered.isCounted,
    pieces,
    cancellation:
      flag(request) === true
        ? { at: request, state: isDone ? "accepted" : "requested", requestedAt: undefined }
        : undefined,
  };
}
