/**
 * `order-recourse check`: what in policies can't be meant.
 *
 * @module
 */
import { type Check, check } from "../analysis/check.js";
import type { Finding } from "../analysis/finding.js";
import type { Witness } from "../analysis/witness.js";
import type { Policy } from "../policy/policy.js";
import { type Given, type Options, usable } from "./command-line.js";
import type { Io } from "./io.js";
import { BLANK, pageText, type Row } from "./layout.js";
import { loadSet } from "./load-sets.js";
import { together, UsageError } from "./mistakes.js";
import { pageFor } from "./page.js";
import { ACTION_NAMES } from "./words.js";

/** The options of `check`. */
export const CHECK_OPTIONS: Options = {
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

const FINDINGS = 1;
const INDENT = { text: "", width: 2 };

/** Checks each set of policies; the exit code. */
export async function checkCommand(given: Given, io: Io): Promise<number> {
  const { words, flags } = given;
  const [sets] = await usable(given, () => setsOf(words, io));
  const checks = words.map((name, index) => ({ name, found: check(sets[index] ?? []) }));
  const plain = checks.map(({ name, found }) => ({ name, ...found }));
  const text = flags.has("json")
    ? `${JSON.stringify(plain, null, 2)}\n`
    : pageText(checks.flatMap(checkRows), pageFor(io.stdout, io.env));
  await io.stdout.write(text);
  return checks.some(({ found }) => found.findings.length > 0) ? FINDINGS : 0;
}

async function setsOf(words: readonly string[], io: Io): Promise<readonly (readonly Policy[])[]> {
  if (words.length === 0)
    throw new UsageError("no policy given", "`order-recourse check policy.json`");
  return together(...words.map((name) => () => loadSet(name, io)));
}

/** The rows that tell what was found in a set of policies. */
export function checkRows({
  name,
  found,
}: {
  readonly name: string;
  readonly found: Check;
}): readonly Row[] {
  const { findings, undecided, looked } = found;
  const count = findings.length === 1 ? "1 finding" : `${findings.length || "no"} findings`;
  const rows = looked.rows === 1 ? "1 row" : `${looked.rows} rows`;
  return [
    {
      flow: `${name}: ${count} in ${rows}`,
      style: findings.length > 0 ? "bold" : undefined,
    },
    ...findings.flatMap(findingRows),
    ...undecided.map(({ action, rows }) => ({
      cells: [INDENT],
      flow: `not settled, ${ACTION_NAMES[action]}: ${rows.map(({ row }) => row || "the end of the table").join(", ")}`,
      style: "dim" as const,
    })),
  ];
}

function findingRows(finding: Finding): readonly Row[] {
  const { action, witness, policy } = finding;
  const where = action === null ? policy : `${policy}, ${ACTION_NAMES[action]}`;
  return [
    { cells: [INDENT], flow: `${where}: ${sentence(finding)}` },
    ...(witness === undefined ? [] : [witnessRow(witness)]),
  ];
}

function sentence({ code, rows: [row = ""], by, data }: Finding): string {
  const others = by.map((one) => one.row).join(", ");
  switch (code) {
    case "unreachable-row":
      return `row ${row} never decides: ${others} decide${by.length === 1 ? "s" : ""} before it`;
    case "impossible-row":
      return `row ${row} never decides: no order passes its tests`;
    case "same-row":
      return `row ${row} says the same as ${others}`;
    case "empty-window":
      return `row ${row} never permits: its window is never open`;
    case "always-vetoed":
      return `row ${row} never counts: ${others} forbids whenever it permits`;
    case "falls-through":
      return "no row decides some orders";
    case "outside-domain":
      return `row ${row} tests ${data["fact"]} for ${data["value"]}, which it never is`;
    case "repeated-value":
      return `row ${row} tests ${data["fact"]} for ${data["value"]}, which ${data["covering"]} covers`;
    case "version-gap":
      return `no version is in force from ${data["from"]} to ${data["to"]}`;
  }
}

/** A witness in a line: what tells most of it. */
export function witnessRow({ order, at, reason }: Witness): Row {
  const [line] = order.lines;
  const { country } = order.buyer ?? {};
  const told = [
    `${line?.status ?? "?"} line`,
    ...(line?.category === undefined || line.category === "other" ? [] : [line.category]),
    ...(line?.traits ?? []),
    ...(country === undefined ? [] : [`buyer in ${country}`]),
    ...(order.seller?.fulfilledBy === undefined
      ? []
      : [`fulfilled by ${order.seller.fulfilledBy}`]),
    ...(order.events ?? []).map(({ type }) => type),
    ...(reason === undefined ? [] : [reason]),
    `ordered ${order.placedAt.slice(0, 10)}`,
    `asked ${at}`,
  ];
  return { cells: [{ text: "", width: 4 }], flow: `for example: ${told.join(", ")}`, style: "dim" };
}

/** An empty row between parts. */
export const GAP: Row = BLANK;
