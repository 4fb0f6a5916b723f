/**
 * The periods that each law gives a buyer, counted by what the statutes say and not by what our policies do.
 *
 * @module
 */
import type { Action, BuyerReason, Line, Order } from "order-recourse";
import type { Random } from "../random.js";
import {
  c1,
  c2,
  c3,
  c4,
  c6,
  type Day,
  dayAt,
  earlier,
  later,
  m1,
  m3,
  type Place,
  rolled,
} from "./count.js";

/** A period of a law. */
export interface Right {
  readonly name: string;
  /** The subject of the policy that gives it: `withdrawal`. */
  readonly subject: string;
  readonly action: Action;
  readonly reason: BuyerReason;
  /** How long it is, about: receipts are drawn so that its end meets holidays. */
  readonly days: readonly number[];
  /** An order received then, and the last day of the period. */
  readonly draw: (sale: Sale) => Drawn;
}

/** What a case starts with. */
export interface Sale {
  readonly random: Random;
  readonly place: Place;
  readonly receivedAt: string;
}

/** An order, from when the right can be used, and its last day. */
export interface Drawn {
  readonly order: Order;
  readonly from: string;
  readonly lastDay: Day;
}

const DAY = 86_400_000;

/** A moment so many days later, at another time of day. */
export function shifted(at: string, days: number, random: Random): string {
  return new Date(Date.parse(at) + Math.floor((days + random.next()) * DAY)).toISOString();
}

type Parts = Partial<Pick<Order, "disclosures" | "custom" | "type" | "events" | "payment">> & {
  readonly lines?: readonly Line[];
  readonly line?: Partial<Line>;
  readonly placedAt?: string;
};

/** A consumer's order from a trader. */
function orderOf({ random, place, receivedAt }: Sale, parts: Parts): Order {
  const {
    line,
    lines,
    placedAt = shifted(receivedAt, -random.int(1, 20), random),
    ...rest
  } = parts;
  const price = { amount: random.int(10_100, 90_000), currency: currencyOf(place) };
  const delivered = { id: "1", quantity: 1, status: "delivered", deliveredAt: receivedAt };
  return {
    id: "o",
    placedAt,
    buyer: {
      kind: "consumer",
      country: place.country,
      ...(place.region !== null && { region: place.region }),
      timeZone: place.zone,
    },
    seller: { kind: "trader", type: "first-party", fulfilledBy: "marketplace" },
    events: [],
    payment: { method: "wallet", state: "paid" },
    disclosures: told(placedAt),
    ...rest,
    // SAFETY: the lines are as the model has them
    lines: lines ?? [{ ...common(random), price, ...delivered, ...line } as unknown as Line],
  };
}

/** A defect that the seller turned down, paid by credit card: something for banks, courts and what has no period. */
export function complaintOf(sale: Sale): Pick<Drawn, "order" | "from"> {
  const { random, receivedAt } = sale;
  const repliedAt = shifted(receivedAt, 10, random);
  const order = orderOf(sale, {
    payment: { method: "card-credit", state: "paid" },
    custom: { majorFailure: true, statementSentAt: receivedAt },
    events: [
      { type: "seller-contacted", at: shifted(receivedAt, 9, random) },
      { type: "seller-replied", outcome: "declined", at: repliedAt },
    ],
  });
  return { order, from: repliedAt };
}

/** What has no say in how a period is counted. */
function common(random: Random): object {
  return {
    category: random.pick(["electronics", "clothing/shoes", "home"]),
    traits: [],
    condition: "unopened",
    promisedShipBy: null,
    promisedBy: null,
    releaseAt: null,
  };
}

/** Money of the buyer's country, where a law asks for it. */
function currencyOf({ country }: Place): string {
  const known: Readonly<Record<string, string>> = { CA: "CAD", GB: "GBP", US: "USD" };
  return known[country] ?? "EUR";
}

function told(at: string): NonNullable<Order["disclosures"]> {
  return {
    withdrawalInfoGivenAt: at,
    withdrawalFunctionInfoGivenAt: at,
    returnCostDisclosed: true,
  };
}

