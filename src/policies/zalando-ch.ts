/**
 * zalando.ch: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { SWITZERLAND } from "./zalando/pages.js";
import { zalandoPolicy } from "./zalando/site.js";

/**
 * The policy of zalando.ch, beside the right of withdrawal. Thirty days from the receipt. Who pays for the way back
 * is not known.
 * Left out: who returns very much may be kept from ordering for up to a year.
 */
export const zalandoCh: Policy = zalandoPolicy(
  { thirty: SWITZERLAND },
  {
    id: "zalando-ch",
    title: "Zalando Schweiz",
    timeZone: "Europe/Zurich",
    currency: "CHF",
  },
);
