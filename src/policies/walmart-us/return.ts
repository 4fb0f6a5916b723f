/**
 * What may go back to Walmart until when.
 *
 * @module
 */
import {
  after,
  type Confidence,
  days,
  FAULT,
  type Fee,
  firstKnown,
  type LocalDate,
  laterOf,
  on,
  type Permit,
  permit,
  type Row,
  type Terms,
  type When,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { denied, files } from "../basics/rows.js";
import { notBack } from "../basics/shop.js";
import { back, type Window } from "../basics/window.js";
import {
  CAPTURE,
  COPY,
  GUIDE,
  HOLIDAYS,
  OLD_MARKETPLACE,
  OPTICAL,
  PROMISE,
  RETURNS,
  SELLERS,
  SHORTER,
} from "./sources.js";

const SOLD_BY_OTHERS = { "seller.type": "third-party" } as const;
const NEVER = cite(COPY, "what can't be returned");
const OWN: Terms = {
  resolutions: ["refund", "exchange"],
  requires: ["receipt", "original-packaging", "all-accessories"],
};
const MARKET: Terms = { resolutions: ["refund"], returnShipping: "free" };
const UP_TO_20: readonly Fee[] = [{ kind: "restocking", percent: 20 }];
const FREIGHT: When = { "line.traits": { has: "oversize" } };
const BY_FREIGHT: Terms = { resolutions: ["refund"], returnShipping: "depends" };
const LUXURY: When = { "line.category": ["jewellery", "luxury"] };
/** What a seller's own window is for: freight and luxury cost a fee, unless they are at fault. */
const LISTED: readonly (readonly [name: string, when: When, terms: Terms])[] = [
  ["-freight-fault", { ...FREIGHT, reason: FAULT }, BY_FREIGHT],
  ["-freight", FREIGHT, { ...BY_FREIGHT, fees: UP_TO_20 }],
  ["-luxury", { ...LUXURY, reason: { not: FAULT } }, { ...MARKET, fees: UP_TO_20 }],
  ["", {}, MARKET],
];
const FROM_DELIVERY = after("line.deliveredAt", days(30));
/**
 * Buyers are told thirty days from receipt, sellers thirty from a week after shipping: the later counts.
 * What was never shipped, because it was picked up, has the first alone.
 */
const THIRTY_DAYS = laterOf(
  FROM_DELIVERY,
  firstKnown(after(after("line.shippedAt", days(7)), days(30)), FROM_DELIVERY),
);

/** What no buyer gives back. */
const KEPT: readonly Row[] = [
  ...files(NEVER),
  denied("gift-card", { "line.traits": { has: "gift-card" } }, "gift-card", NEVER),
  denied(
    "not-returnable-trait",
    { "line.traits": { has: ["medicine", "service"] } },
    "not-returnable",
    NEVER,
  ),
  denied(
    "not-returnable",
    {
      "line.category": [
        "adult",
        "alcohol",
        "bullion",
        "collectibles/coins",
        "gift-card",
        "media/digital",
        "pharmacy/prescription",
        "pharmacy/tests",
        "services",
        "sim-cards",
        "tobacco",
        "weapons",
      ],
    },
    "not-returnable",
    NEVER,
  ),
  denied(
    "opened",
    {
      "line.category": ["collectibles/trading-cards", "pharmacy/diabetic"],
      "line.status": "delivered",
      "line.condition": { not: "unopened" },
    },
    "opened",
    NEVER,
  ),
  denied(
    "used-tyres",
    {
      "line.category": "automotive/tyres",
      "line.status": "delivered",
      "line.condition": ["used", "installed"],
    },
    "used",
    NEVER,
  ),
];

/** What no store takes back: a seller's own window, or the one that all have to grant. */
function hazardous(name: string, when: When, window: Pick<Permit, "closes" | "outside">): Row {
  return {
    id: `market-hazardous${name}`,
    when: { ...SOLD_BY_OTHERS, "line.traits": { has: "hazardous" }, ...when },
    then: permit({
      mode: "request",
      opens: "line.deliveredAt",
      ...window,
      terms: { resolutions: ["refund"], channels: ["message"] },
    }),
    because: "hazardous",
    source: cite(OLD_MARKETPLACE, "hazardous goods: ask the seller, no store takes them", "medium"),
  };
}

/** What other sellers sell. */
const MARKETPLACE: readonly Row[] = [
  hazardous("-unlimited", { "returnPolicy.category": "unlimited" }, {}),
  hazardous(
    "-listing",
    { "returnPolicy.category": "finite-window" },
    { closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })), outside: "next" },
  ),
  hazardous("", {}, { closes: THIRTY_DAYS }),
  ...LISTED.map(([name, when, terms]): Row => {
    return {
      id: `market-unlimited${name}`,
      when: { ...SOLD_BY_OTHERS, "returnPolicy.category": "unlimited", ...when },
      then: permit({ opens: "line.deliveredAt", terms }),
      because: "listing-terms",
      source: cite(SELLERS, "a seller may grant more"),
    };
  }),
  ...LISTED.map(([name, when, terms]) =>
    back({
      id: `market-listing${name}`,
      when: { ...SOLD_BY_OTHERS, "returnPolicy.category": "finite-window", ...when },
      closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })),
      terms,
      because: "listing-terms",
      source: cite(SELLERS, "a seller may grant more"),
    }),
  ),
  back({
    id: "market-electronics",
    when: { ...SOLD_BY_OTHERS, "line.category": "electronics" },
    closes: after("order.placedAt", days(14)),
    terms: MARKET,
    source: cite(
      SHORTER,
      "electronics of sellers: 14 days from the purchase",
      "medium",
      "old; others name no number",
    ),
  }),
  back({
    id: "market-luxury-fault",
    when: { ...SOLD_BY_OTHERS, ...LUXURY, reason: FAULT },
    closes: THIRTY_DAYS,
    outside: "deny",
    maybe: true,
    terms: MARKET,
    source: cite(SELLERS, "luxury: shorter, how short is not said", "low"),
  }),
  back({
    id: "market-luxury",
    when: { ...SOLD_BY_OTHERS, ...LUXURY },
    opens: "line.deliveredAt",
    closes: THIRTY_DAYS,
    outside: "deny",
    maybe: true,
    terms: { ...MARKET, fees: UP_TO_20 },
    source: cite(SELLERS, "luxury: shorter, how short is not said", "low"),
  }),
  back({
    id: "market-reduced",
    when: { ...SOLD_BY_OTHERS, "line.category": ["appliances/major", "electronics"] },
    closes: THIRTY_DAYS,
    outside: "deny",
    maybe: true,
    terms: MARKET,
    source: cite(SELLERS, "electronics and appliances: shorter, how short is not said", "low"),
  }),
  back({
    id: "market-freight-fault",
    when: { ...SOLD_BY_OTHERS, ...FREIGHT, reason: FAULT },
    closes: THIRTY_DAYS,
    outside: "deny",
    terms: BY_FREIGHT,
    source: cite(PROMISE, "no fee where the seller is at fault", "medium"),
  }),
  back({
    id: "market-freight",
    when: { ...SOLD_BY_OTHERS, ...FREIGHT },
    closes: THIRTY_DAYS,
    outside: "deny",
    terms: { ...BY_FREIGHT, fees: UP_TO_20 },
    source: cite(OLD_MARKETPLACE, "freight: a fee of up to 20 %"),
  }),
  back({
    id: "market",
    when: SOLD_BY_OTHERS,
    closes: THIRTY_DAYS,
    outside: "deny",
    terms: MARKET,
    source: cite(
      CAPTURE,
      "30 days",
      "high",
      "from receipt; sellers are told from a week after shipping. Older pages let the seller charge for the way back",
    ),
  }),
];

