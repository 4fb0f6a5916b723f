import { decide, type Order, type Policy } from "order-recourse";
import {
  after,
  days,
  defer,
  deny,
  forbid,
  hours,
  type Moment,
  on,
  permit,
  type Row,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, delivered, holds, line, order, PLACED, row, shop } from "./support.js";

const undelivered = order(delivered({ deliveredAt: undefined }));

describe("7.1 completions agree with what is known", () => {
  const outside = (when: When, about: Order, policy: Partial<Policy> = {}): unknown =>
    holds(when, about, { policy });

  it("7.1 an event lies at or before the moment asked about", () => {
    expect(outside({ "line.deliveredAt": { from: "2026-11-21" } }, undelivered)).toBe(false);
    expect(outside({ "line.deliveredAt": { from: "2026-11-20" } }, undelivered)).toEqual([
      "line.deliveredAt",
    ]);
    const at = "2026-11-20T00:00:00Z";
    expect(holds({ "line.deliveredAt": { from: "2026-11-20" } }, undelivered, { at })).toEqual([
      "line.deliveredAt",
    ]);
    const eve = "2026-11-19T23:59:59.999Z";
    expect(holds({ "line.deliveredAt": { from: "2026-11-20" } }, undelivered, { at: eve })).toBe(
      false,
    );
  });

  it("7.1 or before the latest known event, if that is later", () => {
    const contacted = {
      ...undelivered,
      events: [{ type: "seller-contacted", at: "2026-11-25T10:00:00Z" }],
    } as Order;
    const from = (day: string): unknown => {
      const policy = shop([
        row(deny(), { "contact.at": { to: "2000-01-01" } }, "reads"),
        row(permit(), { "line.deliveredAt": { from: day } }),
      ]);
      return ask(policy, contacted).status;
    };
    expect(from("2026-11-25")).toBe("unknown");
    expect(from("2026-11-26")).toBe("denied");
  });

  it("7.1 nothing lies before the order was placed", () => {
    expect(outside({ "line.deliveredAt": { to: "2026-10-31" } }, undelivered)).toBe(false);
    expect(outside({ "line.deliveredAt": { to: "2026-11-01" } }, undelivered)).toEqual([
      "line.deliveredAt",
    ]);
    expect(outside({ "line.promisedBy": { to: "2026-10-31" } }, order())).toBe(false);
  });

  it("7.1 but a disclosure or a custom event", () => {
    expect(outside({ "disclosures.withdrawalInfoGivenAt": { to: "2026-10-31" } }, order())).toEqual(
      ["disclosures.withdrawalInfoGivenAt"],
    );
    const custom = { custom: { bornAt: "instant" } } as const;
    const born = order(line(), { custom: { bornAt: "long ago" } });
    expect(outside({ "custom.bornAt": { to: "1990-01-01" } }, born, custom)).toEqual([
      "custom.bornAt",
    ]);
    expect(outside({ "custom.bornAt": { from: "2990-01-01" } }, born, custom)).toEqual([
      "custom.bornAt",
    ]);
  });

  it("7.1 a schedule may lie in the future", () => {
    expect(outside({ "line.promisedBy": { from: "2999-01-01" } }, order())).toEqual([
      "line.promisedBy",
    ]);
  });

  it("7.1 shipping, readiness, delivery, installation follow in this order", () => {
    const about = order(
      line({
        status: "delivered",
        shippedAt: "2026-11-05T10:00:00Z",
        installedAt: "2026-11-12T10:00:00Z",
      }),
    );
    for (const [fact, to, from] of [
      ["line.deliveredAt", "2026-11-04", "2026-11-13"],
      ["line.readyAt", "2026-11-04", "2026-11-13"],
    ] as const) {
      expect(outside({ [fact]: { to } }, about)).toBe(false);
      expect(outside({ [fact]: { from } }, about)).toBe(false);
      expect(outside({ [fact]: { to: "2026-11-05" } }, about)).toEqual([fact]);
      expect(outside({ [fact]: { from: "2026-11-12" } }, about)).toEqual([fact]);
    }
    const reached = order(delivered());
    expect(outside({ "line.shippedAt": { from: "2026-11-11" } }, reached)).toBe(false);
    expect(outside({ "line.shippedAt": { from: "2026-11-10" } }, reached)).toEqual([
      "line.shippedAt",
    ]);
  });

  it("7.1 two unknown dates agree with each other", () => {
    const never: When = {
      "line.shippedAt": { from: "2026-11-10" },
      "line.deliveredAt": { to: "2026-11-09" },
    };
    expect(outside(never, undelivered)).toBe(false);
    const both: When = {
      "line.shippedAt": { from: "2026-11-10" },
      "line.deliveredAt": { to: "2026-11-10" },
    };
    expect(outside(both, undelivered)).toEqual(["line.shippedAt", "line.deliveredAt"]);
  });

  it("7.1 a date of the history agrees with the state of its axis", () => {
    const about = order(line(), { events: undefined });
    expect(outside({ "claim.state": "none", "claim.openedAt": { known: true } }, about)).toBe(
      false,
    );
    expect(outside({ "claim.state": "open", "claim.openedAt": { known: false } }, about)).toBe(
      false,
    );
    expect(
      outside({ "claim.state": "closed", "claim.decidedAt": { known: false } }, about),
    ).toEqual(["claim.state"]);
  });
});

