/**
 * Generosity: whether some policies allow whatever others allow.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import { frozenCopy } from "../internal/freeze.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { Policies, Policy } from "../policy/policy.js";
import type { When } from "../policy/test.js";
import { checkClaim, checkScope } from "./check-scope.js";
import { commonRows } from "./common-rows.js";
import { compiledOf, verdictOn } from "./decision-probe.js";
import type { RowName } from "./finding.js";
import { EVERYTHING } from "./literal.js";
import { currencyOf, listOf } from "./policy-list.js";
import type { Counterexample, Looked, Proof } from "./proof.js";
import type { Search } from "./regions.js";
import { canForbid, decidedBy, findRows, isAllowedBy, permits } from "./rows-together.js";
import { type Case, newEffort, type Solution } from "./solve.js";
import { makeSpace, type Place, type Space } from "./space.js";
import { cubesOf, type Table, type TableRow, tablesOf } from "./table.js";
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
  const start =
    first === undefined
      ? [EVERYTHING]
      : (decidedBy(ALL, NO_TABLE, 0, cubesOf(when, placeIn(space, first), space), search)?.cells ??
        []);
  const gaps: Counterexample[] = [];
  const unclear: { action: Action; rows: RowName[] }[] = [];
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
        const decided = decidedBy({ cells: start, without: [] }, table, index, cubes, search);
        if (decided === undefined) continue;
        const others = tablesB.filter((one) => one !== table && canForbid([one]));
        const standing = { row: target, permits: true, cubes };
        // where the same row stands on the other side there is least to look at
        const shared = new Map(tablesA.map((one) => [one, commonRows(one, table, false)]));
        const sorted = [...tablesA].sort(
          (x, y) => Number(shared.get(y)?.has(target)) - Number(shared.get(x)?.has(target)),
        );
        const isTwice = (one: TableRow, at: number): boolean => {
          const other = sorted[at];
          const common = other === undefined ? undefined : shared.get(other);
          return common?.has(target) === true && common.has(one);
        };
        const look = (asked: TableRow | undefined): Solution =>
          findRows(
            search,
            decided,
            [...others, ...sorted],
            {
              fits: (stances, areAll) => {
                const ofB = [standing, ...stances.slice(0, others.length)];
                const ofA = stances.slice(others.length);
                if (stances.length >= others.length && !isAllowedBy(ofB)) return false;
                const last = ofA.at(-1);
                if (last !== undefined) {
                  if (asked !== undefined && last.row !== asked) return false;
                  if (last.permits && !canForbid(tablesA)) return false;
                  if (isTwice(last.row, ofA.length - 1) && !canForbid(tablesA)) return false;
                }
                return !areAll || !isAllowedBy(ofA);
              },
              accept: (found) => {
                const refused = verdictOn(compiledA, action, found);
                if (isAllowed(refused) || refused.status === "unknown") return false;
                const allowed = verdictOn(compiledB, action, found);
                if (allowed.status !== "allowed") return false;
                const gap = {
                  action,
                  allows: [name],
                  refuses: rowsIn(refused),
                  witness: witnessOf(found),
                };
                if (!gaps.some((one) => isSameGap(one, gap))) gaps.push(gap);
                return true;
              },
            },
            newEffort(),
          );
        const [only] = tablesA;
        const solutions =
          tablesA.length === 1 && only !== undefined && !canForbid(tablesA)
            ? only.rows.flatMap((one) => {
                // one case is enough of what a row takes away of one right
                const right = `${action} ${target.policy.id} ${target.policy.version} ${only.rows.indexOf(one)}`;
                if (taken.has(right)) return [];
                const solution = look(one);
                if (solution === "found") taken.add(right);
                return [solution];
              })
            : [look(undefined)];
        if (solutions.includes("unclear") || (isWhole && !solutions.includes("found")))
          noteUnclear(unclear, action, name);
      }
  }
  return answer(gaps, { regions: search.cells, unclear });
}

const ALL = { cells: [EVERYTHING], without: [] };
const NO_TABLE: Table = { id: "", action: "cancel", rows: [] };

/** Where tests that are asked beside a policy are read, in force or not. */
function placeIn(space: Space, { inForce: _, ...policy }: Policy): Place {
  return space.placeOf(policy);
}

function isAllowed(verdict: AnyVerdict): boolean {
  return verdict.status === "allowed";
}

function noteUnclear(
  unclear: { action: Action; rows: RowName[] }[],
  action: Action,
  row: RowName,
): void {
  const known = unclear.find((one) => one.action === action);
  if (known === undefined) unclear.push({ action, rows: [row] });
  else known.rows.push(row);
}

/** The rows that a verdict rests on. */
export function rowsIn(verdict: AnyVerdict): readonly RowName[] {
  return verdict.reasons.flatMap(({ policy, rule }) =>
    policy === null || rule === null ? [] : [{ policy, row: rule }],
  );
}

function isSameGap(a: Counterexample, b: Counterexample): boolean {
  const name = ({ action, allows, refuses }: Counterexample): string =>
    JSON.stringify([action, allows[0], refuses[0]]);
  return name(a) === name(b);
}

