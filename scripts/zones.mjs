// Runs the unit tests with the machine's own time zone set to several: no answer may depend on it.
import { execFileSync } from "node:child_process";

const ZONES = ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia"];

for (const zone of ZONES) {
  console.log(`\nTZ=${zone}`);
  execFileSync("node_modules/.bin/vitest", ["run", "--project", "unit", "--reporter", "dot"], {
    env: { ...process.env, TEST_TZ: zone },
    stdio: ["ignore", "inherit", "inherit"],
  });
}
