/**
 * Filling in a fact: the answer to a question that a verdict asked.
 *
 * @module
 */
import { order as anOrder, argument } from "../checks/check-call.js";
import { factAndValue, idsOf, isValueOf, mayBeNone, roomFor } from "../checks/check-fact-value.js";
import { refuse } from "../internal/refuse.js";
import type { Fact } from "../model/fact.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import { implied } from "../model/read-fact.js";
import type { StatedValue } from "../model/stated.js";

/**
 * The order with a fact filled in. A fact of a line goes to the lines named, or to every line on which it is
 * not known, nor ruled out by the status; what is there but can't be read is not known. What has no place of
 * its own in an order is kept under `stated`. Throws one `TypeError` for a word that is no fact, a fact that is
 * worked out from others, a value that it can't have (`facts` lists those of words; `null` only where there may
 * be none), and for lines that the order has not, or whose status rules the value out.
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
    const isFact = factAndValue(fact, value, problems);
    // SAFETY: whatever it is, its fields can be read
    const { lines } = Object(order) as Order;
    if (!Array.isArray(lines)) return;
    // SAFETY: what a caller without types has for a line
    const ids = lines.map((line) => (Object(line) as Line).id);
    const before = problems.issues.length;
    if (lineIds !== undefined) argument("lineIds", lineIds, idsOf(ids), problems);
    if (!isFact || problems.issues.length > before) return;
    if (lineIds !== undefined) argument("lineIds", lineIds, roomFor(fact, value, lines), problems);
    else if (value === null) {
      const open = lines.filter((line) => isOpen(order, fact, value, Object(line)));
      argument("value", value, mayBeNone(fact, open), problems);
    }
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
  /** What is of the order goes to the lines that are named or, over what is of no use there, to others. */
  const shared = (part: "custom" | "stated", name: string): Order => {
    const fill = (line: Line): Line => put(line, part, { ...line[part], [name]: value });
    if (lineIds !== undefined) return onLines(order, lineIds, fill);
    const filled = put(order, part, { ...order[part], [name]: value });
    const ids = idsWhere(order, (line) => isOfNoUse(fact, own(line[part], name), value, line));
    return onLines(filled, ids, fill);
  };
  switch (group) {
    case "order":
      return put(order, key, value);
    case "buyer":
    case "payment":
    case "disclosures":
      return put(order, group, { ...order[group], [key]: value });
    case "seller":
      return lineIds === undefined
        ? sellerOfOrder(order, fact, key, value)
        : onLines(order, lineIds, (line) => sellerOfLine(order, line, key, value));
    case "line": {
      const open = lineIds ?? idsWhere(order, (line) => isOpen(order, fact, value, line));
      // where each line has a price, the answer is one in the currency that was asked for
      const ids =
        open.length > 0
          ? open
          : idsWhere(order, (line) => isOfOtherCurrency(own(line, key), value));
      return onLines(order, ids, (line) => put(line, key, value));
    }
    case "returnPolicy":
      return onLines(order, lineIds ?? idsWhere(order), (line) => {
        const terms = line.returnPolicy ?? (line.seller ?? order.seller)?.returnPolicy;
        return put(line, group, { category: "unspecified", ...terms, [key]: value });
      });
    case "custom":
      return shared("custom", key);
    default:
      return shared("stated", fact);
  }
}

function put<T extends object>(target: T, key: string, value: unknown): T {
  return { ...target, [key]: value };
}

function own(part: object | null | undefined, key: string): unknown {
  // SAFETY: any of its keys may be asked for
  return part && (part as Readonly<Record<string, unknown>>)[key];
}

function idsWhere(order: Order, isMeant: (line: Line) => boolean = () => true): readonly string[] {
  return order.lines.filter(isMeant).map((line) => line.id);
}

/** Whether a fact of a line itself is not known, and may be. */
function isOpen(order: Order, fact: Fact, value: StatedValue, line: Line): boolean {
  const held = own(line, fact.replace(/^line\./, ""));
  if (held !== undefined) return isOfNoUse(fact, held, value, line);
  if (implied(fact, line) === false) return false;
  const stated = own(line.stated, fact) ?? own(order.stated, fact);
  return stated === undefined || isOfNoUse(fact, stated, value, line);
}

/** Whether what is held of a fact counts as not known: unreadable, or of another sort than the answer. */
function isOfNoUse(fact: Fact, held: unknown, value: StatedValue, line: Line): boolean {
  if (held === undefined) return false;
  if (held === null && implied(fact, line) === true) return true;
  if (!isValueOf(fact, held)) return true;
  if (held === null || value === null) return false;
  return typeof held !== typeof value || Array.isArray(held) !== Array.isArray(value);
}

/** Whether two amounts are in different currencies. */
function isOfOtherCurrency(held: unknown, value: StatedValue): boolean {
  return own(Object(held), "currency") !== own(Object(value), "currency");
}

function onLines(order: Order, ids: readonly string[], change: (line: Line) => Line): Order {
  const wanted = new Set(ids);
  return {
    ...order,
    lines: order.lines.map((line) => (wanted.has(line.id) ? change(line) : line)),
  };
}

function sellerOfOrder(order: Order, fact: Fact, key: string, value: StatedValue): Order {
  const filled = put(order, "seller", { ...order.seller, [key]: value });
  return {
    ...filled,
    lines: filled.lines.map((line) =>
      line.seller == null || isValueOf(fact, own(line.seller, key))
        ? line
        : sellerOfLine(order, line, key, value),
    ),
  };
}

function sellerOfLine(order: Order, line: Line, key: string, value: StatedValue): Line {
  return put(line, "seller", { ...(line.seller ?? order.seller), [key]: value });
}
