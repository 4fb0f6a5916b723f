/**
 * Whom consumer law protects: a consumer in the place who buys from a trader.
 *
 * @module
 */
import type { When } from "../../policy/index.js";

/** A consumer in one of these countries, who bought from a trader. */
export function consumerSale(country: string | readonly string[], region?: string): When {
  return {
    "buyer.country": country,
    ...(region !== undefined && { "buyer.region": region }),
    "buyer.kind": "consumer",
    "seller.kind": "trader",
  };
}

/** The states in which the buyer has nothing in hand yet. */
export const NOT_RECEIVED = [
  "pending",
  "processing",
  "shipped",
  "out-for-delivery",
  "ready-for-pickup",
  "delivery-failed",
] as const;
