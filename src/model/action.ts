/**
 * The four things a buyer may do about an order.
 *
 * @module
 */

/** What a buyer may do: cancel, return, contact the seller, escalate. */
export type Action = (typeof ACTIONS)[number];

/** Every action, in the order in which a buyer should think of them. */
export const ACTIONS = ["cancel", "return", "contactSeller", "escalate"] as const;

/** How firmly an action is open: done by asking, to be agreed to, or a matter of goodwill. */
export type Mode = (typeof MODES)[number];

/** Every mode, strongest first. */
export const MODES = ["instant", "request", "discretionary"] as const;

/** Where an escalation goes. */
export type Route = (typeof ROUTES)[number];

/** Every route of `escalate`. */
export const ROUTES = [
  "customer-service",
  "guarantee-claim",
  "step-in",
  "appeal",
  "card-dispute",
  "billing-error",
  "alternative-dispute-resolution",
  "authority",
  "court",
  "warranty",
] as const;
