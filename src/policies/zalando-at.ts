/**
 * zalando.at: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { AUSTRIA } from "./zalando/pages.js";
import { zalandoPolicy } from "./zalando/site.js";

/**
 * The policy of zalando.at, beside the right of withdrawal. Thirty days from the receipt; a hundred for
 * orders up to 6 January 2025. Who pays for the way back
 * is not known.
 * Left out: who returns very much may be kept from ordering for up to a year.
 */
export const zalandoAt: Policy = zalandoPolicy(
  { thirty: AUSTRIA, hundred: AUSTRIA },
  {
    id: "zalando-at",
    title: "Zalando Österreich",
    timeZone: "Europe/Vienna",
    currency: "EUR",
  },
);
