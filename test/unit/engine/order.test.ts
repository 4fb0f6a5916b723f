import { type Action, decide, type Line, type Order, type Policy } from "order-recourse";
import {
  after,
  days,
  deny,
  forbid,
  hours,
  laterOf,
  type Moment,
  on,
  type Permit,
  permit,
  type Row,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, delivered, line, order, PLACED, row, shop } from "./support.js";

/** A policy that says the same of every action. */
function everywhere(rows: readonly Row[], more: Partial<Policy> = {}): Policy {
  const escalate = rows.map((each) =>
    each.then.effect === "permit"
      ? { ...each, then: { ...each.then, route: "court" as const } }
      : each,
  );
  const tables = { cancel: rows, return: rows, contactSeller: rows, escalate };
  return shop([], { tables, ...more });
}

describe("8.1 the lines that count", () => {
  const policy = everywhere([row(permit())]);
  const about = order([line({ status: "cancelled" }), line({ id: "2" })]);

  it.each([
    ["cancel", ["2"]],
    ["return", ["2"]],
    ["contactSeller", ["1", "2"]],
    ["escalate", ["1", "2"]],
  ] as const)("8.1 for %s", (action, expected) => {
    expect(ask(policy, about, { action }).lines).toEqual(expected);
  });

  it("8.1 all lines where none is open", () => {
    const none = order([line({ status: "cancelled" }), line({ id: "2", status: "cancelled" })]);
    expect(ask(policy, none, { action: "cancel" }).lines).toEqual(["1", "2"]);
  });
});

