/**
 * zalando.de: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { SHORTER } from "./zalando/pages.js";
import { zalandoPolicy } from "./zalando/site.js";

/**
 * The policy of zalando.de, beside the right of withdrawal. Thirty days from the receipt; a hundred for
 * orders up to 6 January 2025.
 * Left out: who returns very much may be kept from ordering for up to a year.
 */
export const zalandoDe: Policy = zalandoPolicy(
  { thirty: SHORTER, hundred: SHORTER, returnShipping: "free" },
  {
    id: "zalando-de",
    title: "Zalando Deutschland",
    timeZone: "Europe/Berlin",
    currency: "EUR",
  },
);
