/**
 * Replays a plan through the engine, and looks for a shorter one by trying everything.
 *
 * @module
 */
import {
  type Action,
  type BuyerReason,
  type Compiled,
  type Grant,
  MODES,
  type Order,
  type OrderEvent,
  type Route,
} from "order-recourse";
import type { ActStep, Goal, Plan, PlanStep } from "order-recourse/plan";

type Why = { readonly reason: BuyerReason } | Record<never, never>;

/** What an action leaves in the history; the plan has a table of its own. */
function traceOf(action: Action, route?: Route): OrderEvent["type"] | undefined {
  if (action === "cancel") return "cancellation-requested";
  if (action === "return") return "return-requested";
  if (action === "contactSeller") return "seller-contacted";
  if (route === "guarantee-claim" || route === "step-in") return "claim-opened";
  return route === "card-dispute" ? "chargeback-opened" : undefined;
}

/** The order with an event on some lines. */
export function appended(
  order: Order,
  lines: readonly string[],
  event: { readonly type: OrderEvent["type"]; readonly at: string; readonly outcome?: string },
): Order {
  const events = lines.map((line) => ({ ...event, line }) as OrderEvent);
  return { ...order, events: [...(order.events ?? []), ...events] };
}

/** Every step that the engine does not allow when the plan says so; empty where all are. */
export function refused(
  compiled: Compiled,
  order: Order,
  steps: readonly PlanStep[],
  why: Why,
): readonly string[] {
  const found: string[] = [];
  let now = order;
  for (const step of steps) {
    if (step.kind !== "act" || step.from === null) continue;
    const decision = compiled.decide(now, { at: step.from, ...why });
    for (const line of step.lines) {
      const verdict = decision.lines[line]?.verdicts[step.action];
      const grants = verdict?.status === "allowed" ? verdict.grants : [];
      if (!grants.some((grant) => isGrant(step, grant)))
        found.push(`${line} ${step.action} at ${step.from}: ${verdict?.status ?? "nothing"}`);
    }
    const type = traceOf(step.action, step.route);
    if (type !== undefined && order.events !== undefined)
      now = appended(now, step.lines, { type, at: step.from });
  }
  return found;
}

function isGrant(step: ActStep, grant: Grant): boolean {
  return (
    grant.policy === step.policy &&
    grant.rule === step.rule &&
    grant.mode === step.mode &&
    grant.route === step.route &&
    grant.lastResort === step.lastResort &&
    JSON.stringify(grant.until) === JSON.stringify(step.until)
  );
}

/** How short a way is: when its last act can be done, how many acts, how firm. */
export type Length = readonly [at: number, acts: number, mode: number];

/** How short a plan is; `undefined` where it has no dated way to the goal. */
export function lengthOf({ steps, outcome }: Plan): Length | undefined {
  const acts = steps.filter((step) => step.kind === "act");
  const last = acts.at(-1);
  if (last === undefined || last.from === null || outcome === "last-resort") return undefined;
  return [Date.parse(last.from), acts.length, MODES.indexOf(last.mode)];
}

/** A way shorter than another comes first. */
export function compareLengths(a: Length, b: Length): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Gave up: too many ways. */
export const TOO_MANY = "too many";

/**
 * The shortest way by trying everything: at every moment at which a decision changes, each thing that
 * can be asked on the way, in every order, until something gives the goal.
 */
export function shortest(
  compiled: Compiled,
  order: Order,
  at: number,
  line: string,
  goal: Goal,
  why: Why,
): Length | undefined | typeof TOO_MANY {
  let best: Length | undefined;
  let tried = 0;
  const walk = (now: Order, moment: number, asked: readonly string[]): void => {
    tried += 1;
    if (tried > 4000 || (best !== undefined && moment > best[0])) return;
    const decision = compiled.decide(now, { at: new Date(moment).toISOString(), ...why });
    const verdicts = decision.lines[line]?.verdicts;
    if (verdicts === undefined) return;
    const ends: Length[] = [];
    for (const verdict of [verdicts.cancel, verdicts.return, verdicts.escalate]) {
      if (verdict.status !== "allowed") continue;
      for (const { lastResort, terms, mode } of verdict.grants) {
        const gives = terms.resolutions?.includes(goal) ?? goal === "refund";
        if (!lastResort && gives) ends.push([moment, asked.length + 1, MODES.indexOf(mode)]);
      }
    }
    for (const end of ends) if (best === undefined || compareLengths(end, best) < 0) best = end;
    if (ends.length > 0) return;
    for (const verdict of [verdicts.return, verdicts.contactSeller, verdicts.escalate]) {
      if (verdict.status !== "allowed") continue;
      const isTalk = verdict.action === "contactSeller";
      const types = verdict.grants
        .filter(({ lastResort, mode }) => !lastResort && (isTalk || mode !== "instant"))
        .flatMap(({ route }) => traceOf(verdict.action, route) ?? []);
      for (const type of new Set(types)) {
        if (asked.includes(type)) continue;
        const event = { type, at: new Date(moment).toISOString() };
        walk(appended(now, [line], event), moment, [...asked, type]);
      }
    }
    const next = Date.parse(decision.nextChange ?? "");
    if (Number.isFinite(next)) walk(now, next, asked);
  };
  walk(order, at, []);
  return tried > 4000 ? TOO_MANY : best;
}
