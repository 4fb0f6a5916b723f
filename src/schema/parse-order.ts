/**
 * Orders from outside.
 *
 * @module
 */

import { order } from "../checks/check-order.js";
import { collect } from "../internal/problems.js";
import { subject } from "../internal/subject.js";
import type { Order } from "../model/order.js";
import { withHint } from "./from-outside.js";
import { OrderError } from "./order-error.js";
import { plainCopy } from "./plain-copy.js";

/**
 * The order in what came from outside, as a copy of its own.
 *
 * Throws one {@link OrderError} that lists every problem, unknown keys included. Dates that
 * contradict each other are no problem: data is like that.
 *
 * @example
 * ```ts
 * import { parseOrder } from "order-recourse/schema";
 *
 * const order = parseOrder({
 *   id: "112-4401",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   lines: [{ id: "1", quantity: 1, status: "pending" }],
 * });
 * order.lines.length; // => 1
 *
 * parseOrder({ id: "112-4402", placedAt: "2026-02-30T12:00:00Z", lines: [] }); // throws /2 problems/
 * ```
 */
export function parseOrder(input: unknown): Order {
  const { issues } = collect((problems) => order(input, problems));
  if (issues.length > 0) throw new OrderError(subject("order", input), withHint(input, issues));
  // SAFETY: nothing was found that an order has not
  return plainCopy(input) as Order;
}
