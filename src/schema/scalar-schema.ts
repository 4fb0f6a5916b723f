/**
 * Schemas of single values: names, instants, dates, codes.
 *
 * @module
 */
import * as z from "zod";
import type { Money } from "../model/money.js";
import type { Instant } from "../time/instant.js";
import type { LocalDate } from "../time/local-date.js";
import { names } from "./names.js";

/** Text that is not empty. */
export const textSchema: z.ZodType<string> = z.string().min(1);

/** An instant; that it exists is for the check to say. */
export const instantSchema: z.ZodType<Instant> = z.string().register(names, {
  format: "date-time",
  description: "a moment in ISO 8601, with an offset or `Z`",
});

/** A local date. */
export const localDateSchema: z.ZodType<LocalDate> = z
  .string()
  .register(names, { format: "date", description: "a local date, `YYYY-MM-DD`" });

/** A country, ISO 3166-1. */
export const countrySchema: z.ZodType<string> = z.string().regex(/^(?!UK$|EL$)[A-Z]{2}$/);

/** A currency, ISO 4217. */
export const currencySchema: z.ZodType<string> = z.string().regex(/^[A-Z]{3}$/);

/** A place whose working days count. */
export const placeSchema: z.ZodType<string> = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

/** A category, a path. */
export const pathSchema: z.ZodType<string> = z.string().regex(/^[^/]+(\/[^/]+)*$/);

/** An amount of money in minor units. */
export const moneySchema: z.ZodType<Money> = z
  .strictObject({ amount: z.int().min(0), currency: currencySchema })
  .register(names, { id: "Money" });
