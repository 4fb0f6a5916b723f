/**
 * Live rows: for one line, those that can decide, with their windows worked out.
 *
 * @module
 */
import { lastOf } from "../internal/bisect.js";
import type { DateFact } from "../model/fact.js";
import { FAR_PAST } from "../time/point.js";
import { type Frame, factOf, known, supposingNothing } from "./frame.js";
import type { Interval } from "./match.js";
import { type FindMoment, type Found, isLength } from "./moment.js";
import type { CompiledRow } from "./row.js";

/** The date that a moment is counted from, where it is known. */
export interface Base {
  readonly event: DateFact;
  readonly at: number;
}

/** A row that can decide for one line, with its window worked out. */
export interface LiveRow {
  readonly compiled: CompiledRow;
  /** When it matches; none: always. */
  readonly intervals: readonly Interval[];
  /** `Infinity` while it awaits something. */
  readonly opens: number;
  readonly opensFrom: Base | null;
  readonly opensUnlisted: boolean;
  /** `Infinity`: no end. */
  readonly closes: number;
  readonly closesFrom: Base | null;
  /** Whether it closes on a day for which its calendar lists no holidays. */
  readonly closesUnlisted: boolean;
  /** The date that its opening is counted from, where that date is only supposed. */
  readonly opensAfter: DateFact | null;
  /** What has to happen before it opens. */
  readonly awaits: DateFact | undefined;
  /** Whether that can still happen. */
  readonly possible: boolean;
  /** From then on it would close before it could open. */
  readonly hopelessFrom: number;
  readonly handInBy: {
    /** Whether nothing that it hangs on had to be supposed. */
    readonly sure: boolean;
    /** Where it is shown. */
    readonly zone: string;
    readonly at: number;
    readonly from: DateFact | null;
    readonly fromAt: number;
  } | null;
}

/** A row for a line, if it can decide at or after the moment of interest; `undefined` leaves a need on the run. */
export function liveRow(compiled: CompiledRow, frame: Frame): LiveRow | null | undefined {
  const intervals = matching(compiled, frame);
  return intervals && windowed(compiled, frame, intervals);
}

/** A row without a window, whose tests hold at every moment. */
export function undated(compiled: CompiledRow): LiveRow {
  return { ...ALWAYS, compiled, intervals: NO_INTERVALS };
}

const ALWAYS = {
  opens: -Infinity,
  opensFrom: null,
  opensUnlisted: false,
  closes: Infinity,
  closesFrom: null,
  closesUnlisted: false,
  opensAfter: null,
  awaits: undefined,
  possible: true,
  hopelessFrom: Infinity,
  handInBy: null,
} as const;

/** Whether no row below is ever asked from a moment on. */
export function isLast({ compiled, intervals, opens, closes }: LiveRow, since: number): boolean {
  const isAlways = opens <= since && closes === Infinity;
  return intervals.length === 0 && (!compiled.next || isAlways);
}

/** When a row matches: `null` where it does not, `undefined` where something has to be supposed. */
function matching(compiled: CompiledRow, frame: Frame): readonly Interval[] | null | undefined {
  for (const { slot, passes } of compiled.fixed) {
    const value = factOf(frame, slot);
    if (value === undefined) return undefined;
    if (!passes(value)) return null;
  }
  for (const slot of compiled.lengths) {
    const length = factOf(frame, slot);
    if (length === undefined) return undefined;
    if (!isLength(length)) return null;
  }
  let intervals: Interval[] | undefined;
  for (const match of compiled.dated) {
    const answer = match(frame);
    if (answer === undefined) return undefined;
    if (answer === false) return null;
    if (answer === true) continue;
    if (answer.inside && answer.high <= frame.run.since) return null;
    if (!answer.inside && answer.low <= frame.run.since && answer.high === Infinity) return null;
    intervals ??= [];
    intervals.push(answer);
  }
  return intervals ?? NO_INTERVALS;
}

const NO_INTERVALS: readonly Interval[] = [];

function windowed(
  compiled: CompiledRow,
  frame: Frame,
  intervals: readonly Interval[],
): LiveRow | undefined {
  const closing = compiled.closes?.(frame) ?? NOWHERE;
  if (closing.kind === "need") return undefined;
  let finder = compiled.opens;
  let opening = finder?.(frame) ?? NOWHERE;
  if (opening.kind === "nowhere" && compiled.opensBy !== undefined) {
    finder = compiled.opensBy;
    opening = finder(frame);
  }
  if (opening.kind === "need") return undefined;
  const handIn = secondDeadline(compiled, frame);
  if (handIn === undefined) return undefined;
  const end = closing.kind === "point" ? closing : undefined;
  const closes = end?.point.at ?? Infinity;
  const never = opening.kind === "never" ? opening : undefined;
  let hopeless = Infinity;
  if (never?.possible === true && closes !== Infinity && finder !== undefined) {
    if (finder(frame, closes).kind === "need") return undefined;
    hopeless = hopelessFrom(finder, frame, closes);
  }
  return {
    compiled,
    intervals,
    opens: never !== undefined ? Infinity : opening.kind === "point" ? opening.point.at : -Infinity,
    opensFrom: baseOf(opening),
    opensUnlisted: opening.kind === "point" && opening.point.isUnlisted === true,
    closes,
    closesUnlisted: end?.point.isUnlisted === true,
    closesFrom: baseOf(closing),
    opensAfter: opening.kind === "point" && !opening.sure ? opening.from : null,
    awaits: never?.awaits,
    possible: never?.possible ?? true,
    hopelessFrom: hopeless,
    handInBy: handIn,
  };
}

function baseOf(found: Found): Base | null {
  return found.kind === "point" && found.sure && found.from !== null
    ? { event: found.from, at: found.fromAt }
    : null;
}

/** A row's second deadline; `undefined` where something has to be supposed. */
function secondDeadline(
  { handInBy, handInLengths, place }: CompiledRow,
  frame: Frame,
): LiveRow["handInBy"] | undefined {
  if (handInBy === undefined) return null;
  let sure = true;
  for (const slot of handInLengths) {
    const length = factOf(frame, slot);
    if (length !== undefined && !isLength(length)) return null;
    sure &&= known(frame, slot) !== undefined;
  }
  const found = handInBy(frame);
  if (found.kind === "need") return undefined;
  if (found.kind !== "point") return null;
  sure &&= supposingNothing(frame.run, () => handInBy(frame).kind === "point");
  const { point, from, fromAt } = found;
  return { at: point.at, from, fromAt, sure, zone: place.knownZone(frame) };
}

const NOWHERE: Found = { kind: "nowhere" };

/** The first moment at which what is awaited would come too late, by bisection. */
function hopelessFrom(opens: FindMoment, frame: Frame, closes: number): number {
  const tooLate = (moment: number): boolean => {
    const found = opens(frame, moment);
    return found.kind !== "point" || found.point.at >= closes;
  };
  if (tooLate(FAR_PAST)) return -Infinity;
  return lastOf(FAR_PAST, closes, closes - 1, (moment) => !tooLate(moment)) + 1;
}
