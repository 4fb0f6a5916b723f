/**
 * Tables as cubes: for each row of one policy and action, where it holds, decides, and is open.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import type { Action } from "../model/action.js";
import type { DateFact } from "../model/fact.js";
import { datesIn, type Moment, type PolicySpan } from "../policy/moment.js";
import type { Permit } from "../policy/outcome.js";
import type { Policy, Row } from "../policy/policy.js";
import { unitOf } from "../time/span.js";
import { isDate, kindOf, mayLack } from "./fact-classes.js";
import { type Cube, type Literal, negated, type TimeLiteral } from "./literal.js";
import { textOf } from "./moment-text.js";
import { forceTest, type Place, type Space } from "./space.js";

/** The table of a policy for one action; of several versions of it, one after another. */
export interface Table {
  readonly id: string;
  readonly action: Action;
  readonly rows: readonly TableRow[];
}

/** A row, or the end of a table. */
export interface TableRow {
  readonly policy: Policy;
  /** None at the end of the table, where it is silent. */
  readonly row: Row | undefined;
  /** Where its tests hold; overlapping where a test is a choice. */
  readonly holds: readonly Cube[];
  /** Where it decides: of a permit that asks the next row outside its window, inside it only. */
  readonly decides: readonly Cube[];
  /** What makes its window open; of what is no permit nothing. */
  readonly open: readonly TimeLiteral[];
}

/** The tables of some policies for one action; versions of one id are one table. */
export function tablesOf(
  policies: readonly Policy[],
  action: Action,
  space: Space,
): readonly Table[] {
  const byId = new Map<string, Policy[]>();
  for (const policy of policies)
    if (policy.tables[action] !== undefined)
      byId.set(policy.id, [...(byId.get(policy.id) ?? []), policy]);
  return [...byId].map(([id, versions]) => ({
    id,
    action,
    rows: [
      ...versions.flatMap((policy) =>
        (policy.tables[action] ?? []).map((row) => tableRow(row, policy, space)),
      ),
      endOf(versions[0]),
    ],
  }));
}

const NOWHERE: Policy = { id: "", version: "", authority: "seller", timeZone: "UTC", tables: {} };

function endOf(policy: Policy = NOWHERE): TableRow {
  const all = [{ facts: [], time: [] }];
  return { policy, row: undefined, holds: all, decides: all, open: [] };
}

function tableRow(row: Row, policy: Policy, space: Space): TableRow {
  const place = space.placeOf(policy);
  const { opens, closes } = row.then.effect === "permit" ? row.then : {};
  const holds = cubesOf(row.when, place, space, [opens, closes]);
  const open = row.then.effect === "permit" ? openWhile(row.then, place, space) : [];
  const isPassed = row.then.effect === "permit" && row.then.outside === "next";
  const decides = isPassed
    ? holds.map(({ facts, time }) => ({ facts, time: [...time, ...open] }))
    : holds;
  return { policy, row, holds, decides, open };
}

/** Where tests of a policy hold, with moments whose spans need a number, for orders for which it is in force. */
export function cubesOf(
  when: Readonly<Record<string, unknown>>,
  place: Place,
  space: Space,
  moments: readonly (Moment | undefined)[] = [],
): readonly Cube[] {
  const lengths = lengthsIn([when, moments]).map((fact) => isLength(fact, space));
  let cubes: readonly Cube[] = [{ facts: lengths, time: [] }];
  const { policy } = place;
  for (const [fact, test] of [...Object.entries(forceTest(policy)), ...Object.entries(when)]) {
    const choices = literalsOf(fact, test, place, space);
    cubes = cubes.flatMap(({ facts, time }) =>
      choices.map((literals) => ({
        facts: [...facts, ...literals.filter((one) => one.type !== "time")],
        time: [...time, ...literals.filter((one) => one.type === "time")],
      })),
    );
  }
  return cubes;
}

/** A fact that a span takes its number from is there, and is not negative. */
function isLength(fact: string, space: Space): Exclude<Literal, TimeLiteral> {
  let mask = 0n;
  for (const [index, one] of (space.facts.get(fact)?.classes ?? []).entries())
    if (typeof one.value === "number" && one.value >= 0) mask |= 1n << BigInt(index);
  return { type: "mask", fact, mask };
}

/** A test as choices, of each of which every literal holds. */
function literalsOf(
  fact: string,
  test: unknown,
  place: Place,
  space: Space,
): readonly (readonly Literal[])[] {
  const kind = kindOf(fact, place.policy);
  if (kind !== "set" && !isDate(kind))
    return [[{ type: "mask", fact, mask: space.maskOf(fact, test, place) }]];
  const isTurned = isRecord(test) && Object.hasOwn(test, "not");
  const inner = isTurned ? test["not"] : test;
  const literals =
    kind === "set" ? setLiterals(fact, inner, space) : dateLiterals(fact, inner, place, space);
  return isTurned ? literals.map((literal) => [negated(literal, space)]) : [literals];
}

