/** The values that stand for all that an unknown fact could be. */
import { decide, type Line, type Order } from "order-recourse";
import { days, deny, permit, type Row, type When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, DELIVERED, delivered, holds, line, order, row, shop } from "./support.js";

const yes = (when: When, id: string): Row => row(permit(), when, id);
const status = (rows: readonly Row[], about: Order = order()): string =>
  ask(shop(rows), about).status;

describe("7.2 of sets", () => {
  const each = (count: number): readonly Row[] =>
    Array.from({ length: count }, (_, n) =>
      row(deny(), { "buyer.memberships": { has: `m${n}` } }, `m${n}`),
    );

  it("7.2 at most eight elements that tests tell apart", () => {
    expect(status(each(8))).toBe("denied");
    expect(status(each(9))).toBe("unknown");
    expect(status(each(60))).toBe("unknown");
  });

  it("7.2 for each action by itself", () => {
    const policies = shop([], { tables: { cancel: each(9), return: each(8) } });
    const { verdicts } = decide(order(), { policies, at: AT });
    expect([verdicts.cancel.status, verdicts.return.status]).toEqual(["unknown", "denied"]);
  });
});

describe("7.2 of numbers", () => {
  it("7.2 in whatever order tests name them", () => {
    const rows = [
      yes({ "line.price": 100 }, "at"),
      yes({ "line.price": 50 }, "half"),
      yes({ "line.price": { below: 50 } }, "less"),
      yes({ "line.price": { atLeast: 51, below: 100 } }, "between"),
    ];
    expect(status(rows)).toBe("unknown");
    expect(status([...rows, yes({ "line.price": { atLeast: 101 } }, "more")])).toBe("allowed");
    expect(status([...rows.slice(0, 2), ...rows.slice(3)])).toBe("unknown");
  });

  it("7.4 no more than that: lengths of spans only where a span has that length", () => {
    const rows = [
      row(deny(), { "line.price": { below: 100 } }, "cheap"),
      row(deny(), { "buyer.kind": "business" }, "business"),
      yes({ "line.condition": "unopened" }, "new"),
    ];
    // of three prices one settles it, of two kinds and of two conditions one
    expect(asked("unknown", shop(rows), order()).missing).toEqual([
      "buyer.kind",
      "line.condition",
      "line.price",
    ]);
  });
});

describe("7.2 of what a shop adds", () => {
  it("7.1 a value that can't be read may be absent", () => {
    const custom = { custom: { size: "text" } } as const;
    const about = order(line(), { custom: { size: 5 } });
    expect(holds({ "custom.size": { known: false } } as When, about, { policy: custom })).toEqual([
      "custom.size",
    ]);
  });
});

describe("7.1 of the states of an axis", () => {
  const stated = (facts: object): Order => order(line(), { events: undefined, stated: facts });

  it("7.1 those that its known dates leave open", () => {
    const opened = stated({ "claim.openedAt": DELIVERED });
    expect(holds({ "claim.state": "none" }, opened)).toBe(false);
    expect(holds({ "claim.state": "granted" }, opened)).toEqual(["claim.state"]);
    const never = stated({ "claim.openedAt": null });
    expect(holds({ "claim.state": "open" }, never)).toBe(false);
    expect(holds({ "claim.state": "none" }, never)).toEqual(["claim.state"]);
    // stated of a refund it says nothing about a claim
    const refunded = stated({ "refund.issuedAt": DELIVERED });
    expect(holds({ "claim.state": "none" }, refunded)).toEqual(["claim.state"]);
    expect(holds({ "refund.state": "issued" }, refunded)).toBe(true);
  });

  it("7.1 a state that leaves a date open beside those that imply it", () => {
    const rows = [
      row(deny(), { "claim.state": "none" }, "none"),
      yes({ "claim.openedAt": { known: false } }, "not opened"),
    ];
    expect(status(rows, stated({}))).toBe("unknown");
    expect(status(rows, stated({ "claim.state": "open" }))).toBe("denied");
    const decided = stated({ "claim.decidedAt": DELIVERED });
    expect(status(rows, decided)).toBe("unknown");
  });
});

describe("7.2 of dates, where their spans have lengths of their own for each line", () => {
  const custom = { first: "number", last: "number" } as const;
  /** Permits for so many days, from so many days on, and where there is no date. */
  const around = (fact: string): readonly Row[] => [
    yes({ [fact]: { within: days({ fact: "custom.first" }) } } as When, "early"),
    yes({ [fact]: { olderThan: days({ fact: "custom.last" }) } } as When, "late"),
    yes({ [fact]: { known: false } } as When, "never"),
  ];
  const gap = { first: 8, last: 12 };
  const none = { first: 16, last: 4 };
  const both = (fact: string, lines: readonly Line[], wholeOrder: boolean): readonly unknown[] => {
    const policies = shop(around(fact), { custom, ...(wholeOrder && { wholeOrder: ["return"] }) });
    const { lines: each } = decide(order(lines), { policies, at: AT });
    return ["1", "2"].map((id) => each[id]?.verdicts.return.status);
  };

  it("7.2 a date of the order by those of the line under decision", () => {
    const of = (first: object, second: object): readonly unknown[] =>
      both(
        "disclosures.withdrawalInfoGivenAt",
        [line({ custom: first }), line({ id: "2", custom: second })],
        false,
      );
    expect(of(gap, none)).toEqual(["unknown", "allowed"]);
    expect(of(none, gap)).toEqual(["allowed", "unknown"]);
  });

  it("7.2 a date of another line by those of that line", () => {
    const of = (first: object, second: object): readonly unknown[] => {
      const late = { id: "2", deliveredAt: undefined, custom: second };
      const known = { deliveredAt: "2026-11-02T10:00:00Z", custom: first };
      return both("line.deliveredAt", [delivered(known), delivered(late)], true);
    };
    expect(of(none, none)).toEqual(["allowed", "allowed"]);
    expect(of(none, gap)).toEqual(["unknown", "unknown"]);
    expect(of(gap, none)).toEqual(["allowed", "allowed"]);
  });
});
