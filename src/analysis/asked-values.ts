/**
 * Values to ask about: what stands for all that a fact may be.
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import type { Order } from "../model/order.js";
import type { StatedValue } from "../model/stated.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import { isDate, type Space } from "./fact-classes.js";

const DAY = 86_400_000;
const MOST_DATES = 10;

/** What values are chosen by. */
interface Choice {
  readonly space: Space;
  /** The days that the tables count. */
  readonly spans: readonly number[];
  /** The moment asked about. */
  readonly at: number;
}

/** The values of a fact. */
interface AskedValues {
  readonly values: readonly AskedValue[];
  /** Whether nothing else that it may be could lead elsewhere. */
  readonly isExact: boolean;
}

/** A value to ask about, and whether it stands for others. */
interface AskedValue {
  readonly value: StatedValue;
  readonly isOther: boolean;
}

/** Values that stand for all that a fact may be. */
export function valuesOf(choice: Choice, order: Order, fact: Fact): AskedValues {
  const found = choice.space.facts.get(fact);
  if (found === undefined) return { values: timeZones(fact), isExact: false };
  const { kind, classes } = found;
  if (isDate(kind)) {
    const mayLack = classes.some(({ value }) => value === null);
    return { values: datesOf(choice, order, mayLack), isExact: false };
  }
  if (kind === "set") {
    const sets = [[], ...classes.map(({ value }) => [String(value)])];
    const values = sets.map((value) => ({ value, isOther: value.length === 0 }));
    return { values, isExact: classes.length <= 1 };
  }
  const values = classes.map(({ value, isOther, low, high }) => ({
    value,
    isOther: isOther || (typeof value === "number" && high - low > 1),
  }));
  return { values, isExact: true };
}

function timeZones(fact: Fact): readonly AskedValue[] {
  return fact === "buyer.timeZone"
    ? ["UTC", "America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo"].map((value) => ({
        value,
        isOther: true,
      }))
    : [{ value: null, isOther: true }];
}

/** Dates on both sides of every span that the tables count, back from the moment asked about. */
function datesOf({ at, spans }: Choice, order: Order, mayLack: boolean): readonly AskedValue[] {
  const placed = parseInstant(order.placedAt) ?? at;
  const dates = [...new Set([0, 1, ...spans.flatMap((days) => [days - 1, days + 2])])]
    .map((days) => at - Math.max(0, days) * DAY - 3_600_000)
    .filter((date) => date > placed);
  const all = [...new Set([...dates, Math.min(at, placed + 3_600_000)])]
    .sort((a, b) => b - a)
    .slice(0, MOST_DATES);
  return [
    ...(mayLack ? [{ value: null, isOther: false }] : []),
    ...all.map((date) => ({ value: formatInstant(date), isOther: true })),
  ];
}

/** The days that a text of tables counts. */
export function spansIn(text: string): readonly number[] {
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
