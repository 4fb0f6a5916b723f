import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { entries } from "./scripts/doors.mjs";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Tests import the package by its public names, and get the sources. */
export const alias = entries().map(({ door, source }) => ({
  find: new RegExp(`^order-recourse${door.slice(1)}$`),
  replacement: path(source),
}));

export default defineConfig({
  resolve: { alias },
  test: {
    env: { TZ: process.env["TEST_TZ"] ?? "UTC" },
    // on two processors the default is one worker
    maxWorkers: "100%",
    // how busy the machine is decides nothing
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{laws,vectors,package,fixtures}/**", "test/architecture.test.ts"],
          isolate: false,
        },
      },
      {
        // properties over random policies, orders and moments
        extends: true,
        test: {
          name: "laws",
          include: ["test/laws/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        // expected decisions as JSON
        extends: true,
        test: { name: "vectors", include: ["test/vectors/**/*.test.ts"], isolate: false },
      },
      {
        // the package and its sources as a whole
        extends: true,
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts", "test/architecture.test.ts"],
        },
      },
      {
        // examples of the documentation, written by scripts/extract-examples.mjs
        extends: true,
        test: {
          name: "examples",
          include: ["build/examples/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            checker: "tsc",
            tsconfig: "./tsconfig.test.json",
            include: ["test/types/**/*.test-d.ts"],
          },
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/cli/main.ts"],
      reporter: ["text", "json-summary"],
      thresholds: { perFile: true, lines: 90, functions: 90, branches: 75, statements: 90 },
    },
  },
});
