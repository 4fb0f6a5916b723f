/**
 * The days under a drawn timeline: of what happened on the reader's clock, of what ends as the policy counts.
 *
 * @module
 */
import type { Deadline } from "../decision/deadline.js";
import type { Segment } from "../decision/segment.js";
import { ACTIONS } from "../model/action.js";
import { parseInstant } from "../time/instant.js";
import { DAY, parseLocalDate } from "../time/local-date.js";
import { dayOf, startOfDay } from "../time/zone.js";

/** Every deadline of a timeline. */
export function deadlinesIn(timeline: readonly Segment[]): readonly (Deadline | null)[] {
  return timeline.flatMap(({ decision }) =>
    ACTIONS.flatMap((action) => {
      const verdict = decision.verdicts[action];
      if (verdict.status !== "allowed") return [];
      return [verdict.until, ...verdict.grants.map(({ until }) => until)];
    }),
  );
}

/** The last days of what ends with a local day, by the moment at which it does: noon of that day in UTC. */
export function lastDaysOf(deadlines: readonly (Deadline | null)[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const until of deadlines) {
    const ms = parseInstant(until?.at ?? "");
    if (until === null || ms === undefined) continue;
    const day = parseLocalDate(until.lastDay);
    if (day !== undefined && startOfDay(dayOf(ms, until.timeZone), until.timeZone) === ms)
      days.set(ms, day * DAY + DAY / 2);
  }
  return days;
}
