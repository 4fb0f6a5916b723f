/**
 * Pieces: the units of one item that are in one state. Each becomes a line.
 *
 * @module
 */
import type { Failure, Line, LineStatus } from "../../model/line.js";
import type { Instant } from "../../time/instant.js";
import { type Known, known } from "./known.js";

/** Some units of an item in one state, with the dates that the state allows. */
export interface Piece {
  readonly status: LineStatus;
  readonly quantity: number;
  readonly failure?: Failure;
  readonly shippedAt?: Instant;
  readonly readyAt?: Instant;
  readonly deliveredAt?: Instant;
  readonly installedAt?: Instant;
  readonly failedAt?: Instant;
  readonly cancelledAt?: Instant;
  /** The package that they are in. */
  readonly packageId?: string;
  readonly trackingNumber?: string;
}

/** What a line has whatever its state. */
export type LineBase = Known<
  Pick<
    Line,
    | "id"
    | "price"
    | "category"
    | "seller"
    | "returnPolicy"
    | "promisedShipBy"
    | "promisedBy"
    | "returnBy"
    | "releaseAt"
    | "delivery"
    | "tags"
    | "traits"
    | "condition"
    | "custom"
    | "stated"
  >
>;

/** How far a state is along: units never move back. */
export const RANK: { readonly [S in LineStatus]: number } = {
  pending: 0,
  processing: 1,
  shipped: 2,
  "out-for-delivery": 3,
  "ready-for-pickup": 3,
  "delivery-failed": 4,
  cancelled: 4,
  delivered: 5,
};

/** Whether units in this state have left the warehouse. */
export function hasLeft(status: LineStatus): boolean {
  return RANK[status] >= RANK.shipped && status !== "cancelled";
}

/** A line of a piece, with only the dates that its state allows. */
export function lineOf(base: LineBase, piece: Piece): Line {
  const { status, quantity, failure } = piece;
  const shipped = known({ shippedAt: piece.shippedAt });
  const ready = known({ readyAt: piece.readyAt });
  switch (status) {
    case "pending":
    case "processing":
      return { ...base, quantity, status };
    case "shipped":
      return { ...base, quantity, status, ...shipped };
    case "out-for-delivery":
    case "ready-for-pickup":
      return { ...base, quantity, status, ...shipped, ...ready };
    case "delivered": {
      const { deliveredAt, installedAt } = piece;
      const delivered = known({ deliveredAt, installedAt });
      return { ...base, quantity, status, ...shipped, ...ready, ...delivered };
    }
    case "delivery-failed": {
      const fault = known({ failure, failedAt: piece.failedAt });
      return { ...base, quantity, status, ...shipped, ...fault };
    }
    case "cancelled":
      return { ...base, quantity, status, ...known({ cancelledAt: piece.cancelledAt }) };
  }
}

/** The dates and the failure that lines of some states have. */
type Stateful = {
  readonly [K in
    | "shippedAt"
    | "readyAt"
    | "deliveredAt"
    | "installedAt"
    | "failedAt"
    | "cancelledAt"]?: Instant | null;
} & { readonly failure?: Failure | null };

/** What {@link lineOf} makes a line of: its base and its piece. */
export function pieceOf(line: Line): { readonly base: LineBase; readonly piece: Piece } {
  const { status, quantity, ...rest } = line;
  const { failure, shippedAt, readyAt, deliveredAt, installedAt, failedAt, cancelledAt, ...base } =
    // SAFETY: what a line's state does not have is missing, and read as missing
    rest as LineBase & Stateful;
  const piece = known({
    status,
    quantity,
    failure: failure ?? undefined,
    shippedAt: shippedAt ?? undefined,
    readyAt: readyAt ?? undefined,
    deliveredAt: deliveredAt ?? undefined,
    installedAt: installedAt ?? undefined,
    failedAt: failedAt ?? undefined,
    cancelledAt: cancelledAt ?? undefined,
  });
  return { base, piece };
}
