/**
 * Checks of codes that are written in one form everywhere.
 *
 * @module
 */
import { type Check, pattern } from "../internal/check.js";

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

/** A category. */
export const path: Check = /* @__PURE__ */ pattern(
  "a path such as `electronics/phones`",
  /^[^/]+(\/[^/]+)*$/,
);

/** A place whose working days count. */
export const place: Check = /* @__PURE__ */ pattern(
  "a place such as `US` or `DE-BY`",
  /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/,
);
