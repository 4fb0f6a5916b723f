/**
 * The search: hypothetical acts and waits, asked of the engine, the earliest first.
 *
 * @module
 */

import type { Opening } from "../decision/deadline.js";
import type { Decision } from "../decision/decision.js";
import type { Goal } from "../decision/goal.js";
import type { Grant, Later } from "../decision/grant.js";
import type { AwaitedArrival } from "../decision/plan-step.js";
import type { Allowed, AnyVerdict, Verdicts } from "../decision/verdict.js";
import { ACTIONS, type Action, MODES } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Fact } from "../model/fact.js";
import { eventsOf } from "../model/history.js";
import type { Order } from "../model/order.js";
import { parseInstant } from "../time/instant.js";
import { givesGoal, grantsFor } from "./gives-goal.js";
import { afterAsking, type Trace, traceOf } from "./suppose.js";

/** The most states that are looked at; a plan past them is not looked for. */
const STATES = 600;

/** What is searched for, and how the engine is asked. */
export interface Aim {
  readonly ask: (order: Order, at: number) => Decision;
  readonly goal: Goal;
  readonly reason: BuyerReason | undefined;
  /** The lines that go together; the first is looked at. */
  readonly lines: readonly string[];
  /** What was asked for and answered, or not: it is not asked for again. */
  readonly asked: Asked | undefined;
}

/** What can be asked for once. */
export interface Asked {
  readonly action: Action;
  readonly grant: Pick<Grant, "route">;
}

/** Something that the buyer does at a moment. */
export interface Act {
  readonly action: Action;
  readonly grant: Grant;
  readonly at: number;
  readonly trace: Trace | undefined;
  /** The order as it was decided on. */
  readonly order: Order;
  readonly decision: Decision;
  readonly verdict: Allowed;
}

/** A permission that opens after something that the buyer can only wait for. */
export interface Awaited {
  readonly action: Action;
  readonly later: Later;
  readonly event: AwaitedArrival;
  /** What is done before it. */
  readonly acts: readonly Act[];
}

/** What a search finds. */
export interface Found {
  /** What to do, in order: the last of it can give the goal. None: nothing can. */
  readonly acts: readonly Act[];
  /** The same where nothing but a last resort is left. */
  readonly lastResort: readonly Act[];
  /** What opens after a delivery, and what of it is a last resort. */
  readonly awaited: Awaited | undefined;
  readonly lastAwaited: Awaited | undefined;
  /** What would have to be known to tell whether there is a shorter way. */
  readonly missing: readonly Fact[];
}

interface State {
  readonly order: Order;
  readonly at: number;
  readonly acts: readonly Act[];
  /** The moments that are known where something may change at any time: openings move with the moment asked about. */
  readonly moments?: readonly number[];
}

/**
 * Looks for the shortest way: the earliest moment at which the last act can be done, then the fewest
 * acts, then the firmest mode. Acts are tried now, and at each moment at which a decision on the order
 * as it then stands changes. On the way the buyer asks the seller, or for something that the other side has to agree
 * to; nobody answers.
 */
export function search(aim: Aim, order: Order, at: number): Found {
  const open: State[] = [{ order, at, acts: [] }];
  const missing = new Set<Fact>();
  let lastResort: readonly Act[] = [];
  let awaited: Awaited | undefined;
  let lastAwaited: Awaited | undefined;
  let acts: readonly Act[] = [];
  for (let looked = 0; looked < STATES; looked += 1) {
    const state = takeEarliest(open);
    if (state === undefined || isPast(state, acts)) break;
    const decision = aim.ask(state.order, state.at);
    const verdicts = decision.lines[aim.lines[0] ?? ""]?.verdicts;
    if (verdicts === undefined) break;
    acts = firmer(acts, ending(aim, state, decision, verdicts, false));
    if (acts.length > 0) continue;
    if (lastResort.length === 0) lastResort = ending(aim, state, decision, verdicts, true);
    awaited ??= awaitedIn(aim, verdicts, state.acts, false);
    lastAwaited ??= awaitedIn(aim, verdicts, state.acts, true);
    for (const action of ACTIONS) {
      const verdict: AnyVerdict = verdicts[action];
      // of what is allowed as a last resort only: more may be, by what is not known
      if (verdict.status === "unknown" || verdict.status === "allowed")
        for (const fact of verdict.missing ?? []) missing.add(fact);
    }
    open.push(...actsOnTheWay(aim, state, decision, verdicts));
    open.push(...laterOn(state, decision, verdicts));
  }
  return { acts, lastResort, awaited, lastAwaited, missing: [...missing] };
}

/** Whether a state can end in nothing as short as what was found. */
function isPast({ at, acts }: State, found: readonly Act[]): boolean {
  const last = found.at(-1);
  return last !== undefined && (at > last.at || acts.length >= found.length);
}

