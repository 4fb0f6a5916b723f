/**
 * Differences: which orders get another answer under other policies, and what changes for them.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Compiled } from "../engine/compile.js";
import { frozenCopy } from "../internal/freeze.js";
import { isSameData } from "../internal/same-data.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { Policies, Policy } from "../policy/policy.js";
import type { When } from "../policy/test.js";
import { commonRows } from "./common-rows.js";
import { compiledOf, verdictOn } from "./decision-probe.js";
import { makeSpace, type Space } from "./fact-classes.js";
import type { RowName } from "./finding.js";
import { type Cell, type Cube, EVERYTHING } from "./literal.js";
import { bothOf, eitherOf, type Tests } from "./merge-when.js";
import { currencyOf, listOf } from "./policy-list.js";
import { wholeOrders } from "./policy-scope.js";
import type { Looked, Proof } from "./proof.js";
import type { Search } from "./regions.js";
import { findCase, insideAny, isBare } from "./regions.js";
import { decidedBy, permits } from "./rows-together.js";
import { type Case, newEffort, type Solution } from "./solve.js";
import { type Table, type TableRow, tablesOf } from "./table.js";
import { comingRows, isPassedOver, valueByValue, waitsAt } from "./to-come.js";
import { type Witness, witnessOf } from "./witness.js";

/** Orders that get another answer, with what changes for them. */
export interface Region {
  readonly policy: string;
  readonly action: Action;
  /** Which orders: those that pass one of these tests, and that no row above the deciding ones takes. */
  readonly when: readonly When[];
  /** The rows that decide, before and after, in pairs; `null`: the end of the table. */
  readonly rows: readonly { readonly before: string | null; readonly after: string | null }[];
  /** What the rows say, where it differs: `effect`, `mode`, `closes`, `fees`, … */
  readonly change: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly witness: Witness;
  /** What the engine says of the witness. */
  readonly verdict: { readonly before: Told; readonly after: Told };
}

/** A verdict in short. */
export interface Told {
  readonly status: AnyVerdict["status"];
  readonly mode?: string;
  readonly route?: string;
  /** When it ends; `null`: no end is known. */
  readonly until?: string | null;
  /** The last day on which it holds. */
  readonly lastDay?: string;
  readonly kind?: string;
}

/** What changes, and how far it was looked. */
export interface Difference {
  readonly regions: readonly Region[];
  readonly looked: Looked;
}

/**
 * What changes for whom between two sets of policies: the orders whose verdict differs, merged and
 * told in the language of the tables, each with a witness that the engine decided under both.
 *
 * @example
 * ```ts
 * import { diff } from "order-recourse/analysis";
 * import { after, days, permit, type Policy } from "order-recourse/policy";
 *
 * const shop = (n: number): Policy => ({
 *   id: "shop", version: String(n), authority: "seller", timeZone: "UTC",
 *   tables: {
 *     return: [{ id: "window", when: {}, then: permit({ closes: after("line.deliveredAt", days(n)) }), because: "return-window" }],
 *   },
 * });
 * const { regions } = diff(shop(30), shop(14));
 * regions[0]?.change; // => { closes: { before: { after: "line.deliveredAt", span: { days: 30 } }, after: { after: "line.deliveredAt", span: { days: 14 } } } }
 * regions[0]?.when; // => [{}]
 * ```
 */
