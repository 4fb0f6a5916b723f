import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { exportsField } from "../../scripts/doors.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("package.json has the doors of scripts/doors.mjs (else: npm run doors)", () => {
  expect(manifest.exports).toEqual(exportsField(root));
});

it("the lock file names no address of a registry and no path of a machine", () => {
  const lock = readFileSync(`${root}/package-lock.json`, "utf8");
  expect(lock).not.toContain('"resolved"');
});