describe("7.2 representatives", () => {
  const yes = (when: When, id: string): Row => row(permit(), when, id);
  const status = (rows: readonly Row[], about: Order = order()): string =>
    ask(shop(rows), about).status;

  it("7.2 of words: those that tests name, and another", () => {
    const rows = [yes({ "buyer.country": "DE" }, "a"), yes({ "buyer.country": "FR" }, "b")];
    expect(status(rows)).toBe("unknown");
    expect(status([...rows, yes({ "buyer.country": { not: ["DE", "FR"] } }, "c")])).toBe("allowed");
  });

  it("7.2 of words of a closed list: no other", () => {
    expect(
      status([yes({ "buyer.kind": "consumer" }, "a"), yes({ "buyer.kind": "business" }, "b")]),
    ).toBe("allowed");
    expect(status([yes({ "buyer.kind": "consumer" }, "a")])).toBe("unknown");
    expect(
      status([
        yes({ "payment.method": ["card-credit", "card-debit"] }, "a"),
        yes({ "payment.method": ["gift-card", "wallet", "bank", "invoice", "cash"] }, "b"),
      ]),
    ).toBe("unknown");
  });

  it("7.2 of categories: one below each that is named, too", () => {
    const rows = [
      row(deny(), { "line.category": "toys/slime" }, "slime"),
      yes({ "line.category": "toys" }, "toys"),
    ];
    expect(status(rows)).toBe("unknown");
    expect(
      status([
        yes({ "line.category": "toys/slime" }, "slime"),
        yes({ "line.category": { not: "toys" } }, "rest"),
      ]),
    ).toBe("unknown");
    expect(
      status([
        yes({ "line.category": "toys" }, "toys"),
        yes({ "line.category": { not: "toys/slime" } }, "rest"),
      ]),
    ).toBe("allowed");
  });

  it("7.2 of flags: true and false, and absent where that is possible", () => {
    const rows = [
      yes({ "disclosures.digitalConsentGiven": true }, "a"),
      yes({ "disclosures.digitalConsentGiven": false }, "b"),
    ];
    expect(status(rows)).toBe("unknown");
    expect(
      status([...rows, yes({ "disclosures.digitalConsentGiven": { known: false } }, "c")]),
    ).toBe("allowed");
  });

  it("7.2 of numbers: every one that is named and one of each gap", () => {
    const below = yes({ "line.price": { below: 100 } }, "below");
    const from = (n: number): Row => yes({ "line.price": { atLeast: n } }, "from");
    expect(status([below, from(100)])).toBe("allowed");
    expect(status([below, from(101)])).toBe("unknown");
    expect(status([below, yes({ "line.price": 100 }, "at"), from(103)])).toBe("unknown");
    expect(status([yes({ "line.price": { atLeast: 0 } }, "all")])).toBe("allowed");
    expect(status([yes({ "line.price": { atLeast: 1 } }, "all")])).toBe("unknown");
    expect(status([yes({ "line.price": { known: true } }, "all")])).toBe("allowed");
  });

  it("7.2 of amounts of money: whole ones only", () => {
    expect(
      status([
        yes({ "line.price": { below: 100 } }, "below"),
        yes({ "line.price": 100 }, "at"),
        yes({ "line.price": { atLeast: 101 } }, "from"),
      ]),
    ).toBe("allowed");
  });

  it("7.2 of numbers of a shop's own: below zero and between whole ones, too", () => {
    const about = order(line(), { custom: { size: "large" } });
    const custom = { custom: { size: "number" } } as const;
    const sized = (...tests: readonly unknown[]): string =>
      ask(
        shop(
          tests.map((test, index) => yes({ "custom.size": test } as When, String(index))),
          custom,
        ),
        about,
      ).status;
    const none = { known: false };
    expect(sized({ atLeast: 0 }, none)).toBe("unknown");
    expect(sized({ below: 1 }, { atLeast: 1 }, none)).toBe("allowed");
    expect(sized({ below: 1 }, 1, { atLeast: 2 }, none)).toBe("unknown");
  });

  it("7.2 of sets: every mixture of the elements that are named", () => {
    const apart = [
      yes({ "buyer.memberships": { hasNone: "a" } }, "no a"),
      yes({ "buyer.memberships": { hasNone: "b" } }, "no b"),
    ];
    expect(status(apart)).toBe("unknown");
    expect(status([...apart, yes({ "buyer.memberships": { has: ["a", "b"] } }, "any")])).toBe(
      "allowed",
    );
    expect(
      status([
        yes({ "buyer.memberships": { has: "a" } }, "a"),
        yes({ "buyer.memberships": { hasNone: "a" } }, "b"),
      ]),
    ).toBe("allowed");
  });

  it("7.2 of sets of more than five elements, too", () => {
    const silent = (test: object, id: string): Row =>
      row(defer(), { "buyer.memberships": test } as When, id);
    const veto = shop(
      [
        silent({ hasNone: "a" }, "no a"),
        silent({ hasNone: "b" }, "no b"),
        ...["c", "d", "e", "f"].map((element) => silent({ has: element }, element)),
        row(forbid(), {}, "a and b, nothing else"),
      ],
      { id: "veto" },
    );
    const member = order(line(), { buyer: { memberships: ["a", "b"] } });
    expect(ask([shop(row(permit())), veto], member).status).toBe("denied");
    expect(ask([shop(row(permit())), veto], order()).status).toBe("unknown");
  });

  it("7.2 of dates: both sides of each day that a test names", () => {
    const day = (test: object, id: string): Row => yes({ "line.deliveredAt": test } as When, id);
    expect(
      status([day({ to: "2026-11-10" }, "a"), day({ from: "2026-11-11" }, "b")], undelivered),
    ).toBe("allowed");
    expect(
      status([day({ to: "2026-11-10" }, "a"), day({ from: "2026-11-12" }, "b")], undelivered),
    ).toBe("unknown");
    expect(status([day({ not: { from: "2026-11-10", to: "2026-11-10" } }, "a")], undelivered)).toBe(
      "unknown",
    );
  });

  it("7.2 of dates: both sides of where a moment passes the one asked about", () => {
    // delivered between the 1st and the 20th
    const window = (n: number): string =>
      status([row(permit({ closes: after("line.deliveredAt", days(n)) }))], undelivered);
    expect(window(19)).toBe("allowed");
    expect(window(18)).toBe("unknown");
    const opening = (n: number): string =>
      status([row(permit({ opens: after("line.deliveredAt", hours(n)) }))], undelivered);
    expect(opening(0)).toBe("allowed");
    expect(opening(1)).toBe("unknown");
  });

  it("7.2 of dates: both sides of where the span of a test ends at the moment asked about", () => {
    const between: When = { "line.deliveredAt": { within: days(10), olderThan: days(5) } };
    expect(holds(between, undelivered)).toEqual(["line.deliveredAt"]);
    const outside: When = { "line.deliveredAt": { not: { within: days(10), olderThan: days(5) } } };
    expect(holds(outside, undelivered)).toEqual(["line.deliveredAt"]);
  });

  it("7.2 of a length: what spans are made of it", () => {
    const policy = (closes: number): Policy =>
      shop(
        [
          row(
            permit({
              opens: "line.deliveredAt",
              closes: after("line.deliveredAt", days({ fact: "custom.term" })),
            }),
            { "custom.term": { atLeast: closes } },
          ),
          row(permit(), { "custom.term": { not: { atLeast: closes } } }, "rest"),
        ],
        { custom: { term: "number" } },
      );
    const about = order(delivered(), { custom: { term: "long" } });
    expect(ask(policy(20), about).status).not.toBe("denied");
  });

  const worded = (fact: "buyer.country" | "line.category", count: number): readonly Row[] =>
    Array.from({ length: count }, (_, n) => {
      const word = `${n < 26 ? "A" : "B"}${String.fromCharCode(65 + (n % 26))}`;
      return row(permit(), { [fact]: word } as When, word);
    });
  /** Two policies that permit whatever turns out: by so many countries and one more, by 31 categories and one more. */
  const many = (countries: number): readonly Policy[] => {
    const terms = { channels: ["chat"] } as const;
    const last = [
      row(permit({ mode: "discretionary", terms }), {}, "weak"),
      row(permit({ mode: "request" }), {}, "weak"),
    ] as const;
    return [
      shop([...worded("buyer.country", countries), last[0]], { id: "p00" }),
      shop([...worded("line.category", 31), last[1]], { id: "p01" }),
    ];
  };

  it("7.2 1,024 ways are looked at", () => {
    const verdict = asked("allowed", many(31), order());
    expect(verdict).toMatchObject({ mode: "request", until: null });
    expect(verdict.grants).toHaveLength(2);
    expect([...(verdict.missing ?? [])].sort()).toEqual(["buyer.country", "line.category"]);
  });

  it("7.2 beyond that it is the weakest permit of one table that permits whatever turns out", () => {
    const verdict = asked("allowed", many(32), order());
    expect(verdict).toMatchObject({
      mode: "discretionary",
      lastResort: false,
      until: null,
      terms: { channels: ["chat"] },
      grants: [{ policy: "p00", rule: "weak", mode: "discretionary", until: null }],
      later: [],
      reasons: [{ policy: "p00", rule: "weak" }],
    });
    expect(verdict.grants).toHaveLength(1);
    expect(verdict.missing).toEqual(["buyer.country", "line.category"]);
  });

  it("7.2 beyond that it is unknown where something could forbid", () => {
    const veto = shop(row(forbid(), { "line.condition": "used" }), { id: "veto" });
    const verdict = asked("unknown", [...many(32), veto], order());
    // the condition settles it wherever it is asked for
    expect(verdict.missing).toEqual(["line.condition"]);
  });

  it("7.2 beyond that it is unknown where no table always permits", () => {
    const open = many(32).map((policy) => ({
      ...policy,
      tables: { return: (policy.tables.return ?? []).slice(0, -1) },
    }));
    expect(ask(open, order()).status).toBe("unknown");
  });

  it.each<[string, Row["then"], string]>([
    ["a denial", deny(), "unknown"],
    ["silence", defer(), "unknown"],
    ["a window that closes", permit({ closes: on("2026-12-24") }), "unknown"],
    ["a window that opens", permit({ opens: on("2026-11-01") }), "unknown"],
    ["one that passes on", permit({ closes: on("2026-12-24"), outside: "next" }), "allowed"],
  ])("7.2 beyond that %s among its rows", (_, then, status) => {
    const policies = many(32).map((policy) => {
      const rows = policy.tables.return ?? [];
      return { ...policy, tables: { return: rows.map((r, n) => (n === 3 ? { ...r, then } : r)) } };
    });
    expect(ask(policies, order()).status).toBe(status);
  });

  it.each<[string, Partial<Row>]>([
    ["hangs on a date", { when: { "order.placedAt": { within: days(999) } } }],
    ["passes on", { then: permit({ closes: on("2026-12-24"), outside: "next" }) }],
    ["is a denial", { then: deny() }],
  ])("7.2 beyond that it is unknown where the last row %s", (_, change) => {
    const policies = many(32).map((policy) => {
      const rows = policy.tables.return ?? [];
      const last = rows.length - 1;
      return {
        ...policy,
        tables: { return: rows.map((r, n) => (n === last ? { ...r, ...change } : r)) },
      };
    });
    expect(ask(policies, order()).status).toBe("unknown");
  });

  it("7.2 beyond that it is unknown where one row of a table could forbid", () => {
    const veto = shop(
      [row(forbid(), { "line.condition": "used" }, "used"), row(permit(), {}, "rest")],
      { id: "veto" },
    );
    expect(ask([...many(32), veto], order()).status).toBe("unknown");
  });

  it("7.2 a table that works on whole orders, or is not always in force, is none such", () => {
    const made = many(32);
    const whole = made.map((policy) => ({ ...policy, wholeOrder: ["return" as const] }));
    expect(ask(whole, order()).status).toBe("unknown");
    const dated = made.map((policy) => ({
      ...policy,
      inForce: { from: "2026-01-01", by: "line.deliveredAt" as const },
    }));
    expect(ask(dated, order()).status).toBe("unknown");
  });
});

