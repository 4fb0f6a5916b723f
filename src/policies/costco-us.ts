/**
 * Costco in the United States: what a member may do about an order there, as of November 2026.
 *
 * @module
 */
import { after, days, FAULT, hours, type Policy, permit, type Terms } from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { anyone, notBack, onlySeller, tooLate } from "./basics/shop.js";
import { back } from "./basics/window.js";

const GUARANTEE: Page = {
  title: "Costco's guarantee, quoted in a forum and confirmed by NJ 101.5",
  url: "https://nj1015.com/costco-return-policy-guide/",
};
const ONLINE: Page = {
  title: "Costco: returning what was bought online",
  url: "https://customerservice.costco.com/app/answers/detail/a_id/659",
};
const CANCEL: Page = {
  title: "letcustomerhelp.com: cancelling at Costco",
  url: "https://letcustomerhelp.com/guides/complete-guide-to-cancel-costco-com-order-get-refund",
  confidence: "low",
};

const TERMS: Terms = {
  resolutions: ["refund"],
  refunds: ["items", "delivery", "fees"],
  channels: ["store", "order-page"],
};
const ON_WARRANTY = ["automotive/tyres", "automotive/batteries"] as const;

/**
 * The policy of Costco. The fee of the membership itself is paid back at any time, as anything else.
 *
 * A fact of its own: `carats` (of a diamond). A tag: `special-order`.
 */
export const costcoUs: Policy = {
  id: "costco-us",
  version: "2026-11-23",
  title: "Costco (US)",
  authority: "seller",
  timeZone: "America/Los_Angeles",
  currency: "USD",
  custom: { carats: "number" },
  tables: {
    cancel: [
      ...tooLate(CANCEL),
      {
        id: "not-shipped",
        when: {},
        then: permit({ mode: "discretionary", terms: { channels: ["order-page"] } }),
        because: "not-shipped",
        source: cite(CANCEL, "about an hour, for some things longer"),
      },
    ],
    return: [
      ...notBack(GUARANTEE),
      denied(
        "barred-by-law",
        { "line.category": ["tobacco", "alcohol"] },
        "not-returnable",
        cite(GUARANTEE, "where the law forbids it", "high", "which states those are is not said"),
      ),
      denied(
        "warranty-instead",
        { "line.category": ON_WARRANTY },
        "handled-elsewhere",
        cite(GUARANTEE, "tyres and batteries have a warranty of their own"),
      ),
      denied(
        "made-to-order",
        { "line.traits": { has: "personalised" } },
        "personalised",
        cite(GUARANTEE, "special orders"),
      ),
      denied(
        "special-order",
        { "line.tags": { has: "special-order" } },
        "personalised",
        cite(GUARANTEE, "special orders"),
      ),
      denied(
        "shop-card",
        { "line.traits": { has: "gift-card" } },
        "gift-card",
        cite(GUARANTEE, "shop cards"),
      ),
      denied(
        "not-returnable",
        { "line.category": ["tickets", "bullion", "gift-card"] },
        "not-returnable",
        cite(GUARANTEE, "tickets, gold bars, shop cards"),
      ),
      back({
        id: "electronics",
        when: { "line.category": ["electronics", "appliances/major"] },
        closes: after("line.deliveredAt", days(90)),
        outside: "deny",
        terms: TERMS,
        source: cite(
          GUARANTEE,
          "electronics and large appliances: 90 days",
          "high",
          "from receipt; an older wording counted from the purchase",
        ),
      }),
      {
        id: "diamond",
        when: { "line.category": "jewellery/diamonds", "custom.carats": { atLeast: 1 } },
        then: permit({
          mode: "request",
          opens: "line.deliveredAt",
          terms: {
            resolutions: ["refund", "store-credit"],
            refundWithin: after("return.receivedAt", hours(48)),
            requires: ["all-accessories", "receipt"],
            channels: ["store"],
          },
        }),
        because: "return-window",
        source: cite(
          GUARANTEE,
          "diamonds of a carat or more",
          "high",
          "a credit note first; money once a gemmologist has looked",
        ),
      },
      {
        id: "no-end",
        when: {},
        then: permit({ opens: "line.deliveredAt", terms: TERMS }),
        because: "return-window",
        source: cite(ONLINE, "satisfaction guaranteed, postage included"),
      },
    ],
    contactSeller: onlySeller(GUARANTEE),
    escalate: [
      {
        id: "warranty",
        when: { "line.category": ON_WARRANTY, reason: FAULT, "line.status": "delivered" },
        then: permit({
          route: "warranty",
          mode: "request",
          terms: { channels: ["store"], requires: ["receipt"] },
        }),
        because: "warranty",
        source: cite(GUARANTEE, "tyres and batteries have a warranty of their own"),
      },
      anyone(ONLINE),
    ],
  },
};
