// A test runner for Stryker that stays in one process: the sources and the unit tests of what is mutated are
// bundled once, and evaluated anew for each mutant, so that nothing that one of them left behind (a cache, a
// compiled policy) meets the next. Vitest would start a worker and load every module again: ten times slower.
//
// The quick tests come first: a mutant is done with once a test has found it. Tests that start programs, load
// modules of their own, look at the sources or compare with other libraries are left out.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { compileFunction } from "node:vm";
import { build } from "esbuild";
import { expect } from "vitest";
import { entries } from "./doors.mjs";

process.env.TZ = "UTC";

const FOLDERS = ["unit/time", "unit/model", "unit/policy", "unit/decision", "unit/engine"];
/** What compares the two engines on chosen cases: it finds most. */
const FIRST = { "unit/engine": "laws/agreement-sample.test.ts" };
const LEFT_OUT = /\.oracle\.test\.ts$|\/(?:host-zone|first-question)\.test\.ts$/;

const [PASSED, FAILED] = [0, 1];

// where the mutated sources look for the mutant that is active
globalThis.__stryker__ ??= {};

function testFiles() {
  return FOLDERS.flatMap((folder) => [
    ...(FIRST[folder] === undefined ? [] : [join("test", FIRST[folder])]),
    ...readdirSync(join("test", folder), { recursive: true })
      .map((name) => join("test", folder, name))
      .filter((path) => path.endsWith(".test.ts") && !LEFT_OUT.test(path))
      .sort(),
  ]);
}

/** Every module of the sources and the tests as one function of `require`. */
async function bundle(files) {
  const doors = new Map(
    entries().map(({ door, source }) => [`order-recourse${door.slice(1)}`, source]),
  );
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: files
        .map((file) => `require("vitest").inFile(${JSON.stringify(file)});require("./${file}");`)
        .join("\n"),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "order-recourse",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^order-recourse(\/|$)/ }, ({ path }) => ({
            path: join(process.cwd(), doors.get(path) ?? path),
          }));
          onLoad({ filter: /\/test\/.*\.ts$/ }, ({ path }) => ({
            contents: readFileSync(path, "utf8").replaceAll(
              "import.meta.url",
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: "ts",
          }));
        },
      },
    ],
  });
  const packages = Object.values(metafile.inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && path !== "vitest" && !isBuiltin(path))
    .map(({ path }) => path);
  const evaluate = compileFunction(outputFiles[0].text, ["require", "module", "exports"]);
  return { evaluate, packages: [...new Set(packages)] };
}

/** What the tests find under the name `vitest`; `found` gets each test. */
function collector(found) {
  const ids = new Set();
  let names = [];
  const within = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const test = (name, body) => {
    const path = [...names, name].join(" > ");
    let id = path;
    for (let twin = 2; ids.has(id); twin += 1) id = `${path} (${twin})`;
    ids.add(id);
    found.push({ id, body });
  };
  const each = (of) => (rows) => (name, body) => {
    for (const row of rows) {
      const given = Array.isArray(row) ? row : [row];
      const holes = name.match(/%[sdijo]/g)?.length ?? 0;
      of(format(name, ...given.slice(0, holes)), () => body(...given));
    }
  };
  const describe = Object.assign(within, { each: each(within) });
  const it = Object.assign(test, { each: each(test) });
  const inFile = (file) => {
    names = [file];
  };
  return { describe, it, test: it, expect, inFile };
}

class QuickRunner {
  #stryker = globalThis.__stryker__;
  #evaluate;
  #packages = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { evaluate, packages } = await bundle(testFiles());
    this.#evaluate = evaluate;
    for (const name of packages) this.#packages.set(name, await import(name));
  }

  /** The tests of a fresh copy of everything. */
  #load() {
    const found = [];
    const vitest = collector(found);
    const builtin = createRequire(import.meta.url);
    const module = { exports: {} };
    const load = (name) =>
      name === "vitest" ? vitest : (this.#packages.get(name) ?? builtin(name));
    this.#evaluate(load, module, module.exports);
    return found;
  }

  async #run({ id, body }) {
    const from = performance.now();
    let failureMessage;
    try {
      await body();
    } catch (error) {
      failureMessage = String(error instanceof Error ? (error.stack ?? error) : error);
    }
    const timeSpentMs = Math.round(performance.now() - from);
    return failureMessage === undefined
      ? { id, name: id, timeSpentMs, status: PASSED }
      : { id, name: id, timeSpentMs, status: FAILED, failureMessage };
  }

  async dryRun() {
    const stryker = this.#stryker;
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    stryker.currentTestId = undefined;
    const tests = [];
    for (const test of this.#load()) {
      stryker.currentTestId = test.id;
      tests.push(await this.#run(test));
      stryker.currentTestId = undefined;
    }
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const stryker = this.#stryker;
    stryker.mutantCoverage = undefined;
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const killedBy = [];
    let failureMessage = "";
    let nrOfTests = 0;
    try {
      for (const test of this.#load()) {
        if (wanted !== undefined && !wanted.has(test.id)) continue;
        nrOfTests += 1;
        const result = await this.#run(test);
        if (hitLimit !== undefined && stryker.hitCount > hitLimit)
          return { status: "timeout", reason: `more than ${hitLimit} hits` };
        if (result.status !== FAILED) continue;
        failureMessage ||= result.failureMessage;
        killedBy.push(test.id);
        if (!disableBail) break;
      }
    } catch (error) {
      // the package can't even be loaded: every test fails
      return { status: "killed", killedBy: ["load"], failureMessage: String(error), nrOfTests };
    } finally {
      stryker.activeMutant = undefined;
    }
    return killedBy.length === 0
      ? { status: "survived", nrOfTests }
      : { status: "killed", killedBy, failureMessage, nrOfTests };
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "quick", injectableClass: QuickRunner }];
