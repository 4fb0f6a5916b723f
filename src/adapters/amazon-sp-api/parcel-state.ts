/**
 * The status of a parcel: Easy Ship in the first version, packages in the second.
 *
 * @module
 */
import { match, P } from "ts-pattern";
import { quote, quoteFound } from "../../internal/quote.js";
import type { Failure, LineStatus } from "../../model/line.js";
import { type Found, isMissing, text, warn } from "./found.js";
import { meaningOf, words } from "./word.js";

/** Where a parcel is. */
export interface ParcelState {
  readonly status: Exclude<LineStatus, "pending">;
  readonly failure?: Failure;
}

const failed = (failure: Failure): ParcelState => ({ status: "delivery-failed", failure });

const DETAILS = words<ParcelState>(
  // packed, or about to be, and not yet with the carrier
  [{ status: "processing" }, "PendingSchedule PendingPickUp PendingDropOff LabelCanceled"],
  [{ status: "shipped" }, "PickedUp DroppedOff AtOriginFC AtDestinationFC"],
  [{ status: "out-for-delivery" }, "OutForDelivery"],
  [{ status: "ready-for-pickup" }, "ReadyForPickup"],
  [{ status: "delivered" }, "Delivered"],
  [failed("refused"), "RejectedByBuyer RefusedPickup"],
  [failed("undeliverable"), "Undeliverable"],
  [failed("returning"), "ReturningToSeller ReturnedToSeller"],
  [failed("lost"), "Lost"],
  [failed("damaged"), "Damaged"],
);

const PACKAGES = words<ParcelState>(
  [{ status: "processing" }, "Pending"],
  [{ status: "shipped" }, "Shipped InTransit"],
  [{ status: "delivered" }, "Delivered"],
  [failed("undeliverable"), "Undeliverable"],
  [{ status: "cancelled" }, "Canceled"],
);

/** Where a parcel is by its one word, as Easy Ship gives it. One whose word is not known is on its way. */
export function easyShipState(at: Found): ParcelState | undefined {
  if (isMissing(at)) return undefined;
  const { value } = at;
  const state = typeof value === "string" ? meaningOf(DETAILS, value) : undefined;
  if (state !== undefined) return state;
  const found = quoteFound(value);
  warn(at, "unknown-value", `${found} is no known status of a parcel: read as shipped`);
  return { status: "shipped" };
}

/** The same beside another word: one that is not known says nothing. */
function detailOf(at: Found): ParcelState | undefined {
  const word = text(at);
  if (word === undefined) return undefined;
  const state = meaningOf(DETAILS, word);
  if (state === undefined) {
    warn(at, "unknown-value", `${quote(word)} is no known status of a parcel: left out`);
  }
  return state;
}

/**
 * Where a package is by its two words. The detailed one counts where it refines the other; where the
 * two exclude each other the other counts. A package whose word is not known is on its way.
 */
export function packageState(status: Found, detailed: Found): ParcelState {
  const word = text(status);
  const main = word === undefined ? undefined : meaningOf(PACKAGES, word);
  const detail = detailOf(detailed);
  if (main === undefined) {
    const found = quote(status.value);
    const said = detail === undefined ? "read as shipped" : "the detailed status counts";
    warn(status, "unknown-value", `${found} is no known status of a package: ${said}`);
    return detail ?? { status: "shipped" };
  }
  if (detail === undefined) return main;
  return match([main.status, detail.status] as const)
    .with(["shipped", P.union("shipped", "out-for-delivery", "ready-for-pickup")], () => detail)
    .with(["delivery-failed", "delivery-failed"], () => detail)
    .with(["cancelled", "processing"], () => main)
    .with(["processing", "processing"], ["delivered", "delivered"], () => main)
    .otherwise(() => {
      const message = `${quote(detailed.value)} does not fit ${quote(word)}: the latter counts`;
      warn(detailed, "contradiction", message);
      return main;
    });
}
