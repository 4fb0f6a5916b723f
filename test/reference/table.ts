/**
 * Tests, windows and tables (sections 2, 4, 5) in one completion.
 *
 * @module
 */
import type { Action, DateFact } from "order-recourse";
import { AUTHORITIES, type Permit, type Policy, type Row } from "order-recourse/policy";
import { datesIn, type Moment, type PolicySpan } from "../../src/policy/moment.js";
import type { DateTest } from "../../src/policy/test.js";
import { EVERY_ZONE } from "../../src/time/every-zone.js";
import { parseLocalDate } from "../../src/time/local-date.js";
import { instantPoint } from "../../src/time/point.js";
import { dayOf } from "../../src/time/zone.js";
import { type Asked, canHappen, isOpen, kindOf, type Value } from "./facts.js";
import { add, amountOf, type Told, tell, type Where } from "./moment.js";
import { knownZone, read, type World, zoneIn, zoneOf } from "./world.js";

/** When a permit opens and closes, for one line. */
export interface Window {
  readonly opens: Told;
  readonly closes: number | undefined;
  readonly closesBase: string | null;
  /** 4.5: from when on what it awaits would come too late. */
  readonly tooLate: number | undefined;
}

/** A moment at which something may change, and the fact that it is counted from. */
export interface Cut {
  readonly at: number;
  readonly base: string | null;
  readonly zone: string;
  /** Whether the zone is none that is known. */
  readonly isSupposed: boolean;
}

type BareCut = Pick<Cut, "at" | "base">;

/** A row of a table, in a completion, for a line. */
export interface PlacedRow {
  readonly row: Row;
  readonly matches: (t: number) => boolean;
  readonly window: Window | undefined;
  readonly cuts: readonly Cut[];
}

/** A table, in a completion, for a line. */
export interface Placed {
  readonly policy: Policy;
  readonly action: Action;
  readonly index: number;
  readonly rows: readonly PlacedRow[];
}

/** What a row of a table says at a moment. */
export interface Saying {
  readonly kind: "permit" | "deny" | "forbid" | "closed" | "waits" | "impossible" | "whole";
  readonly table: Placed;
  readonly row: Row;
  readonly window: Window | undefined;
  /** Of what is closed: since when. */
  readonly since: number | null;
  /** Of what waits for an event: which. */
  readonly awaits: string | undefined;
}

/** What a table says: one saying or silence, and the permits passed over that are still to open (4.6). */
export interface Said {
  readonly says: Saying | undefined;
  readonly kept: readonly Saying[];
}

/** 5.2 */
function isInForce(world: World, policy: Policy, index: number): boolean {
  const { inForce } = policy;
  if (inForce === undefined) return true;
  const date = read(world, inForce.by ?? "order.placedAt", index, policy);
  if (typeof date !== "number") return false;
  const day = dayOf(date, zoneOf(world, policy, index));
  return isFrom(day, inForce.from) && isUpTo(day, inForce.to);
}

/** 5.2: whether a policy is in force for a line by what is known, or may be. */
export function mayBeInForce(asked: Asked, policy: Policy, index: number): boolean {
  const { inForce } = policy;
  if (inForce === undefined) return true;
  const nothingSupposed = { asked, values: new Map() };
  const date = read(nothingSupposed, inForce.by ?? "order.placedAt", index, policy);
  if (typeof date !== "number") return date === undefined;
  const zone = knownZone(asked, policy, index);
  return (zone === undefined ? EVERY_ZONE : [zone])
    .map((one) => dayOf(date, one))
    .some((day) => isFrom(day, inForce.from) && isUpTo(day, inForce.to));
}

function isFrom(day: number, date: string | undefined): boolean {
  return date === undefined || day >= (parseLocalDate(date) ?? 0);
}

function isUpTo(day: number, date: string | undefined): boolean {
  return date === undefined || day <= (parseLocalDate(date) ?? 0);
}

/** The table of a policy in a completion. */
export function placeTable(world: World, policy: Policy, action: Action, index: number): Placed {
  const rows = isInForce(world, policy, index) ? (policy.tables[action] ?? []) : [];
  return { policy, action, index, rows: rows.map((row) => placeRow(world, policy, row, index)) };
}

function placeRow(world: World, policy: Policy, row: Row, index: number): PlacedRow {
  const where: Where = { world, index, policy, isEnd: true };
  const counts = spansOf(row).every((span) => {
    // 3.10
    const amount = amountOf(span, world, index, policy);
    return typeof amount === "number" && amount >= 0;
  });
  if (!counts) return { row, matches: () => false, window: undefined, cuts: [] };
  const tests = Object.entries<unknown>(row.when).map(([fact, test]) => ({ fact, test }));
  const window = row.then.effect === "permit" ? windowOf(row.then, where) : undefined;
  const steady = new Map(
    tests.map(({ fact, test }) => [fact, holds(fact, test, where, undefined)] as const),
  );
  const matches = (t: number): boolean =>
    tests.every(({ fact, test }) => steady.get(fact) ?? holds(fact, test, where, t) === true);
  const zone = zoneIn(world, policy, index);
  const cuts = [
    ...tests.flatMap(({ fact, test }) => cutsOfTest(fact, test, where)),
    ...(window === undefined ? [] : cutsOfWindow(window)),
  ].map((cut) => ({ ...cut, ...zone }));
  return { row, matches, window, cuts };
}

