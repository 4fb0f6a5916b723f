import { describe, expect, it } from "vitest";
import { bothOf, eitherOf, type Tests } from "../../../src/analysis/merge-when.js";

describe("tests that both hold", () => {
  it.each<[Tests, Tests, Tests]>([
    [
      { reason: "damaged" },
      { "line.status": "shipped" },
      { reason: "damaged", "line.status": "shipped" },
    ],
    [
      { "line.category": ["toys", "books"] },
      { "line.category": "toys/games" },
      { "line.category": "toys/games" },
    ],
    [
      { "line.category": { not: "toys" } },
      { "line.category": ["toys", "books"] },
      { "line.category": "books" },
    ],
    [
      { "line.category": ["toys", "books"] },
      { "line.category": { not: "toys" } },
      { "line.category": "books" },
    ],
    [
      { "line.price": { atLeast: 100 } },
      { "line.price": { atLeast: 300, below: 900 } },
      { "line.price": { atLeast: 300, below: 900 } },
    ],
    [
      { "line.price": { below: 500 } },
      { "line.price": { below: 900 } },
      { "line.price": { below: 500 } },
    ],
    [
      { "order.placedAt": { from: "2026-01-01", to: "2026-12-31" } },
      { "order.placedAt": { from: "2026-03-01", to: "2027-01-31" } },
      { "order.placedAt": { from: "2026-03-01", to: "2026-12-31" } },
    ],
    [
      { "seller.type": { not: "first-party" } },
      { "seller.type": { not: "nobody" } },
      { "seller.type": ["third-party"] },
    ],
    [
      { "line.category": { not: "toys" } },
      { "line.category": { not: "books" } },
      { "line.category": { not: ["toys", "books"] } },
    ],
  ])("%j and %j: %j", (one, other, both) => {
    expect(bothOf(one, other)).toEqual(both);
  });
});

describe("tests of which either holds", () => {
  it.each<[readonly Tests[], readonly Tests[]]>([
    [[{ reason: "damaged" }, { reason: "damaged" }], [{ reason: "damaged" }]],
    [
      [{ "line.category": "toys/games" }, { "line.category": "toys" }],
      [{ "line.category": "toys" }],
    ],
    [[{ reason: "damaged" }, { reason: "other" }], [{ reason: ["damaged", "other"] }]],
    [[{ reason: "damaged" }, { reason: { not: "damaged" } }], [{}]],
    [
      [
        { reason: { not: "damaged" }, "line.price": { below: 5 } },
        { reason: "damaged", "line.price": { below: 5 } },
      ],
      [{ "line.price": { below: 5 } }],
    ],
    [
      [{ reason: "damaged" }, { "line.category": "toys" }],
      [{ reason: "damaged" }, { "line.category": "toys" }],
    ],
    [
      [{ "line.price": { below: 5 } }, { "line.price": { atLeast: 9 } }],
      [{ "line.price": { below: 5 } }, { "line.price": { atLeast: 9 } }],
    ],
  ])("%j: %j", (all, left) => {
    expect(eitherOf(all)).toEqual(left);
  });
});
