// Packs the package, lays it out in an empty project beside links to its dependencies (no network),
// and uses it as strangers would: every door in ESM and CommonJS, the type checkers under each module
// resolution, esbuild, the program behind `bin`; and knocks at what has to stay private.
import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { DOORS, entries } from "./doors.mjs";

const root = process.cwd();
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const names = entries().map(({ door }) => manifest.name + door.slice(1));

const dir = mkdtempSync(join(tmpdir(), "consumer-"));
const write = (name, text) => writeFileSync(join(dir, name), text);
const run = (command, args) =>
  execFileSync(command, args, { cwd: dir, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });

/** The packed tarball, unpacked where `npm install` would put it; the paths it holds. */
function install() {
  const [{ filename, files }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", dir], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const home = join(dir, "node_modules", manifest.name);
  mkdirSync(home, { recursive: true });
  run("tar", ["-xzf", filename, "-C", home, "--strip-components=1"]);
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(dir, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve(root, "node_modules", name), link, "dir");
  }
  write("package.json", JSON.stringify({ private: true, type: "module" }));
  return files.map((file) => file.path);
}

/** Every door loads as ESM and as CommonJS, with the same names behind it. */
function checkModules() {
  const list = JSON.stringify(names);
  write(
    "all.mjs",
    `for (const n of ${list}) console.log(n + ":", Object.keys(await import(n)).sort().join(" "));`,
  );
  write(
    "all.cjs",
    `for (const n of ${list}) console.log(n + ":", Object.keys(require(n)).sort().join(" "));`,
  );
  const esm = run(process.execPath, ["all.mjs"]);
  const cjs = run(process.execPath, ["all.cjs"]);
  if (esm !== cjs) throw new Error(`ESM and CommonJS differ:\n${esm}\n${cjs}`);
  process.stdout.write(esm);
}

/** No file of the package but the doors can be imported. A wildcard door lets its index through. */
function checkPrivacy(files) {
  const indexes = DOORS.filter((door) => door.endsWith("/*")).map(
    (door) => `${manifest.name}${door.slice(1, -1)}index`,
  );
  const open = new Set([...names, ...indexes]);
  const closed = files
    .filter((path) => /^dist\/.*\.(?:js|d\.ts)$/.test(path))
    .map((path) => path.replace(/^dist\//, "").replace(/(?:\.d\.ts|\.js)$/, ""))
    .flatMap((path) => [`${manifest.name}/${path}`, `${manifest.name}/dist/${path}.js`])
    .filter((name) => !open.has(name));
  write(
    "private.mjs",
    `for (const n of ${JSON.stringify([...new Set(closed)])})
      await import(n).then(
        () => { throw new Error("reachable: " + n); },
        (e) => { if (e.code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw new Error("reachable: " + n, { cause: e }); },
      );`,
  );
  run(process.execPath, ["private.mjs"]);
  console.log(`private: ${closed.length} paths refused`);
}

/** Every door has types, for ESM and CommonJS files, under each resolution and compiler. */
function checkTypes() {
  const text = names.map((n, i) => `import * as m${i} from "${n}";\nexport { m${i} };\n`).join("");
  for (const file of ["all.mts", "all.cts"]) write(file, text);
  for (const [compiler, module, moduleResolution] of [
    ["tsc", "node16", "node16"],
    ["tsc", "nodenext", "nodenext"],
    ["tsc", "preserve", "bundler"],
    ["tsc6", "nodenext", "nodenext"],
  ]) {
    const compilerOptions = {
      module,
      moduleResolution,
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
    };
    write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["all.mts", "all.cts"] }));
    run(join(root, "node_modules/.bin", compiler), ["-p", "."]);
    console.log(`types: ${compiler} ${moduleResolution}`);
  }
}

/** esbuild bundles every door; zod must not come along with the front door or the policies. */
async function checkBundles() {
  for (const name of names) {
    const { metafile } = await build({
      stdin: { contents: `export * from "${name}";`, resolveDir: dir },
      bundle: true,
      format: "esm",
      logLevel: "error",
      metafile: true,
      minify: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      write: false,
    });
    const withZod = Object.keys(metafile.inputs).some((path) => path.includes("node_modules/zod/"));
    const mayHaveZod = /\/(?:schema|adapters\/)/.test(name.slice(manifest.name.length));
    if (withZod && !mayHaveZod) throw new Error(`zod is in the bundle of ${name}`);
    const [{ bytes }] = Object.values(metafile.outputs);
    console.log(`esbuild: ${name} ${(bytes / 1000).toFixed(1)} kB${withZod ? ", zod in it" : ""}`);
  }
}

/** The program starts and explains itself, and says so where nothing can be written (Linux has a file for that). */
function checkProgram() {
  const [path] = Object.values(manifest.bin);
  const program = join("node_modules", manifest.name, path);
  const text = run(process.execPath, [program, "--help"]);
  if (!text.includes(manifest.name))
    throw new Error(`\`--help\` does not name the program:\n${text}`);
  console.log(`bin: --help prints ${text.split("\n").length} lines`);
  if (!existsSync("/dev/full")) return;
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [program, "--help"], {
    cwd: dir,
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  if (status !== 1 || stderr !== "error: standard output can't be written (ENOSPC)\n")
    throw new Error(`a full disk is not told: ${status} ${stderr}`);
}

try {
  const files = install();
  checkModules();
  checkPrivacy(files);
  checkTypes();
  await checkBundles();
  checkProgram();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
