import { laws } from "order-recourse/laws";
import { expect, it } from "vitest";
import { lawEnding, lawPlace, lawPlaceWords, lawTitles } from "../../../src/cli/law-places.js";

it.each(Object.keys(laws))("the titles of the laws of %s end with their place", (id) => {
  expect(lawPlace(id)).toMatch(/^[A-Z]/);
  for (const title of lawTitles(id)) expect(title).toMatch(new RegExp(`.${lawEnding(id)}$`));
});

it("what is no law has no titles, and no place", () => {
  expect([lawTitles("atlantis"), lawPlace("atlantis")]).toEqual([[], ""]);
});

it("a place stands in a sentence as it is said", () => {
  expect(["us", "eu", "de"].map(lawPlaceWords)).toEqual([
    "the United States",
    "the European Union and EEA",
    "Germany",
  ]);
});
