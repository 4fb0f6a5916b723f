import { type BuyerReason, compile, type Decision, type Order, type Policy } from "order-recourse";
import {
  after,
  days,
  hours,
  minutes,
  type Outcome,
  type Row,
  type When,
} from "order-recourse/policy";
import { Random } from "../../support/random.js";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const PLACED = Date.UTC(2026, 2, 10, 15);

/** A policy of a few rows over few facts. */
export function drawSmall(seed: number, authority: Policy["authority"] = "seller"): Policy {
  const random = new Random(seed);
  const facts = random.some(
    ["reason", "category", "price", "traits", "ships", "grace", "country"],
    2,
  );
  const rows = random.list(random.int(1, 5), (index) => drawRow(random, facts, index, authority));
  return {
    id: "small",
    version: "1",
    authority,
    timeZone: random.pick(["UTC", "America/New_York"]),
    currency: "EUR",
    tables: { return: rows },
  };
}

function drawRow(
  random: Random,
  facts: readonly string[],
  index: number,
  authority: Policy["authority"],
): Row {
  const when: Record<string, unknown> = {};
  if (random.chance(0.5))
    when["line.status"] = random.pick([
      "delivered",
      "pending",
      ["pending", "shipped"],
      { not: "delivered" },
    ]);
  for (const fact of facts) {
    if (random.chance(0.4)) continue;
    if (fact === "reason")
      when["reason"] = random.pick(["damaged", ["damaged", "other"], { not: "damaged" }]);
    if (fact === "category")
      when["line.category"] = random.pick([
        "toys",
        "toys/games",
        { not: "toys" },
        ["toys/games", "books"],
      ]);
    if (fact === "price")
      when["line.price"] = random.pick([{ below: 500 }, { atLeast: 500 }, { atLeast: 900 }]);
    if (fact === "traits")
      when["line.traits"] = random.pick([
        { has: "digital" },
        { hasNone: ["digital", "live"] },
        { has: ["live", "digital"] },
        { not: { has: "live" } },
      ]);
    if (fact === "ships") when["seller.fulfilledBy"] = random.pick(["seller", "marketplace"]);
    if (fact === "country")
      when["buyer.country"] = random.pick(["DE", ["DE", "FR"], ["FR", "AT", "DE"], { not: "FR" }]);
    if (fact === "grace")
      when["order.placedAt"] = random.pick([
        { within: days(4) },
        { olderThan: hours(30) },
        { not: { within: minutes(30) } },
      ]);
  }
  // SAFETY: each test fits its fact
  return {
    id: `r${index}`,
    when: when as When,
    then: drawThen(random, authority),
    because: "return-window",
  };
}

function drawThen(random: Random, authority: Policy["authority"]): Outcome {
  const n = random.int(3, 6);
  return random.weighted<Outcome>(
    [2, { effect: "permit" }],
    [3, { effect: "permit", closes: after("line.deliveredAt", days(n)) }],
    [2, { effect: "permit", closes: after("line.deliveredAt", days(n)), outside: "next" }],
    [1, { effect: "permit", opens: after("order.placedAt", days(2)), outside: "next" }],
    [2, { effect: "deny" }],
    [authority === "law" ? 0 : 0.5, { effect: "forbid" }],
    [0.5, { effect: "defer" }],
  );
}

/** An order and a moment. */
export interface Question {
  readonly order: Order;
  readonly at: string;
  readonly reason?: BuyerReason;
}

/** One order and moment of the grid, of which all is known. */
export interface Cell extends Question {
  readonly reason: BuyerReason;
}

/** Who buys, and who ships. */
const PARTIES = ["US", "DE", "FR", "AT"].flatMap((country) =>
  (["seller", "marketplace"] as const).map((ships) => [country, ships] as const),
);

/** Every combination of what the tests of small policies tell apart, at every moment at which something changes. */
function grid(): readonly Cell[] {
  const cells: Cell[] = [];
  const iso = (ms: number): string => new Date(ms).toISOString();
  for (const status of ["pending", "processing", "shipped", "delivered"] as const)
    for (const reason of ["damaged", "other", "changed-mind"] as const)
      for (const category of ["toys", "toys/games", "books", "food"])
        for (const price of [100, 600, 1000])
          for (const traits of [[], ["digital"], ["live"], ["digital", "live"]] as const)
            for (const [country, fulfilledBy] of PARTIES)
              for (const wait of status === "delivered" ? [0, 3 * DAY] : [0]) {
                const delivered = PLACED + 20 * HOUR + wait;
                const order = {
                  id: "g",
                  placedAt: iso(PLACED),
                  buyer: { country },
                  seller: { fulfilledBy },
                  lines: [
                    {
                      id: "1",
                      quantity: 1,
                      status,
                      category,
                      traits,
                      price: { amount: price, currency: "EUR" },
                      ...(status === "delivered" && { deliveredAt: iso(delivered) }),
                      ...(status === "shipped" && { shippedAt: iso(PLACED + HOUR / 4) }),
                    },
                  ],
                  events: [],
                } as Order;
                const first =
                  status === "delivered"
                    ? delivered
                    : PLACED + (status === "shipped" ? HOUR / 4 : 0);
                for (const at of [
                  0,
                  10 * 60_000,
                  HOUR,
                  31 * HOUR,
                  ...[2, 3, 4, 5, 6, 7, 8].map((n) => n * DAY),
                ])
                  cells.push({ order, at: iso(first + at), reason });
              }
  return cells;
}

/** Only the cells that differ in what a policy may ask. */
export function gridFor(...policies: readonly Policy[]): readonly Cell[] {
  const text = JSON.stringify(policies.map(({ tables }) => tables));
  const asks = (fact: string): boolean => text.includes(`"${fact}"`);
  return grid().filter(
    ({ order: { buyer, lines, seller }, reason }) =>
      (asks("reason") || reason === "other") &&
      (asks("line.category") || lines[0]?.category === "toys") &&
      (asks("line.price") || lines[0]?.price?.amount === 100) &&
      (asks("line.traits") || lines[0]?.traits?.length === 0) &&
      (asks("buyer.country") || buyer?.country === "US") &&
      (asks("seller.fulfilledBy") || seller?.fulfilledBy === "seller"),
  );
}

/** Asks the engine. */
export function ask(
  policies: readonly Policy[],
): (question: Question) => Decision["verdicts"]["return"] {
  const compiled = compile(policies);
  return ({ order, ...question }) => compiled.decide(order, question).verdicts.return;
}
