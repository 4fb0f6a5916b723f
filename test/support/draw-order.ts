/**
 * Random orders: with much that is missing, stated elsewhere, or unreadable.
 *
 * @module
 */
import {
  BUYER_REASONS,
  type BuyerReason,
  type Line,
  type Order,
  type OrderEvent,
} from "order-recourse";
import { LINE_STATUSES } from "../../src/model/line.js";
import { PLAIN_EVENT_TYPES, REPLY_OUTCOMES } from "../../src/model/order-event.js";
import { formatInstant } from "../../src/time/instant.js";
import { CUSTOM, drawMoment, drawValue, type Pool } from "./pools.js";

type Plain = Record<string, unknown>;

/** An order that draws from the same pool as the policies. */
export function drawOrder(pool: Pool): Order {
  const { random, dark } = pool;
  const lines = random.list(random.weighted([0.25, 0], [6, 1], [3, 2], [1, 3]), (index) =>
    drawLine(pool, `${index + 1}`),
  );
  const keys: Plain = { id: "o", placedAt: formatInstant(pool.placedAt), lines };
  maybe(pool, keys, "buyer", () => {
    const buyer: Plain = {};
    for (const key of ["kind", "country", "region"] as const)
      maybe(pool, buyer, key, () => drawValue(pool, `buyer.${key}`));
    // an unknown zone is 27 zones
    if (!random.chance(dark * 0.5)) buyer["timeZone"] = drawValue(pool, "buyer.timeZone");
    maybe(pool, buyer, "memberships", () =>
      random.some(["prime", "plus", "red"], random.int(0, 2)),
    );
    if (random.chance(0.01)) buyer["timeZone"] = "Nowhere/Else";
    return buyer;
  });
  maybe(pool, keys, "seller", () => drawSeller(pool));
  if (random.chance(0.3)) keys["type"] = drawValue(pool, "order.type");
  maybe(pool, keys, "events", () =>
    random.list(random.weighted([4, 0], [3, 1], [3, 3], [1, 6]), () =>
      drawEvent(pool, lines.length),
    ),
  );
  maybe(pool, keys, "payment", () => {
    const payment: Plain = {};
    for (const key of ["method", "state"] as const)
      maybe(pool, payment, key, () => drawValue(pool, `payment.${key}`));
    if (random.chance(0.05)) payment["state"] = "refunded";
    return payment;
  });
  maybe(pool, keys, "disclosures", () => drawDisclosures(pool));
  if (random.chance(0.8)) keys["custom"] = drawCustom(pool, dark);
  if (random.chance(dark * 0.6)) keys["stated"] = drawStated(pool);
  // SAFETY: each key was drawn as the model has it
  return keys as unknown as Order;
}

/** Why the buyer wants out, or nothing. */
export function drawReason({ random, dark }: Pool): BuyerReason | undefined {
  if (random.chance(Math.max(dark, 0.1))) return undefined;
  return random.pick(random.chance(0.3) ? ["not-arrived"] : BUYER_REASONS.slice(0, 6));
}

function maybe({ random, dark }: Pool, into: Plain, key: string, draw: () => unknown): void {
  if (!random.chance(dark)) into[key] = draw();
}

function drawSeller(pool: Pool): Plain {
  const seller: Plain = {};
  for (const key of ["type", "fulfilledBy", "kind", "country"] as const)
    maybe(pool, seller, key, () => drawValue(pool, `seller.${key}`));
  if (pool.random.chance(0.4)) seller["returnPolicy"] = drawReturnPolicy(pool);
  return seller;
}

function drawReturnPolicy({ random }: Pool): Plain {
  return {
    category: random.pick(["finite-window", "not-permitted", "unlimited", "unspecified"]),
    ...(random.chance(0.7) ? { days: random.pick([0, 1, 5, 14, 30, -1]) } : {}),
    ...(random.chance(0.5) ? { shipping: random.pick(["free", "buyer"]) } : {}),
    ...(random.chance(0.3) ? { restockingPercent: random.pick([0, 5, 14]) } : {}),
  };
}

/** A line whose dates follow each other, but for a few. */
function drawLine(pool: Pool, id: string): Line {
  const { random, dark } = pool;
  const status = random.weighted(
    ...LINE_STATUSES.map((one) => [one === "delivered" ? 4 : 1, one] as const),
  );
  const line: Plain = { id, quantity: random.pick([1, 1, 1, 2, 3]), status };
  maybe(pool, line, "price", () => ({
    amount: drawValue(pool, "line.price"),
    currency: random.chance(0.9) ? pool.currency : "GBP",
  }));
  maybe(pool, line, "category", () => drawValue(pool, "line.category"));
  maybe(pool, line, "condition", () => drawValue(pool, "line.condition"));
  for (const key of ["promisedShipBy", "promisedBy"])
    maybe(pool, line, key, () => (random.chance(0.15) ? null : date(pool, 0, 15)));
  for (const key of ["returnBy", "releaseAt"])
    if (random.chance(0.5)) line[key] = random.chance(0.2) ? null : date(pool, 0, 40);
  if (random.chance(0.6)) line["delivery"] = drawValue(pool, "line.delivery");
  if (random.chance(0.6)) line["tags"] = random.some(["prime", "plus", "red"], random.int(0, 2));
  if (random.chance(0.6))
    line["traits"] = random.some(["digital", "final-sale", "personalised"], random.int(0, 2));
  if (random.chance(0.2)) line["seller"] = drawSeller(pool);
  if (random.chance(0.3)) line["returnPolicy"] = drawReturnPolicy(pool);
  if (random.chance(0.3)) line["custom"] = drawCustom(pool, dark);
  if (random.chance(dark * 0.4)) line["stated"] = drawStated(pool);
  drawDates(pool, line, status);
  // SAFETY: the dates are those that the status may carry
  return line as unknown as Line;
}