describe("8.2 the order's verdict", () => {
  // what a line gets hangs on its quantity
  const policy = shop([
    row(permit({ closes: on("2026-11-30") }), { "line.quantity": 1 }, "allowed"),
    row(permit({ opens: on("2026-12-01") }), { "line.quantity": 2 }, "upcoming"),
    row(permit(), { "line.quantity": 3, "line.condition": "used" }, "unknown"),
    row(deny({ kind: "already" }), { "line.quantity": 4 }, "denied"),
  ]);
  const of = (...quantities: readonly number[]): Order =>
    order(quantities.map((quantity, index) => line({ id: String(index + 1), quantity })));

  it.each([
    [[1, 2, 3, 4], "allowed", ["1"]],
    [[4, 3, 2, 1], "allowed", ["4"]],
    [[1, 1, 2], "allowed", ["1", "2"]],
    [[2, 3, 4], "unknown", ["2"]],
    [[4, 2, 2], "upcoming", ["2", "3"]],
    [[4, 4], "denied", ["1", "2"]],
    [[4], "denied", ["1"]],
  ])("8.2 of %j it is %s", (quantities, status, lines) => {
    expect(ask(policy, of(...quantities))).toMatchObject({ status, lines });
  });

  it("8.2 reasons are those of the lines that it names, each once", () => {
    expect(ask(policy, of(1, 1, 2)).reasons.map(({ rule }) => rule)).toEqual(["allowed"]);
    expect(ask(policy, of(4, 4)).reasons.map(({ rule }) => rule)).toEqual(["denied"]);
    expect(ask(policy, of(3, 2, 3))).toMatchObject({ missing: ["line.condition"] });
  });

  it("8.2 of one line it is that line's verdict", () => {
    const decision = decide(of(1), { policies: policy, at: AT });
    expect(decision.verdicts).toEqual(decision.lines["1"]?.verdicts);
  });

  it("8.2 a denial has the latest since of its lines", () => {
    const window = shop(row(permit({ closes: after("line.deliveredAt", days(1)) })));
    const early = delivered({ id: "2", deliveredAt: "2026-11-09T10:00:00Z" });
    expect(asked("denied", window, order([delivered(), early])).since).toBe("2026-11-12T00:00:00Z");
    const same = delivered({ id: "2" });
    expect(asked("denied", window, order([delivered(), same])).since).toBe("2026-11-12T00:00:00Z");
  });

  const modes = shop([
    row(permit({ mode: "request", closes: on("2026-12-24") }), { "line.quantity": 1 }, "request"),
    row(permit({ closes: on("2026-11-30") }), { "line.quantity": 2 }, "short"),
    row(permit({ closes: on("2026-12-10") }), { "line.quantity": 3 }, "long"),
    row(
      permit({ closes: on("2027-01-01"), terms: { resolutions: ["exchange"] } }),
      { "line.quantity": 4 },
      "exchange",
    ),
    row(permit({ lastResort: true }), { "line.quantity": 5 }, "last"),
  ]);

  it.each([
    [[1, 2], "short"],
    [[2, 3], "long"],
    [[4, 2], "short"],
    [[1, 4], "exchange"],
    [[5, 1], "request"],
  ])("8.2 the lines rank as permits do: of %j", (quantities, rule) => {
    for (const each of [quantities, [...quantities].reverse()]) {
      const verdict = asked("allowed", modes, of(...each));
      expect(verdict.grants.map((grant) => grant.rule)).toEqual([rule]);
      expect(verdict.lines).toEqual(["1", "2"]);
    }
  });

  it("8.2 until is the latest of the leader's way", () => {
    expect(asked("allowed", modes, of(2, 3))).toMatchObject({
      mode: "instant",
      until: { at: "2026-12-11T00:00:00Z" },
    });
    expect(asked("allowed", modes, of(5, 3)).until?.at).toBe("2026-12-11T00:00:00Z");
  });

  it("8.2 modeUntil is when the last of the leader's mode ends", () => {
    expect(asked("allowed", modes, of(1, 2))).toMatchObject({
      until: { at: "2026-12-25T00:00:00Z" },
      modeUntil: { at: "2026-12-01T00:00:00Z" },
    });
    expect(asked("allowed", modes, of(2, 3))).not.toHaveProperty("modeUntil");
  });

  it("8.2 another route does not count for until", () => {
    const routes = shop([], {
      tables: {
        escalate: [
          row(permit({ route: "appeal", closes: on("2026-11-30") }), { "line.quantity": 1 }, "a"),
          row(permit({ route: "court", mode: "request" }), {}, "b"),
        ],
      },
    });
    const verdict = asked("allowed", routes, of(2, 1), { action: "escalate" });
    expect(verdict).toMatchObject({
      route: "appeal",
      lines: ["1", "2"],
      until: { at: "2026-12-01T00:00:00Z" },
    });
  });

  it("8.2 grants are one per policy, the best", () => {
    const other = shop(row(permit({ mode: "request" })), { id: "other", authority: "law" });
    const verdict = asked("allowed", [modes, other], of(2, 3, 1));
    expect(verdict.grants.map(({ policy: id, rule }) => `${id}/${rule}`)).toEqual([
      "shop/long",
      "other/row",
    ]);
  });

  it("8.2 upcoming: the earliest opening, and `later` in order", () => {
    const openings = shop([
      row(permit({ opens: "contact.at" }), { "line.quantity": 1 }, "event"),
      row(permit({ opens: on("2026-12-02") }), { "line.quantity": 2 }, "second"),
      row(permit({ opens: on("2026-12-01") }), { "line.quantity": 3 }, "first"),
    ]);
    const verdict = asked("upcoming", openings, of(1, 2, 3));
    expect(verdict.opens).toEqual({ at: "2026-12-01T00:00:00Z" });
    expect(verdict.later.map(({ rule }) => rule)).toEqual(["first", "second", "event"]);
    expect(asked("upcoming", openings, of(1, 1)).opens).toEqual({ after: "contact.at" });
    const { recommended } = decide(of(1, 2, 3), { policies: openings, at: AT });
    expect(recommended).toMatchObject({ opens: { at: "2026-12-01T00:00:00Z" } });
  });

  it("8.2 one row that opens at two moments on two lines is listed at the earlier", () => {
    const openings = shop(row(permit({ opens: after("line.promisedBy", days(1)) })));
    const lines = ["2026-12-05T10:00:00Z", "2026-12-03T10:00:00Z"].map((promisedBy, index) =>
      line({ id: String(index), promisedBy }),
    );
    expect(asked("upcoming", openings, order(lines)).later).toMatchObject([
      { opens: { at: "2026-12-05T00:00:00Z" } },
    ]);
  });

  it("8.2 what is still to open on another line is `later` of an allowed verdict", () => {
    expect(asked("allowed", policy, of(1, 2)).later).toMatchObject([{ rule: "upcoming" }]);
  });

  it("8.2 missing and possiblyUntil of allowed lines are put together", () => {
    const window = shop(
      row(permit({ opens: "order.placedAt", closes: after("line.deliveredAt", days(30)) })),
    );
    const about = order([delivered(), delivered({ id: "2", deliveredAt: undefined })]);
    expect(asked("allowed", window, about)).toMatchObject({
      lines: ["1", "2"],
      until: { at: "2026-12-11T00:00:00Z" },
      possiblyUntil: { at: "2026-12-21T00:00:00Z" },
      missing: ["line.deliveredAt"],
    });
  });

  it("8.2 lines of one id: the last is kept under it", () => {
    const about = order([line(), line({ quantity: 4 })]);
    const { lines } = decide(about, { policies: policy, at: AT });
    expect(Object.keys(lines)).toEqual(["1"]);
    expect(lines["1"]?.verdicts.return.status).toBe("denied");
  });

  it("8.2 a line called `__proto__` is a line like another", () => {
    const decision = decide(order([line({ id: "__proto__" }), line({ id: "constructor" })]), {
      policies: policy,
      at: AT,
    });
    expect(Object.keys(decision.lines)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(decision.lines)).toBe(Object.prototype);
    expect(decision.verdicts.return.lines).toEqual(["__proto__", "constructor"]);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    const only = decide(order(line({ id: "__proto__" })), { policies: policy, at: AT });
    expect(only.verdicts.return).toMatchObject({ status: "allowed", lines: ["__proto__"] });
  });
});