/** The European shape: how the first period is counted, and how the longest. */
interface Shape {
  readonly count: (day: Day, place: Place) => Day;
  readonly longest: (day: Day, place: Place) => Day;
  /** Whether the longest period ends what late information begins, however late. */
  readonly isCapped?: boolean;
}

function withdrawals(days: number, { count, longest, isCapped = false }: Shape): readonly Right[] {
  const right = (name: string, draw: Right["draw"], about = [days]): Right => ({
    name,
    subject: "withdrawal",
    action: "return",
    reason: "changed-mind",
    days: about,
    draw,
  });
  return [
    right("told in time", (sale) => {
      const { receivedAt, place, random } = sale;
      const placedAt = shifted(receivedAt, -random.int(1, 20), random);
      const order = orderOf(sale, { placedAt, disclosures: told(placedAt) });
      return { order, from: receivedAt, lastDay: count(dayAt(receivedAt, place), place) };
    }),
    right("several parcels", (sale) => {
      const { receivedAt, place, random } = sale;
      const placedAt = shifted(receivedAt, -30, random);
      const before = random.list(random.int(1, 2), () =>
        shifted(receivedAt, -random.int(1, 12), random),
      );
      const lines = random
        .some([receivedAt, ...before], before.length + 1)
        .map((deliveredAt, index) => ({
          ...common(random),
          id: `${index + 1}`,
          quantity: 1,
          status: "delivered" as const,
          deliveredAt,
        }));
      const order = orderOf(sale, { placedAt, disclosures: told(placedAt), lines });
      return { order, from: receivedAt, lastDay: count(dayAt(receivedAt, place), place) };
    }),
    right("regular delivery", (sale) => {
      const { receivedAt, place, random } = sale;
      const placedAt = shifted(receivedAt, -5, random);
      const next = new Date(Date.parse(receivedAt) + DAY).toISOString();
      const lines = [receivedAt, next].map((deliveredAt, index) => ({
        ...common(random),
        id: `${index + 1}`,
        quantity: 1,
        status: "delivered" as const,
        deliveredAt,
      }));
      const order = orderOf(sale, {
        placedAt,
        type: "subscription",
        disclosures: told(placedAt),
        lines,
      });
      return { order, from: next, lastDay: count(dayAt(receivedAt, place), place) };
    }),
    right(
      "never told",
      (sale) => {
        const { receivedAt, place } = sale;
        const disclosures = {
          withdrawalInfoGivenAt: null,
          withdrawalFunctionInfoGivenAt: null,
          returnCostDisclosed: true,
        };
        const lastDay = longest(dayAt(receivedAt, place), place);
        return { order: orderOf(sale, { disclosures }), from: receivedAt, lastDay };
      },
      [365, 379, 380],
    ),
    right(
      "told late",
      (sale) => {
        const { receivedAt, place, random } = sale;
        const day = dayAt(receivedAt, place);
        // often about the end of the twelve months, where the longest period and the fortnight meet
        const after = random.chance(0.2)
          ? random.int(363, 368)
          : random.int(0, random.pick([20, 400]));
        const toldAt = shifted(receivedAt, after, random);
        const lastDay = lateDay(day, dayAt(toldAt, place), place);
        const from = Date.parse(toldAt) < Date.parse(receivedAt) ? receivedAt : toldAt;
        return { order: orderOf(sale, { disclosures: told(toldAt) }), from, lastDay };
      },
      [days, 20 + days],
    ),
  ];

  function lateDay(received: Day, informed: Day, place: Place): Day {
    const fromTelling = later(count(received, place), count(informed, place));
    const cap = longest(received, place);
    if (isCapped) return earlier(cap, fromTelling);
    // CRD Art. 10(2): told within twelve months of receipt, a fortnight from then, even past the end of 10(1)
    const isInTime = later(informed, m1(received, 12)).equals(m1(received, 12));
    return isInTime ? fromTelling : cap;
  }
}

