import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { entries } from "../scripts/doors.mjs";
import { LAYERS, violations } from "./architecture/violations.js";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

describe("src", () => {
  it("keeps its layers, rooms and purity", () => {
    const doors = entries().map(({ source }) => source.slice("src/".length));
    const dependencies = Object.keys(manifest.dependencies);
    expect(violations({ src: path("../src"), doors, dependencies })).toEqual([]);
  });

  it("has the layers that CONTRIBUTING.md shows", () => {
    const rows = readFileSync(path("../CONTRIBUTING.md"), "utf8").matchAll(
      /^\| (\d) \| (.+?) \|/gm,
    );
    const shown = [...rows].map(([, , names = ""]) => names.replaceAll("`", "").split(" "));
    expect(shown).toEqual(LAYERS);
  });
});

describe("the rules bite", () => {
  it("reports every breach of a tree that breaks them all", () => {
    const src = path("./fixtures/architecture-violations/src");
    const found = violations({
      src,
      doors: ["index.ts"],
      dependencies: ["date-fns", "ts-pattern", "zod"],
    });
    expect(found).toEqual([
      "engine/clock.ts: asks the clock",
      "engine/clock.ts: makes code with Function",
      "engine/clock.ts: makes code with eval",
      "engine/clock.ts: uses Date.now",
      "engine/clock.ts: uses Math.random",
      "engine/clock.ts: uses getHours, which depends on the machine's zone",
      "engine/clock.ts: uses process.env",
      "engine/index.ts: an index.ts without a door",
      "engine/index.ts: says `export *`",
      "engine/loop-a.ts: imports itself through engine/loop-b.ts, engine/loop-c.ts",
      "engine/packages.ts: imports ./nowhere.js, which is no file of src",
      "engine/packages.ts: imports date-fns outside time",
      "engine/packages.ts: imports lodash, which is no dependency",
      "engine/packages.ts: imports node:fs outside cli",
      "engine/packages.ts: imports zod outside schema and adapters",
      "engine/twoWords.ts: a name that is not kebab-case",
      "internal/by-type.ts: imports up: model",
      "internal/later.ts: imports up: model",
      "model/utils.ts: a name that says nothing",
      "plugins/gift.ts: no layer has this folder",
      "policies/shop.ts: may not see model",
      "sql/sentence.ts: imports a neighbour: explain",
      "time/day.ts: imports up: policy",
    ]);
  });
});
