/**
 * Values to ask about: what stands for all that a fact may be.
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import { STANDARD_FACTS, suppliedAs } from "../model/fact-table.js";
import { axisOf } from "../model/history.js";
import type { Order } from "../model/order.js";
import type { StatedValue } from "../model/stated.js";
import type { Policy } from "../policy/policy.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import {
  type FactClass,
  type FactClasses,
  isDate,
  type Plain,
  untestedClasses,
} from "./fact-classes.js";
import { holdsOn, type Space } from "./space.js";

const DAY = 86_400_000;
const MOST_DATES = 10;
/** Zones from where a day ends first to where it ends last. */
const ZONES: readonly string[] = [
  "Pacific/Kiritimati",
  "Asia/Tokyo",
  "Europe/Berlin",
  "UTC",
  "America/New_York",
  "America/Los_Angeles",
  "Etc/GMT+12",
];
/** Lengths of windows, in whatever they are counted. */
const LENGTHS: readonly number[] = [0, 1, 7, 14, 30, 60, 90, 365, 3650];

/** What values are chosen by. */
export interface Choice {
  readonly space: Space;
  /** What the rows ask of a fact. */
  readonly testsOf: (fact: Fact) => readonly unknown[];
  /** The days that the rows count. */
  readonly spans: readonly number[];
  /** The facts that hold how long a window is. */
  readonly lengths: ReadonlySet<string>;
  /** The places with working days of their own, where those are the buyer's. */
  readonly places: readonly string[];
  /** The moment asked about. */
  readonly at: number;
}

/** The values of a fact. */
interface AskedValues {
  readonly values: readonly AskedValue[];
  /** Whether nothing else that it may be could lead elsewhere. */
  readonly isExact: boolean;
}

/** A value to ask about. */
interface AskedValue {
  readonly value: StatedValue;
  /** Whether it stands for others. */
  readonly isOther: boolean;
  /** Values with the same lead to the same; of dates that is seen only once they are tried. */
  readonly alike?: string;
}

