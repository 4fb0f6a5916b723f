/**
 * An order line: a quantity of one product in one state.
 *
 * @module
 */
import type { Instant } from "../time/instant.js";
import type { CustomValue } from "./custom.js";
import type { Money } from "./money.js";
import type { ReturnPolicy } from "./return-policy.js";
import type { Seller } from "./seller.js";
import type { Stated } from "./stated.js";

/** An order line. Split what is partly shipped: each line is in one state. */
export type Line =
  | PendingLine
  | ShippedLine
  | ReadyLine
  | DeliveredLine
  | FailedLine
  | CancelledLine;

interface LineBase {
  readonly id: string;
  readonly quantity: number;
  /** Price of one unit. */
  readonly price?: Money;
  /** A path, `electronics/phones`: a test on `electronics` covers it. */
  readonly category?: string;
  /** Overrides the order's seller as a whole. */
  readonly seller?: Seller;
  /** The listing's own terms; default: the seller's. */
  readonly returnPolicy?: ReturnPolicy;
  readonly promisedShipBy?: Instant | null;
  readonly promisedBy?: Instant | null;
  /** A last day promised for this very line, on the order page or by e-mail. */
  readonly returnBy?: Instant | null;
  /** Street date. */
  readonly releaseAt?: Instant | null;
  readonly delivery?: DeliveryMethod;
  /** The shop's own words. */
  readonly tags?: readonly string[];
  readonly traits?: readonly Trait[];
  readonly condition?: Condition;
  readonly custom?: Readonly<Record<string, CustomValue>>;
  /** Facts that were stated outright; see {@link Stated}. */
  readonly stated?: Stated;
}

interface NotShipped {
  readonly shippedAt?: null;
}
interface NotReady {
  readonly readyAt?: null;
}
interface NotDelivered {
  readonly deliveredAt?: null;
  readonly installedAt?: null;
}
interface NotFailed {
  readonly failedAt?: null;
  readonly failure?: null;
}
interface NotCancelled {
  readonly cancelledAt?: null;
}

/** Nobody has begun to ship it, or it is being picked, packed and labelled. */
export interface PendingLine
  extends LineBase,
    NotShipped,
    NotReady,
    NotDelivered,
    NotFailed,
    NotCancelled {
  readonly status: "pending" | "processing";
}

/** Handed to the carrier. */
export interface ShippedLine extends LineBase, NotReady, NotDelivered, NotFailed, NotCancelled {
  readonly status: "shipped";
  readonly shippedAt?: Instant | null;
}

/** Last mile, or waiting at a counter. */
export interface ReadyLine extends LineBase, NotDelivered, NotFailed, NotCancelled {
  readonly status: "out-for-delivery" | "ready-for-pickup";
  readonly shippedAt?: Instant | null;
  readonly readyAt?: Instant | null;
}

/** Delivered, collected, or (digital) made available. */
export interface DeliveredLine extends LineBase, NotFailed, NotCancelled {
  readonly status: "delivered";
  readonly shippedAt?: Instant | null;
  readonly readyAt?: Instant | null;
  readonly deliveredAt?: Instant | null;
  readonly installedAt?: Instant | null;
}

/** It did not arrive, and will not. */
export interface FailedLine extends LineBase, NotReady, NotDelivered, NotCancelled {
  readonly status: "delivery-failed";
  readonly failure?: Failure | null;
  readonly shippedAt?: Instant | null;
  readonly failedAt?: Instant | null;
}

/** Cancelled before delivery. */
export interface CancelledLine extends LineBase, NotReady, NotDelivered, NotFailed {
  readonly status: "cancelled";
  readonly shippedAt?: null;
  readonly cancelledAt?: Instant | null;
}

/** The state of a line. */
export type LineStatus = (typeof LINE_STATUSES)[number];

/** Every state of a line. */
export const LINE_STATUSES = [
  "pending",
  "processing",
  "shipped",
  "out-for-delivery",
  "ready-for-pickup",
  "delivered",
  "delivery-failed",
  "cancelled",
] as const;

/** Why a delivery failed. */
export type Failure = (typeof FAILURES)[number];

/** Every way in which a delivery fails. */
export const FAILURES = ["refused", "undeliverable", "lost", "damaged", "returning"] as const;

/** How the goods reach the buyer. */
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** Every way in which goods reach the buyer. */
export const DELIVERY_METHODS = ["ship", "pickup", "scheduled", "same-day", "digital"] as const;

/** What kind of thing it is, where return rules care. */
export type Trait = (typeof TRAITS)[number];

/** Every trait. */
export const TRAITS = [
  "digital",
  "final-sale",
  "personalised",
  "perishable",
  "hygiene-sealed",
  "sealed-media",
  "hazardous",
  "oversize",
  "gift-card",
  "second-hand",
  "dated",
  "service",
  "auction",
  "mixed",
  "price-fluctuating",
  "newspaper",
  "live",
  "medicine",
  "vehicle",
  "collectible",
  "urgent-repair",
] as const;

/** In what condition the buyer has it. */
export type Condition = (typeof CONDITIONS)[number];

/** Every condition. */
export const CONDITIONS = [
  "unopened",
  "opened",
  "used",
  "damaged",
  "incomplete",
  "installed",
] as const;
