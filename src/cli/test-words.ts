/**
 * What a row asks and says, in English: tests, moments, spans, changes.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import type { DateFact } from "../model/fact.js";
import type { Moment, PolicySpan } from "../policy/moment.js";
import { eventNoun, readable } from "./words.js";

const NOUNS: Readonly<Record<string, string>> = {
  "line.category": "category",
  "line.condition": "condition",
  "line.status": "status",
  "line.traits": "traits",
  "line.tags": "tags",
  "line.price": "price",
  "line.quantity": "quantity",
  "order.type": "order type",
  "order.total": "total",
  "buyer.country": "buyer in",
  "buyer.kind": "buyer",
  "seller.type": "seller",
  "seller.kind": "seller",
  "seller.country": "seller in",
  "seller.fulfilledBy": "fulfilled by",
  "returnPolicy.category": "listing's terms",
  "payment.method": "paid by",
  "payment.state": "payment",
  reason: "reason",
};

/** Which orders tests let through; all others, where there are none. */
export function whenWords(when: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(when).map(([fact, test]) => testWords(fact, test));
  return parts.length === 0 ? "all others" : parts.join(", ");
}

function testWords(fact: string, test: unknown): string {
  if (fact === "order.placedAt" && isRecord(test) && !("not" in test))
    return dayWords("ordered", test);
  const noun =
    NOUNS[fact] ?? readable(fact.replace(/^(?:custom|line|order)\./, "").replace(".", " "));
  if (!isRecord(test)) return `${noun} ${valueWords(test)}`;
  if ("not" in test) return `not ${testWords(fact, test["not"])}`;
  const { has, hasNone, atLeast, below, known } = test;
  const parts = [
    ...(has === undefined ? [] : [`with ${valueWords(has)}`]),
    ...(hasNone === undefined ? [] : [`without ${valueWords(hasNone)}`]),
    ...(atLeast === undefined ? [] : [`at least ${valueWords(atLeast)}`]),
    ...(below === undefined ? [] : [`below ${valueWords(below)}`]),
    ...(known === undefined ? [] : [known === true ? "known" : "not there"]),
  ];
  const rest = dayWords("", test).trim();
  return `${noun} ${[...parts, ...(rest === "" ? [] : [rest])].join(" and ")}`;
}

function dayWords(
  verb: string,
  { from, to, within, olderThan }: Readonly<Record<string, unknown>>,
): string {
  const days =
    from !== undefined && to !== undefined
      ? `${verb} from ${String(from)} to ${String(to)}`
      : from !== undefined
        ? `${verb} since ${String(from)}`
        : to !== undefined
          ? `${verb} until ${String(to)}`
          : "";
  // SAFETY: a checked test holds spans here
  const spans = [
    ...(within === undefined ? [] : [`${verb} less than ${spanWords(within as PolicySpan)} ago`]),
    ...(olderThan === undefined
      ? []
      : [`${verb} ${spanWords(olderThan as PolicySpan)} ago or more`]),
  ];
  return [days, ...spans].filter((part) => part !== "").join(", ");
}

function valueWords(value: unknown): string {
  if (!Array.isArray(value)) return value === true ? "yes" : value === false ? "no" : String(value);
  const words = value.map(String);
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
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
  for (const [key, amount] of Object.entries(span) as [string, unknown][]) {
    const unit = Object.hasOwn(UNITS, key) ? UNITS[key] : undefined;
    if (unit === undefined) continue;
    if (typeof amount !== "number") return `the ${unit}s that the listing states`;
    return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  }
  return "some time";
}

/** When a window opens or closes. */
function momentWords(moment: Moment): string {
  if (typeof moment === "string") return eventNoun(moment as DateFact);
  if ("on" in moment) return moment.on;
  if ("after" in moment) return `${spanWords(moment.span)} after ${momentWords(moment.after)}`;
  if ("before" in moment) return `${spanWords(moment.span)} before ${momentWords(moment.before)}`;
  const [parts, which] =
    "laterOf" in moment
      ? ([moment.laterOf, "the later of"] as const)
      : "earlierOf" in moment
        ? ([moment.earlierOf, "the earlier of"] as const)
        : ([moment.firstKnown, "the first known of"] as const);
  return `${which} ${parts.map(momentWords).join(" and ")}`;
}

/** What changes, one thought each. */
export function changeWords(
  change: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>,
): readonly string[] {
  return Object.entries(change).map(([key, { before, after }]) => {
    const verb = VERBS[key] ?? readable(key);
    if (after === null) return `${verb}: no longer stated (was ${outcomeWords(before)})`;
    if (before === null) return `${verb}: ${outcomeWords(after)} (was not stated)`;
    return `${verb} ${outcomeWords(after)} instead of ${outcomeWords(before)}`;
  });
}

const VERBS: Readonly<Record<string, string>> = {
  effect: "the answer is",
  closes: "open until",
  opens: "opens with",
  handInBy: "hand in by",
  mode: "granted",
  kind: "denied:",
  returnShipping: "way back:",
};

function outcomeWords(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? "none" : value.map((one) => outcomeWords(one)).join(", ");
  if (!isRecord(value)) return String(value);
  if (["on", "after", "before", "laterOf", "earlierOf", "firstKnown"].some((key) => key in value))
    // SAFETY: what has one of these keys is a moment
    return momentWords(value as unknown as Moment);
  const { kind, percent, amount } = value;
  if (kind === undefined) return JSON.stringify(value);
  const sum = isRecord(amount) ? ` ${String(amount["currency"])} ${String(amount["amount"])}` : "";
  return `${readable(String(kind))}${percent === undefined ? "" : ` ${String(percent)} %`}${sum}`;
}
