/**
 * Clean histories, drawn at random: something is asked for, agreed to, carried out and paid back in time.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  definePolicy,
  hours,
  type Line,
  type Order,
  type OrderEvent,
  type Policy,
  permit,
} from "order-recourse";
import { laws } from "order-recourse/laws";
import type { VerifiableAction } from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { ebayUs } from "order-recourse/policies/ebay-us";
import type { Random } from "../../support/random.js";

const HOUR = 3_600_000;

/** A shop with other rules each time. */
function drawShop(random: Random): Policy {
  const span = random.pick([days(10), businessDays(8), hours(200)]);
  const terms = (event: "cancellation.requestedAt" | "return.receivedAt" | "claim.decidedAt") =>
    random.chance(0.7) ? { terms: { refundWithin: after(event, span) } } : {};
  const mode = random.pick(["instant", "request"] as const);
  const because = "seller-decides";
  return definePolicy({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: random.pick(["UTC", "Asia/Tokyo", "America/Los_Angeles"]),
    tables: {
      cancel: [
        {
          id: "c",
          when: {},
          then: permit({ mode, ...terms("cancellation.requestedAt") }),
          because,
        },
      ],
      return: [
        { id: "r", when: {}, then: permit({ mode, ...terms("return.receivedAt") }), because },
      ],
      escalate: [
        {
          id: "late",
          when: { reason: "refund-missing", "refund.state": "none" },
          then: permit({
            route: "customer-service",
            opens: after("cancellation.requestedAt", days(12)),
            outside: "next",
          }),
          because: "refund-overdue",
        },
        {
          id: "e",
          when: {},
          then: permit({ route: "guarantee-claim", mode: "request", ...terms("claim.decidedAt") }),
          because,
        },
      ],
    },
  });
}

/** A moment of a history. */
export interface Moment {
  readonly at: number;
  readonly events: readonly OrderEvent[];
  readonly isCancelled: boolean;
  readonly isPaid: boolean;
}

/** What was asked for, and what came of it. */
export interface History {
  readonly action: VerifiableAction;
  readonly before: Order;
  readonly policies: readonly Policy[];
  readonly lines: readonly string[];
  readonly moments: readonly Moment[];
  readonly isTaken: boolean;
}

const STEPS = {
  cancel: ["cancellation-requested", "cancellation-accepted"],
  return: ["return-requested", "return-authorised", "return-shipped", "return-received"],
  escalate: ["claim-opened", "claim-granted"],
} as const;

/** Asked, agreed to, carried out, paid back in time. */
export function drawHistory(random: Random): History {
  const action = random.pick(["cancel", "return", "escalate"] as const);
  const start = Date.UTC(2026, random.int(0, 11), random.int(1, 28), random.int(0, 23));
  const time = (at: number): string => new Date(at).toISOString();
  const lines = random.list(random.int(1, 3), (index): Line => {
    const line = {
      id: `${index + 1}`,
      quantity: random.int(1, 3),
      category: "electronics",
      condition: "unopened" as const,
      price: { amount: random.int(1, 9999), currency: "USD" },
    };
    if (action !== "return") return { ...line, status: random.pick(["pending", "processing"]) };
    return { ...line, status: "delivered", deliveredAt: time(start + HOUR) };
  });
  const asked = random.chance(0.5) ? lines : lines.slice(0, 1);
  const isTaken = action !== "cancel" || random.chance(0.7);
  const before: Order = {
    id: "o",
    placedAt: time(start),
    buyer: { kind: "consumer", country: random.pick(["US", "DE"]), timeZone: "Europe/Berlin" },
    seller: { type: "third-party", fulfilledBy: random.pick(["seller", "marketplace"]) },
    lines,
    events: random.chance(0.3) ? [{ type: "seller-contacted", at: time(start) }] : [],
    payment: { method: "card-credit", state: isTaken ? "paid" : "authorised" },
  };
  const moments: Moment[] = [];
  let events = [...(before.events ?? [])];
  let at = start + random.int(2, 30) * HOUR;
  let isCancelled = false;
  const add = (...added: readonly OrderEvent[]): void => {
    events = [...events, ...added];
  };
  const onLines = (type: (typeof STEPS)[typeof action][number]): readonly OrderEvent[] =>
    asked.length === lines.length
      ? [{ type, at: time(at) }]
      : asked.map(({ id }) => ({ type, at: time(at), line: id }));
  const [, accepted] = STEPS[action];
  for (const type of STEPS[action]) {
    add(...onLines(type));
    isCancelled ||= type === "cancellation-accepted";
    // what is done by asking is answered at once
    if (type !== STEPS[action][0] || accepted === undefined)
      moments.push({ at, events, isCancelled, isPaid: false });
    else if (action !== "cancel") moments.push({ at, events, isCancelled, isPaid: false });
    at += random.int(action === "cancel" ? 0 : 1, 20) * HOUR;
  }
  at += random.int(0, 48) * HOUR;
  if (isTaken) {
    add(
      ...asked.map(({ id, price, quantity }): OrderEvent => {
        const amount = { amount: (price?.amount ?? 0) * quantity, currency: "USD" };
        const bare = { type: "refund-issued", at: time(at), line: id } as const;
        return random.chance(0.2) ? bare : { ...bare, amount };
      }),
    );
    moments.push({ at, events, isCancelled, isPaid: true });
  }
  const law = laws["eu"];
  const policies = [
    random.pick([drawShop(random), drawShop(random), drawShop(random), amazonUs, ebayUs]),
    ...(random.chance(0.04) && law !== undefined ? [law].flat(3) : []),
  ] as readonly Policy[];
  return { action, before, policies, lines: asked.map(({ id }) => id), moments, isTaken };
}

/** The order at a moment of its history. */
export function orderAt(
  { before, lines, isTaken }: History,
  { events, isCancelled, isPaid, at }: Moment,
  random: Random,
): Order {
  const now = before.lines.map((line): Line => {
    if (!isCancelled || !lines.includes(line.id)) return line;
    const { id, quantity, price } = line;
    const cancelledAt = new Date(at).toISOString();
    return { id, quantity, ...(price && { price }), status: "cancelled", cancelledAt };
  });
  const shown = isPaid ? "refunded" : isTaken ? "paid" : "voided";
  const state = lines.length < before.lines.length && isPaid ? "part-refunded" : shown;
  const payment = isTaken && random.chance(0.3) ? {} : { payment: { state } as const };
  const { payment: _, ...rest } = before;
  return { ...rest, lines: now, events, ...payment };
}
