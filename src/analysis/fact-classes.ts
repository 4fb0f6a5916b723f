/**
 * Fact classes: the values of a fact, divided as finely as tests can tell them apart.
 *
 * @module
 */
import { CUSTOM_FACT_KINDS } from "../engine/slot.js";
import type { FactKind } from "../model/fact.js";
import { factRow } from "../model/fact-table.js";
import type { Policy } from "../policy/policy.js";

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

/** Whoever asks for standard facts only. */
export const ANYONE: Policy = {
  id: "",
  version: "",
  authority: "seller",
  timeZone: "UTC",
  tables: {},
};

/** The kind of a fact, as a policy declares it. */
export function kindOf(fact: string, { custom = {} }: Policy): FactKind {
  const row = factRow(fact);
  if (row !== undefined) return row.kind;
  const key = fact.slice("custom.".length);
  return CUSTOM_FACT_KINDS[(Object.hasOwn(custom, key) ? custom[key] : undefined) ?? "text"];
}

/** Whether facts of a kind are moments. */
export function isDate(kind: FactKind): boolean {
  return kind === "event" || kind === "schedule";
}

/** The classes of a standard fact that no policy tells apart. */
export function untestedClasses(fact: string): FactClasses {
  return classesOf(fact, kindOf(fact, ANYONE), [], []);
}

/** The classes of a fact: of what tests name of it, and of the bounds of days. */
export function classesOf(
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
