/**
 * Whether policies never meet: whether no order is allowed the same by both.
 *
 * @module
 */
import { ACTIONS } from "../model/action.js";
import type { Policies } from "../policy/policy.js";
import { checkScope } from "./check-scope.js";
import { compiledOf, verdictOn } from "./decision-probe.js";
import type { Scope } from "./generosity.js";
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
import { decidedBy, EVERY_CASE, findRows, permits } from "./rows-together.js";
import { makeSpace } from "./space.js";
import { tablesOf } from "./table.js";
import { witnessOf } from "./witness.js";

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
  const unclear: Unclear = [];
  for (const action of scope.actions ?? ACTIONS) {
    const tablesB = tablesOf(listB, action, space);
    for (const one of tablesOf(listA, action, space))
      for (const [index, target] of one.rows.entries()) {
        const decided = decidedBy(EVERY_CASE, one, index, permits(target), search);
        if (decided === undefined || target.row === undefined) continue;
        for (const other of tablesB) {
          const solution = findRows(search, decided, [other], {
            fits: ([stance]) => stance?.permits === true,
            accept: (found) => {
              const first = verdictOn(compiledA, action, found);
              const second = verdictOn(compiledB, action, found);
              if (first.status !== "allowed" || second.status !== "allowed") return false;
              const gap = {
                action,
                allows: [...rowsIn(first), ...rowsIn(second)],
                refuses: [],
                witness: witnessOf(found),
              };
              noteGap(gaps, gap);
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
