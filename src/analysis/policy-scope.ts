/**
 * What policies work on, lines or whole orders, where that changes: no line on its own shows it.
 *
 * @module
 */
import { ACTIONS, type Action } from "../model/action.js";
import type { Policy } from "../policy/policy.js";
import type { RowName } from "./finding.js";

/** Actions of which a policy works on whole orders on one side, and not on the other. */
export function wholeOrders(
  before: readonly Policy[],
  after: readonly Policy[],
): readonly { readonly action: Action; readonly rows: readonly RowName[] }[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ACTIONS.flatMap((action) => {
    const isWhole = (list: readonly Policy[], id: string): string => {
      const versions = list.filter((one) => one.id === id);
      const each = versions.map(({ wholeOrder = [] }) => wholeOrder.includes(action));
      const [first = false] = each;
      return each.every((one) => one === first)
        ? String(first)
        : JSON.stringify(versions.map(({ inForce }, index) => [inForce, each[index]]));
    };
    const has = (list: readonly Policy[], id: string): boolean =>
      list.some((one) => one.id === id && one.tables[action] !== undefined);
    const rows = ids
      .filter((id) => has(before, id) && has(after, id))
      .filter((id) => isWhole(before, id) !== isWhole(after, id))
      .map((id) => ({ policy: id, row: "" }));
    return rows.length === 0 ? [] : [{ action, rows }];
  });
}
