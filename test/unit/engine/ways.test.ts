/**
 * How many ways are looked at: past 1,024 the verdict is unknown (7.2). What rules out ways that can't be, merges
 * those that are alike or spares those that nobody asks about shows in orders that would otherwise have more.
 */
import { compile, type Fact, type Order, type Policies, type Policy } from "order-recourse";
import {
  after,
  businessDays,
  days,
  defer,
  deny,
  earlierOf,
  forbid,
  laterOf,
  on,
  permit,
  type Row,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, delivered, order, row, shop } from "./support.js";

/** Dates that can't be read, and so are unknown. */
const unread = { promisedBy: "?", returnBy: "?", releaseAt: "?" };
const about = order(delivered(unread));

/** Different words, each of two letters. */
function words(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, n) => `${"ABC".charAt(Math.floor(n / 26))}${String.fromCharCode(65 + (n % 26))}`,
  );
}

/** A row for each of so many words, and one for the rest. */
function each(fact: Fact, count: number): readonly Row[] {
  const named = words(count).map((word) => row(permit(), { [fact]: word } as When, word));
  return [...named, row(permit(), {}, "rest")];
}

/** A moment that hangs on three unknown dates in more than 1,024 ways. */
const manifold = laterOf(
  ...(["line.promisedBy", "line.returnBy", "line.releaseAt"] as const).map((fact) =>
    earlierOf(...[1, 2, 3, 4, 5, 6].map((n) => after(fact, days(n)))),
  ),
);
/** A row that looks at all of them. */
const costly = row(permit({ opens: manifold }), {}, "costly");

describe("7.2 rows that have no say are not looked at", () => {
  it("7.2 one that is looked at makes the verdict unknown", () => {
    expect(ask(shop(costly), about).status).toBe("unknown");
  });

  it.each<[string, Row["then"], When]>([
    ["permits", permit(), { "order.placedAt": { known: true } }],
    [
      "permits until later",
      permit({ closes: on("2026-12-24") }),
      { "order.placedAt": { from: "2026-11-01" } },
    ],
    ["permits and could pass on", permit({ opens: on("2026-11-02"), outside: "next" }), {}],
    [
      "permits from now on and could pass on",
      permit({ opens: on("2026-11-20"), outside: "next" }),
      {},
    ],
  ])("7.2 behind one that always %s", (_, then, when) => {
    const at = "2026-11-20T00:00:00Z";
    expect(ask(shop([row(then, when, "always"), costly]), about, { at }).status).toBe("allowed");
  });

  it.each<[string, Row["then"]]>([
    ["denies", deny()],
    ["is silent", defer()],
    ["forbids", forbid()],
  ])("7.2 behind one that always %s", (_, then) => {
    const policy = shop([row(then, { "order.placedAt": { known: true } }, "always"), costly]);
    expect(ask(policy, about).status).toBe("denied");
  });

  it.each<[string, When]>([
    ["is over", { "order.placedAt": { within: days(9) } }],
    ["is just over", { "order.placedAt": { within: days(18) } }],
    ["has failed for good", { "order.placedAt": { not: { olderThan: days(9) } } }],
    ["has just failed for good", { "order.placedAt": { not: { olderThan: days(18) } } }],
    ["fails", { "line.deliveredAt": { known: false } }],
    ["lies on other days", { "line.deliveredAt": { from: "2026-11-11" } }],
  ])("7.2 a window of a row whose test %s", (_, when) => {
    const at = "2026-11-20T00:00:00Z";
    const policy = shop([{ ...costly, when }, row(permit(), {}, "rest")]);
    expect(ask(policy, about, { at }).status).toBe("allowed");
  });

  it("7.2 a window of a row without a length", () => {
    const opens = laterOf(manifold, after("line.deliveredAt", days({ fact: "custom.term" })));
    const policy = shop([row(permit({ opens }), {}, "window"), row(permit(), {}, "rest")], {
      custom: { term: "number" },
    });
    for (const term of [null, -1]) {
      const without = order(delivered(unread), { custom: { term } });
      expect(asked("allowed", policy, without).reasons[0].rule).toBe("rest");
    }
  });

  it("7.2 a second deadline without a length", () => {
    const handInBy = laterOf(manifold, after("line.deliveredAt", days({ fact: "custom.term" })));
    const policy = shop(row(permit({ terms: { handInBy } })), { custom: { term: "number" } });
    const without = order(delivered(unread), { custom: { term: null } });
    expect(asked("allowed", policy, without).terms.handInBy).toBe(null);
  });
});