describe("8.3 no lines", () => {
  it("8.3 everything is denied", () => {
    const policy = everywhere([row(permit())]);
    const decision = decide(order([]), { policies: policy, at: AT });
    for (const action of ["cancel", "return", "contactSeller", "escalate"] as const)
      expect(decision.verdicts[action]).toEqual({
        action,
        lines: [],
        reasons: [{ code: "no-lines", policy: null, rule: null, authority: null, facts: {} }],
        status: "denied",
        kind: "never",
        since: null,
      });
    expect(decision).toMatchObject({
      at: AT,
      recommended: null,
      lines: {},
      policies: [{ id: "shop", version: "1", authority: "seller" }],
      nextChange: null,
    });
  });
});

describe("8.3 the policies of a decision", () => {
  const of = (policies: readonly Policy[], about: Order): readonly string[] =>
    decide(about, { policies, at: AT }).policies.map(({ id, version }) => `${id} ${version}`);

  it("8.3 the highest authority first, then by id and version", () => {
    const policies = [
      shop([], { id: "b" }),
      shop([], { id: "a", version: "2", inForce: { from: "2026-11-01" } }),
      shop([], { id: "z", authority: "law" }),
      shop([], { id: "y", authority: "marketplace" }),
      shop([], { id: "c", version: "2", inForce: { from: "2026-11-01", by: "line.deliveredAt" } }),
      shop([], { id: "c", version: "1", inForce: { to: "2026-10-31", by: "line.deliveredAt" } }),
    ];
    expect(of(policies, order(delivered()))).toEqual(["z 1", "y 1", "a 2", "b 1", "c 2"]);
  });

  it("8.3 for an order without lines those that are in force by the order's date", () => {
    const policies = [
      shop([], { id: "now", inForce: { from: "2026-11-01" } }),
      shop([], { id: "past", inForce: { to: "2026-10-31" } }),
      shop([], { id: "always" }),
    ];
    expect(of(policies, order([]))).toEqual(["always 1", "now 1"]);
  });
});

