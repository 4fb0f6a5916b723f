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
import type { Cancellation, DraftItem } from "./draft.js";
import { warn } from "./found.js";
import { known } from "./known.js";

/** Requests by the line that they are of. */
type Requests = ReadonlyMap<string, Cancellation>;

/** The requests of some items, line by line. */
export function cancellationsOf(
  items: readonly DraftItem[],
  byItem: ReadonlyMap<string, readonly Line[]>,
): Requests {
  // an id that is there many times has many lines: each of them is visited once
  const byId = new Map(
    items.flatMap(({ id, cancellation }) => (cancellation ? [[id, cancellation] as const] : [])),
  );
  return new Map(
    [...byId].flatMap(([id, cancellation]) =>
      (byItem.get(id) ?? []).map((line) => [line.id, cancellation] as const),
    ),
  );
}

/** The order with its requests; `lastChange` is the latest that they can have been made. */
export function withCancellations(
  order: Order,
  requests: Requests,
  lastChange: Instant | undefined,
): Order {
  const { events, lines } = order;
  if (requests.size === 0) return order;
  if (events === undefined) {
    return { ...order, lines: lines.map((line) => stated(line, requests.get(line.id))) };
  }
  const asked = toldOf(events, ["cancellation-requested"]);
  const answered = toldOf(events, ["cancellation-accepted", "cancellation-declined"]);
  const added = [...requests].flatMap(([line, cancellation]): readonly OrderEvent[] => {
    const { state, requestedAt } = cancellation;
    const isTold = momentsOf(asked, line).some(
      (at) => requestedAt === undefined || requestedAt === at,
    );
    if (!isTold) return eventsOf(line, cancellation, lastChange, order.placedAt);
    const isOpen = state === "accepted" && momentsOf(answered, line).length === 0;
    if (!isOpen || lastChange === undefined) return [];
    return [{ type: "cancellation-accepted", at: lastChange, line }];
  });
  return { ...order, events: [...events, ...added] };
}

/** When something happened, by line; under no line: to all. */
type Told = ReadonlyMap<string | undefined, readonly Instant[]>;

/** When the history tells of events of these types. */
function toldOf(events: readonly OrderEvent[], types: readonly OrderEvent["type"][]): Told {
  const told = new Map<string | undefined, Instant[]>();
  for (const { type, line, at } of events) {
    if (!types.includes(type)) continue;
    const own = told.get(line);
    if (own === undefined) told.set(line, [at]);
    else own.push(at);
  }
  return told;
}

function momentsOf(told: Told, line: string): readonly Instant[] {
  return [...(told.get(undefined) ?? []), ...(told.get(line) ?? [])];
}

function eventsOf(
  line: string,
  { at, state, requestedAt }: Cancellation,
  lastChange: Instant | undefined,
  placedAt: Instant,
): readonly OrderEvent[] {
  // a history without the request would say that nobody asked
  const moment = requestedAt ?? lastChange ?? placedAt;
  if (requestedAt === undefined) {
    const taken =
      lastChange === undefined ? "when the order was placed" : "the order's last change";
    warn(at, "assumed", `the buyer asked to cancel, but not when: ${taken} is taken`);
  }
  const requested = { type: "cancellation-requested", at: moment, line } as const;
  if (state === "requested") return [requested];
  return [requested, { type: "cancellation-accepted", at: lastChange ?? moment, line }];
}

/** A line with the request as stated facts; one that was accepted is not open again when its message comes late. */
function stated(line: Line, request: Cancellation | undefined): Line {
  if (request === undefined) return line;
  const { state, requestedAt } = request;
  const isOver = line.stated?.["cancellation.state"] === "accepted";
  const facts: Stated = {
    "cancellation.state": isOver ? "accepted" : state,
    ...known({ "cancellation.requestedAt": requestedAt }),
  };
  return { ...line, stated: { ...line.stated, ...facts } };
}
