/**
 * The working days that a policy counts by and doesn't bring.
 *
 * @module
 */
import { calendars } from "../calendars/index.js";
import type { Policy } from "../policy/policy.js";
import type { Calendars } from "../time/holiday-table.js";

/** The policy with the calendars of the places that its spans name, where it has none of its own. */
export function withCalendars(policy: Policy): Policy {
  const named = new Set<string>();
  collect(policy.tables, named);
  const found: Record<string, Calendars[string]> = {};
  for (const place of named.has("buyer") ? Object.keys(calendars) : named) {
    const known = calendarOf(place, calendars);
    if (known !== undefined && calendarOf(place, policy.calendars ?? {}) === undefined)
      found[place] = known;
  }
  if (Object.keys(found).length === 0) return policy;
  return { ...policy, calendars: { ...found, ...policy.calendars } };
}

/** The calendar of a place, else of its country. */
function calendarOf(place: string, among: Calendars): Calendars[string] | undefined {
  const [country = place] = place.split("-");
  return [place, country].map((name) => own(among, name)).find((found) => found !== undefined);
}

function own(among: Calendars, name: string): Calendars[string] | undefined {
  return Object.hasOwn(among, name) ? among[name] : undefined;
}

function collect(value: unknown, named: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, held] of Object.entries(value)) {
    if (key === "calendar" && typeof held === "string") named.add(held);
    else collect(held, named);
  }
}
