import type { InForce } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { checkPolicies } from "../../../src/policy/check-policies.js";
import { policyWith } from "./issues-of.js";

function version(
  name: string,
  inForce?: InForce,
  keys: object = {},
): ReturnType<typeof policyWith> {
  return policyWith({ version: name, ...(inForce && { inForce }), ...keys });
}

const HELP = "let `inForce` of the one end the day before the other begins";

describe("policies together", () => {
  it("may be many, each by its id", () => {
    expect(checkPolicies([])).toEqual([]);
    expect(checkPolicies([version("1"), policyWith({ id: "other" })])).toEqual([]);
  });

  it("may be there twice", () => {
    const policy = version("1", { from: "2026-01-01" });
    const again = { ...JSON.parse(JSON.stringify(policy)), title: undefined };
    expect(checkPolicies([policy, policy, again])).toEqual([]);
  });

  it("may follow each other day by day", () => {
    const versions = [
      version("3", { from: "2027-01-01" }),
      version("1", { to: "2025-12-31" }),
      version("2", { from: "2026-01-01", to: "2026-12-31", by: "order.placedAt" }),
    ];
    expect(checkPolicies(versions)).toEqual([]);
  });

  it("are not in force at once", () => {
    const first = version("1", { to: "2026-01-01" });
    const second = version("2", { from: "2026-01-01" });
    const message = "versions `1` and `2` of policy `shop` are both in force on 2026-01-01";
    expect(checkPolicies([first, second])).toEqual([{ path: "", message, help: HELP }]);
    expect(checkPolicies([second, first])).toEqual([{ path: "", message, help: HELP }]);
  });

  it("are not in force at once without saying so", () => {
    expect(checkPolicies([version("1"), version("2")])).toEqual([
      { path: "", message: "versions `1` and `2` of policy `shop` are both in force", help: HELP },
    ]);
    expect(checkPolicies([version("1"), version("1", undefined, { title: "Shop" })])).toEqual([
      {
        path: "",
        message: "two policies `shop` of version `1` are both in force",
        help: HELP,
      },
    ]);
  });

  it("are compared with the one that lasts longest", () => {
    const found = checkPolicies([
      version("1", { from: "2026-01-01", to: "2026-12-31" }),
      version("2", { from: "2026-02-01", to: "2026-02-28" }),
      version("3", { from: "2026-06-01" }),
    ]);
    expect(found.map(({ message }) => message)).toEqual([
      "versions `1` and `2` of policy `shop` are both in force on 2026-02-01",
      "versions `1` and `3` of policy `shop` are both in force on 2026-06-01",
    ]);
  });

  it("are picked by the same date", () => {
    const found = checkPolicies([
      version("1", { to: "2026-01-01" }),
      version("2", { from: "2026-01-02", by: "line.deliveredAt" }),
    ]);
    expect(found).toEqual([
      {
        path: "",
        message:
          "versions `1` and `2` of policy `shop` are picked by different dates: `order.placedAt` and `line.deliveredAt`",
        help: "give them the same `inForce.by`",
      },
    ]);
  });

  it("differ in what they hold, not in how it is ordered", () => {
    const rows = [{ id: "a", when: { "line.traits": { has: ["digital"] } } }];
    const other = [{ when: { "line.traits": { has: ["digital", "service"] } }, id: "a" }];
    const same = [{ when: { "line.traits": { has: ["digital"] } }, id: "a" }];
    expect(
      checkPolicies([version("1", undefined, { rows }), version("1", undefined, { rows: same })]),
    ).toEqual([]);
    expect(
      checkPolicies([version("1", undefined, { rows }), version("1", undefined, { rows: other })])
        .length,
    ).toBe(1);
    expect(
      checkPolicies([version("1", undefined, { rows }), version("1", undefined, { rows: {} })])
        .length,
    ).toBe(1);
    expect(
      checkPolicies([version("1", undefined, { rows }), version("1", undefined, { rows: null })])
        .length,
    ).toBe(1);
    expect(
      checkPolicies([version("1", undefined, { rows }), version("1", undefined, { title: "" })])
        .length,
    ).toBe(1);
  });
});
