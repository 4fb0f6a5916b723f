import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { alias } from "./vitest.config.js";

/** The quick ones first: a mutant is done with once a test has found it. */
const ORDER = [/\/unit\/(decision|model|policy|time)\//, /\/laws\//, /\/unit\//];

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number =>
      ORDER.findIndex((folder) => folder.test(moduleId));
    return Promise.resolve(
      [...files].sort((a, b) => placeOf(a) - placeOf(b) || (a.moduleId < b.moduleId ? -1 : 1)),
    );
  }
}

// What Stryker runs: the unit tests of what it mutates, and a sample of the comparison of both engines. Left
// out are the checks of the sources and of the package, which would see the mutants' scaffolding, and the
// long comparisons with other engines and libraries, which would be run anew for each mutant.
export default defineConfig({
  resolve: { alias },
  test: {
    env: { TZ: "UTC" },
    include: [
      "test/unit/{decision,engine,model,policy,time}/**/*.test.ts",
      "test/laws/agreement-sample.test.ts",
    ],
    exclude: ["test/unit/time/*.oracle.test.ts", "test/unit/time/host-zone.test.ts"],
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000,
  },
});
