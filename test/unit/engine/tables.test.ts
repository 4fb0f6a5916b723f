import { decide, type Order, type Policy } from "order-recourse";
import { after, days, defer, deny, forbid, on, permit, type Row } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import {
  AT,
  ask,
  asked,
  delivered,
  holds,
  line,
  order,
  PLACED,
  row,
  shop,
  statuses,
} from "./support.js";

describe("5.1 the first row whose tests hold decides", () => {
  const rows: readonly Row[] = [
    row(deny({ kind: "already" }), { "line.status": "cancelled" }, "cancelled"),
    row(permit({ mode: "request" }), { "line.status": ["pending", "shipped"] }, "early"),
    row(defer(), { "line.status": "delivery-failed" }, "failed"),
    row(permit(), { "line.status": ["shipped", "delivered", "delivery-failed"] }, "late"),
  ];

  it.each([
    ["cancelled", "denied", "cancelled"],
    ["pending", "allowed", "early"],
    ["shipped", "allowed", "early"],
    ["delivered", "allowed", "late"],
    ["delivery-failed", "denied", null],
    ["processing", "denied", null],
  ])("5.1 of a line that is %s", (status, expected, rule) => {
    const verdict = ask(shop(rows), order(line({ status })));
    expect(verdict.status).toBe(expected);
    expect(verdict.reasons[0].rule).toBe(rule);
  });

  it("5.1 `defer` is silence, and so is the end of a table", () => {
    for (const policy of [shop(row(defer())), shop(row(permit(), { "line.status": "shipped" }))])
      expect(ask(policy, order())).toEqual({
        action: "return",
        lines: ["1"],
        reasons: [{ code: "no-rule", policy: null, rule: null, authority: null, facts: {} }],
        status: "denied",
        kind: "never",
        since: null,
      });
  });

  it("5.1 and so is a table that is not there, or has no row", () => {
    expect(ask(shop([]), order()).reasons[0].code).toBe("no-rule");
    expect(ask(shop([], { tables: {} }), order()).reasons[0].code).toBe("no-rule");
    expect(ask([], order()).reasons[0].code).toBe("no-rule");
  });

  it("5.1 tests hold at a moment: another row may decide at another", () => {
    const policy = shop([
      row(forbid(), { "order.placedAt": { within: days(1) } }, "first"),
      row(permit({ mode: "request" }), { "order.placedAt": { within: days(3) } }, "second"),
      row(defer(), { "order.placedAt": { within: days(5) } }, "third"),
      row(permit(), {}, "rest"),
    ]);
    const rules = [
      "2026-11-02T23:59:59Z",
      "2026-11-03T00:00:00Z",
      "2026-11-04T23:59:59Z",
      "2026-11-05T00:00:00Z",
      "2026-11-07T00:00:00Z",
    ].map((at) => ask(policy, order(), { at }));
    expect(rules.map(({ status }) => status)).toEqual([
      "upcoming",
      "allowed",
      "allowed",
      "upcoming",
      "allowed",
    ]);
    expect(rules.map(({ reasons }) => reasons[0].rule)).toEqual([
      "second",
      "second",
      "second",
      "rest",
      "rest",
    ]);
    expect(rules[1]).toMatchObject({ until: { at: "2026-11-05T00:00:00Z" } });
  });

  it("5.1 each action has its own table", () => {
    const policy = shop([], {
      tables: {
        cancel: [row(permit())],
        return: [row(permit({ mode: "request" }))],
        contactSeller: [row(permit({ mode: "discretionary" }))],
        escalate: [row(permit({ route: "court" }))],
      },
    });
    const { verdicts } = decide(order(), { policies: policy, at: AT });
    expect(verdicts).toMatchObject({
      cancel: { action: "cancel", mode: "instant" },
      return: { action: "return", mode: "request" },
      contactSeller: { action: "contactSeller", mode: "discretionary" },
      escalate: { action: "escalate", route: "court" },
    });
    for (const { route } of [verdicts.cancel, verdicts.return] as { route?: string }[])
      expect(route).toBe(undefined);
  });
});