describe("8.4 recommended", () => {
  type Tables = { readonly [A in Action]?: Omit<Permit, "effect"> | "unknown" };
  const recommended = (
    tables: Tables,
    { about = order(), reason }: { about?: Order; reason?: "not-arrived" | "damaged" } = {},
  ): unknown => {
    const policy = shop([], {
      tables: Object.fromEntries(
        Object.entries(tables).map(([action, says]) => {
          const options = says === "unknown" ? {} : says;
          const route = action === "escalate" ? { route: "court" as const } : {};
          return [
            action,
            [
              row(
                permit({ ...options, ...route }),
                says === "unknown" ? { "line.condition": "used" } : {},
              ),
            ],
          ];
        }),
      ),
    });
    return decide(about, {
      policies: policy,
      at: AT,
      ...(reason === undefined ? {} : { reason }),
    }).recommended;
  };
  const last = { lastResort: true };
  const later = { opens: on("2026-12-01") };

  it("8.4 the first allowed of cancel, return, escalate, contactSeller", () => {
    expect(recommended({ cancel: {}, return: {}, contactSeller: {}, escalate: {} })).toEqual({
      action: "cancel",
      lines: ["1"],
      status: "allowed",
      mode: "instant",
      until: null,
      lastResort: false,
    });
    expect(recommended({ return: {}, contactSeller: {}, escalate: {} })).toMatchObject({
      action: "return",
    });
    expect(
      recommended({ contactSeller: {}, escalate: { mode: "request", closes: on("2026-11-30") } }),
    ).toEqual({
      action: "escalate",
      lines: ["1"],
      status: "allowed",
      mode: "request",
      until: { at: "2026-12-01T00:00:00Z", lastDay: "2026-11-30", timeZone: "UTC", from: null },
      route: "court",
      lastResort: false,
    });
    expect(recommended({ contactSeller: {}, cancel: "unknown", return: later })).toMatchObject({
      action: "contactSeller",
    });
  });

  it("8.4 of several lines until the first of them ends, which is not always the order's end", () => {
    const about = order([
      delivered({ id: "1", deliveredAt: "2026-11-12T10:00:00Z" }),
      delivered({ id: "2", deliveredAt: "2026-11-08T10:00:00Z" }),
      delivered({ id: "3", deliveredAt: "2026-11-10T10:00:00Z" }),
      delivered({ id: "4", deliveredAt: "2026-11-01T10:00:00Z" }),
    ]);
    const closes = after("line.deliveredAt", days(14));
    const decision = decide(about, { policies: shop([row(permit({ closes }))]), at: AT });
    expect(decision.verdicts.return).toMatchObject({
      lines: ["1", "2", "3"],
      until: { lastDay: "2026-11-26" },
    });
    expect(decision.recommended).toMatchObject({
      lines: ["1", "2", "3"],
      until: { lastDay: "2026-11-22" },
    });
    expect(recommended({ return: {} }, { about })).toMatchObject({ until: null });
  });

  it("8.4 but no last resort", () => {
    expect(recommended({ escalate: last, contactSeller: {} })).toMatchObject({
      action: "contactSeller",
    });
  });

  it("8.4 else the first that is upcoming", () => {
    expect(recommended({ escalate: last, cancel: later, return: later })).toEqual({
      action: "cancel",
      lines: ["1"],
      status: "upcoming",
      opens: { at: "2026-12-01T00:00:00Z" },
    });
    expect(recommended({ contactSeller: later, escalate: later })).toMatchObject({
      action: "escalate",
      status: "upcoming",
      route: "court",
    });
    expect(recommended({ cancel: "unknown", contactSeller: later })).toMatchObject({
      action: "contactSeller",
      status: "upcoming",
    });
  });

  it("8.4 no earlier than its verdict says, though one row may open before", () => {
    const permitting = (opens: Moment): Row => row(permit({ opens }));
    const contactSeller = [
      row(deny(), { "line.price": { atLeast: 2500 } }, "dear"),
      permitting(on("2026-12-01")),
    ];
    const cheap = shop([], { id: "a", tables: { contactSeller } });
    const other = (opens: Moment): Policy =>
      shop([], {
        id: "b",
        authority: "marketplace",
        tables: { contactSeller: [permitting(opens)] },
      });
    const opening = (opens: Moment): unknown => {
      const decision = decide(order(), { policies: [cheap, other(opens)], at: AT });
      const { recommended } = decision;
      expect(recommended).toMatchObject({ status: "upcoming" });
      return recommended?.status === "upcoming" && recommended.opens;
    };
    expect(opening(on("2026-12-05"))).toEqual({ at: "2026-12-05T00:00:00Z" });
    expect(opening("contact.at")).toEqual({ after: "contact.at" });
    expect(opening(on("2026-11-28"))).toEqual({ at: "2026-11-28T00:00:00Z" });
  });

  it("8.4 or has something still to open beside a last resort", () => {
    const policy = shop([], {
      tables: {
        escalate: [
          row(
            permit({
              route: "guarantee-claim",
              opens: after("contact.at", hours(48)),
              outside: "next",
            }),
            {},
            "claim",
          ),
          row(permit({ route: "customer-service", lastResort: true }), {}, "rest"),
        ],
      },
    });
    expect(decide(order(), { policies: policy, at: AT }).recommended).toEqual({
      action: "escalate",
      lines: ["1"],
      status: "upcoming",
      opens: { after: "contact.at" },
      route: "guarantee-claim",
    });
  });

  it("8.4 where nothing counts that is a last resort while something is allowed", () => {
    expect(recommended({ cancel: { ...later, ...last }, escalate: last })).toMatchObject({
      action: "escalate",
      status: "allowed",
      lastResort: true,
    });
    expect(recommended({ cancel: { ...later, ...last } })).toMatchObject({
      action: "cancel",
      status: "upcoming",
    });
  });

  it.each([
    "line.deliveredAt",
    "line.installedAt",
    "order.firstDeliveredAt",
    "order.lastDeliveredAt",
  ] as const)("8.4 and with the reason `not-arrived` nothing that waits for %s", (opens) => {
    const tables = { return: { opens }, escalate: last };
    expect(recommended(tables, { reason: "not-arrived" })).toMatchObject({ action: "escalate" });
    expect(recommended(tables, { reason: "damaged" })).toMatchObject({ action: "return" });
    expect(recommended(tables)).toMatchObject({ action: "return", opens: { after: opens } });
  });

  it("8.4 what waits for something else counts with that reason", () => {
    const tables: Tables = { return: { opens: "contact.at" }, cancel: later };
    expect(recommended(tables, { reason: "not-arrived" })).toMatchObject({ action: "cancel" });
    expect(
      recommended({ return: { opens: "contact.at" } }, { reason: "not-arrived" }),
    ).toMatchObject({ action: "return" });
  });

  it("8.4 nothing that opens after a schedule, whose date is unknown and not ahead", () => {
    const opens = laterOf(after("line.promisedBy", days(1)), on("2026-12-01"));
    const tables: Tables = { return: { opens }, escalate: last };
    const verdict = asked("upcoming", shop(row(permit({ opens }))), order());
    expect(verdict.opens).toEqual({ after: "line.promisedBy" });
    expect(recommended(tables)).toMatchObject({ action: "escalate", status: "allowed" });
    const promised = order(line({ promisedBy: "2026-12-24T10:00:00Z" }));
    expect(recommended(tables, { about: promised })).toMatchObject({
      action: "return",
      opens: { at: "2026-12-26T00:00:00Z" },
    });
  });

  it("8.4 a stated reason is a reason, too", () => {
    const about = order(line(), { stated: { reason: "not-arrived" } });
    const tables = { return: { opens: "line.deliveredAt" }, escalate: last } as const;
    expect(recommended(tables, { about })).toMatchObject({ action: "escalate" });
  });

  it("8.4 else the first unknown", () => {
    expect(recommended({ return: "unknown", escalate: last })).toEqual({
      action: "return",
      lines: ["1"],
      status: "unknown",
      missing: ["line.condition"],
    });
  });

  it("8.4 else the last resort, else nothing", () => {
    expect(recommended({ escalate: last, contactSeller: last })).toEqual({
      action: "escalate",
      lines: ["1"],
      status: "allowed",
      mode: "instant",
      until: null,
      route: "court",
      lastResort: true,
    });
    expect(recommended({})).toBe(null);
  });

  it("8.4 speaks for the lines of the verdict", () => {
    const about = order([line(), line({ id: "2", status: "cancelled" }), line({ id: "3" })]);
    expect(recommended({ cancel: {} }, { about })).toMatchObject({ lines: ["1", "3"] });
  });
});

