/**
 * The words, numbers and moments that random policies and random orders share, so that they meet.
 *
 * @module
 */
import { facts } from "order-recourse";
import type { CustomKind, Fact, FactKind, Policy, StandardFact } from "order-recourse/policy";
import { formatLocalDate, parseLocalDate } from "../../src/time/local-date.js";
import type { Random } from "./random.js";

/** What the policies and the order of one case draw from. */
export interface Pool {
  readonly random: Random;
  readonly placedAt: number;
  readonly zone: string;
  readonly currency: string;
  /** The facts that most tests are about. */
  readonly focus: readonly Fact[];
  /** How much is not known, from 0 to 1. */
  readonly dark: number;
}

/** The facts of the shop's own. */
export const CUSTOM: Readonly<Record<string, CustomKind>> = {
  registry: "text",
  points: "number",
  vip: "boolean",
  marks: "list",
  giftAt: "instant",
};

const CUSTOM_KIND: Readonly<Record<CustomKind, FactKind>> = {
  text: "text",
  number: "number",
  boolean: "flag",
  list: "set",
  instant: "event",
};

/** Every fact that a policy may name. */
export const ALL_FACTS: readonly Fact[] = [
  // SAFETY: the table is keyed by the facts
  ...(Object.keys(facts) as unknown as readonly StandardFact[]),
  ...Object.keys(CUSTOM).map((key) => `custom.${key}` as const),
];

/** The kind of a fact. */
export function kindOf(fact: Fact): FactKind {
  if (!fact.startsWith("custom.")) return facts[fact as StandardFact].kind;
  return CUSTOM_KIND[CUSTOM[fact.slice("custom.".length)] ?? "text"];
}

/** Every fact that is a moment. */
export const DATE_FACTS: readonly Fact[] = ALL_FACTS.filter((fact) =>
  ["event", "schedule"].includes(kindOf(fact)),
);

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "UTC",
  "America/Sao_Paulo",
  "Africa/Cairo",
];
/** Zones of a policy and of a buyer. */
const BUYER_ZONES: readonly string[] = ["Europe/Berlin", "America/New_York"];
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Around the clock changes of a year, a leap day, the end of a year. */
const STARTS = [
  Date.UTC(2026, 2, 5),
  Date.UTC(2026, 2, 26),
  Date.UTC(2026, 9, 20),
  Date.UTC(2026, 9, 29),
  Date.UTC(2026, 11, 20),
  Date.UTC(2028, 1, 20),
  Date.UTC(2026, 3, 1),
];

/** Draws what one case draws from. */
export function drawPool(random: Random): Pool {
  const start = random.pick(STARTS) + random.int(0, 8) * DAY;
  const focus = [
    ...random.some(ALL_FACTS, random.int(2, 4)),
    ...random.some(DATE_FACTS, random.int(1, 2)),
    ...(random.chance(0.6) ? ["line.deliveredAt" as const] : []),
    ...(random.chance(0.5) ? ["line.status" as const] : []),
    ...(random.chance(0.3) ? ["contact.at" as const, "contact.state" as const] : []),
  ];
  return {
    random,
    placedAt: start + random.pick([0, 9 * HOUR, 13 * HOUR + 1234, 22 * HOUR, 23 * HOUR + 1]),
    zone: random.pick(ZONES),
    currency: random.pick(["EUR", "USD"]),
    focus,
    dark: random.weighted([4, 0], [5, 0.06], [2, 0.2], [0.7, 0.5]),
  };
}

/** A moment not far from when the order was placed. */
export function drawMoment(pool: Pool, least = 0, most = 25): number {
  const { random, placedAt } = pool;
  const day = placedAt + random.int(least, most) * DAY;
  return random.weighted(
    [3, day],
    [2, day + random.int(0, 23) * HOUR],
    [2, Math.floor(day / DAY) * DAY],
    [1, day + random.int(0, DAY)],
  );
}

/** A local day not far from when the order was placed. */
export function drawDate({ random, placedAt }: Pool, least = -3, most = 30): string {
  return formatLocalDate(Math.floor(placedAt / DAY) + random.int(least, most));
}

/** A value that a fact may hold, and that a test may name. */
export function drawValue(pool: Pool, fact: Fact): string | number | boolean {
  const { random } = pool;
  const { values } = fact.startsWith("custom.") ? {} : facts[fact as StandardFact];
  switch (kindOf(fact)) {
    case "flag":
      return random.chance(0.5);
    case "number":
      return random.pick([0, 1, 2, 5, 14]);
    case "money":
      return random.pick([0, 1000, 2500, 5000]);
    case "path":
      return random.pick(["electronics", "electronics/phones", "electronics/phones/x", "baby"]);
    case "set":
      return random.pick(values?.slice(0, 3) ?? ["prime", "plus", "red"]);
    default:
      if (fact.endsWith(".country")) return random.pick(["US", "DE", "GB"]);
      if (fact === "buyer.region") return random.pick(["BE", "NY", "BY"]);
      if (fact === "buyer.timeZone") return random.pick(BUYER_ZONES);
      if (fact === "line.status") return random.pick(values ?? []);
      return random.pick(values?.slice(0, 4) ?? ["a", "b"]);
  }
}

/** Working days of some places. */
export function drawCalendars(pool: Pool): NonNullable<Policy["calendars"]> {
  const { random } = pool;
  const calendar = () => ({
    weekend: random.pick([[6, 7], [7], [5, 6], [], [1, 2, 3, 4, 5, 6, 7]]),
    holidays: random.list(random.int(0, 4), () => drawDate(pool, 0, 30)),
  });
  const places = random.some(["DE", "DE-BE", "US", "US-NY"], random.int(1, 3));
  return Object.fromEntries(places.map((place) => [place, calendar()]));
}

/** Days later, as text. */
export function dateAfter(date: string, days: number): string {
  return formatLocalDate((parseLocalDate(date) ?? 0) + days);
}
