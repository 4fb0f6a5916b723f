/**
 * What a row asks, in English.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import type { PolicySpan } from "../policy/moment.js";
import { spanWords } from "./moment-words.js";
import { readable } from "./words.js";

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

/** Nouns that end in a preposition: nothing comes between them and what they are about. */
const JOINED: readonly string[] = [
  "buyer.country",
  "seller.country",
  "seller.fulfilledBy",
  "payment.method",
];

/** What a listing says of returns. */
const LISTINGS: Readonly<Record<string, string>> = {
  "finite-window": "a listing that states a window",
  "not-permitted": "a listing that takes nothing back",
  unlimited: "a listing without a time limit",
  unspecified: "a listing without terms",
};

/** Which orders tests let through; all others, where there are none. */
export function whenWords(when: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(when)
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([fact, test]) => testWords(fact, test));
  return parts.length === 0 ? "all others" : parts.join(", ");
}

/** Facts with a noun of their own come first, as they are listed there. */
function placeOf(fact: string): number {
  const place = Object.keys(NOUNS).indexOf(fact);
  return place < 0 ? Object.keys(NOUNS).length : place;
}

function testWords(fact: string, test: unknown): string {
  if (fact === "order.placedAt" && isRecord(test) && !("not" in test))
    return dayWords("ordered", test);
  const noun = nounOf(fact);
  if (!isRecord(test)) return wordsFor(fact, test) ?? `${noun} ${valueWords(test)}`;
  if ("not" in test) return notWords(fact, test["not"]);
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

function notWords(fact: string, test: unknown): string {
  if (isRecord(test)) {
    const { has, hasNone, ...rest } = test;
    if (Object.keys(rest).length > 0) return `not ${testWords(fact, test)}`;
    // each holds where the other does not, if it stands alone
    if (hasNone === undefined) return testWords(fact, { hasNone: has });
    if (has === undefined) return testWords(fact, { has: hasNone });
    return `not ${testWords(fact, test)}`;
  }
  if (JOINED.includes(fact) || typeof test === "boolean") return `not ${testWords(fact, test)}`;
  const words = wordsFor(fact, test);
  return words === undefined ? `any ${nounOf(fact)} but ${valueWords(test)}` : `not ${words}`;
}

function nounOf(fact: string): string {
  const known = Object.hasOwn(NOUNS, fact) ? NOUNS[fact] : undefined;
  return known ?? readable(spaced(fact.replace(/^(?:custom|line|order)\./, "").replace(".", " ")));
}

/** Words written together, apart: `giftRegistry` is `gift registry`. */
function spaced(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A value that has words of its own. */
function wordsFor(fact: string, value: unknown): string | undefined {
  if (fact !== "returnPolicy.category") return undefined;
  const words = [value].flat().map((one) => LISTINGS[String(one)]);
  return words.includes(undefined) ? undefined : words.join(" or ");
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
