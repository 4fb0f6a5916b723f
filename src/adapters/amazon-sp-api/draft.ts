/**
 * What both versions of the Orders API are read to, before a caller's options are laid over it.
 *
 * @module
 */
import type { Buyer } from "../../model/buyer.js";
import type { CustomValue } from "../../model/custom.js";
import type { DeliveryMethod, Trait } from "../../model/line.js";
import type { Money } from "../../model/money.js";
import type { OrderType } from "../../model/order.js";
import type { Payment } from "../../model/payment.js";
import type { Seller } from "../../model/seller.js";
import type { Instant } from "../../time/instant.js";
import type { Found } from "./found.js";
import type { Piece } from "./piece.js";

/** An order as a payload tells of it. */
export interface Draft {
  readonly at: Found;
  readonly id: string;
  readonly placedAt: Instant;
  /** When anything of the order last changed. */
  readonly updatedAt: Instant | undefined;
  readonly type: OrderType | undefined;
  readonly buyer: Buyer;
  readonly seller: Seller;
  readonly payment: Payment;
  readonly custom: Readonly<Record<string, CustomValue>>;
  readonly items: readonly DraftItem[];
}

/** An order item as a payload tells of it. */
export interface DraftItem {
  readonly at: Found;
  readonly id: string;
  readonly sku: string | undefined;
  readonly asin: string | undefined;
  readonly price: Money | undefined;
  readonly category: string | undefined;
  readonly promisedShipBy: Instant | undefined;
  readonly promisedBy: Instant | undefined;
  readonly delivery: DeliveryMethod | undefined;
  readonly traits: readonly Trait[];
  readonly tags: readonly string[];
  readonly pieces: readonly Piece[];
  /** Whether the number of its units is told. */
  readonly isCounted: boolean;
  /** Whether its order says of all its units, however many they are, where they are. */
  readonly isAlike?: boolean;
  readonly cancellation: Cancellation | undefined;
}

/** What an item goes by, in the order in which options are looked up. */
export function itemNames({ id, sku, asin }: DraftItem): readonly string[] {
  return [id, sku, asin].filter((name) => name !== undefined);
}

/** A buyer's request to cancel, and when it was made where that is told. */
export interface Cancellation {
  readonly at: Found;
  readonly state: "requested" | "accepted";
  readonly requestedAt: Instant | undefined;
}
