/**
 * ebay.de: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { APPEAL, CANCEL, DE_GUIDE, GUARANTEE, RETURNS } from "./ebay/page.js";
import { ebayPolicy } from "./ebay/policy.js";

const BORROWED = { confidence: "medium", note: "the page of other sites" } as const;
const GUARANTEE_DE = { ...GUARANTEE, ...BORROWED };

/**
 * The policy of ebay.de.
 *
 * A report of an item that never came is the event `claim-opened`. Facts of its own: `paidOutsideEbay`
 * (any part of the price), `signatureConfirmed` (the parcel was signed for), `ownCarrier` (the buyer
 * had it collected or forwarded). Left out: wrong addresses, import charges that nobody paid, goods
 * without a value any more, and returns through an authenticator.
 */
export const ebayDe: Policy = ebayPolicy(
  {
    pages: {
      cancel: { ...CANCEL, ...BORROWED },
      returns: { ...RETURNS, ...BORROWED },
      guarantee: GUARANTEE_DE,
      notReceived: {
        ...DE_GUIDE,
        confidence: "medium",
        note: "the seller has 3 business days; the 21 are from other sites",
      },
      stepIn: GUARANTEE_DE,
      appeal: { ...APPEAL, ...BORROWED },
    },
    signatureFrom: 55_000,
  },
  {
    id: "ebay-de",
    version: "2026-11-22",
    title: "eBay Deutschland",
    timeZone: "Europe/Berlin",
    currency: "EUR",
  },
);
