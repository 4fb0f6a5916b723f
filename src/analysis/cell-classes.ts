/**
 * What a cell leaves: of the classes of a fact, of its numbers, and the dates that it asks of.
 *
 * @module
 */
import { type FactClass, isDate, type Plain } from "./fact-classes.js";
import type { Cell } from "./literal.js";
import { factsIn } from "./moment-text.js";
import type { Space } from "./space.js";

/** The dates that a cell asks of. */
export function datesOf(cell: Cell, space: Space): readonly string[] {
  const found = new Set<string>(["order.placedAt"]);
  for (const [fact] of cell.masks)
    if (isDate(space.facts.get(fact)?.kind ?? "text")) found.add(fact);
  for (const choice of cell.time)
    for (const { moment, orElse } of choice)
      for (const fact of [...factsIn(moment), ...(orElse === undefined ? [] : factsIn(orElse))])
        if (isDate(space.facts.get(fact)?.kind ?? "text")) found.add(fact);
  return [...found];
}

/** Which classes of a fact a cell leaves. */
export function classesIn(cell: Cell, space: Space, fact: string): readonly FactClass[] {
  const found = space.facts.get(fact);
  if (found === undefined) return [];
  const mask = cell.masks.get(fact) ?? found.all;
  return found.classes.filter((_, index) => (mask & (1n << BigInt(index))) !== 0n);
}

/** Whether a cell leaves a fact a value. */
export function allows(cell: Cell, space: Space, fact: string, value: Plain): boolean {
  return !space.facts.has(fact) || classesIn(cell, space, fact).some((one) => one.value === value);
}

/** The numbers that a cell leaves a fact. */
export function rangeOf(cell: Cell, space: Space, fact: string): readonly [number, number] {
  const found = classesIn(cell, space, fact).filter(({ value }) => typeof value === "number");
  return [
    Math.max(0, Math.min(...found.map(({ low }) => low))),
    Math.max(0, ...found.map(({ high }) => high)),
  ];
}
