/**
 * What eBay's guarantee leaves out.
 *
 * @module
 */
import type { Outcome, ReasonCode, Row, When } from "../../policy/index.js";
import { cite } from "./page.js";
import type { Site } from "./site.js";

/** Kinds of things that the guarantee never covers. */
const CATEGORIES = [
  "vehicles",
  "real-estate",
  "businesses",
  "websites",
  "services",
  "travel",
  "tickets/travel",
  "digital",
  "nft",
  "industrial",
  "box-breaks",
] as const;

/** One row for each way of losing the cover, or of never having it. */
export function notCovered(
  { pages: { guarantee } }: Site,
  when: When,
  then: Outcome,
  because: ReasonCode = "guarantee-not-covered",
): readonly Row[] {
  const excluded = cite(guarantee, "what is not covered");
  return [
    {
      id: "chargeback-open",
      when: { ...when, "chargeback.state": "open" },
      then,
      because: "chargeback-open",
      source: cite(guarantee, "no second claim elsewhere"),
    },
    {
      id: "paid-outside",
      when: { ...when, "custom.paidOutsideEbay": true },
      then,
      because,
      source: cite(guarantee, "paid in full at eBay's checkout"),
    },
    {
      id: "excluded-category",
      when: { ...when, "line.category": CATEGORIES },
      then,
      because,
      source: excluded,
    },
    {
      id: "excluded-trait",
      when: { ...when, "line.traits": { has: ["digital", "service", "vehicle"] } },
      then,
      because,
      source: excluded,
    },
    {
      id: "excluded-digital",
      when: { ...when, "order.type": "digital" },
      then,
      because,
      source: excluded,
    },
  ];
}
