/**
 * Checks of terms.
 *
 * @module
 */
import { type Check, isRecord, list, number, object, own, whole, word } from "../internal/check.js";
import { expected } from "../internal/problems.js";
import type { Money } from "../model/money.js";
import { currency } from "./check-code.js";
import type { Readable } from "./check-fact.js";
import { moment } from "./check-moment.js";
import {
  CHANNELS,
  FEE_KINDS,
  type Fee,
  REFUND_PARTS,
  REQUIREMENTS,
  RESOLUTIONS,
  RETURN_SHIPPINGS,
  type Terms,
} from "./terms.js";

/** Checks the terms of a permit. */
export function terms(readable: Readable): Check {
  const date = moment(readable);
  const money = object<Money>({ amount: whole(0), currency }, {});
  const fee = object<Fee>(
    { kind: word(FEE_KINDS, "a kind of fee") },
    { percent: number(0, 100), amount: money, cap: money },
  );
  return object<Terms>(
    {},
    {
      resolutions: list(word(RESOLUTIONS, "a resolution")),
      returnShipping: word(RETURN_SHIPPINGS, "who pays for the way back"),
      fees: list(fee),
      refundWithin: (value, problems) => {
        if (isRecord(value) && own(value, "after") !== undefined) date(value, problems);
        else expected(problems, "a span after an event", value, "write `after(…, days(…))`");
      },
      refunds: list(word(REFUND_PARTS, "a part of what was paid")),
      handInBy: date,
      channels: list(word(CHANNELS, "a channel")),
      requires: list(word(REQUIREMENTS, "a requirement")),
    },
  );
}