export function diff(before: Policies, after: Policies): Difference {
  const lists = { before: listOf(before), after: listOf(after) };
  const compiled = { before: compiledOf(lists.before), after: compiledOf(lists.after) };
  const all = [...lists.before, ...lists.after];
  const space = makeSpace(all);
  const search: Search = { space, currency: currencyOf(all), cells: 0 };
  const found: Found[] = [];
  const unclear: { action: Action; rows: RowName[] }[] = [];
  for (const action of ACTIONS)
    for (const { id, a, b } of pairsOf(lists.before, lists.after, action, space)) {
      const common = commonRows(a, b);
      const names: RowName[] = [];
      for (const [i, one] of a.rows.entries())
        for (const [j, other] of b.rows.entries()) {
          if (common.has(one) && common.has(other)) continue;
          const isSame = isSameOutcome(one, other);
          const coming = comingRows({ a, i, b, j, common });
          if (isSame && coming.length === 0) continue;
          const ofA = decidedBy(ALL, a, i, one.decides, search);
          const both = ofA && decidedBy(ofA, b, j, other.decides, search);
          if (both === undefined || isBare(both.cells, both.without, space)) continue;
          let seen: Found["seen"] | undefined;
          // where both permit there is most to see
          const open = ofA && decidedBy(ofA, b, j, permitting(other), search);
          const opened = open && insideAny(open.cells, permitting(one), search.space);
          const look = (isOther: (x: AnyVerdict, y: AnyVerdict) => boolean): Solution => {
            const first = opened === undefined ? "empty" : lookIn(opened, isOther);
            return first === "found" ? first : lookIn(both.cells, isOther);
          };
          const lookIn = (
            cells: readonly Cell[],
            isOther: (x: AnyVerdict, y: AnyVerdict) => boolean,
            tries = 300,
          ): Solution =>
            findCase(
              search,
              cells,
              both.without,
              (each) => {
                const now = seenIn(each, action, compiled);
                if (!isOther(now.before, now.after)) return false;
                seen = now;
                return true;
              },
              newEffort(tries),
            );
          const isOtherTold = (x: AnyVerdict, y: AnyVerdict): boolean =>
            !isSameData(toldOf(x), toldOf(y));
          // another answer or another end tells more than other terms
          let solution = isSame ? "empty" : look(isOtherTold);
          // what neither side allows may still be to come on one of them
          let herald: TableRow | undefined;
          for (const row of solution === "found" ? [] : coming) {
            const cells = insideAny(both.cells, waitsAt(row, space), space);
            // below them other rows may be to come for some: each value of a fact gets tries of its own
            const isFound = [cells, ...valueByValue(cells, space)].some(
              (some) => some.length > 0 && lookIn(some, isOtherTold, 40) === "found",
            );
            if (!isFound) continue;
            solution = "found";
            herald = row;
            break;
          }
          const isStrong = solution === "found";
          if (solution === "unclear" && !isSame) solution = look((x, y) => !isSameVerdict(x, y));
          if (solution === "unclear" && !isAlike(one, other))
            names.push({ policy: id, row: (other.row ?? one.row)?.id ?? "" });
          if (solution === "found" && seen !== undefined) {
            const sides = isSame && herald !== undefined ? sidesOf(herald, a) : { one, other };
            found.push({ id, action, ...sides, seen, isStrong });
          }
        }
      found.push(...waiting({ id, action, a, b, common, known: found, search, compiled }));
      if (names.length > 0) unclear.push({ action, rows: names });
    }
  const whole = wholeOrders(lists.before, lists.after);
  const looked = { regions: search.cells, unclear: [...unclear, ...whole] };
  return frozenCopy({ regions: merged(found), looked });
}

/**
 * Whether two sets of policies give every order the same verdicts at every moment. Proven of what is
 * allowed, how, until when and on what terms, and of the kind of a denial; of what is not allowed yet, whether it is to come
 * is looked for wherever a row can wait on one side and not on the other, and when it opens is not compared.
 *
 * @example
 * ```ts
 * import { equivalent } from "order-recourse/analysis";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * equivalent(amazonUs, { ...amazonUs, version: "2026-12-01" }).holds; // => true
 * ```
 */
export function equivalent(a: Policies, b: Policies): Proof<Region> {
  const { regions, looked } = diff(a, b);
  const [first] = regions;
  if (first !== undefined) {
    const { witness, action } = first;
    return frozenCopy({ holds: false, witness: { ...witness, action }, gaps: regions, looked });
  }
  return frozenCopy({ holds: looked.unclear.length === 0 ? true : "unknown", looked });
}

interface Side {
  readonly id: string;
  readonly action: Action;
  readonly a: Table;
  readonly b: Table;
  readonly common: ReadonlySet<TableRow>;
  readonly known: readonly Found[];
  readonly search: Search;
  readonly compiled: { readonly before: Compiled; readonly after: Compiled };
}

