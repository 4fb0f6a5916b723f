// Decides the example orders with the built program and shows what it prints, each at its own moment:
// `npm run demo`. examples/orders/index.json says which, when and why; each call stands above its
// answer, ready to be copied.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "examples/orders";
const PROGRAM = "dist/cli/main.js";
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const bold = (text) => (colours ? `\u001b[1m${text}\u001b[22m` : text);
const dim = (text) => (colours ? `\u001b[2m${text}\u001b[22m` : text);

/** The arguments that decide one example. */
function argumentsOf({ file, at, reason, from, options }) {
  return [
    "decide",
    join(FOLDER, file),
    ...["--policy", "amazon-us"],
    ...["--at", at],
    ...(reason === undefined ? [] : ["--reason", reason]),
    ...(from === undefined ? [] : ["--from", from]),
    ...(options === undefined ? [] : ["--options", JSON.stringify(options)]),
  ];
}

/** A call as it would be typed. */
function typed(args) {
  const words = args.map((word) => (/^[\w./:@-]+$/.test(word) ? word : `'${word}'`));
  return `npx order-recourse ${words.join(" ")}`;
}

const examples = JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8"));
const columns = Math.min(process.stdout.columns ?? 80, 80);
for (const [index, example] of examples.entries()) {
  const args = argumentsOf(example);
  console.log(bold(`${"-".repeat(columns)}\n${index + 1}. ${example.about}`));
  console.log(`${dim(`$ ${typed(args)}`)}\n`);
  const { status } = spawnSync(process.execPath, [PROGRAM, ...args], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${example.file} was not decided: exit code ${status}`);
    process.exitCode = 1;
  }
  console.log();
}
if (process.exitCode === undefined)
  console.log(
    bold(`${examples.length} orders decided. Try your own: npx order-recourse decide --help`),
  );
