/**
 * Connecticut: the state's own rules; the federal ones are in `laws/us`.
 *
 * @module
 */
import { days, type Policy } from "../policy/index.js";
import { undisclosedReturns } from "./us/undisclosed-returns.js";

/**
 * Connecticut's own rules.
 *
 * @example
 * ```ts
 * import { usCt } from "order-recourse/laws/us-ct";
 *
 * usCt.map((policy) => policy.id); // => ["us-ct-returns"]
 * ```
 */
export const usCt: readonly Policy[] = [
  undisclosedReturns({
    region: "CT",
    name: "Connecticut",
    timeZone: "America/New_York",
    // LAW: Conn. Gen. Stat. 42-110aa, as the DCP words it: seven calendar days; no roll.
    span: days(7),
    mode: "discretionary",
    source: {
      title: "Connecticut Department of Consumer Protection: Returns and Exchanges",
      url: "https://portal.ct.gov/DCP/Common-Elements/Consumer-Facts-and-Contacts/Returns-and-Exchanges",
      seenOn: "2026-11-22",
      confidence: "medium",
      note: "The department's guidance, not the statute: online scope unclear.",
    },
    // LAW: the DCP's guidance: new and unused, with proof of purchase.
    terms: { resolutions: ["refund", "store-credit"], requires: ["unused", "receipt"] },
    // LAW: the DCP's guidance: not food, custom-made goods, or what was sold as final.
    exempt: [
      { "line.traits": { has: ["perishable", "personalised", "final-sale", "second-hand"] } },
      { "line.category": ["food", "grocery"] },
    ],
  }),
];