/** Rows of one side alone that decide nothing yet, but tell what is to come. */
function waiting({ id, action, a, b, common, known, search, compiled }: Side): readonly Found[] {
  const found: Found[] = [];
  for (const [table, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const [index, row] of table.rows.entries()) {
      if (common.has(row) || !isPassedOver(row)) continue;
      if (known.some((each) => each.one === row || each.other === row)) continue;
      const decided = decidedBy(ALL, table, index, waitsAt(row, search.space), search);
      if (decided === undefined) continue;
      const sides = sidesOf(row, a);
      // where nothing else waits on the other side there is most to see
      const places = other.rows.flatMap((decider, at) => {
        const met = decidedBy(decided, other, at, decider.decides, search);
        if (met === undefined) return [];
        const above = other.rows.slice(0, at).filter(isPassedOver);
        const alone = { ...met, without: [...met.without, ...above.map(({ holds }) => holds)] };
        return [alone, met].filter(({ cells, without }) => !isBare(cells, without, search.space));
      });
      for (const { cells, without } of places) {
        let seen: Found["seen"] | undefined;
        const solution = findCase(
          search,
          cells,
          without,
          (each) => {
            seen = seenIn(each, action, compiled);
            return !isSameData(toldOf(seen.before), toldOf(seen.after));
          },
          newEffort(60),
        );
        if (solution !== "found" || seen === undefined) continue;
        found.push({ id, action, ...sides, seen, isStrong: true });
        break;
      }
    }
  return found;
}

/** A row of one side, told beside the end of the other's table. */
function sidesOf(row: TableRow, a: Table): Pick<Found, "one" | "other"> {
  const end = { ...row, row: undefined };
  return a.rows.includes(row) ? { one: row, other: end } : { one: end, other: row };
}

function seenIn(each: Case, action: Action, compiled: Side["compiled"]): Found["seen"] {
  return {
    case: each,
    before: verdictOn(compiled.before, action, each),
    after: verdictOn(compiled.after, action, each),
  };
}

interface Found {
  readonly id: string;
  readonly action: Action;
  readonly one: TableRow;
  readonly other: TableRow;
  /** Whether more than the terms is another. */
  readonly isStrong: boolean;
  readonly seen: { readonly case: Case; readonly before: AnyVerdict; readonly after: AnyVerdict };
}

const ALL = { cells: [EVERYTHING], without: [] };

/** The tables of each policy on both sides; where there is none, one that is silent. */
function pairsOf(
  before: readonly Policy[],
  after: readonly Policy[],
  action: Action,
  space: Space,
): readonly { readonly id: string; readonly a: Table; readonly b: Table }[] {
  const tablesA = tablesOf(before, action, space);
  const tablesB = tablesOf(after, action, space);
  const ids = [...new Set([...tablesA, ...tablesB].map(({ id }) => id))];
  return ids.map((id) => {
    const a = tablesA.find((one) => one.id === id);
    const b = tablesB.find((one) => one.id === id);
    return { id, a: a ?? silent(b), b: b ?? silent(a) };
  });
}

function silent(other: Table | undefined): Table {
  const { id = "", action = "cancel", rows = [] } = other ?? {};
  return { id, action, rows: rows.slice(-1) };
}

/** Where a row permits; where it decides, if it is no permit. */
function permitting(row: TableRow): readonly Cube[] {
  const cubes = permits(row);
  return cubes.length === 0 ? row.decides : cubes;
}

/** Whether two rows say the same wherever both decide. */
function isSameOutcome(a: TableRow, b: TableRow): boolean {
  if (a.row === undefined || b.row === undefined) return a.row === b.row;
  const place = ({ policy: { timeZone, calendars, currency, authority } }: TableRow): unknown => [
    timeZone,
    calendars,
    currency,
    authority,
  ];
  return (
    isSameData(outcomeOf(a), outcomeOf(b)) && (!hasMoments(a) || isSameData(place(a), place(b)))
  );
}

/** Whether what a row grants has a moment in it, which hangs on the place where days are counted. */
function hasMoments({ row, open }: TableRow): boolean {
  if (open.length > 0) return true;
  return row?.then.effect === "permit" && row.then.terms?.handInBy !== undefined;
}

/** Whether rows differ only in what no verdict shows at every moment. */
function isAlike(a: TableRow, b: TableRow): boolean {
  return Object.keys(changeOf(a, b)).length === 0;
}

/** What a row says, piece by piece. */
function outcomeOf({ row }: TableRow): Readonly<Record<string, unknown>> {
  if (row === undefined || row.then.effect === "defer") return { effect: "silent" };
  const { then, because } = row;
  if (then.effect !== "permit") return { effect: then.effect, kind: then.kind ?? "never", because };
  const { terms = {}, outside: _, mode = "instant", ...rest } = then;
  return { because, mode, ...rest, ...terms };
}

function changeOf(a: TableRow, b: TableRow): Region["change"] {
  const [before, after] = [outcomeOf(a), outcomeOf(b)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const isOther = before["effect"] !== after["effect"];
  return Object.fromEntries(
    keys
      .filter((key) => key !== "because" && !isSameData(before[key], after[key]))
      .filter(
        (key) => !isOther || ["effect", "mode", "opens", "closes", "kind", "fees"].includes(key),
      )
      .map((key) => [key, { before: before[key] ?? null, after: after[key] ?? null }]),
  );
}

function toldOf(verdict: AnyVerdict): Told {
  switch (verdict.status) {
    case "allowed": {
      const { status, mode, route, until } = verdict;
      return {
        status,
        mode,
        ...(route !== undefined && { route }),
        until: until?.at ?? null,
        ...(until !== null && { lastDay: until.lastDay }),
      };
    }
    case "denied":
      return { status: verdict.status, kind: verdict.kind };
    default:
      return { status: verdict.status };
  }
}

function isSameVerdict(a: AnyVerdict, b: AnyVerdict): boolean {
  if (!isSameData(toldOf(a), toldOf(b))) return false;
  if (a.status === "allowed" && b.status === "allowed")
    return a.lastResort === b.lastResort && isSameData(a.terms, b.terms);
  if (a.status === "upcoming" && b.status === "upcoming") return isSameData(a.opens, b.opens);
  return true;
}

/** A change without what its witness does not show. */
function termsOf(change: Region["change"]): Region["change"] {
  const kept = Object.entries(change).filter(([key]) => !WINDOW.includes(key));
  return kept.length === 0 ? change : Object.fromEntries(kept);
}

const WINDOW: readonly string[] = ["opens", "closes", "mode", "effect", "kind", "route"];

/** Changes of the answer first, then those for the most orders, as far as tests tell. */
function rankOf(group: readonly Found[]): number {
  const fewest = Math.min(
    ...group.map(
      ({ one, other }) =>
        new Set([...Object.keys(one.row?.when ?? {}), ...Object.keys(other.row?.when ?? {})]).size,
    ),
  );
  const plainest = Math.min(
    ...group.map(({ one, other }) =>
      [one, other].reduce((sum, { row }) => sum + Object.keys(row?.when ?? {}).length, 0),
    ),
  );
  return (group.some(({ isStrong }) => isStrong) ? 0 : 10_000) + fewest * 100 + plainest;
}

/** Regions with the same change, put together; the widest first. */
function merged(found: readonly Found[]): readonly Region[] {
  const groups = new Map<string, Found[]>();
  const shown = ({ one, other, isStrong }: Found): Region["change"] =>
    isStrong ? changeOf(one, other) : termsOf(changeOf(one, other));
  for (const one of found) {
    const key = JSON.stringify([one.id, one.action, shown(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const order = [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
  return order.flatMap((group): readonly Region[] => {
    // the plainest of them makes the best example
    const [first] = [...group].sort((a, b) => rankOf([a]) - rankOf([b]));
    if (first === undefined) return [];
    const { id, action, seen } = first;
    const tests = group.map(
      (each): Tests => bothOf(each.one.row?.when ?? {}, each.other.row?.when ?? {}),
    );
    return [
      {
        policy: id,
        action,
        // SAFETY: put together from tests of the tables
        when: eitherOf(tests) as readonly When[],
        rows: group.map((each) => ({
          before: each.one.row?.id ?? null,
          after: each.other.row?.id ?? null,
        })),
        change: shown(first),
        witness: witnessOf(seen.case),
        verdict: { before: toldOf(seen.before), after: toldOf(seen.after) },
      },
    ];
  });
}
