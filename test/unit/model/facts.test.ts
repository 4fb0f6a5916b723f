import {
  ACTIONS,
  BUYER_REASONS,
  DELIVERY,
  FAULT,
  facts,
  MODES,
  REASON_CODES,
  REMORSE,
  ROUTES,
} from "order-recourse";
import { describe, expect, it } from "vitest";

describe("facts", () => {
  it("says of each fact its kind, its values and what a missing key means", () => {
    expect(facts["line.status"]).toMatchObject({ kind: "text", missing: "required" });
    expect(facts["line.status"].values).toContain("out-for-delivery");
    expect(facts["order.total"]).toMatchObject({ kind: "money", missing: "derived" });
    expect(facts["order.type"]).toMatchObject({ missing: "standard" });
    expect(facts["line.category"]).toMatchObject({ kind: "path", missing: "unknown" });
    expect(facts["line.category"]).not.toHaveProperty("values");
    expect(facts["line.traits"]).toMatchObject({ kind: "set", missing: "absent" });
    expect(facts["line.promisedBy"].kind).toBe("schedule");
    expect(facts["line.deliveredAt"].kind).toBe("event");
    expect(facts["delay.consented"].kind).toBe("flag");
    expect(facts["line.quantity"].kind).toBe("number");
    expect(facts.reason.values).toEqual(BUYER_REASONS);
  });

  it("has the facts of the document, by kind", () => {
    const kinds = Object.values(facts).map(({ kind }) => kind);
    const byKind = Object.fromEntries(
      kinds.map((kind) => [kind, kinds.filter((other) => other === kind).length]),
    );
    expect(byKind).toEqual({
      event: 25,
      schedule: 5,
      text: 24,
      path: 1,
      set: 3,
      number: 3,
      money: 2,
      flag: 11,
    });
  });
});

describe("the words", () => {
  it("reasons fall into three groups, and three that stand alone", () => {
    const grouped: readonly string[] = [...REMORSE, ...FAULT, ...DELIVERY];
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(BUYER_REASONS.filter((reason) => !grouped.includes(reason))).toEqual([
      "unauthorised-purchase",
      "refund-missing",
      "cancellation-not-applied",
    ]);
    for (const reason of grouped) expect(BUYER_REASONS).toContain(reason);
  });

  it("are each listed once", () => {
    for (const words of [ACTIONS, BUYER_REASONS, MODES, REASON_CODES, ROUTES] as const)
      expect(new Set<string>(words).size).toBe(words.length);
  });

  it("come in the order that ranks them", () => {
    expect(ACTIONS).toEqual(["cancel", "return", "contactSeller", "escalate"]);
    expect(MODES).toEqual(["instant", "request", "discretionary"]);
  });
});
