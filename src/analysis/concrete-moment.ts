/**
 * Where a moment lies in an order whose facts are all known.
 *
 * @module
 */
import type { Moment } from "../policy/moment.js";
import type { Policy } from "../policy/policy.js";
import { type Calendar, WEEKDAYS } from "../time/calendar.js";
import { parseLocalDate } from "../time/local-date.js";
import { addSpan, endOfDayPoint, instantPoint, type Point } from "../time/point.js";
import { startOfDay } from "../time/zone.js";
import { isDate, kindOf, type Plain } from "./fact-classes.js";
import type { Place } from "./space.js";
import { amountOf } from "./table.js";

/** What is known of an order: its facts, and its dates in epoch milliseconds. */
export interface Known {
  readonly facts: ReadonlyMap<string, Plain>;
  readonly dates: ReadonlyMap<string, number>;
}

/** A point, or why there is none. */
export type Lies = Point | "never" | "nowhere";

/** Where a moment lies. */
export function lieOf(
  moment: Moment,
  role: "opens" | "closes",
  place: Place,
  known: Known,
  rolls = true,
): Lies {
  const { zone, policy } = place;
  if (typeof moment === "string") {
    const date = known.dates.get(moment);
    if (date !== undefined) return instantPoint(date);
    return absentAs(moment, policy);
  }
  const parts = (moments: readonly Moment[]): readonly Lies[] =>
    moments.map((part) => lieOf(part, role, place, known, rolls));
  if ("on" in moment) {
    const day = parseLocalDate(moment.on) ?? 0;
    return role === "closes" ? endOfDayPoint(day, zone) : { at: startOfDay(day, zone), day };
  }
  if ("laterOf" in moment) {
    const found = parts(moment.laterOf);
    if (found.includes("never")) return "never";
    return extreme(found, (a, b) => a > b) ?? "nowhere";
  }
  if ("earlierOf" in moment) {
    const found = parts(moment.earlierOf);
    return extreme(found, (a, b) => a < b) ?? noneOf(found);
  }
  if ("firstKnown" in moment) {
    const found = parts(moment.firstKnown);
    return found.find((one) => typeof one !== "string") ?? noneOf(found);
  }
  const [from, sign] =
    "after" in moment ? ([moment.after, 1] as const) : ([moment.before, -1] as const);
  const base = lieOf(from, role, place, known, false);
  if (typeof base === "string") return base;
  const amount = amountOf(moment.span);
  const length = typeof amount === "number" ? amount : known.facts.get(amount.fact);
  const calendar = calendarOf(moment.span, policy, known);
  return addSpan(base, moment.span, Number(length ?? 0), sign, { zone, calendar }, rolls);
}

/** What an absent date is: an event that never was, or a schedule that nobody set. */
export function absentAs(fact: string, policy: Policy): "never" | "nowhere" {
  const kind = kindOf(fact, policy);
  return isDate(kind) && kind === "schedule" ? "nowhere" : "never";
}

/** What none of some moments is. */
export function noneOf(found: readonly unknown[]): "never" | "nowhere" {
  return found.includes("never") ? "never" : "nowhere";
}

function extreme(
  found: readonly Lies[],
  isBetter: (a: number, b: number) => boolean,
): Point | undefined {
  let best: Point | undefined;
  for (const one of found)
    if (typeof one !== "string" && (best === undefined || isBetter(one.at, best.at))) best = one;
  return best;
}

function calendarOf(span: object, { calendars = {} }: Policy, { facts }: Known): Calendar {
  const name = "calendar" in span ? span.calendar : undefined;
  const named = (place: string): Calendar | undefined =>
    Object.hasOwn(calendars, place) ? calendars[place] : undefined;
  if (typeof name !== "string") return WEEKDAYS;
  const land = name === "buyer" ? String(facts.get("buyer.country")) : (name.split("-")[0] ?? name);
  const whole = name === "buyer" ? `${land}-${String(facts.get("buyer.region"))}` : name;
  return named(whole) ?? named(land) ?? WEEKDAYS;
}
