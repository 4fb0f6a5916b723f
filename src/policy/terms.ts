/**
 * Terms: what a permit entails.
 *
 * @module
 */
import type { Money } from "../model/money.js";
import type { After, Moment } from "./moment.js";

/** What a permit entails, as a policy states it. A fee that isn't stated is not a fee of zero. */
export interface Terms {
  readonly resolutions?: readonly Resolution[];
  readonly returnShipping?: ReturnShipping;
  readonly fees?: readonly Fee[];
  /** By when money is back: a span after an event. */
  readonly refundWithin?: After;
  /** What is paid back. */
  readonly refunds?: readonly RefundPart[];
  /** A second deadline, stacked on the first: by when the goods must be handed in. */
  readonly handInBy?: Moment;
  readonly channels?: readonly Channel[];
  /** What the buyer must have ready. */
  readonly requires?: readonly Requirement[];
}

/** What the buyer gets. */
export type Resolution = (typeof RESOLUTIONS)[number];
/** Every resolution. */
export const RESOLUTIONS = [
  "refund",
  "replacement",
  "exchange",
  "store-credit",
  "repair",
  "price-reduction",
  "keep-item",
] as const;

/** Who pays for the way back; `free`: the buyer pays nothing. */
export type ReturnShipping = (typeof RETURN_SHIPPINGS)[number];
/** Every answer to who pays for the way back. */
export const RETURN_SHIPPINGS = ["free", "buyer", "depends"] as const;

/** A fee: a share of the price, an amount, or neither where only its kind is stated. */
export interface Fee {
  readonly kind: FeeKind;
  readonly percent?: number;
  readonly amount?: Money;
  /** The most it can be. */
  readonly cap?: Money;
}

/** What a fee is for. */
export type FeeKind = (typeof FEE_KINDS)[number];
/** Every kind of fee. */
export const FEE_KINDS = [
  "restocking",
  "return-shipping",
  "late",
  "damage",
  "cancellation",
  "processing",
  "pickup",
  "use",
  "other",
] as const;

/** A part of what was paid. */
export type RefundPart = (typeof REFUND_PARTS)[number];
/** Every part of what was paid. */
export const REFUND_PARTS = [
  "items",
  "delivery",
  "standard-delivery",
  "return-shipping",
  "taxes",
  "fees",
] as const;

/** Where an action is carried out. */
export type Channel = (typeof CHANNELS)[number];
/** Every channel. */
export const CHANNELS = [
  "order-page",
  "return-centre",
  "message",
  "chat",
  "phone",
  "call-back",
  "e-mail",
  "form",
  "store",
  "post",
  "app",
  "bank",
  "platform",
  "delivery-person",
] as const;

/** What the buyer must have ready. */
export type Requirement = (typeof REQUIREMENTS)[number];
/** Every requirement. */
export const REQUIREMENTS = [
  "account",
  "order-number",
  "reason",
  "photos",
  "receipt",
  "original-packaging",
  "all-accessories",
  "unused",
  "unopened",
  "tags-attached",
  "tracking",
  "proof-of-identity",
  "proof-of-return",
  "written-notice",
  "payment-card",
  "membership",
  "serial-number",
  "police-report",
  "signed-form",
  "factory-reset",
] as const;