const EU: Shape = {
  count: (day, place) => c1(day, 14, place),
  longest: (day, place) => rolled(m1(c2(day, 14), 12), place),
};
const GERMANY: Shape = {
  ...EU,
  longest: (day, place) => c1(m1(day, 12), 14, place),
};
const BRITAIN: Shape = {
  count: (day) => c2(day, 14),
  longest: (day) => m1(c2(day, 14), 12),
};

/** A right that counts from receipt and asks for nothing else. */
function fromReceipt(
  name: string,
  given: Pick<Right, "subject" | "reason" | "days"> & {
    readonly parts?: Parts;
    readonly action?: Action;
  },
  count: (day: Day, place: Place) => Day,
): Right {
  const { parts = {}, action = "return", ...rest } = given;
  return {
    name,
    ...rest,
    action,
    draw: (sale) => ({
      order: orderOf(sale, parts),
      from: sale.receivedAt,
      lastDay: count(dayAt(sale.receivedAt, sale.place), sale.place),
    }),
  };
}

/** Liability for goods: so many years from delivery, nothing moves. */
function liability(years: number): Right {
  const parts = { custom: { repairedAt: null, liabilityExcluded: false } };
  const given = { subject: "conformity", reason: "defective", days: [years * 365], parts } as const;
  return fromReceipt(`${years} years of liability`, given, (day) => m1(day, 12 * years));
}

/** Two years, and two months at least from when the goods were back from a repair: BGB 475e(4). */
const REPAIRED: Right = {
  name: "two months after a repair",
  subject: "conformity",
  action: "return",
  reason: "defective",
  days: [730, 760],
  draw: (sale) => {
    const { random, receivedAt, place } = sale;
    const repairedAt = shifted(receivedAt, random.int(600, 729), random);
    const day = dayAt(receivedAt, place);
    const order = orderOf(sale, { line: { custom: { repairedAt } } });
    // Dir. 2024/1799: a year more after a repair, by contracts from 31 July 2026
    const years = order.placedAt < "2026-07-30T22:00:00Z" ? 24 : 36;
    return {
      order,
      from: repairedAt,
      lastDay: later(m1(day, years), m1(dayAt(repairedAt, place), 2)),
    };
  },
};

/** A return within so many days of the purchase, where the shop did not show its own terms. */
function notDisplayed(days: number, count: (day: Day, place: Place) => Day): readonly Right[] {
  return [
    {
      name: "terms not displayed",
      subject: "returns",
      action: "return",
      reason: "changed-mind",
      days: [days],
      draw: (sale) => {
        const { random, receivedAt, place } = sale;
        const placedAt = shifted(receivedAt, -random.pick([1, 1, 2, 3]), random);
        const disclosures = { policyDisplayedBeforePayment: false };
        return {
          order: orderOf(sale, { placedAt, disclosures }),
          from: receivedAt,
          lastDay: count(dayAt(placedAt, place), place),
        };
      },
    },
  ];
}

const PENDING: Partial<Line> = { status: "pending" };

/** What Ontario and Quebec give who was not told or got no copy. */
const CANADA: readonly Right[] = [
  {
    name: "no copy of the agreement",
    subject: "agreement",
    action: "cancel",
    reason: "changed-mind",
    days: [30],
    draw: (sale) => {
      // the drawn moment is that of the order here: nothing has arrived
      const placedAt = sale.receivedAt;
      const placed = dayAt(placedAt, sale.place);
      const disclosures = {
        agreementCopyReceivedAt: null,
        agreementInfoComplete: true,
        acceptOrCorrectOffered: true,
      };
      const order = orderOf(sale, { placedAt, disclosures, line: pending() });
      // the copy is due after fifteen days: sixteen later that is over on any clock
      return { order, from: shifted(placedAt, 16, sale.random), lastDay: c2(placed, 30) };
    },
  },
  {
    name: "no chance to accept or correct",
    subject: "agreement",
    action: "cancel",
    reason: "changed-mind",
    days: [7],
    draw: (sale) => {
      const copyAt = sale.receivedAt;
      const placedAt = shifted(copyAt, -sale.random.int(1, 5), sale.random);
      const disclosures = {
        agreementCopyReceivedAt: copyAt,
        agreementInfoComplete: true,
        acceptOrCorrectOffered: false,
      };
      const order = orderOf(sale, { placedAt, disclosures, line: pending() });
      return { order, from: copyAt, lastDay: c2(dayAt(copyAt, sale.place), 7) };
    },
  },
];

