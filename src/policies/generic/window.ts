/**
 * Windows of a form, as moments.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  firstKnown,
  laterOf,
  type Moment,
  months,
  on,
  type Permit,
  type PolicySpan,
  type WorkingDaySpanOptions,
} from "../../policy/index.js";
import type { Holiday, Length, ReturnTerms } from "./form.js";

/** What the days are counted from. */
function anchor({ from, transitDays }: ReturnTerms): Moment {
  switch (from ?? "delivery") {
    case "order":
      return "order.placedAt";
    case "shipment":
      return "line.shippedAt";
    case "installation":
      return firstKnown("line.installedAt", "line.deliveredAt");
    case "last-delivery":
      return "order.lastDeliveredAt";
    case "delivery":
      return transitDays === undefined ? "line.deliveredAt" : delivered(transitDays);
  }
}

/** The delivery, or so many days after the shipment where none is known of. */
function delivered(n: number): Moment {
  const likely = n === 0 ? "line.shippedAt" : after("line.shippedAt", days(n));
  return firstKnown("line.deliveredAt", likely);
}

/** When it opens. */
function opening(terms: ReturnTerms): Moment {
  const { afterDelivery } = terms;
  if (typeof afterDelivery === "number") return delivered(afterDelivery);
  switch (terms.from) {
    case "order":
    case "installation":
      return "line.deliveredAt";
    case "shipment":
      return afterDelivery === true ? "line.deliveredAt" : "line.shippedAt";
    default:
      return anchor(terms);
  }
}

function span(
  n: Exclude<Length, string>,
  { unit, counting, roll, calendar }: ReturnTerms,
): PolicySpan {
  const options = {
    ...(counting !== undefined && { counting }),
    ...(roll === true && { roll: "next-working-day" as const }),
    ...(calendar !== undefined && { calendar }),
  };
  // SAFETY: the check of the form refuses elapsed working days
  if (unit === "business-days") return businessDays(n, options as WorkingDaySpanOptions);
  return unit === "months" ? months(n, options) : days(n, options);
}

/** From when until when, in a season or out of it. */
export function window(
  n: Exclude<Length, "none">,
  terms: ReturnTerms,
  holiday?: Holiday,
): Pick<Permit, "opens" | "closes"> {
  const opens = opening(terms);
  if (terms.until !== undefined) return { opens, closes: on(terms.until) };
  if (n === "unlimited") return { opens };
  const length = span(n, terms);
  const usual = after(anchor(terms), length);
  if (holiday === undefined) return { opens, closes: usual };
  const { how = "later-of", day } = holiday;
  if (how === "fixed") return { opens, closes: on(day) };
  return { opens, closes: laterOf(usual, how === "reset" ? after(on(day), length) : on(day)) };
}
