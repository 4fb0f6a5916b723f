import { defineConfig } from "vitest/config";
import { alias } from "./vitest.config.js";

// What Stryker runs: the tests of behaviour. The checks of the sources and of the package are left
// out, because they would see the mutants' scaffolding.
export default defineConfig({
  resolve: { alias },
  test: {
    env: { TZ: "UTC" },
    include: ["test/**/*.test.ts"],
    exclude: ["test/{package,fixtures}/**", "test/architecture.test.ts"],
    isolate: false,
    testTimeout: 60_000,
  },
});
