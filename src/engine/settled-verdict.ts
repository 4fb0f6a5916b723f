/**
 * Verdicts that hang on no date: written once, but for the ids and the facts of their reasons.
 *
 * @module
 */
import type { Reason } from "../decision/reason.js";
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action } from "../model/action.js";
import { codeOf, kindOf, sortedDeniers } from "./denial.js";
import type { Frame } from "./frame.js";
import type { Opener, Outcome, Standing } from "./line-outcome.js";
import { modeOf } from "./table.js";
import { bareReason, reasonWriter, writeGrant, writeTerms } from "./write.js";

/** Writes the verdict of a settled outcome for a line. */
export type WriteSettled = (frame: Frame, lines: readonly string[]) => AnyVerdict;

/** A writer of the verdict of a settled outcome. */
export function settledWriter(action: Action, outcome: Outcome): WriteSettled {
  const reasons = reasonsWriter(outcome);
  switch (outcome.status) {
    case "allowed": {
      const [leader] = outcome.standing;
      const { compiled } = leader.row;
      const { mode, lastResort, route } = {
        mode: modeOf(compiled.mode),
        lastResort: compiled.lastResort,
        route: compiled.route,
      };
      const terms = writeTerms(leader.row);
      const grants = Object.freeze(outcome.standing.map((standing) => writeGrant(standing, null)));
      const later = NONE;
      return route === undefined
        ? (frame, lines) =>
            Object.freeze({
              action,
              lines,
              reasons: reasons(frame),
              status: "allowed",
              mode,
              lastResort,
              until: null,
              terms,
              grants,
              later,
            })
        : (frame, lines) =>
            Object.freeze({
              action,
              lines,
              reasons: reasons(frame),
              status: "allowed",
              mode,
              route,
              lastResort,
              until: null,
              terms,
              grants,
              later,
            });
    }
    case "denied": {
      const first = sortedDeniers(outcome.deniers)[0];
      const kind = first === undefined ? "never" : kindOf(first.saying);
      return (frame, lines) =>
        Object.freeze({
          action,
          lines,
          reasons: reasons(frame),
          status: "denied",
          kind,
          since: null,
        });
    }
    case "upcoming":
      throw new Error("what hangs on no date is never upcoming");
  }
}

const NONE: readonly [] = Object.freeze([]);

type WriteReasons = (frame: Frame) => readonly [Reason, ...Reason[]];

function reasonsWriter(outcome: Outcome): WriteReasons {
  const writers = writersOf(outcome);
  const [first, ...rest] = writers;
  if (first === undefined) {
    const reasons = Object.freeze([bareReason("no-rule")] as const);
    return () => reasons;
  }
  if (rest.length === 0) return (frame) => Object.freeze([first(frame)] as const);
  return (frame) => Object.freeze([first(frame), ...rest.map((write) => write(frame))] as const);
}

function writersOf(outcome: Outcome): readonly ((frame: Frame) => Reason)[] {
  if (outcome.status === "denied")
    return sortedDeniers(outcome.deniers).map(({ table, saying }) =>
      reasonWriter(table, saying.row, codeOf(saying)),
    );
  const by: readonly (Standing | Opener)[] =
    outcome.status === "allowed" ? outcome.standing : outcome.openers;
  return by.map(({ table, row }) => reasonWriter(table, row, row.compiled.row.because));
}
