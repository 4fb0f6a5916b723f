/**
 * Deciding: one order, one moment, all four verdicts.
 *
 * @module
 */
import type { Decision, PolicyReference } from "../decision/decision.js";
import { recommend } from "../decision/recommendation.js";
import type { AnyVerdict, Verdicts } from "../decision/verdict.js";
import { isSameData } from "../internal/same-data.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Line } from "../model/line.js";
import type { Order } from "../model/order.js";
import { formatInstant } from "../time/instant.js";
import { referenceTo } from "./compile-policy.js";
import type { CompiledSet } from "./compiled-set.js";
import { couldHold, type Explored, explore } from "./explore.js";
import { type Frame, frameOf, type Run } from "./frame.js";
import { lineVerdict } from "./line-verdict.js";
import { isOpen } from "./open-line.js";
import { orderVerdict } from "./order-verdict.js";
import { isDate } from "./slot.js";
import { bareReasons, isEnd } from "./write.js";

/** One order under decision at a moment. */
export function startRun(
  set: CompiledSet,
  order: Order,
  at: number,
  since: number,
  reason: BuyerReason | undefined,
): Run {
  return {
    set,
    order,
    reason: reason ?? statedReason(order),
    at,
    since,
    horizon: undefined,
    frames: [],
    tried: new Map(),
    action: "cancel",
    index: 0,
    truncated: false,
    need: undefined,
  };
}

/** The reason that was stated outright. */
function statedReason(order: Order): string | undefined {
  const stated = order.stated?.["reason"];
  return typeof stated === "string" ? stated : undefined;
}

/** What could happen with one action on one line. */
interface Answer {
  readonly action: Action;
  readonly index: number;
  /** None where the verdict hangs on no date and on nothing unknown, or is that of an equal line. */
  readonly explored: Explored | undefined;
  readonly verdict: AnyVerdict;
}

/** The decision at a moment, in epoch milliseconds. */
export function decideAt(
  set: CompiledSet,
  order: Order,
  at: number,
  reason: BuyerReason | undefined,
): Decision {
  if (order.lines.length === 0) return noLines(set, order, at);
  const run = startRun(set, order, at, at, reason);
  const answers = answersOf(run);
  const lines = verdictsByLine(order, answers);
  const only = order.lines.length === 1 ? lines[order.lines[0]?.id ?? ""] : undefined;
  const verdicts = only?.verdicts ?? orderVerdicts(run, answers);
  return Object.freeze({
    at: formatInstant(at),
    recommended: recommend(verdicts, run.reason === "not-arrived"),
    verdicts,
    lines,
    policies: policiesInForce(set, run),
    nextChange: nextChange(run, answers),
  });
}

/** An answer for every line and action. */
function answersOf(run: Run): readonly Answer[] {
  const answers: Answer[] = [];
  const twins = twinsOf(run.order);
  for (let index = 0; index < run.order.lines.length; index += 1) {
    const frame = frameOf(run, index);
    const twin = twins?.[index] ?? index;
    for (const [place, action] of ACTIONS.entries()) {
      const before = twin === index ? undefined : answers[twin * ACTIONS.length + place];
      answers.push(before === undefined ? answerOn(frame, action) : forTwin(before, frame));
    }
  }
  return answers;
}

function answerOn(frame: Frame, action: Action): Answer {
  const { run, index, line } = frame;
  const sieve = run.set.sieves[action];
  const node = sieve.find(run.order, line, run.reason);
  const write = node.residue?.write;
  if (write !== undefined) return { action, index, explored: undefined, verdict: write(frame) };
  run.action = action;
  const explored = explore(run, index, sieve, node);
  return { action, index, explored, verdict: lineVerdict(frame, action, explored, run.at) };
}

/** What holds for a line that is like another. */
function forTwin({ action, verdict }: Answer, { index, ids }: Frame): Answer {
  return { action, index, explored: undefined, verdict: Object.freeze({ ...verdict, lines: ids }) };
}

/** So many different lines are remembered to find equal ones. */
const MOST_KINDS = 16;

/** For each line the first that is like it but for its id; an event that names a line makes it different. */
function twinsOf({ lines, events = [] }: Order): readonly number[] | undefined {
  if (lines.length === 1) return undefined;
  const named = new Set(events.map(({ line }) => line));
  const kinds: { readonly like: Line; readonly index: number }[] = [];
  return lines.map((line, index) => {
    if (named.has(line.id)) return index;
    const like = { ...line, id: "" };
    const found = kinds.find((kind) => isSameData(kind.like, like));
    if (found === undefined && kinds.length < MOST_KINDS) kinds.push({ like, index });
    return found?.index ?? index;
  });
}