describe("7.3 and 7.4 unknown, and what is missing", () => {
  it("7.3 an unknown that can't change the status doesn't matter", () => {
    const policy = shop([
      row(permit(), { "line.condition": "used" }, "used"),
      row(permit(), {}, "rest"),
    ]);
    const verdict = asked("allowed", policy, order());
    expect(verdict.reasons).toHaveLength(1);
  });

  it("7.3 no reason given is not known", () => {
    const policy = shop([
      row(permit(), { reason: ["damaged", "defective"] }, "fault"),
      row(deny(), { reason: "changed-mind" }, "remorse"),
    ]);
    expect(ask(policy, order())).toEqual({
      action: "return",
      lines: ["1"],
      reasons: [
        { code: "goodwill", policy: "shop", rule: "fault", authority: "seller", facts: {} },
        { code: "goodwill", policy: "shop", rule: "remorse", authority: "seller", facts: {} },
        { code: "no-rule", policy: null, rule: null, authority: null, facts: {} },
      ].filter(({ code }) => code !== "no-rule"),
      status: "unknown",
      missing: ["reason"],
    });
    expect(ask(policy, order(), { reason: "defective" }).status).toBe("allowed");
    expect(ask(policy, order(), { reason: "changed-mind" }).status).toBe("denied");
  });

  it("7.4 facts that tell completions apart, and no others", () => {
    const policy = shop([
      row(deny(), { "line.condition": "used", "line.quantity": 2 }, "used"),
      row(permit(), { "buyer.kind": "consumer" }, "consumer"),
      row(deny({ kind: "already" }), { "buyer.country": "DE" }, "country"),
    ]);
    expect(asked("unknown", policy, order()).missing).toEqual(["buyer.kind"]);
    expect(asked("unknown", policy, order(line({ quantity: 2 }))).missing).toEqual([
      "line.condition",
      "buyer.kind",
    ]);
  });

  it("7.4 the one first whose values settle the matter most often", () => {
    // each of the two: one of its two classes
    const policy = shop([
      row(permit(), { "buyer.kind": "business", "payment.method": "invoice" }, "a"),
    ]);
    expect(asked("unknown", policy, order()).missing).toHaveLength(2);
    // of the country one of three settles it, of the region one of two
    const one = shop([
      row(permit(), { "buyer.country": ["DE", "FR"], "buyer.region": "BE" }, "a"),
      row(deny(), { "buyer.country": "FR" }, "b"),
    ]);
    expect(asked("unknown", one, order()).missing).toEqual(["buyer.region", "buyer.country"]);
  });

  it("7.4 a date of an axis whose state is unknown by its state", () => {
    const about = order(line(), { events: undefined });
    const policy = shop(row(permit({ opens: after("return.requestedAt", days(3)) })));
    expect(asked("unknown", policy, about).missing).toEqual(["return.state"]);
    const stated = { ...about, stated: { "return.state": "requested" } };
    expect(asked("unknown", policy, stated).missing).toEqual(["return.requestedAt"]);
  });

  it("7.4 a derived fact by what it is derived from", () => {
    const policy = shop(row(permit({ closes: after("order.lastDeliveredAt", days(5)) })));
    const about = order([delivered(), delivered({ id: "2", deliveredAt: undefined })]);
    expect(asked("unknown", policy, about).missing).toEqual(["line.deliveredAt"]);
  });

  it("7.4 of several lines, each fact once", () => {
    const about = order([line(), line({ id: "2" })]);
    expect(
      asked("unknown", shop(row(permit(), { "line.condition": "used" })), about),
    ).toMatchObject({
      lines: ["1", "2"],
      missing: ["line.condition"],
    });
  });

  it("7.4 filling in what is missing settles it", () => {
    const policy = shop(row(permit(), { "line.condition": "used", "buyer.kind": "consumer" }));
    expect(asked("unknown", policy, order()).missing).toHaveLength(2);
    expect(asked("unknown", policy, order(line({ condition: "used" }))).missing).toEqual([
      "buyer.kind",
    ]);
    expect(ask(policy, order(line({ condition: "opened" }))).status).toBe("denied");
  });
});

