/**
 * Where a policy's days are counted: its zone and its working days.
 *
 * @module
 */
import { ACTIONS } from "../model/action.js";
import type { Known } from "../model/read-fact.js";
import type { Policy } from "../policy/policy.js";
import { type Calendar, WEEKDAYS } from "../time/calendar.js";
import { type Distinctions, type DistinctionsOf, type Frame, factOf, known } from "./frame.js";
import type { Slot, Slots } from "./slot.js";

/** Where a policy's days are counted. */
export interface Place {
  /** Places of one name count alike. */
  readonly name: string;
  /** The zone; `undefined` and a need on the run where it hangs on something unknown. */
  readonly zone: (frame: Frame) => string | undefined;
  /** The zone as far as it is known, else UTC. */
  readonly knownZone: (frame: Frame) => string;
  /** The zone to show a day in: known, or supposed. */
  readonly shownZone: (frame: Frame) => string;
  /** The working days of a place, or of the buyer. */
  readonly calendar: (frame: Frame, name: string | undefined) => Calendar | undefined;
}

/** Compiles the place of a policy. */
export function compilePlace(policy: Policy, slots: Slots, distinctionsOf: DistinctionsOf): Place {
  const names = typeof policy.timeZone === "string" ? [policy.timeZone] : policy.timeZone;
  const buyerZone = names.includes("buyer") ? slots.standard("buyer.timeZone") : undefined;
  const last = names.at(-1);

  /** The first name that counts; `buyer` stands for what is read of the buyer's. */
  const first = (read: (slot: Slot, isLast: boolean) => Known): string | undefined => {
    for (const name of names) {
      if (name !== "buyer" || buyerZone === undefined) return name;
      const found = read(buyerZone, name === last);
      if (typeof found === "string") return found;
    }
    return undefined;
  };
  const zone = (frame: Frame): string | undefined =>
    first((slot, isLast) => (isLast ? factOf(frame, slot) : known(frame, slot)));
  const knownZone = (frame: Frame): string => first((slot) => known(frame, slot)) ?? "UTC";
  const shownZone = (frame: Frame): string =>
    first((slot, isLast) => {
      // supposed by another policy, it says nothing where there is another zone to fall back on
      const supposed = isLast ? frame.run.frames[0]?.supposed[slot.index] : undefined;
      return known(frame, slot) ?? supposed;
    }) ?? "UTC";
  const name = JSON.stringify([names, policy.calendars === undefined ? null : policy.id]);
  return {
    name,
    zone,
    knownZone,
    shownZone,
    calendar: compileCalendars(policy, slots, distinctionsOf),
  };
}

function compileCalendars(
  policy: Policy,
  slots: Slots,
  distinctionsOf: DistinctionsOf,
): Place["calendar"] {
  const calendars = policy.calendars ?? {};
  const places = Object.keys(calendars);
  let country: Slot | undefined;
  let region: Slot | undefined;
  if (JSON.stringify(policy.tables).includes('"calendar":"buyer"')) {
    country = slots.standard("buyer.country");
    region = slots.standard("buyer.region");
    for (const place of places) {
      const [land = place, part] = place.split("-");
      for (const action of ACTIONS) {
        tellApart(distinctionsOf(country, action), land);
        if (part !== undefined) tellApart(distinctionsOf(region, action), part);
      }
    }
  }
  const named = (name: string): Calendar | undefined =>
    Object.hasOwn(calendars, name) ? calendars[name] : undefined;

  return (frame, name) => {
    if (name === undefined) return WEEKDAYS;
    if (name !== "buyer" || country === undefined || region === undefined)
      return named(name) ?? named(name.split("-")[0] ?? name) ?? WEEKDAYS;
    const land = factOf(frame, country);
    if (typeof land !== "string") return undefined;
    if (!places.some((place) => place.startsWith(`${land}-`))) return named(land) ?? WEEKDAYS;
    const part = factOf(frame, region);
    if (part === undefined) return undefined;
    return named(`${land}-${String(part)}`) ?? named(land) ?? WEEKDAYS;
  };
}

/** A word counts as one that a test names. */
function tellApart({ mentioned, tests }: Distinctions, word: string): void {
  mentioned.add(word);
  tests.push((value) => value === word);
}
