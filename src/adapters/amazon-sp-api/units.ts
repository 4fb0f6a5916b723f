/**
 * The units of an item by how far they are: still to ship, gone, cancelled.
 *
 * Units are counted, statuses are words: where a count and a word contradict each other the count
 * wins, and a warning says so.
 *
 * @module
 */
import { type Found, unitsText, warn } from "./found.js";
import type { OrderState } from "./order-state.js";
import type { ParcelState } from "./parcel-state.js";
import { type Piece, RANK } from "./piece.js";

/** How many units are still to ship, have left the warehouse, were cancelled. */
export interface Units {
  readonly open: number;
  readonly gone: number;
  readonly cancelled: number;
}

/** The units of an item, of which the order's state and perhaps the number shipped are told. */
export function unitsByState(
  at: Found,
  state: OrderState,
  ordered: number,
  shipped: number | undefined,
): Units {
  const told = clamped(at, ordered, shipped);
  const rest = ordered - (told ?? 0);
  switch (state) {
    case "pending-availability":
    case "pending":
    case "unshipped":
      if (told !== undefined && told > 0) counted(at, unitsText(told, "shipped"), state);
      return { open: rest, gone: told ?? 0, cancelled: 0 };
    case "partially-shipped":
      if (told === undefined) {
        warn(at, "incomplete", "how many units were shipped is not told: all are read as shipped");
      }
      return told === undefined
        ? { open: 0, gone: ordered, cancelled: 0 }
        : { open: rest, gone: told, cancelled: 0 };
    case "shipped":
      if (told === undefined) return { open: 0, gone: ordered, cancelled: 0 };
      if (rest > 0) {
        const message = `${rest} of ${unitsText(ordered)} not shipped though the order is: read as cancelled`;
        warn(at, "assumed", message);
      }
      return { open: 0, gone: told, cancelled: rest };
    case "cancelled":
    case "unfulfillable":
      if (told !== undefined && told > 0) counted(at, unitsText(told, "shipped"), state);
      return { open: 0, gone: told ?? 0, cancelled: rest };
    case "unknown":
      return { open: 0, gone: ordered, cancelled: 0 };
  }
}

/** The pieces of some units, given what is known of the parcel that holds what is gone. */
export function piecesOf(
  at: Found,
  units: Units,
  open: "pending" | "processing",
  parcel: ParcelState | undefined,
): readonly Piece[] {
  const left = parcel !== undefined && RANK[parcel.status] >= RANK.shipped;
  if (left && units.gone === 0 && units.open > 0) {
    counted(at, `a parcel that is ${parcel.status}`, "unshipped");
    return piecesOf(at, { ...units, open: 0, gone: units.open }, open, parcel);
  }
  if (parcel?.status === "processing" && units.gone > 0) {
    counted(at, unitsText(units.gone, "shipped"), "a parcel that is not");
  }
  if (left && units.gone === 0 && units.cancelled > 0 && parcel.status !== "delivery-failed") {
    const message = `the order is cancelled, its parcel ${parcel.status}: read as cancelled`;
    warn(at, "contradiction", message);
  }
  const gone: Omit<Piece, "quantity"> = left ? parcel : { status: "shipped" };
  const begun = parcel?.status === "processing" ? "processing" : open;
  return [
    { ...gone, quantity: units.gone },
    { status: begun, quantity: units.open },
    { status: "cancelled", quantity: units.cancelled } as const,
  ].filter(({ quantity }) => quantity > 0);
}

function clamped(at: Found, ordered: number, shipped: number | undefined): number | undefined {
  if (shipped === undefined || shipped <= ordered) return shipped;
  warn(
    at,
    "contradiction",
    `${unitsText(shipped, "shipped")} of ${ordered} ordered: read as ${ordered}`,
  );
  return ordered;
}

function counted(at: Found, what: string, state: string): void {
  warn(at, "contradiction", `${what}, and ${state}: the former counts`);
}
