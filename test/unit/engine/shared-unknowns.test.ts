/** Unknown facts that more than one row, line or table hangs on: they turn out one way for all of them. */
import { decide, type Line, type Order, type Policy } from "order-recourse";
import {
  after,
  businessDays,
  days,
  deny,
  permit,
  type Row,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, delivered, holds, line, order, row, shop } from "./support.js";

/** What line 1 gets of a policy that works on whole orders. */
function ofFirst(rows: readonly Row[], lines: readonly Line[], given: object = {}): string {
  const policies = shop(rows, { wholeOrder: ["return"] });
  const { lines: each } = decide(order(lines, given), { policies, at: AT });
  return each["1"]?.verdicts.return.status ?? "nothing";
}

/** Permits line 1 where the fact is one thing, line 2 where it is the other. */
function either(fact: string, one: string, other: string): readonly Row[] {
  return [
    row(permit(), { [fact]: one, "line.quantity": 1 } as When, "first"),
    row(permit(), { [fact]: other, "line.quantity": 2 } as When, "second"),
  ];
}

const second = (given: object = {}): Line => line({ id: "2", quantity: 2, ...given });

describe("7.1 a completion gives each unknown fact one value", () => {
  it("7.1 a fact of the order, for all its lines", () => {
    expect(ofFirst(either("buyer.kind", "consumer", "business"), [line(), second()])).toBe(
      "denied",
    );
    const same = [row(permit(), { "buyer.kind": "consumer" })];
    expect(ofFirst(same, [line(), second()])).toBe("unknown");
  });

  it("7.1 a fact of the order's seller, for all lines without one of their own", () => {
    const rows = either("seller.type", "first-party", "third-party");
    expect(ofFirst(rows, [line(), second()])).toBe("denied");
    expect(ofFirst(rows, [line({ seller: {} }), second()])).toBe("unknown");
    expect(ofFirst(rows, [line(), second({ seller: {} })])).toBe("unknown");
    expect(ofFirst(rows, [line({ seller: {} }), second({ seller: {} })])).toBe("unknown");
    const sold = line({ id: "0", status: "cancelled", seller: { type: "first-party" } });
    expect(ofFirst(rows, [sold, line(), second()])).toBe("denied");
  });

  it("7.1 a fact of a line, for that line alone", () => {
    const rows = either("line.condition", "used", "unopened");
    expect(ofFirst(rows, [line(), second()])).toBe("unknown");
    expect(ofFirst(rows, [line({ condition: "used" }), second({ condition: "used" })])).toBe(
      "denied",
    );
  });

  it("7.1 one that another fact of the line hides is no matter", () => {
    const rows = [
      row(permit(), { "buyer.kind": "business" }, "business"),
      row(permit(), { "line.condition": "used" }, "used"),
      row(permit(), { "line.condition": { not: "used" } }, "rest"),
    ];
    expect(ofFirst(rows, [line(), second()])).toBe("allowed");
  });

  it("7.1 the buyer's country, in a test and in a calendar", () => {
    // delivered on Tuesday the 10th: five working days end on the 17th, and not before the 24th in Germany
    const calendars: Policy["calendars"] = {
      DE: {
        weekend: [6, 7],
        holidays: ["2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"],
        from: "2026-01-01",
        to: "2027-12-31",
      },
    };
    const closes = after("line.deliveredAt", businessDays(5, { calendar: "buyer" }));
    const policy = (then: Row["then"]): Policy =>
      shop([row(then, { "buyer.country": "DE" }, "there"), row(permit({ closes }), {}, "rest")], {
        calendars,
      });
    const there = order(delivered(), { buyer: { country: "DE" } });
    expect(ask(shop(row(permit({ closes })), { calendars }), there).status).toBe("allowed");
    expect(ask(shop(row(permit({ closes })), { calendars }), order(delivered())).status).toBe(
      "unknown",
    );
    expect(ask(policy(deny()), order(delivered())).status).toBe("denied");
    expect(ask(policy(permit()), order(delivered())).status).toBe("unknown");
  });

  it("7.1 a state of the history, in a test and for its date", () => {
    const about = order(line(), { events: undefined });
    const policy = shop([
      row(permit(), { "buyer.kind": "business", "refund.state": "none" }, "business"),
      row(permit(), { "refund.state": "none" }, "none"),
      row(permit({ opens: "refund.issuedAt" }), {}, "issued"),
    ]);
    expect(ask(policy, about).status).toBe("allowed");
    const dated = shop([
      row(permit(), { "refund.state": "none" }, "none"),
      row(permit(), { "refund.issuedAt": { known: true } }, "issued"),
    ]);
    expect(ask(dated, about).status).toBe("allowed");
  });

  it("7.1 an unknown delivery, for itself and for what is derived from it", () => {
    const undelivered = delivered({ id: "2", deliveredAt: undefined });
    const about = order([delivered(), undelivered]);
    expect(holds({ "order.firstDeliveredAt": { from: "2026-11-11" } }, about)).toBe(false);
    expect(holds({ "order.firstDeliveredAt": { to: "2026-11-09" } }, about)).toEqual([
      "line.deliveredAt",
    ]);
    expect(holds({ "order.lastDeliveredAt": { to: "2026-11-09" } }, about)).toBe(false);
    expect(holds({ "order.lastDeliveredAt": { from: "2026-11-11" } }, about)).toEqual([
      "line.deliveredAt",
    ]);
    const apart: When = {
      "line.deliveredAt": { from: "2026-11-15" },
      "order.lastDeliveredAt": { to: "2026-11-14" },
    };
    const policies = shop(row(permit(), apart));
    const found = decide(about, { policies, at: AT });
    expect(found.lines["2"]?.verdicts.return.status).toBe("denied");
  });
});

