/**
 * Moments, compiled: where on the timeline a window opens or closes for one line.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { DateFact } from "../model/fact.js";
import type { Known } from "../model/read-fact.js";
import type { Moment, PolicySpan } from "../policy/moment.js";
import { WEEKDAYS } from "../time/calendar.js";
import { parseLocalDate } from "../time/local-date.js";
import {
  addSpan,
  endOfDayPoint,
  instantPoint,
  type Point,
  type SpanContext,
} from "../time/point.js";
import { unitOf } from "../time/span.js";
import { startOfDay } from "../time/zone.js";
import { canHappen } from "./can-happen.js";
import { asMoment, type DateUse, type DistinctionsOf, type Frame, factOf, known } from "./frame.js";
import type { Place } from "./place.js";
import { dateFact, isSchedule, type Slot } from "./slot.js";

/** Where a moment lies. */
export type Found =
  /** It lies there, counted from that event. */
  | {
      readonly kind: "point";
      readonly point: Point;
      /** The date that it is counted from; `null` for a fixed day. */
      readonly from: DateFact | null;
      readonly fromAt: number;
      /** Whether that date is known, and not only supposed. */
      readonly sure: boolean;
    }
  /** It hangs on something that has not happened, and perhaps can't any more. */
  | { readonly kind: "never"; readonly awaits: DateFact; readonly possible: boolean }
  /** It is not there at all: a schedule that nobody set. */
  | { readonly kind: "nowhere" }
  /** Something unknown has to be supposed first. */
  | { readonly kind: "need" };

/** A moment, compiled. `assuming`: events that can still happen are taken to happen then. */
export type FindMoment = (frame: Frame, assuming?: number) => Found;

const NOWHERE: Found = { kind: "nowhere" };
const NEED: Found = { kind: "need" };

/** What a moment is compiled with. */
export interface MomentContext {
  readonly action: Action;
  readonly place: Place;
  readonly slotOf: (fact: string) => Slot;
  readonly distinctionsOf: DistinctionsOf;
  /** Collects how dates are used. */
  readonly use: DateUse;
  /** Collects the facts that spans take their lengths from. */
  readonly lengths: Set<Slot>;
  /** Whether a fixed day stands for its end (`closes`) or its start (`opens`). */
  readonly role: "opens" | "closes";
}

/** How a date leads to a moment: the spans on the way. */
interface Way {
  readonly name: string;
  readonly to: (from: Point, frame: Frame) => Point | undefined;
}

/** Compiles a moment, and notes on its dates how they are used. */
export function compileMoment(moment: Moment, context: MomentContext): FindMoment {
  return compile(moment, context, { name: "", to: (from) => from }, true);
}

function compile(moment: Moment, context: MomentContext, way: Way, rolls: boolean): FindMoment {
  if (typeof moment === "string") return compileDate(context.slotOf(moment), context, way);
  if ("on" in moment) return compileDay(moment.on, context, way);
  if ("after" in moment) return compileSpan(moment.after, moment.span, 1, context, way, rolls);
  if ("before" in moment) return compileSpan(moment.before, moment.span, -1, context, way, rolls);
  const parts =
    "laterOf" in moment
      ? moment.laterOf
      : "earlierOf" in moment
        ? moment.earlierOf
        : moment.firstKnown;
  const found = parts.map((part) => compile(part, context, way, rolls));
  if ("laterOf" in moment) return (frame, assuming) => laterOf(found, frame, assuming);
  return "earlierOf" in moment
    ? (frame, assuming) => earlierOf(found, frame, assuming)
    : (frame, assuming) => firstKnown(found, frame, assuming);
}

function compileDate(slot: Slot, context: MomentContext, way: Way): FindMoment {
  const fact = dateFact(slot);
  const schedule = isSchedule(slot);
  context.use.uses.push({
    slot,
    name: way.name,
    use: (date, frame) => way.to(instantPoint(date), frame)?.at,
    opens: context.role === "opens",
  });
  return (frame, assuming) => {
    const date = asMoment(factOf(frame, slot));
    if (date === undefined) return NEED;
    if (date !== null)
      return {
        kind: "point",
        point: instantPoint(date),
        from: fact,
        fromAt: date,
        sure: known(frame, slot) !== undefined,
      };
    if (schedule) return NOWHERE;
    const possible = canHappen(frame, fact);
    return assuming !== undefined && possible
      ? { kind: "point", point: instantPoint(assuming), from: fact, fromAt: assuming, sure: false }
      : { kind: "never", awaits: fact, possible };
  };
}

function compileDay(text: string, context: MomentContext, way: Way): FindMoment {
  const day = parseLocalDate(text) ?? 0;
  const pointIn = (zone: string): Point =>
    context.role === "closes" ? endOfDayPoint(day, zone) : { at: startOfDay(day, zone), day };
  context.use.days.push((frame) => {
    const zone = context.place.zone(frame);
    return zone === undefined ? undefined : way.to(pointIn(zone), frame)?.at;
  });
  return (frame) => {
    const zone = context.place.zone(frame);
    if (zone === undefined) return NEED;
    const point = pointIn(zone);
    return { kind: "point", point, from: null, fromAt: point.at, sure: true };
  };
}

