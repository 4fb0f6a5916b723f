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
import type { Payment } from "../../model/payment.js";
import type { Seller } from "../../model/seller.js";
import type { Instant } from "../../time/instant.js";
import { cancellationsOf, withCancellations } from "./cancellation.js";
import { type Draft, type DraftItem, itemNames } from "./draft.js";
import { type Found, isBefore, warn } from "./found.js";
import { type FreshIds, freshIds } from "./fresh-ids.js";
import { linesByItem } from "./item-lines.js";
import { isEmpty, known } from "./known.js";
import { type AmazonItemOptions, type AmazonOptions, itemOptions } from "./options.js";
import { hasLeft, type LineBase, lineOf, type Piece } from "./piece.js";

/** The order of a draft. */
export function assemble(draft: Draft, options: AmazonOptions): Order {
  const fresh = freshIds();
  const seen = new Set<string>();
  const lines = draft.items.flatMap((item) => {
    const isTwin = seen.has(item.id);
    seen.add(item.id);
    return linesOf(item, isTwin, draft, options, fresh);
  });
  const byItem = linesByItem(lines);
  const buyer: Buyer = { ...draft.buyer, ...options.buyer };
  const seller: Seller = { ...draft.seller, ...options.seller };
  const payment: Payment = { ...draft.payment, ...options.payment };
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
      events: options.events && history(options.events, lines, byItem, draft.at),
    }),
  };
  return withCancellations(order, cancellationsOf(draft.items, byItem), draft.updatedAt);
}

function linesOf(
  item: DraftItem,
  isTwin: boolean,
  draft: Draft,
  options: AmazonOptions,
  fresh: FreshIds,
): readonly Line[] {
  const said = itemOptions(options, itemNames(item));
  const pieces = delivered(item, said, draft, options);
  const promised = {
    ...item,
    promisedShipBy: promise(item.at, item.promisedShipBy, draft),
    promisedBy: promise(item.at, item.promisedBy, draft),
  };
  const lines = pieces.map((piece) => {
    const id = lineId(item, piece, pieces.length, fresh);
    return lineOf(baseOf(id, promised, piece, said), plausible(item.at, piece, draft));
  });
  if (isTwin) {
    const ids = lines.map(({ id }) => quote(id)).join(" and ");
    const message = `the id ${quote(item.id)} is there twice: this one is ${ids}`;
    warn(item.at, "contradiction", message);
  }
  return lines;
}

function baseOf(id: string, item: DraftItem, piece: Piece, said: AmazonItemOptions): LineBase {
  const { deliveredAt: _, custom, ...rest } = said;
  const { traits, tags } = item;
  return {
    id,
    ...known({
      price: item.price,
      category: item.category,
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

/** A promise that lies before the order is none. */
function promise(at: Found, moment: Instant | undefined, draft: Draft): Instant | undefined {
  if (moment === undefined || !isBefore(moment, draft.placedAt)) return moment;
  warn(at, "implausible", `promised ${quote(moment)}, before the order was placed: left out`);
  return undefined;
}

/** A piece without a hand-over that lies before the order. */
function plausible(at: Found, piece: Piece, draft: Draft): Piece {
  if (piece.shippedAt === undefined || !isBefore(piece.shippedAt, draft.placedAt)) return piece;
  const { shippedAt, ...rest } = piece;
  warn(
    at,
    "implausible",
    `shipped ${quote(shippedAt)}, before the order was placed: the date is left out`,
  );
  return rest;
}

/** A line's id: the item's, with what tells its pieces apart where there are several. */
function lineId(item: DraftItem, piece: Piece, of: number, fresh: FreshIds): string {
  return fresh(of === 1 ? item.id : `${item.id}/${piece.packageId ?? piece.status}`);
}

/** The history, an event that names an item told of each of its lines. */
function history(
  events: readonly OrderEvent[],
  lines: readonly Line[],
  byItem: ReadonlyMap<string, readonly Line[]>,
  at: Found,
): readonly OrderEvent[] {
  const ids = new Set(lines.map(({ id }) => id));
  return events.flatMap((event) => {
    if (event.line === undefined || ids.has(event.line)) return [event];
    const own = byItem.get(event.line) ?? [];
    if (own.length === 0) {
      const message = `the option \`events\` speaks of ${quote(event.line)}, which is no line: left out`;
      warn(at, "ignored", message);
    }
    return own.map(({ id }) => ({ ...event, line: id }));
  });
}
