import { describe, expect, it } from "vitest";
import { whenWords } from "../../../src/cli/test-words.js";

describe("the words of a row's tests", () => {
  it.each([
    [{}, "all others"],
    [
      { "line.category": "toys", "buyer.country": ["DE", "FR", "IT"] },
      "category toys, buyer in DE, FR or IT",
    ],
    [{ "line.category": ["toys"] }, "category toys"],
    [{ "custom.wrapped": true }, "wrapped yes"],
    [{ "claim.state": { not: "none" } }, "any claim state but none"],
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
