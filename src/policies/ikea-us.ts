/**
 * IKEA in the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy, Terms } from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { back } from "./basics/window.js";
import { bought, ikeaPolicy, TERMS, YEAR } from "./ikea/policy.js";

const PAGE: Page = {
  title: "IKEA US: Return policy",
  url: "https://www.ikea.com/us/en/customer-service/returns-claims/",
  note: "in force since 2020-10-22",
};
const CAPTURED: Page = { ...PAGE, seenOn: "2026-08-28" };
const BEFORE: Page = {
  title: "IKEA US: Return policy before October 2020",
  url: "http://www.ikea.com/ms/en_US/customer-service/about-shopping/return-policy/index.html",
};
const OLD = { "order.placedAt": { to: "2020-10-21" } } as const;
const WITH_IDENTITY: Terms = { ...TERMS, requires: ["receipt", "proof-of-identity"] };
const EXCHANGED: Terms = { ...WITH_IDENTITY, resolutions: ["exchange"] };

/**
 * The policy of IKEA in the United States.
 *
 * A fact of its own: `exchangesMade` (how often a mattress was exchanged).
 */
export const ikeaUs: Policy = ikeaPolicy(
  {
    page: PAGE,
    exceptions: [
      denied(
        "not-returnable",
        { "line.category": ["plants", "fabric/cut", "worktops/custom"] },
        "not-returnable",
        cite(PAGE, "plants, cut fabric, custom countertops"),
      ),
      denied(
        "as-is",
        { "line.traits": { has: ["final-sale", "second-hand"] } },
        "final-sale",
        cite(PAGE, "as-is goods"),
      ),
      denied(
        "mattress-exchanged",
        { "line.category": "mattress", "custom.exchangesMade": { atLeast: 1 } },
        "not-returnable",
        cite(PAGE, "mattresses: one exchange"),
        "no-longer",
      ),
      back({
        id: "mattress-before-2020",
        when: { "line.category": "mattress", ...OLD },
        closes: YEAR,
        outside: "deny",
        terms: EXCHANGED,
        source: cite(BEFORE, "mattresses: one exchange within a year"),
      }),
      back({
        id: "mattress",
        when: { "line.category": "mattress" },
        closes: bought(90),
        outside: "deny",
        terms: EXCHANGED,
        source: cite(PAGE, "mattresses: one exchange within 90 days"),
      }),
    ],
    spoilt: ["damaged", "incomplete"],
    windows: [
      back({
        id: "before-2020",
        when: OLD,
        closes: YEAR,
        outside: "deny",
        terms: WITH_IDENTITY,
        source: cite(BEFORE, "365 days"),
      }),
      back({
        id: "unopened",
        when: { "line.condition": "unopened" },
        closes: YEAR,
        outside: "deny",
        terms: WITH_IDENTITY,
        source: cite(CAPTURED, "new and unopened: 365 days"),
      }),
      back({
        id: "opened",
        closes: bought(180),
        outside: "deny",
        terms: WITH_IDENTITY,
        source: cite(CAPTURED, "opened: 180 days"),
      }),
    ],
  },
  {
    id: "ikea-us",
    version: "2026-11-23",
    title: "IKEA US",
    timeZone: "America/New_York",
    currency: "USD",
    custom: { exchangesMade: "number" },
  },
);
