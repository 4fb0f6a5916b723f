/**
 * Checks of money.
 *
 * @module
 */
import { type Check, object, whole } from "../internal/check.js";
import { expected } from "../internal/problems.js";
import type { Money } from "../model/money.js";
import { currency } from "../policy/check-code.js";

const minorUnits = /* @__PURE__ */ whole(0);

/** An amount in whole minor units. */
export const money: Check = /* @__PURE__ */ object<Money>(
  {
    amount: (value, problems) => {
      if (typeof value !== "number" || Number.isInteger(value)) return minorUnits(value, problems);
      expected(problems, "a whole number", value, "amounts are in minor units: `7999` is 79.99");
    },
    currency,
  },
  {},
);
