/**
 * Shapes of a history: which dates are there, and the states of the matters that they belong to.
 *
 * @module
 */
import { allows, classesIn } from "./cell-classes.js";
import type { Cell } from "./literal.js";
import { AXES, type Axis, fitsState, presenceOf } from "./real.js";
import type { Space } from "./space.js";

/** Which dates are there, and the states of the matters that they belong to. */
export interface Shape {
  readonly status: string;
  readonly there: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, string>;
  readonly isOutstanding: boolean;
}

/** Visits every shape of a cell in a status, until one is what was looked for. */
export function eachShape(
  cell: Cell,
  space: Space,
  status: string,
  asked: readonly string[],
  visit: (shape: Shape) => boolean,
): boolean {
  if (!allowsFailure(cell, space, status)) return false;
  const options: { readonly date: string; readonly there: readonly boolean[] }[] = [];
  const implied = [
    "line.shippedAt",
    "line.readyAt",
    "line.deliveredAt",
    "line.failedAt",
    "line.cancelledAt",
  ];
  const dates = new Set([
    ...asked,
    ...implied.filter((date) => presenceOf(date, status) === "there"),
  ]);
  if (dates.has("delay.newDate") || mustConsent(cell, space)) dates.add("delay.notifiedAt");
  for (const date of dates) {
    const presence = presenceOf(date, status);
    const there = [true, false].filter(
      (one) =>
        presence !== (one ? "absent" : "there") &&
        (!space.facts.has(date) ||
          classesIn(cell, space, date).some(({ value }) => (value === null) !== one)),
    );
    if (there.length === 0) return false;
    options.push({ date, there });
  }
  const axes = AXES.filter(
    ({ state, steps }) =>
      space.facts.has(state) || steps.some(({ date }) => date !== undefined && dates.has(date)),
  ).map((axis) => openAxis(cell, space, axis, dates));
  const walk = (depth: number, there: ReadonlySet<string>): boolean => {
    const option = options[depth];
    if (option !== undefined)
      return option.there.some((one) =>
        walk(depth + 1, one ? new Set([...there, option.date]) : there),
      );
    if (!isWhole(cell, space, there, dates)) return false;
    return eachState(axes, there, (states) => {
      const last = "order.lastDeliveredAt";
      const isOutstanding =
        dates.has(last) &&
        !there.has(last) &&
        (there.has("line.deliveredAt") || there.has("order.firstDeliveredAt"));
      return visit({ status, there, states, isOutstanding });
    });
  };
  return walk(0, new Set());
}

function allowsFailure(cell: Cell, space: Space, status: string): boolean {
  if (!space.facts.has("line.failure")) return true;
  const values = classesIn(cell, space, "line.failure");
  return values.some(({ value }) => (value === null) === (status !== "delivery-failed"));
}

function mustConsent(cell: Cell, space: Space): boolean {
  return space.facts.has("delay.consented") && !allows(cell, space, "delay.consented", null);
}

/** Whether dates that hang on each other are there together. */
function isWhole(
  cell: Cell,
  space: Space,
  there: ReadonlySet<string>,
  dates: ReadonlySet<string>,
): boolean {
  if (
    there.has("order.lastDeliveredAt") &&
    dates.has("order.firstDeliveredAt") &&
    !there.has("order.firstDeliveredAt")
  )
    return false;
  const isNotified = there.has("delay.notifiedAt");
  if (dates.has("delay.notifiedAt") && !isNotified)
    return !there.has("delay.newDate") && !mustConsent(cell, space);
  return true;
}

function eachState(
  axes: readonly OpenAxis[],
  there: ReadonlySet<string>,
  visit: (states: ReadonlyMap<string, string>) => boolean,
): boolean {
  const first = new Map<string, string>();
  const open: { readonly state: string; readonly fitting: readonly string[] }[] = [];
  for (const { state, dated, all, allowed } of axes) {
    const fitting = all.filter(
      (_, index) =>
        allowed[index] === true &&
        dated.every(({ date, fits }) => fits[index]?.[there.has(date) ? 1 : 0] === true),
    );
    const [usual] = fitting;
    if (usual === undefined) return false;
    first.set(state, usual);
    // in which state a matter is matters only to the order of its dates
    const isOrdered = dated.filter(({ date }) => there.has(date)).length > 1;
    if (isOrdered && fitting.length > 1) open.push({ state, fitting });
  }
  if (open.length === 0) return visit(first);
  const walk = (depth: number, states: ReadonlyMap<string, string>): boolean => {
    const axis = open[depth];
    if (axis === undefined) return visit(states);
    return axis.fitting.some((state) => walk(depth + 1, new Map(states).set(axis.state, state)));
  };
  return walk(0, first);
}

/** A matter, with what a cell leaves of its states, and which of them fit a date that is there or not. */
interface OpenAxis {
  readonly state: string;
  readonly all: readonly string[];
  readonly allowed: readonly boolean[];
  readonly dated: readonly {
    readonly date: string;
    readonly fits: readonly (readonly boolean[])[];
  }[];
}

function openAxis(cell: Cell, space: Space, axis: Axis, dates: ReadonlySet<string>): OpenAxis {
  const all = ["none", ...axis.steps.map(({ state }) => state)];
  const held = [...new Set(axis.steps.flatMap(({ date }) => date ?? []))];
  return {
    state: axis.state,
    all,
    allowed: all.map((state) => allows(cell, space, axis.state, state)),
    dated: held
      .filter((date) => dates.has(date))
      .map((date) => ({
        date,
        fits: all.map((state) => [false, true].map((one) => fitsState(axis, state, date, one))),
      })),
  };
}
