/**
 * IKEA in Belgium: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { back } from "./basics/window.js";
import { ikeaPolicy, ON_A_CARD, YEAR, year } from "./ikea/policy.js";

const PAGE: Page = {
  title: "IKEA Belgium: Return policy",
  url: "https://www.ikea.com/be/en/customer-service/returns-claims/return-policy/",
};
const VOUCHER = cite(PAGE, "paid back as a voucher");

/** The policy of IKEA in Belgium; without a receipt, too, it pays with a voucher. */
export const ikeaBe: Policy = ikeaPolicy(
  {
    page: PAGE,
    exceptions: [
      back({
        id: "voucher",
        when: { "line.category": ["fabric", "food", "grocery", "plants", "worktops/custom"] },
        closes: YEAR,
        outside: "deny",
        terms: ON_A_CARD,
        source: VOUCHER,
      }),
      back({
        id: "voucher-trait",
        when: { "line.traits": { has: ["personalised", "second-hand"] } },
        closes: YEAR,
        outside: "deny",
        terms: ON_A_CARD,
        source: VOUCHER,
      }),
    ],
    spoilt: ["damaged", "incomplete"],
    windows: [year(cite(PAGE, "365 days, opened or not"))],
  },
  {
    id: "ikea-be",
    version: "2026-11-23",
    title: "IKEA Belgium",
    timeZone: "Europe/Brussels",
    currency: "EUR",
  },
);
