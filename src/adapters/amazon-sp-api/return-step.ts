/**
 * Steps of a return, into the history where there is one and as stated facts where there is none.
 *
 * @module
 */
import type { ReturnState } from "../../model/history.js";
import type { Line } from "../../model/line.js";
import type { Order } from "../../model/order.js";
import type { OrderEvent } from "../../model/order-event.js";
import type { StatedValue } from "../../model/stated.js";
import type { Instant } from "../../time/instant.js";

/** One step of a return. */
export interface ReturnStep {
  readonly type: "return-authorised" | "return-shipped" | "return-received";
  readonly at: Instant;
}

const ORDER_OF_STATES: readonly unknown[] = [
  "none",
  "requested",
  "declined",
  "authorised",
  "shipped",
  "received",
] satisfies ReturnState[];

const FACTS = {
  "return-authorised": { state: "authorised", moment: "return.authorisedAt" },
  "return-shipped": { state: "shipped", moment: "return.shippedAt" },
  "return-received": { state: "received", moment: "return.receivedAt" },
} as const satisfies Record<ReturnStep["type"], { state: ReturnState; moment: string }>;

/** Steps by the line that they are of. */
export type ReturnSteps = ReadonlyMap<string, readonly ReturnStep[]>;

/** The order with these steps; told twice they count once. */
export function withReturns(order: Order, steps: ReturnSteps): Order {
  const { events } = order;
  if (events === undefined) {
    const lines = order.lines.map((line) => withStated(line, steps.get(line.id) ?? []));
    return { ...order, lines };
  }
  const told = new Map<string, Set<string | undefined>>();
  for (const { type, line } of events) told.set(type, (told.get(type) ?? new Set()).add(line));
  const added = [...steps].flatMap(([line, taken]) =>
    taken
      .filter(({ type }) => !(told.get(type)?.has(line) || told.get(type)?.has(undefined)))
      .map((step): OrderEvent => ({ ...step, line })),
  );
  return { ...order, events: [...events, ...added] };
}

/** A line with the steps as stated facts; its state never goes back. */
function withStated(line: Line, steps: readonly ReturnStep[]): Line {
  if (steps.length === 0) return line;
  const facts: Record<string, StatedValue> = { ...line.stated };
  for (const { type, at } of steps) {
    const { state, moment } = FACTS[type];
    facts[moment] = at;
    const before = ORDER_OF_STATES.indexOf(facts["return.state"] ?? "none");
    if (ORDER_OF_STATES.indexOf(state) > before) facts["return.state"] = state;
  }
  return { ...line, stated: facts };
}
