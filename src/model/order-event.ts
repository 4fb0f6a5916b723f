/**
 * What has happened between buyer, seller and marketplace.
 *
 * @module
 */
import type { Instant } from "../time/instant.js";
import type { Money } from "./money.js";

/** One thing that happened; with `line` it speaks for that line, without for all. */
export type OrderEvent = { readonly at: Instant; readonly line?: string } & (
  | { readonly type: PlainEventType }
  | { readonly type: "seller-replied"; readonly outcome: ReplyOutcome }
  | { readonly type: "refund-issued"; readonly amount?: Money }
  | { readonly type: "delay-notified"; readonly newDate?: Instant; readonly consented?: boolean }
);

/** Events that carry nothing but their moment. */
export type PlainEventType = (typeof PLAIN_EVENT_TYPES)[number];

/** Every event that carries nothing but its moment. */
export const PLAIN_EVENT_TYPES = [
  "seller-contacted",
  "cancellation-requested",
  "cancellation-accepted",
  "cancellation-declined",
  "return-requested",
  "return-authorised",
  "return-declined",
  "return-shipped",
  "return-received",
  "replacement-sent",
  "claim-opened",
  "claim-granted",
  "claim-denied",
  "claim-closed",
  "chargeback-opened",
  "receipt-confirmed",
] as const;

/** What the seller answered. */
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

/** Every outcome of a seller's reply. */
export const REPLY_OUTCOMES = ["accepted", "declined", "info"] as const;
