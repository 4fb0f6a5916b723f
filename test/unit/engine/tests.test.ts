import type { Order } from "order-recourse";
import { days, hours, minutes, permit, type When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { ask, DELIVERED, delivered, holds, line, order, row, shop, statuses } from "./support.js";

const bought = (given: object): Order => order(line(given));

describe("2.1 all tests of a row must hold", () => {
  it("2.1 no test at all always holds", () => {
    expect(holds({}, order(line(), { events: undefined }))).toBe(true);
  });

  it("2.1 one that fails is enough to fail", () => {
    const when: When = { "line.status": "pending", "line.condition": "used" };
    expect(holds(when, bought({ condition: "used" }))).toBe(true);
    expect(holds(when, bought({ condition: "opened" }))).toBe(false);
    expect(holds(when, bought({ condition: "used", status: "processing" }))).toBe(false);
  });

  it("2.1 several keys in one test must all hold", () => {
    const set: When = { "line.tags": { has: "a", hasNone: "b" } };
    expect(holds(set, bought({ tags: ["a"] }))).toBe(true);
    expect(holds(set, bought({ tags: ["a", "b"] }))).toBe(false);
    expect(holds(set, bought({ tags: [] }))).toBe(false);
    const number: When = { "returnPolicy.days": { atLeast: 5, known: false } };
    expect(holds(number, bought({ returnPolicy: { category: "unlimited", days: 9 } }))).toBe(false);
    expect(holds(number, bought({}))).toBe(false);
  });

  it("2.1 a fact that can't matter is not asked for", () => {
    const when: When = { "line.status": "shipped", "line.condition": "used" };
    expect(holds(when, bought({}))).toBe(false);
  });
});

describe("2.2 values, lists and ranges", () => {
  it("2.2 a value holds if the fact equals it", () => {
    expect(holds({ "line.condition": "used" }, bought({ condition: "used" }))).toBe(true);
    expect(holds({ "line.condition": "used" }, bought({ condition: "unopened" }))).toBe(false);
    expect(holds({ "line.quantity": 2 }, bought({ quantity: 2 }))).toBe(true);
    expect(holds({ "line.quantity": 2 }, bought({ quantity: 3 }))).toBe(false);
  });

  it("2.2 a list holds if the fact equals one of its values", () => {
    const words: When = { "line.condition": ["used", "opened"] };
    expect(holds(words, bought({ condition: "used" }))).toBe(true);
    expect(holds(words, bought({ condition: "opened" }))).toBe(true);
    expect(holds(words, bought({ condition: "unopened" }))).toBe(false);
    const numbers: When = { "line.quantity": [1, 3] };
    expect([1, 2, 3, 4].map((quantity) => holds(numbers, bought({ quantity })))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("2.2 a flag", () => {
    const about = (digitalConsentGiven: boolean | null): Order =>
      order(line(), { disclosures: { digitalConsentGiven } });
    expect(holds({ "disclosures.digitalConsentGiven": true }, about(true))).toBe(true);
    expect(holds({ "disclosures.digitalConsentGiven": true }, about(false))).toBe(false);
    expect(holds({ "disclosures.digitalConsentGiven": false }, about(false))).toBe(true);
    expect(holds({ "disclosures.digitalConsentGiven": false }, about(null))).toBe(false);
    expect(holds({ "disclosures.digitalConsentGiven": [true, false] }, about(false))).toBe(true);
  });

  it.each([
    ["electronics", true],
    ["electronics/phones", true],
    ["electronics/phones/old", true],
    ["electronicsphones", false],
    ["electronic", false],
    ["toys/electronics", false],
  ])("2.2 a category covers its sub-categories: electronics, %s", (category, expected) => {
    expect(holds({ "line.category": "electronics" }, bought({ category }))).toBe(expected);
  });

  it("2.2 the nearest of several categories that are named", () => {
    const policy = shop([
      row(permit({ mode: "discretionary" }), { "line.category": "a/b" }, "narrow"),
      row(permit({ mode: "request" }), { "line.category": ["a", "c/d"] }, "wide"),
    ]);
    const rule = (category: string): string | null =>
      ask(policy, bought({ category })).reasons[0].rule;
    expect(["a/b/x", "a/b", "a/c", "a", "c/d", "c", "b"].map(rule)).toEqual([
      "narrow",
      "narrow",
      "wide",
      "wide",
      "wide",
      null,
      null,
    ]);
  });

  it.each(["?", "??", "other", " "])("2.1 `%s` is a word as any other", (word) => {
    const custom = { shelf: "text" } as const;
    const about = (shelf: string): Order => order(line(), { custom: { shelf } });
    const policy = { custom };
    for (const when of [{ "custom.shelf": word }, { "custom.shelf": [word, `${word}a`] }]) {
      expect(holds(when, about(word), { policy })).toBe(true);
      expect(holds(when, about(`${word}b`), { policy })).toBe(false);
    }
    expect(holds({ "custom.shelf": { not: word } }, about(word), { policy })).toBe(false);
    expect(holds({ "custom.shelf": { not: word } }, about("b"), { policy })).toBe(true);
    // not known: it could be that word, or none that is named
    const category = word.trim() || "x";
    expect(holds({ "line.category": category }, bought({}))).toEqual(["line.category"]);
    expect(holds({ "line.category": { not: category } }, bought({}))).toEqual(["line.category"]);
  });

  it("2.2 other words have no sub-words", () => {
    const about = order(line(), { buyer: { region: "a/b" } });
    expect(holds({ "buyer.region": "a" }, about)).toBe(false);
  });

  it("2.2 `atLeast` holds from the number on, `below` up to it", () => {
    const range: When = { "line.quantity": { atLeast: 2, below: 4 } };
    expect([1, 2, 3, 3.5, 4].map((quantity) => holds(range, bought({ quantity })))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(holds({ "line.quantity": { atLeast: 2 } }, bought({ quantity: 1e9 }))).toBe(true);
    expect(holds({ "line.quantity": { below: 2 } }, bought({ quantity: 0 }))).toBe(true);
  });

  it("2.2 numbers between and beyond those that several rows name", () => {
    const policy = shop([
      row(permit(), { "line.quantity": 2 }, "two"),
      row(permit({ mode: "request" }), { "line.quantity": { atLeast: 2.5, below: 5 } }, "few"),
      row(permit({ mode: "discretionary" }), { "line.quantity": { not: { below: 5 } } }, "many"),
    ]);
    const rule = (quantity: number): string | null =>
      ask(policy, bought({ quantity })).reasons[0].rule;
    expect([-1, 1, 2, 2.1, 2.5, 4.9, 5, 50].map(rule)).toEqual([
      null,
      null,
      "two",
      null,
      "few",
      "few",
      "many",
      "many",
    ]);
  });

  it("2.2 `has` holds if a set has any of the elements, `hasNone` if it has none", () => {
    const has: When = { "line.tags": { has: ["a", "b"] } };
    const hasNone: When = { "line.tags": { hasNone: ["a", "b"] } };
    for (const [tags, any] of [
      [["a"], true],
      [["b", "c"], true],
      [["a", "b"], true],
      [["c"], false],
      [[], false],
    ] as const) {
      expect(holds(has, bought({ tags }))).toBe(any);
      expect(holds(hasNone, bought({ tags }))).toBe(!any);
    }
  });

  it("2.2 an element is a whole word", () => {
    expect(holds({ "line.tags": { has: "a" } }, bought({ tags: ["abc"] }))).toBe(false);
  });

  const seven = ["a", "b", "c", "d", "e", "f", "g"];
  it("2.2 a set of two of seven elements that rows name", () => {
    const policy = shop(seven.map((tag) => row(permit(), { "line.tags": { has: tag } }, tag)));
    expect(ask(policy, bought({ tags: ["f", "g"] })).reasons[0].rule).toBe("f");
  });

  it("2.2 a set of two of six elements that rows name", () => {
    const policy = shop(
      seven.slice(1).map((tag) => row(permit(), { "line.tags": { has: tag } }, tag)),
    );
    expect(ask(policy, bought({ tags: ["g", "f"] })).reasons[0].rule).toBe("f");
    expect(ask(policy, bought({ tags: ["a"] })).reasons[0].rule).toBe(null);
    expect(ask(policy, bought({ tags: seven })).reasons[0].rule).toBe("b");
  });
});

describe("2.3 absent facts", () => {
  it("2.3 fail every test", () => {
    const about = bought({ promisedBy: null });
    expect(holds({ "returnPolicy.shipping": "free" }, about)).toBe(false);
    expect(holds({ "returnPolicy.shipping": ["free", "buyer"] }, about)).toBe(false);
    expect(holds({ "returnPolicy.days": { atLeast: -99 } }, about)).toBe(false);
    expect(holds({ "returnPolicy.days": { below: 99 } }, about)).toBe(false);
    expect(holds({ "returnPolicy.days": { known: true } }, about)).toBe(false);
    expect(holds({ "line.tags": { has: "a" } }, about)).toBe(false);
    expect(holds({ "line.promisedBy": { within: days(9) } }, about)).toBe(false);
    expect(holds({ "line.promisedBy": { olderThan: days(9) } }, about)).toBe(false);
    expect(holds({ "line.promisedBy": { from: "2000-01-01" } }, about)).toBe(false);
    expect(holds({ "line.promisedBy": { to: "2099-01-01" } }, about)).toBe(false);
    expect(holds({ "line.promisedBy": { known: true } }, about)).toBe(false);
    expect(holds({ "line.promisedBy": { known: false, to: "2099-01-01" } }, about)).toBe(false);
  });

  it("2.3 `known: false` holds exactly there", () => {
    expect(holds({ "line.promisedBy": { known: false } }, bought({ promisedBy: null }))).toBe(true);
    const promised = bought({ promisedBy: "2026-11-05T10:00:00Z" });
    expect(holds({ "line.promisedBy": { known: false } }, promised)).toBe(false);
    expect(holds({ "line.promisedBy": { known: true } }, promised)).toBe(true);
    expect(holds({ "returnPolicy.days": { known: false } }, bought({}))).toBe(true);
    const terms = bought({ returnPolicy: { category: "finite-window", days: 5 } });
    expect(holds({ "returnPolicy.days": { known: false } }, terms)).toBe(false);
    expect(holds({ "line.delivery": { known: false } }, bought({}))).toBe(true);
    expect(holds({ "line.delivery": { known: false } }, bought({ delivery: "ship" }))).toBe(false);
  });

  it("2.3 an absent set is empty", () => {
    expect(holds({ "line.tags": { hasNone: "a" } }, bought({}))).toBe(true);
    expect(holds({ "line.tags": { known: false } }, bought({}))).toBe(true);
    expect(holds({ "line.tags": { known: true } }, bought({ tags: [] }))).toBe(true);
  });

  it("2.3 `not` holds exactly where the test in it fails, on an absent fact too", () => {
    const about = bought({ promisedBy: null });
    expect(holds({ "returnPolicy.shipping": { not: "free" } }, about)).toBe(true);
    expect(holds({ "returnPolicy.days": { not: { atLeast: 5 } } }, about)).toBe(true);
    expect(holds({ "line.tags": { not: { has: "a" } } }, about)).toBe(true);
    expect(holds({ "line.tags": { not: { hasNone: "a" } } }, about)).toBe(false);
    expect(holds({ "line.promisedBy": { not: { within: days(1) } } }, about)).toBe(true);
    expect(holds({ "line.promisedBy": { not: { to: "2026-11-05" } } }, about)).toBe(true);
    expect(holds({ "line.promisedBy": { not: { known: false } } }, about)).toBe(false);
    expect(holds({ "line.condition": { not: ["used"] } }, bought({ condition: "used" }))).toBe(
      false,
    );
    expect(holds({ "line.condition": { not: ["used"] } }, bought({ condition: "opened" }))).toBe(
      true,
    );
  });
});

describe("2.4 tests on dates", () => {
  const about = order(delivered());
  const at = (when: When, ...moments: readonly string[]): readonly string[] =>
    statuses(shop(row(permit(), when)), about, moments);

  it("2.4 `within` holds from the date up to the span", () => {
    expect(
      at(
        { "line.deliveredAt": { within: hours(2) } },
        "2026-11-10T14:59:59.999Z",
        "2026-11-10T15:00:00Z",
        "2026-11-10T16:59:59.999Z",
        "2026-11-10T17:00:00Z",
      ),
    ).toEqual(["upcoming", "allowed", "allowed", "denied"]);
  });

  it("2.4 `olderThan` holds from the span on", () => {
    expect(
      at(
        { "line.deliveredAt": { olderThan: hours(2) } },
        "2026-11-10T16:59:59.999Z",
        "2026-11-10T17:00:00Z",
      ),
    ).toEqual(["upcoming", "allowed"]);
  });

  it("2.4 both hold between the two", () => {
    expect(
      at(
        { "line.deliveredAt": { olderThan: minutes(30), within: minutes(60) } },
        "2026-11-10T15:29:59Z",
        "2026-11-10T15:30:00Z",
        "2026-11-10T15:59:59Z",
        "2026-11-10T16:00:00Z",
      ),
    ).toEqual(["upcoming", "allowed", "allowed", "denied"]);
  });

  it("2.4 both hold never where the one ends before the other begins", () => {
    const when: When = { "line.deliveredAt": { olderThan: days(1), within: hours(5) } };
    expect(at(when, "2026-11-10T16:00:00Z", "2026-11-12T16:00:00Z")).toEqual(["denied", "denied"]);
    const not: When = { "line.deliveredAt": { not: { olderThan: days(1), within: hours(5) } } };
    expect(at(not, "2026-11-10T16:00:00Z", "2026-11-12T16:00:00Z")).toEqual(["allowed", "allowed"]);
  });

  it("2.4 a day span ends with a local day", () => {
    const when: When = { "line.deliveredAt": { within: days(1) } };
    expect(at(when, "2026-11-11T23:59:59Z", "2026-11-12T00:00:00Z")).toEqual(["allowed", "denied"]);
    const tokyo = shop(row(permit(), when), { timeZone: "Asia/Tokyo" });
    // delivered on the 11th there
    expect(statuses(tokyo, about, ["2026-11-12T14:59:59Z", "2026-11-12T15:00:00Z"])).toEqual([
      "allowed",
      "denied",
    ]);
  });

  it("2.4 `not` turns both around", () => {
    const moments = ["2026-11-10T14:00:00Z", DELIVERED, "2026-11-10T17:00:00Z"] as const;
    expect(at({ "line.deliveredAt": { not: { within: hours(2) } } }, ...moments)).toEqual([
      "allowed",
      "upcoming",
      "allowed",
    ]);
    expect(at({ "line.deliveredAt": { not: { olderThan: hours(2) } } }, ...moments)).toEqual([
      "allowed",
      "allowed",
      "denied",
    ]);
  });

  it.each([
    [{ from: "2026-11-10" }, true],
    [{ from: "2026-11-11" }, false],
    [{ to: "2026-11-10" }, true],
    [{ to: "2026-11-09" }, false],
    [{ from: "2026-11-10", to: "2026-11-10" }, true],
    [{ from: "2026-11-01", to: "2026-11-09" }, false],
    [{ from: "2026-11-11", to: "2026-11-12" }, false],
    [{ from: "2026-11-10", known: true }, true],
    [{ from: "2026-11-10", known: false }, false],
  ])("2.4 `from` and `to` are local days, both included: %j", (test, expected) => {
    expect(holds({ "line.deliveredAt": test }, about)).toBe(expected);
    expect(holds({ "line.deliveredAt": { not: test } }, about)).toBe(!expected);
  });

  it("2.4 the first and the last instant of a local day are on it", () => {
    const policy = { timeZone: "America/New_York" };
    const on = (deliveredAt: string): unknown =>
      holds(
        { "line.deliveredAt": { from: "2026-11-10", to: "2026-11-10" } },
        order(delivered({ deliveredAt })),
        { policy },
      );
    expect(on("2026-11-10T04:59:59.999Z")).toBe(false);
    expect(on("2026-11-10T05:00:00Z")).toBe(true);
    expect(on("2026-11-11T04:59:59.999Z")).toBe(true);
    expect(on("2026-11-11T05:00:00Z")).toBe(false);
  });

  it("2.4 days and spans must both hold", () => {
    const when: When = { "line.deliveredAt": { from: "2026-11-10", within: days(1) } };
    expect(at(when, "2026-11-11T12:00:00Z", "2026-11-12T00:00:00Z")).toEqual(["allowed", "denied"]);
    const other: When = { "line.deliveredAt": { from: "2026-11-11", within: days(1) } };
    expect(at(other, "2026-11-11T12:00:00Z")).toEqual(["denied"]);
  });

  it("2.4 on an unknown date ask for it", () => {
    const unknown = order(delivered({ deliveredAt: undefined }));
    for (const test of [{ within: days(3) }, { olderThan: days(3) }, { from: "2026-11-15" }])
      expect(holds({ "line.deliveredAt": test }, unknown)).toEqual(["line.deliveredAt"]);
    expect(holds({ "line.deliveredAt": { within: days(60) } }, unknown)).toBe(true);
  });

  it("3.10 a span of an absent or negative length holds never, nor does its negation", () => {
    const span = days({ fact: "returnPolicy.days" });
    const terms = (daysOf: number | undefined): Order =>
      order(delivered({ returnPolicy: { category: "finite-window", days: daysOf } }));
    for (const test of [{ within: span }, { olderThan: span }]) {
      expect(holds({ "line.deliveredAt": test }, terms(undefined))).toBe(false);
      expect(holds({ "line.deliveredAt": { not: test } }, terms(undefined))).toBe(false);
      expect(holds({ "line.deliveredAt": test }, terms(-1))).toBe(false);
    }
    expect(holds({ "line.deliveredAt": { within: span } }, terms(10))).toBe(true);
    expect(holds({ "line.deliveredAt": { within: span } }, terms(9))).toBe(false);
    expect(holds({ "line.deliveredAt": { olderThan: span } }, terms(0))).toBe(true);
  });

  it("2.4 a row stops matching at a cut, and its verdict says when", () => {
    const policy = shop(row(permit(), { "line.deliveredAt": { within: days(14) } }));
    expect(ask(policy, about)).toMatchObject({
      status: "allowed",
      until: {
        at: "2026-11-25T00:00:00Z",
        lastDay: "2026-11-24",
        timeZone: "UTC",
        from: { event: "line.deliveredAt", at: DELIVERED },
      },
    });
  });
});