describe("5.2 policies in force", () => {
  const inForce = (days: Policy["inForce"], more: Partial<Policy> = {}): Policy =>
    shop(row(permit()), { inForce: days ?? {}, ...more });

  it.each([
    [{ from: "2026-11-01" }, true],
    [{ from: "2026-11-02" }, false],
    [{ to: "2026-11-01" }, true],
    [{ to: "2026-10-31" }, false],
    [{ from: "2026-11-01", to: "2026-11-01" }, true],
    [{}, true],
  ])("5.2 %j: the day on which the order was placed", (days, expected) => {
    const policies = inForce(days);
    const decision = decide(order(), { policies, at: AT });
    expect(decision.verdicts.return.status === "allowed").toBe(expected);
    expect(decision.policies).toEqual(
      expected ? [{ id: "shop", version: "1", authority: "seller" }] : [],
    );
  });

  it("5.2 days are those of the policy's zone", () => {
    const placedAt = "2026-11-01T02:00:00Z";
    const policy = inForce({ to: "2026-10-31" }, { timeZone: "America/New_York" });
    expect(ask(policy, order(line(), { placedAt })).status).toBe("allowed");
    expect(ask(inForce({ to: "2026-10-31" }), order(line(), { placedAt })).status).toBe("denied");
  });

  it("5.2 by another date", () => {
    const policy = inForce({ from: "2026-11-10", by: "line.deliveredAt" });
    expect(ask(policy, order(delivered())).status).toBe("allowed");
    expect(ask(policy, order(delivered({ deliveredAt: "2026-11-09T23:59:59Z" }))).status).toBe(
      "denied",
    );
  });

  it("5.2 a date that is absent: silent", () => {
    for (const days of [{}, { from: "2000-01-01" }, { to: "2099-01-01" }]) {
      const policy = inForce({ ...days, by: "line.deliveredAt" });
      const decision = decide(order(), { policies: policy, at: AT });
      expect(decision.verdicts.return.reasons[0].code).toBe("no-rule");
      expect(decision.policies).toEqual([]);
    }
  });

  it("5.2 a date that is unknown: asked for, and the policy may be in force", () => {
    const policy = inForce({ from: "2026-11-15", by: "line.deliveredAt" });
    const decision = decide(order(delivered({ deliveredAt: undefined })), {
      policies: policy,
      at: AT,
    });
    expect(decision.verdicts.return).toMatchObject({
      status: "unknown",
      missing: ["line.deliveredAt"],
    });
    expect(decision.policies).toHaveLength(1);
  });

  it("5.2 of several versions the one in force", () => {
    const old = inForce({ to: "2026-10-31" }, { version: "1" });
    const now = shop(row(permit({ mode: "request" })), {
      version: "2",
      inForce: { from: "2026-11-01" },
    });
    const decision = decide(order(), { policies: [old, now], at: AT });
    expect(decision.policies).toEqual([{ id: "shop", version: "2", authority: "seller" }]);
    expect(decision.verdicts.return).toMatchObject({ status: "allowed", mode: "request" });
  });

  it("5.2 on one line of several is enough to be asked", () => {
    const policy = inForce({ from: "2026-11-10", by: "line.deliveredAt" });
    const about = order([line(), delivered({ id: "2" })]);
    const decision = decide(about, { policies: policy, at: AT });
    expect(decision.policies).toHaveLength(1);
    expect(decision.verdicts.return).toMatchObject({ status: "allowed", lines: ["2"] });
  });
});