/** Bought from October to December, back until the end of January. */
function seasons(window: Pick<Window, "id" | "when" | "terms"> & Partial<Window>): readonly Row[] {
  const row = (year: number, confidence: Confidence, note: string): Row => {
    const until: LocalDate = `${year + 1}-01-31`;
    return back({
      closes: on(until),
      because: "holiday-window",
      source: cite(HOLIDAYS, "holidays", confidence, note),
      ...window,
      id: `${window.id}-${year}`,
      when: {
        "order.placedAt": { from: `${year}-10-01`, to: `${year}-12-31` },
        ...window.when,
      },
    });
  };
  return [
    row(2023, "high", "the later end counts"),
    row(2024, "medium", "the pattern of the years beside it"),
    row(2025, "high", "the later end counts"),
    row(2026, "medium", "the help page names no year"),
  ];
}

const APPLIANCES: When = { "line.category": "appliances/major" };
const TWO_DAYS = after("line.deliveredAt", days(2));
const WITH_FEE: Terms = { ...OWN, fees: UP_TO_20 };

/** What Walmart sells itself. */
const OWN_GOODS: readonly Row[] = [
  back({
    id: "phones",
    when: { "line.category": "electronics/phones" },
    closes: after("line.deliveredAt", days(14)),
    outside: "deny",
    terms: OWN,
    source: cite(GUIDE, "phones: 14 days, holidays or not"),
  }),
  // Not among what the season leaves out, and yet a window of their own.
  ...seasons({
    id: "appliances-holidays",
    when: APPLIANCES,
    opens: TWO_DAYS,
    maybe: true,
    terms: WITH_FEE,
  }),
  back({
    id: "appliances",
    when: APPLIANCES,
    closes: TWO_DAYS,
    outside: "deny",
    terms: WITH_FEE,
    source: cite(GUIDE, "large appliances: 2 days", "medium", "a fee of up to 20 % in some cases"),
  }),
  ...seasons({
    id: "holidays",
    when: { "line.category": { not: ["applecare", "luxury", "protection-plans"] } },
    terms: OWN,
  }),
  back({
    id: "electronics",
    when: { "line.category": "electronics" },
    closes: FROM_DELIVERY,
    outside: "deny",
    terms: OWN,
    source: cite(RETURNS, "electronics: 30 days", "medium"),
  }),
  back({
    id: "optical",
    when: { "line.category": ["optical", "hearing-aids"] },
    closes: after("order.placedAt", days(60)),
    outside: "deny",
    maybe: true,
    terms: OWN,
    source: cite(OPTICAL, "glasses, lenses, hearing aids: 60 days"),
  }),
  back({
    id: "ninety-days",
    closes: after("line.deliveredAt", days(90)),
    outside: "deny",
    terms: OWN,
    source: cite(COPY, "90 days from receipt"),
  }),
];

/** What may go back until when. */
export const RETURN: readonly Row[] = [...notBack(RETURNS), ...KEPT, ...MARKETPLACE, ...OWN_GOODS];
