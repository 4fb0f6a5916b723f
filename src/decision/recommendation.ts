/**
 * The one thing to do.
 *
 * @module
 */
import type { Action, Mode, Route } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import { type Deadline, endOf, latestOf, type Opening } from "./deadline.js";
import { goesWayOf, type Later } from "./grant.js";
import type { Allowed, AnyVerdict, Verdicts } from "./verdict.js";

/** The one thing to do: something allowed, something to wait for, or something to find out. */
export type Recommendation = {
  readonly action: Action;
  /** The lines for which it is the thing to do. */
  readonly lines: readonly string[];
} & (
  | {
      readonly status: "allowed";
      readonly mode: Mode;
      /** Until when it holds for each of the lines. */
      readonly until: Deadline | null;
      readonly route?: Route;
      readonly lastResort: boolean;
    }
  | {
      readonly status: "upcoming";
      /** When it opens for the first of the lines. */
      readonly opens: Opening;
      readonly route?: Route;
    }
  | { readonly status: "unknown"; readonly missing: readonly Fact[] }
);

/** The verdicts on the lines that count for an action. */
type OnLines = (action: Action) => readonly AnyVerdict[];

/** Picks it (8.4). `notArriving`: the reason is that the delivery failed, so nothing waits for one. */
export function recommend(
  verdicts: Verdicts,
  onLines: OnLines,
  notArriving: boolean,
): Recommendation | null {
  const { cancel, return: back, escalate, contactSeller } = verdicts;
  const inOrder: readonly AnyVerdict[] = [cancel, back, escalate, contactSeller];
  let lastResort: Allowed | undefined;
  for (const verdict of inOrder) {
    if (verdict.status !== "allowed") continue;
    if (!verdict.lastResort) return allowed(verdict, onLines);
    lastResort ??= verdict;
  }
  for (const verdict of inOrder) {
    const found = upcoming(verdict, onLines, notArriving, lastResort !== undefined);
    if (found !== null) return found;
  }
  for (const verdict of inOrder) {
    if (verdict.status !== "unknown") continue;
    const { action, lines, status, missing } = verdict;
    return Object.freeze({ action, lines, status, missing });
  }
  return lastResort === undefined ? null : allowed(lastResort, onLines);
}

function allowed(verdict: Allowed, onLines: OnLines): Recommendation {
  const { action, status, mode, route, lastResort } = verdict;
  let { lines, until } = verdict;
  if (lines.length > 1) {
    const going = onLines(action).flatMap((one) => {
      const end = one.status === "allowed" ? endOfWay(one, verdict) : undefined;
      return end === undefined ? [] : [{ end, lines: one.lines }];
    });
    lines = Object.freeze(going.flatMap((one) => one.lines));
    for (const { end } of going) if (endOf(end) < endOf(until)) until = end;
  }
  return Object.freeze(
    route === undefined
      ? { action, lines, status, mode, until, lastResort }
      : { action, lines, status, mode, until, route, lastResort },
  );
}

/** When permission by another's way ends on a line: its own, or that of a grant; `undefined` where none goes that way. */
function endOfWay(line: Allowed, leader: Allowed): Deadline | null | undefined {
  const going = [line, ...line.grants].filter((way) => goesWayOf(way, leader));
  const ends = (going[0] === line ? [line] : going).map((way) => way.until);
  return ends.length === 0 ? undefined : latestOf(ends);
}

function upcoming(
  verdict: AnyVerdict,
  onLines: OnLines,
  notArriving: boolean,
  anyAllowed: boolean,
): Recommendation | null {
  if (verdict.status !== "upcoming" && verdict.status !== "allowed") return null;
  const { action } = verdict;
  const counts = (opens: Opening): boolean =>
    !waitsFor(opens, SCHEDULES) && !(notArriving && waitsFor(opens, DELIVERIES));
  const first = verdict.later.find(
    ({ opens, lastResort }) => !(lastResort && anyAllowed) && counts(opens),
  );
  if (first === undefined) return null;
  const { route, policy, rule } = first;
  const isIt = (later: Later): boolean =>
    later.policy === policy && later.rule === rule && counts(later.opens);
  const waiting = onLines(action).filter((line) => "later" in line && line.later.some(isIt));
  const lines = Object.freeze(waiting.flatMap((line) => line.lines));
  const whole =
    verdict.status === "upcoming" && counts(verdict.opens) ? verdict.opens : first.opens;
  // what is listed first may open only if something unknown turns out so: the verdict says when it does in any case
  const opens = momentOf(whole) > momentOf(first.opens) ? whole : first.opens;
  return Object.freeze({ action, lines, status: "upcoming", opens, ...(route && { route }) });
}

/** What comes after an event comes after every moment. */
function momentOf(opens: Opening): number {
  return endOf("at" in opens ? opens : null);
}

function waitsFor(opens: Opening, facts: ReadonlySet<string>): boolean {
  return "after" in opens && facts.has(opens.after);
}

/** Dates set down in advance: one that an opening comes after is not known, and not awaited. */
const SCHEDULES: ReadonlySet<string> = new Set([
  "line.promisedShipBy",
  "line.promisedBy",
  "line.returnBy",
  "line.releaseAt",
  "delay.newDate",
]);

const DELIVERIES: ReadonlySet<string> = new Set([
  "line.deliveredAt",
  "line.installedAt",
  "order.firstDeliveredAt",
  "order.lastDeliveredAt",
]);
