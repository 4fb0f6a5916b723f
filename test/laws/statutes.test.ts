/** What every law of the catalogue keeps to, on random orders of buyers who live under it. */
import fc from "fast-check";
import {
  ACTIONS,
  type Decision,
  decide,
  type Order,
  type Policies,
  type Verdict,
} from "order-recourse";
import { calendars } from "order-recourse/calendars";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import type { Policy } from "order-recourse/policy";
import { describe, expect, test } from "vitest";
import { addWorkingDays, isWorkingDay, nextWorkingDay } from "../../src/time/calendar.js";
import { formatLocalDate, parseLocalDate } from "../../src/time/local-date.js";
import { addSpan, instantPoint } from "../../src/time/point.js";
import { drawOrder, drawReason } from "../support/draw-order.js";
import { drawPolicies } from "../support/draw-policy.js";
import { drawMoment, drawPool } from "../support/pools.js";
import { Random } from "../support/random.js";
import { drawPlace, drawReceipt } from "../support/statutes/places.js";
import { complaintOf, RIGHTS, shifted } from "../support/statutes/rights.js";

const FACTOR = Number(process.env["LAW_FACTOR"] ?? 1);
const SEED = Number(process.env["SEED"] ?? 1);
const catalogue = Object.entries(laws);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Asks something of so many random cases. */
function holds(numRuns: number, check: (random: Random) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => check(new Random(seed))),
    { numRuns: numRuns * FACTOR, seed: SEED },
  );
}

/** What does not hang on who sold: banks, and courts outside Europe. */
const WHOEVER_SOLD =
  /^(us|ca-\w+)-(billing-error|claims-and-defences|court)$|^[a-z-]+-card-dispute$/;

interface Drawn {
  readonly order: Order;
  readonly others: readonly Policy[];
  readonly question: Omit<Parameters<typeof decide>[1], "policies">;
}

/** An order of a buyer there, some policies beside the law, and a moment. */
function drawUnder(law: string, random: Random): Drawn {
  // much that is unknown takes long, and other tests are about it
  const pool = { ...drawPool(random), dark: random.weighted([3, 0], [2, 0.05]) };
  const place = drawPlace(random, law);
  const drawn = drawOrder(pool);
  const order: Order = {
    ...drawn,
    buyer: {
      ...drawn.buyer,
      kind: "consumer",
      country: place.country,
      ...(place.region !== null && { region: place.region }),
      timeZone: place.zone,
    },
    seller: { ...drawn.seller, kind: random.chance(0.9) ? "trader" : "private" },
    lines: drawn.lines.map(({ seller: _, stated: __, ...line }) => line as Order["lines"][number]),
  };
  const others = random.chance(0.5) ? [policies["amazon-us"]] : drawPolicies(pool);
  const reason = drawReason(pool);
  const at = new Date(drawMoment(pool, 0, random.pick([20, 60, 500]))).toISOString();
  return { order, others, question: { at, ...(reason === undefined ? {} : { reason }) } };
}

/** An order of a consumer there: any, or one that the law gives something. */
function drawClaim(law: string, random: Random): Drawn {
  const drawn = drawUnder(law, random);
  const received = random.chance(0.6) ? drawReceived(law, random) : undefined;
  if (received === undefined) return drawn;
  const { order, from, reason } = received;
  return { ...drawn, order, question: { at: shifted(from, 0, random), reason } };
}

function endsOf(verdict: Verdict | undefined): ReadonlyMap<string, string> {
  if (verdict?.status !== "allowed") return new Map();
  return new Map(verdict.grants.map(({ policy, until }) => [policy, JSON.stringify(until)]));
}

