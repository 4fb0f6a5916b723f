/**
 * A help desk's list: every open order with what to do, most urgent first.
 *
 *     npm run build && npx esbuild examples/help-desk.ts | node --input-type=module
 *
 * @module
 */
import { type BuyerReason, compile, type Order, type Recommendation } from "order-recourse";
import { amazonUs } from "order-recourse/policies/amazon-us";

/** A buyer's message about an order. */
export interface Ticket {
  readonly order: Order;
  readonly reason: BuyerReason;
}

/** One row of the list. */
export interface Task {
  readonly order: string;
  readonly todo: string;
  /** When the answer changes: the list is right until the earliest of these. */
  readonly due: string | null;
}

const policies = compile([amazonUs]);

/** What to do about these tickets, those with the nearest deadline first. */
export function tasks(tickets: readonly Ticket[], at: string): readonly Task[] {
  return tickets
    .map(({ order, reason }) => {
      const { recommended, nextChange } = policies.decide(order, { at, reason });
      return { order: order.id, todo: todoOf(recommended), due: dueOf(recommended) ?? nextChange };
    })
    .sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"));
}

function todoOf(recommended: Recommendation | null): string {
  switch (recommended?.status) {
    case undefined:
      return "nothing";
    case "allowed":
      return recommended.route ?? recommended.action;
    case "upcoming":
      return `wait, then ${recommended.route ?? recommended.action}`;
    case "unknown":
      return `ask for ${recommended.missing[0] ?? "more"}`;
  }
}

function dueOf(recommended: Recommendation | null): string | undefined {
  return recommended?.status === "allowed" ? recommended.until?.at : undefined;
}

const shared = { seller: { type: "third-party", fulfilledBy: "seller" }, events: [] } as const;
const tickets: readonly Ticket[] = [
  {
    reason: "not-arrived",
    order: {
      ...shared,
      id: "late",
      placedAt: "2026-11-03T17:20:00Z",
      lines: [{ id: "1", quantity: 1, status: "shipped", promisedBy: "2026-11-12T23:59:59-05:00" }],
      events: [{ type: "seller-contacted", at: "2026-11-19T09:00:00Z" }],
    },
  },
  {
    reason: "changed-mind",
    order: {
      ...shared,
      id: "just placed",
      placedAt: "2026-11-22T11:50:00Z",
      lines: [{ id: "1", quantity: 1, status: "pending" }],
    },
  },
];

for (const { order, todo, due } of tasks(tickets, "2026-11-22T12:00:00Z")) {
  console.log(`${order}: ${todo}${due === null ? "" : `, by ${due}`}`);
}
