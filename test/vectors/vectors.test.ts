/** Cases with a known answer: our own, and those under ../shared where that folder exists. */
import { describe, expect, it } from "vitest";
import {
  ARGUED,
  type Case,
  casesIn,
  decisionOf,
  isArgued,
  OWN,
  ownFiles,
  SHARED,
  sharedCases,
} from "./cases.js";
import { differences } from "./compare.js";

function run(one: Case): readonly string[] {
  return differences(decisionOf(one), one.expect, one.lines);
}

for (const file of ownFiles()) {
  const all = casesIn(`${OWN}/${file}`);
  if (all.length === 0) continue;
  describe(`our own: ${file}`, () => {
    it.each(all.map((c) => [c.id, c] as const))("%s", (_, one) => {
      expect(run(one)).toEqual([]);
    });
  });
}

for (const file of SHARED) {
  const all = sharedCases(file);
  describe.skipIf(all === undefined)(`shared: ${file}`, () => {
    const there = all ?? [];
    it.skipIf(there.length > 0)("has no case for the doors that there are", () => undefined);
    it.each(there.filter((c) => !isArgued(c)).map((c) => [c.id, c] as const))("%s", (_, one) => {
      expect(run(one)).toEqual([]);
    });
    it.each(there.filter(isArgued).map((c) => [c.id, ARGUED[c.id], c] as const))(
      "%s is argued: %s",
      (_, __, one) => {
        expect(() => {
          expect(run(one)).toEqual([]);
        }).toThrow();
      },
    );
  });
}
