/**
 * The moments worth asking about once the dates are chosen: both sides of everything that changes.
 *
 * @module
 */
import { DAY } from "../time/local-date.js";
import { type Choice, latestEvent } from "./build-order.js";
import { lieOf } from "./concrete-moment.js";
import type { Space } from "./fact-classes.js";
import type { Cell, TimeLiteral } from "./literal.js";
import { mayLieAhead } from "./real.js";

const HOUR = 3_600_000;

/** The moments at which something in a cell changes, for chosen dates, and the first that can be asked about. */
export function momentsOf(cell: Cell, space: Space, choice: Choice): readonly number[] {
  const isAhead = (date: string): boolean =>
    mayLieAhead(date, space.facts.get(date)?.kind ?? "event");
  const first = latestEvent(choice, isAhead);
  const found = new Set([first + HOUR, first]);
  for (const literal of cell.time.flat())
    for (const moment of [literal.moment, literal.orElse]) {
      if (moment === undefined) continue;
      const lie = lieOf(moment, literal.role, literal.place, choice);
      if (typeof lie === "string") continue;
      for (const at of [lie.at, lie.at - 1, lie.at + HOUR, lie.at - HOUR, lie.at + 400 * DAY])
        if (at >= first) found.add(at);
    }
  return [...found].sort((a, b) => a - b);
}

/** Whether what a cell asks of the moment holds. */
export function holdsAt({ time }: Cell, choice: Choice, at: number): boolean {
  return time.every((literals) => literals.some((literal) => isTrue(literal, choice, at)));
}

function isTrue(
  { moment, orElse, role, place, reached, never, nowhere }: TimeLiteral,
  choice: Choice,
  at: number,
): boolean {
  let lie = lieOf(moment, role, place, choice);
  if (lie === "nowhere" && orElse !== undefined) lie = lieOf(orElse, role, place, choice);
  if (lie === "never") return never;
  if (lie === "nowhere") return nowhere;
  return reached === at >= lie.at;
}