/** Of two ways as short as each other the one that ends in the firmer mode; the first, if both do. */
function firmer(found: readonly Act[], other: readonly Act[]): readonly Act[] {
  const [a, b] = [found.at(-1), other.at(-1)];
  if (a === undefined || b === undefined) return a === undefined ? other : found;
  return MODES.indexOf(b.grant.mode) < MODES.indexOf(a.grant.mode) ? other : found;
}

/** Takes out the state that comes first: by time, then by acts, then by when it was found. */
function takeEarliest(open: State[]): State | undefined {
  let best = 0;
  for (const [index, state] of open.entries()) {
    const first = open[best];
    if (first === undefined) break;
    if (state.at < first.at || (state.at === first.at && state.acts.length < first.acts.length))
      best = index;
  }
  return open.splice(best, 1)[0];
}

/** What was done, and the firmest act at this moment that can give the goal; nothing where none can. */
function ending(
  aim: Aim,
  { order, at, acts }: State,
  decision: Decision,
  verdicts: Verdicts,
  lastResorts: boolean,
): readonly Act[] {
  let best: Act | undefined;
  for (const action of ACTIONS) {
    const verdict: AnyVerdict = verdicts[action];
    const grants = grantsFor(verdict, aim.goal, lastResorts);
    const grant = grants.find((one) => !isAsked(aim, action, one));
    if (verdict.status !== "allowed" || grant === undefined) continue;
    if (best !== undefined && MODES.indexOf(grant.mode) >= MODES.indexOf(best.grant.mode)) continue;
    const trace = traceOf(action, grant.route);
    best = { action, grant, at, trace, order, decision, verdict };
  }
  return best === undefined ? [] : [...acts, best];
}

/** What may be asked on the way, each once. */
function* actsOnTheWay(
  aim: Aim,
  { order, at, acts }: State,
  decision: Decision,
  verdicts: Verdicts,
): Generator<State> {
  // what is added to a history that is not known does not make it known
  if (eventsOf(order) === undefined) return;
  for (const action of ["return", "contactSeller", "escalate"] as const) {
    const verdict: AnyVerdict = verdicts[action];
    if (verdict.status !== "allowed") continue;
    const traces = new Set(acts.map((done) => done.trace));
    for (const grant of verdict.grants) {
      const trace = traceOf(action, grant.route);
      const isWay = !grant.lastResort && (action === "contactSeller" || grant.mode !== "instant");
      if (!isWay || trace === undefined || traces.has(trace)) continue;
      if (isAsked(aim, action, grant)) continue;
      traces.add(trace);
      const act: Act = { action, grant, at, trace, order, decision, verdict };
      yield { order: afterAsking(order, aim.lines, trace, at), at, acts: [...acts, act] };
    }
  }
}

function isAsked({ asked }: Aim, action: Action, { route }: Grant): boolean {
  return asked !== undefined && asked.action === action && asked.grant.route === route;
}

/** The same at the next moment at which something may be different. */
function laterOn(state: State, decision: Decision, verdicts: Verdicts): readonly State[] {
  const change = parseInstant(decision.nextChange ?? "");
  if (change === undefined) return [];
  if (change > state.at + 1) return [{ ...state, at: change }];
  // where a date is not known, something may change at any time: what is known to open counts
  const moments =
    state.moments ??
    ACTIONS.flatMap((action) => laterOf(verdicts[action])).map(({ opens }) => momentOf(opens));
  const next = Math.min(...moments.filter((moment) => moment > state.at));
  return Number.isFinite(next) ? [{ ...state, at: next, moments }] : [];
}

function momentOf(opens: Opening): number {
  return "at" in opens ? (parseInstant(opens.at) ?? Infinity) : Infinity;
}

function laterOf(verdict: AnyVerdict): readonly Later[] {
  return verdict.status === "allowed" || verdict.status === "upcoming" ? verdict.later : [];
}

/** What a buyer can only wait for. */
const DELIVERIES: readonly AwaitedArrival[] = [
  "line.deliveredAt",
  "line.installedAt",
  "order.firstDeliveredAt",
  "order.lastDeliveredAt",
];
const ARRIVALS: readonly AwaitedArrival[] = [...DELIVERIES, "line.shippedAt", "line.readyAt"];

/** The first permission that can give the goal and opens after an arrival; nobody waits for one whose failure is the reason. */
function awaitedIn(
  aim: Aim,
  verdicts: Verdicts,
  acts: readonly Act[],
  lastResorts: boolean,
): Awaited | undefined {
  for (const action of ["cancel", "return", "escalate"] as const) {
    for (const later of laterOf(verdicts[action])) {
      const { opens } = later;
      const event = "after" in opens ? ARRIVALS.find((one) => one === opens.after) : undefined;
      if (event === undefined) continue;
      if (aim.reason === "not-arrived" && DELIVERIES.includes(event)) continue;
      if (later.lastResort !== lastResorts || !givesGoal(later, aim.goal)) continue;
      return { action, later, event, acts };
    }
  }
  return undefined;
}
