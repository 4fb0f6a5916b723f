/**
 * zalando.co.uk: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { BRITAIN } from "./zalando/pages.js";
import { zalandoPolicy } from "./zalando/site.js";

/**
 * The policy of zalando.co.uk, beside the right of withdrawal. Thirty days from the receipt. Who pays for the way back
 * is not known.
 */
export const zalandoUk: Policy = zalandoPolicy(
  { thirty: BRITAIN },
  {
    id: "zalando-uk",
    title: "Zalando UK",
    timeZone: "Europe/London",
    currency: "GBP",
  },
);
