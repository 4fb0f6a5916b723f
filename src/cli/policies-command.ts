/**
 * `order-recourse policies`: the catalogue.
 *
 * @module
 */

import { ACTIONS } from "../model/action.js";
import { policies } from "../policies/index.js";
import type { Policy } from "../policy/policy.js";
import type { LocalDate } from "../time/local-date.js";
import { type Given, type Options, usable } from "./command-line.js";
import type { Io } from "./io.js";
import { BLANK, pageText, type Row } from "./layout.js";
import { UsageError } from "./mistakes.js";
import { momentOf } from "./moment-option.js";
import { pageFor } from "./page.js";
import { ageOf, firstFreshDay, staleBefore, staleRows } from "./stale-sources.js";
import { ACTION_NAMES } from "./words.js";

/** The options of `policies`. */
export const POLICIES_OPTIONS: Options = {
  stale: { takes: "value" },
  at: { takes: "value" },
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

/** Lists the catalogue, or what in it is to be looked up again; the exit code. */
export async function policiesCommand(given: Given, io: Io): Promise<number> {
  const [stale] = given.values.get("stale") ?? [];
  const at = given.values.get("at")?.[0];
  const [moment, age] = await usable(
    given,
    () => momentOf(at, io),
    () => (stale === undefined ? undefined : ageOf(stale)),
    () => {
      if (at === undefined || given.values.has("stale")) return;
      throw new UsageError("`--at` needs `--stale`");
    },
  );
  if (age !== undefined) return listStale(firstFreshDay(age, moment), given, io);
  const all: readonly Policy[] = Object.values(policies);
  const text = given.flags.has("json")
    ? `${JSON.stringify(all.map(summaryOf), null, 2)}\n`
    : pageText(catalogueRows(all), pageFor(io.stdout, io.env));
  await io.stdout.write(text);
  return 0;
}

async function listStale(day: LocalDate, { flags }: Given, io: Io): Promise<number> {
  const found = staleBefore(day);
  const text = flags.has("json")
    ? `${JSON.stringify(found, null, 2)}\n`
    : pageText(staleRows(found, day), pageFor(io.stdout, io.env));
  await io.stdout.write(text);
  return 0;
}

/** Policies as rows of a list. */
export function catalogueRows(all: readonly Policy[]): readonly Row[] {
  return all.flatMap(rowsOf);
}

interface Summary {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  readonly version: string;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
}

function summaryOf({ id, title = id, authority, version, tables }: Policy): Summary {
  const rows = ACTIONS.map((action) => [action, tables[action]?.length ?? 0] as const);
  return { id, title, authority, version, rows: Object.fromEntries(rows) };
}

function rowsOf(policy: Policy, index: number): readonly Row[] {
  const { id, title, authority, version, rows } = summaryOf(policy);
  const tables = ACTIONS.map((action) => `${ACTION_NAMES[action]} ${rows[action]}`);
  return [
    ...(index === 0 ? [] : [BLANK]),
    {
      cells: [{ text: id, width: Math.max(20, id.length + 2), style: "bold" }],
      flow: `${title}, ${authority}, version ${version}`,
    },
    { cells: [{ text: "", width: 20 }], flow: `rows: ${tables.join(", ")}`, style: "dim" },
  ];
}
