/**
 * An order of a draft and of what a caller knows beside it.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { Buyer } from "../../model/buyer.js";
import type { Line } from "../../model/line.js";
import type { Order } from "../../model/order.js";
import type { OrderEvent } from "../../model/order-event.js";
import { parseInstant } from "../../time/instant.js";
import { withCancellation } from "./cancellation.js";
import type { Draft, DraftItem } from "./draft.js";
import { type Found, isBefore, warn } from "./found.js";
import { frozenCopy, isEmpty, known } from "./known.js";
import { type AmazonItemOptions, type AmazonOptions, itemOptions } from "./options.js";
import { hasLeft, type LineBase, lineOf, type Piece } from "./piece.js";

/** The order, frozen. */
export function assemble(draft: Draft, options: AmazonOptions): Order {
  const ids = new Set<string>();
  const linesOf = new Map<string, string[]>();
  const lines: Line[] = [];
  for (const item of draft.items) {
    const said = itemOptions(options, [item.id, item.sku, item.asin].filter((n) => n !== undefined));
    const pieces = delivered(item, said, draft, options).map((piece) => plausible(item.at, piece, draft));
    for (const piece of pieces) {
      const id = freeId(item, piece, pieces.length, ids);
      linesOf.set(item.id, [...(linesOf.get(item.id) ?? []), id]);
      lines.push(lineOf(baseOf(id, item, piece, said), piece));
    }
  }
  const buyer = { ...draft.buyer, ...options.buyer } satisfies Buyer;
  const seller = { ...draft.seller, ...options.seller };
  const payment = { ...draft.payment, ...options.payment };
  const custom = { ...draft.custom, ...options.custom };
  const order: Order = {
    id: draft.id,
    placedAt: draft.placedAt,
    lines,
    ...known({
      type: options.type ?? draft.type,
      buyer: isEmpty(buyer) ? undefined : buyer,
      seller: isEmpty(seller) ? undefined : seller,
      payment: isEmpty(payment) ? undefined : payment,
      custom: isEmpty(custom) ? undefined : custom,
      disclosures: options.disclosures,
      events: options.events?.flatMap((event) => forLines(event, linesOf)),
    }),
  };
  return frozenCopy(
    draft.items.reduce(
      (sum, { id, cancellation }) =>
        cancellation === undefined
          ? sum
          : withCancellation(sum, linesOf.get(id) ?? [], cancellation, draft.updatedAt),
      order,
    ),
  );
}

function baseOf(id: string, item: DraftItem, piece: Piece, said: AmazonItemOptions): LineBase {
  const { deliveredAt: _, custom, ...rest } = said;
  const { traits, tags } = item;
  return {
    id,
    ...known({
      price: item.price,
      promisedShipBy: item.promisedShipBy,
      promisedBy: item.promisedBy,
      delivery: item.delivery,
      traits: traits.length === 0 ? undefined : traits,
      tags: tags.length === 0 ? undefined : tags,
    }),
    ...known(rest),
    custom: known({
      orderItemId: item.id,
      sku: item.sku,
      asin: item.asin,
      packageId: piece.packageId,
      trackingNumber: piece.trackingNumber,
      ...custom,
    }),
  };
}

/** The pieces of an item with the delivery that the caller knows of; it speaks for what has left the warehouse. */
function delivered(
  item: DraftItem,
  said: AmazonItemOptions,
  draft: Draft,
  options: AmazonOptions,
): readonly Piece[] {
  const at = said.deliveredAt ?? options.deliveredAt;
  if (at === undefined) return item.pieces;
  if (parseInstant(at) === undefined) {
    warn(item.at, "unreadable", `the option \`deliveredAt\` ${quote(at)} is no moment: left out`);
    return item.pieces;
  }
  if (isBefore(at, draft.placedAt)) {
    const message = `the option \`deliveredAt\` ${quote(at)} lies before the order: left out`;
    warn(item.at, "implausible", message);
    return item.pieces;
  }
  if (said.deliveredAt === undefined || item.pieces.some(({ status }) => hasLeft(status))) {
    return item.pieces.map((piece) => (hasLeft(piece.status) ? deliveredPiece(piece, at) : piece));
  }
  return item.pieces.map((piece) => {
    const { status } = piece;
    const kept = status === "cancelled";
    const message = `the option \`deliveredAt\` speaks of units that are ${status}: ${kept ? "left out" : "it counts"}`;
    warn(item.at, "contradiction", message);
    return kept ? piece : deliveredPiece(piece, at);
  });
}

function deliveredPiece(piece: Piece, deliveredAt: string): Piece {
  const { failure: _, failedAt: __, cancelledAt: ___, ...rest } = piece;
  return { ...rest, status: "delivered", deliveredAt };
}

/** A piece without a hand-over that lies before the order. */
function plausible(at: Found, piece: Piece, draft: Draft): Piece {
  if (piece.shippedAt === undefined || !isBefore(piece.shippedAt, draft.placedAt)) return piece;
  const { shippedAt, ...rest } = piece;
  warn(at, "implausible", `shipped ${quote(shippedAt)}, before the order was placed: the date is left out`);
  return rest;
}

/** A line's id: the item's, with what tells its pieces apart where there are several. */
function freeId(item: DraftItem, piece: Piece, of: number, taken: Set<string>): string {
  const wanted = of === 1 ? item.id : `${item.id}/${piece.packageId ?? piece.status}`;
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  if (of === 1 && id !== wanted) {
    warn(item.at, "contradiction", `the id ${quote(wanted)} is there twice: this one is ${quote(id)}`);
  }
  taken.add(id);
  return id;
}

/** An event that names an item, once for each of its lines. */
function forLines(
  event: OrderEvent,
  linesOf: ReadonlyMap<string, readonly string[]>,
): readonly OrderEvent[] {
  const lines = event.line === undefined ? undefined : linesOf.get(event.line);
  return lines === undefined ? [event] : lines.map((line) => ({ ...event, line }));
}
