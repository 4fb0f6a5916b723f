import { compile, type Order, type Policy } from "order-recourse";
import { diff, equivalent } from "order-recourse/analysis";
import { after, days, type Outcome, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const PLACED = "2026-01-01T00:00:00Z";
const order: Order = {
  id: "1",
  placedAt: PLACED,
  events: [],
  lines: [
    { id: "1", quantity: 1, status: "pending" },
    { id: "2", quantity: 1, status: "shipped", shippedAt: "2026-01-01T10:00:00Z" },
  ],
};

function shop(then: Outcome, more: Partial<Policy> = {}): Policy {
  return {
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    tables: {
      cancel: [{ id: "unsent", when: { "line.status": "pending" }, then, because: "not-shipped" }],
    },
    ...more,
  };
}

function verdict(policy: Policy) {
  return compile(policy).decide(order, { at: "2026-01-02T00:00:00Z" }).verdicts.cancel;
}

describe("what is not looked at is never called the same", () => {
  it("a policy that begins to work on whole orders only", () => {
    const before = shop(permit());
    const changed = { ...before, wholeOrder: ["cancel"] } as const;
    expect([verdict(before).status, verdict(changed).status]).toEqual(["allowed", "denied"]);
    const proof = equivalent(before, changed);
    expect(proof.holds).toBe("unknown");
    expect(proof.looked.unclear).toEqual([
      { action: "cancel", rows: [{ policy: "shop", row: "" }] },
    ]);
    expect(equivalent(changed, { ...changed, version: "2" }).holds).toBe(true);
    // versions that agree count as one, those that differ have to differ alike
    const version = (from: string, wholeOrder: readonly ["cancel"] | readonly []): Policy => ({
      ...shop(permit(), { version: from }),
      wholeOrder,
      inForce: { from, ...(from === "2025-01-01" && { to: "2025-12-31" }) },
    });
    const [early, late] = [version("2025-01-01", []), version("2026-01-01", ["cancel"])];
    expect(equivalent([early, late], [early, { ...late, version: "3" }]).holds).toBe(true);
    const swapped = [version("2025-01-01", ["cancel"]), version("2026-01-01", [])];
    expect(equivalent([early, late], swapped).holds).toBe("unknown");
    // of an action without a table it says nothing
    expect(equivalent(before, { ...before, wholeOrder: ["return"] }).holds).toBe(true);
  });

  it("a second deadline that is counted in another time zone, without a window", () => {
    const then = permit({ terms: { handInBy: after("order.placedAt", days(3)) } });
    const [before, changed] = [shop(then), shop(then, { timeZone: "Asia/Tokyo" })];
    expect(verdict(before)).not.toEqual(verdict(changed));
    expect(equivalent(before, changed).holds).toBe(false);
    const [region] = diff(before, changed).regions;
    expect(region).toMatchObject({ action: "cancel", change: {} });
    expect(equivalent(shop(permit()), shop(permit(), { timeZone: "Asia/Tokyo" })).holds).toBe(true);
  });
});
