/**
 * The check of an order: every problem at once, whatever is given.
 *
 * @module
 */
import {
  type Check,
  each,
  flag,
  isRecord,
  list,
  name,
  object,
  own,
  word,
} from "../internal/check.js";
import { at, expected, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import type { Disclosures } from "../model/disclosures.js";
import { ORDER_TYPES, type Order } from "../model/order.js";
import { PAYMENT_METHODS, PAYMENT_STATES, type Payment } from "../model/payment.js";
import { custom, stated } from "./check-custom.js";
import { event } from "./check-event.js";
import { instant, instantOrNull } from "./check-instant.js";
import { line } from "./check-line.js";
import { buyer, seller } from "./check-parties.js";

const flagOrNull: Check = (value, problems) => value === null || flag(value, problems);

const disclosures = object<Disclosures>(
  {},
  {
    withdrawalInfoGivenAt: instantOrNull,
    withdrawalFunctionInfoGivenAt: instantOrNull,
    returnCostDisclosed: flagOrNull,
    digitalConsentGiven: flagOrNull,
    digitalLossAcknowledged: flagOrNull,
    digitalConfirmationSent: flagOrNull,
    policyDisplayedBeforePayment: flagOrNull,
    returnTermsInAdvertisement: flagOrNull,
    returnTermsOnConfirmationScreen: flagOrNull,
    agreementCopyReceivedAt: instantOrNull,
    agreementInfoComplete: flagOrNull,
    acceptOrCorrectOffered: flagOrNull,
    noReturnConfirmedAtCheckout: flagOrNull,
  },
);

const payment = object<Payment>(
  {},
  {
    method: word(PAYMENT_METHODS, "a means of payment"),
    state: word(PAYMENT_STATES, "a state of the payment"),
  },
);

const type = word(ORDER_TYPES, "a type of order");

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
      type,
      events: list(event(ids)),
      payment,
      disclosures,
      custom,
      stated,
    },
  )(value, problems);
};
