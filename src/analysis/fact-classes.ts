/**
 * Fact classes: the values of each fact, divided as finely as some policies can tell them apart.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import type { FactKind } from "../model/fact.js";
import { factRow } from "../model/fact-table.js";
import type { CustomKind, Policy } from "../policy/policy.js";
import { parseLocalDate } from "../time/local-date.js";
import { startOfDay } from "../time/zone.js";
import { startsFor } from "./start-days.js";

/** What a fact holds in an order: a word, a number, a flag, or nothing (`null`). */
export type Plain = string | number | boolean | null;

/** Values that no test tells apart. */
export interface FactClass {
  /** One of them; of dates: whether there is one. */
  readonly value: Plain;
  /** Of numbers and dates: the least. */
  readonly low: number;
  /** Of numbers and dates: the first that is too large. */
  readonly high: number;
  /** Whether it stands for every word that no test names. */
  readonly isOther: boolean;
}

/** A fact and its classes; a set of classes is a mask, one bit for each. */
export interface FactClasses {
  readonly fact: string;
  readonly kind: FactKind;
  /** Of a set: its elements, each there or not. */
  readonly classes: readonly FactClass[];
  readonly all: bigint;
}

/** Where a policy counts its days, for the orders that are looked at. */
export interface Place {
  readonly zone: string;
  readonly policy: Policy;
}

/** The classes of every fact that some policies read. */
export interface Space {
  readonly facts: ReadonlyMap<string, FactClasses>;
  /** The zone of the buyer, where a policy counts in no other. */
  readonly buyerZone: string | undefined;
  readonly placeOf: (policy: Policy) => Place;
  /** When the orders are placed that are tried. */
  readonly starts: readonly number[];
  /** The classes for which a test of a policy holds; not for sets, nor for what hangs on the moment. */
  readonly maskOf: (fact: string, test: unknown, place: Place) => bigint;
}

const KINDS: { readonly [K in CustomKind]: FactKind } = {
  text: "text",
  number: "number",
  boolean: "flag",
  list: "set",
  instant: "event",
};

/** Tests that are asked of facts, with who asks. */
export interface Asked {
  readonly policy: Policy;
  readonly when: Readonly<Record<string, unknown>>;
}

/** The space of some policies, and of tests that are asked beside them. */
export function makeSpace(policies: readonly Policy[], more: readonly Asked[] = []): Space {
  const buyerZone = policies.some(({ timeZone }) => namesOf(timeZone).at(-1) === "buyer")
    ? "UTC"
    : undefined;
  const places = new Map<Policy, Place>();
  const placeOf = (policy: Policy): Place => {
    const found = places.get(policy);
    if (found !== undefined) return found;
    const zone = namesOf(policy.timeZone)
      .map((name) => (name === "buyer" ? buyerZone : name))
      .find((name) => name !== undefined);
    const made = { zone: zone ?? "UTC", policy };
    places.set(policy, made);
    return made;
  };
  const notes = new Map<string, Note>();
  const note = (fact: string, policy: Policy): Note => {
    let found = notes.get(fact);
    if (found === undefined) {
      found = { kind: kindOf(fact, policy), named: new Set(), bounds: new Set() };
      notes.set(fact, found);
    }
    return found;
  };
  for (const { policy, when } of [...askedIn(policies), ...more])
    for (const [fact, test] of Object.entries(when)) {
      const { kind, named, bounds } = note(fact, policy);
      if (isDate(kind)) {
        for (const edge of daysIn(test)) bounds.add(startOfDay(edge, placeOf(policy).zone));
      } else for (const value of valuesIn(test)) named.add(value);
    }
  const named = policies.map((policy) => ({ policy, held: policy.tables as unknown }));
  for (const { policy, held } of [
    ...named,
    ...more.map(({ when, ...rest }) => ({ ...rest, held: when })),
  ])
    for (const fact of JSON.stringify(held).match(DATE_OR_LENGTH) ?? [])
      noteNamed(fact.slice(1, -1), policy, note);
  note("line.status", ANYONE);
  const facts = new Map<string, FactClasses>();
  for (const [fact, { kind, named, bounds }] of notes)
    facts.set(fact, classesOf(fact, kind, [...named], [...bounds]));
  const starts = startsFor(policies);
  return { facts, buyerZone, placeOf, starts, maskOf: (...args) => maskOf(facts, ...args) };
}

interface Note {
  readonly kind: FactKind;
  readonly named: Set<string | number | boolean>;
  readonly bounds: Set<number>;
}

