/**
 * Items that are told at last, in the place of the line that stood for them all.
 *
 * @module
 */
import type { Line } from "../../model/line.js";
import type { Order } from "../../model/order.js";
import type { DraftItem } from "./draft.js";
import { known } from "./known.js";
import { later, mergedLines } from "./merge.js";
import { type Piece, pieceOf } from "./piece.js";
import { isStandIn } from "./stand-in.js";

/** The order with these items. They are as far as the line was, and what was said of it is said of each of theirs. */
export function withItems(order: Order, items: readonly DraftItem[]): Order {
  const stoodIn = order.lines.filter(isStandIn);
  const others = order.lines.filter((line) => !isStandIn(line));
  const [line, ...more] = stoodIn;
  // of units in several states nobody knows which are whose
  const before = more.length === 0 ? line : undefined;
  const merged = mergedLines(others, before === undefined ? items : items.map(notBehind(before)));
  const isNew = ({ id }: Line): boolean => others.every((other) => other.id !== id);
  const said = known({ stated: before?.stated });
  const lines = merged.map((one) => (isNew(one) ? { ...one, ...said } : one));
  const ids = new Set(stoodIn.map(({ id }) => id));
  const fresh = lines.filter(isNew);
  const events = order.events?.flatMap((event) =>
    event.line !== undefined && ids.has(event.line)
      ? fresh.map(({ id }) => ({ ...event, line: id }))
      : [event],
  );
  return { ...order, lines, ...known({ events }) };
}

function notBehind(line: Line): (item: DraftItem) => DraftItem {
  const before = pieceOf(line).piece;
  return (item) => {
    const pieces = new Map<Piece["status"], Piece>();
    for (const piece of item.pieces) {
      // an order that is shipped says nothing of what was cancelled in it
      const state = piece.status === "cancelled" ? piece : later(item.at, before, piece);
      const same = pieces.get(state.status)?.quantity ?? 0;
      pieces.set(state.status, { ...state, quantity: same + piece.quantity });
    }
    return { ...item, pieces: [...pieces.values()] };
  };
}
