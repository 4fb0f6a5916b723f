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
