import {
  OrderError,
  orderSchema,
  PolicyError,
  parseOrder,
  parsePolicy,
  policySchema,
} from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import { issuesOf, orderWith } from "./order-with.js";

const POLICY = { id: "shop", version: "1", authority: "seller", timeZone: "UTC", tables: {} };

describe("parseOrder", () => {
  it("gives a copy of what is an order", () => {
    const given = orderWith({ events: [], buyer: { country: "US", region: undefined } });
    const before = JSON.stringify(given);
    const order = parseOrder(given);
    expect(order).toStrictEqual({ ...given, buyer: { country: "US" } });
    expect(order.lines).not.toBe(given["lines"]);
    expect(order.lines[0]).not.toBe((given["lines"] as unknown[])[0]);
    expect(JSON.stringify(given)).toBe(before);
  });

  it("throws one error with every problem", () => {
    const given = orderWith({
      placedAt: "2026-02-30T12:00:00Z",
      lines: [{ id: "1", quantity: -1, status: "pendng" }],
    });
    const attempt = (): unknown => parseOrder(given);
    expect(attempt).toThrow(OrderError);
    expect(attempt).toThrow(
      [
        "order `112-4401` has 3 problems",
        "- `placedAt`: there is no day `2026-02-30`",
        "- `lines[0].quantity`: expected a whole number of at least 1, found `-1`",
        "- `lines[0].status`: expected `pending`, `processing`, `shipped`, `out-for-delivery`, `ready-for-pickup`, `delivered`, `delivery-failed` or `cancelled`, found `pendng` (did you mean `pending`?)",
      ].join("\n"),
    );
    expect(() => parseOrder(null)).toThrow(
      "order has 1 problem\n- expected an order, found `null`",
    );
  });

  it("reads 100,000 lines, good and bad", () => {
    const line = { quantity: 1, status: "pending" };
    const lines = Array.from({ length: 100_000 }, (_, index) => ({ ...line, id: `${index}` }));
    expect(parseOrder(orderWith({ lines })).lines.length).toBe(100_000);
    const bad = lines.map((one) => ({ ...one, status: "pendng" }));
    expect(issuesOf(orderWith({ lines: bad })).length).toBe(1000);
  });

  it("is not taken in by prototypes", () => {
    const given: unknown = JSON.parse(
      '{"__proto__": {"id": "1"}, "placedAt": "2026-11-22T12:00:00Z", "lines": [{"__proto__": {"status": "pending"}, "id": "1", "quantity": 1, "status": "pending"}], "custom": {"__proto__": 1}}',
    );
    expect(issuesOf(given)).toEqual([
      { path: "__proto__", message: "unknown key `__proto__`" },
      { path: "id", message: "expected text, found nothing" },
      { path: "lines[0].__proto__", message: "unknown key `__proto__`" },
      { path: "custom.__proto__", message: "`__proto__` can't be a name" },
    ]);
  });

  it("bears deep nesting and hostile getters", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(10_000)}${"]".repeat(10_000)}`);
    expect(issuesOf(orderWith({ buyer: deep })).map(({ path }) => path)).toEqual(["buyer"]);
    const throwing = Object.defineProperty(orderWith({}), "lines", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(issuesOf(throwing)).toEqual([
      { path: "lines", message: "can't be read", help: "a getter or a proxy throws here" },
    ]);
  });
});

describe("parsePolicy", () => {
  it("gives a copy of what is a policy", () => {
    const given = { ...POLICY, title: undefined };
    const policy = parsePolicy(given);
    expect(policy).toStrictEqual(POLICY);
    expect(policy.tables).not.toBe(given.tables);
  });

  it("throws one error with every problem", () => {
    const attempt = (): unknown => parsePolicy({ ...POLICY, authority: "king", tables: 1 });
    expect(attempt).toThrow(PolicyError);
    expect(attempt).toThrow(
      [
        "policy `shop` has 2 problems",
        "- `authority`: expected `law`, `marketplace` or `seller`, found `king`",
        "- `tables`: expected an object, found `1`",
      ].join("\n"),
    );
  });
});

describe("the schemas", () => {
  it("accept what the parsers accept", () => {
    const given = orderWith({ buyer: { country: "US", region: undefined } });
    expect(orderSchema.parse(given)).toStrictEqual(parseOrder(given));
    expect(policySchema.parse({ ...POLICY, title: undefined })).toStrictEqual(POLICY);
  });

  it("find what the parsers find", () => {
    const given = orderWith({ lines: [{ id: "1", quantity: 1, status: "pendng", prise: 1 }] });
    const found = orderSchema.safeParse(given);
    expect(found.error?.issues).toEqual([
      {
        code: "custom",
        path: ["lines", 0, "prise"],
        message: "unknown key `prise` (did you mean `price`?)",
      },
      {
        code: "custom",
        path: ["lines", 0, "status"],
        message:
          "expected `pending`, `processing`, `shipped`, `out-for-delivery`, `ready-for-pickup`, `delivered`, `delivery-failed` or `cancelled`, found `pendng` (did you mean `pending`?)",
      },
    ]);
    expect(policySchema.safeParse({ ...POLICY, id: "" }).error?.issues[0]).toEqual({
      code: "custom",
      path: ["id"],
      message: "expected text, found an empty one",
    });
  });
});
