import { decide, type Policy } from "order-recourse";
import { check, neverUnknown, questions } from "order-recourse/analysis";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { after, days, deny, forbid, on, permit, type Row } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const because = "return-window";

function shop(rows: readonly Row[], more: Partial<Policy> = {}): Policy {
  const end: Row = { id: "end", when: {}, then: deny(), because };
  const tables = { return: [...rows, end] };
  return { id: "shop", version: "1", authority: "seller", timeZone: "UTC", tables, ...more };
}

function codes(...policies: readonly Policy[]): readonly (readonly string[])[] {
  return check(policies).findings.map(({ code, rows }) => [code, ...rows]);
}

describe("check", () => {
  it("finds a row that no order passes", () => {
    const row: Row = {
      id: "never",
      when: { "line.status": "pending", "line.deliveredAt": { known: true } },
      then: deny(),
      because,
    };
    expect(codes(shop([row]))).toEqual([["impossible-row", "never"]]);
  });

  it.each(["other", "other-else", "ZZ", "?"])(
    "has another word than `%s` for what is not named",
    (word) => {
      const because = "goodwill";
      for (const [fact, words] of [
        ["line.category", [word, `${word}-else`]],
        ["custom.shelf", [word]],
        ["buyer.country", ["ZZ", "XX", "AA"]],
        ["buyer.timeZone", ["UTC"]],
      ] as const) {
        const policy: Policy = {
          ...shop([]),
          custom: { shelf: "text" },
          tables: { return: [{ id: "named", when: { [fact]: words }, then: permit(), because }] },
        };
        expect(codes(policy)).toEqual([["falls-through"]]);
      }
    },
  );

  it("finds rows that say the same", () => {
    const row: Row = { id: "a", when: { reason: "damaged" }, then: permit(), because };
    expect(codes(shop([row, { ...row, id: "b" }]))).toEqual([["same-row", "b"]]);
  });

  it("finds a window that is never open", () => {
    const then = permit({
      opens: after("line.deliveredAt", days(20)),
      closes: after("line.deliveredAt", days(10)),
    });
    expect(codes(shop([{ id: "shut", when: {}, then, because }]))[0]).toEqual([
      "empty-window",
      "shut",
    ]);
    const past = permit({ opens: "order.placedAt", closes: on("2024-12-31"), outside: "next" });
    const when = { "order.placedAt": { from: "2025-01-01" } };
    expect(codes(shop([{ id: "past", when, then: past, because }]))).toEqual([
      ["empty-window", "past"],
    ]);
  });

  it("lets a row be that only tells what it waits for", () => {
    const when = { "return.state": "none" } as const;
    const then = permit({ opens: after("return.requestedAt", days(3)) });
    expect(codes(shop([{ id: "waits", when, then, because }]))).toEqual([]);
  });

  it("finds a permit that is always forbidden", () => {
    const permitting = shop([
      { id: "may", when: { "line.status": "delivered" }, then: permit(), because },
    ]);
    const rows: readonly Row[] = [
      { id: "no", when: { "line.status": ["delivered", "shipped"] }, then: forbid(), because },
      { id: "end", when: {}, then: deny(), because },
    ];
    const other = shop([], { id: "market", authority: "marketplace", tables: { return: rows } });
    const { findings } = check([permitting, other]);
    expect(findings.map(({ code, rows: [row], by }) => [code, row, by])).toEqual([
      ["always-vetoed", "may", [{ policy: "market", row: "no" }]],
    ]);
  });

  it("finds an order that no row decides", () => {
    const policy = shop([], {
      tables: {
        return: [
          { id: "only", when: { "line.tags": { known: true, has: "x" } }, then: deny(), because },
        ],
      },
    });
    const [finding] = check(policy).findings;
    expect(finding?.code).toBe("falls-through");
    if (finding?.witness === undefined) throw new Error("no witness");
    const { verdicts } = decide(finding.witness.order, { ...finding.witness, policies: policy });
    expect(verdicts.return.reasons[0].code).toBe("no-rule");
    expect(codes({ ...policy, authority: "law" })).toEqual([]);
  });

  it("finds values that never are, and values said twice", () => {
    // SAFETY: what a hand-built policy may hold that was not checked
    const when = {
      "line.condition": ["opened", "shiny"],
      "line.category": ["toys", "toys/games"],
    } as unknown as Row["when"];
    expect(codes(shop([{ id: "odd", when, then: deny(), because }]))).toEqual([
      ["outside-domain", "odd"],
      ["repeated-value", "odd"],
    ]);
  });

  it("finds days without a version", () => {
    const rows: readonly Row[] = [];
    const first = shop(rows, { inForce: { from: "2025-01-01", to: "2025-12-31" } });
    const second = shop(rows, { version: "2", inForce: { from: "2026-01-03" } });
    const [finding] = check([first, second]).findings;
    expect(finding?.code).toBe("version-gap");
    expect(finding?.data).toEqual({ from: "2026-01-01", to: "2026-01-02", before: "1" });
    expect(finding?.witness?.order.placedAt).toBe("2026-01-01T12:00:00Z");
    expect(check([first, { ...second, inForce: { from: "2026-01-01" } }]).findings).toEqual([]);
  });

  it("finds holes between versions in any order, with an order for each where one can be made", () => {
    const rows: readonly Row[] = [];
    const zones = { timeZone: ["buyer", "Europe/Berlin"] };
    const first = shop(rows, { ...zones, inForce: { to: "2025-12-31" } });
    const second = shop(rows, { ...zones, version: "2", inForce: { from: "2026-02-01" } });
    const [berlin, ...more] = check([second, first]).findings;
    expect(more).toEqual([]);
    expect(berlin?.witness?.order.placedAt).toBe("2026-01-01T11:00:00Z");
    const buyers = [first, second].map((policy) => ({ ...policy, timeZone: "buyer" }));
    expect(check(buyers).findings[0]?.code).toBe("version-gap");
    const byDelivery = [first, second].map((policy) => ({
      ...policy,
      timeZone: "UTC",
      inForce: { ...policy.inForce, by: "line.deliveredAt" as const },
    }));
    expect(check(byDelivery).findings[0]).toMatchObject({ code: "version-gap" });
    expect(check(byDelivery).findings[0]).not.toHaveProperty("witness");
    const { inForce: _, ...always } = second;
    expect(
      check([
        { ...first, id: "a" },
        { ...always, id: "b" },
      ]).findings,
    ).toEqual([]);
    expect(check([first, { ...second, inForce: {} }].slice(0, 1)).findings).toEqual([]);
  });

  it("knows every kind of fact", () => {
    const rows: readonly Row[] = [
      {
        id: "flag",
        when: { "custom.vip": true, "custom.points": { atLeast: 3, below: 9 } },
        then: permit(),
        because,
      },
      {
        id: "total",
        when: { "order.total": { atLeast: 5000 }, "line.quantity": 2 },
        then: permit(),
        because,
      },
      {
        id: "late",
        when: { "delay.newDate": { known: true }, "delay.consented": false },
        then: permit(),
        because,
      },
      {
        id: "parts",
        when: { "order.lastDeliveredAt": { known: false }, "line.deliveredAt": { known: true } },
        then: permit(),
        because,
      },
      {
        id: "region",
        when: { "buyer.region": { known: false }, "buyer.country": "DE" },
        then: permit(),
        because,
      },
      { id: "failed", when: { "line.failure": "lost" }, then: permit(), because },
      {
        id: "replaced",
        when: { "replacement.sentAt": { known: true }, "receipt.confirmedAt": { known: true } },
        then: permit(),
        because,
      },
      {
        id: "length",
        when: { "line.status": "delivered", "returnPolicy.category": "finite-window" },
        then: permit({ closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })) }),
        because,
      },
      {
        id: "marks",
        when: {
          "custom.marks": { not: { has: ["a", "b"] } },
          "custom.giftAt": { within: days(3) },
        },
        then: permit(),
        because,
      },
    ];
    const custom = { vip: "boolean", points: "number", marks: "list", giftAt: "instant" } as const;
    const { findings, undecided } = check(shop(rows, { custom, currency: "EUR" }));
    expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
  });
});

