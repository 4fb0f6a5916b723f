/**
 * Checks of codes that are written in one form everywhere.
 *
 * @module
 */
import { type Check, pattern } from "../internal/check.js";
import { expected } from "../internal/problems.js";

/** A currency, ISO 4217. */
export const currency: Check = /* @__PURE__ */ pattern(
  "a currency of three capital letters",
  /^[A-Z]{3}$/,
);

/** A country, ISO 3166-1. */
export const country: Check = /* @__PURE__ */ pattern(
  "a country of two capital letters",
  /^[A-Z]{2}$/,
);

/** A category. Without a regular expression: one that repeats a group overflows on a long text. */
export const path: Check = (value, problems) => {
  const isPath =
    typeof value === "string" &&
    value !== "" &&
    !value.startsWith("/") &&
    !value.endsWith("/") &&
    !value.includes("//");
  if (!isPath) expected(problems, "a path such as `electronics/phones`", value);
};

/** A place whose working days count. */
export const place: Check = /* @__PURE__ */ pattern(
  "a place such as `US` or `DE-BY`",
  /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/,
);
