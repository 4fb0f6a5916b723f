/**
 * A policy of one of eBay's sites.
 *
 * @module
 */
import type { Policy } from "../../policy/index.js";
import { cancelTable } from "./cancel.js";
import { contactSellerTable } from "./contact-seller.js";
import { escalateTable } from "./escalate.js";
import { returnTable } from "./return.js";
import type { Site } from "./site.js";

/** The policy of a site: what all of them share, and what only this one has. */
export function ebayPolicy(
  site: Site,
  its: Pick<Policy, "id" | "version" | "title" | "timeZone" | "currency">,
): Policy {
  return {
    ...its,
    authority: "marketplace",
    custom: {
      paidOutsideEbay: "boolean",
      eventAt: "instant",
      signatureConfirmed: "boolean",
      ownCarrier: "boolean",
    },
    wholeOrder: ["cancel"],
    tables: {
      cancel: cancelTable(site),
      return: returnTable(site),
      contactSeller: contactSellerTable(site),
      escalate: escalateTable(site),
    },
  };
}
