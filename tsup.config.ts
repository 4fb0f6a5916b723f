import { defineConfig } from "tsup";
import { entries, PROGRAM } from "./scripts/doors.mjs";

const doors = Object.fromEntries(entries().map(({ out, source }) => [out, source]));

// JavaScript only: scripts/build-types.mjs writes the declarations.
const common = {
  target: "es2022",
  platform: "neutral",
  external: [/^node:/],
  splitting: true,
  sourcemap: true,
  clean: false,
  dts: false,
  // through rollup: it leaves out imports of chunks of which nothing is used, and in CommonJS writes `?.` and `??` as they are
  treeshake: { moduleSideEffects: false },
  // without the list of every file: the demo's decisions would be lost below it. Errors and warnings are shown
  silent: true,
  // writes constants out where they are used: a switch on numbers is a jump only then
  esbuildOptions: (options: { minifySyntax?: boolean }) => {
    options.minifySyntax = true;
  },
} as const;

export default defineConfig([
  { ...common, external: [...common.external], format: "cjs", entry: doors },
  {
    ...common,
    external: [...common.external],
    format: "esm",
    entry: { ...doors, [PROGRAM]: `src/${PROGRAM}.ts` },
  },
]);
