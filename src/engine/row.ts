/**
 * Rows, compiled.
 *
 * @module
 */

import { MODES, type Mode, type Route } from "../model/action.js";
import type { DateFact, Fact } from "../model/fact.js";
import { datesIn, type Moment } from "../policy/moment.js";
import type { DenialKind, Outcome, Permit } from "../policy/outcome.js";
import type { Row } from "../policy/policy.js";
import type { Terms } from "../policy/terms.js";
import { noUse } from "./date-use.js";
import type { FixedTest } from "./fixed-test.js";
import type { DateUse, Mark } from "./frame.js";
import { compileDateTest, compileTest, type Match, type MatchContext } from "./match.js";
import { compileMoment, type FindMoment } from "./moment.js";
import type { Place } from "./place.js";
import { isDate, isSchedule, type Slot } from "./slot.js";

/** A row, compiled. */
export interface CompiledRow {
  readonly row: Row;
  readonly effect: Outcome["effect"];
  /** Tests that hang on no date. */
  readonly fixed: readonly FixedTest[];
  /** Tests on dates. */
  readonly dated: readonly Match[];
  /** Rank of the mode, strongest first. */
  readonly mode: number;
  /** How it permits, as a decision says it. */
  readonly way: { readonly mode: Mode; readonly route?: Route; readonly lastResort: boolean };
  /** The kind of its denial. */
  readonly kind: DenialKind;
  /** Whether its terms give money back. */
  readonly moneyBack: boolean;
  readonly terms: Terms;
  readonly next: boolean;
  readonly opens: FindMoment | undefined;
  readonly closes: FindMoment | undefined;
  /** The event that a window without `opens` opens at. */
  readonly opensBy: FindMoment | undefined;
  readonly handInBy: FindMoment | undefined;
  readonly handInLengths: ReadonlySet<Slot>;
  readonly place: Place;
  /** The facts that its spans take their lengths from: where one is absent the row does not match. */
  readonly lengths: ReadonlySet<Slot>;
  /** How it uses dates. */
  readonly use: DateUse;
  /** The dates that its tests, its window and its policy hang on. */
  readonly dates: readonly Slot[];
  /** The facts that a reason shows. */
  readonly shown: readonly Slot[];
}

/** Compiles a row. `inForceBy`: the date that its policy is in force by. */
export function compileRow(
  row: Row,
  inTable: Omit<MatchContext, "lengths" | "use">,
  inForceBy: DateFact | undefined,
): CompiledRow {
  const lengths = new Set<Slot>();
  const handInLengths = new Set<Slot>();
  const use = noUse();
  const context = { ...inTable, lengths, use };
  const then = row.then;
  const fixed: FixedTest[] = [];
  const dated: Match[] = [];
  for (const [fact, test] of Object.entries(row.when)) {
    const slot = context.slotOf(fact);
    if (isDate(slot)) dated.push(compileDateTest(slot, test, context));
    else fixed.push(compileTest(slot, test, context));
  }
  const permit: Omit<Permit, "effect"> = then.effect === "permit" ? then : {};
  const { mode = "instant", route, lastResort = false, terms = {} } = permit;
  const edge = (moment: Moment | undefined, role: "opens" | "closes"): FindMoment | undefined => {
    if (moment === undefined) return undefined;
    const find = compileMoment(moment, { ...context, role });
    const mark: Mark = (frame) => {
      const found = find(frame);
      return found.kind === "point" ? found.point.at : undefined;
    };
    use.marks.push(mark);
    if (role === "closes") use.ends.push(mark);
    return find;
  };
  return {
    row,
    effect: then.effect,
    fixed,
    dated,
    mode: MODES.indexOf(mode),
    way: { mode, ...(route && { route }), lastResort },
    kind: ("kind" in then && then.kind) || "never",
    moneyBack: terms.resolutions === undefined || terms.resolutions.includes("refund"),
    terms,
    next: permit.outside === "next",
    opens: edge(permit.opens, "opens"),
    closes: edge(permit.closes, "closes"),
    opensBy: edge(permit.closes && openingEvent(permit.closes, context), "opens"),
    // a second deadline without a length is none; the row matches all the same
    handInBy:
      terms.handInBy === undefined
        ? undefined
        : compileMoment(terms.handInBy, { ...context, lengths: handInLengths, role: "closes" }),
    handInLengths,
    place: context.place,
    lengths,
    use,
    dates: factsOf(row, permit.opens, permit.closes, terms.handInBy, inForceBy)
      .map((fact) => context.slotOf(fact))
      .filter(isDate),
    shown: factsOf(row, permit.opens, permit.closes).map((fact) => context.slotOf(fact)),
  };
}

/** The only event that a moment hangs on, if it hangs on nothing else. */
function openingEvent(closes: Moment, context: Pick<MatchContext, "slotOf">): DateFact | undefined {
  const dates = datesIn(closes);
  const [first, ...rest] = dates;
  if (first === undefined || rest.length > 0) return undefined;
  return isSchedule(context.slotOf(first)) ? undefined : first;
}

/** The facts that a row asks for and that some moments hang on. */
function factsOf(row: Row, ...moments: readonly (Moment | undefined)[]): readonly Fact[] {
  // SAFETY: the keys of a checked row are facts
  const facts = new Set(Object.keys(row.when) as Fact[]);
  for (const moment of moments)
    if (moment !== undefined) for (const fact of datesIn(moment)) facts.add(fact);
  return [...facts];
}
