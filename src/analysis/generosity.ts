/**
 * Generosity: whether some policies allow whatever others allow.
 *
 * @module
 */
import { ACTIONS, type Action } from "../model/action.js";
import type { Policies } from "../policy/policy.js";
import type { When } from "../policy/test.js";
import { checkScope } from "./check-scope.js";
import { commonRows } from "./common-rows.js";
import { compiledOf, verdictOn } from "./decision-probe.js";
import { currencyOf, listOf } from "./policy-list.js";
import {
  answer,
  type Counterexample,
  noteGap,
  noteUnclear,
  type Proof,
  rowsIn,
  type Unclear,
} from "./proof.js";
import type { Search } from "./regions.js";
import {
  canForbid,
  casesOf,
  type Decided,
  decidedBy,
  EVERY_CASE,
  findRows,
  isAllowedBy,
  permits,
  type Stance,
  type Wanted,
} from "./rows-together.js";
import type { Case, Solution } from "./solve.js";
import { makeSpace } from "./space.js";
import { type Table, type TableRow, tablesOf } from "./table.js";
import { witnessOf } from "./witness.js";

/** What a comparison is about; default: every action, every order. */
export interface Scope {
  readonly actions?: readonly Action[];
  /** Only orders that pass these tests, read in the place of the first policy. */
  readonly when?: When;
}

/**
 * Whether `a` allows whatever `b` allows: for every order, every reason and every moment, so at least
 * as long too. Modes, fees and terms are not compared; `diff` does that.
 *
 * @example
 * ```ts
 * import { atLeastAsGenerous } from "order-recourse/analysis";
 * import { after, days, permit, type Policy } from "order-recourse/policy";
 *
 * const shop = (n: number): Policy => ({
 *   id: "shop", version: "1", authority: "seller", timeZone: "Europe/Berlin",
 *   tables: {
 *     return: [{ id: "window", when: {}, then: permit({ closes: after("line.deliveredAt", days(n)) }), because: "return-window" }],
 *   },
 * });
 * atLeastAsGenerous(shop(30), shop(14)).holds; // => true
 * const shorter = atLeastAsGenerous(shop(13), shop(14));
 * shorter.holds; // => false
 * shorter.holds === false && shorter.witness.action; // => "return"
 * ```
 */
export function atLeastAsGenerous(a: Policies, b: Policies, scope: Scope = {}): Proof {
  const listA = listOf(a);
  const listB = listOf(b);
  const all = [...listA, ...listB];
  const compiledA = compiledOf(listA);
  const compiledB = compiledOf(listB);
  checkScope(scope, all);
  const [first] = all;
  const when = scope.when ?? {};
  const space = makeSpace(all, first === undefined ? [] : [{ policy: first, when }]);
  const search: Search = { space, currency: currencyOf(all), cells: 0 };
  const start = first === undefined ? EVERY_CASE : casesOf(when, first, search);
  const gaps: Counterexample[] = [];
  const unclear: Unclear = [];
  const taken = new Set<string>();
  for (const action of scope.actions ?? ACTIONS) {
    const tablesA = tablesOf(listA, action, space);
    const tablesB = tablesOf(listB, action, space);
    const isWhole = listA.some(({ wholeOrder = [] }) => wholeOrder.includes(action));
    for (const table of tablesB)
      for (const [index, target] of table.rows.entries()) {
        const cubes = permits(target);
        if (cubes.length === 0 || target.row === undefined) continue;
        const name = { policy: target.policy.id, row: target.row.id };
        const decided = start && decidedBy(start, table, index, cubes, search);
        if (decided === undefined) continue;
        // where the same row stands on the other side there is least to look at
        const shared = new Map(tablesA.map((one) => [one, commonRows(one, table, false)]));
        const sorted = [...tablesA].sort(
          (x, y) => Number(shared.get(y)?.has(target)) - Number(shared.get(x)?.has(target)),
        );
        const job: Job = {
          search,
          decided,
          standing: { row: target, permits: true, cubes },
          others: tablesB.filter((one) => one !== table && canForbid([one])),
          against: sorted,
          isTwice: (row, at) => {
            const other = sorted[at];
            const common = other && shared.get(other);
            return common?.has(target) === true && common.has(row);
          },
          accept: (found) => {
            const refused = verdictOn(compiledA, action, found);
            if (refused.status === "allowed" || refused.status === "unknown") return false;
            if (verdictOn(compiledB, action, found).status !== "allowed") return false;
            const refuses = rowsIn(refused);
            noteGap(gaps, { action, allows: [name], refuses, witness: witnessOf(found) });
            return true;
          },
        };
        const [only] = tablesA;
        const solutions =
          tablesA.length === 1 && only !== undefined && !canForbid(tablesA)
            ? only.rows.flatMap((one) => {
                // one case is enough of what a row takes away of one right
                const right = `${action} ${target.policy.id} ${target.policy.version} ${only.rows.indexOf(one)}`;
                if (taken.has(right)) return [];
                const solution = findRefusal(job, one);
                if (solution === "found") taken.add(right);
                return [solution];
              })
            : [findRefusal(job)];
        if (solutions.includes("unclear") || (isWhole && !solutions.includes("found")))
          noteUnclear(unclear, action, name);
      }
  }
  return answer(gaps, { regions: search.cells, unclear });
}

/** A row that permits, and what it is held against. */
interface Job {
  readonly search: Search;
  readonly decided: Decided;
  readonly standing: Stance;
  /** The tables beside it that can forbid. */
  readonly others: readonly Table[];
  readonly against: readonly Table[];
  /** Whether a row stands on both sides, of the table held against it in that place. */
  readonly isTwice: (row: TableRow, at: number) => boolean;
  readonly accept: (found: Case) => boolean;
}

/** Looks for a case in which the row permits, and nothing on the other side does: there by one row, if it is asked for. */
function findRefusal(
  { search, decided, standing, others, against, isTwice, accept }: Job,
  asked?: TableRow,
): Solution {
  const isFree = !canForbid(against);
  const fits: Wanted["fits"] = (stances, areAll) => {
    const beside = stances.slice(0, others.length);
    if (stances.length >= others.length && !isAllowedBy([standing, ...beside])) return false;
    const opposite = stances.slice(others.length);
    const last = opposite.at(-1);
    if (last !== undefined) {
      if (asked !== undefined && last.row !== asked) return false;
      if (isFree && (last.permits || isTwice(last.row, opposite.length - 1))) return false;
    }
    return !areAll || !isAllowedBy(opposite);
  };
  return findRows(search, decided, [...others, ...against], { fits, accept });
}
