/**
 * What always holds: whether an action is allowed, or denied, for every order that passes some tests.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action } from "../model/action.js";
import type { Policies } from "../policy/policy.js";
import type { When } from "../policy/test.js";
import { checkClaim } from "./check-scope.js";
import { compiledOf, verdictOn } from "./decision-probe.js";
import { currencyOf, listOf } from "./policy-list.js";
import { answer, type Counterexample, type Proof, rowsIn } from "./proof.js";
import type { Search } from "./regions.js";
import { casesOf, EVERY_CASE, findRows, isAllowedBy } from "./rows-together.js";
import type { Case } from "./solve.js";
import { makeSpace } from "./space.js";
import { tablesOf } from "./table.js";
import { witnessOf } from "./witness.js";

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
    ({ status }) => status !== "allowed" && status !== "unknown",
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
  return always(policies, action, when, ({ status }) => status === "allowed", true);
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
  const start = first === undefined ? EVERY_CASE : casesOf(when, first, search);
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
  const isWhole = !isAllowing && list.some(({ wholeOrder = [] }) => wholeOrder.includes(action));
  const unclear =
    solution === "unclear" || (isWhole && solution !== "found") ? [{ action, rows: [] }] : [];
  return answer(gaps, { regions: search.cells, unclear });
}
