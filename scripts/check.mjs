// Everything that has to hold before a change lands, as npm scripts run one after another.
// A step that fails does not stop the next, unless that one needs what the first was to make.
// The last line is `N passed, N failed`: the tests, and each failed step that is no test.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const STEPS = [
  { name: "lint" },
  { name: "typecheck" },
  { name: "unused" },
  { name: "docs:check" },
  { name: "build" },
  { name: "test:code", report: "reports/vitest.json" },
  { name: "test:zones" },
  { name: "check:mutation" },
  { name: "check:publint", needs: "build" },
  { name: "check:types", needs: "build" },
  { name: "check:size", needs: "build" },
  { name: "check:doors", needs: "build" },
  { name: "check:consumers", needs: "build" },
];

/** How many tests passed and failed by Vitest's own report. */
function countsOf(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

rmSync("reports/tally.txt", { force: true });
mkdirSync("reports", { recursive: true });
const rows = [];
const broken = new Set();
const tally = { passed: 0, failed: 0 };
for (const { name, needs, report } of STEPS) {
  if (broken.has(needs)) {
    rows.push(`${name.padEnd(16)} skipped: ${needs} failed`);
    continue;
  }
  if (report !== undefined) rmSync(report, { force: true });
  console.log(`\n── ${name}`);
  const start = process.hrtime.bigint();
  const { status } = spawnSync("npm", ["run", "--silent", name], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const counts = report === undefined ? { passed: 0, failed: 0 } : countsOf(report);
  tally.passed += counts.passed;
  tally.failed += counts.failed;
  if (status !== 0) {
    broken.add(name);
    if (counts.failed === 0) tally.failed += 1;
  }
  rows.push(`${name.padEnd(16)} ${status === 0 ? "ok    " : "FAILED"} ${seconds.toFixed(1)} s`);
}

const line = `${tally.passed} passed, ${tally.failed} failed`;
writeFileSync("reports/tally.txt", `${line}\n`);
console.log(`\n${rows.join("\n")}\n\n${line}`);
process.exitCode = broken.size === 0 ? 0 : 1;