/** What the values of facts are chosen by, for an action of some policies at a moment. */
export function choose(policies: readonly Policy[], space: Space, at: number): Choice {
  const rows = policies.flatMap(({ tables }) => Object.values(tables).flat());
  const text = JSON.stringify(rows);
  const byFact = new Map<string, unknown[]>();
  for (const { when } of rows)
    for (const [fact, test] of Object.entries<unknown>(when))
      byFact.set(fact, [...(byFact.get(fact) ?? []), test]);
  const isOfBuyer = text.includes('"calendar":"buyer"');
  return {
    space,
    testsOf: (fact) => byFact.get(fact) ?? [],
    spans: spansIn(text),
    lengths: new Set([...text.matchAll(/"fact":"([^"]+)"/g)].map(([, fact = ""]) => fact)),
    places: isOfBuyer ? policies.flatMap(({ calendars }) => Object.keys(calendars ?? {})) : [],
    at,
  };
}

/** Values that stand for all that a fact may be. */
export function valuesOf(choice: Choice, order: Order, fact: Fact): AskedValues {
  const { kind, classes } = choice.space.facts.get(fact) ?? classesBehind(choice.space, fact);
  if (isDate(kind)) {
    const mayLack = classes.some(({ value }) => value === null);
    return { values: datesOf(choice, order, mayLack), isExact: false };
  }
  if (kind === "set") {
    const sets = [[], ...classes.map(({ value }) => [String(value)])];
    const values = sets.map((value) => ({ value, isOther: value.length === 0, alike: `${value}` }));
    return { values, isExact: classes.length <= 1 };
  }
  const values = new Map<Plain, boolean>();
  for (const one of classes) values.set(one.value, standsForOthers(one));
  const counted = countedBy(choice, order, fact);
  const alike = alikeness(choice, fact, counted.length > 0);
  for (const value of counted) if (!values.has(value)) values.set(value, true);
  return {
    values: [...values].map(([value, isOther]) => ({ value, isOther, alike: alike(value) })),
    isExact:
      choice.space.facts.has(fact) && counted.length === 0 && !isReckonedWith(choice, order, fact),
  };
}

/** Of a fact that no row names: what it could be, or what rows tell apart of what is worked out from it. */
function classesBehind({ facts }: Space, fact: Fact): FactClasses {
  // SAFETY: a space holds facts
  const derived = [...facts.keys()].find((name) => suppliedAs(name as Fact) === fact);
  return (derived !== undefined && facts.get(derived)) || untestedClasses(fact);
}

/** Whether more than its own tests hangs on a price: a sum, or how much of it was paid back. */
function isReckonedWith({ space: { facts } }: Choice, { events }: Order, fact: Fact): boolean {
  if (fact !== "line.price") return false;
  const isPart = events?.some((one) => one.type === "refund-issued" && one.amount !== undefined);
  return facts.has("order.total") || (isPart === true && facts.has("payment.state"));
}

function standsForOthers({ value, isOther, low, high }: FactClass): boolean {
  return isOther || (typeof value === "number" && (value !== low || high - low > 1));
}

/** Values of a fact that days are counted by: where, among whose holidays, and how many. */
function countedBy(choice: Choice, order: Order, fact: Fact): readonly Plain[] {
  const { lengths, places } = choice;
  if (lengths.has(fact)) return LENGTHS;
  switch (fact) {
    case "buyer.timeZone":
      return ZONES;
    case "buyer.country":
      return places.length === 0
        ? []
        : [...new Set(places.map((place) => place.split("-")[0] ?? place)), "ZZ"];
    case "buyer.region": {
      const land = `${order.buyer?.country}-`;
      const regions = places.filter((place) => place.startsWith(land));
      return regions.length === 0
        ? []
        : [...regions.map((place) => place.slice(land.length)), "other"];
    }
    default:
      return [];
  }
}

/** What two values of a fact have in common where they lead to the same. */
function alikeness(
  { testsOf, space }: Choice,
  fact: Fact,
  isCounted: boolean,
): (value: Plain) => string {
  const tests = testsOf(fact);
  // a state says which of its dates there are, or leaves it open; without one there is none
  const dates = STANDARD_FACTS.flatMap((date) => {
    const axis = axisOf(date);
    return axis?.state === fact && space.facts.has(date) ? [["none"], axis.presentIn] : [];
  });
  if (isCounted || tests.length + dates.length === 0) return (value) => JSON.stringify(value);
  return (value) =>
    JSON.stringify([
      tests.map((test) => holdsOn(test, value)),
      dates.map((states) => states.includes(String(value))),
    ]);
}

/** Dates on both sides of every span that the rows count, back from the moment asked about. */
function datesOf({ at, spans }: Choice, order: Order, mayLack: boolean): readonly AskedValue[] {
  const placed = parseInstant(order.placedAt) ?? at;
  const dates = [...new Set([0, 1, ...spans.flatMap((days) => [days - 1, days + 2])])]
    .map((days) => at - Math.max(0, days) * DAY - 3_600_000)
    .filter((date) => date > placed);
  const all = [...new Set([...dates, Math.min(at, placed + 3_600_000)])].sort((a, b) => b - a);
  return [
    ...(mayLack ? [{ value: null, isOther: false }] : []),
    ...spread(all).map((date) => ({ value: formatInstant(date), isOther: true })),
  ];
}

/** At most so many dates, the first and the last among them. */
function spread(dates: readonly number[]): readonly number[] {
  const last = Math.max(dates.length - 1, MOST_DATES - 1);
  const part = (index: number): number => Math.floor((index * (MOST_DATES - 1)) / last);
  return dates.filter((_, index) => part(index) > part(index - 1));
}

/** The days that a text of tables counts. */
function spansIn(text: string): readonly number[] {
  const scale: Readonly<Record<string, number>> = {
    days: 1,
    businessDays: 1.4,
    months: 30.4,
    years: 365,
  };
  const found = new Set<number>();
  for (const [, unit = "", amount] of text.matchAll(/"(days|businessDays|months|years)":(\d+)/g))
    found.add(Math.round(Number(amount) * (scale[unit] ?? 1)));
  return [...found].sort((a, b) => a - b);
}
