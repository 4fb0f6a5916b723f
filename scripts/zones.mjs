// Runs the unit tests of what knows time with the machine's own zone set to several: no answer may depend on it.
import { execFileSync } from "node:child_process";

/** Where days and moments are worked out or told. */
const FOLDERS = ["time", "model", "engine", "decision", "explain", "laws", "plan"];
const ZONES = ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia"];

const filters = FOLDERS.map((folder) => `test/unit/${folder}/`);
for (const zone of ZONES) {
  console.log(`\nTZ=${zone}`);
  execFileSync(
    "node_modules/.bin/vitest",
    ["run", "--project", "unit", "--reporter", "dot", ...filters],
    {
      env: { ...process.env, TEST_TZ: zone },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
}
