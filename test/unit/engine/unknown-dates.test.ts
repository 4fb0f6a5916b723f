/** Between which moments unknown dates lie, and what is tried for them. */
import { decide, type Order } from "order-recourse";
import { permit, type When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, delivered, holds, line, order, PLACED, row, shop } from "./support.js";

const undelivered = delivered({ deliveredAt: undefined });

/** An order whose history is stated: in some state, since nobody knows when. */
function stated(facts: Readonly<Record<string, string>>, about = delivered()): Order {
  return order(about, { events: undefined, stated: facts });
}

describe("7.1 the order in which things happen", () => {
  it("7.1 does not bound what is between the parties", () => {
    const refunded = stated({ "refund.state": "issued" });
    expect(holds({ "refund.issuedAt": { from: "2026-11-15" } }, refunded)).toEqual([
      "refund.issuedAt",
    ]);
    expect(holds({ "refund.issuedAt": { to: "2026-11-05" } }, refunded)).toEqual([
      "refund.issuedAt",
    ]);
  });

  it("7.1 two unknown dates of which one is between the parties come in any order", () => {
    const both = (refund: object, delivery: object, swapped: boolean): unknown => {
      const first: When = { "refund.issuedAt": refund };
      const second: When = { "line.deliveredAt": delivery };
      const tests = swapped ? { ...second, ...first } : { ...first, ...second };
      return holds(tests, stated({ "refund.state": "issued" }, undelivered));
    };
    for (const swapped of [false, true]) {
      expect(both({ from: "2026-11-15" }, { to: "2026-11-12" }, swapped)).toHaveLength(2);
      expect(both({ to: "2026-11-12" }, { from: "2026-11-15" }, swapped)).toHaveLength(2);
    }
  });

  it("7.1 a later step that was asked for first bounds the earlier one", () => {
    const early: When = {
      "line.deliveredAt": { to: "2026-11-09" },
      "line.shippedAt": { from: "2026-11-10" },
    };
    const onOneDay: When = {
      "line.deliveredAt": { to: "2026-11-10" },
      "line.shippedAt": { from: "2026-11-10" },
    };
    expect(holds(early, order(undelivered))).toBe(false);
    expect(holds(onOneDay, order(undelivered))).toHaveLength(2);
  });

  it("7.1 two unknown steps may lie at one moment, where there is no other", () => {
    const shipped: When = { "line.shippedAt": { from: "2026-11-01", to: "2026-11-01" } };
    const arrived: When = { "line.deliveredAt": { known: true, to: "2026-11-01" } };
    for (const when of [
      { ...shipped, ...arrived },
      { ...arrived, ...shipped },
    ])
      expect(holds(when, order(undelivered), { at: PLACED })).toEqual(["line.shippedAt"]);
  });

  it("7.1 known steps at one moment leave that moment to what lies between them", () => {
    const at = "2026-11-10T15:00:00Z";
    const about = order(delivered({ shippedAt: at, deliveredAt: at }));
    expect(holds({ "line.readyAt": { from: "2026-11-11" } }, about)).toBe(false);
    expect(holds({ "line.readyAt": { to: "2026-11-09" } }, about)).toBe(false);
    expect(holds({ "line.readyAt": { from: "2026-11-10", to: "2026-11-10" } }, about)).toEqual([
      "line.readyAt",
    ]);
  });

  it("7.1 known steps that leave no room bound nothing", () => {
    const about = order(delivered({ shippedAt: "2026-11-12T10:00:00Z" }));
    expect(holds({ "line.readyAt": { from: "2026-11-13" } }, about)).toEqual(["line.readyAt"]);
    expect(holds({ "line.readyAt": { to: "2026-11-09" } }, about)).toEqual(["line.readyAt"]);
    expect(holds({ "line.readyAt": { from: "2026-11-21" } }, about)).toBe(false);
  });

  it("7.1 a date that no row asks for bounds, too", () => {
    const about = order(line({ status: "delivered", installedAt: "2026-11-12T10:00:00Z" }));
    expect(holds({ "line.deliveredAt": { from: "2026-11-13" } }, about)).toBe(false);
  });
});

describe("7.1 the latest known event", () => {
  const from = (day: string, about: Order): unknown =>
    holds({ "line.deliveredAt": { from: day } }, about);

  it("7.1 of another line", () => {
    const about = order([undelivered, delivered({ id: "2", deliveredAt: "2026-11-25T10:00:00Z" })]);
    const verdict = (day: string): unknown => {
      const policies = shop(row(permit(), { "line.deliveredAt": { from: day } }));
      return decide(about, { policies, at: AT }).lines["1"]?.verdicts.return;
    };
    expect(verdict("2026-11-25")).toMatchObject({ status: "unknown" });
    expect(verdict("2026-11-26")).toMatchObject({ status: "denied" });
  });

  it("7.1 one whose date is no fact", () => {
    const about = order(undelivered, {
      events: [
        { type: "cancellation-requested", at: "2026-11-05T10:00:00Z" },
        { type: "cancellation-declined", at: "2026-11-25T10:00:00Z" },
        { type: "claim-closed", at: "2026-11-22T10:00:00Z" },
        { type: "claim-closed", at: "no moment" },
      ],
    });
    expect(from("2026-11-25", about)).toEqual(["line.deliveredAt"]);
    expect(from("2026-11-26", about)).toBe(false);
  });

  it("7.1 one that is stated", () => {
    const about = order(undelivered, {
      events: undefined,
      stated: { "refund.state": "issued", "refund.issuedAt": "2026-11-25T10:00:00Z" },
    });
    expect(from("2026-11-25", about)).toEqual(["line.deliveredAt"]);
    expect(from("2026-11-26", about)).toBe(false);
  });

  it("7.1 one of the order, also where another line states it", () => {
    const told = { withdrawalInfoGivenAt: "2026-11-25T10:00:00Z" };
    expect(from("2026-11-25", order(undelivered, { disclosures: told }))).toEqual([
      "line.deliveredAt",
    ]);
    const stated = { "disclosures.withdrawalInfoGivenAt": "2026-11-25T10:00:00Z" };
    const about = order([undelivered, delivered({ id: "2", stated })]);
    expect(from("2026-11-26", about)).toBe(false);
    const policies = shop(row(permit(), { "line.deliveredAt": { from: "2026-11-25" } }));
    expect(decide(about, { policies, at: AT }).lines["1"]?.verdicts.return).toMatchObject({
      status: "unknown",
    });
  });

  it("7.1 no schedule, and no custom date", () => {
    const scheduled = order({ ...undelivered, promisedBy: "2026-11-25T10:00:00Z" });
    expect(from("2026-11-21", scheduled)).toBe(false);
    const custom = order({ ...undelivered, custom: { eventAt: "2026-11-25T10:00:00Z" } });
    const declared = { policy: { custom: { eventAt: "instant" } } } as const;
    expect(holds({ "line.deliveredAt": { from: "2026-11-21" } }, custom, declared)).toBe(false);
  });
});
