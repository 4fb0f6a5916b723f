import { expect, it } from "vitest";
import { Random } from "../../support/random.js";
import { deadYetAlive, seedSmall } from "./small-defects.js";

/** `ANALYSIS_DEFECTS=1000` seeds a thousand, `ANALYSIS_SEED` where to begin. */
const COUNT = Number(process.env["ANALYSIS_DEFECTS"] ?? 24);
const SEED = Number(process.env["ANALYSIS_SEED"] ?? 11);

it(`finds each of ${COUNT} defects that change an answer, and no other`, () => {
  const { found, missed, falseAlarms, equal } = seedSmall(COUNT, new Random(SEED));
  expect({ missed, falseAlarms }).toEqual({ missed: [], falseAlarms: [] });
  expect([...found.values()].reduce((sum, n) => sum + n, 0)).toBe(COUNT);
  console.log(`found: ${JSON.stringify(Object.fromEntries(found))}; equal: ${equal}`);
}, 3_600_000);

it("calls no row dead that decides an order", () => {
  expect(deadYetAlive(COUNT, new Random(SEED + 1))).toEqual([]);
}, 3_600_000);