function compileSpan(
  inner: Moment,
  span: PolicySpan,
  sign: 1 | -1,
  context: MomentContext,
  way: Way,
  rolls: boolean,
): FindMoment {
  const step = compileStep(span, sign, context, rolls);
  const find = compile(
    inner,
    context,
    {
      name: `${way.name} ${spanName(span, sign, rolls, context)}`,
      to: (from, frame) => {
        const point = step(from, frame);
        return point && way.to(point, frame);
      },
    },
    false,
  );
  return (frame, assuming) => {
    const found = find(frame, assuming);
    if (found.kind !== "point") return found;
    const point = step(found.point, frame);
    return point === undefined ? NEED : { ...found, point };
  };
}

/** What a span comes to, as a name: spans of one name lead from a date to the same moment. */
export function spanName(
  span: PolicySpan,
  sign: 1 | -1,
  rolls: boolean,
  { place }: Pick<MomentContext, "place">,
): string {
  return `${sign} ${rolls} ${JSON.stringify(span)} ${place.name}`;
}

/** Steps from a point by a span; `undefined` without a length, or while length, zone or calendar hang on something unknown. */
export function compileStep(
  span: PolicySpan,
  sign: 1 | -1,
  context: Omit<MomentContext, "role">,
  rolls: boolean,
): (from: Point, frame: Frame) => Point | undefined {
  const add = compileAddition(span, sign, context, rolls);
  const length = compileLength(span, context);
  return (from, frame) => {
    const amount = length(frame);
    return amount === undefined ? undefined : add(from, amount, frame);
  };
}

function compileAddition(
  span: PolicySpan,
  sign: 1 | -1,
  { place }: Pick<MomentContext, "place">,
  rolls: boolean,
): (from: Point, amount: number, frame: Frame) => Point | undefined {
  // minutes and hours are the same everywhere
  if ("minutes" in span || "hours" in span)
    return (from, amount) => addSpan(from, span, amount, sign, ANYWHERE, rolls);
  const counts = "businessDays" in span || span.roll !== undefined;
  return (from, amount, frame) => {
    const zone = place.zone(frame);
    if (zone === undefined) return undefined;
    const calendar = place.calendar(frame, counts ? span.calendar : undefined);
    return calendar === undefined
      ? undefined
      : addSpan(from, span, amount, sign, { zone, calendar }, rolls);
  };
}

const ANYWHERE: SpanContext = { zone: "UTC", calendar: WEEKDAYS };

function compileLength(
  span: PolicySpan,
  context: Pick<MomentContext, "slotOf" | "action" | "distinctionsOf" | "lengths">,
): (frame: Frame) => number | undefined {
  const amount = Object.values(span)[Object.keys(span).indexOf(unitOf(span))] as
    | number
    | { readonly fact: string };
  if (typeof amount === "number") return () => amount;
  const slot = context.slotOf(amount.fact);
  context.lengths.add(slot);
  context.distinctionsOf(slot, context.action).isLength = true;
  return (frame) => {
    const value = factOf(frame, slot);
    return isLength(value) ? value : undefined;
  };
}

/** Whether a value can be the length of a span. */
export function isLength(value: Known): value is number {
  return typeof value === "number" && value >= 0;
}

function laterOf(parts: readonly FindMoment[], frame: Frame, assuming?: number): Found {
  let latest: Found = NOWHERE;
  for (const find of parts) {
    const found = find(frame, assuming);
    if (found.kind === "need") return found;
    if (found.kind === "nowhere") continue;
    if (latest.kind === "never") {
      if (found.kind === "never" && !found.possible) latest = { ...latest, possible: false };
    } else if (
      found.kind === "never" ||
      latest.kind !== "point" ||
      found.point.at > latest.point.at
    )
      latest = found;
  }
  return latest;
}

function earlierOf(parts: readonly FindMoment[], frame: Frame, assuming?: number): Found {
  let earliest: Found = NOWHERE;
  for (const find of parts) {
    const found = find(frame, assuming);
    if (found.kind === "need") return found;
    if (found.kind === "nowhere") continue;
    if (earliest.kind === "point") {
      if (found.kind === "point" && found.point.at < earliest.point.at) earliest = found;
    } else if (found.kind === "point" || earliest.kind !== "never" || !earliest.possible)
      earliest = found;
  }
  return earliest;
}

function firstKnown(parts: readonly FindMoment[], frame: Frame, assuming?: number): Found {
  let first: Found = NOWHERE;
  for (const find of parts) {
    const found = find(frame, assuming);
    if (found.kind === "nowhere") continue;
    if (found.kind !== "never") return found;
    if (first.kind !== "never" || !first.possible) first = found;
  }
  return first;
}