function pending(): Partial<Line> {
  return { ...PENDING, deliveredAt: null } as Partial<Line>;
}

/** Quebec: the issuer is asked within sixty days after the fifteen for the refund. */
const QUEBEC: Right = {
  name: "chargeback",
  subject: "chargeback",
  action: "escalate",
  reason: "refund-missing",
  days: [75],
  draw: (sale) => {
    const { random, receivedAt, place } = sale;
    const placedAt = shifted(receivedAt, -20, random);
    const order = orderOf(sale, {
      placedAt,
      disclosures: {
        agreementCopyReceivedAt: null,
        agreementInfoComplete: true,
        acceptOrCorrectOffered: true,
      },
      payment: { method: "card-credit", state: "paid" },
      line: pending(),
      events: [{ type: "cancellation-requested", at: receivedAt }],
    });
    return {
      order,
      from: shifted(receivedAt, 16, random),
      lastDay: c2(c2(dayAt(receivedAt, place), 15), 60),
    };
  },
};

/** United States: the issuer has the notice within sixty days of sending the statement. */
const BILLING_ERROR: Right = {
  name: "billing error",
  subject: "billing-error",
  action: "escalate",
  reason: "wrong-item",
  days: [60],
  draw: (sale) => {
    const { random, receivedAt, place } = sale;
    const statementSentAt = shifted(receivedAt, random.int(0, 25), random);
    const order = orderOf(sale, {
      payment: { method: "card-credit", state: "paid" },
      custom: { statementSentAt },
    });
    return { order, from: statementSentAt, lastDay: c2(dayAt(statementSentAt, place), 60) };
  },
};

const JAPAN: readonly Right[] = [
  fromReceipt(
    "return terms not displayed",
    {
      subject: "return-right",
      reason: "changed-mind",
      days: [7],
      parts: {
        disclosures: {
          returnTermsInAdvertisement: false,
          returnTermsOnConfirmationScreen: false,
        },
      },
    },
    (day) => c3(day, 8),
  ),
  {
    name: "notice of a defect",
    subject: "conformity",
    action: "return",
    reason: "defective",
    days: [365],
    draw: (sale) => {
      const { random, receivedAt, place } = sale;
      const defectDiscoveredAt = shifted(receivedAt, random.int(0, 400), random);
      return {
        order: orderOf(sale, { custom: { defectDiscoveredAt } }),
        from: defectDiscoveredAt,
        lastDay: m3(dayAt(defectDiscoveredAt, place), 12),
      };
    },
  },
];

const KOREA: readonly Right[] = [
  {
    name: "seven days",
    subject: "withdrawal",
    action: "return",
    reason: "changed-mind",
    days: [7],
    draw: (sale) => {
      const { random, receivedAt, place } = sale;
      const agreementCopyReceivedAt = shifted(receivedAt, random.int(-6, 3), random);
      const last = later(dayAt(receivedAt, place), dayAt(agreementCopyReceivedAt, place));
      const order = orderOf(sale, {
        placedAt: shifted(receivedAt, -9, random),
        disclosures: { agreementCopyReceivedAt, policyDisplayedBeforePayment: true },
      });
      const from = [receivedAt, agreementCopyReceivedAt].sort().at(-1) ?? receivedAt;
      return { order, from, lastDay: c1(last, 7, place) };
    },
  },
  {
    name: "not as advertised",
    subject: "misdescription",
    action: "return",
    reason: "not-as-described",
    days: [30, 90],
    draw: (sale) => {
      const { random, receivedAt, place } = sale;
      const defectDiscoveredAt = shifted(receivedAt, random.int(0, 80), random);
      return {
        order: orderOf(sale, { custom: { defectDiscoveredAt } }),
        from: defectDiscoveredAt,
        lastDay: earlier(
          rolled(m3(dayAt(receivedAt, place), 3), place),
          c1(dayAt(defectDiscoveredAt, place), 30, place),
        ),
      };
    },
  },
];

