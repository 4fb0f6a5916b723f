/**
 * The United States: what federal rules give a consumer who buys online. The states have doors of their own.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cardNetwork } from "./scope/card-network.js";
import { escalation, US_ROUTES } from "./scope/escalation.js";
import { billingError, claimsAndDefences } from "./us/credit-card.js";
import { shipment } from "./us/shipment.js";

/**
 * The federal rules of the United States, and the routes of the card networks.
 *
 * @example
 * ```ts
 * import { us } from "order-recourse/laws/us";
 *
 * us[0]?.id; // => "us-shipment"
 * ```
 */
export const us: readonly Policy[] = [
  shipment,
  billingError,
  claimsAndDefences,
  cardNetwork(US_ROUTES),
  ...escalation(US_ROUTES),
];
