/**
 * Who bought.
 *
 * @module
 */

/** Who bought: a missing key is not known. */
export interface Buyer {
  readonly kind?: BuyerKind;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  /** Second part of an ISO 3166-2 code (`NY`, `BE`), or the shop's own word for a region; `null` where the country has none. */
  readonly region?: string | null;
  /** IANA name, `America/New_York`. */
  readonly timeZone?: string;
  /** Programmes of the shop that the buyer belongs to (`prime`, `best-buy-plus`). */
  readonly memberships?: readonly string[];
}

/** Whether the buyer acts as a consumer. */
export type BuyerKind = (typeof BUYER_KINDS)[number];

/** Every kind of buyer. */
export const BUYER_KINDS = ["consumer", "business"] as const;
