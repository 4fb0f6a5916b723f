/**
 * Who sold and who ships, and the rest that both versions of an order say in other words.
 *
 * @module
 */
import { quote, quoteFound } from "../../internal/quote.js";
import type { DeliveryMethod, Trait } from "../../model/line.js";
import type { Payment } from "../../model/payment.js";
import type { FulfilledBy, Seller } from "../../model/seller.js";
import { type Found, isMissing, text, texts, warn } from "./found.js";
import { known } from "./known.js";
import { AMAZON_MARKETPLACES } from "./marketplace.js";
import type { OrderState } from "./order-state.js";
import { meaningOf, words } from "./word.js";

const CHANNELS = words<FulfilledBy>(["marketplace", "AFN Amazon"], ["seller", "MFN Merchant"]);

/**
 * The seller. The API hands a seller its own orders, never those that Amazon's retail arm sells: a
 * sale is third-party unless Amazon bought the goods and sold them on, or the order comes from
 * another shop, where nobody sells on a marketplace and the type stays unknown.
 */
export function sellerOf(
  channel: Found,
  resoldByAmazon: Found | undefined,
  otherShop: Found | undefined,
): Seller {
  const word = text(channel);
  const fulfilledBy = word === undefined ? undefined : meaningOf(CHANNELS, word);
  if (word !== undefined && fulfilledBy === undefined) {
    warn(channel, "unknown-value", `${quote(word)} is no known fulfilment channel: left out`);
  }
  if (otherShop !== undefined) {
    const message = "the order comes from another shop: the marketplace's rules don't cover it";
    warn(otherShop, "other-sale", message);
    return known({ fulfilledBy });
  }
  if (resoldByAmazon !== undefined) {
    warn(resoldByAmazon, "other-sale", "bought and sold on by Amazon: read as first-party");
    return known({ type: "first-party" as const, fulfilledBy });
  }
  return known({ type: "third-party" as const, fulfilledBy });
}

/** How far an item is that is not shipped; that a warehouse of Amazon's has begun is not told, but assumed. */
export function unshippedStatus(
  at: Found,
  state: OrderState,
  fulfilledBy: FulfilledBy | undefined,
  said: "pending" | "processing" | undefined,
): "pending" | "processing" {
  if (state === "pending" || state === "pending-availability") return "pending";
  if (said !== undefined) return said;
  if (fulfilledBy === "seller") return "pending";
  if (state === "unshipped" || state === "partially-shipped") {
    const message =
      "unshipped, perhaps with the warehouse at work: read as processing, the option `unshipped` says otherwise";
    warn(at, "assumed", message);
  }
  return "processing";
}

const METHODS = words<NonNullable<Payment["method"]>>(
  ["card-credit", "CreditCard"],
  ["card-debit", "DebitCard"],
  ["gift-card", "GiftCertificate GiftCard"],
  ["invoice", "Invoice"],
  ["bank", "Pix BankTransfer"],
  // paid in cash, at the door or in a convenience store
  ["cash", "COD CashOnDelivery CVS ConvenienceStore"],
);

/** The payment: its method only where there is one, its state as far as the order's tells it. */
export function paymentOf(methods: readonly string[], state: OrderState): Payment {
  const meanings = new Set(methods.map((word) => meaningOf(METHODS, word)));
  const [method, ...others] = meanings;
  const only = others.length === 0 ? method : undefined;
  switch (state) {
    case "pending":
    case "pending-availability":
      return known({ method: only, state: "pending" as const });
    case "unshipped": {
      // what is paid at the door or on account was never authorised, even where it is but a part
      const later = meanings.has("cash") || meanings.has("invoice");
      return known({ method: only, state: later ? undefined : ("authorised" as const) });
    }
    default:
      return known({ method: only });
  }
}

const SERVICES = words<DeliveryMethod>(
  ["ship", "Expedited FreeEconomy NextDay Priority SecondDay Standard"],
  ["same-day", "SameDay"],
  ["scheduled", "Scheduled"],
);

/** How the goods reach the buyer. */
export function deliveryOf(level: Found, pickUp: boolean): DeliveryMethod | undefined {
  if (pickUp) return "pickup";
  const word = text(level);
  const delivery = word === undefined ? undefined : meaningOf(SERVICES, word);
  if (word !== undefined && delivery === undefined) {
    warn(level, "unknown-value", `${quote(word)} is no known service level: left out`);
  }
  return delivery;
}

const CONDITIONS = words<Trait | null>(
  [null, "New Preorder Club"],
  ["second-hand", "Used Refurbished"],
  ["collectible", "Collectible"],
);

/** What return rules care about, as far as an item tells: its condition, and whether it was made to order. */
export function traitsOf(condition: Found, customized: Found): readonly Trait[] {
  const word = text(condition);
  const trait = word === undefined ? null : meaningOf(CONDITIONS, word);
  if (trait === undefined) {
    warn(condition, "unknown-value", `${quote(word)} is no known condition: left out`);
  }
  return [
    ...(trait == null ? [] : [trait]),
    ...(isCustomized(customized) ? ["personalised" as const] : []),
  ];
}

/** Whether an item was made to order: that an address is there tells it, not what it is. */
function isCustomized(at: Found): boolean {
  if (isMissing(at)) return false;
  if (typeof at.value !== "string") {
    const found = quoteFound(at.value);
    warn(at, "unreadable", `expected text, found ${found}: read as made to order all the same`);
  }
  return true;
}

/** The marketplace as facts of the shop's own: `custom.marketplaceId`, and its country and site where they are known. */
export function marketplaceFacts(at: Found): Readonly<Record<string, string>> {
  const id = text(at);
  if (id === undefined) return {};
  const marketplace = Object.hasOwn(AMAZON_MARKETPLACES, id) ? AMAZON_MARKETPLACES[id] : undefined;
  if (marketplace === undefined) {
    warn(at, "unknown-value", `${quote(id)} is no known marketplace: its country is left out`);
    return { marketplaceId: id };
  }
  return { marketplaceId: id, marketplaceCountry: marketplace.country, site: marketplace.site };
}

/** The methods of payment that a list names, and a single one: beside a list it may be a mere `Other`. */
export function methodsOf(list: Found, single: Found): readonly string[] {
  const named = texts(list);
  const word = text(single);
  const isSaid =
    word !== undefined && (named.length === 0 || meaningOf(METHODS, word) !== undefined);
  return isSaid ? [...named, word] : named;
}
