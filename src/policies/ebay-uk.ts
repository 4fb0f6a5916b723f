/**
 * ebay.co.uk: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { APPEAL, CANCEL, GUARANTEE, NOT_RECEIVED, RETURNS, STEP_IN } from "./ebay/page.js";
import { ebayPolicy } from "./ebay/policy.js";

/**
 * The policy of ebay.co.uk.
 *
 * A report of an item that never came is the event `claim-opened`. Facts of its own: `paidOutsideEbay`
 * (any part of the price), `signatureConfirmed` (the parcel was signed for), `ownCarrier` (the buyer
 * had it collected or forwarded). Left out: wrong addresses, import charges that nobody paid, goods
 * without a value any more, and returns through an authenticator.
 */
export const ebayUk: Policy = ebayPolicy(
  {
    pages: {
      cancel: CANCEL,
      returns: RETURNS,
      guarantee: GUARANTEE,
      notReceived: NOT_RECEIVED,
      stepIn: STEP_IN,
      appeal: APPEAL,
    },
    signatureFrom: 45_000,
  },
  {
    id: "ebay-uk",
    version: "2026-11-22",
    title: "eBay UK",
    timeZone: "Europe/London",
    currency: "GBP",
  },
);
