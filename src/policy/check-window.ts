/**
 * Checks of windows: whether one can ever be open, and whether it says when it opens.
 *
 * @module
 */
import { type Problems, report } from "../internal/problems.js";
import { unitOf } from "../time/span.js";
import { type Readable, readableFact } from "./check-fact.js";
import { datesIn, hasFixedDay, type Moment, type On, type PolicySpan } from "./moment.js";

/** Reports a window that is never open, and one that does not say when it opens. */
export function checkWindow(
  opens: Moment | undefined,
  closes: Moment,
  readable: Readable,
  problems: Problems,
): void {
  if (opens !== undefined) {
    if (isNever(opens, closes)) report(problems, "the window closes before it opens");
    return;
  }
  const dates = datesIn(closes);
  const [event, second] = dates.filter((fact) => readableFact(fact, readable)?.kind === "event");
  if (event === undefined) return;
  if (dates.length > 1) {
    const what = second === undefined ? "an event and a schedule" : "more than one event";
    const named = dates.map((word) => `\`${word}\``);
    report(problems, `names ${what}: ${named.join(", ")}`, "state when it opens with `opens`");
  } else if (isNever(event, closes)) {
    const help = `without \`opens\` it opens at \`${event}\`; state when it opens`;
    report(problems, "the window closes before it opens", help);
  }
}

/** Whether it is plain to see that `closes` never lies after `opens`. */
function isNever(opens: Moment, closes: Moment): boolean {
  if (isDay(opens) && isDay(closes)) return closes.on < opens.on;
  const start = distanceOf(opens);
  const end = distanceOf(closes);
  if (start === undefined || end === undefined)
    return JSON.stringify(opens) === JSON.stringify(closes) && !hasFixedDay(opens);
  if (start.from !== end.from) return false;
  if (start.sign === end.sign)
    return start.counting === end.counting && end.amount * end.sign <= start.amount * start.sign;
  // a span of no days still reaches the end of its day, and day 1 may be the day itself
  if (start.sign < end.sign)
    return start.sign === 0 && end.amount === 0 && end.counting === ON_CLOCK;
  return start.sign === 1 || end.amount > 1;
}

function isDay(moment: Moment): moment is On {
  return typeof moment !== "string" && "on" in moment;
}

/** How far a moment lies after (1) or before (-1) the one it is counted from. */
interface Distance extends Length {
  readonly from: string;
  readonly sign: -1 | 0 | 1;
}

function distanceOf(moment: Moment): Distance | undefined {
  if (typeof moment === "string") return { from: moment, sign: 0, amount: 0, counting: "" };
  const from = "after" in moment ? moment.after : "before" in moment ? moment.before : undefined;
  if (from === undefined || !("span" in moment)) return undefined;
  const length = lengthOf(moment.span);
  if (length === undefined) return undefined;
  const { amount, counting } = length;
  const base = typeof from === "string" ? from : JSON.stringify(from);
  return { from: base, sign: "after" in moment ? 1 : -1, amount, counting };
}

/** A span of a fixed number; two of them can be compared if they are counted alike. */
interface Length {
  readonly amount: number;
  readonly counting: string;
}

const ON_CLOCK = "minutes";

/** Whether it is plain to see that one span is no longer than another. */
export function isNoLonger(span: PolicySpan, other: PolicySpan): boolean {
  const a = lengthOf(span);
  const b = lengthOf(other);
  return a !== undefined && b !== undefined && a.counting === b.counting && a.amount <= b.amount;
}

function lengthOf(span: PolicySpan): Length | undefined {
  const unit = unitOf(span);
  // SAFETY: a span holds its amount under its unit, and perhaps these options
  const { [unit]: amount, counting, roll, calendar } = span as Readonly<Record<string, unknown>>;
  if (typeof amount !== "number") return undefined;
  if (unit === "minutes") return { amount, counting: ON_CLOCK };
  if (unit === "hours") return { amount: amount * 60, counting: ON_CLOCK };
  const options = [counting ?? "calendar", roll, calendar].join(" ");
  return unit === "years"
    ? { amount: amount * 12, counting: `months ${options}` }
    : { amount, counting: `${unit} ${options}` };
}
