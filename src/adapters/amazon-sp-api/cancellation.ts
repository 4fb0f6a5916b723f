/**
 * A buyer's request to cancel, as far as the payload tells of it.
 *
 * A request without the rest of the history must not become an `events` key: that would say that
 * nothing else has happened. It is stated as a fact of its lines instead.
 *
 * @module
 */
import type { Line } from "../../model/line.js";
import type { Order } from "../../model/order.js";
import type { OrderEvent } from "../../model/order-event.js";
import type { Stated } from "../../model/stated.js";
import type { Instant } from "../../time/instant.js";
import type { Cancellation } from "./draft.js";
import { warn } from "./found.js";

/** The order with the request on these lines; `lastChange` is the latest that it can have been made. */
export function withCancellation(
  order: Order,
  lineIds: readonly string[],
  cancellation: Cancellation,
  lastChange: Instant | undefined,
): Order {
  const { events } = order;
  if (events === undefined) return stateFacts(order, lineIds, factsOf(cancellation));
  const { at, requestedAt } = cancellation;
  const told = lineIds.filter(
    (line) =>
      !events.some(
        (event) =>
          event.type === "cancellation-requested" &&
          (event.line === undefined || event.line === line) &&
          (requestedAt === undefined || requestedAt === event.at),
      ),
  );
  const moment = requestedAt ?? lastChange;
  if (told.length === 0) return order;
  if (moment === undefined) {
    warn(at, "incomplete", "the buyer asked to cancel, but not when: left out of the history");
    return order;
  }
  if (requestedAt === undefined) {
    const message = "the buyer asked to cancel, but not when: the order's last change is taken";
    warn(at, "assumed", message);
  }
  const added = told.flatMap((line): OrderEvent[] => {
    const requested = { type: "cancellation-requested", at: moment, line } as const;
    const accepted = { type: "cancellation-accepted", at: lastChange ?? moment, line } as const;
    return cancellation.state === "accepted" ? [requested, accepted] : [requested];
  });
  return { ...order, events: [...events, ...added] };
}

/** The order with facts stated of some lines; a history that is known needs none. */
export function stateFacts(order: Order, lineIds: readonly string[], facts: Stated): Order {
  const lines = order.lines.map(
    (line): Line =>
      lineIds.includes(line.id) ? { ...line, stated: { ...line.stated, ...facts } } : line,
  );
  return { ...order, lines };
}

function factsOf({ state, requestedAt }: Cancellation): Stated {
  return requestedAt === undefined
    ? { "cancellation.state": state }
    : { "cancellation.state": state, "cancellation.requestedAt": requestedAt };
}
