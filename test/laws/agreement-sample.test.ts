/**
 * The engine against the reference on a few cases, for mutation testing: of many random cases those that
 * between them find the most planted bugs in the least time. `engines-agree.test.ts` looks at many more.
 */
import { expect, test } from "vitest";
import { agree } from "../support/agree.js";
import { drawCases } from "../support/draw-case.js";
import { regressions } from "../support/regressions.js";

const MOMENTS = 2;

/** Seeds, the one that finds most first. */
const SEEDS: readonly number[] = [
  289, 110, 286, 25, 403, 108, 242, 587, 1, 45, 374, 399, 230, 179, 236, 13, 454, 539, 6, 37, 501,
  20, 99, 192, 320, 208, 101, 387, 210, 485, 350, 43, 39, 406, 199, 463, 276, 14, 591, 58, 89, 312,
  234, 149, 355, 414, 154, 360, 311, 183, 155, 424, 50, 18, 297, 494, 42, 277, 112, 21, 371, 19,
  279, 5, 266, 490, 185, 171, 461,
];

test.each(regressions)("$title", (one) => {
  expect(agree(one)).toBe("agreed");
});

test.each(SEEDS)("seed %i", (seed) => {
  const found = [...drawCases(seed, MOMENTS)].map((one) => agree(one));
  expect(found.filter((agreement) => agreement !== "skipped")).not.toEqual([]);
  expect(found.filter((agreement) => Array.isArray(agreement))).toEqual([]);
});
