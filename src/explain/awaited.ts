/**
 * What to wait for, of all that is still to open.
 *
 * @module
 */
import { endOf, type Opening } from "../decision/deadline.js";
import type { Later } from "../decision/grant.js";
import type { Recommendation } from "../decision/recommendation.js";
import type { Allowed, Upcoming } from "../decision/verdict.js";

/** The permission that a recommendation waits for, if it is about this verdict. */
export function awaitedIn(
  { action, later }: Allowed | Upcoming,
  recommended: Recommendation | null,
): Later | undefined {
  if (recommended?.status !== "upcoming" || recommended.action !== action) return undefined;
  const { opens, route } = recommended;
  return later.find((one) => one.route === route && isSame(one.opens, opens));
}

/**
 * An upcoming verdict with the permission that leads as its first: the recommended one, else the first
 * that opens as the verdict does. What opens before the verdict does is left out: it hangs on something
 * that is not known.
 */
export function arranged(verdict: Upcoming, recommended: Recommendation | null): Upcoming {
  const { opens } = verdict;
  const later = verdict.later.filter((one) => !isBefore(one.opens, opens));
  const awaited = awaitedIn({ ...verdict, later }, recommended);
  const leader = awaited ?? later.find((one) => isSame(one.opens, opens));
  if (leader === undefined) return verdict;
  const others = later.filter((one) => one !== leader);
  return { ...verdict, opens: leader.opens, later: [leader, ...others] };
}

function isSame(a: Opening, b: Opening): boolean {
  return "after" in a ? "after" in b && a.after === b.after : "at" in b && endOf(a) === endOf(b);
}

/** Whether one surely comes before the other: what hangs on an event comes after every moment. */
function isBefore(a: Opening, b: Opening): boolean {
  return "at" in a && ("after" in b || endOf(a) < endOf(b));
}
