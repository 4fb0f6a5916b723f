/**
 * Orders API 2026-01-01: the packages of an order, and the pieces of an item that are in them.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { Instant } from "../../time/instant.js";
import {
  count,
  enter,
  type Found,
  instant,
  isBefore,
  name,
  objects,
  unitsText,
  warn,
} from "./found.js";
import { known } from "./known.js";
import { type ParcelState, packageState } from "./parcel-state.js";
import { type Piece, RANK } from "./piece.js";
import type { Units } from "./units.js";

/** The units of one item in one package. */
export interface Packed {
  readonly at: Found;
  readonly orderItemId: string;
  readonly quantity: number;
  readonly state: ParcelState;
  readonly packageId: string | undefined;
  readonly trackingNumber: string | undefined;
  readonly shippedAt: Instant | undefined;
}

/** What is in the packages of an order, by item. Units of a cancelled package are free again. */
export function packedUnits(at: Found): ReadonlyMap<string, readonly Packed[]> {
  const byItem = new Map<string, Packed[]>();
  for (const packed of allPacked(at)) {
    const own = byItem.get(packed.orderItemId);
    if (own === undefined) byItem.set(packed.orderItemId, [packed]);
    else own.push(packed);
  }
  return byItem;
}

/** Notes what is packed and no item of the order. */
export function strayPackages(
  packed: ReadonlyMap<string, readonly Packed[]>,
  items: readonly { readonly id: string }[],
): void {
  const ids = new Set(items.map(({ id }) => id));
  for (const [id, units] of packed) {
    if (ids.has(id)) continue;
    for (const { at } of units) {
      warn(at, "ignored", `${quote(id)} is in a package, and no item of the order: left out`);
    }
  }
}

function allPacked(at: Found): readonly Packed[] {
  return objects(at).flatMap((parcel) => {
    const state = packageState(
      enter(parcel, "packageStatus", "status"),
      enter(parcel, "packageStatus", "detailedStatus"),
    );
    if (state.status === "cancelled") return [];
    const packageId = name(enter(parcel, "packageReferenceId"));
    const trackingNumber = name(enter(parcel, "trackingNumber"));
    const shippedAt = shipTimeOf(parcel);
    return objects(enter(parcel, "packageItems")).flatMap((item): Packed[] => {
      const orderItemId = name(enter(item, "orderItemId"));
      const quantity = count(enter(item, "quantity"));
      if (orderItemId === undefined || quantity === undefined) {
        const message = "a packed item without its id or its number of units: left out";
        warn(item, "incomplete", message);
        return [];
      }
      if (quantity === 0) return [];
      return [{ at: item, orderItemId, quantity, state, packageId, trackingNumber, shippedAt }];
    });
  });
}

/** How many of the packed units have left the warehouse. */
export function packedAndGone(packed: readonly Packed[]): number {
  return packed.reduce((sum, { state, quantity }) => sum + (isGone(state) ? quantity : 0), 0);
}

/** The pieces of an item: package by package, then what is in none. */
export function packedPieces(
  units: Units,
  packed: readonly Packed[],
  open: "pending" | "processing",
): readonly Piece[] {
  const left = { open: units.open, gone: units.gone };
  const pieces = packed.flatMap((parcel): Piece[] => {
    const pool = isGone(parcel.state) ? "gone" : "open";
    const quantity = Math.min(parcel.quantity, left[pool]);
    if (quantity < parcel.quantity) {
      const message = `${unitsText(parcel.quantity)} in the package, ${quantity} of the item to be in it: the item's count`;
      warn(parcel.at, "contradiction", message);
    }
    left[pool] -= quantity;
    const { packageId, trackingNumber, shippedAt } = parcel;
    const dates = pool === "gone" ? { shippedAt } : {};
    return quantity === 0
      ? []
      : [{ ...parcel.state, quantity, ...known({ packageId, trackingNumber, ...dates }) }];
  });
  const rest: readonly Piece[] = [
    { status: "shipped", quantity: left.gone },
    { status: open, quantity: left.open },
    { status: "cancelled", quantity: units.cancelled },
  ];
  return [...pieces, ...rest.filter(({ quantity }) => quantity > 0)];
}

function isGone({ status }: ParcelState): boolean {
  return RANK[status] >= RANK.shipped;
}

function shipTimeOf(parcel: Found): Instant | undefined {
  const at = enter(parcel, "shipTime");
  const shipTime = instant(at);
  const created = instant(enter(parcel, "createdTime"));
  if (shipTime !== undefined && created !== undefined && isBefore(shipTime, created)) {
    warn(at, "contradiction", "the package left before it was created: the hand-over counts");
  }
  return shipTime;
}
