import { expect, it } from "vitest";
import {
  addMoment,
  between,
  copyBounds,
  mostAfter,
  newBounds,
  tighten,
} from "../../../src/analysis/difference-bounds.js";

it("bounds pass on from moment to moment", () => {
  const bounds = newBounds();
  const [a, b] = [addMoment(bounds), addMoment(bounds)];
  expect(mostAfter(bounds, a, 0)).toBe(Infinity);
  expect(between(bounds, a, 0, 2, 5)).toBe(true);
  expect(between(bounds, b, a, 1, 3)).toBe(true);
  expect([mostAfter(bounds, b, 0), -mostAfter(bounds, 0, b)]).toEqual([8, 3]);
});

it("what can't hold together is said, and a copy is on its own", () => {
  const bounds = newBounds();
  const a = addMoment(bounds);
  expect(tighten(bounds, a, 0, 5)).toBe(true);
  const copy = copyBounds(bounds);
  expect(tighten(copy, 0, a, -6)).toBe(false);
  expect(tighten(copy, a, 0, 1)).toBe(true);
  expect([mostAfter(bounds, a, 0), mostAfter(copy, a, 0)]).toEqual([5, 1]);
  expect(tighten(bounds, a, 0, 9)).toBe(true);
  expect(between(bounds, a, 0, 6, 7)).toBe(false);
});

it("a moment that is not there has no bounds", () => {
  expect(mostAfter(newBounds(), 3, 4)).toBe(Infinity);
  expect(tighten(newBounds(), 3, 0, 1)).toBe(false);
  expect(tighten(newBounds(), 0, 3, 1)).toBe(false);
});