describe("8.5 nextChange", () => {
  const next = (
    rows: Row | readonly Row[],
    about: Order = order(delivered()),
    at: string = AT,
  ): string | null => decide(about, { policies: shop(rows), at }).nextChange;

  it("8.5 is the first moment at which the decision differs", () => {
    const window = row(permit({ closes: after("line.deliveredAt", days(14)) }));
    expect(next(window, order(delivered()), PLACED)).toBe("2026-11-10T15:00:00Z");
    expect(next(window)).toBe("2026-11-25T00:00:00Z");
    expect(next(window, order(delivered()), "2026-11-24T23:59:59.999Z")).toBe(
      "2026-11-25T00:00:00Z",
    );
    expect(next(window, order(delivered()), "2026-11-25T00:00:00Z")).toBe(null);
  });

  it("8.5 nothing that hangs on a date: never", () => {
    expect(next(row(permit()))).toBe(null);
    expect(next(row(permit({ opens: "contact.at" })))).toBe(null);
  });

  it("8.5 a cut at which nothing differs is none", () => {
    const same = shop([
      row(deny(), { "order.placedAt": { within: days(30) } }, "row"),
      row(permit(), { "line.quantity": 9 }, "never"),
    ]);
    expect(decide(order(), { policies: same, at: AT }).nextChange).toBe("2026-12-02T00:00:00Z");
    const other = shop(row(permit()), { id: "other" });
    const denies = shop(row(deny(), { "order.placedAt": { within: days(30) } }));
    expect(decide(order(), { policies: [other, denies], at: AT }).nextChange).toBe(null);
  });

  it("8.5 a date that matters in one of several ways alone: at once", () => {
    const rows = [
      row(
        permit({ closes: after("line.deliveredAt", days(60)) }),
        { "line.condition": "used" },
        "used",
      ),
      row(permit({ closes: on("2026-12-24") }), {}, "rest"),
    ];
    const about = (given: object) => order(delivered({ deliveredAt: undefined, ...given }));
    expect(next(rows, about({}))).toBe("2026-11-20T12:00:00.001Z");
    expect(next(rows, about({ condition: "used" }))).toBe("2026-11-20T12:00:00.001Z");
    expect(next(rows, about({ condition: "opened" }))).toBe("2026-12-25T00:00:00Z");
  });

  it("8.5 when a weaker mode takes over", () => {
    expect(
      next([
        row(permit(), { "order.placedAt": { within: days(20) } }, "a"),
        row(permit({ mode: "request" }), {}, "b"),
      ]),
    ).toBe("2026-11-22T00:00:00Z");
  });

  it("8.5 when something that awaits an event would come too late", () => {
    const policy = row(permit({ opens: after("contact.at", hours(48)), closes: on("2026-11-30") }));
    expect(next(policy)).toBe("2026-11-29T00:00:00Z");
  });

  it("8.5 of any line and any action", () => {
    const policy = shop([], {
      tables: {
        return: [row(permit({ closes: after("line.deliveredAt", days(30)) }))],
        contactSeller: [row(permit({ closes: on("2026-12-01") }))],
      },
    });
    const lines = (deliveredAt: string): readonly Line[] => [
      delivered(),
      delivered({ id: "2", deliveredAt }),
    ];
    const nextOf = (deliveredAt: string): string | null =>
      decide(order(lines(deliveredAt)), { policies: policy, at: AT }).nextChange;
    expect(nextOf("2026-11-11T10:00:00Z")).toBe("2026-12-02T00:00:00Z");
    expect(nextOf("2026-11-01T10:00:00Z")).toBe("2026-12-02T00:00:00Z");
    expect(nextOf("2026-10-30T10:00:00Z")).toBe("2026-11-30T00:00:00Z");
  });

  it("8.5 a veto that begins", () => {
    const policies = [
      shop(row(permit()), { id: "a" }),
      shop(row(forbid(), { "order.placedAt": { olderThan: days(30) } }), { id: "b" }),
    ];
    expect(decide(order(), { policies, at: AT }).nextChange).toBe("2026-12-02T00:00:00Z");
  });
});