const DATE_OR_LENGTH = /"(?:[A-Za-z]+\.[A-Za-z]+|custom\.(?:[^"\\]|\\.)+)"/g;
const ANYONE: Policy = { id: "", version: "", authority: "seller", timeZone: "UTC", tables: {} };

/** Notes a fact that a moment or a span names; words that only look like one are left alone. */
function noteNamed(
  word: string,
  policy: Policy,
  note: (fact: string, policy: Policy) => Note,
): void {
  if (factRow(word) === undefined && !isCustom(word, policy)) return;
  note(word, policy);
}

function isCustom(word: string, { custom = {} }: Policy): boolean {
  return word.startsWith("custom.") && Object.hasOwn(custom, word.slice("custom.".length));
}

function namesOf(zone: Policy["timeZone"]): readonly string[] {
  return typeof zone === "string" ? [zone] : zone;
}

/** What the rows of some policies ask, and what says whether they are in force. */
function askedIn(policies: readonly Policy[]): readonly Asked[] {
  return policies.flatMap((policy) => [
    ...Object.values(policy.tables).flatMap((rows) => rows.map(({ when }) => ({ policy, when }))),
    ...(policy.inForce === undefined ? [] : [{ policy, when: forceTest(policy) }]),
  ]);
}

/** Whether a policy is in force, as a test. */
export function forceTest({ inForce }: Policy): Readonly<Record<string, unknown>> {
  if (inForce === undefined) return {};
  const { by = "order.placedAt", ...days } = inForce;
  return { [by]: { ...days, known: true } };
}

/** The kind of a fact, as a policy declares it. */
export function kindOf(fact: string, { custom = {} }: Policy): FactKind {
  const row = factRow(fact);
  if (row !== undefined) return row.kind;
  const key = fact.slice("custom.".length);
  return KINDS[(Object.hasOwn(custom, key) ? custom[key] : undefined) ?? "text"];
}

/** Whether facts of a kind are moments. */
export function isDate(kind: FactKind): boolean {
  return kind === "event" || kind === "schedule";
}

/** The first instants, as day numbers, at which a test on local days changes. */
function daysIn(test: unknown): readonly number[] {
  if (!isRecord(test)) return [];
  const inner = isRecord(test["not"]) ? test["not"] : test;
  const { from, to } = inner as { readonly from?: string; readonly to?: string };
  const first = from === undefined ? undefined : parseLocalDate(from);
  const last = to === undefined ? undefined : parseLocalDate(to);
  return [...(first === undefined ? [] : [first]), ...(last === undefined ? [] : [last + 1])];
}

/** The words, numbers and flags that a test names. */
function valuesIn(test: unknown): readonly (string | number | boolean)[] {
  if (Array.isArray(test)) return test.flatMap(valuesIn);
  if (!isRecord(test)) return test === null || test === undefined ? [] : [test as string];
  const { not, has, hasNone, atLeast, below } = test;
  return [not, has, hasNone, atLeast, below].flatMap(valuesIn);
}

/** The classes of a standard fact that no policy tells apart. */
export function untestedClasses(fact: string): FactClasses {
  return classesOf(fact, kindOf(fact, ANYONE), [], []);
}

function classesOf(
  fact: string,
  kind: FactKind,
  named: readonly (string | number | boolean)[],
  bounds: readonly number[],
): FactClasses {
  const row = factRow(fact);
  const absent = mayLack(fact) && kind !== "set" ? [classOf(null)] : [];
  const present = ((): readonly FactClass[] => {
    switch (kind) {
      case "flag":
        return [classOf(true), classOf(false)];
      case "event":
      case "schedule":
        return ranges(bounds).map(([low, high]) => ({ ...classOf(true), low, high }));
      case "number":
      case "money":
        return numbers(fact, kind, named);
      case "set":
        return named.map((value) => classOf(value));
      case "text":
      case "path": {
        if (row?.values !== undefined) return row.values.map((value) => classOf(value));
        const other = { ...classOf(otherWord(fact, named)), isOther: true };
        return [...named.map((value) => classOf(value)), other];
      }
    }
  })();
  const classes = [...absent, ...present];
  return { fact, kind, classes, all: (1n << BigInt(classes.length)) - 1n };
}

function classOf(value: Plain): FactClass {
  return { value, low: -Infinity, high: Infinity, isOther: false };
}

/** Whether a known fact may be absent. */
export function mayLack(fact: string): boolean {
  const row = factRow(fact);
  if (row === undefined) return true;
  if (fact === "returnPolicy.category" || row.missing === "required") return false;
  return (
    row.mayBeAbsent ||
    row.missing === "absent" ||
    isDate(row.kind) ||
    fact === "line.failure" ||
    fact === "delay.consented"
  );
}

