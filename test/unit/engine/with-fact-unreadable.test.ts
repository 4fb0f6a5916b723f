/** An order without types holds what can't be read: the answer to what it leaves open goes over it. */
import { type Fact, type StatedValue, withFact } from "order-recourse";
import type { When } from "order-recourse/policy";
import { expect, it } from "vitest";
import { DELIVERED, delivered, holds, line, order } from "./support.js";

const BEFORE = { to: "2026-11-15" };
const UNKNOWN = { events: undefined };

it.each<[what: string, line: object, of: object, fact: Fact, value: StatedValue, test: unknown]>([
  ["null", { deliveredAt: null }, {}, "line.deliveredAt", DELIVERED, BEFORE],
  ["soon", { deliveredAt: "soon" }, {}, "line.deliveredAt", DELIVERED, BEFORE],
  ["null", { status: "shipped", shippedAt: null }, {}, "line.shippedAt", DELIVERED, BEFORE],
  ["soon", { promisedBy: "soon" }, {}, "line.promisedBy", DELIVERED, BEFORE],
  ["null", { category: null }, {}, "line.category", "toys", "toys"],
  ["null", { price: null }, {}, "line.price", { amount: 5, currency: "USD" }, 5],
  [
    "another currency",
    { price: { amount: 9, currency: "EUR" } },
    {},
    "line.price",
    { amount: 5, currency: "USD" },
    5,
  ],
  ["null", { status: "delivery-failed", failure: null }, {}, "line.failure", "lost", "lost"],
  ["nothing", { seller: { type: undefined } }, {}, "seller.type", "first-party", "first-party"],
  ["null", { seller: { type: null } }, {}, "seller.type", "first-party", "first-party"],
  ["text", { custom: { points: "5" } }, {}, "custom.points", 5, { below: 10 }],
  ["a number", { custom: { words: 5 } }, {}, "custom.words", ["a"], { has: "a" }],
  ["soon", { custom: { eventAt: "soon" } }, {}, "custom.eventAt", DELIVERED, BEFORE],
  ["null", { stated: { "claim.state": null } }, UNKNOWN, "claim.state", "open", "open"],
  ["no word", { stated: { "claim.state": "opn" } }, UNKNOWN, "claim.state", "open", "open"],
  ["no word", {}, { ...UNKNOWN, stated: { "claim.state": "opn" } }, "claim.state", "open", "open"],
  [
    "soon",
    { stated: { "contact.state": "awaiting", "contact.at": "soon" } },
    UNKNOWN,
    "contact.at",
    DELIVERED,
    BEFORE,
  ],
])("9.6 %s: %o %o", (_, held, of, fact, value, test) => {
  const given = order(delivered(held), of);
  const policy = {
    currency: "USD",
    custom: { points: "number", words: "list", eventAt: "instant" },
  } as const;
  // SAFETY: each test is one that its fact can have
  const when = { [fact]: test } as When;
  expect(holds(when, given, { policy })).toEqual([fact]);
  expect(holds(when, withFact(given, fact, value), { policy })).toBe(true);
});

it.each<[line: object, fact: Fact, value: StatedValue]>([
  [{ custom: { gift: null } }, "custom.gift", "red"],
  [{ custom: { gift: "blue" } }, "custom.gift", null],
  [{ stated: { "claim.state": "denied" } }, "claim.state", "open"],
  [{ seller: { type: "third-party" } }, "seller.type", "first-party"],
  [{ price: { amount: 9, currency: "USD" } }, "line.price", { amount: 5, currency: "USD" }],
  [{ installedAt: null }, "line.installedAt", DELIVERED],
])("what a line knows stays: %o", (held, fact, value) => {
  const given = order(delivered(held), UNKNOWN);
  expect(withFact(given, fact, value).lines).toEqual(given.lines);
});

it("an amount in another currency stays while a line has none", () => {
  const euros = { price: { amount: 5000, currency: "EUR" } };
  const given = order([delivered(euros), delivered({ id: "2" })]);
  const price = { amount: 5, currency: "USD" };
  const filled = withFact(given, "line.price", price);
  expect(filled.lines.map((one) => one.price)).toEqual([euros.price, price]);
  expect(withFact(filled, "line.price", price).lines.map((one) => one.price)).toEqual([
    price,
    price,
  ]);
});

it("what is stated of a line is known", () => {
  const stated = { "line.condition": "used" } as const;
  const given = order([delivered({ stated }), delivered({ id: "2" })]);
  const filled = withFact(given, "line.condition", "opened");
  expect(filled.lines.map((one) => one.condition)).toEqual([undefined, "opened"]);
  const all = order(delivered(), { stated });
  expect(withFact(all, "line.condition", "opened").lines).toEqual(all.lines);
});

it("nothing goes to a line whose status rules it out", () => {
  const given = order([line(), delivered({ id: "2" })]);
  expect(withFact(given, "line.shippedAt", DELIVERED).lines).toEqual([
    line(),
    delivered({ id: "2", shippedAt: DELIVERED }),
  ]);
  expect(withFact(given, "line.failure", "lost").lines).toEqual(given.lines);
});

it("what a listing says of returns is filled into the terms that count", () => {
  const returnPolicy = { category: "finite-window", days: 30 } as const;
  const given = order([line(), line({ id: "2", seller: { type: "third-party" } })], {
    seller: { returnPolicy },
  });
  expect(
    withFact(given, "returnPolicy.shipping", "free").lines.map((one) => one.returnPolicy),
  ).toEqual([
    { ...returnPolicy, shipping: "free" },
    { category: "unspecified", shipping: "free" },
  ]);
});