describe("8.2 of lines that go different ways", () => {
  const plain = line({ id: "1", category: "books" });
  const other = line({ id: "2", category: "custom" });
  const custom = { "line.category": "custom" } as const;
  const denial = (
    policies: readonly Policy[],
    lines: readonly Line[],
  ): Extract<ReturnType<typeof ask>, { status: "denied" }> =>
    asked("denied", policies, order(lines), { reason: "other" });

  it.each([
    ["first", [other, plain]],
    ["last", [plain, other]],
  ])("a line on which no table spoke has the last word, wherever it comes: %s", (_, lines) => {
    const policy = shop(row(deny({ kind: "no-longer" }), custom));
    const { kind, reasons } = denial([policy], lines);
    expect(kind).toBe("no-longer");
    expect(reasons.map(({ code }) => code)).toEqual(["goodwill", "no-rule"]);
  });

  it("the highest authority has the first word, then what no longer is", () => {
    const seller = shop(row(deny({ kind: "no-longer" }), { "line.category": "books" }), {
      id: "seller",
    });
    const market = shop(row(deny(), custom), { id: "market", authority: "marketplace" });
    expect(denial([seller, market], [plain, other])).toMatchObject({
      kind: "never",
      since: null,
      reasons: [{ policy: "market" }, { policy: "seller" }],
    });
    const both = shop([row(deny(), custom, "never"), row(deny({ kind: "already" }), {}, "done")]);
    expect(denial([both], [other, plain])).toMatchObject({
      kind: "already",
      reasons: [{ rule: "done" }, { rule: "never" }],
    });
  });

  it("it is denied since the last of its lines was", () => {
    const policy = shop(row(permit({ closes: after("line.deliveredAt", days(3)) })));
    const [early, late] = [
      delivered({ deliveredAt: "2026-11-10T15:00:00Z" }),
      delivered({ id: "2", deliveredAt: "2026-11-12T15:00:00Z" }),
    ];
    for (const lines of [
      [early, late],
      [late, early],
    ])
      expect(denial([policy], lines).since).toBe("2026-11-16T00:00:00Z");
  });

  it("it ends where permission by the leading route ends, on a line that another route leads, too", () => {
    const claim = { route: "guarantee-claim" } as const;
    const within = (n: number) => ({ "order.placedAt": { within: days(n) } });
    const escalating = (id: string, rows: readonly Row[]): Policy =>
      shop([], { id, tables: { escalate: rows } });
    const first = escalating("first", [
      row(permit({ route: "step-in" }), { ...custom, ...within(25) }, "step-in"),
      row(deny(), custom, "none"),
      row(permit(claim), within(30), "claim"),
    ]);
    const second = escalating("second", [
      row(permit({ ...claim, mode: "request" }), { ...custom, ...within(40) }),
    ]);
    const verdict = asked("allowed", [first, second], order([plain, other]), {
      action: "escalate",
    });
    const ends = verdict.grants.filter(({ route }) => route === verdict.route);
    expect(ends.map(({ until }) => until?.at)).toContain(verdict.until?.at);
    expect(
      ends.every(({ until }) => Date.parse(until?.at ?? "") <= Date.parse(verdict.until?.at ?? "")),
    ).toBe(true);
  });
});
