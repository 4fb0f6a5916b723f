/**
 * IKEA in Spain: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { back } from "./basics/window.js";
import { ikeaPolicy, ON_A_CARD, TERMS, YEAR } from "./ikea/policy.js";

const PAGE: Page = {
  title: "IKEA Spain: Return policy",
  url: "https://www.ikea.com/es/en/customer-service/returns-claims/return-policy",
};
const NEVER = cite(PAGE, "what can't be returned");

/** The policy of IKEA in Spain; a set goes back whole. */
export const ikeaEs: Policy = ikeaPolicy(
  {
    page: PAGE,
    exceptions: [
      denied(
        "not-returnable",
        { "line.category": ["gift-card", "grocery/fresh", "photos", "plants", "services"] },
        "not-returnable",
        NEVER,
      ),
      denied(
        "not-returnable-trait",
        { "line.traits": { has: ["gift-card", "live", "perishable", "personalised", "service"] } },
        "not-returnable",
        NEVER,
      ),
    ],
    spoilt: ["damaged", "incomplete"],
    windows: [
      back({
        id: "unopened",
        when: { "line.condition": "unopened" },
        closes: YEAR,
        outside: "deny",
        terms: TERMS,
        source: cite(PAGE, "unopened: 365 days, paid back as it was paid"),
      }),
      back({
        id: "opened",
        closes: YEAR,
        outside: "deny",
        terms: ON_A_CARD,
        source: cite(PAGE, "opened: 365 days, paid back on a card"),
      }),
    ],
  },
  {
    id: "ikea-es",
    version: "2026-11-23",
    title: "IKEA Spain",
    timeZone: "Europe/Madrid",
    currency: "EUR",
  },
);
