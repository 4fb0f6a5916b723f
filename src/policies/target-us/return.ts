/**
 * What may go back to Target until when.
 *
 * @module
 */
import {
  after,
  days,
  FAULT,
  firstKnown,
  type LocalDate,
  laterOf,
  type Moment,
  on,
  type ReasonCode,
  type Row,
  type Source,
  type Terms,
  type When,
  years,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { denied, files } from "../basics/rows.js";
import { notBack } from "../basics/shop.js";
import { back, type Window } from "../basics/window.js";
import { CAPTURE, ELECTRONICS, GUIDE, HOLIDAYS, MEMBERS, PHONES, RETURNS } from "./sources.js";

const TERMS: Terms = {
  resolutions: ["refund", "exchange"],
  returnShipping: "free",
  channels: ["store", "post"],
  requires: ["receipt"],
};
const AS_NEW: Terms = { ...TERMS, requires: ["receipt", "unopened"] };
const PHONE_FEE: Terms = {
  ...TERMS,
  fees: [{ kind: "restocking", cap: { amount: 3500, currency: "USD" } }],
};
const WITH_CARD: When = { "custom.paidWithStoreCard": true };
const APPLE: When = { "line.category": ["apple", "electronics/apple"] };
const CARRIER_PHONES: When = { "line.category": "electronics/phones" };
const SEALED_PHONES: When = { ...CARRIER_PHONES, "line.condition": "unopened" };
const GADGETS: When = { "line.category": ["electronics", "media/physical", "video-games"] };
const OPENED = ["opened", "used", "damaged", "incomplete", "installed"] as const;

/** When any part of the order was invoiced; the shipping or readiness of the line stands in for it. */
const INVOICED = firstKnown(
  "custom.invoicedAt",
  "line.shippedAt",
  "line.readyAt",
  "line.deliveredAt",
);

/** So many days from the invoice. */
function invoiced(n: number): Moment {
  return after(INVOICED, days(n));
}

/** What nobody takes back. */
const KEPT: readonly Row[] = [
  ...files(cite(GUIDE, "what can't be returned")),
  denied(
    "gift-card",
    { "line.traits": { has: "gift-card" } },
    "gift-card",
    cite(GUIDE, "what can't be returned", "medium", "some of them"),
  ),
  denied(
    "personalised",
    { "line.traits": { has: "personalised" } },
    "personalised",
    cite(GUIDE, "what can't be returned"),
  ),
];

/** What Target does not take back of its own, or for another of its kind only. */
const OWN_KEPT: readonly Row[] = [
  denied(
    "not-returnable",
    { "line.category": ["collectibles/trading-cards", "gift-card", "media/digital"] },
    "not-returnable",
    cite(GUIDE, "what can't be returned"),
  ),
  denied(
    "opened-for-good",
    {
      "line.category": "baby/breast-pumps",
      "line.status": "delivered",
      "line.condition": { not: "unopened" },
    },
    "opened",
    cite(GUIDE, "what can't be returned"),
  ),
  back({
    id: "collectible-fault",
    when: { "line.category": "collectibles", reason: FAULT },
    closes: invoiced(90),
    outside: "deny",
    terms: { ...TERMS, resolutions: ["exchange"] },
    source: cite(GUIDE, "defective collectibles: the same again"),
  }),
  denied(
    "opened-collectible",
    {
      "line.category": "collectibles",
      "line.status": "delivered",
      "line.condition": { not: "unopened" },
    },
    "opened",
    cite(GUIDE, "what can't be returned"),
  ),
];

/** Of a partner: back to Target, for money only. */
function plus(id: string, when: When, n: number, source: Source, more: Partial<Window>): Row {
  return back({
    id,
    when: { "seller.type": "third-party", ...when },
    closes: invoiced(n),
    terms: { ...TERMS, resolutions: ["refund"] },
    source,
    ...more,
  });
}

const TO_TARGET = "back to Target, never to the partner, and for money only";
const PARTNERS: readonly Row[] = [
  plus(
    "plus-until-2024",
    { "order.placedAt": { to: "2024-12-31" } },
    90,
    cite(RETURNS, "Target Plus: 90 days", "high", TO_TARGET),
    { outside: "deny" },
  ),
  plus(
    "plus-between",
    { "order.placedAt": { to: "2026-08-27" } },
    90,
    cite(RETURNS, "Target Plus: 90 days", "low", "when that became 30 is not known"),
    { opens: laterOf("line.deliveredAt", invoiced(30)), maybe: true },
  ),
  plus(
    "plus",
    {},
    30,
    cite(CAPTURE, "Target Plus: 30 days", "high", `90 in older texts; ${TO_TARGET}`),
    { outside: "deny" },
  ),
];

const CARD = cite(
  GUIDE,
  "the store card adds 30 days to most windows",
  "medium",
  "one blog: a year",
);

/** What has a window of its own, shorter than the general one. */
interface Kind {
  readonly id: string;
  readonly when: When;
  readonly n: number;
  readonly terms: Terms;
  readonly because?: ReasonCode;
  readonly source: Source;
}

/** The opened media that are only exchanged. */
function opened(id: string, when: When, n: number): Kind {
  return {
    id,
    when: {
      "line.category": ["media/physical", "software", "video-games/games"],
      "line.condition": OPENED,
      ...when,
    },
    n,
    terms: { ...TERMS, resolutions: ["exchange"] },
    because: "opened",
    source: cite(GUIDE, "opened music, films, games, software: the same again"),
  };
}

/** These kinds; how long Apple's goods go back has changed. */
function kinds(apple: number): readonly Kind[] {
  return [
    opened("opened-media-card", WITH_CARD, 60),
    opened("opened-media", {}, 30),
    {
      id: "phones-sealed",
      when: SEALED_PHONES,
      n: 14,
      terms: TERMS,
      source: cite(PHONES, "phones: 14 days"),
    },
    {
      id: "phones",
      when: CARRIER_PHONES,
      n: 14,
      terms: PHONE_FEE,
      source: cite(PHONES, "phones: 14 days, up to $35 unless sealed"),
    },
    {
      id: "apple",
      when: APPLE,
      n: apple,
      terms: TERMS,
      source: cite(ELECTRONICS, "Apple and Beats: 14 days", "medium", "15 in older texts"),
    },
    {
      id: "electronics-card",
      when: { ...GADGETS, ...WITH_CARD },
      n: 60,
      terms: TERMS,
      because: "membership-window",
      source: CARD,
    },
    {
      id: "electronics",
      when: GADGETS,
      n: 30,
      terms: TERMS,
      source: cite(ELECTRONICS, "electronics, games, music and films: 30 days"),
    },
  ];
}

/** What was bought before Christmas counts from the day after it, which is its first day. */
function season(
  year: number,
  [from, to]: readonly [from: `${number}-${number}`, to: `${number}-${number}`],
  apple: number,
  note: string,
): readonly Row[] {
  const start: LocalDate = `${year}-12-26`;
  return kinds(apple).map(({ id, when, n, terms }) =>
    back({
      id: `holidays-${year}-${id}`,
      when: { "order.placedAt": { from: `${year}-${from}`, to: `${year}-${to}` }, ...when },
      closes: laterOf(invoiced(n), after(on(start), days(n, { counting: "inclusive" }))),
      outside: "deny",
      terms,
      because: "holiday-window",
      source: cite(HOLIDAYS, "the clock starts on 26 December", "medium", note),
    }),
  );
}

/** What Target sells itself. */
const OWN_GOODS: readonly Row[] = [
  back({
    id: "own-brand",
    when: { "custom.ownBrand": true },
    closes: after(INVOICED, years(1)),
    outside: "deny",
    terms: TERMS,
    source: cite(GUIDE, "Target's own brands: a year, opened or not"),
  }),
  back({
    id: "registry",
    when: { "custom.giftRegistry": true },
    closes: after(INVOICED, years(1)),
    outside: "deny",
    terms: TERMS,
    because: "gift-window",
    source: cite(GUIDE, "registries: a year"),
  }),
  ...([2020, 2021] as const).flatMap((year) =>
    season(year, ["10-01", "12-24"], 15, "the wording of 2020 to 2022"),
  ),
  ...season(2022, ["10-06", "12-25"], 15, "the dates of 2022"),
  ...([2023, 2024, 2025, 2026] as const).flatMap((year) =>
    season(year, ["10-01", "12-24"], 14, "assumed: as in 2020 to 2022"),
  ),
  ...kinds(14).map(({ n, ...kind }) => back({ ...kind, closes: invoiced(n), outside: "deny" })),
  back({
    id: "card-opened",
    when: { ...WITH_CARD, "line.condition": OPENED, reason: { not: FAULT } },
    closes: invoiced(120),
    outside: "deny",
    maybe: true,
    terms: TERMS,
    because: "opened",
    source: cite(RETURNS, "new and unopened"),
  }),
  back({
    id: "card",
    when: WITH_CARD,
    closes: invoiced(120),
    outside: "deny",
    terms: AS_NEW,
    because: "membership-window",
    source: CARD,
  }),
  back({
    id: "opened",
    when: { "line.condition": OPENED, reason: { not: FAULT } },
    closes: invoiced(90),
    outside: "deny",
    maybe: true,
    terms: TERMS,
    because: "opened",
    source: cite(RETURNS, "new and unopened"),
  }),
  back({
    id: "circle-360",
    when: { "buyer.memberships": { has: "target-circle-360" } },
    opens: laterOf("line.deliveredAt", invoiced(90)),
    closes: invoiced(120),
    maybe: true,
    terms: AS_NEW,
    because: "membership-window",
    source: cite(MEMBERS, "Target Circle 360 adds 30 days"),
  }),
  back({
    id: "ninety-days",
    closes: invoiced(90),
    outside: "deny",
    terms: AS_NEW,
    source: cite(RETURNS, "90 days from the invoice"),
  }),
];

/** What may go back until when. */
export const RETURN: readonly Row[] = [
  ...notBack(RETURNS),
  ...KEPT,
  ...PARTNERS,
  ...OWN_KEPT,
  ...OWN_GOODS,
];
