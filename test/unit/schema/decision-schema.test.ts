import { type Decision, decide, type Order } from "order-recourse";
import { after, days, definePolicy, deny, hours, permit } from "order-recourse/policy";
import { decisionSchema } from "order-recourse/schema";
import { describe, expect, it } from "vitest";

const SHOP = definePolicy({
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: "Europe/Berlin",
  tables: {
    cancel: [{ id: "no", when: {}, then: deny({ kind: "no-longer" }), because: "already-shipped" }],
    return: [
      {
        id: "thirty",
        when: { "line.condition": "unopened" },
        then: permit({
          closes: after("line.deliveredAt", days(30)),
          terms: {
            resolutions: ["refund"],
            fees: [{ kind: "restocking", percent: 15 }],
            handInBy: after("line.deliveredAt", days(40)),
          },
        }),
        because: "return-window",
        source: { title: "Returns", confidence: "high" },
      },
    ],
    escalate: [
      {
        id: "claim",
        when: {},
        then: permit({
          route: "guarantee-claim",
          opens: after("contact.at", hours(48)),
          outside: "next",
        }),
        because: "guarantee",
      },
      {
        id: "service",
        when: {},
        then: permit({ route: "customer-service", lastResort: true }),
        because: "customer-service",
      },
    ],
  },
});

const AT = "2026-11-22T12:00:00Z";
const LINE = {
  id: "1",
  quantity: 1,
  status: "delivered",
  deliveredAt: "2026-11-20T12:00:00Z",
} as const;
const ORDER: Order = {
  id: "o",
  placedAt: "2026-11-03T17:20:00Z",
  lines: [
    { ...LINE, condition: "unopened" },
    { ...LINE, id: "2" },
  ],
  events: [{ at: "2026-11-22T10:00:00Z", type: "seller-contacted" }],
};

describe("decisionSchema", () => {
  const decision = decide(ORDER, { policies: [SHOP], at: AT });

  it("accepts what is decided, as it is", () => {
    expect(decision.verdicts.return.status).toBe("allowed");
    expect(decision.verdicts.cancel.status).toBe("denied");
    expect(decision.lines["2"]?.verdicts.return.status).toBe("unknown");
    expect(decision.verdicts.escalate).toMatchObject({ later: [{ route: "guarantee-claim" }] });
    expect(decisionSchema.parse(decision)).toEqual(decision);
    expect(decisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
  });

  it("accepts what is decided about an order without lines, or without a policy", () => {
    const others: readonly Decision[] = [
      decide({ ...ORDER, lines: [] }, { policies: [SHOP], at: AT }),
      decide(ORDER, { policies: [], at: AT }),
      decide(
        { ...ORDER, lines: [{ id: "1", quantity: 1, status: "pending" }] },
        {
          policies: [SHOP],
          at: AT,
        },
      ),
    ];
    for (const other of others) expect(decisionSchema.parse(other)).toEqual(other);
  });

  it("refuses what is no decision", () => {
    const wrong: readonly object[] = [
      { ...decision, at: 1 },
      { ...decision, extra: true },
      { ...decision, verdicts: { ...decision.verdicts, cancel: decision.verdicts.return } },
      { ...decision, verdicts: { ...decision.verdicts, cancel: { status: "maybe" } } },
      {
        ...decision,
        verdicts: { ...decision.verdicts, cancel: { ...decision.verdicts.cancel, reasons: [] } },
      },
    ];
    for (const other of wrong) expect(decisionSchema.safeParse(other).success).toBe(false);
  });
});