describe.each(catalogue)("the laws of %s", (law, list) => {
  test("take no permission away, and every grant keeps its end", () => {
    let meant = 0;
    holds(25, (random) => {
      const { order, others, question } = drawUnder(law, random);
      const before = decide(order, { policies: others, ...question });
      const after = decide(order, { policies: [others, list], ...question });
      for (const action of ACTIONS) {
        const [was, is] = [before.verdicts[action], after.verdicts[action]];
        if (was.status === "allowed") expect(is.status, action).toBe("allowed");
      }
      for (const { id } of order.lines)
        for (const action of ACTIONS) {
          const was = before.lines[id]?.verdicts[action];
          const is = after.lines[id]?.verdicts[action];
          if (was?.status !== "allowed") continue;
          meant += 1;
          expect(is?.status, `${id} ${action}`).toBe("allowed");
          const ends = endsOf(is);
          // where something is unknown, another way it could turn out may lead
          for (const { policy, until } of was.grants)
            if (was.missing === undefined || ends.has(policy))
              expect(ends.get(policy), `${id} ${action} ${policy}`).toBe(JSON.stringify(until));
        }
    });
    expect(meant).toBeGreaterThan(10);
  });

  test("ask in every row, exemptions too, for a consumer who lives there", () => {
    for (const { id, tables } of list)
      for (const row of Object.values(tables).flat()) {
        const where = `${id} ${row.id}`;
        expect(row.when["buyer.kind"], where).toBe("consumer");
        expect(row.when, where).toHaveProperty(["buyer.country"]);
        if (!WHOEVER_SOLD.test(id)) expect(row.when["seller.kind"], where).toBe("trader");
      }
  });

  test("give who bought from a private seller nothing but what banks and courts do", () => {
    holds(25, (random) => {
      const { order, question } = drawClaim(law, random);
      const seller = { ...order.seller, kind: "private" } as const;
      const { verdicts } = decide({ ...order, seller }, { policies: list, ...question });
      const granted = ACTIONS.flatMap((action) => [...endsOf(verdicts[action]).keys()]);
      expect(granted.filter((id) => !WHOEVER_SOLD.test(id))).toEqual([]);
    });
  });

  test("give a business nothing", () => {
    let meant = 0;
    holds(25, (random) => {
      const { order: consumers, others, question } = drawClaim(law, random);
      const order = { ...consumers, buyer: { ...consumers.buyer, kind: "business" } } as const;
      const asConsumer = decide(consumers, { policies: list, ...question });
      meant += ACTIONS.filter((action) => asConsumer.verdicts[action].status === "allowed").length;
      const alone = decide(order, { policies: list, ...question });
      for (const { verdicts } of [alone, ...Object.values(alone.lines)])
        for (const verdict of Object.values(verdicts))
          expect(verdict.status, verdict.action).toBe("denied");
      const beside = decide(order, { policies: [others, list], ...question });
      const without = decide(order, { policies: others, ...question });
      expect(statusesOf(beside)).toEqual(statusesOf(without));
      const granted = ACTIONS.flatMap((action) => [...endsOf(beside.verdicts[action]).keys()]);
      expect(granted.filter((id) => list.some((policy) => policy.id === id))).toEqual([]);
    });
    // a consumer would have had something
    expect(meant).toBeGreaterThan(0);
  });

  test("give a buyer elsewhere nothing", () => {
    holds(10, (random) => {
      const { order, question } = drawUnder(law, random);
      const elsewhere = { ...order, buyer: { ...order.buyer, country: "AQ" } };
      const { verdicts } = decide(elsewhere, { policies: list, ...question });
      for (const verdict of Object.values(verdicts)) expect(verdict.status).toBe("denied");
    });
  });

  test("end no sooner where another line of the order comes later", () => {
    let meant = 0;
    holds(40, (random) => {
      const drawn = drawReceived(law, random);
      if (drawn === undefined) return;
      const { orders, at, reason } = drawn;
      const [early, late] = orders.map((order) => decide(order, { policies: list, at, reason }));
      for (const id of ["1", "2"])
        for (const action of ACTIONS) {
          const ends = instantsOf(late?.lines[id]?.verdicts[action]);
          for (const [policy, end] of instantsOf(early?.lines[id]?.verdicts[action])) {
            meant += 1;
            expect(ends.get(policy), `${id} ${action} ${policy} ${at}`).toBeGreaterThanOrEqual(end);
          }
        }
    });
    expect(meant).toBeGreaterThan(0);
  });

  test("roll once, and never back", () => {
    if (!JSON.stringify(list).includes('"roll"')) return;
    const unrolled = without(list, "roll");
    let [compared, moved] = [0, 0];
    holds(120, (random) => {
      const drawn = drawReceived(law, random);
      if (drawn === undefined) return;
      const { orders, at, reason, place } = drawn;
      const [order] = orders;
      const [plain, rolled] = [unrolled, list].map((set) =>
        decide(order, { policies: set, at, reason }),
      );
      const calendar = calendars[place] ?? calendars[place.slice(0, 2)];
      if (calendar === undefined) return;
      for (const action of ACTIONS) {
        const days = lastDaysOf(rolled?.lines["1"]?.verdicts[action]);
        for (const [policy, day] of lastDaysOf(plain?.lines["1"]?.verdicts[action])) {
          const last = days.get(policy) ?? Number.NaN;
          compared += 1;
          if (last > day) moved += 1;
          expect(last, `${policy} ${formatLocalDate(day)}`).toBeGreaterThanOrEqual(day);
          // a span that does not roll may end one that does
          expect(last, `${policy} ${formatLocalDate(day)}`).toBeLessThanOrEqual(
            nextWorkingDay(day, calendar),
          );
        }
      }
    });
    expect(compared).toBeGreaterThan(0);
    // some of the last days were no working days
    expect(moved).toBeGreaterThan(0);
  });
});

