/**
 * The lines of an order with newer tidings of one of its items.
 *
 * Messages overtake each other, and Amazon's orders end with `Shipped` where a line goes on to
 * `delivered`. So units are matched furthest first, and none moves back.
 *
 * @module
 */

import { quote } from "../../internal/quote.js";
import type { Line, LineStatus } from "../../model/line.js";
import type { DraftItem } from "./draft.js";
import { type Found, warn } from "./found.js";
import { type FreshIds, freshIds } from "./fresh-ids.js";
import { linesByItem } from "./item-lines.js";
import { known } from "./known.js";
import { hasLeft, type LineBase, lineOf, type Piece, pieceOf, RANK } from "./piece.js";

/** All lines, those of the items brought up to date; what has no line yet gets one, behind its item's or at the end. */
export function mergedLines(lines: readonly Line[], items: readonly DraftItem[]): readonly Line[] {
  const byItem = linesByItem(lines);
  const fresh = freshIds(lines.map(({ id }) => id));
  const changed = new Map<Line, readonly Line[]>();
  const added: Line[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) {
      warn(item.at, "contradiction", `the item ${quote(item.id)} is there twice: left out`);
      continue;
    }
    seen.add(item.id);
    const own = byItem.get(item.id) ?? [];
    const told = countedBy(own, item);
    if (told === undefined) {
      warn(item.at, "ignored", "its units are not told: its lines stay as they are");
      continue;
    }
    const result = mergedItem(own, told, fresh);
    for (const [line, kept] of result.kept) changed.set(line, [kept]);
    const last = own.at(-1);
    if (last === undefined) added.push(...result.added);
    else changed.set(last, [...(changed.get(last) ?? [last]), ...result.added]);
  }
  return [...lines.flatMap((line) => changed.get(line) ?? [line]), ...added];
}

/** An item with as many units as its lines have where their number is not told; nothing where they may be in several states. */
function countedBy(own: readonly Line[], item: DraftItem): DraftItem | undefined {
  if (item.isCounted || own.length === 0) return item;
  const [piece, ...others] = item.pieces;
  if (item.isAlike !== true || piece === undefined || others.length > 0) return undefined;
  return { ...item, pieces: [{ ...piece, quantity: total(own) }] };
}

interface MergedItem {
  readonly kept: ReadonlyMap<Line, Line>;
  readonly added: readonly Line[];
}

function mergedItem(own: readonly Line[], item: DraftItem, fresh: FreshIds): MergedItem {
  const promised = known({ promisedShipBy: item.promisedShipBy, promisedBy: item.promisedBy });
  const { replaced, added } = matched(item.at, own, item.pieces);
  const [first] = own;
  const base = { ...(first === undefined ? newBase(item) : pieceOf(first).base), ...promised };
  const kept = [...replaced].map(
    ([line, piece]) => [line, lineOf({ ...pieceOf(line).base, ...promised }, piece)] as const,
  );
  return {
    kept: new Map(kept),
    added: added.map((piece, index) => {
      const isAlone = first === undefined && index === 0;
      const id = fresh(isAlone ? item.id : `${item.id}/${piece.status}`);
      return lineOf({ ...base, id }, piece);
    }),
  };
}

/** What becomes of each line, and the pieces that none of them holds. */
interface Matched {
  readonly replaced: ReadonlyMap<Line, Piece>;
  readonly added: readonly Piece[];
}

function matched(at: Found, lines: readonly Line[], pieces: readonly Piece[]): Matched {
  const told = [...pieces].sort(furthestFirst);
  const replaced = new Map<Line, Piece>();
  const added: Piece[] = [];
  // of an item that has become smaller the cancelled units are those that it no longer speaks of
  let unsaid = Math.max(0, total(lines) - total(pieces));
  for (const line of [...lines].sort(furthestFirst)) {
    const before = pieceOf(line).piece;
    let left = before.quantity;
    while (left > 0) {
      const isUnsaid = unsaid > 0 && before.status === "cancelled";
      const next = isUnsaid ? undefined : told[0];
      const most = isUnsaid ? unsaid : (next?.quantity ?? left);
      const quantity = Math.min(left, most);
      const state = next === undefined ? gone(at, before) : later(at, before, next);
      left -= quantity;
      if (isUnsaid) unsaid -= quantity;
      else if (next !== undefined && quantity === next.quantity) told.shift();
      else if (next !== undefined) told[0] = { ...next, quantity: next.quantity - quantity };
      const same = replaced.get(line);
      if (same === undefined) replaced.set(line, { ...state, quantity });
      else if (same.status !== state.status) added.push({ ...state, quantity });
      else replaced.set(line, { ...same, quantity: same.quantity + quantity });
    }
  }
  return { replaced, added: [...added, ...told] };
}

function furthestFirst(
  a: { readonly status: LineStatus },
  b: { readonly status: LineStatus },
): number {
  return RANK[b.status] - RANK[a.status];
}

function total(units: readonly { readonly quantity: number }[]): number {
  return units.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The later of two states of the same units. */
export function later(at: Found, before: Piece, next: Piece): Piece {
  const isBack = RANK[next.status] < RANK[before.status];
  const isRecalled = next.status === "cancelled" && hasLeft(before.status);
  if (!isBack && !isRecalled && next.status !== before.status) {
    return { ...next, ...known({ shippedAt: next.shippedAt ?? before.shippedAt }) };
  }
  // an order that is shipped says nothing against a line that has gone further, nor one that is pending against packing
  const fits = next.status === "shipped" || RANK[before.status] < RANK.shipped;
  if (isRecalled || (isBack && !(fits && before.status !== "cancelled"))) {
    const message = `${next.status}, while the line is ${before.status}: the line stays as it is`;
    warn(at, "contradiction", message);
  }
  return before;
}

/** Units that the item no longer has. */
function gone(at: Found, before: Piece): Piece {
  if (hasLeft(before.status) || before.status === "cancelled") return before;
  warn(
    at,
    "assumed",
    "the item has fewer units than before: the missing ones are read as cancelled",
  );
  return { status: "cancelled", quantity: before.quantity };
}

function newBase(item: DraftItem): LineBase {
  return {
    id: item.id,
    ...known({
      delivery: item.delivery,
      tags: item.tags.length === 0 ? undefined : item.tags,
    }),
    custom: known({ orderItemId: item.id, sku: item.sku }),
  };
}
