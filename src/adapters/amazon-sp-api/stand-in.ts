/**
 * A line that stands for a whole order, where its items were not given.
 *
 * @module
 */
import type { Line } from "../../model/line.js";
import type { DraftItem } from "./draft.js";
import { count, type Found, warn } from "./found.js";
import type { OrderV0 } from "./item-v0.js";
import { piecesOf, unitsByState } from "./units.js";

/** The id of the item that stands for all. */
export const STAND_IN = "order";

/** Whether a line is of that item. */
export function isStandIn({ custom }: Line): boolean {
  return custom?.["orderItemId"] === STAND_IN;
}

/** An item named `order` that stands for all items: its units by the order's own count, or one. */
export function standIn(
  at: Found,
  order: OrderV0,
  counts: { readonly shipped: Found; readonly unshipped: Found },
): DraftItem {
  warn(at, "incomplete", "no items: one line stands for the whole order, without price or product");
  const shipped = count(counts.shipped) ?? 0;
  const counted = shipped + (count(counts.unshipped) ?? 0);
  const units = Math.min(counted, Number.MAX_SAFE_INTEGER);
  if (units < counted) warn(at, "implausible", `more units than can be counted: read as ${units}`);
  // an order that is pending or cancelled counts no units at all
  const told = units === 0 ? undefined : shipped;
  return {
    at,
    id: STAND_IN,
    sku: undefined,
    asin: undefined,
    price: undefined,
    category: undefined,
    promisedShipBy: order.promisedShipBy,
    promisedBy: order.promisedBy,
    delivery: order.delivery,
    traits: [],
    tags: order.tags,
    isCounted: true,
    pieces: piecesOf(
      at,
      unitsByState(at, order.state, Math.max(units, 1), told),
      order.open,
      order.parcel,
    ),
    cancellation: undefined,
  };
}