describe("a roll", () => {
  test("leads to the first working day, once, in every calendar", () => {
    const places = Object.entries(calendars);
    holds(2000, (random) => {
      const [, calendar] = random.pick(places);
      const zone = random.pick(["Europe/Berlin", "America/New_York", "Asia/Seoul", "UTC"]);
      const from = instantPoint(Date.UTC(2023, 0, 1) + Math.floor(random.next() * 3000 * 864e5));
      const context = { zone, calendar };
      const span = random.pick([{ days: 14 }, { months: 1 }, { days: 7, counting: "inclusive" }]);
      const n = "days" in span ? span.days : span.months;
      const roll = { ...span, roll: "next-working-day" } as Parameters<typeof addSpan>[1];
      const plain = addSpan(from, span as typeof roll, n ?? 0, 1, context, true);
      const rolled = addSpan(from, roll, n ?? 0, 1, context, true);
      const day = rolled.day ?? Number.NaN;
      expect(isWorkingDay(day, calendar)).toBe(true);
      expect(day).toBeGreaterThanOrEqual(plain.day ?? Number.NaN);
      expect(addWorkingDays((plain.day ?? 0) - 1, 1, calendar)).toBe(day);
      expect(addSpan(rolled, { days: 0, roll: "next-working-day" }, 0, 1, context, true)).toEqual(
        rolled,
      );
      expect(addSpan(from, roll, n ?? 0, 1, context, false)).toEqual(plain);
    });
  });
});

interface Received {
  /** An order under the law, and when it begins to give something. */
  readonly order: Order;
  readonly from: string;
  /** The same order twice: in the second another line came later. */
  readonly orders: readonly [Order, Order];
  readonly at: string;
  readonly reason: (typeof RIGHTS)[string][number]["reason"];
  readonly place: string;
}

/** Two parcels of an order with everything known, and a moment after both. */
function drawReceived(law: string, random: Random): Received | undefined {
  const rights = RIGHTS[law] ?? [];
  const [right] = rights.length === 0 ? [] : [random.pick(rights)];
  const place = drawPlace(random, law);
  const receivedAt = drawReceipt(random, place, right?.days ?? [30]);
  const sale = { random, place, receivedAt };
  const own = right?.draw(sale);
  // where a law has no period that begins with a receipt, what is left is a complaint
  const isReceived = own?.order.lines[0]?.status === "delivered";
  const drawn = own !== undefined && isReceived ? own : complaintOf(sale);
  const [line] = drawn.order.lines;
  if (line?.status !== "delivered") return undefined;
  const sooner = shifted(receivedAt, random.int(-3, 3), random);
  const later = shifted(sooner, random.int(0, 9), random);
  const order = (deliveredAt: string): Order => ({
    ...drawn.order,
    lines: [
      { ...line, id: "1" },
      { ...line, id: "2", deliveredAt },
    ],
  });
  const from = [later, drawn.from, receivedAt].sort().at(-1) ?? later;
  return {
    order: drawn.order,
    from: drawn.from,
    orders: [order(sooner), order(later)],
    at: shifted(from, random.int(0, random.pick([0, 3, 12, 400])), random),
    reason: right !== undefined && isReceived ? right.reason : "defective",
    place: place.region === null ? place.country : `${place.country}-${place.region}`,
  };
}

/** When each policy's grant ends; without an end it ends last. */
function instantsOf(verdict: Verdict | undefined): ReadonlyMap<string, number> {
  if (verdict?.status !== "allowed") return new Map();
  return new Map(
    verdict.grants.map(({ policy, until }) => [
      policy,
      until === null ? Number.POSITIVE_INFINITY : Date.parse(until.at),
    ]),
  );
}

function lastDaysOf(verdict: Verdict | undefined): ReadonlyMap<string, number> {
  if (verdict?.status !== "allowed") return new Map();
  return new Map(
    verdict.grants.flatMap(({ policy, until }) =>
      until === null ? [] : [[policy, parseLocalDate(until.lastDay) ?? Number.NaN] as const],
    ),
  );
}

function statusesOf({ verdicts }: Decision): readonly string[] {
  return ACTIONS.map((action) => verdicts[action].status);
}

/** The same laws without a key of their spans. */
function without(list: readonly Policy[], key: string): Policies {
  return JSON.parse(
    JSON.stringify(list, (name, value: unknown) => (name === key ? undefined : value)),
  ) as Policies;
}
