import { compile, deny, permit } from "order-recourse";
import type { When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, line, order } from "./support.js";

const WORDS = ["a", "b", "c", "d", "e"];

/** One row per answer; every other one permits. */
function guard(whens: readonly When[]) {
  const { allows } = compile({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    custom: { colour: "text", weight: "number" },
    tables: {
      return: whens.map((when, index) => ({
        id: `r${index}`,
        when,
        then: index % 2 === 0 ? permit() : deny(),
        because: "goodwill",
      })),
    },
  });
  return (asked: ReturnType<typeof order>): boolean => allows(asked, "return", { at: AT });
}

/** What is answered the first time, when the way is made, and the second, when it is there. */
function twice<V>(values: readonly V[], answer: (value: V) => boolean): readonly boolean[] {
  const first = values.map(answer);
  expect(values.map(answer)).toEqual(first);
  return first;
}

describe("a guard tells every answer from the others", () => {
  it("of five words, any other, and none", () => {
    const allows = guard(WORDS.map((word) => ({ "custom.colour": word })));
    expect(
      twice([...WORDS, "f", null], (colour) => allows(order(line(), { custom: { colour } }))),
    ).toEqual([true, false, true, false, true, false, false]);
  });

  it("of five categories, what lies below them, and any other", () => {
    const allows = guard(WORDS.map((word) => ({ "line.category": word })));
    expect(
      twice([...WORDS, "c/x", "d/x", "f"], (category) => allows(order(line({ category })))),
    ).toEqual([true, false, true, false, true, true, false, false]);
  });

  it("of the numbers between three bounds, at each and past the last, and none", () => {
    const allows = guard([1, 2, 3].map((below) => ({ "custom.weight": { below } })));
    expect(
      twice([0, 1, 2, 3, null], (weight) => allows(order(line(), { custom: { weight } }))),
    ).toEqual([true, false, true, false, false]);
  });
});
