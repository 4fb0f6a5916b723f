/**
 * How rows use dates: what the values tried for an unknown one have to tell apart.
 *
 * @module
 */
import { uniqueBy } from "../internal/unique.js";
import type { Known } from "../model/read-fact.js";
import {
  type DateUse,
  type Frame,
  frameOf,
  known,
  type RowUse,
  type Run,
  type TableUse,
} from "./frame.js";
import type { Slot } from "./slot.js";

/** No use of a date, so far. */
export function noUse(): DateUse {
  return { marks: [], ends: [], uses: [], bounds: [] };
}

/** How a row uses dates, and of which lines it is asked. */
interface LinesUse {
  readonly use: DateUse;
  readonly frames: readonly Frame[];
}

/** How the rows that what is known does not rule out use dates, for the action and the line under decision. */
export function dateUses(run: Run): readonly LinesUse[] {
  return possible(run).flatMap(({ table, rows, frames }) =>
    [table.guardUse, ...rows.map(({ use }) => use)].map((use) => ({ use, frames })),
  );
}

/** Regions that no row and no calendar of the buyer's country tells apart stand for each other. */
export function regionsApart(run: Run, slot: Slot, regions: readonly Known[]): readonly Known[] {
  const frame = frameOf(run, 0);
  const country = run.set.slots.find(({ fact }) => fact === "buyer.country");
  const land = country === undefined ? undefined : known(frame, country);
  if (typeof land !== "string") return regions;
  const key = `${run.action} ${run.index}`;
  run.regions ??= new Map();
  const found = run.regions.get(key);
  if (found !== undefined) return found;
  const live = possible(run);
  const tests = live.flatMap(({ rows }) =>
    rows.flatMap(({ fixed }) => fixed.filter((test) => test.slot === slot)),
  );
  const places = live.map(({ table }) => table.place).filter(({ slots }) => slots.includes(slot));
  const calendars = new Map<unknown, number>();
  const numberOf = (calendar: unknown): number => {
    const number = calendars.get(calendar) ?? calendars.size;
    calendars.set(calendar, number);
    return number;
  };
  const apart = uniqueBy(regions, (region) =>
    [
      ...tests.map(({ passes }) => Number(passes(region ?? null))),
      ...places.map((place) => numberOf(place.calendarIn(land, String(region)))),
    ].join(),
  );
  run.regions.set(key, apart);
  return apart;
}

/** The tables of the action with the rows that what is known of the line does not rule out. */
function possible(run: Run): readonly {
  readonly table: TableUse;
  readonly rows: readonly RowUse[];
  readonly frames: readonly Frame[];
}[] {
  const { tables, whole } = run.set.actions[run.action];
  const own = [frameOf(run, run.index)];
  const all = whole ? run.order.lines.map((_, index) => frameOf(run, index)) : own;
  return tables.flatMap((table) => {
    // what works on whole orders hangs on the rows of every line
    const frames = table.wholeOrder ? all : own;
    const rows = table.all.filter((row) => frames.some((frame) => couldMatch(row, frame)));
    return rows.length === 0 ? [] : [{ table, rows, frames }];
  });
}

function couldMatch({ fixed }: RowUse, frame: Frame): boolean {
  return fixed.every(({ slot, passes }) => {
    const value = known(frame, slot);
    return value === undefined || passes(value);
  });
}
