import { type Issue, OrderError, parseOrder } from "order-recourse/schema";

/** An order with nothing wrong, and what is given in place of its keys. */
export function orderWith(keys: object): Record<string, unknown> {
  return {
    id: "112-4401",
    placedAt: "2026-11-03T17:20:00Z",
    lines: [{ id: "1", quantity: 1, status: "pending" }],
    ...keys,
  };
}

/** What `parseOrder` finds wrong. */
export function issuesOf(order: unknown): readonly Issue[] {
  try {
    parseOrder(order);
    return [];
  } catch (error) {
    if (error instanceof OrderError) return error.issues;
    throw error;
  }
}

/** What is wrong with an order, as lines of text. */
export function problems(keys: object): readonly string[] {
  return issuesOf(orderWith(keys)).map(
    ({ path, message, help }) => `${path}: ${message}${help === undefined ? "" : ` (${help})`}`,
  );
}

/** What is wrong with a line; paths begin at the line. */
export function lineProblems(keys: object): readonly string[] {
  const lines = [{ id: "1", quantity: 1, status: "pending", ...keys }];
  return problems({ lines }).map((line) => line.replace("lines[0]", ""));
}
