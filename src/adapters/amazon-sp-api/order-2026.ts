/**
 * Orders API 2026-01-01: an order of `getOrder` or `searchOrders`.
 *
 * @module
 */
import { quote, quoteFound } from "../../internal/quote.js";
import type { OrderType } from "../../model/order.js";
import type { Seller } from "../../model/seller.js";
import { buyerPlace } from "./buyer-place.js";
import type { Draft, DraftItem } from "./draft.js";
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
  warn,
} from "./found.js";
import { item2026, type Order2026 } from "./item-2026.js";
import { known } from "./known.js";
import type { AmazonOptions } from "./options.js";
import { orderId, placedAtOf } from "./order-identity.js";
import { type OrderState, orderStateOf } from "./order-state.js";
import { isSubscription } from "./order-type.js";
import { packedUnits, strayPackages } from "./package.js";
import { programsOf } from "./programs.js";
import { deliveryOf, marketplaceFacts, paymentOf, sellerOf, unshippedStatus } from "./sale.js";
import { meaningOf, words } from "./word.js";

type Program = "business" | "haul" | "pickup" | "preorder" | "prime";

const PROGRAMS = words<Program | null>(
  ["business", "AMAZON_BUSINESS"],
  // Haul has return rules of its own
  ["haul", "AMAZON_HAUL"],
  ["pickup", "IN_STORE_PICK_UP"],
  ["preorder", "PREORDER"],
  ["prime", "PRIME"],
  [
    null,
    "AMAZON_BAZAAR AMAZON_EASY_SHIP DELIVERY_BY_AMAZON FBM_SHIP_PLUS INVOICE_BY_AMAZON PREMIUM",
  ],
);

const CHANNELS = words<"own" | "other">(["own", "AMAZON"], ["other", "NON_AMAZON"]);

/** A draft of an order; nothing where it can't be read. */
export function draft2026(at: Found, options: AmazonOptions): Draft | undefined {
  const id = orderId(enter(at, "orderId"));
  const placedAt = placedAtOf(enter(at, "createdTime"), options);
  const programs = programsOf(enter(at, "programs"), PROGRAMS);
  const fulfillment = enter(at, "fulfillment");
  const stateAt = enter(fulfillment, "fulfillmentStatus");
  const state = orderStateOf(stateAt);
  const seller = sellerOn(
    enter(at, "salesChannel", "channelName"),
    enter(fulfillment, "fulfilledBy"),
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
      programs.includes("pickup"),
    ),
    category: programs.includes("haul") ? "haul" : undefined,
    tags: programs.includes("prime") ? ["prime"] : [],
  };
  const itemsAt = enter(at, "orderItems");
  const items = objects(itemsAt).map((item) => item2026(item, order));
  strayPackages(order.packed, items);
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
        kind: programs.includes("business") ? ("business" as const) : undefined,
        memberships: programs.includes("prime") ? ["prime"] : undefined,
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
  programs: readonly Program[],
  state: OrderState,
  items: readonly DraftItem[],
): OrderType | undefined {
  if (programs.includes("preorder") || state === "pending-availability") return "preorder";
  return isSubscription(items) ? "subscription" : undefined;
}

/** The seller; where the order comes from a channel that is not known, its type stays unknown. */
function sellerOn(channel: Found, fulfilledBy: Found): Seller {
  if (isMissing(channel)) return sellerOf(fulfilledBy, undefined, undefined);
  const word = text(channel);
  const meaning = word === undefined ? undefined : meaningOf(CHANNELS, word);
  const { type, ...rest } = sellerOf(
    fulfilledBy,
    undefined,
    meaning === "other" ? channel : undefined,
  );
  if (meaning !== undefined) return { ...rest, ...known({ type }) };
  if (word !== undefined) {
    warn(channel, "unknown-value", `${quote(word)} is no known sales channel: left out`);
  }
  return rest;
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
