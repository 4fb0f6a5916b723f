/**
 * Who sold, and who ships.
 *
 * @module
 */
import type { ReturnPolicy } from "./return-policy.js";

/** Who sold: a missing key is not known. */
export interface Seller {
  readonly type?: SellerType;
  readonly fulfilledBy?: FulfilledBy;
  readonly kind?: SellerKind;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  /** The terms of all listings of this seller that state none of their own. */
  readonly returnPolicy?: ReturnPolicy;
}

/** The marketplace itself, or someone on it. */
export type SellerType = (typeof SELLER_TYPES)[number];

/** Every type of seller. */
export const SELLER_TYPES = ["first-party", "third-party"] as const;

/** Whose warehouse the goods leave. */
export type FulfilledBy = (typeof FULFILLERS)[number];

/** Every party that can fulfil an order. */
export const FULFILLERS = ["marketplace", "seller"] as const;

/** Whether the seller acts in the course of a trade. */
export type SellerKind = (typeof SELLER_KINDS)[number];

/** Every kind of seller. */
export const SELLER_KINDS = ["trader", "private"] as const;