function brazilianDefects(name: string, days: number, durable: boolean): Right {
  const given = {
    subject: "defects",
    reason: "defective",
    days: [days],
    parts: { custom: { durable } },
  } as const;
  return fromReceipt(name, given, (day, place) => c1(day, days, place));
}

const TAIWAN: Shape = {
  count: (day, place) => c1(day, 7, place),
  longest: (day) => m3(day, 4),
  isCapped: true,
};

/** By the id of the law; one that names no period for the buyer has an empty list. */
export const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  de: [...withdrawals(14, GERMANY), liability(2), REPAIRED],
  fr: [...withdrawals(14, EU), liability(2)],
  it: [...withdrawals(14, EU), liability(2)],
  es: [...withdrawals(14, EU), liability(3)],
  at: [...withdrawals(14, EU), liability(2)],
  eu: [...withdrawals(14, EU), liability(2)],
  uk: [
    ...withdrawals(14, BRITAIN),
    fromReceipt(
      "short-term reject",
      { subject: "short-term-reject", reason: "defective", days: [30] },
      (day) => c2(day, 30),
    ),
    fromReceipt(
      "six years, five in Scotland",
      { subject: "conformity", reason: "defective", days: [2192] },
      (day, { region }) => m1(day, region === "SCT" ? 60 : 72),
    ),
    fromReceipt(
      "the card lender",
      {
        subject: "section-75",
        action: "escalate",
        reason: "defective",
        days: [2192],
        parts: {
          payment: { method: "card-credit", state: "paid" },
          line: { price: { amount: 25_000, currency: "GBP" } },
        },
      },
      (day, { region }) => m1(day, region === "SCT" ? 60 : 72),
    ),
  ],
  ch: [liability(2)],
  us: [BILLING_ERROR],
  "us-ny": notDisplayed(30, (day) => c2(day, 30)),
  "us-ca": notDisplayed(30, (day) => c2(day, 30)),
  "us-nj": notDisplayed(20, (day) => c2(day, 20)),
  "us-fl": notDisplayed(7, (day) => c2(day, 7)),
  "us-ct": notDisplayed(7, (day) => c2(day, 7)),
  "us-ri": notDisplayed(14, (day, place) => c4(day, 10, place)),
  "ca-on": CANADA,
  "ca-qc": [...CANADA, QUEBEC],
  au: [],
  nz: [],
  in: [],
  jp: JAPAN,
  kr: KOREA,
  cn: [
    fromReceipt("seven days", { subject: "return", reason: "changed-mind", days: [7] }, (day) =>
      c6(day, 7),
    ),
  ],
  br: [
    fromReceipt("regret", { subject: "regret", reason: "changed-mind", days: [7] }, (day, place) =>
      c1(day, 7, place),
    ),
    brazilianDefects("durable goods", 90, true),
    brazilianDefects("other goods", 30, false),
  ],
  mx: [
    fromReceipt(
      "revocation",
      { subject: "revocation", reason: "changed-mind", days: [7] },
      (day, place) => c4(day, 5, place),
    ),
  ],
  tr: withdrawals(14, {
    count: (day, place) => c1(day, 14, place),
    longest: (day, place) => rolled(m1(c2(day, 14), 12), place),
    // Distance Contracts Regulation 10: in any case over a year after the first fortnight
    isCapped: true,
  }),
  tw: withdrawals(7, TAIWAN)
    .filter(({ name }) => !["several parcels", "regular delivery"].includes(name))
    .map((right) => ({ ...right, subject: "rescission" })),
};
