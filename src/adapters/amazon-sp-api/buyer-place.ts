/**
 * Where the buyer is, by the address that the order goes to.
 *
 * @module
 */
import { meantBy } from "../../internal/country-slip.js";
import { quote } from "../../internal/quote.js";
import type { Buyer } from "../../model/buyer.js";
import { type Found, text, warn } from "./found.js";
import { known } from "./known.js";
import { onlyTimeZoneOf } from "./marketplace.js";

/**
 * Country, region and time zone of the address. The zone only where the country has one; a region
 * only where it is a code, for calendars of holidays go by it and names of regions come in all
 * languages.
 */
export function buyerPlace(countryAt: Found, regionAt: Found): Buyer {
  const country = countryOf(countryAt);
  const timeZone = country === undefined ? undefined : onlyTimeZoneOf(country);
  return known({ country, region: regionOf(regionAt), timeZone });
}

function countryOf(at: Found): string | undefined {
  const code = text(at)?.toUpperCase();
  if (code === undefined) return undefined;
  // Amazon's own lists say UK
  const meant = meantBy(code);
  if (meant !== undefined) return meant;
  if (/^[A-Z]{2}$/.test(code)) return code;
  warn(at, "unreadable", `expected an ISO 3166-1 code, found ${quote(code)}: left out`);
  return undefined;
}

function regionOf(at: Found): string | undefined {
  const code = text(at);
  if (code === undefined || /^[A-Z0-9]{1,3}$/.test(code)) return code;
  warn(at, "unreadable", `${quote(code)} is no code of a region: left out`);
  return undefined;
}
