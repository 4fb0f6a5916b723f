/**
 * Where a policy's days are counted: its zone and its working days.
 *
 * @module
 */
import { ACTIONS } from "../model/action.js";
import type { Known } from "../model/read-fact.js";
import type { Policy } from "../policy/policy.js";
import { type Calendar, WEEKDAYS, WEEKENDS_ONLY } from "../time/calendar.js";
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
  /** What of the buyer its days hang on. */
  readonly slots: readonly Slot[];
  /** The buyer's working days in a country and a region. */
  readonly calendarIn: (country: string, region: string) => Calendar;
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
      const supposed = isLast ? frame.run.supposed[0]?.[slot.index] : undefined;
      return known(frame, slot) ?? supposed;
    }) ?? "UTC";
  const calendars = compileCalendars(policy, slots, distinctionsOf);
  const name = JSON.stringify([names, policy.calendars === undefined ? null : policy.id]);
  return {
    name,
    zone,
    knownZone,
    shownZone,
    ...calendars,
    slots: [...(buyerZone === undefined ? [] : [buyerZone]), ...calendars.slots],
  };
}

function compileCalendars(
  policy: Policy,
  slots: Slots,
  distinctionsOf: DistinctionsOf,
): Pick<Place, "calendar" | "slots" | "calendarIn"> {
  const calendars = policy.calendars ?? {};
  const divided = new Set<Known>();
  let buyer: readonly [country: Slot, region: Slot] | undefined;
  if (JSON.stringify(policy.tables).includes('"calendar":"buyer"')) {
    const country = slots.standard("buyer.country");
    const region = slots.standard("buyer.region");
    buyer = [country, region];
    for (const place of Object.keys(calendars)) {
      const [land = place, part] = place.split("-");
      if (part !== undefined) divided.add(land);
      for (const action of ACTIONS) {
        tellApart(distinctionsOf(country, action), land);
        if (part !== undefined) tellApart(distinctionsOf(region, action), part);
      }
    }
  }
  const named = (name: string): Calendar | undefined =>
    Object.hasOwn(calendars, name) ? calendars[name] : undefined;
  const calendarIn = (land: string, part: string): Calendar =>
    named(`${land}-${part}`) ?? named(land) ?? WEEKENDS_ONLY;

  const calendar = (frame: Frame, name: string | undefined): Calendar | undefined => {
    if (name === undefined) return WEEKDAYS;
    if (name !== "buyer" || buyer === undefined) {
      const [land = name, part = ""] = name.split("-");
      return calendarIn(land, part);
    }
    const [country, region] = buyer;
    const land = factOf(frame, country);
    if (typeof land !== "string") return undefined;
    const part = divided.has(land) ? factOf(frame, region) : "";
    return part === undefined ? undefined : calendarIn(land, String(part));
  };
  return { slots: buyer ?? [], calendar, calendarIn };
}

/** A word counts as one that a test names. */
function tellApart({ mentioned, tests }: Distinctions, word: string): void {
  mentioned.add(word);
  tests.push((value) => value === word);
}
