/**
 * Florida: the state's own rules; the federal ones are in `laws/us`.
 *
 * @module
 */
import { days, type Policy } from "../policy/index.js";
import { undisclosedReturns } from "./us/undisclosed-returns.js";

/**
 * Florida's own rules.
 *
 * @example
 * ```ts
 * import { usFl } from "order-recourse/laws/us-fl";
 *
 * usFl.map((policy) => policy.id); // => ["us-fl-returns"]
 * ```
 */
export const usFl: readonly Policy[] = [
  undisclosedReturns({
    region: "FL",
    name: "Florida",
    timeZone: "America/New_York",
    // LAW: Fla. Stat. 501.142(1): within seven days of the purchase; calendar days, no roll.
    span: days(7),
    mode: "discretionary",
    source: {
      title: "Florida Statutes 501.142: notice of refund policy",
      section: "501.142(1)",
      url: "https://casetext.com/statute/florida-statutes/title-xxxiii-regulation-of-trade-commerce-investments-and-solicitations/chapter-501-consumer-protection/part-i-general-provisions/section-501142-retail-sales-establishments-preemption-notice-of-refund-policy-exceptions-penalty",
      seenOn: "2026-11-22",
      confidence: "high",
      note: "Read in a copy. Worded for retail sales establishments: online scope unclear.",
    },
    // LAW: Fla. Stat. 501.142(1): unused, in the original carton, with proof of purchase.
    terms: { resolutions: ["refund"], requires: ["unused", "original-packaging", "receipt"] },
    // LAW: Fla. Stat. 501.142(1): not food, perishable or custom-made goods.
    exempt: [
      { "line.traits": { has: ["perishable", "personalised"] } },
      { "line.category": ["food", "grocery"] },
    ],
  }),
];
