/**
 * `order-recourse prove`: whether policies give at least what others give.
 *
 * @module
 */
import { atLeastAsGenerous } from "../analysis/generosity.js";
import type { Counterexample, Proof } from "../analysis/proof.js";
import { ACTIONS, type Action } from "../model/action.js";
import { witnessRow } from "./check-command.js";
import { type Given, type Options, oneOfWords, usable } from "./command-line.js";
import type { Io } from "./io.js";
import { pageText, type Row } from "./layout.js";
import { loadSet, wordsOf } from "./load-sets.js";
import { together, UsageError } from "./mistakes.js";
import { pageFor } from "./page.js";
import { patiently } from "./progress.js";
import { ACTION_NAMES } from "./words.js";

/** The options of `prove`. */
export const PROVE_OPTIONS: Options = {
  "at-least": { takes: "values" },
  action: { takes: "values" },
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

const USAGE = "`order-recourse prove new.json --at-least laws/eu`";
const REFUTED = 1;

/** Proves, or shows where not; the exit code. */
export async function proveCommand(given: Given, io: Io): Promise<number> {
  const { words, flags, values } = given;
  const others = values.get("at-least") ?? [];
  const [name = ""] = words;
  const asked = values.get("action");
  const [own, least, actions] = await usable(
    given,
    async () => {
      wordsOf(words, 1, USAGE);
      return loadSet(name, io);
    },
    async () => {
      if (!values.has("at-least")) throw new UsageError("nothing to compare with", USAGE);
      return together(...others.map((other) => () => loadSet(other, io)));
    },
    () => asked?.map((word) => oneOfWords("action", word, ACTIONS)),
  );
  const scope = actions === undefined ? {} : { actions };
  const proof = await patiently(io, () => atLeastAsGenerous(own, least, scope));
  const text = flags.has("json")
    ? `${JSON.stringify(proof, null, 2)}\n`
    : pageText(proofRows(proof, name, others.join(", ")), pageFor(io.stdout, io.env));
  await io.stdout.write(text);
  return proof.holds === true ? 0 : REFUTED;
}

/** The rows that tell what was proven. */
export function proofRows(proof: Proof, name: string, least: string): readonly Row[] {
  const unclear = proof.looked.unclear.map(
    ({ action, rows }): Row => ({
      flow: `not settled, ${ACTION_NAMES[action]}: ${rows.map(({ policy, row }) => `${policy} ${row}`).join(", ")}`,
      style: "dim",
    }),
  );
  if (proof.holds === true)
    return [{ flow: `proven: ${name} allows whatever ${least} allows`, style: "green" }];
  if (proof.holds === "unknown")
    return [
      { flow: `not settled: no order was found to which ${name} gives less than ${least}` },
      ...unclear,
    ];
  return [
    { flow: `${name} gives less than ${least}`, style: "red" },
    ...groupsOf(proof.gaps).flatMap((group) => gapRows(group)),
    ...unclear,
  ];
}

/** The gaps of one right, with every row that takes it away. */
function groupsOf(gaps: readonly Counterexample[]): readonly (readonly Counterexample[])[] {
  const groups = new Map<string, Counterexample[]>();
  for (const gap of gaps) {
    const key = `${gap.action} ${gap.allows[0]?.policy ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()];
}

function gapRows(group: readonly Counterexample[]): readonly Row[] {
  const [first] = group;
  if (first === undefined) return [];
  const { action, allows, witness }: { action: Action } & Counterexample = first;
  const refusing = [...new Set(group.map(({ refuses }) => refuses[0]?.row ?? "no row"))];
  return [
    {
      cells: [{ text: "  -", width: 4 }],
      flow: `${ACTION_NAMES[action]}: ${allows[0]?.policy ?? ""} allows it, not so: ${refusing.join(", ")}`,
    },
    witnessRow(witness),
  ];
}
