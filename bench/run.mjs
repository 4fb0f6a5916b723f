// npm run bench [-- --quick]: everything in one go, each measurement in a process of its own.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CONTESTANTS } from "./contestants.mjs";
import { median } from "./median.mjs";
import { lines } from "./report.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const quick = process.argv.includes("--quick");
const plan = quick
  ? {
      verifyFresh: 20_000,
      mask: { fresh: 0, rounds: 5, round: 40, warm: 200, repeats: 1 },
      answer: { fresh: 0, rounds: 5, round: 40, warm: 200, repeats: 1 },
      fresh: { fresh: 200_000, rounds: 3, round: 50, warm: 200, repeats: 1 },
      amazon: { rounds: 1, round: 500, warm: 1500 },
      sizes: { marketplaces: [1, 10], versions: [10], "with all laws": [1] },
      profile: { policies: ["amazon-us"], milliseconds: 600 },
      cold: 1,
    }
  : {
      verifyFresh: 1_000_000,
      mask: { fresh: 0, rounds: 11, round: 150, warm: 700, repeats: 2 },
      answer: { fresh: 0, rounds: 11, round: 150, warm: 700, repeats: 2 },
      fresh: { fresh: 1_000_000, rounds: 9, round: 300, warm: 700, repeats: 3 },
      amazon: { rounds: 7, round: 1500, warm: 2000 },
      sizes: { marketplaces: [1, 10, 100], versions: [10, 100], "with all laws": [1] },
      profile: { policies: ["amazon-us", "bench"], milliseconds: 4000 },
      cold: 11,
    };

/** Quick enough to be asked about orders that are new each time. */
const FRESH = [
  "hand-rows",
  "hand-orders",
  "ours-allows",
  "ours-decide",
  "json-logic-engine",
  "casl",
  "xstate",
  "json-logic-js",
  "ts-pattern",
];
/** Those that tell which rule decides. */
const ANSWER = [
  "hand-rows",
  "hand-orders",
  "ours-decide",
  "json-logic-engine",
  "casl",
  "json-rules-engine",
];

function installPeers() {
  const known = join(here, "node_modules/.package-lock.json");
  const wanted = readFileSync(join(here, "package.json"), "utf8");
  const { dependencies } = JSON.parse(wanted);
  const there = Object.keys(dependencies).every((name) =>
    existsSync(join(here, "node_modules", name)),
  );
  if (there && existsSync(known)) return;
  console.log("installing the peers into bench/node_modules …");
  const install = (command) =>
    spawnSync("npm", [command, "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" }).status;
  if (install("ci") !== 0 && install("install") !== 0)
    console.log("the peers could not be installed: they are left out");
}

/** What a child of ours prints on its last line. */
function child(script, ...words) {
  const text = execFileSync(
    process.execPath,
    ["--max-old-space-size=6000", join(here, script), ...words],
    { encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(text.trim().split("\n").at(-1));
}

const begin = performance.now();
const progress = (text) => {
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  process.stderr.write(`${`${seconds} s`.padStart(6)}  ${text}\n`);
};

/** Each named contestant, `repeats` times in turn: the medians, and the least and greatest ratio. */
function measured(names, kind, { repeats, ...settings }) {
  const found = new Map(names.map((name) => [name, []]));
  for (let repeat = 0; repeat < repeats; repeat += 1)
    for (const name of names) {
      progress(`${kind === "mask" ? "allowed or not" : "why"}, ${name}`);
      found.get(name).push(child("measure.mjs", JSON.stringify({ name, kind, ...settings })));
    }
  return [...found].map(([name, runs]) => {
    const of = (key) => median(runs.map((run) => run[key]));
    return {
      name,
      title: runs[0].title,
      ns: of("ns"),
      bestNs: Math.min(...runs.map(({ best }) => best)),
      handRowsNs: of("rows"),
      handOrdersNs: of("orders"),
      overHandRows: of("overRows"),
      overHandOrders: of("overOrders"),
    };
  });
}

installPeers();
const loadBefore = os.loadavg()[0];

progress("verifying that all agree");
const verified = child("verify.mjs", JSON.stringify({ fresh: plan.verifyFresh }));
const taking = (names) => names.filter((name) => name in verified.checked);
const everyone = CONTESTANTS.map(({ name }) => name);

if (Object.keys(verified.faults).length > 0) {
  console.error("They do not agree, so nothing is measured:");
  for (const [name, fault] of Object.entries(verified.faults)) console.error(`  ${name}: ${fault}`);
  process.exit(1);
}

const mask = measured(taking(everyone), "mask", plan.mask);
const fresh = measured(taking(quick ? FRESH.slice(1, 5) : FRESH), "mask", plan.fresh);
const answer = measured(taking(ANSWER), "answer", plan.answer);

const amazon = Object.entries(plan.sizes).flatMap(([set, sizes]) =>
  sizes.map((size) => {
    progress(`amazon-us, ${size} ${set}`);
    return { set, size, ...child("amazon.mjs", JSON.stringify({ set, size, ...plan.amazon })) };
  }),
);

const profile = plan.profile.policies.flatMap((policy) =>
  ["decide", "allows"].map((call) => {
    progress(`profile of ${call}, ${policy}`);
    const settings = { call, policy, milliseconds: plan.profile.milliseconds };
    return { policy, call, ...child("profile.mjs", JSON.stringify(settings)) };
  }),
);

const COLD = ["amazon-us", ...taking(everyone).filter((name) => !/hand-orders|moving/.test(name))];
const coldRuns = new Map(COLD.map((name) => [name, []]));
for (let run = 0; run < plan.cold; run += 1) {
  progress(`cold start, round ${run + 1}`);
  for (const name of COLD) coldRuns.get(name).push(child("cold.mjs", name));
}
const cold = [...coldRuns].map(([name, runs]) => ({
  name,
  ...Object.fromEntries(
    Object.keys(runs[0]).map((key) => [key, median(runs.map((each) => each[key]))]),
  ),
}));

progress("proofs");
const proofs = child("analysis.mjs");

const result = {
  mode: quick ? "quick" : "full",
  date: new Date().toISOString().slice(0, 10),
  seconds: Math.round((performance.now() - begin) / 1000),
  machine: {
    node: process.version,
    v8: process.versions.v8,
    system: `${os.type()} ${os.release().split("-")[0]}`,
    processor: os.cpus()[0]?.model ?? "unknown",
    cores: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    loadBefore,
    loadAfter: os.loadavg()[0],
  },
  verified,
  mask,
  fresh,
  answer,
  amazon,
  profile,
  cold,
  proofs,
};
mkdirSync(join(here, "results"), { recursive: true });
const file = join(here, "results", quick ? "quick.json" : "latest.json");
const rounded = (_, value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
writeFileSync(file, `${JSON.stringify(result, rounded, 2)}\n`);
const text = lines(result).join("\n");
console.log(text);
console.log(`\nall numbers: ${file.slice(here.length - "bench/".length)}`);

// the page keeps its own words around the numbers of the last full run
if (!quick) {
  const page = join(here, "../docs/benchmark.md");
  const between = /(?<=<!-- numbers -->\n\n```text\n)[\s\S]*?(?=```\n\n<!-- end of numbers -->)/;
  const before = readFileSync(page, "utf8");
  writeFileSync(
    page,
    before.replace(between, () => `${text.trim()}\n`),
  );
}
