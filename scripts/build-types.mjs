// Declarations by the native compiler, for ESM (.d.ts) and once more for CommonJS (.d.cts).
// Only what a door can reach goes into dist.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { entries } from "./doors.mjs";

const emitted = "build/types";
const RELATIVE = /(from\s+|import\s*\(\s*|import\s+)(["'])(\.{1,2}\/[^"']+)\.js\2/g;

rmSync(emitted, { recursive: true, force: true });
execFileSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });

const waiting = entries().map((entry) => entry.out);
const seen = new Set(waiting);
for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
  const text = readFileSync(join(emitted, `${name}.d.ts`), "utf8");
  const out = join("dist", name);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(`${out}.d.ts`, text);
  writeFileSync(`${out}.d.cts`, text.replace(RELATIVE, "$1$2$3.cjs$2"));
  for (const [, , , specifier] of text.matchAll(RELATIVE)) {
    const next = posix.join(posix.dirname(name), specifier);
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(next);
  }
}
console.log(`declarations: ${seen.size} files, each for ESM and CommonJS`);
