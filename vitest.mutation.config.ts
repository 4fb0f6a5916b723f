import { defineConfig } from "vitest/config";
import { alias } from "./vitest.config.js";

// What Stryker runs: the unit tests of what it mutates. Left out are the checks of the sources and of the
// package, which would see the mutants' scaffolding, and the long comparisons with other engines and
// libraries, which would be run anew for each mutant.
export default defineConfig({
  resolve: { alias },
  test: {
    env: { TZ: "UTC" },
    include: ["test/unit/{decision,engine,model,policy,time}/**/*.test.ts"],
    exclude: ["test/unit/time/*.oracle.test.ts", "test/unit/time/host-zone.test.ts"],
    isolate: false,
    testTimeout: 60_000,
  },
});
