/**
 * An unknown region of the buyer's country, known or supposed: which of its values make a difference.
 *
 * @module
 */
import { uniqueBy } from "../internal/unique.js";
import type { Known } from "../model/read-fact.js";
import { dateUses, possible } from "./date-use.js";
import {
  type Frame,
  frameOf,
  homeOf,
  isDerived,
  known,
  needOf,
  type Run,
  supposedOf,
  supposingNothing,
} from "./frame.js";
import { isDate, type Slot } from "./slot.js";

/** The dates that are tried for an unknown one. */
type DatesOf = (frame: Frame, slot: Slot) => readonly number[];

/** Regions that nothing tells apart for the action and the line under decision stand for each other. */
export function regionsApart(
  run: Run,
  slot: Slot,
  regions: readonly Known[],
  datesOf: DatesOf,
): readonly Known[] {
  const country = run.set.slots.find(({ fact }) => fact === "buyer.country");
  if (country === undefined) return regions;
  const home = frameOf(run, 0);
  const isKnown = known(home, country) !== undefined;
  const land = isKnown ? known(home, country) : supposedOf(home)[country.index];
  if (typeof land !== "string") return regions;
  const key = `${run.action} ${run.index} ${land}`;
  run.regions ??= new Map();
  const found = run.regions.get(key);
  if (found !== undefined) return found;
  const live = possible(run);
  const tests = live.flatMap(({ rows }) =>
    rows.flatMap(({ fixed }) => fixed.filter((test) => test.slot === slot)),
  );
  const places = live.map(({ table }) => table.place).filter(({ slots }) => slots.includes(slot));
  const namedIn = (region: Known): string =>
    tests.map(({ passes }) => Number(passes(region ?? null))).join();
  const numbers = new Map<unknown, number>();
  const numberOf = (calendar: unknown): number => {
    const number = numbers.get(calendar) ?? numbers.size;
    numbers.set(calendar, number);
    return number;
  };
  const listed = uniqueBy(regions, (region) =>
    [
      namedIn(region),
      ...places.map(({ calendarIn }) => numberOf(calendarIn(land, String(region)))),
    ].join(),
  );
  run.regions.set(key, listed);
  if (!isKnown) return listed;
  // the dates that moments are counted from are tried in each of these
  const moments = momentsIn(run, slot, listed, datesOf);
  const telling =
    moments === undefined
      ? listed
      : uniqueBy(listed, (region) => `${namedIn(region)} ${moments.get(region)}`);
  run.regions.set(key, telling);
  return telling;
}

/**
 * The moments that are counted in each region, from every date that is known or tried. `undefined` where
 * they hang on something else that is unknown, or on when an event will be.
 */
function momentsIn(
  run: Run,
  slot: Slot,
  regions: readonly Known[],
  datesOf: DatesOf,
): ReadonlyMap<Known, string> | undefined {
  let isTold = true;
  const moments = dateUses(run).flatMap(({ use, frames }) =>
    frames.flatMap((frame) => [
      ...use.days.map((mark) => () => mark(frame)),
      ...use.uses.flatMap(({ slot: date, name, use: count, opens }) => {
        const dates = datesFor(frame, date, datesOf);
        // until when an event may be so that its window opens at all
        if (dates.length === 0 && opens === true && name !== "") isTold = false;
        return dates.map((at) => () => count(at, frame));
      }),
    ]),
  );
  const ask = (moment: () => number | undefined): number | undefined => {
    let at: number | undefined;
    const need = needOf(run, () => {
      at = moment();
    });
    if (need !== undefined && !isDate(need.slot)) isTold = false;
    return at;
  };
  const found = supposingNothing(run, () => {
    const supposed = supposedOf(frameOf(run, 0));
    return regions.map((region) => {
      supposed[slot.index] = region;
      return [region, moments.map(ask).join()] as const;
    });
  });
  return isTold ? new Map(found) : undefined;
}

/** The dates that a fact is known to have, or that are tried for it; none where it is absent. */
function datesFor(frame: Frame, slot: Slot, datesOf: DatesOf): readonly number[] {
  const value = known(frame, slot);
  if (typeof value === "number") return [value];
  if (value === null) return [];
  if (!isDerived(slot)) return datesOf(homeOf(frame, slot), slot);
  const { run } = frame;
  return run.order.lines.flatMap((_, index) =>
    datesFor(frameOf(run, index), run.set.delivered, datesOf),
  );
}
