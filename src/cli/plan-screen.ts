/**
 * A plan as a screen: its steps, and under each how it goes on after an answer.
 *
 * @module
 */
import type { Plan } from "../decision/plan-step.js";
import { explainPlan, type ToldPlan } from "../explain/explain-plan.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { Instant } from "../time/instant.js";
import { BLANK, type Row } from "./layout.js";
import type { Loaded } from "./load-policies.js";
import { headRows, lawRows, payloadRows } from "./screen-frame.js";
import { zoneOf } from "./when.js";

/** What a screen shows. */
export interface ShownPlan {
  readonly order: Order;
  readonly plan: Plan;
  readonly at: Instant;
  readonly by: Loaded;
  readonly reason: BuyerReason | undefined;
  /** What an adapter could not carry over. */
  readonly notes: readonly string[];
}

const MARGIN = { text: "", width: 2 };
const NUMBER_WIDTH = 3;
const UNDER = { text: "", width: 2 + NUMBER_WIDTH };
const DASH = { text: "-", width: 2 };

/** The rows of a plan. */
export function planRows(shown: ShownPlan): readonly Row[] {
  const { order, at, by } = shown;
  const timeZone = zoneOf(order);
  const { policies } = by.compiled.decide(order, { at });
  const told = explainPlan(shown.plan, timeZone === undefined ? {} : { timeZone });
  return [
    ...headRows({ ...shown, policies }, timeZone),
    ...[told, ...told.others].flatMap(toldRows),
    ...lawRows(by),
    ...payloadRows(shown.notes),
  ];
}

/** The plan of some lines: what it is for, its steps, its notes. */
function toldRows({ goal, steps, notes }: ToldPlan): readonly Row[] {
  const head: readonly Row[] =
    goal === "" ? [] : [BLANK, { cells: [MARGIN], flow: goal, style: "bold" }];
  const rows = steps.flatMap(({ words, answers }, index): readonly Row[] => [
    { cells: [MARGIN, { text: String(index + 1), width: NUMBER_WIDTH }], flow: words },
    ...answers.map((one) => ({ cells: [UNDER, DASH], flow: one.words, style: "dim" as const })),
  ]);
  return [
    ...head,
    ...(rows.length === 0 ? [] : [BLANK, ...rows]),
    BLANK,
    ...notes.map((flow) => ({ cells: [MARGIN], flow })),
  ];
}