const DATES: Readonly<Record<Line["status"], readonly string[]>> = {
  pending: [],
  processing: [],
  shipped: ["shippedAt"],
  "out-for-delivery": ["shippedAt", "readyAt"],
  "ready-for-pickup": ["shippedAt", "readyAt"],
  delivered: ["shippedAt", "readyAt", "deliveredAt", "installedAt"],
  "delivery-failed": ["shippedAt", "failedAt"],
  cancelled: ["cancelledAt"],
};

function drawDates(pool: Pool, line: Plain, status: Line["status"]): void {
  const { random } = pool;
  let day = 0;
  for (const key of DATES[status]) {
    const at = drawMoment(pool, day, day + 6);
    if (key === "installedAt" && random.chance(0.6)) continue;
    maybe(pool, line, key, () => {
      // now and then they contradict each other
      const latest = random.chance(0.03) ? drawMoment(pool, -3, 15) : Math.max(at, ...times(line));
      const text = random.chance(0.01) ? "soon" : formatInstant(latest);
      return random.chance(0.06) ? null : text;
    });
    day = Math.max(day, Math.floor((at - pool.placedAt) / 86_400_000));
  }
  if (status === "delivery-failed")
    maybe(pool, line, "failure", () => drawValue(pool, "line.failure"));
}

function times(line: Plain): readonly number[] {
  return ["shippedAt", "readyAt", "deliveredAt"]
    .map((key) => Date.parse(String(line[key])))
    .filter((at) => !Number.isNaN(at));
}

function date(pool: Pool, least: number, most: number): string {
  const { random } = pool;
  return random.chance(0.01) ? "some day" : formatInstant(drawMoment(pool, least, most));
}

function drawEvent(pool: Pool, lines: number): OrderEvent {
  const { random } = pool;
  const head = {
    at: date(pool, 0, 20),
    ...(lines > 0 && random.chance(0.3) ? { line: `${random.int(1, lines)}` } : {}),
  };
  return random.weighted<() => OrderEvent>(
    [6, () => ({ ...head, type: random.pick(PLAIN_EVENT_TYPES) })],
    [2, () => ({ ...head, type: "seller-contacted" })],
    [2, () => ({ ...head, type: "seller-replied", outcome: random.pick(REPLY_OUTCOMES) })],
    [
      1.5,
      () => ({
        ...head,
        type: "refund-issued",
        ...(random.chance(0.7)
          ? { amount: { amount: random.pick([1000, 2500, 5000]), currency: pool.currency } }
          : {}),
      }),
    ],
    [
      1.5,
      () => ({
        ...head,
        type: "delay-notified",
        ...(random.chance(0.7) ? { newDate: date(pool, 5, 30) } : {}),
        ...(random.chance(0.6) ? { consented: random.chance(0.5) } : {}),
      }),
    ],
  )();
}

function drawDisclosures(pool: Pool): Plain {
  const { random } = pool;
  const found: Plain = {};
  for (const key of [
    "withdrawalInfoGivenAt",
    "withdrawalFunctionInfoGivenAt",
    "agreementCopyReceivedAt",
  ])
    maybe(pool, found, key, () => (random.chance(0.3) ? null : date(pool, -3, 12)));
  for (const key of [
    "returnCostDisclosed",
    "digitalConsentGiven",
    "digitalLossAcknowledged",
    "digitalConfirmationSent",
    "policyDisplayedBeforePayment",
    "returnTermsInAdvertisement",
    "returnTermsOnConfirmationScreen",
    "agreementInfoComplete",
    "acceptOrCorrectOffered",
    "noReturnConfirmedAtCheckout",
  ])
    maybe(pool, found, key, () => random.pick([true, false, null]));
  return found;
}

function drawCustom(pool: Pool, dark: number): Plain {
  const { random } = pool;
  const found: Plain = {};
  for (const [key, kind] of Object.entries(CUSTOM)) {
    if (random.chance(0.3)) continue;
    if (random.chance(0.05)) found[key] = null;
    // a number that a span may take is never unreadable: its completions have no end
    else if (random.chance(dark * 0.3) && kind !== "number") found[key] = kind === "text" ? 7 : "?";
    else if (kind === "instant") found[key] = date(pool, -5, 20);
    else if (kind === "list") found[key] = random.some(["prime", "plus", "red"], random.int(0, 2));
    else found[key] = drawValue(pool, `custom.${key}`);
  }
  return found;
}

/** Facts stated outright, some of them about what is known anyway. */
function drawStated(pool: Pool): Plain {
  const { random } = pool;
  const found: Plain = {};
  const facts = [
    "contact.state",
    "cancellation.state",
    "return.state",
    "claim.state",
    "refund.state",
    "payment.state",
    "buyer.country",
    "line.condition",
    "line.category",
    "seller.fulfilledBy",
  ] as const;
  for (const fact of random.some(facts, random.int(1, 4))) found[fact] = drawValue(pool, fact);
  const dates = [
    "line.deliveredAt",
    "line.shippedAt",
    "line.promisedBy",
    "receipt.confirmedAt",
    "contact.repliedAt",
    "return.requestedAt",
  ];
  for (const fact of random.some(dates, random.int(0, 2)))
    found[fact] = random.chance(0.2) ? null : date(pool, 0, 12);
  if (random.chance(0.2)) found["line.price"] = { amount: 2500, currency: pool.currency };
  return found;
}
