/**
 * New York: the state's own rules; the federal ones are in `laws/us`.
 *
 * @module
 */
import { days, type Policy } from "../policy/index.js";
import { undisclosedReturns } from "./us/undisclosed-returns.js";

/**
 * New York's own rules.
 *
 * @example
 * ```ts
 * import { usNy } from "order-recourse/laws/us-ny";
 *
 * usNy.map((policy) => policy.id); // => ["us-ny-returns"]
 * ```
 */
export const usNy: readonly Policy[] = [
  undisclosedReturns({
    region: "NY",
    name: "New York",
    timeZone: "America/New_York",
    // LAW: GBL 218-a: thirty days from the purchase; calendar days, no roll.
    span: days(30),
    // LAW: GBL 218-a: the text names online retailers.
    mode: "instant",
    source: {
      title: "New York General Business Law 218-a: disclosure of refund policies",
      section: "218-a",
      url: "https://www.nysenate.gov/legislation/laws/GBS/218-A",
      seenOn: "2026-11-22",
      confidence: "high",
      note: "General Construction Law 25-a may move an end at a weekend to the next business day: not confirmed, not counted.",
    },
    // LAW: GBL 218-a: a cash refund or credit, at the buyer's option; unused, undamaged, with proof of the date.
    terms: { resolutions: ["refund", "store-credit"], requires: ["unused", "receipt"] },
    exempt: [],
  }),
];