/** A proof of what was found. */
export function answer(gaps: readonly Counterexample[], looked: Looked): Proof {
  const [first] = gaps;
  if (first !== undefined) {
    const { witness, action } = first;
    return frozenCopy({ holds: false, witness: { ...witness, action }, gaps, looked });
  }
  return frozenCopy({ holds: looked.unclear.length === 0 ? true : "unknown", looked });
}

/** What is claimed of every order that passes some tests. */
function always(
  policies: Policies,
  action: Action,
  when: When,
  isBroken: (verdict: AnyVerdict) => boolean,
  isAllowing: boolean,
): Proof {
  const list = listOf(policies);
  const [first] = list;
  const compiled = compiledOf(list);
  checkClaim(action, when, list);
  const space = makeSpace(list, first === undefined ? [] : [{ policy: first, when }]);
  const search: Search = { space, currency: currencyOf(list), cells: 0 };
  const gaps: Counterexample[] = [];
  const tables = tablesOf(list, action, space);
  const start =
    first === undefined
      ? ALL
      : decidedBy(ALL, NO_TABLE, 0, cubesOf(when, placeIn(space, first), space), search);
  const accept = (found: Case): boolean => {
    const verdict = verdictOn(compiled, action, found);
    if (!isBroken(verdict)) return false;
    const rows = rowsIn(verdict);
    const isAllowedHere = verdict.status === "allowed";
    gaps.push({
      action,
      allows: isAllowedHere ? rows : [],
      refuses: isAllowedHere ? [] : rows,
      witness: witnessOf(found),
    });
    return true;
  };
  const fits = (stances: Parameters<typeof isAllowedBy>[0], areAll: boolean): boolean =>
    !areAll || isAllowedBy(stances) === isAllowing;
  const solution =
    start === undefined ? "empty" : findRows(search, start, tables, { fits, accept });
  const isWhole = !isAllowing
    ? list.some(({ wholeOrder = [] }) => wholeOrder.includes(action))
    : false;
  const unclear =
    solution === "unclear" || (isWhole && solution !== "found") ? [{ action, rows: [] }] : [];
  return answer(gaps, { regions: search.cells, unclear });
}

/**
 * Whether an action is allowed at every moment, for every order that passes some tests.
 *
 * @example
 * ```ts
 * import { alwaysAllows } from "order-recourse/analysis";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * alwaysAllows(amazonUs, "escalate", {}).holds; // => true
 * alwaysAllows(amazonUs, "cancel", { "line.status": "pending" }).holds; // => false
 * ```
 */
export function alwaysAllows(policies: Policies, action: Action, when: When): Proof {
  return always(
    policies,
    action,
    when,
    (verdict) => !isAllowed(verdict) && verdict.status !== "unknown",
    false,
  );
}

/**
 * Whether an action is allowed at no moment, for no order that passes some tests.
 *
 * @example
 * ```ts
 * import { alwaysDenies } from "order-recourse/analysis";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * alwaysDenies(amazonUs, "cancel", { "line.status": "shipped" }).holds; // => true
 * ```
 */
export function alwaysDenies(policies: Policies, action: Action, when: When): Proof {
  return always(policies, action, when, isAllowed, true);
}

/**
 * Whether there is no order and no moment at which both allow the same action.
 *
 * @example
 * ```ts
 * import { disjoint } from "order-recourse/analysis";
 * import { de } from "order-recourse/laws/de";
 * import { us } from "order-recourse/laws/us";
 *
 * disjoint(de, us).holds; // => true
 * ```
 */
export function disjoint(a: Policies, b: Policies, scope: Pick<Scope, "actions"> = {}): Proof {
  const listA = listOf(a);
  const listB = listOf(b);
  const compiledA = compiledOf(listA);
  const compiledB = compiledOf(listB);
  checkScope(scope, [...listA, ...listB]);
  const space = makeSpace([...listA, ...listB]);
  const search: Search = { space, currency: currencyOf([...listA, ...listB]), cells: 0 };
  const gaps: Counterexample[] = [];
  const unclear: { action: Action; rows: RowName[] }[] = [];
  for (const action of scope.actions ?? ACTIONS) {
    const tablesB = tablesOf(listB, action, space);
    for (const one of tablesOf(listA, action, space))
      for (const [index, target] of one.rows.entries()) {
        const decided = decidedBy(ALL, one, index, permits(target), search);
        if (decided === undefined || target.row === undefined) continue;
        for (const other of tablesB) {
          const solution = findRows(search, decided, [other], {
            fits: ([stance]) => stance?.permits === true,
            accept: (found) => {
              const first = verdictOn(compiledA, action, found);
              const second = verdictOn(compiledB, action, found);
              if (!isAllowed(first) || !isAllowed(second)) return false;
              const gap = {
                action,
                allows: [...rowsIn(first), ...rowsIn(second)],
                refuses: [],
                witness: witnessOf(found),
              };
              if (!gaps.some((known) => isSameGap(known, gap))) gaps.push(gap);
              return true;
            },
          });
          if (solution === "unclear")
            noteUnclear(unclear, action, { policy: target.policy.id, row: target.row.id });
        }
      }
  }
  return answer(gaps, { regions: search.cells, unclear });
}
