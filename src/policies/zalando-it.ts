/**
 * zalando.it: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { SHORTER } from "./zalando/pages.js";
import { zalandoPolicy } from "./zalando/site.js";

/**
 * The policy of zalando.it, beside the right of withdrawal. Thirty days from the receipt; a hundred for
 * orders up to 6 January 2025. Who pays for the way back
 * is not known.
 */
export const zalandoIt: Policy = zalandoPolicy(
  { thirty: SHORTER, hundred: SHORTER },
  {
    id: "zalando-it",
    title: "Zalando Italia",
    timeZone: "Europe/Rome",
    currency: "EUR",
  },
);
