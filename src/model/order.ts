/**
 * An order, as the engine is given it.
 *
 * @module
 */
import type { Instant } from "../time/instant.js";
import type { Buyer } from "./buyer.js";
import type { CustomValue } from "./custom.js";
import type { Disclosures } from "./disclosures.js";
import type { Line } from "./line.js";
import type { OrderEvent } from "./order-event.js";
import type { Payment } from "./payment.js";
import type { Seller } from "./seller.js";
import type { Stated } from "./stated.js";

/** An order. A missing key is not known; `null` is known not to have happened. */
export interface Order {
  readonly id: string;
  readonly placedAt: Instant;
  readonly buyer?: Buyer;
  readonly seller?: Seller;
  readonly type?: OrderType;
  /** At least one. */
  readonly lines: readonly Line[];
  /** What has happened between the parties, in any order; no key: the history is not known. */
  readonly events?: readonly OrderEvent[];
  readonly payment?: Payment;
  readonly disclosures?: Disclosures;
  readonly custom?: Readonly<Record<string, CustomValue>>;
  /** Facts that were stated outright; see {@link Stated}. */
  readonly stated?: Stated;
}

/** What kind of sale it is. */
export type OrderType = (typeof ORDER_TYPES)[number];

/** Every kind of sale. */
export const ORDER_TYPES = [
  "standard",
  "preorder",
  "backorder",
  "subscription",
  "digital",
] as const;
