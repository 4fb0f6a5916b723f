/**
 * Amounts as Amazon writes them, decimal text in the major unit, as whole minor units.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import { decimalPlaces } from "../../model/decimal-places.js";
import type { Money } from "../../model/money.js";
import { enter, type Found, isMissing, isObject, text, warn } from "./found.js";

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,15}))?$/;

/** Where an amount and its currency stand: `Amount` and `CurrencyCode`, or `amount` and `currencyCode`. */
export interface MoneyKeys {
  readonly amount: string;
  readonly currency: string;
}

/**
 * The price of one unit, from what `quantity` units cost together. An amount that the currency can't
 * hold is left out; one that doesn't divide is rounded down, so that no threshold is reached which
 * the price doesn't reach.
 */
export function unitPrice(at: Found, keys: MoneyKeys, quantity: number): Money | undefined {
  if (!isObject(at)) return undefined;
  const currency = text(enter(at, keys.currency));
  const amountAt = enter(at, keys.amount);
  if (currency === undefined || isMissing(amountAt)) {
    warn(at, "unreadable", "expected an amount and its currency: the price is left out");
    return undefined;
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    const found = quote(currency);
    const message = `expected an ISO 4217 code, found ${found}: the price is left out`;
    warn(enter(at, keys.currency), "unreadable", message);
    return undefined;
  }
  const total = minorUnits(amountAt, currency);
  if (total === undefined || quantity < 1) return undefined;
  const amount = Math.floor(total / quantity);
  if (amount * quantity !== total) {
    const message = `${quote(amountAt.value)} does not divide by ${quantity}: the price of one is rounded down`;
    warn(amountAt, "inexact", message);
  }
  return { amount, currency };
}

/** Whole minor units, by moving the point in the text: no floating point is involved. */
function minorUnits(at: Found, currency: string): number | undefined {
  const { value } = at;
  const [, whole, fraction = ""] =
    DECIMAL.exec(typeof value === "number" ? `${value}` : asText(value)) ?? [];
  if (whole === undefined) {
    warn(
      at,
      "unreadable",
      `expected a decimal amount, found ${quote(value)}: the price is left out`,
    );
    return undefined;
  }
  const places = decimalPlaces(currency);
  if (/[1-9]/.test(fraction.slice(places))) {
    const message = `${quote(value)} has parts smaller than ${currency} has: the price is left out`;
    warn(at, "inexact", message);
    return undefined;
  }
  const minor = Number(whole + fraction.slice(0, places).padEnd(places, "0"));
  if (Number.isSafeInteger(minor)) return minor;
  warn(at, "unreadable", `${quote(value)} is too large: the price is left out`);
  return undefined;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
