/**
 * Two engines, one meaning: the one that ships against the reference, on random policies, orders and
 * moments. `RUNS` says how many moments, `SEED` where to begin.
 */
import { describe, expect, test } from "vitest";
import { agree, report } from "../support/agree.js";
import { type Coverage, note, WANTED } from "../support/coverage.js";
import { drawCases } from "../support/draw-case.js";
import { regressions } from "../support/regressions.js";

const RUNS = Number(process.env["RUNS"] ?? 4000);
const SEED = Number(process.env["SEED"] ?? 1);
const MOMENTS = 6;

describe("the engine agrees with the reference", () => {
  test.each(regressions)("$title", (one) => {
    expect(Array.isArray(agree(one)) ? report(one) : "agreed").toBe("agreed");
  });

  test("on random policies, orders and moments", () => {
    const coverage: Coverage = new Map();
    let compared = 0;
    for (let seed = SEED; compared < RUNS; seed += 1) {
      for (const one of drawCases(seed, MOMENTS)) {
        const found = agree(one, (decision) => note(coverage, decision));
        if (Array.isArray(found)) expect.fail(`seed ${seed}\n${report(one)}`);
        if (found === "agreed") compared += 1;
      }
    }
    expect(WANTED.filter((what) => !coverage.has(what))).toEqual([]);
  });
});
