/**
 * Supposing: the order as it would be if somebody did something.
 *
 * @module
 */

import type { AwaitedAnswer } from "../decision/plan-step.js";
import type { Action, Route } from "../model/action.js";
import { eventsOf } from "../model/history.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import type { OrderEvent, PlainEventType, ReplyOutcome } from "../model/order-event.js";
import { formatInstant } from "../time/instant.js";

/** What an action leaves in the history, and how it can be answered. */
export interface Trace {
  readonly asked: PlainEventType;
  /** None: nobody answers in a way that the history knows. */
  readonly accepted?: PlainEventType | "seller-replied";
  readonly declined?: PlainEventType | "seller-replied";
  /** When the answer came. */
  readonly answered?: AwaitedAnswer;
}

const TRACES: { readonly [A in Exclude<Action, "escalate">]: Trace } = {
  cancel: {
    asked: "cancellation-requested",
    accepted: "cancellation-accepted",
    declined: "cancellation-declined",
    answered: "line.cancelledAt",
  },
  return: {
    asked: "return-requested",
    accepted: "return-authorised",
    declined: "return-declined",
    answered: "return.authorisedAt",
  },
  contactSeller: {
    asked: "seller-contacted",
    accepted: "seller-replied",
    declined: "seller-replied",
    answered: "contact.repliedAt",
  },
};

const CLAIM: Trace = {
  asked: "claim-opened",
  accepted: "claim-granted",
  declined: "claim-denied",
  answered: "claim.decidedAt",
};

const ROUTES: { readonly [R in Route]?: Trace } = {
  "guarantee-claim": CLAIM,
  "step-in": CLAIM,
  "card-dispute": { asked: "chargeback-opened" },
};

/** What an action leaves in the history; `undefined`: nothing. */
export function traceOf(action: Action, route: Route | undefined): Trace | undefined {
  if (action !== "escalate") return TRACES[action];
  return route === undefined ? undefined : ROUTES[route];
}

/** The order after the buyer did something about some lines. */
export function afterAsking(
  order: Order,
  lines: readonly string[],
  { asked }: Trace,
  at: number,
): Order {
  return withEvents(order, lines, { type: asked, at: formatInstant(at) });
}

/** The order after the other side said yes; a line whose cancellation is accepted is cancelled. */
export function afterYes(
  order: Order,
  lines: readonly string[],
  { accepted }: Trace,
  at: number,
): Order {
  if (accepted === undefined) return order;
  const answered = withEvents(order, lines, answer(accepted, "accepted", at));
  if (accepted !== "cancellation-accepted") return answered;
  return {
    ...answered,
    lines: answered.lines.map((line) => (lines.includes(line.id) ? cancelled(line, at) : line)),
  };
}

/** The order after the other side said no. */
export function afterNo(
  order: Order,
  lines: readonly string[],
  { declined }: Trace,
  at: number,
): Order {
  return declined === undefined
    ? order
    : withEvents(order, lines, answer(declined, "declined", at));
}

type Bare = { readonly at: string } & (
  | { readonly type: PlainEventType }
  | { readonly type: "seller-replied"; readonly outcome: ReplyOutcome }
);

function answer(type: PlainEventType | "seller-replied", outcome: ReplyOutcome, at: number): Bare {
  const moment = formatInstant(at);
  return type === "seller-replied" ? { type, outcome, at: moment } : { type, at: moment };
}

/** With an event for these lines: one event where that is all of them. */
function withEvents(order: Order, lines: readonly string[], event: Bare): Order {
  const all = order.lines.every(({ id }) => lines.includes(id));
  const added: readonly OrderEvent[] = all ? [event] : lines.map((line) => ({ ...event, line }));
  return { ...order, events: [...(eventsOf(order) ?? []), ...added] };
}

function cancelled(line: Line, at: number): Line {
  const { id, quantity, price, category, seller, returnPolicy, delivery, traits, custom } = line;
  const { tags, promisedShipBy, promisedBy, returnBy, releaseAt, stated } = line;
  const kept = {
    ...{ price, category, seller, returnPolicy, delivery, traits, custom },
    ...{ tags, promisedShipBy, promisedBy, returnBy, releaseAt, stated },
  };
  const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { ...given, id, quantity, status: "cancelled", cancelledAt: formatInstant(at) };
}
