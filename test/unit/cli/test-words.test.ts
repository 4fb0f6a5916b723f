import { describe, expect, it } from "vitest";
import { changeWords, whenWords } from "../../../src/cli/test-words.js";

describe("the words of a row's tests", () => {
  it.each([
    [{}, "all others"],
    [
      { "line.category": "toys", "buyer.country": ["DE", "FR", "IT"] },
      "category toys, buyer in DE, FR or IT",
    ],
    [{ "line.category": ["toys"] }, "category toys"],
    [{ "custom.wrapped": true }, "wrapped yes"],
    [{ "claim.state": { not: "none" } }, "not claim state none"],
    [{ "custom.wrapped": false }, "wrapped no"],
    [{ "line.traits": { has: ["digital", "service"] } }, "traits with digital or service"],
    [{ "line.tags": { hasNone: "clearance" } }, "tags without clearance"],
    [{ "line.price": { atLeast: 100, below: 200 } }, "price at least 100 and below 200"],
    [{ "line.price": { known: true } }, "price known"],
    [{ "line.price": { known: false } }, "price not there"],
    [
      { "order.placedAt": { from: "2026-01-01", to: "2026-02-01" } },
      "ordered from 2026-01-01 to 2026-02-01",
    ],
    [{ "order.placedAt": { from: "2026-01-01" } }, "ordered since 2026-01-01"],
    [{ "order.placedAt": { to: "2026-02-01" } }, "ordered until 2026-02-01"],
    [{ "order.placedAt": { not: { to: "2026-02-01" } } }, "not ordered until 2026-02-01"],
    [{ "order.placedAt": { within: { minutes: 30 } } }, "ordered less than 30 minutes ago"],
    [{ "order.placedAt": { olderThan: { days: 1 } } }, "ordered 1 day ago or more"],
    [
      { "custom.day": { known: true, within: { days: { fact: "returnPolicy.days" } } } },
      "day known and less than the days that the listing states ago",
    ],
  ])("%j", (when, expected) => {
    expect(whenWords(when)).toBe(expected);
  });
});

describe("the words of a change", () => {
  const after = (days: number): object => ({ after: "line.deliveredAt", span: { days } });
  const before = { before: "line.promisedBy", span: { businessDays: 1 } };

  it.each([
    [
      "closes",
      after(14),
      after(30),
      "open until 30 days after delivery instead of 14 days after delivery",
    ],
    ["closes", null, { on: "2027-01-31" }, "open until: 2027-01-31 (was not stated)"],
    ["closes", { on: "2027-01-31" }, null, "open until: no longer stated (was 2027-01-31)"],
    ["mode", "instant", "request", "granted request instead of instant"],
    ["resolutions", [], ["refund", "exchange"], "resolutions refund, exchange instead of none"],
    [
      "opens",
      { laterOf: [after(1), { on: "2027-01-31" }] },
      { earlierOf: [after(1), { on: "2027-01-31" }] },
      "opens with the earlier of 1 day after delivery and 2027-01-31 instead of the later of 1 day after delivery and 2027-01-31",
    ],
    [
      "opens",
      before,
      { firstKnown: ["line.deliveredAt", { on: "2027-01-31" }] },
      "opens with the first known of delivery and 2027-01-31 instead of 1 business day before the promised day",
    ],
    [
      "fees",
      [{ kind: "restocking", percent: 10 }],
      [{ kind: "pickup", amount: { amount: 500, currency: "JPY" } }, { other: 1 }],
      'fees pickup JPY 500, {"other":1} instead of restocking 10 %',
    ],
  ])("%s", (key, was, is, expected) => {
    expect(changeWords({ [key]: { before: was, after: is } })).toEqual([expected]);
  });
});
