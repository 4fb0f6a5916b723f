/**
 * Spans: how long a policy lets something last. Builders only make data.
 *
 * @module
 */

/**
 * How days, months and years are counted. `calendar`, the default: the day of the event is day 0,
 * and the span ends with the local day reached. `inclusive`: the day of the event is day 1.
 * `elapsed`: days of 24 hours, months and years to the same time of day; working days never are.
 */
export type Counting = "calendar" | "inclusive" | "elapsed";

/** What happens to a last day that is no working day. */
export type Roll = "next-working-day";

/** A number, or the fact that holds it. */
export type Amount<F extends string = string> = number | { readonly fact: F };

/** A length of time, as the policy counts it. */
export type Span<F extends string = string> =
  | { readonly minutes: Amount<F> }
  | { readonly hours: Amount<F> }
  | DaySpan<F>;

/** A span that is counted on local calendars. */
export type DaySpan<F extends string = string> =
  | ((
      | { readonly days: Amount<F> }
      | { readonly months: Amount<F> }
      | { readonly years: Amount<F> }
    ) &
      DaySpanOptions)
  | ({ readonly businessDays: Amount<F> } & WorkingDaySpanOptions);

/** How a span of days is counted. */
export interface DaySpanOptions {
  readonly counting?: Counting;
  readonly roll?: Roll;
  /** The place whose working days count: `US`, `DE-BY`, or `buyer`. */
  readonly calendar?: string;
}

/** How a span of working days is counted. */
export interface WorkingDaySpanOptions extends DaySpanOptions {
  readonly counting?: Exclude<Counting, "elapsed">;
}

/** The key of a span that holds its amount. */
export type SpanUnit = "minutes" | "hours" | "days" | "businessDays" | "months" | "years";

/**
 * So many minutes on the clock.
 *
 * @example
 * ```ts
 * import { minutes } from "order-recourse/policy";
 *
 * minutes(30); // => { minutes: 30 }
 * ```
 */
export function minutes<F extends string = never>(n: Amount<F>): Span<F> {
  return { minutes: n };
}

/**
 * So many hours on the clock.
 *
 * @example
 * ```ts
 * import { hours } from "order-recourse/policy";
 *
 * hours(48); // => { hours: 48 }
 * ```
 */
export function hours<F extends string = never>(n: Amount<F>): Span<F> {
  return { hours: n };
}

/**
 * So many days, to the end of the last.
 *
 * @example
 * ```ts
 * import { days } from "order-recourse/policy";
 *
 * days(14, { roll: "next-working-day" }); // => { days: 14, roll: "next-working-day" }
 * days({ fact: "returnPolicy.days" }); // => { days: { fact: "returnPolicy.days" } }
 * ```
 */
export function days<F extends string = never>(n: Amount<F>, options?: DaySpanOptions): Span<F> {
  return { days: n, ...given(options) };
}

/**
 * So many working days, to the end of the last; the day of the event does not count.
 *
 * @example
 * ```ts
 * import { businessDays } from "order-recourse/policy";
 *
 * businessDays(3, { calendar: "US" }); // => { businessDays: 3, calendar: "US" }
 * ```
 */
export function businessDays<F extends string = never>(
  n: Amount<F>,
  options?: WorkingDaySpanOptions,
): Span<F> {
  return { businessDays: n, ...given(options) };
}

/**
 * So many months, to the end of the day with the same number, or of the month if it has none.
 *
 * @example
 * ```ts
 * import { months } from "order-recourse/policy";
 *
 * months(6, { counting: "inclusive" }); // => { months: 6, counting: "inclusive" }
 * ```
 */
export function months<F extends string = never>(n: Amount<F>, options?: DaySpanOptions): Span<F> {
  return { months: n, ...given(options) };
}

/**
 * So many years, counted as twelve months each.
 *
 * @example
 * ```ts
 * import { years } from "order-recourse/policy";
 *
 * years(2); // => { years: 2 }
 * ```
 */
export function years<F extends string = never>(n: Amount<F>, options?: DaySpanOptions): Span<F> {
  return { years: n, ...given(options) };
}

/** The unit that a span is counted in. */
export function unitOf(span: Span): SpanUnit {
  if ("days" in span) return "days";
  if ("hours" in span) return "hours";
  if ("minutes" in span) return "minutes";
  if ("businessDays" in span) return "businessDays";
  return "months" in span ? "months" : "years";
}

/** The options without the keys that hold `undefined`: a span is compared and stored as data. */
function given<O extends DaySpanOptions>(options?: O): Pick<O, keyof DaySpanOptions> {
  const { counting, roll, calendar }: DaySpanOptions = options ?? {};
  return {
    ...(counting !== undefined && { counting }),
    ...(roll !== undefined && { roll }),
    ...(calendar !== undefined && { calendar }),
  };
}
