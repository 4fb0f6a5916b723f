import fc from "fast-check";
import { orderSchema, parseOrder, parsePolicy, policySchema } from "order-recourse/schema";
import { describe, expect, it } from "vitest";

const RUNS = 400;
const AT = "2026-11-22T12:00:00Z";

const ORDER = {
  id: "112-4401",
  placedAt: "2026-11-03T17:20:00Z",
  type: "standard",
  buyer: { kind: "consumer", country: "US", region: "NY", timeZone: "UTC", memberships: ["prime"] },
  seller: { type: "third-party", returnPolicy: { category: "finite-window", days: 30 } },
  lines: [
    {
      id: "1",
      quantity: 1,
      status: "delivered",
      deliveredAt: AT,
      price: { amount: 7999, currency: "USD" },
      category: "electronics/phones",
      traits: ["digital"],
      promisedBy: null,
    },
    { id: "2", quantity: 2, status: "pending", custom: { eventAt: AT, list: ["a"] } },
  ],
  events: [
    { at: AT, type: "seller-contacted", line: "1" },
    { at: AT, type: "delay-notified", newDate: AT, consented: true },
  ],
  payment: { method: "card-credit", state: "paid" },
  disclosures: { withdrawalInfoGivenAt: AT, returnCostDisclosed: true },
  stated: { "claim.state": "open", "line.price": { amount: 1, currency: "USD" } },
};

const POLICY = {
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: ["buyer", "UTC"],
  currency: "USD",
  custom: { eventAt: "instant", score: "number" },
  calendars: { US: { weekend: [6, 7], holidays: ["2026-11-26"] } },
  inForce: { from: "2026-01-01", to: "2026-12-31", by: "order.placedAt" },
  wholeOrder: ["cancel"],
  tables: {
    cancel: [
      {
        id: "grace",
        when: {
          "line.status": ["pending", "processing"],
          "order.placedAt": { within: { minutes: 30 } },
          "line.traits": { hasNone: "digital" },
          "line.price": { not: { atLeast: 100, below: 1000 } },
          "custom.score": { known: true },
        },
        then: { effect: "permit", mode: "instant" },
        because: "grace-period",
        source: { title: "Cancelling", confidence: "high" },
      },
      { id: "late", when: {}, then: { effect: "deny", kind: "no-longer" }, because: "acme:late" },
    ],
    return: [
      {
        id: "window",
        when: {},
        then: {
          effect: "permit",
          opens: "line.deliveredAt",
          closes: {
            laterOf: [
              { after: "line.deliveredAt", span: { days: 30, counting: "inclusive" } },
              { firstKnown: ["custom.eventAt", { on: "2027-01-31" }] },
            ],
          },
          terms: {
            resolutions: ["refund"],
            fees: [{ kind: "restocking", percent: 15 }],
            refundWithin: { after: "return.receivedAt", span: { businessDays: 5 } },
          },
        },
        because: "return-window",
      },
    ],
  },
};

/** Values that fit somewhere, or nowhere. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    0,
    -1,
    1.5,
    30,
    1e300,
    Number.NaN,
    "",
    "1",
    "US",
    "us",
    "USD",
    "UTC",
    "refund",
    "pending",
    "cancelled",
    "digital",
    "deny",
    "permit",
    "next",
    "buyer",
    "law",
    "instant",
    AT,
    "2026-02-30",
    "2026-11-30",
    "order.placedAt",
    "line.promisedBy",
    "line.status",
    "custom.eventAt",
    "custom.score",
    "a:b",
    "a/b",
    [],
    {},
    ["digital"],
    [1, 2],
    { known: false },
    { not: "pending" },
    { has: "digital" },
    { from: "2026-11-01" },
    { days: 3 },
    { hours: { fact: "custom.score" } },
    { on: "2027-01-31" },
    { after: "line.deliveredAt", span: { months: 1 } },
    { earlierOf: ["line.deliveredAt"] },
    { amount: 5, currency: "USD" },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

interface Mutation {
  readonly where: number;
  readonly how: "replace" | "drop" | "add" | "double";
  readonly key: string;
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(200),
  how: fc.constantFrom("replace", "replace", "replace", "drop", "add", "double"),
  key: fc.constantFrom("id", "line", "opens", "route", "days", "not", "reason", "custom", "typo"),
  value,
});

/** A copy with one place of it changed. */
function mutated(thing: object, { where, how, key, value: put }: Mutation): object {
  const copy: object = structuredClone(thing);
  const places: { readonly holder: Record<string, unknown> | unknown[]; readonly at: string }[] =
    [];
  const visit = (holder: object): void => {
    for (const [at, held] of Object.entries(holder)) {
      // SAFETY: an object or a list is indexed by its own keys
      places.push({ holder: holder as Record<string, unknown>, at });
      if (typeof held === "object" && held !== null) visit(held);
    }
  };
  visit(copy);
  const place = places[where % places.length];
  if (place === undefined) return copy;
  const { holder, at } = place;
  if (Array.isArray(holder)) {
    if (how === "drop") holder.splice(Number(at), 1);
    else if (how === "double") holder.push(holder[Number(at)]);
    else holder[Number(at)] = put;
  } else if (how === "drop") delete holder[at];
  else holder[how === "add" ? key : at] = put;
  return copy;
}

function accepts(parse: (value: unknown) => unknown, given: unknown): boolean {
  try {
    parse(given);
    return true;
  } catch {
    return false;
  }
}

describe("checks and schemas", () => {
  it("agree about orders", () => {
    expect(accepts(parseOrder, ORDER)).toBe(true);
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 2 }), (mutations) => {
        const given = mutations.reduce(mutated, ORDER);
        expect(orderSchema.safeParse(given).success).toBe(accepts(parseOrder, given));
      }),
      { numRuns: RUNS },
    );
  });

  it("agree about policies", () => {
    expect(accepts(parsePolicy, POLICY)).toBe(true);
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 2 }), (mutations) => {
        const given = mutations.reduce(mutated, POLICY);
        expect(policySchema.safeParse(given).success).toBe(accepts(parsePolicy, given));
      }),
      { numRuns: RUNS },
    );
  });
});
