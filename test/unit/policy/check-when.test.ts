import { describe, expect, it } from "vitest";
import { whenProblems } from "./issues-of.js";

describe("what a row asks", () => {
  it("is an object of tests", () => {
    expect(whenProblems({})).toEqual([]);
    expect(whenProblems(undefined)).toEqual([": expected an object of tests, found nothing"]);
    expect(whenProblems(["line.status"])).toEqual([": expected an object of tests, found a list"]);
  });

  it("is about facts", () => {
    expect(whenProblems({ "line.statsu": "pending" })).toEqual([
      '["line.statsu"]: unknown fact `line.statsu` (did you mean `line.status`?)',
    ]);
    expect(whenProblems({ status: "pending" })).toEqual([
      ".status: unknown fact `status` (did you mean `line.status`?)",
    ]);
    expect(whenProblems({ weather: "fine" })).toEqual([".weather: unknown fact `weather`"]);
    expect(whenProblems({ toString: "pending" })).toEqual([".toString: unknown fact `toString`"]);
  });

  it.each([[5], [""], ["/toys"], ["toys/"], ["toys//games"], [["toys", "/"]]])(
    "names categories by their paths, not by %j",
    (category) => {
      const [found] = [category].flat().slice(-1);
      expect(whenProblems({ "line.category": category })).toEqual([
        expect.stringContaining(
          `: expected a path such as \`electronics/phones\`, found \`${found}\``,
        ),
      ]);
    },
  );

  it("is about facts of the shop's own that are declared", () => {
    const custom = {
      giftRegistry: "text",
      score: "number",
      vip: "boolean",
      labels: "list",
      eventAt: "instant",
    };
    expect(
      whenProblems(
        {
          "custom.giftRegistry": "baby",
          "custom.score": { atLeast: 1.5 },
          "custom.vip": true,
          "custom.labels": { has: "fragile" },
          "custom.eventAt": { within: { days: 30 } },
        },
        { custom },
      ),
    ).toEqual([]);
    expect(whenProblems({ "custom.giftRegistri": "baby" }, { custom })).toEqual([
      '["custom.giftRegistri"]: undeclared fact `custom.giftRegistri` (did you mean `custom.giftRegistry`?)',
    ]);
    expect(whenProblems({ "custom.weather": "fine" })).toEqual([
      '["custom.weather"]: undeclared fact `custom.weather` (declare it in the policy\'s `custom`)',
    ]);
    expect(whenProblems({ "custom.score": "1" }, { custom })).toEqual([
      '["custom.score"]: expected a number, found `"1"`',
    ]);
  });

  it("holds a test for each fact", () => {
    expect(whenProblems({ "line.status": undefined })).toEqual([
      '["line.status"]: expected `pending`, `processing`, `shipped`, `out-for-delivery`, `ready-for-pickup`, `delivered`, `delivery-failed` or `cancelled`, found nothing',
    ]);
    expect(whenProblems({ "line.failure": null })).toEqual([
      '["line.failure"]: expected a test, found `null` (write `{ known: false }`)',
    ]);
    expect(whenProblems({ "line.failure": {} })).toEqual([
      '["line.failure"]: expected a test with `known`, found none',
    ]);
  });
});

describe("a test on words", () => {
  it("takes a word, a list of words, or what is known", () => {
    expect(whenProblems({ "order.type": "preorder" })).toEqual([]);
    expect(whenProblems({ "order.type": ["preorder", "digital"] })).toEqual([]);
    expect(whenProblems({ "order.type": { known: true } })).toEqual([]);
    expect(whenProblems({ "order.type": { not: ["preorder"] } })).toEqual([]);
  });

  it("names values that the fact can have", () => {
    expect(whenProblems({ "order.type": "pre-order" })).toEqual([
      '["order.type"]: expected `standard`, `preorder`, `backorder`, `subscription` or `digital`, found `pre-order` (did you mean `preorder`?)',
    ]);
    expect(whenProblems({ reason: ["damaged", "defectiv"] })).toEqual([
      ".reason[1]: expected a value of `reason`, found `defectiv` (did you mean `defective`?)",
    ]);
    expect(whenProblems({ "order.type": { not: "express" } })).toEqual([
      '["order.type"].not: expected `standard`, `preorder`, `backorder`, `subscription` or `digital`, found `express`',
    ]);
    expect(whenProblems({ "order.type": [] })).toEqual([
      '["order.type"]: expected at least one, found an empty list',
    ]);
  });

  it("takes any word where the domain is open, in the form it has", () => {
    expect(whenProblems({ "buyer.region": "NY", "buyer.country": ["US", "CA"] })).toEqual([]);
    expect(whenProblems({ "buyer.country": "us" })).toEqual([
      '["buyer.country"]: expected a country of two capital letters, found `us` (did you mean `US`?)',
    ]);
    expect(whenProblems({ "buyer.country": ["uk", "EL", 1] })).toEqual([
      '["buyer.country"][0]: expected a country of ISO 3166-1, found `uk` (did you mean `GB`?)',
      '["buyer.country"][1]: expected a country of ISO 3166-1, found `EL` (did you mean `GR`?)',
      '["buyer.country"][2]: expected a country of two capital letters, found `1`',
    ]);
    expect(whenProblems({ "line.category": "electronics/" })).toEqual([
      '["line.category"]: expected a path such as `electronics/phones`, found `electronics/`',
    ]);
    expect(whenProblems({ "buyer.region": "" })).toEqual([
      '["buyer.region"]: expected text, found an empty one',
    ]);
  });

  it("takes no key of another kind", () => {
    expect(whenProblems({ "order.type": { has: "preorder" } })).toEqual([
      '["order.type"].has: unknown key `has`',
    ]);
    expect(whenProblems({ "order.type": { knwon: true } })).toEqual([
      '["order.type"].knwon: unknown key `knwon` (did you mean `known`?)',
    ]);
    expect(whenProblems({ "order.type": { known: "yes" } })).toEqual([
      '["order.type"].known: expected `true` or `false`, found `yes`',
    ]);
    expect(whenProblems({ "order.type": { not: "digital", known: true } })).toEqual([
      '["order.type"].known: `not` stands alone (let a row above decide what it names)',
    ]);
    expect(whenProblems({ "line.quantity": { not: 3, atLeast: 2, below: undefined } })).toEqual([
      '["line.quantity"].atLeast: `not` stands alone (let a row above decide what it names)',
    ]);
    expect(whenProblems({ "order.type": { not: { not: "digital" } } })).toEqual([
      '["order.type"].not.not: unknown key `not`',
    ]);
    expect(whenProblems({ "order.type": { not: undefined } })).toEqual([
      '["order.type"].not: expected `standard`, `preorder`, `backorder`, `subscription` or `digital`, found nothing',
    ]);
  });
});