describe("7.5 where all agree", () => {
  it("7.5 allowed: the weakest completion leads, and what would tell is missing", () => {
    const policy = shop([
      row(permit({ terms: { returnShipping: "free" } }), { "line.condition": "unopened" }, "new"),
      row(permit({ mode: "request", terms: { returnShipping: "buyer" } }), {}, "rest"),
    ]);
    const verdict = asked("allowed", policy, order());
    expect(verdict).toMatchObject({
      mode: "request",
      terms: { returnShipping: "buyer" },
      until: null,
      missing: ["line.condition"],
      grants: [{ rule: "rest" }],
      reasons: [{ rule: "rest" }],
    });
    expect(verdict).not.toHaveProperty("possiblyUntil");
  });

  it("7.5 no missing where nothing differs", () => {
    const verdict = asked("allowed", shop(row(permit({ closes: on("2026-12-24") }))), undelivered);
    expect(verdict).not.toHaveProperty("missing");
    expect(verdict).not.toHaveProperty("possiblyUntil");
  });

  it("7.5 and 7.6 until is the earliest of all, possiblyUntil the latest, from `null`", () => {
    const policy = shop(row(permit({ closes: after("line.deliveredAt", days(30)) })));
    const verdict = asked("allowed", policy, undelivered);
    const until = {
      at: "2026-12-02T00:00:00Z",
      lastDay: "2026-12-01",
      timeZone: "UTC",
      from: null,
    };
    expect(verdict.until).toEqual(until);
    expect(verdict.possiblyUntil).toEqual({
      at: "2026-12-21T00:00:00Z",
      lastDay: "2026-12-20",
      timeZone: "UTC",
      from: null,
    });
    expect(verdict.missing).toEqual(["line.deliveredAt"]);
    expect(verdict.grants).toMatchObject([{ until }]);
    expect(verdict.reasons[0].facts).toEqual({});
  });

  it("7.5 possiblyUntil is `null` where it may never end", () => {
    const policy = shop([
      row(permit(), { "buyer.memberships": { has: "gold" } }, "gold"),
      row(permit({ closes: on("2026-11-30") }), {}, "rest"),
    ]);
    expect(asked("allowed", policy, order())).toMatchObject({
      until: { at: "2026-12-01T00:00:00Z" },
      possiblyUntil: null,
      missing: ["buyer.memberships"],
    });
  });

  it("7.5 each grant ends at its earliest", () => {
    const a = shop(row(permit({ closes: after("line.deliveredAt", days(30)) })), { id: "a" });
    const b = shop(row(permit({ closes: after("line.deliveredAt", days(60)) })), { id: "b" });
    expect(
      asked("allowed", [a, b], undelivered).grants.map(({ policy, until }) => [policy, until?.at]),
    ).toEqual([
      ["b", "2027-01-01T00:00:00Z"],
      ["a", "2026-12-02T00:00:00Z"],
    ]);
  });

  it("7.5 a completion that goes another way counts with the end of any permission in it", () => {
    const escalate = [
      row(
        permit({ route: "appeal", closes: on("2026-11-25"), outside: "next" }),
        { "line.condition": "used" },
        "appeal",
      ),
      row(permit({ route: "court", mode: "request", closes: on("2026-11-30") }), {}, "court"),
    ];
    const verdict = asked("allowed", shop([], { tables: { escalate } }), order(), {
      action: "escalate",
    });
    expect(verdict).toMatchObject({
      route: "court",
      mode: "request",
      until: { at: "2026-12-01T00:00:00Z" },
      missing: ["line.condition"],
    });
    expect(verdict).not.toHaveProperty("modeUntil");
  });

  it("7.5 but with no last resort's, if the verdict is none", () => {
    const escalate = (lastResort: boolean): Policy =>
      shop([], {
        tables: {
          escalate: [
            row(
              permit({ route: "appeal", closes: on("2026-11-25"), outside: "next" }),
              { "line.condition": "used" },
              "appeal",
            ),
            row(
              permit({ route: "court", mode: "request", closes: on("2026-11-30") }),
              { "line.condition": { not: "used" } },
              "court",
            ),
            row(permit({ route: "customer-service", lastResort }), {}, "rest"),
          ],
        },
      });
    const question = { action: "escalate" } as const;
    expect(asked("allowed", escalate(true), order(), question)).toMatchObject({
      route: "court",
      until: { at: "2026-11-26T00:00:00Z" },
      possiblyUntil: { at: "2026-12-01T00:00:00Z" },
    });
    expect(asked("allowed", escalate(false), order(), question)).toMatchObject({
      route: "court",
      until: { at: "2026-12-01T00:00:00Z" },
      possiblyUntil: null,
    });
  });

  it("7.5 upcoming: the latest of the first openings", () => {
    const policy = shop([
      row(permit({ opens: on("2026-12-01") }), { "line.condition": "used" }, "used"),
      row(permit({ opens: on("2026-12-05") }), {}, "rest"),
    ]);
    expect(asked("upcoming", policy, order())).toMatchObject({
      opens: { at: "2026-12-05T00:00:00Z" },
      later: [{ rule: "used" }, { rule: "rest" }],
    });
  });

  it("7.5 upcoming: after an event is later than any moment", () => {
    const policy = shop([
      row(permit({ opens: on("2026-12-01") }), { "line.condition": "used" }, "used"),
      row(permit({ opens: "contact.at" }), {}, "rest"),
    ]);
    expect(asked("upcoming", policy, order()).opens).toEqual({ after: "contact.at" });
  });

  it("7.5 upcoming: after the date that it is counted from, where that is unknown", () => {
    const policy = shop(row(permit({ opens: after("line.deliveredAt", days(30)) })));
    expect(asked("upcoming", policy, undelivered)).toMatchObject({
      opens: { after: "line.deliveredAt" },
      later: [{ opens: { after: "line.deliveredAt" } }],
    });
  });

  it("7.5 denied: the reasons are those of all", () => {
    const policy = shop([
      row(deny({ kind: "already" }), { "line.condition": "used" }, "used"),
      row(deny(), {}, "rest"),
    ]);
    expect(ask(policy, order())).toMatchObject({
      status: "denied",
      kind: "already",
      since: null,
      reasons: [{ rule: "used" }, { rule: "rest" }],
    });
  });

  it("7.5 denied: since is only said where all agree", () => {
    const policy = shop(row(permit({ closes: after("line.deliveredAt", days(1)) })));
    const at = "2026-12-24T12:00:00Z";
    const shipped = order(
      delivered({ deliveredAt: undefined, installedAt: "2026-11-10T10:00:00Z" }),
    );
    expect(asked("denied", policy, shipped, { at }).since).toBe(null);
    const known = shop([
      row(permit({ closes: on("2026-11-10") }), { "line.condition": "used" }, "used"),
      row(permit({ closes: on("2026-11-10") }), {}, "rest"),
    ]);
    expect(asked("denied", known, order()).since).toBe("2026-11-11T00:00:00Z");
  });
});

