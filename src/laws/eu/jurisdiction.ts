/**
 * What the countries under EU consumer law fill in for themselves.
 *
 * @module
 */
import type { When } from "../../policy/index.js";
import type { Calendars } from "../../time/holiday-table.js";
import { consumerSale } from "../scope/consumer-sale.js";

/** A country under EU consumer law, or all of them. */
export interface Jurisdiction {
  /** The door: what the ids of its policies begin with. */
  readonly id: string;
  /** Its name, for titles. */
  readonly name: string;
  /** ISO 3166-1. */
  readonly countries: readonly string[];
  /** Where days are counted if the buyer's own zone is not known. */
  readonly timeZone: string | readonly string[];
  readonly calendars: Calendars;
}

/** A consumer of that country who bought from a trader. */
export function buyerIn({ countries }: Jurisdiction): When {
  return consumerSale(countries.length === 1 ? (countries[0] ?? "") : countries);
}
