/**
 * IKEA in Germany: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { type Policy, permit } from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { back } from "./basics/window.js";
import { ikeaPolicy, TERMS, YEAR, year } from "./ikea/policy.js";

const PAGE: Page = {
  title: "IKEA Germany: Return policy",
  url: "https://www.ikea.com/de/en/customer-service/returns-claims/return-policy",
};
const PRESS_2016: Page = {
  title: "Berliner Zeitung: Ikea nimmt unbegrenztes Rückgaberecht zurück",
  url: "https://www.berliner-zeitung.de/ikea-nimmt-unbegrenztes-rueckgaberecht-zurueck-li.412007",
};
const PRESS_2018: Page = {
  title: "Weser-Kurier: Ikea plant Verschärfung des Rückgaberechts",
  url: "https://www.weser-kurier.de/deutschland-welt/deutschland-welt-wirtschaft_artikel,-ikea-plant-verschaerfung-des-rueckgaberechts-_arid,1750331.html",
};

/** The policy of IKEA in Germany. */
export const ikeaDe: Policy = ikeaPolicy(
  {
    page: PAGE,
    exceptions: [
      denied(
        "not-returnable",
        { "line.category": ["fabric/cut", "plants", "worktops"] },
        "not-returnable",
        cite(PAGE, "cut goods and plants"),
      ),
      denied(
        "second-chance",
        { "line.traits": { has: "second-hand" } },
        "final-sale",
        cite(PAGE, "the second-chance market"),
      ),
      {
        id: "bought-2014",
        when: { "order.placedAt": { from: "2014-08-25", to: "2016-08-31" } },
        then: permit({ opens: "line.deliveredAt", terms: TERMS }),
        because: "return-window",
        source: cite(PRESS_2016, "from 2014-08-25 to 2016-08-31: without an end, used or not"),
      },
      back({
        id: "bought-2016",
        when: { "order.placedAt": { from: "2016-09-01", to: "2018-08-31" } },
        closes: YEAR,
        outside: "deny",
        terms: TERMS,
        source: cite(PRESS_2018, "until 2018-08-31: 365 days, used or not"),
      }),
      back({
        id: "mattress-used",
        when: { "line.category": "mattress", "line.condition": "used" },
        closes: YEAR,
        outside: "deny",
        maybe: true,
        terms: TERMS,
        source: cite(
          PRESS_2018,
          "mattresses keep their year",
          "low",
          "today's page does not say so any more",
        ),
      }),
    ],
    spoilt: ["used", "damaged", "incomplete"],
    windows: [year(cite(PAGE, "365 days, opened if not used"))],
  },
  {
    id: "ikea-de",
    version: "2026-11-23",
    title: "IKEA Deutschland",
    timeZone: "Europe/Berlin",
    currency: "EUR",
  },
);
