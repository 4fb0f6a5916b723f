// Runs the engine against the reference on a million random moments, on two cores.
// `RUNS` says how many moments, `SEED` where to begin, `WORKERS` on how many cores, `SHOWN` how
// many disagreements are worked out in full.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { build } from "esbuild";
import { entries } from "./doors.mjs";

const RUNS = Number(process.env.RUNS ?? 1_000_000);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
const WORKERS = Number(process.env.WORKERS ?? 2);
const SHOWN = Number(process.env.SHOWN ?? 5);
const BUNDLE = "build/soak.mjs";

async function bundle() {
  const alias = Object.fromEntries(
    entries().map(({ door, source }) => [
      `order-recourse${door.slice(1)}`,
      fileURLToPath(new URL(`../${source}`, import.meta.url)),
    ]),
  );
  await build({
    entryPoints: ["test/support/soak.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: BUNDLE,
    alias,
    logLevel: "error",
  });
}

function total(parts, key) {
  return parts.reduce((sum, part) => sum + (part?.[key] ?? 0), 0);
}

/** How far all have got; `nearly`: the reference looked at more representatives than 7.2 asks for. */
function tally(parts) {
  const names = {
    compared: "compared",
    nearly: "of them nearly",
    skipped: "skipped",
    failed: "disagree",
  };
  return Object.entries(names)
    .map(([key, name]) => `${total(parts, key)} ${name}`)
    .join(", ");
}

async function main() {
  await bundle();
  mkdirSync("reports", { recursive: true });
  console.log(`soak: ${RUNS} moments from seed ${SEED} on ${WORKERS} cores`);
  const started = Date.now();
  const parts = [];
  const failures = [];
  let told = 0;
  const jobs = Array.from({ length: WORKERS }, (_, index) => {
    const part = {
      seed: SEED + index,
      step: WORKERS,
      runs: Math.ceil(RUNS / WORKERS),
      shown: SHOWN,
    };
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: part });
    worker.on("message", (message) => {
      if (message.found !== undefined) {
        failures.push(message.found);
        console.log(`\nDISAGREEMENT ${message.found}\n`);
        return;
      }
      parts[index] = message.progress;
      if (Date.now() - told < 30_000) return;
      told = Date.now();
      const seconds = Math.round((told - started) / 1000);
      console.log(`${seconds} s: ${tally(parts)}`);
    });
    return new Promise((resolve, reject) => {
      worker.on("exit", resolve);
      worker.on("error", reject);
    });
  });
  await Promise.all(jobs);
  if (failures.length > 0) writeFileSync("reports/soak-disagreements.txt", failures.join("\n\n"));
  const missing = parts[0]?.missing.filter((what) => parts.every((p) => p.missing.includes(what)));
  if (missing.length > 0) console.log(`never said: ${missing.join(", ")}`);
  console.log(
    `soak: ${tally(parts)}; seed ${SEED}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  process.exitCode = total(parts, "failed") === 0 && missing.length === 0 ? 0 : 1;
}

async function part() {
  const { soak } = await import(new URL(`../${BUNDLE}`, import.meta.url));
  soak(
    workerData,
    (progress) => parentPort.postMessage({ progress }),
    (found) => parentPort.postMessage({ found }),
  );
}

await (isMainThread ? main() : part());
