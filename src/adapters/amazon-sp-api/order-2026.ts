/**
 * Orders API 2026-01-01: an order of `getOrder` or `searchOrders`.
 *
 * @module
 */
import { quote, quoteFound } from "../../internal/quote.js";
import type { OrderType } from "../../model/order.js";
import { buyerPlace } from "./buyer-place.js";
import type { Draft } from "./draft.js";
import {
  enter,
  type Found,
  fail,
  holds,
  instant,
  isMissing,
  name,
  objects,
  text,
  texts,
  warn,
} from "./found.js";
import { item2026, type Order2026 } from "./item-2026.js";
import { known } from "./known.js";
import type { AmazonOptions } from "./options.js";
import { orderId, placedAtOf } from "./order-identity.js";
import { type OrderState, orderStateOf } from "./order-state.js";
import { packedUnits } from "./package.js";
import { deliveryOf, marketplaceFacts, paymentOf, sellerOf, unshippedStatus } from "./sale.js";

/** A draft of an order; nothing where it can't be read. */
export function draft2026(at: Found, options: AmazonOptions): Draft | undefined {
  const id = orderId(enter(at, "orderId"));
  const placedAt = placedAtOf(enter(at, "createdTime"), options);
  const programs = texts(enter(at, "programs"));
  const fulfillment = enter(at, "fulfillment");
  const stateAt = enter(fulfillment, "fulfillmentStatus");
  const state = orderStateOf(stateAt);
  const channel = enter(at, "salesChannel", "channelName");
  const seller = sellerOf(
    enter(fulfillment, "fulfilledBy"),
    undefined,
    text(channel) === "NON_AMAZON" ? channel : undefined,
  );
  const fulfilledBy = options.seller?.fulfilledBy ?? seller.fulfilledBy;
  const order: Order2026 = {
    state,
    open: unshippedStatus(stateAt, state, fulfilledBy, options.unshipped),
    packed: packedUnits(enter(at, "packages")),
    promisedShipBy: instant(enter(fulfillment, "shipByWindow", "latestDateTime")),
    promisedBy: instant(enter(fulfillment, "deliverByWindow", "latestDateTime")),
    delivery: deliveryOf(
      enter(fulfillment, "fulfillmentServiceLevel"),
      programs.includes("IN_STORE_PICK_UP"),
    ),
    // Haul has return rules of its own
    category: programs.includes("AMAZON_HAUL") ? "haul" : undefined,
    tags: programs.includes("PRIME") ? ["prime"] : [],
  };
  const itemsAt = enter(at, "orderItems");
  const items = objects(itemsAt).map((item) => item2026(item, order));
  if (items.length === 0) {
    const isList = isMissing(itemsAt) || Array.isArray(itemsAt.value);
    const found = isList
      ? "at least one item, found none"
      : `a list of items, found ${quoteFound(itemsAt.value)}`;
    fail(itemsAt, `expected ${found}`);
  }
  if (id === undefined || placedAt === undefined || items.length === 0) return undefined;
  const address = enter(at, "recipient", "deliveryAddress");
  return {
    at,
    id,
    placedAt,
    updatedAt: instant(enter(at, "lastUpdatedTime")),
    type: typeOf(programs, state, items),
    buyer: {
      ...buyerPlace(enter(address, "countryCode"), enter(address, "stateOrRegion")),
      ...known({
        // that it is no order of Amazon Business does not make the buyer a consumer: it stays unknown
        kind: programs.includes("AMAZON_BUSINESS") ? ("business" as const) : undefined,
        memberships: programs.includes("PRIME") ? ["prime"] : undefined,
      }),
    },
    seller,
    payment: paymentOf(paymentMethods(at), state),
    custom: { ...marketplaceFacts(enter(at, "salesChannel", "marketplaceId")), ...replaced(at) },
    items,
  };
}

function paymentMethods(at: Found): readonly string[] {
  return objects(enter(at, "payment", "paymentExecutions"))
    .map((execution) => text(enter(execution, "paymentMethod")))
    .filter((method) => method !== undefined);
}

function typeOf(
  programs: readonly string[],
  state: OrderState,
  items: readonly { readonly tags: readonly string[] }[],
): OrderType | undefined {
  if (programs.includes("PREORDER") || state === "pending-availability") return "preorder";
  return items.every(({ tags }) => tags.includes("subscribe-and-save"))
    ? "subscription"
    : undefined;
}

function replaced(at: Found): Readonly<Record<string, string>> {
  for (const other of objects(enter(at, "associatedOrders"))) {
    const original = holds(other, "orderId") ? name(enter(other, "orderId")) : undefined;
    if (original === undefined) continue;
    const message = `stands in for ${quote(original)}, whose dates may count`;
    warn(other, "other-sale", message);
    return { replacedOrderId: original };
  }
  return {};
}
