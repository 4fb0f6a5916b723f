/**
 * What the countries under EU consumer law fill in for themselves.
 *
 * @module
 */
import type { DaySpanOptions, When } from "../../policy/index.js";
import type { Calendars } from "../../time/holiday-table.js";
import { consumerSale } from "../scope/consumer-sale.js";

/** A country under EU consumer law, or one that once was, or all of them. */
export interface Jurisdiction {
  /** The door: what the ids of its policies begin with. */
  readonly id: string;
  /** Its name, for titles. */
  readonly name: string;
  /** ISO 3166-1. */
  readonly countries: readonly string[];
  /** Where days are counted if the buyer's own zone is not known. */
  readonly timeZone: string | readonly string[];
  /** Its holidays; none: a last day stays where it is, worked or not. */
  readonly calendars?: Calendars;
}

/** A consumer of that country who bought from a trader. */
export function buyerIn(place: Jurisdiction): When {
  return consumerSale(countryOf(place));
}

/** Where the buyer lives, as rows test it. */
export function countryOf({ countries }: Jurisdiction): string | readonly string[] {
  return countries.length === 1 ? (countries[0] ?? "") : countries;
}

/**
 * LAW: Reg. 1182/71 Art. 3: the event's day is not counted; a last day that is not worked where the
 * act is done moves on.
 */
export function lastDay({ calendars }: Jurisdiction): DaySpanOptions {
  return calendars === undefined ? {} : { roll: "next-working-day", calendar: "buyer" };
}

/** The calendars as a policy of the jurisdiction carries them. */
export function carried({ calendars }: Jurisdiction): { readonly calendars?: Calendars } {
  return calendars === undefined ? {} : { calendars };
}
