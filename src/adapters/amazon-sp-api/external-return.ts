/**
 * External Fulfillment Returns 2024-09-11: one return of units that a seller's own warehouse shipped.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { Line } from "../../model/line.js";
import type { Order } from "../../model/order.js";
import {
  count,
  enter,
  type Found,
  fail,
  instant,
  name,
  oneOfNames,
  text,
  unitsText,
  warn,
} from "./found.js";
import { known } from "./known.js";
import { hasLeft, lineOf, pieceOf } from "./piece.js";
import { type ReturnStep, withReturns } from "./return-step.js";
import { meaningOf, words } from "./word.js";

type Progress = "authorised" | "shipped" | "received" | "over";

const PROGRESS = words<Progress>(
  [
    "authorised",
    "CREATED CARRIER_NOTIFIED_TO_PICK_UP_FROM_CUSTOMER CARRIER_OUT_FOR_PICK_UP_FROM_CUSTOMER CUSTOMER_RESCHEDULED_PICK_UP REPLANNED",
  ],
  ["shipped", "PICKED_FROM_CUSTOMER CUSTOMER_DROPPED_OFF IN_TRANSIT OUT_FOR_DELIVERY"],
  ["received", "DELIVERED PARTIALLY_PROCESSED PROCESSED"],
  ["over", "REJECTED CANCELLED CUSTOMER_CANCELLED_PICK_UP"],
);

const TYPES = words<"return" | "refusal">(["return", "CUSTOMER"], ["refusal", "REJECT"]);

/** Whether a value looks like such a return. */
export function isExternalReturn(at: Found): boolean {
  return text(enter(at, "returnType")) !== undefined && text(enter(at, "status")) !== undefined;
}

/** The order with the return on the lines that it is of. */
export function withExternalReturn(
  order: Order,
  at: Found,
  lineIds: readonly string[] | undefined,
): Order {
  const idAt = enter(at, "marketplaceChannelDetails", "customerOrderId");
  const id = text(idAt);
  if (id !== undefined && id !== order.id) {
    fail(idAt, `a return of order ${quote(id)}, not of ${quote(order.id)}`);
    return order;
  }
  const returnId = name(enter(at, "id"));
  const known = returnId === undefined ? undefined : lineOfReturn(order, returnId);
  const chosen = known ?? chosenLine(order, at, lineIds);
  if (chosen === undefined) return order;
  const isRefusal = isRefusedAtDoor(enter(at, "returnType"));
  if (isRefusal && chosen.status === "delivered") {
    warn(at, "contradiction", "refused at the door, while the line is delivered: left out");
    return order;
  }
  const steps = isRefusal ? [] : stepsOf(at);
  if (!isRefusal && steps.length === 0) return order;
  // what is known by its id was split off when it was first told of
  const units = known === undefined ? count(enter(at, "numberOfUnits")) : undefined;
  const split = noted(splitOff(order, chosen, units, at), returnId);
  if (isRefusal) return refused(split.order, split.line, at);
  return withReturns(split.order, new Map([[split.line.id, steps]]));
}

/** The line that a return is known to be of. */
function lineOfReturn({ lines }: Order, returnId: string): Line | undefined {
  return lines.find(({ custom }) => custom?.["returnId"] === returnId);
}

/** The line with the id of its return, so that the next news of it find the same units. */
function noted({ order, line }: Split, returnId: string | undefined): Split {
  if (returnId === undefined) return { order, line };
  const marked: Line = { ...line, custom: { ...line.custom, returnId } };
  const lines = order.lines.map((one) => (one === line ? marked : one));
  return { order: { ...order, lines }, line: marked };
}

/** Whether the parcel never came in; a type that is not known is told, and read as a customer's return. */
function isRefusedAtDoor(at: Found): boolean {
  const word = text(at);
  const type = word === undefined ? undefined : meaningOf(TYPES, word);
  if (type === undefined) {
    warn(at, "unknown-value", `${quote(word)} is no known type of a return: read as a customer's`);
  }
  return type === "refusal";
}

