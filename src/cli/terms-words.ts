/**
 * The terms of a grant in words: what the buyer gets, what it costs, how it is done.
 *
 * @module
 */
import type { Deadline } from "../decision/deadline.js";
import type { GrantedTerms } from "../decision/granted-terms.js";
import { decimalPlaces } from "../model/decimal-places.js";
import type { Money } from "../model/money.js";
import type { PolicySpan } from "../policy/moment.js";
import type { Fee } from "../policy/terms.js";
import { deadlineWords } from "./when.js";
import { eventNoun, readable, WAY_BACK } from "./words.js";

/** The terms, one thought a line. */
export function termsLines(
  terms: GrantedTerms,
  until: Deadline | null,
  zone: string | undefined,
): readonly string[] {
  const { resolutions = [], returnShipping, fees = [], refunds = [] } = terms;
  const { channels = [], requires = [], handInBy } = terms;
  const money = [
    ...(resolutions.length > 0 ? [listed(resolutions, "or")] : []),
    ...(refunds.length > 0 ? [`what is paid back: ${listed(refunds, "and")}`] : []),
    ...(returnShipping === undefined ? [] : [WAY_BACK[returnShipping]]),
    ...refundTime(terms),
  ];
  const lines = [
    ["gives", money.join("; ")],
    ["possible fees", fees.map(feeWords).join(", ")],
    ["hand in by", handInBy == null ? "" : handInWords(handInBy, until, zone)],
    ["how", listed(channels, "or")],
    ["have ready", listed(requires, "and")],
  ];
  return lines.flatMap(([name = "", text = ""]) => (text === "" ? [] : [`${name}: ${text}`]));
}

function handInWords(by: Deadline, until: Deadline | null, zone: string | undefined): string {
  return by.at === until?.at ? "the same moment" : deadlineWords(by, zone);
}

function refundTime({ refundWithin }: GrantedTerms): readonly string[] {
  if (refundWithin === undefined) return [];
  const { after, span } = refundWithin;
  const event = typeof after === "string" ? ` after ${eventNoun(after)}` : "";
  return [`money back within ${spanWords(span)}${event}`];
}

/** A fee: what it is for, and how much. */
export function feeWords({ kind, percent, amount, cap }: Fee): string {
  const share = percent === undefined ? "" : ` ${percent} %`;
  const sum = amount === undefined ? "" : ` ${moneyWords(amount)}`;
  const most = cap === undefined ? "" : ` at most ${moneyWords(cap)}`;
  return `${readable(kind)}${share}${sum}${most}`;
}

function moneyWords({ amount, currency }: Money): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${currency} ${amount} in its smallest unit`;
  const digits = decimalPlaces(currency);
  return `${currency} ${(amount / 10 ** digits).toFixed(digits)}`;
}

const UNITS: Readonly<Record<string, string>> = {
  minutes: "minute",
  hours: "hour",
  days: "day",
  businessDays: "business day",
  months: "month",
  years: "year",
};

function spanWords(span: PolicySpan): string {
  for (const [key, amount] of Object.entries(span)) {
    const unit = Object.hasOwn(UNITS, key) ? UNITS[key] : undefined;
    if (unit === undefined) continue;
    if (typeof amount !== "number") return `some ${unit}s`;
    return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  }
  return "some time";
}

function listed(codes: readonly string[], joint: "and" | "or"): string {
  const words = codes.map(readable);
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} ${joint} ${last}`;
}
