import { compile, type Decision, deny, permit } from "order-recourse";
import type { When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, delivered, line, order, row, shop } from "./support.js";

const LATER = "2026-11-21T12:00:00Z";

/** Returns that hang on one fact alone. */
function by(when: When) {
  return compile(
    shop([row(permit(), when, "allowed"), row(deny(), {}, "denied")], {
      currency: "EUR",
      custom: {
        shelf: "text",
        weight: "number",
        gift: "boolean",
        labels: "list",
        wishedAt: "instant",
      },
    }),
  );
}

function reasonsOf({ verdicts }: Decision) {
  return verdicts.return.reasons;
}

describe("what comes out equal is made once", () => {
  const recurring: readonly (readonly [fact: string, when: When, given: object, other: object])[] =
    [
      ["words", { "custom.shelf": "a" }, { custom: { shelf: "a" } }, { custom: { shelf: "b" } }],
      [
        "numbers",
        { "custom.weight": { below: 5 } },
        { custom: { weight: 3 } },
        { custom: { weight: 4 } },
      ],
      ["flags", { "custom.gift": true }, { custom: { gift: true } }, { custom: { gift: false } }],
      ["paths", { "line.category": "toys" }, { category: "toys" }, { category: "toys/games" }],
    ];

  it.each(recurring)("verdicts that show %s", (_, when, given, other) => {
    const { decide } = by(when);
    const first = decide(order(line(given)), { at: AT });
    const again = decide(order(line(given)), { at: LATER });
    expect(again.verdicts).toBe(first.verdicts);
    expect(again.lines).toBe(first.lines);
    expect(again.at).not.toBe(first.at);
    const different = decide(order(line(other)), { at: AT });
    expect(different.verdicts.return).not.toEqual(first.verdicts.return);
    expect(decide(order(line(given)), { at: AT }).verdicts).toBe(first.verdicts);
  });

  const rare: readonly (readonly [fact: string, when: When, given: object])[] = [
    ["amounts", { "line.price": { below: 50 } }, { price: { amount: 3, currency: "EUR" } }],
    ["sets", { "custom.labels": { has: "x" } }, { custom: { labels: ["x", "y"] } }],
  ];

  it.each(rare)("verdicts that show %s are made anew", (_, when, given) => {
    const { decide } = by(when);
    const [first, again] = [AT, LATER].map((at) => decide(order(line(given)), { at }));
    expect(again?.verdicts).toEqual(first?.verdicts);
    expect(again?.verdicts.return).not.toBe(first?.verdicts.return);
  });

  it("other ids share the reasons", () => {
    const { decide } = by({ "custom.shelf": "a" });
    const [one, two] = ["1", "2"].map((id) =>
      decide(order(line({ id, custom: { shelf: "a" } })), { at: AT }),
    );
    expect(one?.verdicts.return.lines).toEqual(["1"]);
    expect(two?.verdicts.return.lines).toEqual(["2"]);
    expect(two && reasonsOf(two)).toBe(one && reasonsOf(one));
  });

  it.each([
    // a set of policies keeps 8,192 shelves for what was concluded; a verdict 256
    ["one line", 5000, 10_000, (shelf: string) => line({ custom: { shelf } })],
    [
      "several lines",
      200,
      400,
      (shelf: string) => [line({ custom: { shelf } }), line({ id: "2", custom: { shelf: "z" } })],
    ],
  ] as const)(
    "many different words are shared still, and forgotten in the end: %s",
    (_, few, many, lines) => {
      const { decide } = by({ "custom.shelf": { not: "z" } });
      const about = (shelf: number) =>
        decide(order(lines(`${shelf}`)), { at: AT }).lines["1"]?.verdicts.return;
      const first = about(0);
      for (let shelf = 1; shelf < few; shelf += 1) about(shelf);
      expect(about(0)).toBe(first);
      for (let shelf = few; shelf < many; shelf += 1) about(shelf);
      const anew = about(0);
      expect(anew).not.toBe(first);
      expect(anew).toEqual(first);
    },
  );

  it("two verdicts at a time: every one of the four counts", () => {
    const tables = { cancel: "c", return: "r", contactSeller: "s", escalate: "e" } as const;
    const { decide } = compile(
      shop([], {
        custom: { c: "boolean", r: "boolean", s: "boolean", e: "boolean" },
        tables: Object.fromEntries(
          Object.entries(tables).map(([action, key]) => [
            action,
            [
              row(permit(action === "escalate" ? { route: "step-in" } : {}), {
                [`custom.${key}`]: true,
              }),
            ],
          ]),
        ),
      }),
    );
    for (let round = 0; round < 2; round += 1)
      for (let bits = 0; bits < 16; bits += 1) {
        const custom = Object.fromEntries(
          ["c", "r", "s", "e"].map((key, i) => [key, (bits >> i) % 2 === 1]),
        );
        const { verdicts, lines } = decide(order(line({ custom })), { at: AT });
        const allowed = Object.values(verdicts).map(({ status }) => status === "allowed");
        expect(allowed).toEqual(Object.values(custom));
        expect(lines["1"]?.verdicts).toEqual(verdicts);
      }
  });

  it("in one place come what follows from other verdicts", () => {
    const keys = ["c", "r", "s", "e"] as const;
    const actions = ["cancel", "return", "contactSeller", "escalate"] as const;
    const shown = (key: string) => [
      row(deny(), { [`custom.${key}`]: { not: "?" } }, "shown"),
      row(deny(), {}, "rest"),
    ];
    const { decide } = compile(
      shop([], {
        custom: { c: "text", r: "text", s: "text", e: "text" },
        tables: Object.fromEntries(actions.map((action, n) => [action, shown(keys[n] ?? "")])),
      }),
    );
    const seen = new Map<string, unknown>();
    const check = (words: readonly string[]) => {
      const custom = Object.fromEntries(keys.map((key, n) => [key, words[n] ?? "0"]));
      const { verdicts } = decide(order(line({ custom })), { at: AT });
      for (const [n, action] of actions.entries()) {
        const key = `${action} ${words[n] ?? "0"}`;
        const first = seen.get(key) ?? verdicts[action];
        seen.set(key, first);
        if (verdicts[action] !== first) throw new Error(`${key} at ${words.join()}`);
      }
    };
    const words = Array.from({ length: 40 }, (_, index) => `${index}`);
    for (const one of words)
      for (const other of words) {
        if (Number(one) < 3) check([one, other]);
        check(["0", one, other]);
        check(["0", "0", one, other]);
      }
    expect(seen.size).toBe(3 + 40 + 40 + 40);
  });
});