/** What has happened, with the moments that the return has: when it began and when it last changed. */
function stepsOf(at: Found): readonly ReturnStep[] {
  const statusAt = enter(at, "status");
  const word = text(statusAt);
  const progress = word === undefined ? undefined : meaningOf(PROGRESS, word);
  const began = instant(enter(at, "creationDateTime"));
  const changed = instant(enter(at, "lastUpdatedDateTime"));
  const authorised = began === undefined ? [] : [{ type: "return-authorised", at: began } as const];
  switch (progress) {
    case "authorised":
      if (began === undefined) warn(at, "incomplete", "a return without its moment: left out");
      return authorised;
    case "shipped":
    case "received": {
      const moment = changed ?? began;
      if (moment === undefined) {
        warn(at, "incomplete", "a return without the moment of its last change: left out");
        return [];
      }
      const taken = changed === undefined ? "beginning" : "last change";
      const message = `when it was ${progress} is not told: the return's ${taken} is taken`;
      warn(enter(at, "lastUpdatedDateTime"), "assumed", message);
      return [...authorised, { type: `return-${progress}`, at: moment }];
    }
    case "over":
      warn(statusAt, "ignored", `${quote(word)}: a return that came to nothing is left out`);
      return [];
    case undefined:
      warn(statusAt, "unknown-value", `${quote(word)} is no known status of a return: left out`);
      return [];
  }
}

function chosenLine(
  order: Order,
  at: Found,
  lineIds: readonly string[] | undefined,
): Line | undefined {
  const skus = [enter(at, "merchantSku"), enter(at, "marketplaceChannelDetails", "channelSku")]
    .map((found) => name(found))
    .filter((sku) => sku !== undefined);
  const named = order.lines.filter(({ id, custom }) =>
    lineIds === undefined
      ? typeof custom?.["sku"] === "string" && skus.includes(custom["sku"])
      : lineIds.includes(id),
  );
  const candidates = named.length > 0 ? named.filter(({ status }) => hasLeft(status)) : order.lines;
  // units that are known to be another return's come last
  const line = candidates.find(({ custom }) => custom?.["returnId"] === undefined) ?? candidates[0];
  if (line !== undefined && (named.length > 0 || order.lines.length === 1)) {
    if (named.length === 0) {
      warn(at, "assumed", `taken as the return of ${quote(line.id)}, the only line there is`);
    }
    return line;
  }
  const wanted = skus.length === 0 ? "the return" : oneOfNames(skus);
  warn(
    at,
    "ignored",
    `no shipped line is known to be ${wanted}: name it with the option \`lines\``,
  );
  return undefined;
}

/** An order with one of its lines. */
interface Split {
  readonly order: Order;
  readonly line: Line;
}

/** The order with the returned units as a line of their own, where there are more of them. */
function splitOff(order: Order, line: Line, units: number | undefined, at: Found): Split {
  if (units === undefined || units === 0 || units >= line.quantity) return { order, line };
  const { base, piece } = pieceOf(line);
  const returned = lineOf({ ...base, id: freeId(order, line.id) }, { ...piece, quantity: units });
  const kept = lineOf(base, { ...piece, quantity: line.quantity - units });
  const message = `${units} of ${unitsText(line.quantity)}: they are now the line ${quote(returned.id)}`;
  warn(enter(at, "numberOfUnits"), "assumed", message);
  const lines = order.lines.flatMap((one) => (one === line ? [kept, returned] : [one]));
  // what was said of the whole line was said of each of its units
  const events = order.events?.flatMap((event) =>
    event.line === line.id ? [event, { ...event, line: returned.id }] : [event],
  );
  return { order: { ...order, lines, ...known({ events }) }, line: returned };
}

function freeId(order: Order, id: string): string {
  const taken = new Set(order.lines.map((line) => line.id));
  let wanted = `${id}/returned`;
  for (let n = 2; taken.has(wanted); n += 1) wanted = `${id}/returned-${n}`;
  return wanted;
}

/** A parcel that was refused at the door never was delivered: no return, but a delivery that failed. */
function refused(order: Order, line: Line, at: Found): Order {
  const { base, piece } = pieceOf(line);
  const failedAt = instant(enter(at, "creationDateTime"));
  const failed = lineOf(base, {
    ...piece,
    status: "delivery-failed",
    failure: "refused",
    ...known({ failedAt }),
  });
  return { ...order, lines: order.lines.map((one) => (one === line ? failed : one)) };
}
