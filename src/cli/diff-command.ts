/**
 * `order-recourse diff`: what changes for whom between two sets of policies.
 *
 * @module
 */
import type { Region } from "../analysis/changed-region.js";
import { type Difference, diff } from "../analysis/diff.js";
import type { Told } from "../analysis/told.js";
import type { Witness } from "../analysis/witness.js";
import { isSameData } from "../internal/same-data.js";
import { ACTIONS } from "../model/action.js";
import type { Policy } from "../policy/policy.js";
import { changeWords, type Floors } from "./change-words.js";
import { GAP } from "./check-command.js";
import { type Given, type Options, usable } from "./command-line.js";
import type { Io } from "./io.js";
import { pageText, type Row } from "./layout.js";
import { loadSet, wordsOf } from "./load-sets.js";
import { together } from "./mistakes.js";
import { pageFor } from "./page.js";
import { patiently } from "./progress.js";
import { whenWords } from "./test-words.js";
import { ACTION_NAMES, readable } from "./words.js";

/** The options of `diff`. */
export const DIFF_OPTIONS: Options = {
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

const FINDINGS = 1;

type Tests = Readonly<Record<string, unknown>>;

interface Sets {
  readonly before: readonly Policy[];
  readonly after: readonly Policy[];
}

/** Tells what changes; the exit code. */
export async function diffCommand(given: Given, io: Io): Promise<number> {
  const { words, flags } = given;
  const [[older = [], newer = []]] = await usable(given, () => {
    const names = wordsOf(words, 2, "`order-recourse diff old.json new.json`");
    return together(...names.map((name) => () => loadSet(name, io)));
  });
  const sets = { before: older, after: newer };
  const found = await patiently(io, () => diff(older, newer));
  const text = flags.has("json")
    ? `${JSON.stringify(found, null, 2)}\n`
    : pageText(differenceRows(found, sets), pageFor(io.stdout, io.env));
  await io.stdout.write(text);
  return found.regions.length > 0 ? FINDINGS : 0;
}

/** The rows that tell what changes. */
export function differenceRows({ regions, looked }: Difference, sets: Sets): readonly Row[] {
  const unclear: readonly Row[] = looked.unclear.map(({ action, rows }) => ({
    flow: `not settled, ${ACTION_NAMES[action]}: ${rows.map(({ row }) => row || "the end of the table").join(", ")}`,
    style: "dim",
  }));
  if (regions.length === 0)
    return [{ flow: unclear.length === 0 ? "nothing changes" : "no change was found" }, ...unclear];
  const parts = ACTIONS.flatMap((action) =>
    bySeason(regions.filter((region) => region.action === action)),
  );
  return [
    ...parts.flatMap((part, index) => [...(index === 0 ? [] : [GAP]), ...partRows(part, sets)]),
    ...unclear,
  ];
}

const SEASON = "order.placedAt";

/** Regions of one action, those of orders from the same days together. */
function bySeason(regions: readonly Region[]): readonly (readonly Region[])[] {
  const seasons = new Map<string, Region[]>();
  for (const region of regions) {
    const days = (region.when as readonly Tests[]).map((one) => one[SEASON]);
    const isOne = days.every((one) => isSameData(one, days[0]));
    const key = isOne && days[0] !== undefined ? JSON.stringify(days[0]) : "";
    seasons.set(key, [...(seasons.get(key) ?? []), region]);
  }
  return [...seasons.values()];
}

function partRows(part: readonly Region[], sets: Sets): readonly Row[] {
  const [first] = part;
  if (first === undefined) return [];
  const shared = sharedBy(part);
  const common = Object.keys(shared).length === 0 ? "" : `, ${whenWords(shared)}`;
  const head: Row = { flow: `${ACTION_NAMES[first.action]}${common}:`, style: "bold" };
  return [head, ...part.flatMap((one) => regionRows(one, shared, sets, part.length === 1))];
}

/** The tests that all regions of a part share, and the days of its orders: they are told once. */
function sharedBy(regions: readonly Region[]): Tests {
  const all = regions.flatMap(({ when }) => when as readonly Tests[]);
  const [first = {}] = all;
  return Object.fromEntries(
    Object.entries(first).filter(
      ([fact, test]) =>
        (all.length > 1 || fact === SEASON) && all.every((one) => isSameData(one[fact], test)),
    ),
  );
}

function regionRows(region: Region, shared: Tests, sets: Sets, isOnly: boolean): readonly Row[] {
  const { when, change, witness, verdict } = region;
  const own = (when as readonly Tests[]).map((one) =>
    Object.fromEntries(Object.entries(one).filter(([fact]) => !Object.hasOwn(shared, fact))),
  );
  const isWide = own.some((one) => Object.keys(one).length === 0);
  const who = isOnly && isWide ? "in general" : own.map((one) => whenWords(one)).join("; or ");
  const floors = { before: isFloor(region, "before", sets), after: isFloor(region, "after", sets) };
  return [
    { cells: [{ text: "  -", width: 4 }], flow: `${who}: ${changeWords(told(change), floors)}` },
    exampleRow(witness, verdict),
  ];
}

/** Whether rows below go on where the windows of a region's rows have closed. */
function isFloor({ policy, action, rows }: Region, side: keyof Floors, sets: Sets): boolean {
  const versions = sets[side].filter(({ id }) => id === policy);
  // of a policy whose place another takes, the other's name is told
  const own = (versions.length > 0 ? versions : sets[side]).flatMap(
    ({ tables }) => tables[action] ?? [],
  );
  return rows.every((pair) =>
    own.some(
      ({ id, then }) => id === pair[side] && then.effect === "permit" && then.outside === "next",
    ),
  );
}

/** A change without a second deadline that was the first one. */
function told(change: Region["change"]): Region["change"] {
  const { closes, handInBy, ...rest } = change;
  if (closes === undefined || handInBy === undefined) return change;
  const { before, after } = handInBy;
  const isFirst =
    (before === null || isSameData(closes.before, before)) &&
    (after === null || isSameData(closes.after, after));
  return isFirst ? { closes, ...rest } : change;
}

/** An order for which it changes, and how. */
function exampleRow({ order, at, reason }: Witness, { before, after }: Region["verdict"]): Row {
  const [line] = order.lines;
  const delivered = line?.status === "delivered" ? line.deliveredAt : undefined;
  const { country } = order.buyer ?? {};
  const { category } = line ?? {};
  const words = [
    `ordered ${order.placedAt.slice(0, 10)}`,
    delivered == null ? (line?.status ?? "") : `delivered ${delivered.slice(0, 10)}`,
    ...(category === undefined || category === "other" ? [] : [category]),
    ...(line?.traits ?? []),
    ...(country === undefined ? [] : [`buyer in ${country}`]),
    ...(order.seller?.fulfilledBy === undefined
      ? []
      : [`fulfilled by ${order.seller.fulfilledBy}`]),
    ...(order.events ?? []).map(({ type }) => readable(type)),
    ...(reason === undefined ? [] : [readable(reason)]),
    ...(before.status === "allowed" && after.status === "allowed" ? [] : [`asked ${at}`]),
  ];
  const told = `for example: ${words.join(", ")}`;
  const answer = answerWords(before, after);
  return {
    cells: [{ text: "", width: 4 }],
    flow: answer === "" ? told : `${told}: ${answer}`,
    style: "dim",
  };
}

/** Both answers, without what they share. */
function answerWords(before: Told, after: Told): string {
  const [first, second] = [toldWords(before), toldWords(after)];
  if (isSameData(first, second)) return "";
  const isOtherEnd = isSameData(first.slice(0, -1), second.slice(0, -1));
  return `${first.join(" ")}, now ${(isOtherEnd ? second.slice(-1) : second).join(" ")}`;
}

/** An answer: its status, how, until when. */
function toldWords({ status, mode, route, lastDay, kind }: Told): readonly string[] {
  const how = mode === undefined || mode === "instant" ? [] : [`(${mode})`];
  const where = route === undefined ? [] : [`(${readable(route)})`];
  const why = kind === undefined || kind === "never" ? "" : `, ${readable(kind)}`;
  const end = lastDay === undefined ? "without an end" : `until ${lastDay}`;
  return [`${status}${why}`, ...how, ...where, ...(status === "allowed" ? [end] : [])];
}
