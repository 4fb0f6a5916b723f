import type { KnipConfig } from "knip";
import { entries, PROGRAM } from "./scripts/doors.mjs";

const config: KnipConfig = {
  entry: [
    ...entries().map((entry) => entry.source),
    `src/${PROGRAM}.ts`,
    "{scripts,bench}/*.mjs",
    "examples/**/*.ts",
    "test/**/*.{test,test-d}.ts",
    "vitest.mutation.config.ts",
  ],
  project: [
    "src/**/*.ts",
    "test/**/*.ts",
    "{scripts,bench}/**/*.mjs",
    "examples/**/*.ts",
    "!test/fixtures/**",
  ],
  ignoreDependencies: ["@typescript/native"],
  ignoreBinaries: ["tsc"],
  // a type that only its own file uses may still stand in the signature of an export
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