function verdictsByLine(order: Order, answers: readonly Answer[]): Decision["lines"] {
  const lines: Record<string, { readonly verdicts: Verdicts }> = {};
  for (let index = 0; index < order.lines.length; index += 1) {
    const first = index * ACTIONS.length;
    const verdicts = toVerdicts(
      answers[first]?.verdict,
      answers[first + 1]?.verdict,
      answers[first + 2]?.verdict,
      answers[first + 3]?.verdict,
    );
    const id = order.lines[index]?.id ?? "";
    const value = Object.freeze({ verdicts });
    // an id that is a setter elsewhere is a plain key here
    if (id === "__proto__")
      Object.defineProperty(lines, id, { value, enumerable: true, configurable: true });
    else lines[id] = value;
  }
  return Object.freeze(lines);
}

/** The verdicts in the order of the actions. */
function toVerdicts(
  cancel: AnyVerdict | undefined,
  back: AnyVerdict | undefined,
  contactSeller: AnyVerdict | undefined,
  escalate: AnyVerdict | undefined,
): Verdicts {
  // SAFETY: each verdict was made for its own action
  return Object.freeze({ cancel, return: back, contactSeller, escalate }) as Verdicts;
}

function byAction(make: (action: Action) => AnyVerdict): Verdicts {
  return toVerdicts(make("cancel"), make("return"), make("contactSeller"), make("escalate"));
}

function orderVerdicts(run: Run, explored: readonly Answer[]): Verdicts {
  const open = run.order.lines.map((_, index) => isOpen(frameOf(run, index)));
  const anyOpen = open.includes(true);
  return byAction((action) => {
    const counts = action === "cancel" || action === "return";
    const verdicts = explored
      .filter((e) => e.action === action && (!counts || !anyOpen || open[e.index] === true))
      .map(({ verdict }) => verdict);
    return orderVerdict(action, verdicts);
  });
}

/** The policies of the set that are in force for the order, or may be. */
function policiesInForce(set: CompiledSet, run: Run): readonly PolicyReference[] {
  if (set.alwaysInForce !== undefined) return set.alwaysInForce;
  const references: PolicyReference[] = [];
  run.action = "cancel";
  for (const policy of set.policies) {
    const { inForce } = policy;
    if (
      inForce === undefined ||
      run.order.lines.some((_, index) => couldHold(frameOf(run, index), inForce))
    )
      references.push(referenceTo(policy));
  }
  return Object.freeze(references);
}

/**
 * The first moment at which the decision differs. Where an unknown date had to be supposed, the very
 * next one: it could be any, so anything could change at any time.
 */
function nextChange(run: Run, answers: readonly Answer[]): string | null {
  const exploring = answers.filter(({ explored }) => explored !== undefined);
  let next = Infinity;
  for (const { explored } of exploring)
    if (explored?.leaves.some(({ trail }) => trail.some(({ slot }) => isDate(slot))))
      return formatInstant(run.at + 1);
  for (const answer of exploring) next = Math.min(next, changeOf(run, answer, next));
  return next === Infinity ? null : formatInstant(next);
}

/** The first moment before another at which the verdict of an answer differs. */
function changeOf(run: Run, { action, index, explored, verdict }: Answer, end: number): number {
  const cuts = new Set(explored?.leaves.flatMap((leaf) => leaf.action.cuts));
  const coming = [...cuts].filter((cut) => cut > run.at && cut < end && isEnd(cut));
  const differs = (cut: number): boolean =>
    explored !== undefined &&
    !isSameData(lineVerdict(frameOf(run, index), action, explored, cut), verdict);
  return coming.sort((a, b) => a - b).find(differs) ?? Infinity;
}

function noLines(set: CompiledSet, order: Order, at: number): Decision {
  const reasons = bareReasons("no-lines");
  const verdicts = byAction((action) =>
    Object.freeze({
      action,
      lines: Object.freeze([]),
      reasons,
      status: "denied",
      kind: "never",
      since: null,
    }),
  );
  // what is in force may hang on the order alone
  const alone: Order = { ...order, lines: [{ id: "", quantity: 0, status: "pending" }] };
  return Object.freeze({
    at: formatInstant(at),
    recommended: null,
    verdicts,
    lines: Object.freeze({}),
    policies: policiesInForce(set, startRun(set, alone, at, at, undefined)),
    nextChange: null,
  });
}
