// Orders as they come up at a marketplace, and sets of policies of which one applies.
import { laws } from "../dist/laws/index.js";
import { amazonUs } from "../dist/policies/amazon-us.js";

const NOW = Date.parse("2026-11-12T15:00:00Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const buyer = { kind: "consumer", country: "US", region: "VA", timeZone: "America/New_York" };
const byAmazon = { type: "first-party", fulfilledBy: "marketplace", kind: "trader" };
const bySeller = { type: "third-party", fulfilledBy: "seller", kind: "trader" };
const price = { amount: 7999, currency: "USD" };

/** No day for shipping was promised. */
const NO_PROMISE = { promisedShipBy: null, promisedBy: null };

/** What statutes ask for and the marketplace's policy does not. */
const FOR_THE_LAW = {
  payment: { method: "card-debit", state: "paid" },
  disclosures: { policyDisplayedBeforePayment: true },
  custom: { sellerCreditApplied: false, statementSentAt: null },
};

/** An order with one line. */
function order({ line, ...rest }) {
  const lines = [{ id: "1", category: "electronics", quantity: 1, price, ...NO_PROMISE, ...line }];
  return { buyer, seller: byAmazon, lines, events: [], ...FOR_THE_LAW, ...rest };
}

/** The cases; `t(ms)` is the moment that many milliseconds from now. */
const CASES = [
  {
    title: "pending, Amazon ships",
    reason: "changed-mind",
    make: (t) => order({ placedAt: t(-2 * HOUR), line: { status: "pending" } }),
  },
  {
    title: "pending, seller ships, in the first half hour",
    reason: "ordered-by-mistake",
    make: (t) => order({ placedAt: t(-HOUR / 6), seller: bySeller, line: { status: "pending" } }),
  },
  {
    title: "processing, seller ships",
    reason: "better-price",
    make: (t) => order({ placedAt: t(-DAY), seller: bySeller, line: { status: "processing" } }),
  },
  {
    title: "shipped, still in time",
    reason: "changed-mind",
    make: (t) =>
      order({
        placedAt: t(-3 * DAY),
        line: { status: "shipped", shippedAt: t(-DAY), promisedBy: t(2 * DAY) },
      }),
  },
  {
    title: "overdue from a seller, not asked yet",
    reason: "not-arrived",
    make: (t) =>
      order({
        placedAt: t(-19 * DAY),
        seller: bySeller,
        line: { status: "shipped", shippedAt: t(-17 * DAY), promisedBy: t(-5 * DAY) },
      }),
  },
  {
    title: "overdue from a seller, asked yesterday: the claim waits",
    reason: "not-arrived",
    make: (t) =>
      order({
        placedAt: t(-19 * DAY),
        seller: bySeller,
        line: { status: "shipped", shippedAt: t(-17 * DAY), promisedBy: t(-5 * DAY) },
        events: [{ type: "seller-contacted", at: t(-20 * HOUR) }],
      }),
  },
  {
    title: "delivered by Amazon, in the return window",
    reason: "changed-mind",
    make: (t) =>
      order({
        placedAt: t(-13 * DAY),
        line: { status: "delivered", shippedAt: t(-12 * DAY), deliveredAt: t(-10 * DAY) },
      }),
  },
  {
    title: "delivered by Amazon, defective, window over",
    reason: "defective",
    make: (t) =>
      order({
        placedAt: t(-50 * DAY),
        line: {
          status: "delivered",
          category: "home/kitchen",
          shippedAt: t(-49 * DAY),
          deliveredAt: t(-45 * DAY),
        },
      }),
  },
  {
    title: "delivered by a seller, not as described, seller declined",
    reason: "not-as-described",
    make: (t) =>
      order({
        placedAt: t(-16 * DAY),
        seller: bySeller,
        line: { status: "delivered", shippedAt: t(-14 * DAY), deliveredAt: t(-10 * DAY) },
        events: [
          { type: "seller-contacted", at: t(-4 * DAY) },
          { type: "seller-replied", at: t(-3 * DAY), outcome: "declined" },
        ],
      }),
  },
  {
    title: "lost by the carrier",
    reason: "not-arrived",
    make: (t) =>
      order({
        placedAt: t(-12 * DAY),
        line: { status: "delivery-failed", failure: "lost", failedAt: t(-DAY) },
      }),
  },
  {
    title: "three lines: cancelled, shipped, delivered",
    reason: "does-not-fit",
    make: (t) => ({
      placedAt: t(-12 * DAY),
      ...FOR_THE_LAW,
      buyer,
      seller: byAmazon,
      lines: [
        { id: "1", quantity: 1, price, ...NO_PROMISE, category: "apparel", status: "cancelled" },
        {
          id: "2",
          quantity: 2,
          price,
          ...NO_PROMISE,
          category: "apparel/shoes",
          status: "shipped",
        },
        {
          id: "3",
          quantity: 1,
          price,
          category: "apparel",
          status: "delivered",
          shippedAt: t(-11 * DAY),
          deliveredAt: t(-8 * DAY),
        },
      ],
      events: [],
    }),
  },
  {
    title: "delivered, reason and history not known",
    reason: undefined,
    make: (t) => ({
      placedAt: t(-13 * DAY),
      buyer,
      seller: bySeller,
      lines: [
        {
          id: "1",
          quantity: 1,
          price,
          category: "electronics",
          status: "delivered",
          deliveredAt: t(-10 * DAY),
        },
      ],
    }),
  },
  {
    title: "delivered, buyer and seller not known",
    reason: "changed-mind",
    make: (t) => ({
      placedAt: t(-13 * DAY),
      lines: [
        { id: "1", quantity: 1, category: "books", status: "delivered", deliveredAt: t(-10 * DAY) },
      ],
      events: [],
    }),
  },
];

/** How many of the cases know all that the policy asks for; in the rest something is missing. */
export const KNOWN = CASES.length - 2;

/** Each case many times, 29 minutes apart, so that no two copies share their moments. */
export function cases(copies) {
  return CASES.map(({ title, reason, make }) => ({
    title,
    items: Array.from({ length: copies }, (_, i) => {
      const t = (ms) => new Date(NOW + i * 29 * 60_000 + ms).toISOString();
      const question = reason === undefined ? { at: t(0) } : { at: t(0), reason };
      return { order: { id: `${title} ${i}`, ...make(t) }, question };
    }),
  }));
}

/** `size` policies of which one applies: the others are for other countries. */
function marketplaces(size) {
  const others = Array.from({ length: size - 1 }, (_, i) => {
    const country = `X${i}`;
    const tables = Object.fromEntries(
      Object.entries(amazonUs.tables).map(([action, rows]) => [
        action,
        rows.map((row) => ({ ...row, when: { "buyer.country": country, ...row.when } })),
      ]),
    );
    return { ...amazonUs, id: `marketplace-${i}`, tables };
  });
  return [amazonUs, ...others];
}

/** `size` versions of one policy, each in force for a month; the newest for all that follows. */
function versions(size) {
  const month = (back) => new Date(Date.UTC(2026, 8 - back, 1)).toISOString().slice(0, 10);
  const lastOf = (back) => new Date(Date.UTC(2026, 9 - back, 0)).toISOString().slice(0, 10);
  return Array.from({ length: size }, (_, back) => ({
    ...amazonUs,
    version: month(back),
    inForce: back === 0 ? { from: month(0) } : { from: month(back), to: lastOf(back) },
  }));
}

/** The policy and every law that the library has. */
function withAllLaws() {
  return [amazonUs, ...Object.values(laws)];
}

export const SETS = { marketplaces, versions, "with all laws": withAllLaws };