/** The spans of a row's tests and of its window. */
export function spansOf({ when, then }: Row): readonly PolicySpan[] {
  const ofTests = Object.values<unknown>(when).flatMap((test) => {
    const { within, olderThan } = dateTest(test);
    return [within, olderThan].filter((span) => span !== undefined);
  });
  if (then.effect !== "permit") return ofTests;
  return [...ofTests, ...spansIn(then.opens), ...spansIn(then.closes)];
}

/** The spans of a moment. */
export function spansIn(moment: Moment | undefined): readonly PolicySpan[] {
  if (moment === undefined || typeof moment === "string" || "on" in moment) return [];
  if ("after" in moment) return [moment.span, ...spansIn(moment.after)];
  if ("before" in moment) return [moment.span, ...spansIn(moment.before)];
  if ("laterOf" in moment) return moment.laterOf.flatMap(spansIn);
  if ("earlierOf" in moment) return moment.earlierOf.flatMap(spansIn);
  return moment.firstKnown.flatMap(spansIn);
}

/** A test with its keys, what is under `not` included; a value or a list has none of them. */
export function dateTest(test: unknown): DateTest {
  if (typeof test !== "object" || test === null || Array.isArray(test)) return {};
  const { not } = test as { readonly not?: unknown };
  // SAFETY: a test that is no value, no list and no `not` is an object of keys
  return not === undefined ? (test as DateTest) : dateTest(not);
}