/** Codes that ISO 3166 leaves to its users. */
const NO_COUNTRIES: readonly string[] = ["ZZ", "XX", "AA", "QM"];
const ZONES: readonly string[] = ["UTC", "Asia/Tokyo", "Europe/London", "America/New_York"];

/** A word that no test names. */
function otherWord(fact: string, named: readonly unknown[]): string {
  const usual = fact.endsWith(".country") ? NO_COUNTRIES : fact === "buyer.timeZone" ? ZONES : [];
  let word = usual.find((one) => !named.includes(one)) ?? "other";
  while (named.includes(word)) word += "-else";
  return word;
}

function ranges(bounds: readonly number[]): readonly (readonly [number, number])[] {
  const edges = [-Infinity, ...[...bounds].sort((a, b) => a - b), Infinity];
  return edges.slice(1).map((high, index) => [edges[index] ?? -Infinity, high] as const);
}

/** Every number that is named, and one of each gap; money and quantities come in whole units. */
function numbers(
  fact: string,
  kind: FactKind,
  named: readonly (string | number | boolean)[],
): readonly FactClass[] {
  const least = LEAST[fact] ?? (kind === "money" ? 0 : -Infinity);
  const isWhole = kind === "money" || fact === "line.quantity";
  const points = [...new Set([...named.filter((one) => typeof one === "number"), 0])].sort(
    (a, b) => a - b,
  );
  const found: FactClass[] = [];
  const put = (value: number, low: number, high: number): void => {
    if (value >= least && value >= low && value < high)
      found.push({ value, low, high, isOther: false });
  };
  const [first = 0] = points;
  put(first - 1, -Infinity, first);
  for (const [index, point] of points.entries()) {
    const next = points[index + 1] ?? Infinity;
    const above = isWhole ? point + 1 : justAbove(point);
    put(point, point, above);
    if (isWhole) put(Math.min(point + 30, next - 1), above, next);
    else if (next === Infinity) put(point + 30, above, next);
    else put((point + next) / 2, above, next);
  }
  return found;
}

/** A number that lies above another by as little as there is, or nearly. */
function justAbove(point: number): number {
  return point + Math.max(Math.abs(point) * Number.EPSILON, Number.MIN_VALUE);
}

const LEAST: Readonly<Record<string, number>> = {
  "line.quantity": 1,
  "returnPolicy.days": 0,
  "returnPolicy.restockingPercent": 0,
};

function maskOf(
  facts: ReadonlyMap<string, FactClasses>,
  fact: string,
  test: unknown,
  place: Place,
): bigint {
  const found = facts.get(fact);
  if (found === undefined) return 0n;
  let mask = 0n;
  for (const [index, one] of found.classes.entries()) {
    const holds = isDate(found.kind) ? holdsOnDate(test, one, place) : holdsOn(test, one.value);
    if (holds) mask |= 1n << BigInt(index);
  }
  return mask;
}

/** Whether a test holds for a value, moments aside. */
export function holdsOn(test: unknown, value: Plain): boolean {
  if (isRecord(test) && Object.hasOwn(test, "not")) return !holdsOn(test["not"], value);
  if (Array.isArray(test)) return test.some((one) => holdsOn(one, value));
  if (!isRecord(test)) return isOrIsIn(value, test);
  const { known, atLeast, below } = test;
  if (known !== undefined && known !== (value !== null)) return false;
  if (atLeast === undefined && below === undefined) return true;
  if (typeof value !== "number") return false;
  return value >= Number(atLeast ?? -Infinity) && value < Number(below ?? Infinity);
}

function isOrIsIn(value: Plain, word: unknown): boolean {
  if (value === word) return true;
  return typeof value === "string" && typeof word === "string" && value.startsWith(`${word}/`);
}

/** The part of a test on a date that does not hang on the moment asked about. */
function holdsOnDate(test: unknown, { value, low, high }: FactClass, { zone }: Place): boolean {
  const { from, to, known } = test as {
    readonly from?: string;
    readonly to?: string;
    readonly known?: boolean;
  };
  if (value === null) return known !== true && from === undefined && to === undefined;
  if (known === false) return false;
  const first = from === undefined ? undefined : parseLocalDate(from);
  const last = to === undefined ? undefined : parseLocalDate(to);
  return (
    (first === undefined || low >= startOfDay(first, zone)) &&
    (last === undefined || high <= startOfDay(last + 1, zone))
  );
}
