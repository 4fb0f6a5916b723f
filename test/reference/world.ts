/**
 * A completion (7.1): everything known, each unknown fact by a value that was given to it.
 *
 * @module
 */
import type { Policy } from "order-recourse/policy";
import type { PolicySpan } from "../../src/policy/moment.js";
import { type Calendar, WEEKDAYS, WEEKENDS_ONLY } from "../../src/time/calendar.js";
import { type Asked, buyerZone, derivedFrom, kindOf, known, type Value } from "./facts.js";

/** The name under which an unknown fact is given a value. */
export type Unit = string;

/** One completion of what is asked. */
export interface World {
  readonly asked: Asked;
  readonly values: ReadonlyMap<Unit, Value>;
}

/** The unit of a fact: one of the order's is the same on all lines; money differs by currency, what is the shop's own by type. */
export function unitOf(fact: string, index: number, policy: Policy, isOfOrder: boolean): Unit {
  const place = isOfOrder ? "order" : `${index}`;
  if (fact.startsWith("custom.")) return `${place} ${fact} ${kindOf(fact, policy)}`;
  const isMoney = fact === "line.price" || fact === "order.total";
  return isMoney ? `${place} ${fact} ${policy.currency}` : `${place} ${fact}`;
}

/** The value of a fact in a completion; `undefined` where it is not among the completed ones. */
export function read(
  { asked, values }: World,
  fact: string,
  index: number,
  policy: Policy,
): Value | undefined {
  const source = derivedFrom(fact);
  if (source !== undefined) return derived({ asked, values }, fact, source, policy);
  const value = known(asked, fact, index, policy);
  if (value !== undefined) return value;
  const ofLine = values.get(unitOf(fact, index, policy, false));
  return ofLine === undefined ? values.get(unitOf(fact, index, policy, true)) : ofLine;
}

/** 1.6 */
function derived(world: World, fact: string, source: string, policy: Policy): Value | undefined {
  const { lines } = world.asked.order;
  const ofLines = lines.map((_, index) => read(world, source, index, policy));
  if (fact === "order.lastDeliveredAt") {
    const under = ["pending", "processing", "shipped", "out-for-delivery", "ready-for-pickup"];
    if (lines.some(({ status }) => under.includes(status))) return null;
  }
  if (ofLines.includes(undefined)) return undefined;
  const dates = ofLines.filter((value) => typeof value === "number");
  if (dates.length === 0) return null;
  return fact === "order.firstDeliveredAt" ? Math.min(...dates) : Math.max(...dates);
}

/** 3.5: the zone, or `undefined` where it hangs on a buyer whose zone is not known. */
export function knownZone(asked: Asked, policy: Policy, index: number): string | undefined {
  const names = typeof policy.timeZone === "string" ? [policy.timeZone] : policy.timeZone;
  for (const name of names) {
    const zone = name === "buyer" ? buyerZone(asked, policy, index) : name;
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** The zone in which a policy counts its days. */
export function zoneOf(world: World, policy: Policy, index: number): string {
  const zone =
    knownZone(world.asked, policy, index) ?? read(world, "buyer.timeZone", index, policy);
  return typeof zone === "string" ? zone : "UTC";
}

/** The zone in which a policy counts its days, and whether it is only one of those that it may be. */
export function zoneIn(
  world: World,
  policy: Policy,
  index: number,
): { readonly zone: string; readonly isSupposed: boolean } {
  return {
    zone: zoneOf(world, policy, index),
    isSupposed: knownZone(world.asked, policy, index) === undefined,
  };
}

/** 3.4: the working days of the place that a span names. */
export function calendarOf(
  world: World,
  span: PolicySpan,
  policy: Policy,
  index: number,
): Calendar {
  const named = "calendar" in span ? span.calendar : undefined;
  if (named === undefined) return WEEKDAYS;
  const country =
    named === "buyer" ? read(world, "buyer.country", index, policy) : named.slice(0, 2);
  const region = named === "buyer" ? read(world, "buyer.region", index, policy) : named.slice(3);
  if (typeof country !== "string") return WEEKENDS_ONLY;
  const calendars = policy.calendars ?? {};
  const place = typeof region === "string" && region !== "" ? `${country}-${region}` : country;
  return calendars[place] ?? calendars[country] ?? WEEKENDS_ONLY;
}
