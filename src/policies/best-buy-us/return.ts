/**
 * What may go back to Best Buy until when. The day of receipt is the first day.
 *
 * @module
 */
import {
  after,
  businessDays,
  type Confidence,
  days,
  FAULT,
  type LocalDate,
  type Moment,
  on,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import { denied, files } from "../basics/rows.js";
import { notBack } from "../basics/shop.js";
import { back, type Window } from "../basics/window.js";
import {
  BUSINESS,
  COPY_2020,
  COPY_2023,
  FORUM,
  ON_EBAY,
  PARTNERS,
  PROMISE_2018,
  PROMISE_2019,
} from "./sources.js";

const TERMS: Terms = {
  resolutions: ["refund", "exchange"],
  refundWithin: after("return.receivedAt", businessDays(10, { calendar: "US" })),
  channels: ["store", "post"],
  requires: ["receipt", "all-accessories", "original-packaging"],
};
/** Where no fee is taken: unopened, at fault, or bought and given back in one of these states. */
const FREE_STATES = ["AL", "CO", "HI", "IA", "MS", "OH", "OK", "SC"] as const;
const FEE_DUE: When = {
  "line.condition": { not: "unopened" },
  "buyer.region": { not: FREE_STATES },
  reason: { not: FAULT },
};
const WITH_FEE: Terms = { ...TERMS, fees: [{ kind: "restocking", percent: 15 }] };
const PHONE_FEE: Terms = {
  ...TERMS,
  fees: [{ kind: "restocking", amount: { amount: 4500, currency: "USD" } }],
};
/** What is opened for a fee. */
const CHARGED: When = {
  "line.category": [
    "appliances/built-in",
    "electronics/camcorders",
    "electronics/cameras/dslr",
    "electronics/cameras/lenses",
    "electronics/cameras/mirrorless",
    "electronics/drones",
    "electronics/projectors",
    "rideables",
  ],
};
const SPECIAL: When = { "line.tags": { has: "special-order" } };
const MEMBER: When = { "buyer.memberships": { has: ["my-best-buy-plus", "my-best-buy-total"] } };
const ELITE: When = { "buyer.memberships": { has: "my-best-buy-elite" } };
const ELITE_PLUS: When = { "buyer.memberships": { has: "my-best-buy-elite-plus" } };
/** The tiers of old ended with the programme of 2023. */
const UNTIL_2023: When = { "order.placedAt": { to: "2023-12-31" } };
const WAS_ELITE: When = { ...ELITE, ...UNTIL_2023 };
const WAS_ELITE_PLUS: When = { ...ELITE_PLUS, ...UNTIL_2023 };
const ACTIVATED: When = {
  "line.category": [
    "electronics/phones",
    "electronics/hotspots",
    "electronics/tablets/cellular",
    "electronics/wearables/cellular",
  ],
};
const FEE_BY_KIND: readonly [string, When] = ["-fee", { ...CHARGED, ...FEE_DUE }];
const ANY_SPECIAL: readonly (readonly [string, When])[] = [
  FEE_BY_KIND,
  ["-special-order", { ...SPECIAL, ...FEE_DUE }],
];

function received(n: number): Moment {
  return after("line.deliveredAt", days(n, { counting: "inclusive" }));
}

function tier(id: string, when: When, n: number, source: Source, terms = TERMS): Row {
  return back({
    id,
    when,
    closes: received(n),
    outside: "deny",
    terms,
    because: id.startsWith("fifteen") ? "return-window" : "membership-window",
    source,
  });
}

const FEE = cite(COPY_2020, "opened goods on the list: 15 %", "high", "members pay it too");

/** A window, after what of it costs a fee. */
function charged(id: string, when: When, n: number, source: Source): readonly Row[] {
  return [
    ...ANY_SPECIAL.map(([name, what]) =>
      tier(`${id}${name}`, { ...when, ...what }, n, FEE, WITH_FEE),
    ),
    tier(id, when, n, source),
  ];
}

type Rest = Pick<Window, "terms" | "source">;

/** Bought between two days, back until a third. */
interface Season {
  readonly id: string;
  readonly days: readonly [from: LocalDate, to: LocalDate, until: LocalDate];
  readonly when: When;
  readonly page: Page;
  readonly confidence?: Confidence;
}

function seasonal({ id, days, when }: Season, name: string, what: When, rest: Rest): Row {
  const [from, to, until] = days;
  return back({
    id: `holidays-${id}${name}`,
    when: { "order.placedAt": { from, to }, ...when, ...what },
    closes: on(until),
    because: "holiday-window",
    ...rest,
  });
}

/** A season, after what of it costs a fee; once it is over, the ordinary windows count. */
function season(one: Season, special = ANY_SPECIAL): readonly Row[] {
  const source = cite(one.page, "holidays", one.confidence, "the later end counts");
  return [
    ...special.map(([name, what]) => seasonal(one, name, what, { terms: WITH_FEE, source: FEE })),
    seasonal(one, "", {}, { terms: TERMS, source }),
  ];
}

const NEVER = cite(FORUM, "final sale, made to order, digital");
const NOT_DECOR: When = { "line.category": { not: ["seasonal/decor", "applecare"] } };
const NOT_CARE: When = { "line.category": { not: "applecare" } };
const PHONES = cite(
  PROMISE_2019,
  "phones and what else is activated: 14 days for everyone",
  "high",
  "one copy of 2023 has 60 for members in its table; $45 if opened, $35 before about 2019",
);
const VERIZON: When = { ...ACTIVATED, "custom.carrier": "verizon" };
const ON_ITS_EBAY_SHOP: When = { "line.tags": { has: "ebay-store" } };
const PREPAID: When = { ...ACTIVATED, "line.tags": { has: "prepaid" } };
const OPENED_MEDIA: When = {
  "line.category": ["media/physical", "software", "video-games"],
  "line.condition": { not: "unopened" },
};

const SAME_AGAIN: Rest = {
  terms: { ...TERMS, resolutions: ["exchange"] },
  source: cite(BUSINESS, "opened software, films, music, games: the same again", "medium"),
};
/** The season of the tiers of old, large appliances included. */
const SEASONS_OF_2018: readonly Season[] = (
  [
    ["2018-elite-plus", "2019-02-11", ELITE_PLUS],
    ["2018-elite", "2019-01-27", ELITE],
    ["2018", "2019-01-12", {}],
  ] as const
).map(([id, until, who]) => {
  return {
    id,
    days: ["2018-10-28", "2018-12-28", until],
    when: { ...NOT_CARE, ...who },
    page: PROMISE_2018,
  };
});
const SEASONS: readonly Season[] = [
  {
    id: "2019",
    days: ["2019-11-01", "2019-12-31", "2020-01-14"],
    when: NOT_CARE,
    page: PROMISE_2019,
  },
  {
    id: "2020",
    days: ["2020-10-13", "2021-01-02", "2021-01-16"],
    when: NOT_DECOR,
    page: COPY_2020,
    confidence: "medium",
  },
  {
    id: "2023",
    days: ["2023-10-27", "2023-12-30", "2024-01-13"],
    when: NOT_DECOR,
    page: COPY_2023,
    confidence: "medium",
  },
];

/** What may go back until when. */
export const RETURN: readonly Row[] = [
  ...notBack(PARTNERS),
  denied("final-sale", { "line.traits": { has: "final-sale" } }, "final-sale", NEVER),
  denied("personalised", { "line.traits": { has: "personalised" } }, "personalised", NEVER),
  ...files(NEVER),
  denied("digital-method", { "custom.deliveryMethod": "digital" }, "digital-content", NEVER),
  back({
    id: "marketplace",
    when: { "seller.type": "third-party" },
    closes: received(15),
    outside: "deny",
    terms: {
      resolutions: ["refund"],
      refunds: ["items", "delivery"],
      channels: ["order-page", "store", "post"],
    },
    source: cite(PARTNERS, "15 days, accepted by Best Buy itself"),
  }),
  ...[...SEASONS_OF_2018, ...SEASONS].map((one) =>
    seasonal(one, "-opened-media", OPENED_MEDIA, SAME_AGAIN),
  ),
  ...[
    { id: "opened-media-member", when: { ...OPENED_MEDIA, ...MEMBER }, n: 60 },
    { id: "opened-media-elite-plus", when: { ...OPENED_MEDIA, ...WAS_ELITE_PLUS }, n: 45 },
    { id: "opened-media-elite", when: { ...OPENED_MEDIA, ...WAS_ELITE }, n: 30 },
    { id: "opened-media", when: OPENED_MEDIA, n: 15 },
  ].map(({ n, ...row }) =>
    back({ ...row, ...SAME_AGAIN, closes: received(n), outside: "deny", because: "opened" }),
  ),
  ...[
    { id: "verizon-prepaid", when: { ...VERIZON, ...PREPAID }, terms: TERMS },
    { id: "verizon-fee", when: { ...VERIZON, ...FEE_DUE }, terms: PHONE_FEE },
    { id: "verizon", when: VERIZON, terms: TERMS },
  ].map((row) =>
    back({
      ...row,
      closes: received(30),
      outside: "deny",
      source: cite(COPY_2023, "activated on Verizon: 30 days", "medium"),
    }),
  ),
  ...[
    { id: "phones-prepaid", when: PREPAID, terms: TERMS },
    { id: "phones-fee", when: { ...ACTIVATED, ...FEE_DUE }, terms: PHONE_FEE },
    { id: "phones", when: ACTIVATED, terms: TERMS },
  ].map((row) => back({ ...row, closes: received(14), outside: "deny", source: PHONES })),
  ...SEASONS_OF_2018.flatMap((one) => season(one)),
  back({
    id: "appliances",
    when: { "line.category": "appliances/major" },
    closes: received(15),
    outside: "deny",
    terms: TERMS,
    source: cite(PROMISE_2019, "large appliances: 15 days for everyone", "medium"),
  }),
  ...season(
    {
      id: "2025-ebay",
      days: ["2025-10-31", "2025-12-17", "2026-01-15"],
      when: { ...NOT_DECOR, ...ON_ITS_EBAY_SHOP },
      page: ON_EBAY,
    },
    [FEE_BY_KIND],
  ),
  ...[
    {
      id: "ebay-store-fee",
      when: { ...ON_ITS_EBAY_SHOP, ...FEE_BY_KIND[1] },
      terms: WITH_FEE,
      source: FEE,
    },
    {
      id: "ebay-store",
      when: ON_ITS_EBAY_SHOP,
      terms: TERMS,
      source: cite(ON_EBAY, "30 days from delivery"),
    },
  ].map((row) => back({ ...row, closes: after("line.deliveredAt", days(30)), outside: "deny" })),
  ...SEASONS.flatMap((one) => season(one)),
  ...charged(
    "sixty-days",
    MEMBER,
    60,
    cite(COPY_2023, "Plus and Total: 60 days", "high", "from 2023 on"),
  ),
  ...charged(
    "elite-plus",
    WAS_ELITE_PLUS,
    45,
    cite(PROMISE_2019, "Elite Plus: 45 days", "high", "until the programme of 2023"),
  ),
  ...charged(
    "elite",
    WAS_ELITE,
    30,
    cite(PROMISE_2019, "Elite: 30 days", "high", "until the programme of 2023"),
  ),
  ...charged(
    "fifteen-days",
    {},
    15,
    cite(PROMISE_2018, "15 days", "high", "one copy says that the day of receipt is the first"),
  ),
];
