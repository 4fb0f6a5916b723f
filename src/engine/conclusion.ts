/**
 * Conclusions: what follows from the verdicts on the lines for the order.
 *
 * @module
 */
import type { Decision } from "../decision/decision.js";
import { type Recommendation, recommend } from "../decision/recommendation.js";
import type { AnyVerdict, Verdicts } from "../decision/verdict.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { Order } from "../model/order.js";
import { frameOf, type Run } from "./frame.js";
import { isOpen } from "./open-line.js";
import { orderVerdict } from "./order-verdict.js";

/** What follows from the verdicts on the lines. */
export interface Conclusion {
  readonly verdicts: Verdicts;
  readonly lines: Decision["lines"];
  readonly recommended: Recommendation | null;
}

/** What follows from the verdicts on the lines. */
export function conclude(run: Run, all: readonly AnyVerdict[]): Conclusion {
  const { order } = run;
  const lines = verdictsByLine(order, all);
  const only = order.lines.length === 1 ? lines[order.lines[0]?.id ?? ""] : undefined;
  const asked =
    only === undefined ? askedOf(run, all) : (action: Action) => [only.verdicts[action]];
  const verdicts = only?.verdicts ?? byAction((action) => orderVerdict(action, asked(action)));
  const notArriving = run.reason === "not-arrived";
  return { verdicts, lines, recommended: recommend(verdicts, asked, notArriving) };
}

function verdictsByLine({ lines }: Order, all: readonly AnyVerdict[]): Decision["lines"] {
  const of = (index: number): Decision["lines"][string] => {
    const first = index * ACTIONS.length;
    const verdicts = toVerdicts(all[first], all[first + 1], all[first + 2], all[first + 3]);
    return Object.freeze({ verdicts });
  };
  const [only] = lines;
  // a literal: to put together the pairs of most orders, which have one line, costs more than to find its rows
  if (lines.length === 1 && only !== undefined) return Object.freeze({ [only.id]: of(0) });
  return Object.freeze(Object.fromEntries(lines.map(({ id }, index) => [id, of(index)])));
}

/** The verdicts in the order of the actions. */
function toVerdicts(
  cancel?: AnyVerdict,
  back?: AnyVerdict,
  contactSeller?: AnyVerdict,
  escalate?: AnyVerdict,
): Verdicts {
  // SAFETY: each verdict was made for its own action
  return Object.freeze({ cancel, return: back, contactSeller, escalate }) as Verdicts;
}

/** The verdicts on the lines that count for an action. */
function askedOf(run: Run, all: readonly AnyVerdict[]): (action: Action) => readonly AnyVerdict[] {
  const open = run.order.lines.map((_, index) => isOpen(frameOf(run, index)));
  const anyOpen = open.includes(true);
  return (action) => {
    const counts = action === "cancel" || action === "return";
    return open.flatMap((isIt, index) =>
      counts && anyOpen && !isIt
        ? []
        : (all[index * ACTIONS.length + ACTIONS.indexOf(action)] ?? []),
    );
  };
}

/** A verdict for each action. */
export function byAction(make: (action: Action) => AnyVerdict): Verdicts {
  return toVerdicts(...ACTIONS.map(make));
}
