// Compares the ends of statutory periods with an independent calculation (Temporal, holidays from
// date-holidays) on 100,000 random receipts of each jurisdiction that has any, on two cores.
// `RUNS` says how many receipts, `SEED` where to begin, `WORKERS` on how many cores, `LAWS` of which
// jurisdictions (`LAWS=de,fr`).
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { build } from "esbuild";
import { entries } from "./doors.mjs";

const RUNS = Number(process.env.RUNS ?? 100_000);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
const WORKERS = Number(process.env.WORKERS ?? 2);
const BUNDLE = "build/statute-deadlines.mjs";

async function bundle() {
  const alias = Object.fromEntries(
    entries().map(({ door, source }) => [
      `order-recourse${door.slice(1)}`,
      fileURLToPath(new URL(`../${source}`, import.meta.url)),
    ]),
  );
  await build({
    entryPoints: ["test/support/statutes/check.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: BUNDLE,
    alias,
    external: ["date-holidays", "temporal-polyfill"],
    logLevel: "error",
  });
}

async function main() {
  await bundle();
  const { WITH_PERIODS } = await import(new URL(`../${BUNDLE}`, import.meta.url));
  const wanted = process.env.LAWS?.split(",") ?? WITH_PERIODS;
  const left = WITH_PERIODS.filter((law) => wanted.includes(law));
  console.log(`${RUNS} receipts of each of ${left.length} jurisdictions, seed ${SEED}`);
  const started = Date.now();
  const total = { receipts: 0, failed: 0 };
  const work = async () => {
    for (let law = left.shift(); law !== undefined; law = left.shift()) {
      const begun = Date.now();
      const { counts, failed, found, skipped } = await checked(law);
      total.receipts += RUNS - skipped;
      total.failed += failed;
      const seconds = Math.round((Date.now() - begun) / 1000);
      const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
      console.log(
        `${law}: ${failed} differ, ${skipped} over before they begin; ${parts.join(", ")}; ${seconds} s`,
      );
      for (const one of found) console.log(`  ${one}`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${total.receipts} receipts, ${total.failed} differ, ${seconds} s`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

function checked(law) {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: law });
  return new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
}

async function part() {
  const { checkReceipts } = await import(new URL(`../${BUNDLE}`, import.meta.url));
  parentPort.postMessage(checkReceipts(workerData, SEED, RUNS));
}

await (isMainThread ? main() : part());
