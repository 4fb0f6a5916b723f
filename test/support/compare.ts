/**
 * Whether two decisions are the same, apart from what the clauses leave open.
 *
 * @module
 */
import { parseInstant } from "../../src/time/instant.js";
import { formatLocalDate } from "../../src/time/local-date.js";
import { dayOf } from "../../src/time/zone.js";

/** A place at which two decisions differ. */
export interface Difference {
  readonly path: string;
  readonly engine: unknown;
  readonly reference: unknown;
}

/** Where the engine's decision differs from the reference's. */
export function differences(engine: unknown, reference: unknown): readonly Difference[] {
  const found: Difference[] = [];
  compare(engine, reference, "", found);
  // 6.4, 7.2: between representatives of an unknown date what is still to open may open at any time
  return hasUnknownDates(reference) ? found.filter(({ path }) => !isOpening(path)) : found;
}

function hasUnknownDates(reference: unknown): boolean {
  if (!isRecord(reference)) return false;
  const next = reference["nextChange"];
  return isRecord(next) && Object.hasOwn(next, "notAfter");
}

function isOpening(path: string): boolean {
  return /\.later\.\d+\.|\.opens\.|\.recommended\.opens/.test(path);
}

function compare(engine: unknown, reference: unknown, path: string, found: Difference[]): void {
  const add = (): void => {
    found.push({ path, engine, reference });
  };
  if (path.endsWith(".missing")) {
    if (sorted(engine) !== sorted(reference)) add();
  } else if (isRecord(reference) && Object.hasOwn(reference, "notAfter")) {
    // 8.5: a lower bound where an unknown date matters
    const { notBefore, notAfter } = reference;
    const isEarly = notBefore !== undefined && momentOf(engine) < momentOf(notBefore);
    if (isEarly || momentOf(engine) > momentOf(notAfter)) add();
  } else if (Array.isArray(engine) && Array.isArray(reference)) {
    if (engine.length !== reference.length) add();
    else
      for (const [index, one] of engine.entries())
        compare(one, reference[index], `${path}.${index}`, found);
  } else if (isRecord(engine) && isRecord(reference)) {
    if (Array.isArray(reference["causes"])) {
      if (!isDeadline(engine, reference)) add();
      return;
    }
    for (const key of new Set([...Object.keys(engine), ...Object.keys(reference)])) {
      if (key === "facts") continue;
      // the first reasons of all completions: they have no order of their own
      if (key === "reasons" && engine["status"] === "unknown") {
        if (codes(engine[key]) !== codes(reference[key]))
          found.push({ path: `${path}.reasons`, engine: engine[key], reference: reference[key] });
      } else if (engine[key] !== reference[key])
        compare(engine[key], reference[key], `${path}.${key}`, found);
    }
  } else if (engine !== reference) add();
}

function momentOf(text: unknown): number {
  return typeof text === "string" ? (parseInstant(text) ?? 0) : Number.POSITIVE_INFINITY;
}

/** What a deadline may be counted from, and where. */
interface Cause {
  readonly zone: string;
  readonly isSupposed: boolean;
  readonly base: unknown;
}

/** Of several dates and zones that lead to one moment any may be named. */
function isDeadline(
  engine: Readonly<Record<string, unknown>>,
  reference: Readonly<Record<string, unknown>>,
): boolean {
  const { at, lastDay, timeZone, from } = engine;
  const causes = reference["causes"] as readonly Cause[];
  const last = formatLocalDate(dayOf((parseInstant(String(at)) ?? 0) - 1, String(timeZone)));
  return (
    at === reference["at"] &&
    lastDay === last &&
    // 7.6
    causes.some(
      ({ zone, isSupposed }) => zone === timeZone || (isSupposed && timeZone === "UTC"),
    ) &&
    (from === null || causes.some(({ base }) => JSON.stringify(base) === JSON.stringify(from)))
  );
}

function codes(reasons: unknown): string {
  const list = (reasons ?? []) as readonly Readonly<Record<string, unknown>>[];
  return sorted(list.map(({ code, policy, rule }) => JSON.stringify([code, policy, rule])));
}

function sorted(list: unknown): string {
  return JSON.stringify(Array.isArray(list) ? [...(list as readonly string[])].sort() : list);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