describe("7.5 what hangs on more than one line, or on a place", () => {
  it("7.5 a whole order ends at the earliest of what is known and what is not", () => {
    const policy = shop(row(permit({ closes: after("line.deliveredAt", days(30)) })), {
      wholeOrder: ["return"],
    });
    const about = order([delivered(), delivered({ id: "2", deliveredAt: undefined })]);
    const { lines } = decide(about, { policies: policy, at: AT });
    for (const id of ["1", "2"])
      expect(lines[id]?.verdicts.return).toMatchObject({
        status: "allowed",
        until: { at: "2026-12-02T00:00:00Z" },
        possiblyUntil: { at: "2026-12-11T00:00:00Z" },
        missing: ["line.deliveredAt"],
      });
  });

  it("5.2 a policy whose days hang on an unknown zone may be in force", () => {
    const inForce = { from: "2026-11-02" };
    const policies = shop(row(permit()), { inForce, timeZone: "buyer" });
    const morning = order(line(), { placedAt: "2026-11-01T09:59:59Z" });
    const early = decide(morning, { policies, at: AT });
    expect(early.verdicts.return).toMatchObject({ status: "denied" });
    expect(early.policies).toEqual([]);
    const evening = order(line(), { placedAt: "2026-11-01T15:00:00Z" });
    const decision = decide(evening, { policies, at: AT });
    expect(decision.verdicts.return).toMatchObject({
      status: "unknown",
      missing: ["buyer.timeZone"],
    });
    expect(decision.policies).toHaveLength(1);
  });
});

