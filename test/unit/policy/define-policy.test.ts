import { definePolicy, PolicyError } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { policyWith } from "./issues-of.js";

describe("definePolicy", () => {
  it("gives back what it was given", () => {
    const policy = policyWith({});
    expect(definePolicy(policy)).toBe(policy);
  });

  it("throws one error with every problem", () => {
    const policy = policyWith({ authority: "selller", tables: { cancle: [] } });
    const attempt = (): unknown => definePolicy(policy);
    expect(attempt).toThrow(PolicyError);
    expect(attempt).toThrow(expect.objectContaining({ name: "PolicyError" }));
    expect(attempt).toThrow(
      [
        "policy `shop` has 2 problems",
        "- `authority`: expected `law`, `marketplace` or `seller`, found `selller` (did you mean `seller`?)",
        "- `tables.cancle`: unknown key `cancle` (did you mean `cancel`?)",
      ].join("\n"),
    );
  });

  it("lists fifty and counts the rest", () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`zzzzzzz${index}`, 1]),
    );
    expect(() => definePolicy(policyWith(many))).toThrow(/^policy `shop` has 60 problems\n/);
    expect(() => definePolicy(policyWith(many))).toThrow(/\n- and 10 more$/);
    const thousands = Object.fromEntries(
      Array.from({ length: 1100 }, (_, index) => [`zzzzzzz${index}`, 1]),
    );
    expect(() => definePolicy(policyWith(thousands))).toThrow(
      /^policy `shop` has 1000 problems or more\n/,
    );
  });

  it("says what it can of a policy without an id", () => {
    expect(() => definePolicy(policyWith({ id: 1 }))).toThrow(
      "policy has 1 problem\n- `id`: expected text, found `1`",
    );
    const hostile = Object.defineProperty(policyWith({}), "id", {
      get: () => {
        throw new Error("no");
      },
    });
    expect(() => definePolicy(hostile)).toThrow(/^policy has 1 problem\n- `id`: can't be read/);
  });
});
