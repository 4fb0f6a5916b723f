import type { KnipConfig } from "knip";
import { entries, PROGRAM } from "./scripts/doors.mjs";

const config: KnipConfig = {
  workspaces: {
    ".": {
      entry: [
        ...entries().map((entry) => entry.source),
        `src/${PROGRAM}.ts`,
        "scripts/*.mjs",
        "examples/**/*.ts",
        "test/**/*.{test,test-d}.ts",
        "test/support/soak.ts",
      ],
      project: [
        "src/**/*.ts",
        "test/**/*.ts",
        "scripts/**/*.mjs",
        "examples/**/*.ts",
        "!test/fixtures/**",
      ],
    },
    bench: { entry: "*.mjs", project: "**/*.mjs" },
  },
  // its test runner is a file of ours, and no package
  stryker: false,
  ignoreDependencies: ["@typescript/native"],
  ignoreBinaries: ["tsc"],
  // a type that only its own file uses may still stand in the signature of an export
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
