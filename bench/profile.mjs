// Where the time goes: a sampled profile of the cases in which all is known, by source file and function.
// Run as a child: node profile.mjs '{ "call": "decide" | "allows", "policy": "amazon-us" | "bench", "milliseconds" }'
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { compile } from "../dist/index.js";
import { amazonUs } from "../dist/policies/amazon-us.js";
import { itemOf } from "./items.mjs";
import { cases, KNOWN } from "./marketplace.mjs";
import { benchPolicy } from "./policy.mjs";
import { REPEATED, rows } from "./workload.mjs";

/** The work that a source file does; the first that fits. */
const WORK = [
  [/^src\/time\/|^src\/engine\/(moment|place|moment-argument)\.|date-fns/, "dates"],
  [/^src\/model\/|^src\/engine\/(frame|slot|quick-read)\./, "reading facts"],
  [
    /^src\/(decision|internal)\/|^src\/engine\/(write|denial|decide|[a-z]+-verdict)\./,
    "building the answer",
  ],
  [/^src\//, "finding the rows"],
  [/garbage collector/, "garbage collection"],
];

const { call, policy, milliseconds } = JSON.parse(process.argv[2]);
const compiled = compile(policy === "bench" ? benchPolicy : amazonUs);
const items =
  policy === "bench"
    ? [...rows(REPEATED.count, REPEATED.seed)].map(itemOf)
    : cases(500)
        .slice(0, KNOWN)
        .flatMap((each) => each.items);
const ring = new Array(64).fill(null);

function work(until) {
  while (performance.now() < until)
    for (let i = 0; i < items.length; i += 1) {
      const { order, question } = items[i];
      ring[i & 63] =
        call === "decide"
          ? compiled.decide(order, question)
          : [
              compiled.allows(order, "cancel", question),
              compiled.allows(order, "return", question),
              compiled.allows(order, "contactSeller", question),
              compiled.allows(order, "escalate", question),
            ];
    }
}

const maps = new Map();
/** Where a function stands in the sources, and on which line there. */
function sourceOf({ url, lineNumber, columnNumber }) {
  if (!url.startsWith("file:")) return { file: url, line: 0 };
  if (!maps.has(url)) {
    const file = `${fileURLToPath(url)}.map`;
    let map = null;
    try {
      map = new SourceMap(JSON.parse(readFileSync(file, "utf8")));
    } catch {
      // a file without a map stands for itself
    }
    maps.set(url, map);
  }
  const { originalSource = url, originalLine = lineNumber } =
    maps.get(url)?.findEntry(lineNumber, columnNumber) ?? {};
  const file = originalSource
    .replace(/^.*\/(?=(src|bench)\/)/, "")
    .replace(/^.*node_modules\//, "");
  return { file, line: originalLine + 1 };
}

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 200 });
await session.post("Profiler.start");
work(performance.now() + milliseconds / 3);
await session.post("Profiler.stop");
await session.post("Profiler.start");
work(performance.now() + milliseconds);
const { profile } = await session.post("Profiler.stop");
session.disconnect();

const byFunction = new Map();
const byWork = new Map();
let total = 0;
const add = (map, key, samples) => map.set(key, (map.get(key) ?? 0) + samples);
for (const { callFrame, hitCount = 0 } of profile.nodes) {
  const { file, line } = sourceOf(callFrame);
  const name = callFrame.functionName || "(nameless)";
  // neither what Node does nor the loop that asks
  if (hitCount === 0 || name === "(idle)" || name === "(program)" || /^(bench|node:)/.test(file))
    continue;
  total += hitCount;
  add(byFunction, file === "" ? name : `${name}  ${file}:${line}`, hitCount);
  const kind = WORK.find(([pattern]) => pattern.test(file === "" ? name : file))?.[1] ?? "other";
  add(byWork, kind, hitCount);
}
const shares = (map, most) =>
  Object.fromEntries(
    [...map]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([key, samples]) => [key, Math.round((1000 * samples) / total) / 1000]),
  );
console.log(JSON.stringify({ byWork: shares(byWork, 10), byFunction: shares(byFunction, 25) }));
process.exit(0);
