/**
 * Checks of codes that are written in one form everywhere.
 *
 * @module
 */
import { type Check, pattern } from "../internal/check.js";
import { meantBy } from "../internal/country-slip.js";
import { expected } from "../internal/problems.js";

/** A currency, ISO 4217. */
export const currency: Check = /* @__PURE__ */ pattern(
  "a currency of three capital letters",
  /^[A-Z]{3}$/,
);

const letters: Check = /* @__PURE__ */ pattern("a country of two capital letters", /^[A-Z]{2}$/);

/** A country, ISO 3166-1. A code that is used beside it would be that of no policy. */
export const country: Check = (value, problems) => {
  const meant = typeof value === "string" ? meantBy(value.toUpperCase()) : undefined;
  if (meant === undefined) letters(value, problems);
  else expected(problems, "a country of ISO 3166-1", value, `did you mean \`${meant}\`?`);
};

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
