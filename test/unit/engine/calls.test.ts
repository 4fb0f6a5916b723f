import {
  type Action,
  compile,
  decide,
  isAllowed,
  MODES,
  type Mode,
  type Order,
  type Policies,
  PolicyError,
  timeline,
} from "order-recourse";
import { after, days, deny, forbid, hours, on, permit, type Row } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, DELIVERED, delivered, line, order, PLACED, row, shop } from "./support.js";

const policies = shop(row(permit({ closes: after("line.deliveredAt", days(14)) })));
const about = order(delivered());

describe("9.9 the moment asked about", () => {
  it("9.9 may be a date, or text in any offset; what comes out is UTC", () => {
    const expected = decide(about, { policies, at: AT });
    expect(expected.at).toBe(AT);
    for (const at of [
      new Date(AT),
      "2026-11-20T13:00:00+01:00",
      "2026-11-20T07:00-0500",
      "2026-11-20T12:00:00.000Z",
    ]) {
      expect(decide(about, { policies, at })).toEqual(expected);
      expect(compile(policies).decide(about, { at })).toEqual(expected);
      expect(compile(policies).allows(about, "return", { at })).toBe(true);
    }
    expect(decide(about, { policies, at: "2026-11-20T12:00:00.5Z" }).at).toBe(
      "2026-11-20T12:00:00.500Z",
    );
  });

  it("9.9 two moments after each other are not mixed up", () => {
    const { allows } = compile(policies);
    const moments = [AT, "2026-11-25T00:00:00Z", AT, new Date("2026-11-25T00:00:00Z"), AT];
    expect(moments.map((at) => allows(about, "return", { at }))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it.each([
    ["soon", "`soon`"],
    ["2026-11-20", "`2026-11-20`"],
    ["2026-11-20T12:00:00", "`2026-11-20T12:00:00`"],
    ["", "``"],
    [new Date(Number.NaN), "`Invalid Date`"],
    [1_790_000_000_000, "`1790000000000`"],
    [undefined, "nothing"],
    [null, "`null`"],
    [{}, "an object"],
  ])("9.9 one that can't be read throws: %s", (at, found) => {
    const question = { policies, at: at as string };
    const message = `\`at\` must be an ISO 8601 instant with an offset or \`Z\`, or a date, found ${found}`;
    const thrown = (call: () => unknown): unknown => {
      try {
        return call();
      } catch (error) {
        return error;
      }
    };
    for (const error of [
      thrown(() => decide(about, question)),
      thrown(() => compile(policies).decide(about, question)),
      thrown(() => compile(policies).allows(about, "return", question)),
      // no row of any table speaks of it: nothing has to be counted
      thrown(() => compile(policies).allows(about, "cancel", question)),
    ]) {
      expect(error).toBeInstanceOf(RangeError);
      expect((error as Error).message).toBe(message);
    }
  });
});

describe("the calls", () => {
  it("decide, compile and timeline refuse policies that can't be used together", () => {
    const twice = [policies, shop(row(deny()), { version: "2" })];
    for (const call of [
      (): unknown => decide(about, { policies: twice, at: AT }),
      (): unknown => compile(twice),
      (): unknown => timeline(about, { policies: twice }),
    ])
      expect(call).toThrow(PolicyError);
    expect(() => compile(twice)).toThrow(
      "the set of policies has 1 problem\n- versions `1` and `2` of policy `shop` are both in force (let `inForce` of the one end the day before the other begins)",
    );
  });

  it.each<[unknown, string]>([
    [null, "`null`"],
    [5, "`5`"],
    [{ id: "shop" }, "an object"],
    [{ tables: {} }, "an object"],
    [[policies, 5], "`5`"],
  ])("they refuse what is no policy: %j", (some, found) => {
    expect(() => compile(some as Policies)).toThrow(
      new TypeError(`\`policies\` must be a policy or a list of policies, found ${found}`),
    );
  });

  it("9.1 lists are nested at most a hundred deep, and don't hold themselves", () => {
    const nested = (depth: number): Policies => (depth === 0 ? policies : [nested(depth - 1)]);
    expect(decide(about, { policies: nested(100), at: AT }).policies).toHaveLength(1);
    expect(() => decide(about, { policies: nested(101), at: AT })).toThrow(TypeError);
    const own: Policies[] = [];
    own.push(own);
    expect(() => compile(own)).toThrow(TypeError);
  });

  it("compile is frozen, and gives what decide gives", () => {
    const compiled = compile([policies]);
    expect(Object.isFrozen(compiled)).toBe(true);
    expect(compiled.decide(about, { at: AT, reason: "damaged" })).toEqual(
      decide(about, { policies, at: AT, reason: "damaged" }),
    );
    expect(compiled.timeline(about)).toEqual(timeline(about, { policies }));
  });

  it("decide keeps sets of the same policies apart", () => {
    const other = shop(row(permit({ mode: "request" })), { id: "other" });
    const grants = (set: Policies): number => {
      const verdict = decide(about, { policies: set, at: AT }).verdicts.return;
      return verdict.status === "allowed" ? verdict.grants.length : 0;
    };
    expect([policies, [policies, other], [other], [], [policies]].map(grants)).toEqual([
      1, 2, 1, 0, 1,
    ]);
  });

  it("a custom fact that the policy does not declare is a programmer's mistake", () => {
    const undeclared = {
      ...policies,
      tables: { return: [row(permit(), { "custom.gift": "red" })] },
    };
    expect(() => compile(undeclared)).toThrow("`custom.gift` is not a fact of `shop`");
    const misspelt = {
      ...policies,
      tables: { return: [row(permit(), { "line.colour": "red" } as never)] },
    };
    expect(() => compile(misspelt)).toThrow("`line.colour` is not a fact of `shop`");
  });
});

describe("9.3 the timeline", () => {
  it("9.3 segments follow each other, each with its decision", () => {
    const segments = timeline(about, { policies });
    expect(segments.map(({ from, to }) => [from, to])).toEqual([
      [null, DELIVERED],
      [DELIVERED, "2026-11-25T00:00:00Z"],
      ["2026-11-25T00:00:00Z", null],
    ]);
    expect(segments.map(({ decision }) => decision.verdicts.return.status)).toEqual([
      "upcoming",
      "allowed",
      "denied",
    ]);
    for (const { from, decision } of segments.slice(1))
      expect(decision).toEqual(decide(about, { policies, at: from ?? "" }));
    expect(segments[0]?.decision.at).toBe(PLACED);
  });

  it("9.3 one segment where nothing changes", () => {
    const segments = timeline(order(), { policies: shop(row(permit())) });
    expect(segments).toEqual([
      {
        from: null,
        to: null,
        decision: decide(order(), { policies: shop(row(permit())), at: PLACED }),
      },
    ]);
  });

  it("9.3 what was before the order was placed", () => {
    const early = shop(row(permit({ closes: on("2026-10-15") })));
    const segments = timeline(order(), { policies: early });
    expect(segments.map(({ from, to }) => [from, to])).toEqual([
      [null, "2026-10-16T00:00:00Z"],
      ["2026-10-16T00:00:00Z", null],
    ]);
    expect(segments[0]?.decision.at).toBe("2026-10-15T23:59:59.999Z");
  });

  it("9.3 of an order whose moment can't be read", () => {
    const unreadable = order(line(), { placedAt: "today" });
    expect(timeline(unreadable, { policies: shop(row(permit())) })).toHaveLength(1);
  });

  it("9.3 by the reason given", () => {
    const rows: readonly Row[] = [
      row(permit(), { reason: "damaged" }, "damaged"),
      row(permit({ closes: on("2026-11-30") }), {}, "rest"),
    ];
    const set = shop(rows);
    expect(timeline(order(), { policies: set, reason: "damaged" })).toHaveLength(1);
    expect(timeline(order(), { policies: set, reason: "other" })).toHaveLength(2);
    expect(compile(set).timeline(order(), { reason: "damaged" })).toHaveLength(1);
  });

  it("9.3 and 9.4 each decision's nextChange is where its segment ends", () => {
    const set = shop([
      row(permit(), { "order.placedAt": { within: days(3) } }, "a"),
      row(permit({ mode: "request", closes: after("line.deliveredAt", days(14)) }), {}, "b"),
    ]);
    const segments = timeline(about, { policies: set });
    expect(segments.length).toBeGreaterThan(2);
    for (const { to, decision } of segments) expect(decision.nextChange).toBe(to);
  });

  it("9.3 is frozen", () => {
    const segments = timeline(about, { policies });
    expect(Object.isFrozen(segments)).toBe(true);
    expect(segments.every(Object.isFrozen)).toBe(true);
  });

  it("9.3 of an order without lines", () => {
    expect(timeline(order([]), { policies })).toMatchObject([{ from: null, to: null }]);
  });
});

describe("9.9 and 9.10 what goes in and what comes out", () => {
  const rich = shop([], {
    tables: {
      cancel: [row(permit(), { "line.status": "pending" }, "a"), row(deny(), {}, "b")],
      return: [
        {
          ...row(
            permit({
              closes: after("line.deliveredAt", days(30)),
              terms: {
                resolutions: ["refund"],
                fees: [{ kind: "late", percent: 5 }],
                handInBy: after("line.deliveredAt", days(40)),
              },
            }),
            { "line.tags": { hasNone: "sale" } },
          ),
          source: { title: "Returns", confidence: "high" },
        },
      ],
      contactSeller: [row(permit({ opens: after("contact.at", hours(1)) }))],
      escalate: [
        row(permit({ route: "court", opens: on("2027-01-01"), outside: "next" }), {}, "later"),
        row(permit({ route: "customer-service", lastResort: true }), {}, "last"),
      ],
    },
  });
  const orders: readonly Order[] = [
    order(),
    order(delivered({ tags: ["new"] })),
    order([delivered({ tags: undefined }), line({ id: "2" })]),
    order(delivered({ deliveredAt: undefined }), { events: undefined }),
    order([]),
  ];

  it("9.9 the input is not changed", () => {
    for (const input of orders) {
      const before = structuredClone(input);
      decide(input, { policies: rich, at: AT });
      expect(input).toEqual(before);
    }
    const tags = ["new"];
    decide(order(delivered({ tags })), { policies: rich, at: AT });
    expect(Object.isFrozen(tags)).toBe(false);
    expect(Object.isFrozen(rich.tables.return?.[0]?.source)).toBe(false);
  });

  it("9.9 the same input gives the same output", () => {
    for (const input of orders)
      expect(decide(input, { policies: rich, at: AT })).toEqual(
        decide(structuredClone(input), { policies: structuredClone(rich), at: AT }),
      );
  });

  it("9.10 what comes out is frozen, deeply", () => {
    const frozen = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      expect([path, Object.isFrozen(value)]).toEqual([path, true]);
      for (const [key, part] of Object.entries(value)) frozen(part, `${path}.${key}`);
    };
    for (const input of orders) frozen(decide(input, { policies: rich, at: AT }), "decision");
  });

  it("9.10 and equal to itself after a trip through JSON", () => {
    for (const input of orders) {
      const decision = decide(input, { policies: rich, at: AT });
      expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
    }
  });
});

describe("allows says what isAllowed says of the decision", () => {
  const set: Policies = [
    shop([], {
      tables: {
        cancel: [
          row(permit(), { "line.status": "pending", "line.quantity": 1 }, "one"),
          row(permit({ mode: "request" }), { "line.status": ["pending", "processing"] }, "two"),
          row(
            permit({ mode: "discretionary", lastResort: true }),
            { "line.condition": "used" },
            "x",
          ),
        ],
        return: [
          row(permit({ mode: "request" }), { "line.category": ["toys", "books/maps"] }, "toys"),
          row(permit(), { "line.price": { atLeast: 100, below: 200 } }, "price"),
          row(permit({ mode: "discretionary" }), { "line.tags": { has: ["a", "b"] } }, "tags"),
          row(
            permit({ closes: after("line.deliveredAt", days(14)) }),
            { reason: "damaged" },
            "fault",
          ),
        ],
        contactSeller: [
          row(permit({ lastResort: true }), { "buyer.country": "DE" }, "de"),
          row(permit({ lastResort: true, mode: "request" }), { "custom.gift": "red" }, "gift"),
          row(permit({ mode: "request" }), { "custom.size": { atLeast: 5 } }, "size"),
        ],
        escalate: [
          row(permit({ route: "court" }), { "disclosures.digitalConsentGiven": true }, "flag"),
          row(
            permit({ route: "court", mode: "request" }),
            { "contact.state": "awaiting" },
            "asked",
          ),
        ],
      },
      custom: { gift: "text", size: "number" },
      currency: "EUR",
      wholeOrder: ["cancel"],
    }),
    shop(row(forbid(), { "line.condition": "used" }), { id: "veto", authority: "marketplace" }),
  ];
  const compiled = compile(set);
  const price = (amount: number, currency = "EUR"): object => ({ price: { amount, currency } });
  const contacted = [{ type: "seller-contacted", at: "2026-11-12T10:00:00Z" }];
  const orders: readonly Order[] = [
    order(),
    order(line({ quantity: 2 })),
    order(line({ status: "processing", condition: "opened" })),
    order(line({ status: "shipped", condition: "used" })),
    order([line(), line({ id: "2", quantity: 2 }), line({ id: "3", status: "cancelled" })]),
    order([line(), line({ id: "2", status: "shipped", condition: "opened" })]),
    order([line({ status: "cancelled" }), line({ id: "2", status: "cancelled" })]),
    order([line(), line({ quantity: 3 })]),
    order(delivered({ condition: "opened", category: "toys/cars", ...price(150) })),
    order(delivered({ condition: "opened", category: "toy", ...price(150) })),
    order(delivered({ condition: "opened", category: "books/maps", ...price(200) })),
    order(delivered({ condition: "opened", category: "x", ...price(150, "USD"), tags: ["b"] })),
    order(delivered({ condition: "used", category: "toys", ...price(1) })),
    order(delivered({ condition: "opened", category: "x", ...price(1), tags: ["c"] })),
    order(delivered({ category: "x", ...price(1), tags: ["a"] })),
    order(delivered({ condition: "opened", deliveredAt: undefined, category: "x", ...price(9) })),
    order(line(), { buyer: { country: "DE" }, events: contacted }),
    order(line(), { buyer: { country: "FR" }, custom: { gift: "red", size: 9 } }),
    order(line({ custom: { gift: null, size: 5 } }), { buyer: {}, custom: { gift: "red" } }),
    order(line({ custom: { size: "?" } }), { buyer: { country: "FR" }, custom: { size: 1 } }),
    order(line(), { buyer: { country: "FR" }, custom: { size: Number.NaN, gift: 5 } }),
    // 1.3: as only an order without types can have it
    order(line({ category: null, custom: null }), { buyer: null, custom: null, payment: null }),
    order(delivered({ condition: "opened", category: "x", price: null }), { buyer: null }),
    order([line({ seller: null }), line({ id: "2" })], { seller: null, events: null }),
    order(line(), { buyer: { country: null, memberships: null }, seller: { type: null } }),
    order(line(), { disclosures: { digitalConsentGiven: true } }),
    order(line(), { disclosures: { digitalConsentGiven: false }, events: undefined }),
    order(line(), {
      disclosures: { digitalConsentGiven: null },
      stated: { "contact.state": "none" },
    }),
    order([]),
  ];
  const questions = [
    { at: AT },
    { at: AT, reason: "damaged" },
    { at: "2026-12-24T12:00:00Z", reason: "damaged" },
    { at: AT, reason: "other" },
  ] as const;
  const demands: readonly { mode?: Mode; lines?: readonly string[] }[] = [
    {},
    ...MODES.map((mode) => ({ mode })),
    { lines: [] },
    { lines: ["1"] },
    { lines: ["2"], mode: "request" },
    { lines: ["1", "2"], mode: "instant" },
    { lines: ["9"] },
    { lines: ["1", "9"] },
    { lines: ["constructor"] },
  ];

  it.each(["cancel", "return", "contactSeller", "escalate"] as const)("on %s", (action) => {
    const found = new Set<boolean>();
    const differing: object[] = [];
    for (const input of orders)
      for (const question of questions) {
        const decision = compiled.decide(input, question);
        for (const demand of demands) {
          const allows = compiled.allows(input, action, { ...question, ...demand });
          found.add(allows);
          // one comparison at the end: thousands of `expect` take longer than the engine
          if (allows !== isAllowed(decision, action, demand))
            differing.push({ input, question, demand, allows });
        }
      }
    expect(differing).toEqual([]);
    expect(found.size).toBe(2);
  });

  it("with a last resort of a stronger mode beside a weaker permit", () => {
    const both = [
      shop(row(permit({ lastResort: true })), { id: "a" }),
      shop(row(permit({ mode: "request" })), { id: "b" }),
    ];
    for (const mode of MODES) {
      const decision = decide(order(), { policies: both, at: AT });
      expect(compile(both).allows(order(), "return", { at: AT, mode })).toBe(
        isAllowed(decision, "return", { mode }),
      );
    }
    expect(compile(both).allows(order(), "return", { at: AT, mode: "instant" })).toBe(false);
  });
});

describe("8.1 a guard without lines", () => {
  const gone = line({ id: "gone", status: "cancelled", cancelledAt: DELIVERED });
  const here = delivered({ id: "here" });
  const tables = (permitted: string) => {
    const rows = [row(permit(), { "line.status": permitted as "cancelled" })];
    return { cancel: rows, return: rows, contactSeller: rows, escalate: escalating(rows) };
  };
  const escalating = (rows: readonly Row[]): readonly Row[] =>
    rows.map((one) => ({ ...one, then: permit({ route: "step-in" }) }));
  const closed = shop([], { tables: tables("cancelled") });
  const open = shop([], { tables: tables("delivered") });
  const lines = [gone, here];

  it.each<[Action, boolean]>([
    ["cancel", false],
    ["return", false],
    ["contactSeller", true],
    ["escalate", true],
  ])("8.1 %s counts closed lines beside open ones: %s", (action, counts) => {
    const question = { action } as const;
    expect(ask(closed, order(lines), question).status).toBe(counts ? "allowed" : "denied");
    expect(ask(open, order(lines), question).status).toBe("allowed");
    expect(ask(closed, order(gone), question).status).toBe("allowed");
  });

  it("8.2 takes the strongest of the lines that count", () => {
    const modes = shop([
      row(permit({ mode: "discretionary" }), { "line.quantity": { below: 2 } }, "one"),
      row(permit({ mode: "request" }), { "line.quantity": { below: 3 } }, "two"),
      row(permit(), { "line.quantity": { below: 4 } }, "three"),
    ]);
    const some = (...quantities: readonly number[]) =>
      ask(modes, order(quantities.map((quantity) => delivered({ id: `${quantity}`, quantity }))));
    expect(some(1, 3, 2)).toMatchObject({ status: "allowed", mode: "instant" });
    expect(some(4, 1, 2)).toMatchObject({ status: "allowed", mode: "request" });
    expect(some(4, 1)).toMatchObject({ status: "allowed", mode: "discretionary" });
    expect(some(4, 5)).toMatchObject({ status: "denied" });
  });

  it("8.1 of lines of one id the last one counts", () => {
    const twice = [
      delivered({ quantity: 9 }),
      delivered({ quantity: 1 }),
      delivered({ id: "2", quantity: 9 }),
    ];
    const few = shop(row(permit(), { "line.quantity": { below: 2 } }));
    expect(ask(few, order(twice)).status).toBe("allowed");
    expect(ask(few, order([...twice].reverse())).status).toBe("allowed");
  });
});
