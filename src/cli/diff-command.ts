/**
 * `order-recourse diff`: what changes for whom between two sets of policies.
 *
 * @module
 */
import { type Difference, diff, type Region, type Told } from "../analysis/diff.js";
import { isSameData } from "../internal/same-data.js";
import { ACTIONS } from "../model/action.js";
import { GAP, witnessRow } from "./check-command.js";
import type { Given, Options } from "./command-line.js";
import type { Io } from "./io.js";
import { pageText, type Row } from "./layout.js";
import { loadSet, wordsOf } from "./load-sets.js";
import { pageFor } from "./page.js";
import { changeWords, whenWords } from "./test-words.js";
import { ACTION_NAMES } from "./words.js";

/** The options of `diff`. */
export const DIFF_OPTIONS: Options = {
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

const FINDINGS = 1;

type Tests = Readonly<Record<string, unknown>>;

/** Tells what changes; the exit code. */
export async function diffCommand({ words, flags }: Given, io: Io): Promise<number> {
  const [before = "", after = ""] = wordsOf(words, 2, "`order-recourse diff old.json new.json`");
  const found = diff(await loadSet(before, io), await loadSet(after, io));
  const text = flags.has("json")
    ? `${JSON.stringify(found, null, 2)}\n`
    : pageText(rowsOf(found), pageFor(io.stdout, io.env));
  await io.stdout.write(text);
  return found.regions.length > 0 ? FINDINGS : 0;
}

function rowsOf({ regions, looked }: Difference): readonly Row[] {
  const unclear: readonly Row[] = looked.unclear.map(({ action, rows }) => ({
    flow: `not settled, ${ACTION_NAMES[action]}: ${rows.map(({ row }) => row).join(", ")}`,
    style: "dim",
  }));
  if (regions.length === 0)
    return [{ flow: unclear.length === 0 ? "nothing changes" : "no change was found" }, ...unclear];
  return [
    ...ACTIONS.flatMap((action, index) => {
      const own = regions.filter((region) => region.action === action);
      if (own.length === 0) return [];
      const shared = sharedBy(own);
      const common = Object.keys(shared).length === 0 ? "" : `, ${whenWords(shared)}`;
      const head: Row = { flow: `${ACTION_NAMES[action]}${common}:`, style: "bold" };
      const isFirst = ACTIONS.slice(0, index).every((one) =>
        regions.every((r) => r.action !== one),
      );
      return [...(isFirst ? [] : [GAP]), head, ...own.flatMap((one) => regionRows(one, shared))];
    }),
    ...unclear,
  ];
}

/** The tests that all regions of an action share: they are told once. */
function sharedBy(regions: readonly Region[]): Tests {
  const all = regions.flatMap(({ when }) => when as readonly Tests[]);
  const [first = {}] = all;
  return Object.fromEntries(
    Object.entries(first).filter(
      ([fact, test]) => all.length > 1 && all.every((one) => isSameData(one[fact], test)),
    ),
  );
}

function regionRows({ when, change, witness, verdict }: Region, shared: Tests): readonly Row[] {
  const own = (when as readonly Tests[]).map((one) =>
    Object.fromEntries(Object.entries(one).filter(([fact]) => !Object.hasOwn(shared, fact))),
  );
  const who = own.map((one) => whenWords(one)).join("; or ");
  const before = toldWords(verdict.before);
  const after = toldWords(verdict.after);
  const answer = before === after ? [] : [`${before} before, now ${after}`];
  const example = witnessRow(witness);
  return [
    { cells: [{ text: "  -", width: 4 }], flow: `${who}: ${changeWords(told(change)).join("; ")}` },
    { ...example, flow: [example.flow ?? "", ...answer].join(": ") },
  ];
}

/** A change without a second deadline that was the first one. */
function told(change: Region["change"]): Region["change"] {
  const { closes, handInBy, ...rest } = change;
  if (closes === undefined || handInBy === undefined) return change;
  return isSameData(closes.before, handInBy.before) ? { closes, ...rest } : change;
}

function toldWords({ status, mode, lastDay, until, kind }: Told): string {
  const end = lastDay === undefined ? (until === null ? ", no end" : "") : ` until ${lastDay}`;
  const how = mode === undefined || mode === "instant" ? "" : ` (${mode})`;
  return `${status}${how}${end}${kind === undefined || kind === "never" ? "" : `, ${kind}`}`;
}
