/** Each row that we are sure of decides a case of our own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { casesIn, OWN, ownFiles } from "./cases.js";
import { type CoveredRow, rowCoverage } from "./row-coverage.js";

const own = ownFiles().flatMap((file) => casesIn(`${OWN}/${file}`));
const t = performance.now();
const rows = rowCoverage(own);
console.log(`${own.length} cases, ${rows.length} rows, ${performance.now() - t} ms`);
mkdirSync("reports", { recursive: true });
writeFileSync("reports/row-coverage.json", `${JSON.stringify(rows, null, 1)}\n`);

describe("row coverage", () => {
  it("x", () => {
    expect(rows.length).toBeGreaterThan(0);
    const byDoor = Map.groupBy(rows, (r: CoveredRow) => r.door);
    for (const [door, all] of byDoor) {
      const by = (c: string) => {
        const s = all.filter((r) => r.confidence === c);
        return `${c} ${s.filter((r) => r.decides !== null).length}/${s.length}`;
      };
      console.log(door.padEnd(28), ["high", "medium", "low", "none"].map(by).join("  "));
    }
  });
});
