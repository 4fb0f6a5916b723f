/**
 * Lines apart: what need not be looked at for the plan of a line.
 *
 * @module
 */
import { eventsOf } from "../model/history.js";
import type { Order } from "../model/order.js";
import type { Policies } from "../policy/policy.js";

/** The order as far as the verdicts on some of its lines hang on it. */
export type Narrowed = (lines: readonly string[]) => Order;

/** Leaves other lines out, where no policy and nothing that has happened looks at them all. */
export function narrowing(order: Order, policies: Policies): Narrowed {
  if (order.lines.length < 2 || looksAtAll(policies) || isPaidBackAsAWhole(order)) {
    return () => order;
  }
  return (lines) => ({ ...order, lines: order.lines.filter(({ id }) => lines.includes(id)) });
}

/** Whether a policy asks for what hangs on all lines, or decides on whole orders only. */
function looksAtAll(policies: Policies): boolean {
  return /"order\.(total|firstDeliveredAt|lastDeliveredAt)"|"wholeOrder":\[[^\]]/.test(
    JSON.stringify(policies),
  );
}

/** Whether money was paid back that names no line: it counts for all. */
function isPaidBackAsAWhole(order: Order): boolean {
  return (eventsOf(order) ?? []).some(
    ({ type, line }) => type === "refund-issued" && line === undefined,
  );
}

/** What tells a line from others but its name: lines that are alike go the same way. */
export function likeness(order: Order, id: string): string {
  const its = order.lines.filter((line) => line.id === id).map((line) => ({ ...line, id: "" }));
  const happened = (eventsOf(order) ?? []).flatMap((event) =>
    event.line === id ? [{ ...event, line: "" }] : [],
  );
  return JSON.stringify([its, happened]);
}
