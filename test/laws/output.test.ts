/** Laws on what goes in and what comes out. */
import { deepStrictEqual } from "node:assert";
import { ACTIONS, compile, decide } from "order-recourse";
import { describe, expect, test } from "vitest";
import { frozenCopy } from "../../src/internal/freeze.js";
import { eachCase } from "../support/each-case.js";
import { decisionOn, questionOf } from "../support/engine.js";

describe("input and output", () => {
  test("9.9 the input is not changed, and the same input gives the same output", () => {
    eachCase({ orders: 120, moments: 2 }, (one) => {
      const expected = JSON.stringify(decisionOn(one));
      const loose = structuredClone(one);
      const before = JSON.stringify(loose);
      const frozen = frozenCopy(one);
      for (const given of [loose, frozen]) {
        const { order, policies } = given;
        const question = questionOf(given);
        const compiled = compile(policies);
        expect(JSON.stringify(decide(order, { policies, ...question }))).toBe(expected);
        expect(JSON.stringify(compiled.decide(order, question))).toBe(expected);
        if (given === frozen) compiled.timeline(order, question);
        for (const action of ACTIONS) compiled.allows(order, action, question);
        expect(JSON.stringify(compiled.decide(order, question))).toBe(expected);
        expect(JSON.stringify(given)).toBe(before);
      }
    });
  });

  test("9.10 decisions and timelines are frozen, and equal to themselves after a trip through JSON", () => {
    eachCase({ orders: 200, moments: 1 }, (one) => {
      const decision = decisionOn(one);
      const timeline = compile(one.policies).timeline(one.order, questionOf(one));
      for (const whole of [decision, timeline]) {
        expect(looseIn(whole, "")).toEqual([]);
        deepStrictEqual(JSON.parse(JSON.stringify(whole)), whole);
      }
    });
  });
});

/** The paths of what is not frozen. */
function looseIn(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => looseIn(part, `${path}.${key}`));
  return Object.isFrozen(value) ? inner : [path, ...inner];
}
