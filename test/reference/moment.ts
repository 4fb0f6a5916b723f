/**
 * Moments (section 3).
 *
 * @module
 */
import type { Policy } from "order-recourse/policy";
import type { Moment, PolicySpan } from "../../src/policy/moment.js";
import { parseLocalDate } from "../../src/time/local-date.js";
import { addSpan, endOfDayPoint, instantPoint, type Point } from "../../src/time/point.js";
import { startOfDay } from "../../src/time/zone.js";
import { canHappen, kindOf } from "./facts.js";
import { calendarOf, knownZone, read, type World, zoneOf } from "./world.js";

/** Where a moment is looked at. `supposed`: what can still happen is taken to happen then (4.5). */
export interface Where {
  readonly world: World;
  readonly index: number;
  readonly policy: Policy;
  readonly isEnd: boolean;
  readonly supposed?: number;
  /** Whether what hangs on an unknown place of the buyer's is not told at all. */
  readonly isStrict?: boolean;
}

/** There, with what it is counted from; never, so far, with what it awaits; or not there (3.7). */
export type Told =
  | { readonly kind: "there"; readonly point: Point; readonly base: string | null }
  | { readonly kind: "never"; readonly awaits: string }
  | { readonly kind: "none" };

/** What a moment is in a completion. `undefined` only where an unknown fact was given no value. */
export function tell(moment: Moment, where: Where, rolls = true): Told | undefined {
  if (typeof moment === "string") return tellFact(moment, where);
  if ("on" in moment) return tellDay(moment.on, where);
  if ("after" in moment) return tellSpan(moment.after, moment.span, 1, where, rolls);
  if ("before" in moment) return tellSpan(moment.before, moment.span, -1, where, rolls);
  const parts = listOf(moment).map((part) => tell(part, where, rolls));
  // 3.8: what comes after the first that is there does not matter
  const first = parts.find((part) => part?.kind === "there" || part === undefined);
  if ("firstKnown" in moment && first !== undefined) return first;
  if (parts.includes(undefined)) return undefined;
  // SAFETY: none of them is undefined
  const told = parts as unknown as readonly Told[];
  if ("laterOf" in moment) return laterOf(told, where);
  return earlierOf(told, "firstKnown" in moment, where);
}

function listOf(moment: Exclude<Moment, string>): readonly Moment[] {
  if ("laterOf" in moment) return moment.laterOf;
  if ("earlierOf" in moment) return moment.earlierOf;
  return "firstKnown" in moment ? moment.firstKnown : [];
}

function tellFact(fact: string, { world, index, policy, supposed }: Where): Told | undefined {
  const value = read(world, fact, index, policy);
  if (value === undefined) return undefined;
  if (typeof value === "number") return { kind: "there", point: instantPoint(value), base: fact };
  // 3.7: a schedule that nobody set is not awaited
  if (kindOf(fact, policy) === "schedule") return { kind: "none" };
  return supposed !== undefined && canHappen(world.asked, fact, index)
    ? { kind: "there", point: instantPoint(supposed), base: fact }
    : { kind: "never", awaits: fact };
}

/** 3.11 */
function tellDay(date: string, where: Where): Told | undefined {
  if (
    where.isStrict === true &&
    knownZone(where.world.asked, where.policy, where.index) === undefined
  )
    return undefined;
  const { world, index, policy, isEnd } = where;
  const day = parseLocalDate(date) ?? 0;
  const zone = zoneOf(world, policy, index);
  const point = isEnd ? endOfDayPoint(day, zone) : { at: startOfDay(day, zone), day: undefined };
  return { kind: "there", point, base: null };
}

/** 3.1 to 3.4; of nested spans only the outermost rolls (3.2). */
function tellSpan(
  from: Moment,
  span: PolicySpan,
  sign: 1 | -1,
  where: Where,
  rolls: boolean,
): Told | undefined {
  const base = tell(from, where, false);
  if (base?.kind !== "there") return base;
  if (where.isStrict === true && !isPlaceKnown(span, where)) return undefined;
  return { ...base, point: add(base.point, span, sign, where, rolls) };
}

/** Whether nothing of the buyer that a span's days hang on is unknown. */
function isPlaceKnown(span: PolicySpan, { world, index, policy }: Where): boolean {
  if ("minutes" in span || "hours" in span) return true;
  if (knownZone(world.asked, policy, index) === undefined) return false;
  if (span.calendar !== "buyer" || !("businessDays" in span || "roll" in span)) return true;
  const country = read(world, "buyer.country", index, policy);
  const regions = Object.keys(policy.calendars ?? {});
  const isRegional = regions.some((name) => name.startsWith(`${String(country)}-`));
  return (
    country !== undefined &&
    (!isRegional || read(world, "buyer.region", index, policy) !== undefined)
  );
}

/** A point and a span: what `src/time` works out. */
export function add(
  point: Point,
  span: PolicySpan,
  sign: 1 | -1,
  { world, index, policy }: Where,
  rolls: boolean,
): Point {
  const context = {
    zone: zoneOf(world, policy, index),
    calendar: calendarOf(world, span, policy, index),
  };
  const amount = amountOf(span, world, index, policy);
  return addSpan(point, span, typeof amount === "number" ? amount : 0, sign, context, rolls);
}

/** The length of a span; `null` where the fact that holds it is absent. */
export function amountOf(
  span: PolicySpan,
  world: World,
  index: number,
  policy: Policy,
): number | null | undefined {
  const [amount] = Object.entries(span)
    .filter(([key]) => !["counting", "roll", "calendar"].includes(key))
    .map(([, value]) => value as number | { readonly fact: string });
  if (typeof amount === "number" || amount === undefined) return amount ?? 0;
  const value = read(world, amount.fact, index, policy);
  return value === null || typeof value === "number" ? value : undefined;
}

/** 3.8; what needs something that can't happen any more is impossible as a whole. */
function laterOf(parts: readonly Told[], where: Where): Told {
  const never = parts.filter((part) => part.kind === "never");
  const [first = undefined] = [...never.filter((part) => !isPossible(part, where)), ...never];
  if (first !== undefined) return first;
  const there = parts.filter((part) => part.kind === "there");
  return there.reduce<Told>(
    (best, part) => (best.kind !== "there" || part.point.at > best.point.at ? part : best),
    { kind: "none" },
  );
}

function isPossible({ awaits }: Told & { kind: "never" }, { world, index }: Where): boolean {
  return canHappen(world.asked, awaits, index);
}

/** 3.8, and of `firstKnown` the first instead of the earliest. */
function earlierOf(parts: readonly Told[], isFirst: boolean, where: Where): Told {
  const there = parts.filter((part) => part.kind === "there");
  const [first] = there;
  if (first !== undefined)
    return isFirst
      ? first
      : there.reduce((best, part) => (part.point.at < best.point.at ? part : best), first);
  const never = parts.filter((part) => part.kind === "never");
  return never.find((part) => isPossible(part, where)) ?? never[0] ?? { kind: "none" };
}
