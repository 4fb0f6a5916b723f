import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "order-recourse-docs-"));
const stray = join(copy, "docs/policies/gone.md");

function generate(...args: readonly string[]): { status: number | null; stderr: string } {
  const script = join(root, "scripts/generate-docs.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, stderr };
}

beforeAll(() => {
  symlinkSync(join(root, "src"), join(copy, "src"));
  cpSync(join(root, "docs"), join(copy, "docs"), { recursive: true });
});

afterAll(() => {
  rmSync(copy, { recursive: true });
});

it("the pages are those of the policies, and the page of one that is gone goes", () => {
  expect(generate("--check")).toEqual({ status: 0, stderr: "" });

  writeFileSync(stray, "# Gone\n");
  const { status, stderr } = generate("--check");
  expect(status).toBe(1);
  expect(stderr).toBe("docs/policies/gone.md is of no policy: npm run docs:generate\n");

  expect(generate()).toEqual({ status: 0, stderr: "" });
  expect(existsSync(stray)).toBe(false);
  expect(readdirSync(join(copy, "docs/policies"))).toEqual(
    readdirSync(join(root, "docs/policies")),
  );
}, 60_000);
