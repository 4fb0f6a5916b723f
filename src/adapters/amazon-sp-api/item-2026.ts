/**
 * Orders API 2026-01-01: an item of an order.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { DeliveryMethod } from "../../model/line.js";
import type { Instant } from "../../time/instant.js";
import type { Cancellation, DraftItem } from "./draft.js";
import {
  count,
  enter,
  type Found,
  instant,
  isObject,
  name,
  text,
  unitsText,
  warn,
} from "./found.js";
import { itemName, orderedUnits } from "./item-identity.js";
import { programTags } from "./item-programs.js";
import type { OrderState } from "./order-state.js";
import { type Packed, packedAndGone, packedPieces } from "./package.js";
import { traitsOf } from "./sale.js";
import { unitPrice } from "./unit-price.js";
import { type Units, unitsByState } from "./units.js";
import { meaningOf, words } from "./word.js";

/** What an order says of all its items. */
export interface Order2026 {
  readonly state: OrderState;
  readonly open: "pending" | "processing";
  readonly packed: ReadonlyMap<string, readonly Packed[]>;
  readonly promisedShipBy: Instant | undefined;
  readonly promisedBy: Instant | undefined;
  readonly category: string | undefined;
  readonly delivery: DeliveryMethod | undefined;
  readonly tags: readonly string[];
}

const REQUESTERS = words(["buyer", "BUYER"]);

const MONEY = { amount: "amount", currency: "currencyCode" };

/** A draft of an item. */
export function item2026(at: Found, order: Order2026): DraftItem {
  const product = enter(at, "product");
  const sku = name(enter(product, "sellerSku"));
  const asin = name(enter(product, "asin"));
  const id = itemName(enter(at, "orderItemId"), sku ?? asin);
  const ordered = orderedUnits(enter(at, "quantityOrdered"));
  const packed = order.packed.get(id) ?? [];
  const isExecuted = isObject(enter(at, "cancellation", "cancellationExecution"));
  const units = ordered.isCancelled
    ? { open: 0, gone: 0, cancelled: ordered.units }
    : unitsOf(at, ordered.units, order.state, packed, isExecuted);
  return {
    at,
    id,
    sku,
    asin,
    price: unitPrice(enter(product, "price", "unitPrice"), MONEY, 1),
    category: order.category,
    promisedShipBy: order.promisedShipBy,
    promisedBy:
      instant(enter(at, "fulfillment", "shipping", "scheduledDeliveryWindow", "latestDateTime")) ??
      order.promisedBy,
    delivery: order.delivery,
    traits: traitsOf(
      enter(product, "condition", "conditionType"),
      enter(product, "customization", "customizedUrl"),
    ),
    tags: [...order.tags, ...tagsOf(at)],
    isCounted: ordered.isCounted,
    pieces: packedPieces(units, packed, order.open),
    cancellation: requestOf(at, units),
  };
}

/** The units by the item's own counts; where it has none, by the order's state. */
function unitsOf(
  at: Found,
  ordered: number,
  state: OrderState,
  packed: readonly Packed[],
  isExecuted: boolean,
): Units {
  const fulfilled = count(enter(at, "fulfillment", "quantityFulfilled"));
  const unfulfilled = count(enter(at, "fulfillment", "quantityUnfulfilled"));
  const byPackage = packed.length === 0 ? undefined : packedAndGone(packed);
  const isPartly = state === "partially-shipped" && fulfilled === undefined;
  const units =
    fulfilled === undefined || unfulfilled === undefined
      ? unitsByState(at, state, ordered, isPartly ? byPackage : fulfilled)
      : countedUnits(at, ordered, state, fulfilled, unfulfilled, isExecuted);
  if (!isExecuted) return units;
  const execution = enter(at, "cancellation", "cancellationExecution");
  if (units.open > 0) {
    const message = `cancelled, and ${unitsText(units.open)} to be shipped: read as cancelled`;
    warn(execution, "contradiction", message);
  } else if (units.cancelled === 0) {
    const message = `cancelled, and ${unitsText(units.gone, "shipped")}: the latter counts`;
    warn(execution, "contradiction", message);
  }
  return { open: 0, gone: units.gone, cancelled: units.cancelled + units.open };
}

function countedUnits(
  at: Found,
  ordered: number,
  state: OrderState,
  fulfilled: number,
  unfulfilled: number,
  isExecuted: boolean,
): Units {
  const gone = Math.min(fulfilled, ordered);
  const open = Math.min(unfulfilled, ordered - gone);
  if (fulfilled + unfulfilled > ordered) {
    const message = `${fulfilled} and ${unfulfilled} of ${unitsText(ordered)} ordered: no more than ordered count`;
    warn(enter(at, "fulfillment"), "contradiction", message);
  }
  const cancelled = ordered - gone - open;
  switch (state) {
    case "cancelled":
    case "unfulfillable":
      if (gone > 0)
        warn(at, "contradiction", `${unitsText(gone, "shipped")}, and ${state}: the former counts`);
      return { open: 0, gone, cancelled: cancelled + open };
    case "shipped":
    case "unknown":
      // an order that is shipped, or of which nobody knows, has nothing left to cancel
      if (open > 0 && state === "shipped") {
        warn(
          at,
          "contradiction",
          `${unitsText(open)} to be shipped, and shipped: the latter counts`,
        );
      }
      return inferred(at, { open: 0, gone: gone + open, cancelled }, isExecuted);
    default:
      if (gone > 0 && state !== "partially-shipped") {
        warn(at, "contradiction", `${unitsText(gone, "shipped")}, and ${state}: the former counts`);
      }
      return inferred(at, { open, gone, cancelled }, isExecuted);
  }
}

/** Units that are neither shipped nor to be shipped; that they were cancelled is inferred. */
function inferred(at: Found, units: Units, isExecuted: boolean): Units {
  if (units.cancelled > 0 && !isExecuted) {
    const message = `${unitsText(units.cancelled)} neither shipped nor to be shipped: read as cancelled`;
    warn(enter(at, "fulfillment"), "assumed", message);
  }
  return units;
}

/** The buyer's request; this version does not tell when it was made. */
function requestOf(item: Found, units: Units): Cancellation | undefined {
  const at = enter(item, "cancellation", "cancellationRequest");
  if (!isObject(at)) return undefined;
  const requester = text(enter(at, "requester"));
  if (requester !== undefined && meaningOf(REQUESTERS, requester) === undefined) {
    warn(at, "unknown-value", `requested by ${quote(requester)}, not by the buyer: left out`);
    return undefined;
  }
  const isDone = units.open === 0 && units.gone === 0;
  return { at, state: isDone ? "accepted" : "requested", requestedAt: undefined };
}

function tagsOf(item: Found): readonly string[] {
  return [
    ...programTags(enter(item, "programs")),
    ...(isObject(enter(item, "fulfillment", "packing", "giftOption")) ? ["gift"] : []),
  ];
}