describe("a test on a flag", () => {
  it("takes true or false", () => {
    expect(whenProblems({ "delay.consented": false })).toEqual([]);
    expect(whenProblems({ "delay.consented": "false" })).toEqual([
      '["delay.consented"]: expected `true` or `false`, found `"false"`',
    ]);
  });
});

describe("a test on a number", () => {
  it("takes numbers and bounds", () => {
    expect(whenProblems({ "line.quantity": 2 })).toEqual([]);
    expect(whenProblems({ "line.quantity": [1, 2] })).toEqual([]);
    expect(whenProblems({ "line.quantity": { atLeast: 2, below: 5, known: true } })).toEqual([]);
    expect(whenProblems({ "line.quantity": { not: { below: 2 } } })).toEqual([]);
    expect(whenProblems({ "line.quantity": Number.NaN })).toEqual([
      '["line.quantity"]: expected a number, found `NaN`',
    ]);
    expect(whenProblems({ "line.quantity": { atleast: 2 } })).toEqual([
      '["line.quantity"].atleast: unknown key `atleast` (did you mean `atLeast`?)',
    ]);
  });

  it("has bounds with something between", () => {
    expect(whenProblems({ "line.quantity": { atLeast: 5, below: 5 } })).toEqual([
      '["line.quantity"]: nothing is at least `5` and below `5`',
    ]);
  });

  it("is on whole minor units if it is on money", () => {
    expect(whenProblems({ "line.price": { below: 1500 } }, { currency: "USD" })).toEqual([]);
    expect(whenProblems({ "line.price": { below: 1500 } })).toEqual([]);
    expect(whenProblems({ "order.total": { below: 15.5 } })).toEqual([
      '["order.total"].below: expected a whole number, found `15.5`',
    ]);
  });
});

describe("a test on a set", () => {
  it("says what it has or has not", () => {
    expect(whenProblems({ "line.traits": { has: "digital", hasNone: ["auction"] } })).toEqual([]);
    expect(whenProblems({ "line.tags": { not: { has: "ours" } } })).toEqual([]);
    expect(whenProblems({ "line.traits": "digital" })).toEqual([
      '["line.traits"]: expected a test on a set, found `digital` (write `{ has: … }`)',
    ]);
    expect(whenProblems({ "line.traits": { has: [] } })).toEqual([
      '["line.traits"].has: expected at least one, found an empty list',
    ]);
    expect(whenProblems({ "line.traits": { has: "digitl" } })).toEqual([
      '["line.traits"].has: expected a value of `line.traits`, found `digitl` (did you mean `digital`?)',
    ]);
    expect(whenProblems({ "line.traits": {} })).toEqual([
      '["line.traits"]: expected a test with `has`, `hasNone` or `known`, found none',
    ]);
  });
});

describe("a test on a date", () => {
  it("says how long ago or between which days", () => {
    expect(whenProblems({ "order.placedAt": { within: { minutes: 30 } } })).toEqual([]);
    expect(
      whenProblems({ "order.placedAt": { olderThan: { days: 3 }, within: { days: 5 } } }),
    ).toEqual([]);
    expect(whenProblems({ "line.promisedBy": { from: "2026-11-01", to: "2026-11-01" } })).toEqual(
      [],
    );
    expect(whenProblems({ "line.promisedBy": { not: { known: true } } })).toEqual([]);
    expect(whenProblems({ "order.placedAt": "2026-11-01" })).toEqual([
      '["order.placedAt"]: expected a test on a date, found `2026-11-01` (write `{ from, to }`)',
    ]);
    expect(whenProblems({ "order.placedAt": { from: "2026-11-31", within: 30 } })).toEqual([
      '["order.placedAt"].within: expected a span, found `30` (name the unit: `{ days: 30 }`)',
      '["order.placedAt"].from: expected a date such as `2026-11-30`, found `2026-11-31`',
    ]);
  });

  it("can hold", () => {
    expect(whenProblems({ "order.placedAt": { from: "2026-11-02", to: "2026-11-01" } })).toEqual([
      '["order.placedAt"]: `from` is after `to`: `2026-11-02`, `2026-11-01`',
    ]);
    const never = '["order.placedAt"]: nothing is older than `olderThan` and still `within`';
    expect(
      whenProblems({ "order.placedAt": { within: { days: 3 }, olderThan: { days: 3 } } }),
    ).toEqual([never]);
    expect(
      whenProblems({ "order.placedAt": { within: { hours: 1 }, olderThan: { minutes: 60 } } }),
    ).toEqual([never]);
    expect(
      whenProblems({ "order.placedAt": { within: { hours: 1 }, olderThan: { days: 1 } } }),
    ).toEqual([]);
  });
});
