/** The host's own zone changes nothing: the same answers from processes in four zones. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";

const ZONES = ["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"];
const folder = mkdtempSync(join(tmpdir(), "order-recourse-"));
const script = join(folder, "digest.mjs");

interface Answer {
  readonly host: number;
  readonly digest: string;
}

const runIn = (zone: string): Answer =>
  JSON.parse(
    execFileSync(process.execPath, [script], {
      encoding: "utf8",
      env: { ...process.env, TZ: zone },
    }),
  ) as Answer;

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("./digest.ts", import.meta.url))],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("gives the same answers in any zone of the host", () => {
  const answers = ZONES.map(runIn);
  // minutes behind UTC: each process did run in its zone
  expect(answers.map(({ host }) => host)).toEqual([0, 300, -330, -780]);
  expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1);
}, 60_000);