describe("7.2 ways that are alike are one", () => {
  /** Amounts that a test names, each told apart from the next. */
  const prices = Array.from({ length: 40 }, (_, n) => n * 10);
  const dear: When = { "line.price": prices };
  const window = permit({ closes: after("line.deliveredAt", days(30)) });

  it("7.2 amounts that the same rows hold for", () => {
    const policy = shop([row(window, dear, "dear"), ...each("line.category", 31)]);
    expect(asked("allowed", policy, about)).toMatchObject({
      until: { lastDay: "2026-12-10" },
      missing: ["line.price", "line.category"],
    });
  });

  it("7.2 countries that only other policies' calendars could tell apart", () => {
    const calendar = { weekend: [6, 7], holidays: [], from: "2026-01-01", to: "2027-12-31" };
    const closes = after("line.deliveredAt", businessDays(30, { calendar: "AA" }));
    const calendars = Object.fromEntries(words(40).map((word) => [word, calendar]));
    const policy = shop(
      [...each("line.category", 26).slice(0, -1), row(permit({ closes }), {}, "rest")],
      {
        calendars,
      } as Partial<Policy>,
    );
    const many = [policy, shop(row(permit(), { "buyer.country": "AA" }), { id: "other" })];
    expect(asked("allowed", many, about).until?.lastDay).toBe("2026-12-22");
  });

  it("3.4 regions of a country that has none", () => {
    const calendar = { weekend: [6, 7], holidays: [], from: "2026-01-01", to: "2027-12-31" };
    const closes = after("line.deliveredAt", businessDays(30, { calendar: "buyer" }));
    const names = words(40).flatMap((word) => [word, `ZZ-${word}`]);
    const policy = shop(row(permit({ closes })), {
      calendars: Object.fromEntries(names.map((name) => [name, calendar])),
    } as Partial<Policy>);
    expect(asked("allowed", policy, about).until?.lastDay).toBe("2026-12-22");
  });
});

describe("7.2 what was supposed of a fact goes for all that hangs on it", () => {
  const [weak, rest] = [permit({ mode: "request" }), permit({ mode: "discretionary" })];

  it("7.2 the state of an axis for its dates", () => {
    const opens = laterOf("return.requestedAt", "line.deliveredAt");
    const policy = shop([
      row(permit({ opens }), { "return.state": "requested" }, "requested"),
      row(rest, {}, "rest"),
    ]);
    const other = shop(row(weak), { id: "other" });
    const stateless = order(delivered(), { events: undefined });
    expect(asked("allowed", [policy, other], stateless).missing).toEqual(["return.state"]);
    expect(asked("allowed", policy, stateless).mode).toBe("discretionary");
    const only = shop([
      row(permit({ opens, outside: "next" }), { "return.state": "requested" }, "requested"),
      row(permit(), { "return.state": { not: "requested" } }, "other"),
      row(deny(), {}, "rest"),
    ]);
    expect(ask(only, stateless).status).toBe("allowed");
  });

  it("7.2 a zone for days that are counted in it", () => {
    const closes = after("line.deliveredAt", days(14));
    const policy = shop(
      [
        row(permit({ closes }), { "buyer.timeZone": "Asia/Tokyo" }, "Tokyo"),
        row(permit({ closes: on("2030-01-01") }), {}, "rest"),
      ],
      { timeZone: "buyer" },
    );
    const denies = shop(row(deny()), { id: "denies" });
    expect(asked("allowed", [policy, denies], about).until).toMatchObject({
      at: "2026-11-25T15:00:00Z",
      timeZone: "Asia/Tokyo",
    });
  });

  it("7.2 a country for its working days", () => {
    const holidays = (date: string): object => ({
      weekend: [6, 7],
      holidays: [date],
      from: "2026-01-01",
      to: "2027-12-31",
    });
    const closes = after("line.deliveredAt", businessDays(10, { calendar: "buyer" }));
    const policy = shop(
      [row(permit({ closes }), { "buyer.country": ["DE", "FR"] }), row(weak)].map((one, n) => ({
        ...one,
        id: String(n),
      })),
      {
        calendars: {
          DE: holidays("2026-11-23"),
          FR: holidays("2026-12-31"),
          IT: holidays("2026-11-24"),
        },
      } as Partial<Policy>,
    );
    const verdict = asked("allowed", policy, about);
    expect(verdict.mode).toBe("request");
    const at = "2026-11-25T12:00:00Z";
    expect(asked("unknown", policy, about, { at }).missing).toEqual(["buyer.country"]);
  });

  it("5.3 a fact of the order for all its lines", () => {
    const policies = shop(
      [
        row(permit(), { "buyer.kind": "consumer", "line.category": "books" }, "a"),
        row(permit(), { "buyer.kind": "business", "line.category": "toys" }, "b"),
      ],
      { wholeOrder: ["return"] },
    );
    const lines = [delivered({ category: "books" }), delivered({ id: "2", category: "toys" })];
    for (const set of [policies, [policies, shop(row(deny()), { id: "denies" })]])
      expect(ask(set, order(lines)).status).toBe("denied");
  });

  it("1.7 a fact that is no amount for policies of all currencies", () => {
    const euro = shop(row(permit(), { "line.condition": "used" }), { id: "euro", currency: "EUR" });
    const dollar = shop(row(permit(), { "line.condition": { not: "used" } }), {
      id: "dollar",
      currency: "USD",
    });
    expect(ask([euro, dollar], about).status).toBe("allowed");
  });
});