describe("lines that are alike share their answers", () => {
  const waits = shop(row(permit({ closes: { after: "line.deliveredAt", span: { days: 14 } } })));
  const { decide } = compile(waits);
  const lines = ["1", "2", "3"].map((id) => delivered({ id }));

  it("with the first of them", () => {
    const { lines: each } = decide(order(lines), { at: AT });
    const [one, two, three] = ["1", "2", "3"].map((id) => each[id]?.verdicts.return);
    expect(two?.reasons).toBe(one?.reasons);
    expect(three?.reasons).toBe(one?.reasons);
    expect([one, two, three].map((verdict) => verdict?.lines)).toEqual([["1"], ["2"], ["3"]]);
  });

  it("but not with a line that an event names, or that is another", () => {
    const events = [{ type: "delay-notified", at: AT, line: "2" }];
    const { lines: each } = decide(
      order([...lines, delivered({ id: "4", deliveredAt: "2026-11-09T15:00:00Z" })], { events }),
      { at: AT },
    );
    const reasons = ["1", "2", "3", "4"].map((id) => each[id]?.verdicts.return.reasons);
    expect(reasons[1]).not.toBe(reasons[0]);
    expect(reasons[1]).toEqual(reasons[0]);
    expect(reasons[2]).toBe(reasons[0]);
    expect(reasons[3]).not.toBe(reasons[0]);
  });

  it("also where they differ in what no policy reads", () => {
    const other = { id: "4", quantity: 2, price: { amount: 100, currency: "EUR" } };
    const { lines: each } = decide(order([...lines, delivered(other)]), { at: AT });
    expect(each["4"]?.verdicts.return.reasons).toBe(each["1"]?.verdicts.return.reasons);
    expect(each["4"]?.verdicts.return.lines).toEqual(["4"]);
  });

  it.each([
    ["status", { status: "shipped", deliveredAt: undefined }],
    ["seller", { seller: { type: "third-party" } }],
    ["what was stated", { stated: { "buyer.country": "DE" } }],
  ] as const)("but not where they differ in %s", (_, other) => {
    const { lines: each } = decide(order([...lines, delivered({ id: "4", ...other })]), { at: AT });
    expect(each["4"]?.verdicts.return.reasons).not.toBe(each["1"]?.verdicts.return.reasons);
  });

  it("but not of a status in which what is awaited can't happen any more", () => {
    const { lines: each } = decide(order([line(), line({ id: "2", status: "cancelled" })]), {
      at: AT,
    });
    expect(["1", "2"].map((id) => each[id]?.verdicts.return.status)).toEqual([
      "upcoming",
      "denied",
    ]);
  });

  it("as far as sixteen kinds of lines", () => {
    const kinds = Array.from({ length: 17 }, (_, index) => index + 1);
    const twice = [...kinds, ...kinds].map((hour, index) =>
      delivered({
        id: `${index}`,
        deliveredAt: `2026-11-02T${String(hour).padStart(2, "0")}:00:00Z`,
      }),
    );
    const { lines: each } = decide(order(twice), { at: AT });
    const isShared = kinds.map(
      (_, index) =>
        each[`${index}`]?.verdicts.return.reasons ===
        each[`${index + 17}`]?.verdicts.return.reasons,
    );
    expect(isShared).toEqual(kinds.map((hour) => hour <= 16));
  });
});
