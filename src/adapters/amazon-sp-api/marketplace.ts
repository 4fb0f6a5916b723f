/**
 * Amazon's marketplaces by their identifiers, as Amazon's list of marketplace identifiers gives them.
 *
 * @module
 */

import { frozenCopy } from "./known.js";

/** A marketplace of Amazon. */
export interface AmazonMarketplace {
  /** ISO 3166-1 alpha-2: Amazon's `UK` is `GB`. */
  readonly country: string;
  /** The country's time zone, where it has only one. */
  readonly timeZone?: string;
  /** The site, `amazon.de`. */
  readonly site: string;
}

/** Amazon's marketplaces by `MarketplaceId`. */
export const AMAZON_MARKETPLACES: Readonly<Record<string, AmazonMarketplace>> = frozenCopy({
  A2EUQ1WTGCTBG2: { country: "CA", site: "amazon.ca" },
  ATVPDKIKX0DER: { country: "US", site: "amazon.com" },
  A1AM78C64UM0Y8: { country: "MX", site: "amazon.com.mx" },
  A2Q3Y263D00KWC: { country: "BR", site: "amazon.com.br" },
  A28R8C7NBKEWEA: { country: "IE", timeZone: "Europe/Dublin", site: "amazon.ie" },
  A1RKKUPIHCS9HS: { country: "ES", site: "amazon.es" },
  A1F83G8C2ARO7P: { country: "GB", timeZone: "Europe/London", site: "amazon.co.uk" },
  A13V1IB3VIYZZH: { country: "FR", timeZone: "Europe/Paris", site: "amazon.fr" },
  AMEN7PMS3EDWL: { country: "BE", timeZone: "Europe/Brussels", site: "amazon.com.be" },
  A1805IZSGTT6HS: { country: "NL", timeZone: "Europe/Amsterdam", site: "amazon.nl" },
  A1PA6795UKMFR9: { country: "DE", timeZone: "Europe/Berlin", site: "amazon.de" },
  APJ6JRA9NG5V4: { country: "IT", timeZone: "Europe/Rome", site: "amazon.it" },
  A2NODRKZP88ZB9: { country: "SE", timeZone: "Europe/Stockholm", site: "amazon.se" },
  AE08WJ6YKNBMC: { country: "ZA", timeZone: "Africa/Johannesburg", site: "amazon.co.za" },
  A1C3SOZRARQ6R3: { country: "PL", timeZone: "Europe/Warsaw", site: "amazon.pl" },
  ARBP9OOSHTCHU: { country: "EG", timeZone: "Africa/Cairo", site: "amazon.eg" },
  A33AVAJ2PDY3EV: { country: "TR", timeZone: "Europe/Istanbul", site: "amazon.com.tr" },
  A17E79C6D8DWNP: { country: "SA", timeZone: "Asia/Riyadh", site: "amazon.sa" },
  A2VIGQ35RCS4UG: { country: "AE", timeZone: "Asia/Dubai", site: "amazon.ae" },
  A21TJRUUN4KGV: { country: "IN", timeZone: "Asia/Kolkata", site: "amazon.in" },
  A19VAU5U5O7RUS: { country: "SG", timeZone: "Asia/Singapore", site: "amazon.sg" },
  A39IBJ37TRP1C6: { country: "AU", site: "amazon.com.au" },
  A1VC38T7YXB528: { country: "JP", timeZone: "Asia/Tokyo", site: "amazon.co.jp" },
});

const ZONE_OF_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.values(AMAZON_MARKETPLACES).flatMap(({ country, timeZone }) =>
    timeZone === undefined ? [] : [[country, timeZone] as const],
  ),
);

/** The time zone of a country that has only one and a marketplace; of others it is not certain. */
export function onlyTimeZoneOf(country: string): string | undefined {
  return ZONE_OF_COUNTRY.get(country);
}
