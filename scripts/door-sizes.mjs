// What each policy and each law adds to the engine, minified and gzipped: bundled from `dist` through the
// package's own exports, with the engine and without it. Fails where a door adds more than it may,
// and where the bundler warns.
//
//   node scripts/door-sizes.mjs        a table, largest first
//   node scripts/door-sizes.mjs de     only the doors whose name has `de` in it
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { entries } from "./doors.mjs";

/** How many bytes a door may add: the first entry that its name begins with counts. */
const LIMITS = [
  // no policy but what makes one, checks of its form and of the policy included
  ["./policies/generic", 15_232],
  ["./policies/", 7800],
  ["./laws/", 10_240],
];

/** The calls that decide, as a caller imports them. */
const ENGINE = `export { compile, decide, isAllowed, timeline } from "order-recourse";`;

/** Minified and gzipped bytes of a module, bundled as an application would. */
async function size(contents) {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  // of imports without effect above all: whoever asks for one door would read the files of others
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** The names of a door's policies: a guide beside them is for whoever shows one; a door without any is measured whole. */
async function policiesOf(door) {
  const all = Object.entries(await import(`order-recourse${door.slice(1)}`));
  const named = all.filter(([, value]) => [value].flat(Infinity).every(isPolicy));
  return named.map(([name]) => name);
}

function isPolicy(value) {
  return typeof value === "object" && value !== null && "tables" in value;
}

/** The doors with a limit; a catalogue (`./policies`, `./laws`) has none. */
function guarded() {
  return entries().flatMap(({ door }) => {
    const [, limit] = LIMITS.find(([start]) => door.startsWith(start)) ?? [];
    return limit === undefined ? [] : [{ door, limit }];
  });
}

async function measure(word) {
  const engine = await size(ENGINE);
  const rows = [];
  for (const { door, limit } of guarded().filter((one) => one.door.includes(word))) {
    const names = await policiesOf(door);
    const what = names.length === 0 ? "*" : `{ ${names.join(", ")} }`;
    const both = await size(`${ENGINE}\nexport ${what} from "order-recourse${door.slice(1)}";`);
    rows.push({ door, limit, added: both - engine });
  }
  return { engine, rows: rows.sort((a, b) => b.added - a.added) };
}

const { engine, rows } = await measure(process.argv[2] ?? "");
console.log(`${"the engine".padEnd(28)} ${String(engine).padStart(6)}`);
for (const { door, limit, added } of rows) {
  const verdict = added > limit ? `  over ${limit}` : "";
  console.log(`${door.padEnd(28)} ${String(added).padStart(6)}${verdict}`);
}
const over = rows.filter(({ added, limit }) => added > limit);
if (rows.length === 0) console.error("no door has that in its name");
if (over.length > 0) console.error(`${over.length} doors add more than they may`);
process.exitCode = rows.length === 0 || over.length > 0 ? 1 : 0;