describe("5.2 and 7.2 of a history of versions those count that were in force", () => {
  /** A table that permits whatever turns out, in more than 1,024 ways. */
  const table = (more: Partial<Policy>): Policy =>
    shop(
      [row(permit({ opens: manifold, outside: "next" }), {}, "costly"), row(permit(), {}, "rest")],
      more,
    );
  const allows = (policies: Policies, about: Order): boolean =>
    compile(policies).allows(about, "return", { at: AT });
  const placed = (placedAt: string): Order => order(delivered(unread), { placedAt });

  it.each<[string, Policy["inForce"]]>([
    ["between two days", { from: "2026-01-01", to: "2026-12-31" }],
    ["from a day on", { from: "2026-01-01" }],
    ["up to a day", { to: "2026-12-31" }],
    ["always", {}],
  ])("7.2 a table that was in force everywhere %s permits whatever turns out", (_, inForce) => {
    expect(allows(table({ inForce } as Partial<Policy>), about)).toBe(true);
  });

  it("7.2 its weakest permit counts, wherever it stands", () => {
    const weak = permit({ mode: "request", opens: manifold, outside: "next" });
    const { allows } = compile(shop([row(weak, {}, "weak"), row(permit(), {}, "rest")]));
    expect(allows(about, "return", { at: AT, mode: "request" })).toBe(true);
    expect(allows(about, "return", { at: AT, mode: "instant" })).toBe(false);
  });

  it("7.2 from the day after the first on that is so in every zone", () => {
    const policies = table({ inForce: { from: "2026-10-31" } });
    expect(allows(policies, placed("2026-11-01T00:00:00Z"))).toBe(true);
    expect(allows(policies, placed("2026-10-29T23:59:59Z"))).toBe(false);
  });

  it.each<[string, Policy["inForce"]]>([
    ["has ceased to be", { from: "2020-01-01", to: "2025-12-31" }],
    ["has just ceased to be", { to: "2026-10-30" }],
    ["is not yet", { from: "2026-12-01" }],
  ])("7.2 what %s in force can't forbid", (_, inForce) => {
    const veto = shop(row(forbid(), { "line.condition": "used" }), { id: "veto" });
    const dated = { ...veto, inForce } as Policy;
    const about = placed("2026-11-01T00:00:00Z");
    expect(allows([table({}), dated], about)).toBe(true);
    expect(allows([table({}), veto], about)).toBe(false);
  });
});
