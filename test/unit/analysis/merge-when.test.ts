import { describe, expect, it } from "vitest";
import { bothOf, eitherOf, type Tests } from "../../../src/analysis/merge-when.js";

describe("tests that hold where both do", () => {
  it.each<[string, Tests, Tests, Tests]>([
    [
      "of other facts",
      { reason: "damaged" },
      { "line.category": "toys" },
      { reason: "damaged", "line.category": "toys" },
    ],
    ["the same", { reason: "damaged" }, { reason: "damaged" }, { reason: "damaged" }],
    [
      "words that both name",
      { reason: ["damaged", "other"] },
      { reason: ["other", "defective"] },
      { reason: "other" },
    ],
    [
      "a word and all but another",
      { reason: ["damaged", "other"] },
      { reason: { not: "other" } },
      { reason: "damaged" },
    ],
    [
      "a path and one below it",
      { "line.category": "toys" },
      { "line.category": ["toys/games", "books"] },
      { "line.category": "toys/games" },
    ],
    [
      "a path below and the path",
      { "line.category": "toys/games" },
      { "line.category": "toys" },
      { "line.category": "toys/games" },
    ],
    ["nothing in common", { reason: "damaged" }, { reason: "other" }, { reason: [] }],
    [
      "days",
      { "order.placedAt": { from: "2026-01-01", to: "2026-06-30" } },
      { "order.placedAt": { from: "2026-03-01" } },
      { "order.placedAt": { from: "2026-03-01", to: "2026-06-30" } },
    ],
    [
      "days, the later set first",
      { "order.placedAt": { from: "2026-03-01", to: "2026-04-01" } },
      { "order.placedAt": { from: "2026-01-01", to: "2026-12-31" } },
      { "order.placedAt": { from: "2026-03-01", to: "2026-04-01" } },
    ],
    [
      "numbers",
      { "line.price": { atLeast: 100, below: 900 } },
      { "line.price": { atLeast: 500, below: 700 } },
      { "line.price": { atLeast: 500, below: 700 } },
    ],
    [
      "exclusions of a path",
      { "line.category": { not: "toys" } },
      { "line.category": { not: ["books"] } },
      { "line.category": { not: ["toys", "books"] } },
    ],
    [
      "exclusions of a fact with few values",
      { "seller.fulfilledBy": { not: "seller" } },
      { "seller.fulfilledBy": { not: "merchant" } },
      { "seller.fulfilledBy": ["marketplace"] },
    ],
    [
      "an exclusion and elements: the second counts",
      { "line.traits": { not: { has: "live" } } },
      { "line.traits": { has: "digital" } },
      { "line.traits": { has: "digital" } },
    ],
  ])("%s", (_, a, b, expected) => {
    expect(bothOf(a, b)).toEqual(expected);
  });
});

describe("tests of which one holds", () => {
  it.each<[string, readonly Tests[], readonly Tests[]]>([
    ["each once", [{ reason: "damaged" }, { reason: "damaged" }], [{ reason: "damaged" }]],
    [
      "what lies within another is dropped",
      [{ reason: "damaged", "line.category": "toys" }, { reason: "damaged" }],
      [{ reason: "damaged" }],
    ],
    ["everything takes in the rest", [{ reason: "damaged" }, {}], [{}]],
    [
      "a word within a list",
      [{ reason: "damaged" }, { reason: ["damaged", "other"] }],
      [{ reason: ["damaged", "other"] }],
    ],
    [
      "a word that is not the other",
      [{ reason: "damaged" }, { reason: { not: "other" } }],
      [{ reason: { not: "other" } }],
    ],
    [
      "a path below another",
      [{ "line.category": "toys/games" }, { "line.category": "toys" }],
      [{ "line.category": "toys" }],
    ],
    [
      "words of one fact are put together",
      [{ reason: "other" }, { reason: "damaged" }],
      [{ reason: ["damaged", "other"] }],
    ],
    [
      "opposites leave the fact out",
      [
        { reason: "damaged", "line.category": "toys" },
        { reason: { not: "damaged" }, "line.category": "toys" },
      ],
      [{ "line.category": "toys" }],
    ],
    [
      "opposites, the other way round",
      [{ reason: { not: "damaged" } }, { reason: "damaged" }],
      [{}],
    ],
    [
      "what is joined is joined again",
      [
        { reason: "other", "line.category": "toys" },
        { reason: "damaged", "line.category": "toys" },
        { reason: ["damaged", "other"], "line.category": "books" },
      ],
      [{ reason: ["damaged", "other"], "line.category": ["books", "toys"] }],
    ],
    [
      "two facts apart stay two",
      [
        { reason: "other", "line.category": "toys" },
        { reason: "damaged", "line.category": "books" },
      ],
      [
        { reason: "other", "line.category": "toys" },
        { reason: "damaged", "line.category": "books" },
      ],
    ],
    [
      "numbers stay as they are",
      [{ "line.price": { below: 5 } }, { "line.price": { atLeast: 9 } }],
      [{ "line.price": { below: 5 } }, { "line.price": { atLeast: 9 } }],
    ],
  ])("%s", (_, all, expected) => {
    expect(eitherOf(all)).toEqual(expected);
  });
});
