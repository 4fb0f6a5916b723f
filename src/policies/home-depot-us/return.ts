/**
 * What may go back to The Home Depot until when.
 *
 * @module
 */
import {
  after,
  days,
  FAULT,
  type Fee,
  hours,
  type Moment,
  type Row,
  type Terms,
  type When,
  years,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { denied } from "../basics/rows.js";
import { notBack } from "../basics/shop.js";
import { back } from "../basics/window.js";
import { CREDIT, GUIDE, RETURNS } from "./sources.js";

const TERMS: Terms = {
  resolutions: ["refund", "exchange"],
  channels: ["store", "post"],
  requires: ["receipt", "unused"],
};
const CARD: When = { "custom.paidWithStoreCard": true };
const SHORT: When = {
  "line.category": [
    "furniture",
    "outdoor-power",
    "tractors",
    "electronics/tv",
    "electronics/computers",
    "generators",
    "paint-sprayers",
  ],
};
const UNUSED_ONLY: When = {
  "line.status": "delivered",
  "line.condition": ["used", "damaged", "incomplete", "installed"],
  reason: { not: FAULT },
};

/** So many days from the purchase. */
function bought(n: number): Moment {
  return after("order.placedAt", days(n));
}

const NEVER = cite(RETURNS, "what can't be returned", "medium");
const APPLIANCE = cite(RETURNS, "large appliances: damage or defect only, 48 hours");
const BLINDS: When = { "line.category": "window-coverings/custom" };
const REMADE = cite(RETURNS, "custom window coverings: remade once, within 15 days", "medium");

/** What does not go back, or on terms of its own. */
const EXCEPTIONS: readonly Row[] = [
  denied("gift-card", { "line.traits": { has: "gift-card" } }, "gift-card", NEVER),
  denied("service", { "line.traits": { has: "service" } }, "not-returnable", NEVER),
  denied(
    "not-returnable",
    {
      "line.category": [
        "flowers",
        "generators/whole-house",
        "gift-card",
        "paint/tinted",
        "plants/cut-flowers",
        "samples",
        "services",
        "trailers",
      ],
    },
    "not-returnable",
    NEVER,
  ),
  denied(
    "blinds-remade",
    { ...BLINDS, "custom.exchangesMade": { atLeast: 1 } },
    "personalised",
    REMADE,
    "no-longer",
  ),
  denied(
    "blinds-remade-four-times",
    { ...BLINDS, "custom.householdRemakes": { atLeast: 4 } },
    "personalised",
    cite(RETURNS, "custom window coverings: four remakes in a household's life", "medium"),
    "no-longer",
  ),
  back({
    id: "blinds",
    when: { ...BLINDS, reason: ["does-not-fit", "ordered-by-mistake", ...FAULT] },
    closes: after("line.deliveredAt", days(15)),
    outside: "deny",
    terms: { resolutions: ["exchange"], requires: ["receipt"] },
    source: REMADE,
  }),
  denied("custom-blinds", BLINDS, "personalised", REMADE),
  denied("personalised", { "line.traits": { has: "personalised" } }, "personalised", NEVER),
  back({
    id: "appliance-fault",
    when: { "line.category": "appliances/major", reason: FAULT },
    closes: after("line.deliveredAt", hours(48)),
    outside: "deny",
    terms: { resolutions: ["refund", "exchange"], channels: ["phone"] },
    source: APPLIANCE,
  }),
  denied("appliance", { "line.category": "appliances/major" }, "not-returnable", APPLIANCE),
  back({
    id: "perennials",
    when: {
      "line.category": [
        "plants/perennial",
        "plants/perennials",
        "plants/rose",
        "plants/roses",
        "plants/shrub",
        "plants/shrubs",
        "plants/tree",
        "plants/trees",
      ],
    },
    closes: after("order.placedAt", years(1)),
    outside: "deny",
    terms: { resolutions: ["store-credit"], channels: ["store"], requires: ["receipt"] },
    source: cite(RETURNS, "perennials, trees, roses, shrubs: a year", "medium"),
  }),
  denied(
    "unsealed",
    {
      "line.category": ["generators", "paint-sprayers"],
      "line.status": "delivered",
      "line.condition": { not: "unopened" },
      reason: { not: FAULT },
    },
    "opened",
    cite(RETURNS, "generators and paint sprayers: sealed only"),
  ),
  denied("not-as-new", UNUSED_ONLY, "used", cite(RETURNS, "new and undamaged")),
];

const GIFT_CARD: When = { "payment.method": "gift-card" };
const FLAMMABLE: When = { "line.traits": { has: "hazardous" } };
const SPECIAL: When = { "line.tags": { has: "special-order" } };
const CREDITED: Terms = { ...TERMS, resolutions: ["store-credit", "exchange"] };
const UP_TO_15: readonly Fee[] = [{ kind: "restocking", percent: 15 }];

/** What changes the terms of a return: how it was paid, and what it is. */
const PARTIES: readonly (readonly [name: string, when: When, terms: Terms])[] = [
  ["-credit-in-store", { ...GIFT_CARD, ...FLAMMABLE }, { ...CREDITED, channels: ["store"] }],
  ["-credit-special-order", { ...GIFT_CARD, ...SPECIAL }, { ...CREDITED, fees: UP_TO_15 }],
  ["-credit", GIFT_CARD, CREDITED],
  ["-in-store", FLAMMABLE, { ...TERMS, channels: ["store"] }],
  ["-special-order", SPECIAL, { ...TERMS, fees: UP_TO_15 }],
  ["", {}, TERMS],
];
const STORE_CREDIT = cite(CREDIT, "paid with a gift card: store credit", "medium");
const BECAUSE = {
  "-credit-in-store": STORE_CREDIT,
  "-credit-special-order": STORE_CREDIT,
  "-credit": STORE_CREDIT,
  "-in-store": cite(GUIDE, "flammable goods: in the store only", "medium"),
  "-special-order": cite(GUIDE, "special orders: up to 15 %", "medium"),
} as const;

/** The windows, each on the terms of each party. */
const WINDOWS: readonly Row[] = (
  [
    ["short", SHORT, 30, "furniture, engines, screens, computers: 30 days, whatever the card"],
    ["plants", { "line.category": "plants" }, 90, "other plants: 90 days, whatever the card"],
    ["card", CARD, 365, "the shop's own card: 365 days"],
    ["ninety-days", {}, 90, "90 days"],
  ] as const
).flatMap(([id, when, n, section]) =>
  PARTIES.map(([name, party, terms]) =>
    back({
      id: `${id}${name}`,
      when: { ...when, ...party },
      closes: bought(n),
      outside: "deny",
      terms,
      source: name in BECAUSE ? BECAUSE[name as keyof typeof BECAUSE] : cite(RETURNS, section),
    }),
  ),
);

/** What may go back until when. */
export const RETURN: readonly Row[] = [...notBack(RETURNS), ...EXCEPTIONS, ...WINDOWS];
