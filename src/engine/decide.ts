/**
 * Deciding: one order, one moment, all four verdicts.
 *
 * @module
 */
import type { Decision, PolicyReference } from "../decision/decision.js";
import { recommend } from "../decision/recommendation.js";
import type { AnyVerdict, Verdicts } from "../decision/verdict.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { formatInstant } from "../time/instant.js";
import { referenceTo } from "./compile-policy.js";
import type { CompiledSet } from "./compiled-set.js";
import { horizonOf } from "./completions.js";
import { couldHold, type Explored, explore } from "./explore.js";
import { frameOf, type Run } from "./frame.js";
import { lineVerdict } from "./line-verdict.js";
import { isOpen } from "./open-line.js";
import { orderVerdict } from "./order-verdict.js";
import { isDate } from "./slot.js";
import { bareReason, isEnd } from "./write.js";

/** One order under decision at a moment. */
export function startRun(
  compiled: CompiledSet,
  order: Order,
  at: number,
  since: number,
  reason: BuyerReason | undefined,
): Run {
  let horizon: number | undefined;
  const run: Run = {
    order,
    reason: reason ?? statedReason(order),
    slots: compiled.slots,
    distinctionsOf: compiled.distinctionsOf,
    delivered: compiled.delivered,
    at,
    horizon: () => {
      horizon ??= horizonOf(run);
      return horizon;
    },
    since,
    frames: [],
    tried: new Map(),
    marks: compiled.marks,
    whole: compiled.whole,
    action: "cancel",
    index: 0,
    truncated: false,
    need: undefined,
  };
  return run;
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
  /** None where the verdict hangs on no date and on nothing unknown. */
  readonly explored: Explored | undefined;
  readonly verdict: AnyVerdict;
}

/** The decision at a moment, in epoch milliseconds. */
export function decideAt(
  compiled: CompiledSet,
  order: Order,
  at: number,
  reason: BuyerReason | undefined,
): Decision {
  if (order.lines.length === 0) return noLines(compiled, order, at);
  const run = startRun(compiled, order, at, at, reason);
  const explored = exploreAll(run, compiled, at);
  const lines = verdictsByLine(order, explored);
  const verdicts =
    order.lines.length === 1
      ? (lines[order.lines[0]?.id ?? ""]?.verdicts ?? orderVerdicts(run, explored))
      : orderVerdicts(run, explored);
  return Object.freeze({
    at: formatInstant(at),
    recommended: recommend(verdicts, run.reason === "not-arrived"),
    verdicts,
    lines,
    policies: policiesInForce(compiled, run),
    nextChange: nextChange(run, explored, at),
  });
}

function exploreAll(run: Run, compiled: CompiledSet, at: number): readonly Answer[] {
  const answers: Answer[] = [];
  const { lines } = run.order;
  for (let index = 0; index < lines.length; index += 1) {
    const frame = frameOf(run, index);
    const ids = Object.freeze([frame.line.id]);
    for (const action of ACTIONS) {
      const sieve = compiled.sieves[action];
      const node = sieve.find(run.order, frame.line, run.reason);
      const write = node.residue?.write;
      if (write !== undefined) {
        answers.push({ action, index, explored: undefined, verdict: write(frame, ids) });
        continue;
      }
      run.action = action;
      const explored = explore(run, index, sieve, node);
      const verdict = lineVerdict(frame, action, ids, explored, at);
      answers.push({ action, index, explored, verdict });
    }
  }
  return answers;
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
function policiesInForce(compiled: CompiledSet, run: Run): readonly PolicyReference[] {
  if (compiled.alwaysInForce !== undefined) return compiled.alwaysInForce;
  const references: PolicyReference[] = [];
  run.action = "cancel";
  for (const policy of compiled.policies) {
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
function nextChange(run: Run, answers: readonly Answer[], at: number): string | null {
  const cuts = new Set<number>();
  for (const { explored } of answers)
    for (const { trail, action } of explored?.leaves ?? []) {
      if (trail.some(({ slot }) => isDate(slot))) return formatInstant(at + 1);
      for (const cut of action.cuts) if (cut > at && isEnd(cut)) cuts.add(cut);
    }
  for (const cut of [...cuts].sort((a, b) => a - b))
    if (answers.some((answer) => changesAt(run, answer, cut))) return formatInstant(cut);
  return null;
}

function changesAt(run: Run, { action, index, explored, verdict }: Answer, cut: number): boolean {
  if (explored?.leaves.some((leaf) => leaf.action.cuts.includes(cut)) !== true) return false;
  const then = lineVerdict(frameOf(run, index), action, verdict.lines, explored, cut);
  return then.status !== verdict.status || JSON.stringify(then) !== JSON.stringify(verdict);
}

function noLines(compiled: CompiledSet, order: Order, at: number): Decision {
  const reasons = Object.freeze([bareReason("no-lines")] as const);
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
    policies: policiesInForce(compiled, startRun(compiled, alone, at, at, undefined)),
    nextChange: null,
  });
}
