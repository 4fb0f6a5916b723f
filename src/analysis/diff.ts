/**
 * Differences: which orders get another answer under other policies, and what changes for them.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Compiled } from "../engine/compile.js";
import { frozenCopy } from "../internal/freeze.js";
import { isSameData } from "../internal/same-data.js";
import { uniqueBy } from "../internal/unique.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { Policies, Policy } from "../policy/policy.js";
import { type Found, merged, type Region } from "./changed-region.js";
import { commonRows } from "./common-rows.js";
import { compiledOf, verdictOn } from "./decision-probe.js";
import type { RowName } from "./finding.js";
import type { Cell, Cube } from "./literal.js";
import { currencyOf, listOf } from "./policy-list.js";
import { wholeOrders } from "./policy-scope.js";
import type { Looked, Proof } from "./proof.js";
import type { Search } from "./regions.js";
import { findCase, insideAny, isBare } from "./regions.js";
import { isAlike, isSameOutcome } from "./row-change.js";
import { decidedBy, permits } from "./rows-together.js";
import { type Case, newEffort, type Solution } from "./solve.js";
import { makeSpace } from "./space.js";
import type { Table, TableRow } from "./table.js";
import { comingRows, isPassedOver, valueByValue, waitsAt } from "./to-come.js";
import { isSameVerdict, toldOf } from "./told.js";
import { type VersionPair, versionPairs } from "./version-pairs.js";

/** What changes, and how far it was looked. */
export interface Difference {
  readonly regions: readonly Region[];
  readonly looked: Looked;
}

/**
 * What changes for whom between two sets of policies: the orders whose verdict differs, merged and
 * told in the language of the tables, each with a witness that the engine decided under both. A policy is compared with
 * the one of its id; where there is one on each side, with that.
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
  const given = { before: listOf(before), after: listOf(after) };
  const compiled = { before: compiledOf(given.before), after: compiledOf(given.after) };
  const isAlone = [given.before, given.after].every((list) =>
    list.every(({ id }) => id === list[0]?.id),
  );
  const lists = { ...given, before: isAlone ? inPlaceOf(given.before, given.after) : given.before };
  const all = [...lists.before, ...lists.after];
  const space = makeSpace(all);
  const search: Search = { space, currency: currencyOf(all), cells: 0 };
  const found: Found[] = [];
  const unclear: { action: Action; rows: RowName[] }[] = [];
  for (const action of ACTIONS) {
    const rows: RowName[] = [];
    for (const pair of versionPairs(lists.before, lists.after, action, space)) {
      const { id, a, b } = pair;
      const common = commonRows(a, b, isAlone);
      const sides: Sides = { ...pair, action, common, isAlone, search, compiled };
      const own: Found[] = [];
      for (const [i, one] of a.rows.entries())
        for (const [j, other] of b.rows.entries()) {
          const met = compared(sides, i, one, j, other);
          if (met === "unclear") rows.push({ policy: id, row: (other.row ?? one.row)?.id ?? "" });
          else if (met !== undefined) own.push(met);
        }
      found.push(...own, ...waiting(sides, own));
    }
    if (rows.length > 0)
      unclear.push({ action, rows: [...uniqueBy(rows, (row) => JSON.stringify(row))] });
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

/** A policy, or versions of one, by the name of what takes its place. */
function inPlaceOf(before: readonly Policy[], [after]: readonly Policy[]): readonly Policy[] {
  return before.map((policy) => ({ ...policy, id: after?.id ?? policy.id }));
}

/** One version of a policy on each side. */
interface Sides extends VersionPair {
  readonly action: Action;
  readonly common: ReadonlySet<TableRow>;
  /** Whether it is the only one on each side: then its authority changes nothing. */
  readonly isAlone: boolean;
  readonly search: Search;
  readonly compiled: { readonly before: Compiled; readonly after: Compiled };
}

/** Orders of which these rows decide, one on each side, and that get another answer. */
function compared(
  sides: Sides,
  i: number,
  one: TableRow,
  j: number,
  other: TableRow,
): Found | "unclear" | undefined {
  const { id, action, a, b, orders, when, common, isAlone, search, compiled } = sides;
  const { space } = search;
  if (common.has(one) && common.has(other)) return undefined;
  const isSame = isSameOutcome(one, other, isAlone);
  const coming = comingRows({ a, i, b, j, common });
  if (isSame && coming.length === 0) return undefined;
  const ofA = decidedBy(orders, a, i, one.decides, search);
  const both = ofA && decidedBy(ofA, b, j, other.decides, search);
  if (both === undefined || isBare(both.cells, both.without, space)) return undefined;
  let seen: Found["seen"] | undefined;
  // another answer or another end tells more than other terms
  let inTerms: Found["seen"] | undefined;
  const lookIn = (cells: readonly Cell[], tries = 300): Solution =>
    findCase(
      search,
      cells,
      both.without,
      (each) => {
        const now = seenIn(each, action, compiled);
        if (isOtherTold(now.before, now.after)) seen = now;
        else if (!isSameVerdict(now.before, now.after)) inTerms ??= now;
        return seen !== undefined;
      },
      newEffort(tries),
    );
  // where both permit there is most to see
  const open = ofA && decidedBy(ofA, b, j, permitting(other), search);
  const opened = open && insideAny(open.cells, permitting(one), space);
  let solution: Solution = "empty";
  if (!isSame && opened !== undefined) solution = lookIn(opened);
  if (!isSame && solution !== "found") solution = lookIn(both.cells);
  // what neither side allows may still be to come on one of them
  const herald =
    solution === "found"
      ? undefined
      : coming.find((row) => {
          const cells = insideAny(both.cells, waitsAt(row, space), space);
          // below them other rows may be to come for some: each value of a fact gets tries of its own
          return [cells, ...valueByValue(cells, space)].some(
            (some) => some.length > 0 && lookIn(some, 40) === "found",
          );
        });
  if (herald !== undefined) solution = "found";
  const isStrong = solution === "found";
  if (!isSame) seen ??= inTerms;
  if (seen === undefined)
    return solution === "unclear" && !isAlike(one, other, isAlone) ? "unclear" : undefined;
  const rows = isSame && herald !== undefined ? sidesOf(herald, a) : { one, other };
  return { id, action, when, ...rows, seen, isStrong };
}

function isOtherTold(before: AnyVerdict, after: AnyVerdict): boolean {
  return !isSameData(toldOf(before), toldOf(after));
}

/** Rows of one side alone that decide nothing yet, but tell what is to come. */
function waiting(
  { id, action, a, b, orders, when, common, search, compiled }: Sides,
  known: readonly Found[],
): readonly Found[] {
  const found: Found[] = [];
  for (const [table, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const [index, row] of table.rows.entries()) {
      if (common.has(row) || !isPassedOver(row)) continue;
      if (known.some((each) => each.one === row || each.other === row)) continue;
      const decided = decidedBy(orders, table, index, waitsAt(row, search.space), search);
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
            return isOtherTold(seen.before, seen.after);
          },
          newEffort(60),
        );
        if (solution !== "found" || seen === undefined) continue;
        found.push({ id, action, when, ...sides, seen, isStrong: true });
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

function seenIn(each: Case, action: Action, compiled: Sides["compiled"]): Found["seen"] {
  return {
    case: each,
    before: verdictOn(compiled.before, action, each),
    after: verdictOn(compiled.after, action, each),
  };
}

/** Where a row permits; where it decides, if it is no permit. */
function permitting(row: TableRow): readonly Cube[] {
  const cubes = permits(row);
  return cubes.length === 0 ? row.decides : cubes;
}
