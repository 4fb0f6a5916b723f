/**
 * The check of an order: every problem at once, whatever is given.
 *
 * @module
 */
import { type Check, each, isRecord, list, name, object, own, word } from "../internal/check.js";
import { at, expected, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import { ORDER_TYPES, type Order } from "../model/order.js";
import { custom, stated } from "./check-custom.js";
import { disclosures } from "./check-disclosures.js";
import { event } from "./check-event.js";
import { instant } from "./check-instant.js";
import { line } from "./check-line.js";
import { buyer, seller } from "./check-parties.js";
import { payment } from "./check-payment.js";

/** A type of order. */
export const orderType: Check = word(ORDER_TYPES, "a type of order");

/** Reports every problem of an order. */
export const order: Check = (value, problems) => {
  if (!isRecord(value)) return expected(problems, "an order", value);
  const ids = new Set<unknown>();
  const lines: Check = (held, found) => {
    if (!Array.isArray(held)) return expected(found, "a list of lines", held);
    if (held.length === 0) return report(found, "expected at least one line, found an empty list");
    each(
      held,
      (one) => {
        line(one, found);
        const id = isRecord(one) ? own(one, "id") : undefined;
        if (typeof id !== "string") return;
        if (ids.has(id)) at(found, "id", () => report(found, `two lines are called ${quote(id)}`));
        ids.add(id);
      },
      found,
    );
  };
  object<Order>(
    { id: name, placedAt: instant, lines },
    {
      buyer,
      seller,
      type: orderType,
      events: list(event(ids)),
      payment,
      disclosures,
      custom,
      stated,
    },
  )(value, problems);
};
