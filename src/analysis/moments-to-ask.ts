/**
 * The moments worth asking about once the dates are chosen: both sides of everything that changes.
 *
 * @module
 */
import { DAY } from "../time/local-date.js";
import { type Choice, latestEvent } from "./build-order.js";
import { type Lies, lieOf } from "./concrete-moment.js";
import type { Cell, TimeLiteral } from "./literal.js";
import { mayLieAhead } from "./real.js";
import type { Space } from "./space.js";

const HOUR = 3_600_000;

/** Where a moment that a cell asks of lies, and what takes its place where it is nowhere, once the dates are chosen. */
interface Placed {
  readonly literal: TimeLiteral;
  readonly lie: Lies;
  readonly orElse: Lies | undefined;
}

/** All that a cell asks of moments, with where these lie: alternatives, of which one has to hold in each. */
export function liesOf({ time }: Cell, choice: Choice): readonly (readonly Placed[])[] {
  return time.map((literals) =>
    literals.map((literal) => {
      const { moment, orElse, role, place } = literal;
      return {
        literal,
        lie: lieOf(moment, role, place, choice),
        orElse: orElse && lieOf(orElse, role, place, choice),
      };
    }),
  );
}

/** The moments at which something changes, for chosen dates, and the first that can be asked about. */
export function momentsOf(
  space: Space,
  choice: Choice,
  lies: readonly (readonly Placed[])[],
): readonly number[] {
  const isAhead = (date: string): boolean =>
    mayLieAhead(date, space.facts.get(date)?.kind ?? "event");
  const first = latestEvent(choice, isAhead);
  const found = new Set([first + HOUR, first]);
  for (const { lie, orElse } of lies.flat())
    for (const point of [lie, orElse]) {
      if (point === undefined || typeof point === "string") continue;
      for (const at of [
        point.at,
        point.at - 1,
        point.at + HOUR,
        point.at - HOUR,
        point.at + 400 * DAY,
      ])
        if (at >= first) found.add(at);
    }
  return [...found].sort((a, b) => a - b);
}

/** Whether what a cell asks of the moment holds. */
export function holdsAt(lies: readonly (readonly Placed[])[], at: number): boolean {
  return lies.every((literals) => literals.some((placed) => isTrue(placed, at)));
}

function isTrue({ literal, lie, orElse }: Placed, at: number): boolean {
  const { reached, never, nowhere } = literal;
  const found = lie === "nowhere" && orElse !== undefined ? orElse : lie;
  if (found === "never") return never;
  if (found === "nowhere") return nowhere;
  return reached === at >= found.at;
}
