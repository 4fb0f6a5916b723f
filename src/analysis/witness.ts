/**
 * Witnesses: an order and a moment that anyone can feed to `decide`.
 *
 * @module
 */
import { frozenCopy } from "../internal/freeze.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { formatInstant, type Instant } from "../time/instant.js";
import type { Case } from "./solve.js";

/** An order and a question that show what is claimed: give them to `decide`. */
export interface Witness {
  readonly order: Order;
  readonly at: Instant;
  /** Why the buyer wants out, where that matters. */
  readonly reason?: BuyerReason;
}

/** A case as a witness. */
export function witnessOf({ order, at, reason }: Case): Witness {
  return frozenCopy({ order, at: formatInstant(at), ...(reason !== undefined && { reason }) });
}
