import { policies } from "order-recourse/policies";
import { definePolicy, type Policy } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const shipped: readonly (readonly [string, Policy])[] = Object.entries(policies);

describe.each(shipped)("the policy %s", (id, policy) => {
  it("is what definePolicy takes", () => {
    expect(definePolicy(policy)).toBe(policy);
  });

  it("goes by its own id", () => {
    expect(policy.id).toBe(id);
  });

  it("speaks on every action, and its last row always does", () => {
    const tables = ["cancel", "return", "contactSeller", "escalate"] as const;
    expect(tables.map((action) => policy.tables[action]?.at(-1)?.when)).toEqual([{}, {}, {}, {}]);
  });

  it("says of each row where it is from, and how sure that is", () => {
    const rows = Object.values(policy.tables).flat();
    const bare = rows.filter(({ source }) => source?.confidence === undefined);
    expect(bare.map((row) => row.id)).toEqual([]);
  });

  it("ends with customer service as the last resort", () => {
    expect(policy.tables.escalate?.at(-1)).toMatchObject({
      when: {},
      then: { effect: "permit", route: "customer-service", lastResort: true },
    });
  });
});
