/**
 * IKEA in Finland: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { back } from "./basics/window.js";
import { bought, ikeaPolicy, TERMS, year } from "./ikea/policy.js";

const PAGE: Page = {
  title: "IKEA Finland: Return policy",
  url: "https://www.ikea.com/fi/en/customer-service/returns-claims/return-policy",
};

/** The policy of IKEA in Finland. */
export const ikeaFi: Policy = ikeaPolicy(
  {
    page: PAGE,
    exceptions: [
      back({
        id: "bedding-used",
        when: {
          "line.status": "delivered",
          "line.category": ["mattress", "bedding/duvets", "bedding/pillows"],
          "line.condition": "used",
        },
        closes: bought(90),
        outside: "deny",
        terms: TERMS,
        source: cite(PAGE, "mattresses, duvets, pillows: 90 nights"),
      }),
    ],
    spoilt: ["used", "damaged", "incomplete"],
    windows: [year(cite(PAGE, "365 days, opened if not used"))],
  },
  {
    id: "ikea-fi",
    version: "2026-11-23",
    title: "IKEA Finland",
    timeZone: "Europe/Helsinki",
    currency: "EUR",
  },
);
