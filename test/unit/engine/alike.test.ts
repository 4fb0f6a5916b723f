import { ACTIONS, compile, decide, type Order, type Policy } from "order-recourse";
import { after, days, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, delivered, order, PLACED, row, shop } from "./support.js";

const policies = shop(row(permit({ closes: after("line.deliveredAt", days(14)) })));

describe("lines that are alike", () => {
  const kinds = [delivered(), { ...delivered(), quantity: 2 }];
  const lines = Array.from({ length: 40 }, (_, index) => ({
    ...(kinds[index % 3 === 0 ? 1 : 0] ?? delivered()),
    id: `${index}`,
  }));

  it("get what each of them gets alone", () => {
    const all = decide(order(lines), { policies, at: AT });
    for (const line of lines) {
      const alone = decide(order(line), { policies, at: AT });
      expect(all.lines[line.id]).toEqual(alone.lines[line.id]);
    }
    expect(all.verdicts.return.lines).toHaveLength(lines.length);
    expect(all.nextChange).toBe(decide(order(delivered()), { policies, at: AT }).nextChange);
  });

  it("are not alike where an event names one of them", () => {
    const about: Order = {
      ...order(lines.slice(1, 3)),
      events: [{ type: "return-received", at: AT, line: "1" }],
    };
    const told = shop({ ...row(permit()), when: { "return.state": "none" } });
    const { lines: each } = decide(about, { policies: told, at: AT });
    expect(each["1"]?.verdicts.return.status).toBe("denied");
    expect(each["2"]?.verdicts.return.status).toBe("allowed");
  });
});

describe("5.2 a history of versions", () => {
  const version = (year: number): Policy => ({
    ...shop({ ...row(permit()), id: `row-${year}` }),
    version: `${year}`,
    inForce: { from: `${year}-01-01`, to: `${year}-12-31` },
  });
  const years = Array.from({ length: 60 }, (_, index) => 2000 + index);
  const history = compile(years.map(version));

  it("decides by the version of the day on which the order was placed", () => {
    for (const year of [2000, 2026, 2059])
      for (const day of [`${year}-01-01T00:00:00Z`, `${year}-12-31T23:59:59Z`]) {
        const about = { ...order(delivered()), placedAt: day };
        const decision = history.decide(about, { at: "2060-01-01T00:00:00Z" });
        expect(decision).toEqual(
          decide(about, { policies: [version(year)], at: "2060-01-01T00:00:00Z" }),
        );
        expect(decision.policies.map((policy) => policy.version)).toEqual([`${year}`]);
      }
  });

  it("is silent before the first and after the last, and unsure of a day that can't be read", () => {
    for (const placedAt of ["1999-12-31T23:59:59Z", "2060-01-01T00:00:00Z"])
      for (const action of ACTIONS)
        expect(history.allows({ ...order(delivered()), placedAt }, action, { at: AT })).toBe(false);
    const unread = history.decide({ ...order(delivered()), placedAt: "?" }, { at: AT });
    expect(unread.policies.length).toBeGreaterThan(1);
    expect(
      history.decide({ ...order(delivered()), placedAt: PLACED }, { at: AT }).policies,
    ).toHaveLength(1);
  });
});
