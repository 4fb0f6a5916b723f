import { decide, isAllowed } from "order-recourse";
import { permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, line, order, row, shop } from "../engine/support.js";

const policies = shop([
  row(permit(), { "line.quantity": 1 }, "instant"),
  row(permit({ mode: "request" }), { "line.quantity": 2 }, "request"),
  row(permit({ mode: "discretionary" }), { "line.quantity": 3 }, "discretionary"),
]);
const decision = decide(
  order([1, 2, 3, 4].map((quantity) => line({ id: `line-${quantity}`, quantity }))),
  { policies, at: AT },
);

describe("isAllowed", () => {
  it("asks the order's verdict", () => {
    expect(isAllowed(decision, "return")).toBe(true);
    expect(isAllowed(decision, "cancel")).toBe(false);
    expect(isAllowed(decision, "return", { mode: "instant" })).toBe(true);
  });

  it.each([
    ["line-1", [true, true, true]],
    ["line-2", [false, true, true]],
    ["line-3", [false, false, true]],
    ["line-4", [false, false, false]],
  ])("asks for at least a mode, on %s", (id, expected) => {
    const modes = ["instant", "request", "discretionary"] as const;
    expect(modes.map((mode) => isAllowed(decision, "return", { mode, lines: [id] }))).toEqual(
      expected,
    );
    expect(isAllowed(decision, "return", { lines: [id] })).toBe(expected[2]);
  });

  it("asks for all the lines named", () => {
    expect(isAllowed(decision, "return", { lines: ["line-1", "line-3"] })).toBe(true);
    expect(isAllowed(decision, "return", { lines: ["line-1", "line-4"] })).toBe(false);
    expect(isAllowed(decision, "return", { lines: ["line-1", "line-2"], mode: "instant" })).toBe(
      false,
    );
  });

  it("a line that the order has not is never allowed", () => {
    for (const id of ["line-9", "toString", "__proto__", "constructor"])
      expect(isAllowed(decision, "return", { lines: [id] })).toBe(false);
  });

  it("no line named asks for any", () => {
    expect(isAllowed(decision, "return", { lines: [] })).toBe(true);
    expect(isAllowed(decision, "return", {})).toBe(true);
  });

  it("what is upcoming or unknown is not allowed", () => {
    const upcoming = decide(order(), {
      policies: shop(row(permit({ opens: "contact.at" }))),
      at: AT,
    });
    expect(isAllowed(upcoming, "return")).toBe(false);
    const unknown = decide(order(), {
      policies: shop(row(permit(), { "line.condition": "used" })),
      at: AT,
    });
    expect(isAllowed(unknown, "return")).toBe(false);
  });
});