describe("questions", () => {
  const order = {
    id: "1",
    placedAt: "2026-11-03T17:20:00Z",
    lines: [{ id: "1", quantity: 1, status: "pending" }],
    events: [],
  } as const;

  it("asks what decides, and nothing that is known", () => {
    const { tree, depth, facts, exact } = questions(amazonUs, {
      order,
      action: "cancel",
      at: "2026-11-22T12:00:00Z",
    });
    expect(exact).toBe(true);
    expect(depth).toBeLessThanOrEqual(facts.length);
    if (!("ask" in tree)) expect(tree.status).toBe("allowed");
    const known = {
      ...order,
      seller: { type: "first-party", fulfilledBy: "marketplace" },
    } as const;
    expect(
      questions(amazonUs, {
        order: known,
        action: "contactSeller",
        at: new Date("2026-11-22T12:00:00Z"),
      }).depth,
    ).toBe(0);
  });

  it("tries dates, sets and reasons", () => {
    const rows: readonly Row[] = [
      {
        id: "member",
        when: { "buyer.memberships": { has: "plus" }, reason: "damaged" },
        then: permit({ closes: after("line.deliveredAt", days(60)) }),
        because,
      },
      {
        id: "rest",
        when: { "line.price": { atLeast: 500 } },
        then: permit({ closes: after("line.deliveredAt", days(3)) }),
        because,
      },
    ];
    const delivered = { ...order, lines: [{ id: "1", quantity: 1, status: "delivered" }] } as const;
    const asked = questions(shop(rows, { currency: "EUR" }), {
      order: delivered,
      action: "return",
      at: "2026-11-22T12:00:00Z",
    });
    expect(asked.exact).toBe(false);
    expect(new Set(asked.facts)).toEqual(
      new Set(["line.deliveredAt", "buyer.memberships", "reason", "line.price"]),
    );
  });

  it("asks for the day of a delivery once, and leaves nothing open behind it", () => {
    const delivered = {
      id: "1",
      placedAt: "2026-11-03T17:20:00Z",
      lines: [{ id: "1", quantity: 1, status: "delivered" }],
    } as const;
    const { tree } = questions(amazonUs, {
      order: delivered,
      action: "return",
      at: "2026-11-22T12:00:00Z",
    });
    const answers: string[] = [];
    const walk = (part: typeof tree, asked: readonly string[]): void => {
      if (!("ask" in part)) {
        answers.push(part.status);
        return;
      }
      expect(asked).not.toContain(part.ask);
      for (const { values, next } of part.answers) {
        // a delivered line was delivered: that it never was is no answer
        if (part.ask === "line.deliveredAt") expect(values).not.toContain(null);
        walk(next, [...asked, part.ask]);
      }
    };
    walk(tree, []);
    expect(new Set(answers)).toEqual(new Set(["allowed", "denied"]));
  });

  it("refuses a moment that can't be read", () => {
    expect(() => questions(amazonUs, { order, action: "return", at: "yesterday" })).toThrow(
      "`asking.at`: expected an instant",
    );
  });

  it("says whether facts are enough", () => {
    const policy = shop([{ id: "a", when: { reason: "damaged" }, then: permit(), because }]);
    expect(neverUnknown(policy, ["reason"]).holds).toBe(true);
    const proof = neverUnknown(policy, ["line.category", "contact.state"]);
    expect(proof.holds).toBe(false);
  });

  it("counts the places, the versions and the days that tables hang on among the facts", () => {
    const closes = after(
      "line.deliveredAt",
      days(14, { roll: "next-working-day", calendar: "buyer" }),
    );
    const rows: readonly Row[] = [{ id: "window", when: {}, then: permit({ closes }), because }];
    const local = shop(rows, {
      timeZone: "buyer",
      calendars: { DE: { weekend: [7], holidays: [] } },
      inForce: { from: "2026-01-01", by: "line.deliveredAt" },
    });
    expect(neverUnknown(local, ["line.status"], ["return"]).holds).not.toBe(true);
    const history = shop([
      { id: "asked", when: { "contact.state": "awaiting" }, then: permit(), because },
      { id: "cheap", when: { "line.price": { below: 100 } }, then: permit(), because },
    ]);
    const told = ["contact.state", "line.price"] as const;
    expect(neverUnknown(history, told, ["return"]).holds).toBe(true);
    expect(neverUnknown(history, ["line.price"], ["return"]).holds).toBe(false);
    expect(neverUnknown(history, ["contact.state"], ["return"]).holds).toBe(false);
    const listed = shop([], { timeZone: ["Europe/Berlin", "buyer"] });
    expect(neverUnknown(listed, [], ["cancel"]).holds).not.toBe(false);
  });
});