describe("5.3 whole orders", () => {
  const rows = [
    row(permit(), { "line.status": "pending" }, "pending"),
    row(deny({ kind: "no-longer" }), { "line.status": "shipped" }, "shipped"),
    row(permit({ closes: after("line.deliveredAt", days(14)) }), {}, "window"),
  ];
  const policy = shop(rows, { wholeOrder: ["return"] });
  const both = (...lines: readonly object[]): Order =>
    order(lines.map((given, index) => line({ id: String(index + 1), ...given })));

  it("5.3 a permit stands only while the table permits on every other open line", () => {
    expect(asked("allowed", policy, both({}, {})).lines).toEqual(["1", "2"]);
    const decision = decide(both({}, { status: "shipped" }), { policies: policy, at: AT });
    expect(decision.lines["1"]?.verdicts.return).toMatchObject({
      status: "denied",
      kind: "never",
      since: null,
      reasons: [{ code: "whole-order", rule: "pending" }],
    });
    expect(decision.lines["2"]?.verdicts.return).toMatchObject({
      status: "denied",
      kind: "no-longer",
      reasons: [{ code: "goodwill", rule: "shipped" }],
    });
  });

  it("5.3 a line that is not open doesn't count", () => {
    expect(asked("allowed", policy, both({}, { status: "cancelled" })).lines).toEqual(["1"]);
  });

  it("5.3 a line on which the table is silent counts", () => {
    const silent = shop(rows.slice(0, 1), { wholeOrder: ["return"] });
    expect(ask(silent, both({}, { status: "shipped" })).reasons[0].code).toBe("whole-order");
  });

  it("5.3 only for the actions that it names", () => {
    const other = shop(rows, { wholeOrder: ["cancel"] });
    expect(asked("allowed", other, both({}, { status: "shipped" })).lines).toEqual(["1"]);
  });

  it("5.3 another policy's permits stand", () => {
    const other = shop(row(permit({ mode: "request" })), { id: "other" });
    const verdict = asked("allowed", [policy, other], both({}, { status: "shipped" }));
    expect(verdict.grants.map((grant) => grant.policy)).toEqual(["other"]);
  });

  describe("5.3 what is forbidden on another line", () => {
    const seller = shop(row(permit()), { id: "seller", wholeOrder: ["return"] });
    const veto = (then: Row["then"], authority: Policy["authority"], when = {}): Policy =>
      shop(row(then, { "line.category": "custom", ...when }), { id: "veto", authority });
    const mixed = both({ category: "books" }, { category: "custom" });

    it.each(["marketplace", "seller"] as const)("takes it away on each, by a %s", (authority) => {
      const { lines, verdicts } = decide(mixed, {
        policies: [seller, veto(forbid(), authority)],
        at: AT,
      });
      expect(lines["1"]?.verdicts.return).toMatchObject({
        status: "denied",
        reasons: [{ policy: "seller", code: "whole-order" }],
      });
      expect(verdicts.return.status).toBe("denied");
    });

    it("not by an authority below, by a denial, or on a line that is not open", () => {
      const market = { ...seller, authority: "marketplace" } as const;
      const allowed = (policies: readonly Policy[], about = mixed): readonly string[] =>
        asked("allowed", policies, about).lines;
      expect(allowed([market, veto(forbid(), "seller")])).toEqual(["1", "2"]);
      expect(allowed([seller, veto(deny(), "marketplace")])).toEqual(["1", "2"]);
      const cancelled = both({ category: "books" }, { category: "custom", status: "cancelled" });
      expect(allowed([seller, veto(forbid(), "marketplace")], cancelled)).toEqual(["1"]);
    });

    it("takes it away for as long as it is forbidden there", () => {
      const until = { "order.placedAt": { within: days(30) } } as const;
      const policies = [seller, veto(forbid(), "marketplace", until)];
      const { lines } = decide(mixed, { policies, at: AT });
      const end = "2026-12-02T00:00:00Z";
      expect(lines["1"]?.verdicts.return).toMatchObject({ status: "upcoming", opens: { at: end } });
      expect(decide(mixed, { policies, at: end }).lines["1"]?.verdicts.return.status).toBe(
        "allowed",
      );
    });

    it("is not known where what it hangs on is not, on that line", () => {
      const policies = [seller, veto(forbid(), "marketplace", { "line.condition": "used" })];
      const { lines } = decide(mixed, { policies, at: AT });
      expect(lines["1"]?.verdicts.return).toMatchObject({
        status: "unknown",
        missing: ["line.condition"],
      });
    });
  });

  it("5.3 it ends where it ends on any of them", () => {
    const early = { status: "delivered", deliveredAt: "2026-11-08T10:00:00Z" };
    const late = { status: "delivered", deliveredAt: "2026-11-10T10:00:00Z" };
    const { lines } = decide(both(early, late), { policies: policy, at: AT });
    for (const id of ["1", "2"])
      expect(lines[id]?.verdicts.return).toMatchObject({ until: { at: "2026-11-23T00:00:00Z" } });
  });

  it("5.3 it opens where it opens on all of them", () => {
    const early = { status: "delivered", deliveredAt: "2026-11-08T10:00:00Z" };
    const late = { status: "delivered", deliveredAt: "2026-11-10T10:00:00Z" };
    expect(
      statuses(policy, both(early, late), ["2026-11-10T09:59:59Z", "2026-11-10T10:00:00Z"]),
    ).toEqual(["upcoming", "allowed"]);
  });
});

