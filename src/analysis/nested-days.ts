/**
 * Spans within spans: days nest on days, and of nested spans only the outermost rolls.
 *
 * @module
 */
import type { Moment, PolicySpan } from "../policy/moment.js";
import { textOf } from "./moment-text.js";

/** Days after days are days: thirty after seven are thirty-seven. */
export function flattened(inner: Moment, span: PolicySpan): Moment | undefined {
  if (typeof inner === "string" || !("after" in inner)) return undefined;
  const first = plainDays(unrolled(inner.span));
  const second = plainDays(unrolled(span));
  if (first === undefined || second === undefined) return undefined;
  const { roll, calendar } = span as {
    readonly roll?: "next-working-day";
    readonly calendar?: string;
  };
  const options = {
    ...(roll !== undefined && { roll }),
    ...(calendar !== undefined && { calendar }),
  };
  return { after: inner.after, span: { days: first + second, ...options } };
}

function plainDays(span: PolicySpan): number | undefined {
  if (!("days" in span) || typeof span.days !== "number" || span.counting === "elapsed")
    return undefined;
  return span.days - (span.counting === "inclusive" ? 1 : 0);
}

/** Whether a moment is an instant or the end of a day, on which days nest; what may be either has a name of its own. */
export function pointKind(moment: Moment): string {
  if (typeof moment === "string") return "instant";
  if (!("after" in moment || "before" in moment)) return textOf(moment);
  const { span } = moment;
  if ("hours" in span || "minutes" in span) return "instant";
  // working days are never counted to the hour
  if ("businessDays" in span) return "day";
  return "counting" in span && span.counting === "elapsed" ? "instant" : "day";
}

/** A span that does not roll. */
export function unrolled(span: PolicySpan): PolicySpan {
  if (!("roll" in span)) return span;
  const { roll: _, ...rest } = span;
  return rest;
}
