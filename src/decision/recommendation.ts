/**
 * The one thing to do.
 *
 * @module
 */
import type { Action, Mode, Route } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import { type Deadline, endOf, type Opening } from "./deadline.js";
import type { Allowed, AnyVerdict, Verdicts } from "./verdict.js";

/** The one thing to do: something allowed, something to wait for, or something to find out. */
export type Recommendation = { readonly action: Action; readonly lines: readonly string[] } & (
  | {
      readonly status: "allowed";
      readonly mode: Mode;
      /** Until when it holds for each of the lines. */
      readonly until: Deadline | null;
      readonly route?: Route;
      readonly lastResort: boolean;
    }
  | { readonly status: "upcoming"; readonly opens: Opening; readonly route?: Route }
  | { readonly status: "unknown"; readonly missing: readonly Fact[] }
);

/** The verdicts on each line, by its id. */
type OnLines = Readonly<Record<string, { readonly verdicts: Verdicts }>>;

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
    const found = upcoming(verdict, notArriving, lastResort !== undefined);
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
  const { action, lines, status, mode, route, lastResort } = verdict;
  const until = lines.length === 1 ? verdict.until : soonest(verdict, onLines);
  return Object.freeze(
    route === undefined
      ? { action, lines, status, mode, until, lastResort }
      : { action, lines, status, mode, until, route, lastResort },
  );
}

/** Where the first of the lines ends: the verdict's own end is that of the last. */
function soonest({ action, lines, until }: Allowed, onLines: OnLines): Deadline | null {
  let first = until;
  for (const id of lines) {
    const verdict = onLines[id]?.verdicts[action];
    if (verdict?.status === "allowed" && endOf(verdict.until) < endOf(first)) first = verdict.until;
  }
  return first;
}

function upcoming(
  verdict: AnyVerdict,
  notArriving: boolean,
  anyAllowed: boolean,
): Recommendation | null {
  if (verdict.status !== "upcoming" && verdict.status !== "allowed") return null;
  const { action, lines } = verdict;
  const counts = (opens: Opening): boolean =>
    !waitsFor(opens, SCHEDULES) && !(notArriving && waitsFor(opens, DELIVERIES));
  const first = verdict.later.find(
    ({ opens, lastResort }) => !(lastResort && anyAllowed) && counts(opens),
  );
  if (first === undefined) return null;
  const { route } = first;
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
