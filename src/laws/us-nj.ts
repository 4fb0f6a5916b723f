/**
 * New Jersey: the state's own rules; the federal ones are in `laws/us`.
 *
 * @module
 */
import { days, type Policy } from "../policy/index.js";
import { undisclosedReturns } from "./us/undisclosed-returns.js";

/**
 * New Jersey's own rules.
 *
 * @example
 * ```ts
 * import { usNj } from "order-recourse/laws/us-nj";
 *
 * usNj.map((policy) => policy.id); // => ["us-nj-returns"]
 * ```
 */
export const usNj: readonly Policy[] = [
  undisclosedReturns({
    region: "NJ",
    name: "New Jersey",
    timeZone: "America/New_York",
    // LAW: N.J.S.A. 56:8-2.18: twenty days from the purchase; calendar days, no roll.
    span: days(20),
    mode: "discretionary",
    source: {
      title: "New Jersey Refund Policy Disclosure Act",
      section: "N.J.S.A. 56:8-2.14 to 56:8-2.19",
      url: "https://bergenpassaicconsumeraffairs.com/refund-policy",
      seenOn: "2026-11-22",
      confidence: "medium",
      note: "Worded for places of business: online scope unclear.",
    },
    // LAW: N.J.S.A. 56:8-2.18: a cash refund or credit, at the buyer's option; unused and undamaged.
    terms: { resolutions: ["refund", "store-credit"], requires: ["unused", "receipt"] },
    exempt: [],
  }),
];
