import { compile, type Decision, type Order, withFact } from "order-recourse";
import { de } from "order-recourse/laws/de";
import { amazonDe } from "order-recourse/policies/amazon-de";
import { describe, expect, it } from "vitest";

const set = compile([amazonDe, de]);
const at = "2026-11-20T00:00:00Z";
const delivered: Order = {
  id: "1",
  placedAt: "2026-11-03T17:20:00Z",
  lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2026-11-10T10:00:00Z" }],
  buyer: { country: "DE" },
  events: [],
};

describe("7.2 more ways than are looked at", () => {
  const back = (order: Order): Decision["verdicts"]["return"] =>
    set.decide(order, { at, reason: "changed-mind" }).verdicts.return;

  it("7.4 what decides is asked for first, and no date of the disclosures", () => {
    const verdict = back(delivered);
    if (verdict.status !== "unknown") throw new Error(verdict.status);
    expect(new Set(verdict.missing.slice(0, 4))).toEqual(
      new Set(["line.category", "line.condition", "seller.kind", "buyer.kind"]),
    );
    expect(verdict.missing).not.toContain("buyer.region");
    expect(verdict.missing).not.toContain("disclosures.withdrawalInfoGivenAt");
  });

  it("9.6 filling in what is named settles it", () => {
    const filled = withFact(
      withFact(withFact(delivered, "line.category", "books"), "seller.kind", "trader"),
      "buyer.kind",
      "consumer",
    );
    expect(back(withFact(filled, "line.condition", "unopened")).status).toBe("allowed");
  });

  it("8.5 what is concluded from some of them is not to be kept", () => {
    expect(set.decide(delivered, { at }).nextChange).toBe("2026-11-20T00:00:00.001Z");
  });

  it("a guard says no as soon as a few of them do", () => {
    expect(set.allows(delivered, "return", { at, reason: "changed-mind" })).toBe(false);
  });
});
