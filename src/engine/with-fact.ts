/**
 * Filling in a fact: the answer to a question that a verdict asked.
 *
 * @module
 */
import { order as anOrder, argument } from "../checks/check-call.js";
import { factAndValue, idsOf } from "../checks/check-fact-value.js";
import { refuse } from "../internal/refuse.js";
import type { Fact } from "../model/fact.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import type { StatedValue } from "../model/stated.js";

/**
 * The order with a fact filled in. A fact of a line goes to the lines named, or to every line on
 * which it is not known; what has no place of its own in an order is kept under `stated`. Throws one
 * `TypeError` for a word that is no fact, a fact that is worked out from others, a value that it can't
 * have (`facts` lists those of words) and lines that the order has not.
 *
 * @example
 * ```ts
 * import { withFact } from "order-recourse";
 *
 * const order = {
 *   id: "1",
 *   placedAt: "2026-11-03T17:20:00Z",
 *   lines: [{ id: "1", quantity: 1, status: "delivered" }],
 * } as const;
 * withFact(order, "line.deliveredAt", "2026-11-06T10:00:00Z").lines[0]?.deliveredAt; // => "2026-11-06T10:00:00Z"
 * withFact(order, "buyer.country", "US").buyer; // => { country: "US" }
 * ```
 */
export function withFact(
  order: Order,
  fact: Fact,
  value: StatedValue,
  lineIds?: readonly string[],
): Order {
  refuse("the call of `withFact`", (problems) => {
    argument("order", order, anOrder, problems);
    factAndValue(fact, value, problems);
    // SAFETY: whatever it is, its fields can be read
    const { lines } = Object(order) as Order;
    if (lineIds === undefined || !Array.isArray(lines)) return;
    // SAFETY: what a caller without types has for a line
    const ids = lines.map((line) => (Object(line) as Line).id);
    argument("lineIds", lineIds, idsOf(ids), problems);
  });
  return fillIn(order, fact, value, lineIds);
}

/** The same of what fits. */
export function fillIn(
  order: Order,
  fact: Fact,
  value: StatedValue,
  lineIds?: readonly string[],
): Order {
  const [group, ...rest] = fact.split(".");
  const key = rest.join(".");
  switch (group) {
    case "order":
      return put(order, key, value);
    case "buyer":
    case "payment":
    case "disclosures":
      return put(order, group, { ...order[group], [key]: value });
    case "seller":
      return lineIds === undefined
        ? sellerOfOrder(order, key, value)
        : onLines(order, lineIds, (line) => sellerOfLine(order, line, key, value));
    case "line":
      return onLines(order, lineIds ?? idsWithout(order, key), (line) => put(line, key, value));
    case "returnPolicy":
      return onLines(order, lineIds ?? order.lines.map((line) => line.id), (line) =>
        put(line, "returnPolicy", { category: "unspecified", ...line.returnPolicy, [key]: value }),
      );
    case "custom":
      return lineIds === undefined
        ? put(order, "custom", { ...order.custom, [key]: value })
        : onLines(order, lineIds, (line) => put(line, "custom", { ...line.custom, [key]: value }));
    default:
      return lineIds === undefined
        ? put(order, "stated", { ...order.stated, [fact]: value })
        : onLines(order, lineIds, (line) => put(line, "stated", { ...line.stated, [fact]: value }));
  }
}

function put<T extends object>(target: T, key: string, value: unknown): T {
  return { ...target, [key]: value };
}

/** The lines on which a date or word is not there yet. */
function idsWithout(order: Order, key: string): readonly string[] {
  return order.lines
    .filter((line) => {
      const value: unknown = (line as unknown as Readonly<Record<string, unknown>>)[key];
      return value === undefined && (key !== "deliveredAt" || line.status === "delivered");
    })
    .map((line) => line.id);
}

function onLines(order: Order, ids: readonly string[], change: (line: Line) => Line): Order {
  const wanted = new Set(ids);
  return {
    ...order,
    lines: order.lines.map((line) => (wanted.has(line.id) ? change(line) : line)),
  };
}

function sellerOfOrder(order: Order, key: string, value: StatedValue): Order {
  const filled = put(order, "seller", { ...order.seller, [key]: value });
  return {
    ...filled,
    lines: filled.lines.map((line) =>
      line.seller == null || Object.hasOwn(line.seller, key)
        ? line
        : sellerOfLine(order, line, key, value),
    ),
  };
}

function sellerOfLine(order: Order, line: Line, key: string, value: StatedValue): Line {
  return put(line, "seller", { ...(line.seller ?? order.seller), [key]: value });
}
