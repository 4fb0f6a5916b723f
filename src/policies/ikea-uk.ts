/**
 * IKEA in the United Kingdom: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { after, days, FAULT, type Policy } from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { back } from "./basics/window.js";
import { ikeaPolicy, TERMS, year } from "./ikea/policy.js";

const PAGE: Page = {
  title: "IKEA UK: Terms and conditions",
  url: "http://www.ikea.com/gb/en/customer-service/terms-and-conditions/",
};
const ONLINE: Page = {
  title: "IKEA UK: Returns policy of the online shop",
  url: "http://www.ikea.com/ms/en_GB/customer_service/ikea_services/change_your_mind.html",
};
const TABLE: Page = {
  title: "kept: an unchecked table of stores",
  url: "https://github.com/atz1man/kept",
  confidence: "low",
};

/** The policy of IKEA in the United Kingdom. */
export const ikeaUk: Policy = ikeaPolicy(
  {
    page: PAGE,
    cancel: cite(ONLINE, "until it is sent", "medium", "an older page"),
    exceptions: [
      denied(
        "made-to-order",
        { "line.traits": { has: "personalised" }, reason: { not: FAULT } },
        "personalised",
        cite(ONLINE, "made to order", "medium", "an older page"),
      ),
      back({
        id: "special-goods",
        when: { "line.category": ["fabric/cut", "plants", "worktops"] },
        closes: after("order.placedAt", days(14)),
        outside: "deny",
        maybe: true,
        terms: TERMS,
        source: cite(TABLE, "cut fabric, plants, worktops: 14 days"),
      }),
    ],
    spoilt: ["used", "damaged", "incomplete"],
    windows: [
      year(cite(PAGE, "365 days, new and unused, put together or not", "medium", "undated")),
    ],
  },
  {
    id: "ikea-uk",
    version: "2026-11-23",
    title: "IKEA UK",
    timeZone: "Europe/London",
    currency: "GBP",
  },
);
