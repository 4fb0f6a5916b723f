/** Answers that are none: an answer of a form or of a machine is refused, not kept in the order. */
import { type Fact, type Order, type StatedValue, withFact } from "order-recourse";
import { expect, it } from "vitest";

const order: Order = {
  id: "1",
  placedAt: "2026-11-01T09:00:00Z",
  lines: [{ id: "11", quantity: 1, status: "delivered" }],
};
const INSTANT = "expected an instant such as `2026-11-22T12:00:00Z`, found";

/** As a caller without types passes it. */
const filled = (about: unknown, fact: unknown, value: unknown, ids?: unknown) =>
  withFact(about as Order, fact as Fact, value as StatedValue, ids as readonly string[]);

it.each<[fact: unknown, value: unknown, problem: string]>([
  [undefined, "x", "`fact`: expected the name of a fact, found nothing"],
  [3, "x", "`fact`: expected the name of a fact, found `3`"],
  ["toys", "line.category", "`fact`: unknown fact `toys`"],
  [
    "line.category",
    undefined,
    "`value`: expected a value, found nothing (`null` is for what there is not)",
  ],
  ...["seller.type", "buyer.memberships", "contact.state", "line.price", "order.placedAt"].map(
    (fact): [string, null, string] => [
      fact,
      null,
      "`value`: expected a value, found `null` (there is always one: leave out what is not known)",
    ],
  ),
  ["line.category", 3, "`value`: expected text, found `3`"],
  ["line.condition", "usd", "found `usd` (did you mean `used`?)"],
  ["line.status", "Delivered", "found `Delivered` (did you mean `delivered`?)"],
  ["buyer.kind", "human", "`value`: expected `consumer` or `business`, found `human`"],
  ["return.state", "asked", "`value`: expected `none`, `requested`,"],
  ["line.shippedAt", "yesterday", `\`value\`: ${INSTANT} \`yesterday\``],
  ["line.shippedAt", "2026-11-03", "(a day needs a time and an offset to be an instant)"],
  ["line.shippedAt", new Date(0), "(write it with `toISOString()`)"],
  ["line.traits", "final-sale", "`value`: expected a list, found `final-sale`"],
  ["line.traits", ["final sale"], "`value[0]`: expected"],
  ["line.price", "10.00", "`value`: expected an object, found"],
  ["line.price", { amount: "10", currency: "USD" }, "`value.amount`: expected"],
  ["line.quantity", "2", "`value`: expected a number, found"],
  ["delay.consented", "yes", "`value`: expected `true` or `false`, found `yes`"],
  [
    "custom.gift",
    { a: 1 },
    "`value`: expected text, a number, `true`, `false`, a list of texts or `null`",
  ],
  ["custom.repairedAt", "soon", `\`value\`: ${INSTANT} \`soon\``],
])("%s: %o", (fact, value, problem) => {
  const call = () => filled(order, fact, value);
  expect(call).toThrow(TypeError);
  expect(call).toThrow("the call of `withFact` has 1 problem\n- `");
  expect(call).toThrow(problem);
});

it.each<[ids: unknown, problem: string]>([
  ["11", '`lineIds`: expected a list, found `"11"`'],
  [null, "`lineIds`: expected a list, found `null`"],
  [["1"], "`lineIds[0]`: there is no line `1` (did you mean `11`?)"],
  [[11], "`lineIds[0]`: there is no line `11`"],
])("lines that the order has not: %j", (ids, problem) => {
  expect(() => filled(order, "line.category", "toys", ids)).toThrow(
    new TypeError(`the call of \`withFact\` has 1 problem\n- ${problem}`),
  );
});

it.each<[line: object, fact: string, value: unknown, ids: unknown, problem: string]>([
  [
    { status: "pending" },
    "line.deliveredAt",
    "2026-11-06T10:00:00Z",
    ["11"],
    "`lineIds[0]`: line `11` is `pending` and has no `line.deliveredAt`",
  ],
  [
    { status: "shipped" },
    "line.failure",
    "lost",
    ["11"],
    "`lineIds[0]`: line `11` is `shipped` and has no `line.failure`",
  ],
  [
    { status: "delivered" },
    "line.deliveredAt",
    null,
    ["11"],
    "`lineIds[0]`: line `11` is `delivered` and has a `line.deliveredAt` (leave out what is not known)",
  ],
  [
    { status: "shipped", shippedAt: "soon" },
    "line.shippedAt",
    null,
    undefined,
    "`value`: line `11` is `shipped` and has a `line.shippedAt` (leave out what is not known)",
  ],
])("what a status rules out: %o %s %o", (line, fact, value, ids, problem) => {
  const given = { ...order, lines: [{ id: "11", quantity: 1, ...line }] };
  expect(() => filled(given, fact, value, ids)).toThrow(
    new TypeError(`the call of \`withFact\` has 1 problem\n- ${problem}`),
  );
});

it("there may be none of what a missing key means that there is not", () => {
  expect(withFact(order, "line.traits", null).lines[0]?.traits).toBeNull();
  const shipped: Order = { ...order, lines: [{ id: "1", quantity: 1, status: "shipped" }] };
  expect(withFact(shipped, "line.failure", null).lines).toEqual(shipped.lines);
});

it.each([3, undefined, "line.toString"])("a word that is no fact is told alone: %o", (fact) => {
  expect(() => filled(order, fact, null)).toThrow("has 1 problem\n- `fact`: ");
  expect(() => filled(order, fact, "x", ["11"])).toThrow("has 1 problem\n- `fact`: ");
});

it("none of what one line has and others may lack", () => {
  const lines = [
    { id: "1", quantity: 1, status: "shipped", shippedAt: "2026-11-06T10:00:00Z" },
    { id: "2", quantity: 1, status: "delivered" },
  ] as const;
  expect(withFact({ ...order, lines }, "line.shippedAt", null).lines).toEqual([
    lines[0],
    { ...lines[1], shippedAt: null },
  ]);
});

it("tells everything at once", () => {
  expect(() => filled({ ...order, lines: {} }, "line.categry", "toys", "1")).toThrow(
    new TypeError(
      [
        "the call of `withFact` has 2 problems",
        "- `order.lines`: expected a list of lines, found an object",
        "- `fact`: unknown fact `line.categry` (did you mean `line.category`?)",
      ].join("\n"),
    ),
  );
  expect(() => filled(undefined, "line.category", 3, ["1"])).toThrow("has 2 problems");
  expect(() => filled({ lines: [null] }, "line.category", "x", ["1"])).toThrow("has 2 problems");
});