function setLiterals(fact: string, test: unknown, space: Space): readonly Literal[] {
  const { has, hasNone, known } = test as Readonly<Record<string, unknown>>;
  const elements = (value: unknown): bigint => {
    const words: readonly unknown[] = Array.isArray(value) ? value : [value];
    let mask = 0n;
    for (const [index, { value: word }] of (space.facts.get(fact)?.classes ?? []).entries())
      if (words.includes(word)) mask |= 1n << BigInt(index);
    return mask;
  };
  return [
    ...(known === undefined ? [] : [thereLiteral(fact, known === true)]),
    ...(has === undefined
      ? []
      : [{ type: "set", fact, elements: elements(has), has: true } as const]),
    ...(hasNone === undefined
      ? []
      : [{ type: "set", fact, elements: elements(hasNone), has: false } as const]),
  ];
}

/** Whether a set is there; one that can't be absent always is. */
function thereLiteral(fact: string, there: boolean): Literal {
  if (mayLack(fact)) return { type: "there", fact, there };
  return { type: "set", fact, elements: 0n, has: !there };
}

function dateLiterals(fact: string, test: unknown, place: Place, space: Space): readonly Literal[] {
  const { within, olderThan } = test as {
    readonly within?: PolicySpan;
    readonly olderThan?: PolicySpan;
  };
  // SAFETY: only date facts are asked
  const date = fact as DateFact;
  const reached = (moment: Moment, isReached: boolean): TimeLiteral =>
    timeLiteral({
      moment,
      role: "closes",
      place,
      reached: isReached,
      never: false,
      nowhere: false,
    });
  const mask = space.maskOf(fact, test, place);
  const there = space.maskOf(fact, { known: true }, place);
  const isTimed = within !== undefined || olderThan !== undefined;
  return [
    { type: "mask", fact, mask: isTimed ? mask & there : mask },
    ...(within === undefined
      ? []
      : [reached(date, true), reached({ after: date, span: within }, false)]),
    ...(olderThan === undefined ? [] : [reached({ after: date, span: olderThan }, true)]),
  ];
}

function timeLiteral(literal: Omit<TimeLiteral, "type" | "key">): TimeLiteral {
  const { moment, orElse, role, place, reached, never, nowhere } = literal;
  const said = [never === reached, nowhere === reached];
  const key = JSON.stringify([moment, orElse ?? null, role, placeKey(place, moment), said]);
  return { ...literal, type: "time", key };
}

/** Where moments are the same if they read the same. */
export function placeKey({ zone, policy }: Place, moment: Moment): string {
  const isWorked = /"(?:calendar|roll|businessDays)"/.test(textOf(moment));
  return isWorked ? `${zone} ${calendarsKey(policy)}` : zone;
}

const keys = new WeakMap<object, string>();

/** A short name of the working days of a policy; equal ones have one name. */
function calendarsKey({ calendars }: Policy): string {
  if (calendars === undefined) return "";
  const found = keys.get(calendars);
  if (found !== undefined) return found;
  const text = JSON.stringify(calendars);
  let sum = 0;
  for (let index = 0; index < text.length; index += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  const key = `${text.length} ${sum}`;
  keys.set(calendars, key);
  return key;
}

/** What makes the window of a permit open. */
function openWhile({ opens, closes }: Permit, place: Place, space: Space): readonly TimeLiteral[] {
  const event = closes === undefined ? undefined : openingEvent(closes, place.policy);
  const first = opens ?? event;
  return [
    ...(first === undefined
      ? []
      : [
          timeLiteral({
            moment: first,
            ...(opens !== undefined && event !== undefined && { orElse: event }),
            role: "opens",
            place,
            reached: true,
            never: false,
            nowhere: true,
          }),
        ]),
    ...(closes === undefined
      ? []
      : [
          timeLiteral({
            moment: closes,
            role: "closes",
            place,
            reached: false,
            never: true,
            nowhere: true,
          }),
        ]),
  ].filter(({ moment }) => space.facts.size > 0 && moment !== undefined);
}

/** The event that a window opens at which does not say when it opens. */
function openingEvent(closes: Moment, policy: Policy): DateFact | undefined {
  const [first, second] = datesIn(closes);
  if (first === undefined || second !== undefined) return undefined;
  return kindOf(first, policy) === "event" ? first : undefined;
}

/** The facts that the spans of tests and windows take their numbers from. */
function lengthsIn(held: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) visit(one);
    else if (isRecord(part)) {
      if (typeof part["fact"] === "string") found.add(part["fact"]);
      for (const one of Object.values(part)) visit(one);
    }
  };
  visit(held);
  return [...found];
}

/** The number of a span, or the fact that holds it. */
export function amountOf(span: PolicySpan): number | { readonly fact: string } {
  // SAFETY: a span holds its amount under its unit
  return (span as Readonly<Record<string, number | { readonly fact: string }>>)[unitOf(span)] ?? 0;
}