/** Section 2. At no moment in particular: `undefined` where the test hangs on the moment. */
export function holds(
  fact: string,
  test: unknown,
  where: Where,
  t: number | undefined,
): boolean | undefined {
  const value = read(where.world, fact, where.index, where.policy) ?? null;
  if (typeof test !== "object" || Array.isArray(test)) return isOneOf(value, test, fact, where);
  const keys = test as Readonly<Record<string, unknown>>;
  if (keys["not"] !== undefined) {
    const inner = holds(fact, keys["not"], where, t);
    return inner === undefined ? undefined : !inner;
  }
  const answers = Object.entries(keys)
    .filter(([, held]) => held !== undefined)
    .map(([key, held]) => holdsKey(key, held, value, where, t));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function isOneOf(value: Value, wanted: unknown, fact: string, { policy }: Where): boolean {
  const words: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  if (kindOf(fact, policy) === "path" && typeof value === "string")
    return words.some((word) => value === word || value.startsWith(`${String(word)}/`));
  return value !== null && words.includes(value);
}

function holdsKey(
  key: string,
  held: unknown,
  value: Value,
  where: Where,
  t: number | undefined,
): boolean | undefined {
  const words: readonly unknown[] = Array.isArray(held) ? held : [held];
  switch (key) {
    case "known":
      return (value !== null) === held;
    case "has":
      return Array.isArray(value) && value.some((word) => words.includes(word));
    case "hasNone":
      return (
        value === null || (Array.isArray(value) && !value.some((word) => words.includes(word)))
      );
    case "atLeast":
      return typeof value === "number" && value >= Number(held);
    case "below":
      return typeof value === "number" && value < Number(held);
    case "from":
      return typeof value === "number" && isFrom(localDay(value, where), String(held));
    case "to":
      return typeof value === "number" && isUpTo(localDay(value, where), String(held));
    case "within":
      if (typeof value !== "number") return false;
      return t === undefined ? undefined : t >= value && t < endOf(value, held, where);
    case "olderThan":
      if (typeof value !== "number") return false;
      return t === undefined ? undefined : t >= endOf(value, held, where);
    default:
      throw new Error(`no such test: ${key}`);
  }
}

function localDay(value: number, { world, index, policy }: Where): number {
  return dayOf(value, zoneOf(world, policy, index));
}

function endOf(value: number, span: unknown, where: Where): number {
  return add(instantPoint(value), span as PolicySpan, 1, where, true).at;
}

function cutsOfTest(fact: string, test: unknown, where: Where): readonly BareCut[] {
  const { within, olderThan } = dateTest(test);
  const value = read(where.world, fact, where.index, where.policy);
  if (typeof value !== "number") return [];
  const ends = [within, olderThan].filter((span) => span !== undefined);
  const moments = ends.map((span) => endOf(value, span, where));
  return [...(within === undefined ? [] : [value]), ...moments].map((at) => ({ at, base: fact }));
}

/** Section 4: the window of a permit. */
function windowOf({ opens, closes }: Permit, where: Where): Window {
  const end = closes === undefined ? undefined : tell(closes, where);
  const start = { ...where, isEnd: false };
  let told: Told = (opens === undefined ? undefined : tell(opens, start)) ?? { kind: "none" };
  let begins = opens;
  if (told.kind === "none") {
    // 4.3
    begins = closes === undefined ? undefined : onlyEvent(closes, where.policy);
    told = (begins === undefined ? undefined : tell(begins, start)) ?? { kind: "none" };
  }
  // 4.2
  const at = end?.kind === "there" ? end.point.at : undefined;
  const base = end?.kind === "there" ? end.base : null;
  const tooLate =
    told.kind === "never" && at !== undefined && begins !== undefined
      ? firstTooLate(begins, at, start)
      : undefined;
  return { opens: told, closes: at, closesBase: base, tooLate };
}

/** 4.3: the one date that a moment names, if it is an event. */
export function onlyEvent(closes: Moment, policy: Policy): DateFact | undefined {
  const [date, second] = datesIn(closes);
  if (date === undefined || second !== undefined) return undefined;
  return kindOf(date, policy) === "event" ? date : undefined;
}

const DAY = 86_400_000;

/** 4.5: the first moment such that with all that is awaited happening then, it opens too late. */
function firstTooLate(opens: Moment, closes: number, where: Where): number | undefined {
  const isLate = (t: number): boolean => {
    const told = tell(opens, { ...where, supposed: t });
    return told?.kind === "there" && told.point.at >= closes;
  };
  if (!isLate(closes)) return undefined;
  let low = closes;
  for (let back = DAY; isLate(low); back *= 2) {
    if (back > 40_000_000 * DAY) return Number.NEGATIVE_INFINITY;
    low = closes - back;
  }
  let high = closes;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isLate(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function cutsOfWindow(window: Window): readonly BareCut[] {
  const { opens, closes, closesBase, tooLate } = window;
  return [
    ...(opens.kind === "there" ? [{ at: opens.point.at, base: opens.base }] : []),
    ...(closes === undefined ? [] : [{ at: closes, base: closesBase }]),
    ...(tooLate === undefined ? [] : [{ at: tooLate, base: closesBase }]),
  ];
}

/** What a table says at a moment (5.1). */
function sayAt(asked: Asked, table: Placed, t: number): Said {
  const kept: Saying[] = [];
  for (const placed of table.rows) {
    if (!placed.matches(t)) continue;
    const { row } = placed;
    if (row.then.effect === "defer") return { says: undefined, kept };
    const saying = sayRow(asked, table, placed, t);
    const isOutside = row.then.effect === "permit" && saying.kind !== "permit";
    // 4.6
    if (!isOutside || row.then.effect !== "permit" || row.then.outside !== "next")
      return { says: saying, kept };
    if (saying.kind === "waits") kept.push(saying);
  }
  return { says: undefined, kept };
}

function sayRow(asked: Asked, table: Placed, { row, window }: PlacedRow, t: number): Saying {
  const plain = { table, row, window, since: null, awaits: undefined };
  if (row.then.effect === "deny" || row.then.effect === "forbid")
    return { ...plain, kind: row.then.effect };
  if (window === undefined) return { ...plain, kind: "permit" };
  const { opens, closes, tooLate } = window;
  // 4.4
  const isEmpty = opens.kind === "there" && closes !== undefined && opens.point.at >= closes;
  if (isEmpty) return { ...plain, kind: "closed" };
  if (tooLate !== undefined && t >= tooLate && canHappen(asked, awaited(opens), table.index))
    return { ...plain, kind: "closed", since: Number.isFinite(tooLate) ? tooLate : null };
  if (closes !== undefined && t >= closes) return { ...plain, kind: "closed", since: closes };
  switch (opens.kind) {
    case "none":
      return { ...plain, kind: "permit" };
    case "there":
      return { ...plain, kind: t >= opens.point.at ? "permit" : "waits" };
    case "never":
      // 4.5
      if (!canHappen(asked, opens.awaits, table.index)) return { ...plain, kind: "impossible" };
      return { ...plain, kind: "waits", awaits: opens.awaits };
  }
}

function awaited(opens: Told): string {
  return opens.kind === "never" ? opens.awaits : "";
}

/**
 * What a table says about a line, where it works on whole orders only about all that are open (5.3).
 * `others`: the same table, and those that may forbid it, on the other lines.
 */
export function sayWhole(asked: Asked, table: Placed, others: readonly Placed[], t: number): Said {
  const said = sayAt(asked, table, t);
  if (said.says?.kind !== "permit") return said;
  if (table.policy.wholeOrder?.includes(table.action) !== true) return said;
  const stands = others.every((other) => {
    if (!isOpen(asked, other.index)) return true;
    const kind = sayAt(asked, other, t).says?.kind;
    return other.policy === table.policy ? kind === "permit" : kind !== "forbid";
  });
  return stands ? said : { says: { ...said.says, kind: "whole" }, kept: said.kept };
}

/** The policies that may forbid on a line what another permits on whole orders (5.3). */
export function vetoesOf({ policies }: Asked, whole: Policy, action: Action): readonly Policy[] {
  return policies.filter(
    (policy) =>
      policy !== whole &&
      AUTHORITIES.indexOf(policy.authority) <= AUTHORITIES.indexOf(whole.authority) &&
      (policy.tables[action] ?? []).some(({ then }) => then.effect === "forbid"),
  );
}