describe("7.6 deadlines", () => {
  it("7.6 the zone that another policy has supposed is shown, whichever is asked first", () => {
    const permitting = (id: string, closes: Moment): Policy =>
      shop(row(permit({ closes })), { id, timeZone: "buyer" });
    const zones = ["a", "z"].map((id) => {
      const elapsed = permitting(id, after("line.deliveredAt", hours(480)));
      const counted = permitting("m", after("line.deliveredAt", days(30)));
      const { grants } = asked("allowed", [elapsed, counted], order(delivered()));
      return grants.find(({ policy }) => policy === id)?.until?.timeZone;
    });
    expect(zones).toEqual(["Etc/GMT-14", "Etc/GMT-14"]);
  });

  it("7.6 `from` is there where the date is known, though something else is not", () => {
    const policy = shop([
      row(
        permit({ closes: after("line.deliveredAt", days(30)) }),
        { "line.condition": "used" },
        "a",
      ),
      row(permit({ closes: after("line.deliveredAt", days(40)) }), {}, "b"),
    ]);
    expect(asked("allowed", policy, order(delivered()))).toMatchObject({
      until: { lastDay: "2026-12-10", from: { event: "line.deliveredAt" } },
      possiblyUntil: { lastDay: "2026-12-20", from: { event: "line.deliveredAt" } },
    });
  });

  it("7.6 a second deadline is `null` where its date is not known", () => {
    const policy = shop(
      row(
        permit({
          closes: on("2026-12-24"),
          terms: { handInBy: after("line.deliveredAt", days(60)), resolutions: ["refund"] },
        }),
      ),
    );
    expect(asked("allowed", policy, order(delivered())).terms).toEqual({
      resolutions: ["refund"],
      handInBy: {
        at: "2027-01-10T00:00:00Z",
        lastDay: "2027-01-09",
        timeZone: "UTC",
        from: { event: "line.deliveredAt", at: "2026-11-10T15:00:00Z" },
      },
    });
    expect(asked("allowed", policy, order()).terms).toMatchObject({ handInBy: null });
    const unknown = asked("allowed", policy, undelivered);
    expect(unknown.terms.handInBy).toBe(null);
    expect(unknown.missing).toEqual(["line.deliveredAt"]);
  });
});

describe("8.5 nextChange where something is unknown", () => {
  it("8.5 an unknown date that must have happened: the next millisecond", () => {
    const policies = shop(row(permit({ closes: after("line.deliveredAt", days(30)) })));
    expect(decide(undelivered, { policies, at: AT }).nextChange).toBe("2026-11-20T12:00:00.001Z");
  });

  it("8.5 an unknown word: the first moment at which the verdict differs", () => {
    const policies = shop([
      row(permit({ closes: on("2026-11-25") }), { "line.condition": "used" }, "a"),
      row(permit({ closes: on("2026-11-30") }), {}, "b"),
    ]);
    expect(decide(order(), { policies, at: AT }).nextChange).toBe("2026-11-26T00:00:00Z");
    expect(decide(order(), { policies, at: "2026-11-26T00:00:00Z" }).nextChange).toBe(
      "2026-12-01T00:00:00Z",
    );
    expect(decide(order(), { policies, at: "2026-11-26T00:00:00Z" }).verdicts.return).toMatchObject(
      {
        status: "unknown",
        missing: ["line.condition"],
      },
    );
    expect(decide(order(), { policies, at: PLACED }).nextChange).toBe("2026-11-26T00:00:00Z");
  });
});
