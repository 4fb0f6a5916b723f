import { decide, type Policy, type Verdict } from "order-recourse";
import {
  type Authority,
  after,
  days,
  deny,
  forbid,
  hours,
  laterOf,
  on,
  type Permit,
  permit,
  type Row,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, DELIVERED, delivered, line, order, PLACED, row, shop } from "./support.js";

const says = (id: string, authority: Authority, rows: Row | readonly Row[]): Policy =>
  shop(rows, { id, authority });
const grantsOf = (verdict: Extract<Verdict, { status: "allowed" }>): readonly string[] =>
  verdict.grants.map(({ policy, rule }) => `${policy}/${rule}`);

describe("6.1 layers", () => {
  const AUTHORITIES = ["law", "marketplace", "seller"] as const;
  const RANK = { law: 2, marketplace: 1, seller: 0 };
  const pairs = AUTHORITIES.flatMap((permits) =>
    (["marketplace", "seller"] as const).map((forbids) => [permits, forbids] as const),
  );

  it.each(pairs)("6.1 a permit of %s, a forbid of %s", (permits, forbids) => {
    const policies = [says("a", permits, row(permit())), says("b", forbids, row(forbid()))];
    expect(ask(policies, order()).status).toBe(
      RANK[permits] > RANK[forbids] ? "allowed" : "denied",
    );
  });

  it.each(AUTHORITIES)("6.1 neither deny nor silence of %s takes a permit away", (authority) => {
    const seller = says("a", "seller", row(permit()));
    expect(ask([seller, says("b", authority, row(deny()))], order()).status).toBe("allowed");
    expect(ask([seller, says("b", authority, [])], order()).status).toBe("allowed");
  });

  it("6.1 the highest forbid counts", () => {
    const policies = [
      says("a", "law", row(permit())),
      says("b", "marketplace", row(permit())),
      says("c", "marketplace", row(forbid())),
      says("d", "seller", row(forbid())),
      says("e", "seller", row(permit())),
    ];
    for (const set of [policies, [...policies].reverse()])
      expect(grantsOf(asked("allowed", set, order()))).toEqual(["a/row"]);
  });

  it("6.1 a forbid holds only while its row does", () => {
    const policies = [
      says("a", "seller", row(permit())),
      says("b", "seller", row(forbid(), { "order.placedAt": { within: days(30) } })),
    ];
    expect(asked("upcoming", policies, order()).opens).toEqual({ at: "2026-12-02T00:00:00Z" });
    expect(ask(policies, order(), { at: "2026-12-02T00:00:00Z" }).status).toBe("allowed");
  });

  it("6.1 duplicates, order and grouping don't matter", () => {
    const a = says("a", "seller", row(permit()));
    const b = says("b", "law", row(permit({ mode: "request" })));
    const expected = decide(order(), { policies: [a, b], at: AT });
    for (const policies of [
      [b, a],
      [[a], [[b]]],
      [a, b, a],
      [b, [a, structuredClone(b)]],
    ])
      expect(decide(order(), { policies, at: AT })).toEqual(expected);
    expect(expected.policies.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("6.2 permits rank", () => {
  type Side = Omit<Permit, "effect"> & {
    readonly id?: string;
    readonly rule?: string;
    readonly authority?: Authority;
  };
  const leads = (better: Side, worse: Side): void => {
    const made = [better, worse].map(
      ({ id, rule = "row", authority = "seller", ...options }, index) =>
        shop([], {
          id: id ?? ["b", "a"][index] ?? "",
          authority,
          tables: { escalate: [row(permit({ route: "court", ...options }), {}, rule)] },
        }),
    );
    for (const policies of [made, [...made].reverse()]) {
      const verdict = asked("allowed", policies, order(delivered()), { action: "escalate" });
      expect(verdict.grants.map(({ policy }) => policy)).toEqual(made.map(({ id }) => id));
      expect(verdict.reasons.map(({ policy }) => policy)).toEqual(made.map(({ id }) => id));
      expect(verdict).toMatchObject({
        mode: better.mode ?? "instant",
        lastResort: better.lastResort === true,
        route: better.route ?? "court",
        terms: better.terms ?? {},
      });
    }
  };
  const closes = (n: number): { closes: ReturnType<typeof after> } => ({
    closes: after("line.deliveredAt", days(n)),
  });

  it("6.2 no last resort first, whatever else", () => {
    leads({ mode: "discretionary" }, { lastResort: true, authority: "law" });
  });

  it("6.2 then instant, request, discretionary", () => {
    leads({ terms: { resolutions: ["exchange"] } }, { mode: "request", authority: "law" });
    leads({ mode: "request" }, { mode: "discretionary", authority: "law" });
    leads({ mode: "instant", lastResort: true }, { mode: "request", lastResort: true });
  });

  it("6.2 then those that give money back", () => {
    const credit = { terms: { resolutions: ["store-credit"] } } as const;
    leads(closes(14), { ...credit, authority: "law" });
    leads({ ...closes(14), terms: { resolutions: ["exchange", "refund"] } }, credit);
    leads({ ...closes(14), terms: { fees: [{ kind: "late" }] } }, credit);
  });

  it("6.2 then the later until; no end is the latest", () => {
    leads(closes(30), { ...closes(29), authority: "law" });
    leads({}, { ...closes(999), authority: "law" });
  });

  it("6.2 then the higher authority", () => {
    leads({ authority: "law" }, { authority: "marketplace" });
    leads({ authority: "marketplace" }, { authority: "seller" });
    leads({ ...closes(30), authority: "law" }, { ...closes(30), authority: "seller" });
  });

  it("6.2 then the policy's id, by code unit", () => {
    leads({ id: "B" }, { id: "a" });
    leads({ id: "a" }, { id: "a-" });
    leads({ id: "z" }, { id: "ä" });
  });

  it("6.2 all of them are grants, each with its own end and terms", () => {
    const policies = [
      says("a", "seller", row(permit({ mode: "request", ...closes(60) }))),
      says(
        "b",
        "law",
        row(permit({ ...closes(14), terms: { returnShipping: "buyer", resolutions: ["refund"] } })),
      ),
    ];
    const deadline = (at: string, lastDay: string): object => ({
      at,
      lastDay,
      timeZone: "UTC",
      from: { event: "line.deliveredAt", at: DELIVERED },
    });
    const facts = { "line.deliveredAt": DELIVERED };
    expect(ask(policies, order(delivered()))).toEqual({
      action: "return",
      lines: ["1"],
      reasons: [
        { code: "goodwill", policy: "b", rule: "row", authority: "law", facts },
        { code: "goodwill", policy: "a", rule: "row", authority: "seller", facts },
      ],
      status: "allowed",
      mode: "instant",
      until: deadline("2027-01-10T00:00:00Z", "2027-01-09"),
      modeUntil: deadline("2026-11-25T00:00:00Z", "2026-11-24"),
      lastResort: false,
      terms: { returnShipping: "buyer", resolutions: ["refund"] },
      grants: [
        {
          policy: "b",
          rule: "row",
          authority: "law",
          mode: "instant",
          lastResort: false,
          until: deadline("2026-11-25T00:00:00Z", "2026-11-24"),
          terms: { returnShipping: "buyer", resolutions: ["refund"] },
        },
        {
          policy: "a",
          rule: "row",
          authority: "seller",
          mode: "request",
          lastResort: false,
          until: deadline("2027-01-10T00:00:00Z", "2027-01-09"),
          terms: {},
        },
      ],
      later: [],
    });
  });
});

describe("6.3 until", () => {
  const within = (n: number): When => ({ "order.placedAt": { within: days(n) } });
  const escalations = (...rows: readonly Row[]): Policy => shop([], { tables: { escalate: rows } });
  const escalate = (...rows: readonly Row[]): Extract<Verdict, { status: "allowed" }> =>
    asked("allowed", escalations(...rows), order(), { action: "escalate" });

  it("6.3 goes on with the next row of the same way", () => {
    const verdict = asked(
      "allowed",
      shop([
        row(permit(), within(20), "a"),
        row(permit({ mode: "request" }), within(25), "b"),
        row(permit({ mode: "discretionary" }), within(30), "c"),
      ]),
      order(),
    );
    expect(verdict).toMatchObject({
      until: { at: "2026-12-02T00:00:00Z" },
      modeUntil: { at: "2026-11-22T00:00:00Z" },
      grants: [{ rule: "a", until: { at: "2026-12-02T00:00:00Z" } }],
    });
  });

  it("6.3 no `modeUntil` where no weaker mode takes over", () => {
    const verdict = asked(
      "allowed",
      shop([row(permit({ mode: "request" }), within(20), "a"), row(permit(), within(25), "b")]),
      order(),
    );
    expect(verdict.until?.at).toBe("2026-11-27T00:00:00Z");
    expect(verdict).not.toHaveProperty("modeUntil");
  });

  it("6.3 another policy's permit extends the verdict's end, not the grant's", () => {
    const a = says("a", "seller", row(permit(), within(20)));
    const b = says("b", "seller", row(permit(), within(25)));
    const c = says(
      "c",
      "seller",
      row(permit({ opens: on("2026-11-25"), closes: on("2026-12-31") })),
    );
    const verdict = asked("allowed", [a, b, c], order());
    expect(verdict.until?.at).toBe("2027-01-01T00:00:00Z");
    expect(verdict.grants.map(({ until }) => until?.at)).toEqual([
      "2026-11-27T00:00:00Z",
      "2026-11-22T00:00:00Z",
    ]);
  });

  it("6.3 a gap ends it", () => {
    const rows = [
      row(permit(), within(20), "a"),
      row(permit({ opens: on("2026-11-23") }), {}, "b"),
    ];
    expect(asked("allowed", shop(rows), order()).until?.at).toBe("2026-11-22T00:00:00Z");
    const touching = [rows[0] ?? row(permit()), row(permit({ opens: on("2026-11-22") }), {}, "b")];
    expect(asked("allowed", shop(touching), order()).until).toBe(null);
  });

  it("6.3 a veto ends it", () => {
    const a = says("a", "seller", row(permit()));
    const b = says(
      "b",
      "marketplace",
      row(forbid(), { "order.placedAt": { olderThan: days(30) } }),
    );
    const verdict = asked("allowed", [a, b], order());
    expect(verdict.until).toEqual({
      at: "2026-12-02T00:00:00Z",
      lastDay: "2026-12-01",
      timeZone: "UTC",
      from: { event: "order.placedAt", at: PLACED },
    });
    expect(verdict.grants[0]?.until?.at).toBe("2026-12-02T00:00:00Z");
  });

  it("6.3 another route does not extend it", () => {
    const verdict = escalate(
      row(permit({ route: "court" }), within(20), "a"),
      row(permit({ route: "appeal" }), {}, "b"),
    );
    expect(verdict.until?.at).toBe("2026-11-22T00:00:00Z");
    expect(verdict.grants[0]?.until?.at).toBe("2026-11-22T00:00:00Z");
    expect(verdict.later).toMatchObject([
      { rule: "b", route: "appeal", opens: { at: "2026-11-22T00:00:00Z" } },
    ]);
  });

  it("6.3 a last resort never extends what is none", () => {
    const verdict = escalate(
      row(permit({ route: "court" }), within(20), "a"),
      row(permit({ route: "court", lastResort: true }), {}, "b"),
    );
    expect(verdict.until?.at).toBe("2026-11-22T00:00:00Z");
    expect(verdict.grants[0]?.until?.at).toBe("2026-11-22T00:00:00Z");
  });

  it("6.3 what is no last resort extends one", () => {
    const verdict = escalate(
      row(permit({ route: "court", lastResort: true }), within(20), "a"),
      row(permit({ route: "court" }), within(25), "b"),
    );
    expect(verdict).toMatchObject({ lastResort: true, until: { at: "2026-11-27T00:00:00Z" } });
  });

  it("6.3 a last resort of another policy is a grant, and no extension", () => {
    const a = shop([], {
      id: "a",
      tables: { escalate: [row(permit({ route: "court", lastResort: true }))] },
    });
    const b = shop([], {
      id: "b",
      tables: { escalate: [row(permit({ route: "court" }), within(20))] },
    });
    const verdict = asked("allowed", [a, b], order(), { action: "escalate" });
    expect(grantsOf(verdict)).toEqual(["b/row", "a/row"]);
    expect(verdict.until?.at).toBe("2026-11-22T00:00:00Z");
    expect(verdict.grants[1]?.until).toBe(null);
  });

  it("6.3 is shown in the zone of the policy that it ends in", () => {
    const closes = after("line.deliveredAt", days(30));
    const verdict = asked(
      "allowed",
      [
        shop(row(permit({ closes: after("line.deliveredAt", days(14)) })), { id: "a" }),
        shop(row(permit({ mode: "request", closes })), { id: "b", timeZone: "Europe/Berlin" }),
      ],
      order(delivered()),
    );
    expect(verdict).toMatchObject({
      until: { at: "2026-12-10T23:00:00Z", lastDay: "2026-12-10", timeZone: "Europe/Berlin" },
      modeUntil: { at: "2026-11-25T00:00:00Z", lastDay: "2026-11-24", timeZone: "UTC" },
    });
  });
});

describe("6.4 still to open", () => {
  const rest = row(permit({ mode: "discretionary" }), {}, "rest");
  const opening = (day: string, id: string, mode: Permit["mode"] = "instant"): Row =>
    row(permit({ opens: on(day), outside: "next", mode }), {}, id);
  const laterOfVerdict = (...policies: readonly Policy[]): readonly object[] =>
    asked("allowed", policies, order()).later.map(({ policy, rule, opens }) => ({
      [`${policy}/${rule}`]: "at" in opens ? opens.at : opens.after,
    }));

  it("6.4 the earliest known opening first, then those after an event", () => {
    const policy = shop([
      row(permit({ opens: "contact.at", outside: "next" }), {}, "event"),
      opening("2026-12-03", "third"),
      opening("2026-12-02", "second"),
      opening("2026-12-01", "first"),
      rest,
    ]);
    expect(laterOfVerdict(policy)).toEqual([
      { "shop/first": "2026-12-01T00:00:00Z" },
      { "shop/second": "2026-12-02T00:00:00Z" },
      { "shop/third": "2026-12-03T00:00:00Z" },
      { "shop/event": "contact.at" },
    ]);
  });

  it("6.4 not what another row of its table will always go before", () => {
    const policy = shop([opening("2026-12-01", "first"), opening("2026-12-02", "second"), rest]);
    expect(laterOfVerdict(policy)).toEqual([{ "shop/first": "2026-12-01T00:00:00Z" }]);
  });

  it("6.4 equal ones by their rank, without until", () => {
    const policies = [
      shop([opening("2026-12-01", "a", "request"), rest], { id: "a" }),
      shop([opening("2026-12-01", "z")], { id: "z" }),
      shop([opening("2026-12-01", "b")], { id: "b", authority: "law" }),
      shop(
        [
          row(
            permit({ opens: on("2026-12-01"), closes: on("2026-12-02"), outside: "next" }),
            {},
            "y",
          ),
        ],
        { id: "y" },
      ),
    ];
    expect(laterOfVerdict(...policies).flatMap(Object.keys)).toEqual(["b/b", "y/y", "z/z", "a/a"]);
  });

  it("6.4 what permits now is not still to open, though it opens again", () => {
    const policy = shop([
      row(deny(), { "order.placedAt": { olderThan: days(20), within: days(25) } }, "pause"),
      row(permit(), {}, "rest"),
    ]);
    const verdict = asked("allowed", policy, order());
    expect(verdict.until?.at).toBe("2026-11-22T00:00:00Z");
    expect(verdict.later).toEqual([]);
  });

  it("6.4 a row that opens twice is listed once, at the first", () => {
    const policy = shop([
      row(deny(), { "order.placedAt": { within: days(30) } }, "first"),
      row(deny(), { "order.placedAt": { olderThan: days(40), within: days(50) } }, "pause"),
      row(permit(), {}, "rest"),
    ]);
    expect(asked("upcoming", policy, order()).later).toMatchObject([
      { rule: "rest", opens: { at: "2026-12-02T00:00:00Z" } },
    ]);
  });

  it("6.4 not what will be vetoed", () => {
    const a = says("a", "seller", [opening("2026-12-01", "a"), rest]);
    const veto = says(
      "b",
      "marketplace",
      row(forbid(), { "order.placedAt": { olderThan: days(25) } }),
    );
    const verdict = asked("allowed", [a, veto], order());
    expect(verdict.until?.at).toBe("2026-11-27T00:00:00Z");
    expect(verdict.later).toEqual([]);
  });

  it("6.4 nor what waits for an event while it is vetoed", () => {
    const seller = says("a", "seller", row(permit({ opens: "contact.at" })));
    const law = says("a", "law", row(permit({ opens: "contact.at" })));
    const veto = says("b", "marketplace", row(forbid()));
    expect(ask([law, veto], order()).status).toBe("upcoming");
    expect(ask([seller, veto], order())).toMatchObject({
      status: "denied",
      kind: "never",
      reasons: [
        { policy: "b", code: "goodwill" },
        { policy: "a", code: "goodwill" },
      ],
    });
  });

  it("6.4 what waits for an event once the veto is gone counts", () => {
    const seller = says("a", "seller", row(permit({ opens: "contact.at" })));
    const veto = says(
      "b",
      "marketplace",
      row(forbid(), { "order.placedAt": { within: days(30) } }),
    );
    expect(asked("upcoming", [seller, veto], order()).opens).toEqual({ after: "contact.at" });
  });

  it("6.4 not what would have an empty window", () => {
    const policy = shop(
      [
        row(
          permit({ opens: on("2026-12-02"), closes: on("2026-12-01"), outside: "next" }),
          {
            "line.quantity": 2,
          },
          "x",
        ),
        row(
          permit({
            opens: laterOf("line.promisedBy", on("2026-12-09")),
            closes: on("2026-12-05"),
            outside: "next",
          }),
          {},
          "empty",
        ),
        rest,
      ].slice(1),
    );
    expect(asked("allowed", policy, order(line({ promisedBy: null }))).later).toEqual([]);
  });

  it("6.4 an opening at a known moment goes before one after an event, of one row too", () => {
    // until the forbid ends it waits for the contact; the other policy opens on a day
    const policy = shop([row(permit({ opens: after("contact.at", hours(1)) }), {}, "event")]);
    const other = shop([row(permit({ opens: on("2026-12-01") }))], { id: "other" });
    const verdict = asked("upcoming", [policy, other], order());
    expect(verdict.opens).toEqual({ at: "2026-12-01T00:00:00Z" });
    expect(verdict.later.map(({ rule }) => rule)).toEqual(["row", "event"]);
    expect(verdict.reasons.map(({ rule }) => rule)).toEqual(["row", "event"]);
  });

  it("6.4 has mode, route, last resort and terms", () => {
    const policy = shop([], {
      tables: {
        escalate: [
          row(
            permit({
              opens: on("2026-12-01"),
              mode: "discretionary",
              route: "appeal",
              lastResort: true,
              terms: { channels: ["phone"], handInBy: on("2026-12-24") },
            }),
          ),
        ],
      },
    });
    expect(asked("upcoming", policy, order(), { action: "escalate" }).later).toEqual([
      {
        policy: "shop",
        rule: "row",
        authority: "seller",
        opens: { at: "2026-12-01T00:00:00Z" },
        mode: "discretionary",
        route: "appeal",
        lastResort: true,
        terms: {
          channels: ["phone"],
          handInBy: {
            at: "2026-12-25T00:00:00Z",
            lastDay: "2026-12-24",
            timeZone: "UTC",
            from: null,
          },
        },
      },
    ]);
  });
});

describe("6.5 denied", () => {
  it.each([
    ["never", undefined],
    ["never", "never"],
    ["no-longer", "no-longer"],
    ["already", "already"],
  ] as const)("6.5 a denial is of the kind %s where the row says %s", (expected, kind) => {
    const options = kind === undefined ? {} : { kind };
    for (const then of [deny(options), forbid(options)])
      expect(ask(shop(row(then)), order())).toEqual({
        action: "return",
        lines: ["1"],
        reasons: [
          { code: "goodwill", policy: "shop", rule: "row", authority: "seller", facts: {} },
        ],
        status: "denied",
        kind: expected,
        since: null,
      });
  });

  it("6.5 a closed permit denies since it closed", () => {
    const policy = shop(row(permit({ closes: after("line.deliveredAt", days(5)) })));
    expect(ask(policy, order(delivered()))).toEqual({
      action: "return",
      lines: ["1"],
      reasons: [
        {
          code: "window-closed",
          policy: "shop",
          rule: "row",
          authority: "seller",
          facts: { "line.deliveredAt": DELIVERED },
        },
      ],
      status: "denied",
      kind: "no-longer",
      since: "2026-11-16T00:00:00Z",
    });
  });

  const order1 = order(delivered());
  const reasons = (...policies: readonly Policy[]): readonly string[] => {
    const forward = ask(policies, order1);
    expect(ask([...policies].reverse(), order1)).toEqual(forward);
    return forward.reasons.map(({ policy, code }) => `${policy} ${code}`);
  };
  const closed = row(permit({ closes: after("line.deliveredAt", days(5)) }));

  it("6.5 forbids first", () => {
    const policies = [says("a", "law", closed), says("b", "seller", row(forbid()))];
    expect(reasons(...policies)).toEqual(["b goodwill", "a window-closed"]);
    expect(ask(policies, order1)).toMatchObject({ kind: "never", since: null });
  });

  it("6.5 then from the highest authority down", () => {
    expect(
      reasons(
        says("a", "seller", closed),
        says("b", "law", row(deny())),
        says("c", "marketplace", row(deny())),
      ),
    ).toEqual(["b goodwill", "c goodwill", "a window-closed"]);
  });

  it("6.5 then `no-longer` and `already` before `never`", () => {
    expect(
      reasons(
        says("a", "seller", row(deny())),
        says("b", "seller", closed),
        says("c", "seller", row(deny({ kind: "already" }))),
      ),
    ).toEqual(["b window-closed", "c goodwill", "a goodwill"]);
  });

  it("6.5 then by policy id", () => {
    expect(reasons(says("b", "seller", row(deny())), says("a", "seller", row(deny())))).toEqual([
      "a goodwill",
      "b goodwill",
    ]);
  });

  it("6.5 the kind and the since are those of the first", () => {
    const verdict = ask([says("a", "seller", row(deny())), says("b", "seller", closed)], order1);
    expect(verdict).toMatchObject({ kind: "no-longer", since: "2026-11-16T00:00:00Z" });
  });

  it("6.5 a permit that is vetoed says nothing", () => {
    expect(reasons(says("a", "seller", row(permit())), says("b", "seller", row(forbid())))).toEqual(
      ["b goodwill"],
    );
  });

  it("6.5 one that waits but will be vetoed denies with its own code", () => {
    const waits = row(permit({ opens: on("2026-12-01") }));
    const policies = [says("a", "seller", waits), says("b", "seller", row(forbid()))];
    expect(reasons(...policies)).toEqual(["b goodwill", "a goodwill"]);
  });

  it("6.5 upcoming goes before denied, and names only what is to open", () => {
    const policies = [
      says("a", "seller", row(permit({ opens: on("2026-12-01") }))),
      says("b", "seller", row(deny())),
    ];
    expect(ask(policies, order1)).toMatchObject({
      status: "upcoming",
      opens: { at: "2026-12-01T00:00:00Z" },
      reasons: [{ policy: "a" }],
    });
  });
});