describe("5.3 whole orders of which something is not known", () => {
  const window = [row(permit({ closes: after("line.deliveredAt", days(14)) }))];

  it("5.3 another open line may be too late", () => {
    const late = delivered({ id: "2", deliveredAt: undefined });
    const early: Order = order([delivered(), late]);
    const policies = shop(window, { wholeOrder: ["return"] });
    // at most nineteen days ago: it may be closed, and it may not
    expect(asked("unknown", policies, early).missing).toEqual(["line.deliveredAt"]);
    expect(ask(policies, early, { at: "2026-11-12T12:00:00Z" }).status).toBe("allowed");
    expect(ask(policies, early, { at: "2026-12-12T12:00:00Z" }).status).toBe("denied");
  });

  it("5.3 but not a line that is not open, whatever is unknown of it", () => {
    const policies = shop(window, { wholeOrder: ["return"] });
    const closed = delivered({ id: "2", deliveredAt: undefined });
    const about = order([delivered(), closed], {
      events: [{ type: "return-received", line: "2", at: "2026-11-15T10:00:00Z" }],
    });
    expect(ask(policies, about)).toMatchObject({ status: "allowed", lines: ["1"] });
    expect(ask(policies, about)).not.toHaveProperty("missing");
  });

  it("5.3 a policy that is silent on another line does not permit there", () => {
    const policies = shop([row(permit(), { "line.quantity": 1 })], { wholeOrder: ["return"] });
    const about = order([line(), second()]);
    expect(decide(about, { policies, at: AT }).lines["1"]?.verdicts.return).toMatchObject({
      status: "denied",
      reasons: [{ code: "whole-order" }],
    });
  });

  it("5.3 works on the table alone: another policy's permit stands", () => {
    const whole = shop([row(permit(), { "line.quantity": 1 })], { wholeOrder: ["return"] });
    const other = shop([row(permit({ mode: "request" }))], { id: "other" });
    const { lines } = decide(order([line(), second()]), { policies: [whole, other], at: AT });
    for (const id of ["1", "2"])
      expect(lines[id]?.verdicts.return).toMatchObject({ status: "allowed", mode: "request" });
  });
});
