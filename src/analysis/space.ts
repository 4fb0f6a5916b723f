/**
 * The space of orders: the classes of every fact that some policies read, and which of them a test asks for.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import type { FactKind } from "../model/fact.js";
import { factRow } from "../model/fact-table.js";
import type { Policy } from "../policy/policy.js";
import { parseLocalDate } from "../time/local-date.js";
import { startOfDay } from "../time/zone.js";
import {
  ANYONE,
  classesOf,
  type FactClass,
  type FactClasses,
  isDate,
  kindOf,
  type Plain,
} from "./fact-classes.js";
import { startsFor } from "./start-days.js";

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