describe("5.4 open lines", () => {
  const price = { amount: 100, currency: "EUR" };
  const at = "2026-11-15T10:00:00Z";
  const refund = (amount?: number, given: object = {}): object => ({
    type: "refund-issued",
    at,
    ...(amount === undefined ? {} : { amount: { amount, currency: "EUR" } }),
    ...given,
  });
  const policy = shop(row(permit()));
  /** The lines that count for a return, of two at 200 and 100. */
  const counting = (given: object, first: object = {}): readonly string[] =>
    ask(policy, order([line({ price, quantity: 2, ...first }), line({ id: "2", price })], given))
      .lines;

  it("5.4 a line is open unless it is cancelled", () => {
    expect(counting({})).toEqual(["1", "2"]);
    expect(counting({}, { status: "cancelled" })).toEqual(["2"]);
    expect(counting({}, { status: "delivery-failed" })).toEqual(["1", "2"]);
  });

  it("5.4 or its return was received", () => {
    expect(counting({ events: [{ type: "return-received", at, line: "1" }] })).toEqual(["2"]);
    expect(counting({ events: [{ type: "return-shipped", at, line: "1" }] })).toEqual(["1", "2"]);
  });

  it("5.4 or stated to be received, where the history is unknown", () => {
    const stated = { "return.state": "received" };
    expect(counting({ events: undefined }, { stated })).toEqual(["2"]);
    expect(counting({ events: [] }, { stated })).toEqual(["1", "2"]);
    expect(counting({ events: undefined, stated }, { stated: { "return.state": "none" } })).toEqual(
      ["1"],
    );
    expect(counting({ events: undefined })).toEqual(["1", "2"]);
  });

  it("5.4 all lines count where none is open", () => {
    expect(counting({ events: [{ type: "return-received", at }] })).toEqual(["1", "2"]);
    expect(counting({ payment: { state: "refunded" } })).toEqual(["1", "2"]);
  });

  it("5.4 or the payment is refunded", () => {
    const whole = shop([row(permit(), { "line.status": "pending" }, "row")], {
      wholeOrder: ["return"],
    });
    const lines = [line(), line({ id: "2", status: "shipped" })];
    expect(ask(whole, order(lines)).status).toBe("denied");
    const refunded = order(lines, { payment: { state: "refunded" } });
    expect(asked("allowed", whole, refunded).lines).toEqual(["1"]);
    const stated = order(lines, { stated: { "payment.state": "refunded" } });
    expect(asked("allowed", whole, stated).lines).toEqual(["1"]);
    expect(ask(whole, order(lines, { payment: { state: "part-refunded" } })).status).toBe("denied");
  });

  it.each([
    [[refund(200, { line: "1" })], ["2"]],
    [[refund(199, { line: "1" })], ["1", "2"]],
    [[refund(150, { line: "1" }), refund(50, { line: "1" })], ["2"]],
    [[refund(undefined, { line: "1" })], ["2"]],
    [[refund(1, { line: "1" }), refund(undefined, { line: "1" })], ["2"]],
    [[refund(100, { line: "2" })], ["1"]],
    [[refund(299)], ["1", "2"]],
    [[refund(200)], ["1", "2"]],
    [
      [refund(100), refund(100, { line: "1" })],
      ["1", "2"],
    ],
    [[refund(200, { line: "1", amount: { amount: 200, currency: "USD" } })], ["1", "2"]],
  ])("5.4 or refunds cover it: %j", (events, expected) => {
    expect(counting({ events })).toEqual(expected);
  });

  it("5.4 refunds that name no line cover the order's total", () => {
    const whole = shop([row(permit(), { "line.status": "pending" })], { wholeOrder: ["return"] });
    const status = (events: readonly object[], prices: readonly (object | undefined)[]): string => {
      const [a, b] = prices;
      const lines = [
        line({ quantity: 2, price: a }),
        line({ id: "2", status: "shipped", price: b }),
      ];
      return ask(whole, order(lines, { events })).status;
    };
    expect(status([refund(300)], [price, price])).toBe("allowed");
    expect(status([refund(299)], [price, price])).toBe("denied");
    expect(status([refund(200), refund(100)], [price, price])).toBe("allowed");
    expect(status([refund()], [undefined, undefined])).toBe("allowed");
    expect(status([refund(300)], [price, undefined])).toBe("denied");
    expect(status([refund(300)], [undefined, price])).toBe("denied");
    expect(status([refund(300)], [price, { ...price, currency: "USD" }])).toBe("denied");
    expect(
      status([refund(300, { amount: { amount: 300, currency: "USD" } })], [price, price]),
    ).toBe("denied");
    expect(status([refund(300, { line: "2" })], [price, undefined])).toBe("denied");
  });

  it("5.4 a line that is not open still has its own verdict", () => {
    const { lines } = decide(order([line({ status: "cancelled" }), line({ id: "2" })]), {
      policies: policy,
      at: AT,
    });
    expect(lines["1"]?.verdicts.return.status).toBe("allowed");
  });
});

describe("5.1 tests and windows together", () => {
  it("5.1 a row that can only match before the moment is passed over", () => {
    const policy = shop([
      row(permit({ closes: on("2026-11-30") }), { "order.placedAt": { within: days(3) } }, "early"),
      row(permit({ mode: "request", closes: on("2026-12-24") }), {}, "late"),
    ]);
    expect(asked("allowed", policy, order()).reasons.map(({ rule }) => rule)).toEqual(["late"]);
    expect(asked("allowed", policy, order(), { at: PLACED })).toMatchObject({
      mode: "instant",
      until: { at: "2026-12-25T00:00:00Z" },
      modeUntil: { at: "2026-11-05T00:00:00Z" },
    });
    expect(holds({ "order.placedAt": { not: { olderThan: days(3) } } }, order())).toBe(false);
  });
});
