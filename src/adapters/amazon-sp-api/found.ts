/**
 * A value of unknown shape, with where it was found and a place to note what is wrong with it.
 *
 * Only own properties are read, nothing is walked that isn't asked for, and an unreadable value is
 * noted and counts as missing: whatever JSON comes in, reading it neither throws nor loops.
 *
 * @module
 */
import { isRecord, own } from "../../internal/check.js";
import type { Issue } from "../../internal/issue.js";
import { quote, quoteFound } from "../../internal/quote.js";
import { type Instant, parseInstant } from "../../time/instant.js";
import type { AdapterWarning, AdapterWarningCode } from "./adapter-warning.js";

/** What was noted while a payload was read. */
export interface Notes {
  readonly issues: Issue[];
  readonly warnings: AdapterWarning[];
  /** Paths of what is no object though one was expected: many keys of it are asked for, it is noted once. */
  readonly noObjects: Set<string>;
}

/** A value and where it was found. */
export interface Found {
  readonly value: unknown;
  readonly path: string;
  readonly notes: Notes;
}

/** Amazon sold its first book in July 1995: what lies before is a fault in the data. */
const FIRST_YEAR = "1995-01-01T00:00:00Z";
const FIRST = parseInstant(FIRST_YEAR) ?? 0;

/** An empty set of notes. */
export function newNotes(): Notes {
  return { issues: [], warnings: [], noObjects: new Set() };
}

/** Notes something that was not carried over as it stands. */
export function warn(at: Found, code: AdapterWarningCode, message: string): void {
  at.notes.warnings.push({ code, path: at.path, message });
}

/** Notes something without which there is no order. */
export function fail(at: Found, message: string, help?: string): void {
  at.notes.issues.push(
    help === undefined ? { path: at.path, message } : { path: at.path, message, help },
  );
}

/** Whether nothing is there: Amazon leaves keys out, or writes `null` or an empty text. */
export function isMissing({ value }: Found): boolean {
  return value === undefined || value === null || value === "";
}

/** Whether the value is an object that holds something under this key. */
export function holds(at: Found, key: string): boolean {
  return !isMissing(enter(at, key));
}

/** What is found one or more keys further in; what has no keys, though it is there, is noted. */
export function enter(at: Found, ...keys: readonly string[]): Found {
  const { notes } = at;
  let { value, path } = at;
  for (const key of keys) {
    const here: Found = { value, path, notes };
    value = isObject(here) ? own(here.value, key) : undefined;
    path = path === "" ? key : `${path}.${key}`;
  }
  return { value, path, notes };
}

/** Whether an object is there; anything else that is there is noted. */
export function isObject(at: Found): at is Found & { readonly value: object } {
  if (isRecord(at.value)) return true;
  if (!isMissing(at)) noObject(at);
  return false;
}

function noObject(at: Found): void {
  const { noObjects } = at.notes;
  if (noObjects.has(at.path)) return;
  noObjects.add(at.path);
  leftOut(at, "an object");
}

/** The elements of a list; a value that is no list is noted. */
export function elements(at: Found): readonly Found[] {
  if (isMissing(at)) return [];
  if (!Array.isArray(at.value)) {
    leftOut(at, "a list");
    return [];
  }
  // unlike `map`, this visits the holes of a list
  return Array.from(at.value, (value: unknown, index) => ({
    value,
    path: `${at.path}[${index}]`,
    notes: at.notes,
  }));
}

/** The objects of a list; whatever else is in it, `null` too, is noted. */
export function objects(at: Found): readonly Found[] {
  return elements(at).filter((element) => {
    if (isRecord(element.value)) return true;
    noObject(element);
    return false;
  });
}

/** The texts of a list of texts. */
export function texts(at: Found): readonly string[] {
  return elements(at)
    .map((element) => text(element))
    .filter((held) => held !== undefined);
}

/** Text that is not empty. */
export function text(at: Found): string | undefined {
  if (isMissing(at)) return undefined;
  return typeof at.value === "string" ? at.value : leftOut(at, "text");
}

/** Text that can name an order or a line. */
export function name(at: Found): string | undefined {
  const held = text(at);
  if (held === undefined) return undefined;
  const isName = !/\p{Cc}/u.test(held) && !RESERVED.has(held);
  return isName ? held : leftOut(at, "a name");
}

const RESERVED: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A number of units; some clients hand it over as text. */
export function count(at: Found): number | undefined {
  if (isMissing(at)) return undefined;
  const { value } = at;
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0
    ? number
    : leftOut(at, "a number of units");
}

/** `true` or `false`; the first version writes some of them as text. */
export function flag(at: Found): boolean | undefined {
  if (isMissing(at)) return undefined;
  const { value } = at;
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.toLowerCase() : undefined;
  return word === "true" || (word === "false" ? false : leftOut(at, "`true` or `false`"));
}

/** A moment that can be true. */
export function instant(at: Found): Instant | undefined {
  const moment = anyInstant(at);
  if (moment === undefined || !isImplausible(moment)) return moment;
  warn(at, "implausible", `${quote(moment)} lies before ${FIRST_YEAR}: left out`);
  return undefined;
}

/** A moment, even one that can't be true. */
export function anyInstant(at: Found): Instant | undefined {
  if (isMissing(at)) return undefined;
  const { value } = at;
  return typeof value === "string" && parseInstant(value) !== undefined
    ? value
    : leftOut(at, "a moment in ISO 8601 with its offset");
}

/** Names as a message tells them: they may hold anything, and be as long as they like. */
export function oneOfNames(names: readonly string[]): string {
  return names.map((one) => quote(one)).join(" or ");
}

/** A number of units in words: `1 shipped unit`. */
export function unitsText(number: number, what = ""): string {
  return `${number} ${what === "" ? "" : `${what} `}${number === 1 ? "unit" : "units"}`;
}

/** Whether a moment lies before there was an Amazon to buy from. */
export function isImplausible(moment: Instant): boolean {
  return (parseInstant(moment) ?? Number.NEGATIVE_INFINITY) < FIRST;
}

/** Whether one moment lies before another; unreadable ones don't. */
export function isBefore(moment: Instant, other: Instant): boolean {
  return (parseInstant(moment) ?? Number.NaN) < (parseInstant(other) ?? Number.NaN);
}

function leftOut(at: Found, expected: string): undefined {
  warn(at, "unreadable", `expected ${expected}, found ${quoteFound(at.value)}: left out`);
  return undefined;
}
