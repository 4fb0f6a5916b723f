/**
 * The notification SHIPMENT_TRACKING_MILESTONE_CHANGED: the only place where Amazon tells when
 * something was delivered. It names a shipment, not an order, so the lines have to be found.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { Line } from "../../model/line.js";
import type { Order } from "../../model/order.js";
import type { Instant } from "../../time/instant.js";
import { enter, type Found, isBefore, isMissing, name, oneOfNames, warn } from "./found.js";
import { type Journey, journeyOf } from "./journey.js";
import { known } from "./known.js";
import { lineOf, type Piece, pieceOf, RANK } from "./piece.js";
import { type ReturnStep, withReturns } from "./return-step.js";

const IDENTIFIERS = [
  "id",
  "aftn",
  "acsin",
  "containerNumber",
  "houseBillOfLadingNumber",
  "proNumber",
];

/** The order with where its shipment is: for the named lines, or for those that the shipment is of. */
export function withTracking(
  order: Order,
  detail: Found,
  lineIds: readonly string[] | undefined,
): Order {
  const chosen = new Set(chosenLines(order, detail, lineIds));
  // lines of one shipment have mostly come as far: each way of reading it is read, and noted, once
  const journeys = new Map<string, Journey | undefined>();
  const steps = new Map<string, readonly ReturnStep[]>();
  const lines = order.lines.map((line) => {
    if (!chosen.has(line.id)) return line;
    const isHere = line.status === "delivered";
    const deliveredAt = isHere ? (line.deliveredAt ?? undefined) : undefined;
    const key = `${isHere} ${deliveredAt}`;
    if (!journeys.has(key)) journeys.set(key, journeyOf(detail, isHere, deliveredAt));
    const journey = journeys.get(key);
    if (journey === undefined) return line;
    steps.set(line.id, stepsOf(journey));
    return moved(order, line, journey, detail);
  });
  return withReturns({ ...order, lines }, steps);
}

function chosenLines(
  order: Order,
  detail: Found,
  lineIds: readonly string[] | undefined,
): readonly string[] {
  const ids = order.lines.map(({ id }) => id);
  if (lineIds !== undefined) {
    const missing = lineIds.filter((id) => !ids.includes(id));
    if (missing.length > 0) {
      warn(detail, "ignored", `the order has no line ${oneOfNames(missing)}`);
    }
    return lineIds;
  }
  const named = namesOf(enter(detail, "identifier"));
  const tracked = order.lines.filter(({ custom }) =>
    [custom?.["trackingNumber"], custom?.["packageId"]].some(
      (held) => typeof held === "string" && named.includes(held),
    ),
  );
  if (tracked.length > 0) return tracked.map(({ id }) => id);
  const candidates = order.lines.filter(({ status }) => status !== "cancelled");
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) {
    const shipment = named.length === 0 ? "the shipment" : oneOfNames(named);
    const message = `no line is known to be in ${shipment}: name its lines with the option \`lines\``;
    warn(enter(detail, "identifier"), "ignored", message);
    return [];
  }
  const message = `taken as the shipment of ${quote(only.id)}, the only line that has one`;
  warn(enter(detail, "identifier"), "assumed", message);
  return [only.id];
}

function namesOf(identifier: Found): readonly string[] {
  const found = [
    ...IDENTIFIERS.map((key) => enter(identifier, key)),
    enter(identifier, "carrierTracking", "trackingNumber"),
  ];
  return found
    .filter((at) => !isMissing(at))
    .map((at) => name(at))
    .filter((held) => held !== undefined);
}

/**
 * The line where the journey has taken it. It goes back only where a delivery was taken back, or where it
 * is known that the journey went on since; news that are older than what is known change nothing.
 */
function moved(order: Order, line: Line, journey: Journey, at: Found): Line {
  const { base, piece } = pieceOf(line);
  const { takenBackAt, latestAt } = journey;
  const since = sinceOf(piece);
  // when it was shipped is often told twice, by the order and by the carrier
  const isShippedTwice = journey.status === "shipped" && piece.status === "shipped";
  if (since !== undefined && isBefore(latestAt, since) && !isShippedTwice) {
    const shippedAt = piece.shippedAt ?? plausible(order, journey.shippedAt, at);
    return lineOf(base, { ...piece, ...known({ shippedAt }) });
  }
  const isTakenBack =
    takenBackAt !== undefined &&
    (piece.deliveredAt === undefined || !isBefore(takenBackAt, piece.deliveredAt));
  const isRetried =
    piece.status !== "delivered" &&
    RANK[journey.status] >= RANK.shipped &&
    since !== undefined &&
    isBefore(since, latestAt);
  const isBack = RANK[journey.status] < RANK[piece.status];
  const isRecalled = journey.status === "cancelled" && RANK[piece.status] >= RANK.shipped;
  if (piece.status === "cancelled" || isRecalled || (isBack && !isTakenBack && !isRetried)) {
    if (journey.status !== piece.status && journey.status !== "processing") {
      const message = `${journey.status}, while the line is ${piece.status}: the line stays as it is`;
      warn(at, "contradiction", message);
    }
    return line;
  }
  return lineOf(base, {
    quantity: piece.quantity,
    status: journey.status,
    ...known({
      failure: journey.failure ?? (isBack ? undefined : piece.failure),
      shippedAt: plausible(order, journey.shippedAt, at) ?? piece.shippedAt,
      readyAt: plausible(order, journey.readyAt, at) ?? piece.readyAt,
      deliveredAt: latest(plausible(order, journey.deliveredAt, at), piece.deliveredAt),
      installedAt: piece.installedAt,
      failedAt: plausible(order, journey.failedAt, at) ?? piece.failedAt,
      cancelledAt: plausible(order, journey.cancelledAt, at) ?? piece.cancelledAt,
    }),
  });
}

/** The later of two moments, of which one may not be known. */
function latest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isBefore(one, other) ? other : one;
}

/** Since when a line is where it is, if that is known. */
function sinceOf({
  status,
  shippedAt,
  readyAt,
  failedAt,
  deliveredAt,
}: Piece): Instant | undefined {
  switch (status) {
    case "shipped":
      return shippedAt;
    case "out-for-delivery":
    case "ready-for-pickup":
      return readyAt;
    case "delivery-failed":
      return failedAt;
    case "delivered":
      return deliveredAt;
    default:
      return undefined;
  }
}

function plausible(order: Order, moment: string | undefined, at: Found): string | undefined {
  if (moment === undefined || !isBefore(moment, order.placedAt)) return moment;
  warn(at, "implausible", `${quote(moment)} lies before the order: left out`);
  return undefined;
}

function stepsOf({ sentBackAt, receivedBackAt }: Journey): readonly ReturnStep[] {
  return [
    ...(sentBackAt === undefined ? [] : [{ type: "return-shipped", at: sentBackAt } as const]),
    ...(receivedBackAt === undefined
      ? []
      : [{ type: "return-received", at: receivedBackAt } as const]),
  ];
}
