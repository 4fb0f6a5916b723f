/**
 * Policies, compiled: their tables by action.
 *
 * @module
 */
import type { PolicyReference } from "../decision/decision.js";
import type { Action } from "../model/action.js";
import type { CustomFact, Fact } from "../model/fact.js";
import { factRow } from "../model/fact-table.js";
import { authorityRank } from "../policy/authority.js";
import type { Policy } from "../policy/policy.js";
import type { CompiledTable } from "./compiled-table.js";
import { noUse } from "./date-use.js";
import { type Ground, makeDistinctions } from "./frame.js";
import { compileDateTest, type Match, type MatchContext } from "./match.js";
import { compilePlace } from "./place.js";
import { compileRow } from "./row.js";
import { makeShelves, type Shelves } from "./settled-order.js";
import { makeSieve, type Steps } from "./sieve.js";
import type { Step } from "./sieve-node.js";
import { makeSlots, type Slot, type Slots } from "./slot.js";

/** What a set of policies says of one action, compiled. */
export interface CompiledAction {
  readonly tables: readonly CompiledTable[];
  /** Whether any table works on whole orders only. */
  readonly whole: boolean;
}

/** A set of policies, compiled. */
export interface CompiledSet extends Ground {
  readonly policies: readonly InSet[];
  /** What a decision says of the policies, where all are in force for every order. */
  readonly alwaysInForce: readonly PolicyReference[] | undefined;
  /** What it says of them else, by which of the dated ones are in force. */
  readonly inForce: Map<string, readonly PolicyReference[]>;
  readonly actions: Readonly<Record<Action, CompiledAction>>;
  /** The first step of an order through the tables of each action; made at first use. */
  steps: Steps | undefined;
  /** What was concluded for settled orders before. */
  readonly shelves: Shelves;
}

/** A policy of the set, and whether it is in force. */
export interface InSet {
  readonly reference: PolicyReference;
  readonly inForce: Match | undefined;
}

/** Compiles policies that can be used together, in the order in which a decision lists them. */
export function compileSet(list: readonly Policy[]): CompiledSet {
  const slots = makeSlots();
  const distinctionsOf = makeDistinctions();
  for (const fact of ALWAYS_READ) slots.standard(fact);
  const places = list.map((policy) => {
    const place = compilePlace(policy, slots, distinctionsOf);
    return { policy, place, slotOf: slotFinder(policy, slots), distinctionsOf };
  });
  const compileAction = (action: Action): CompiledAction => {
    const tables = places.flatMap(({ policy, ...where }) =>
      compileTable(policy, { ...where, action }),
    );
    const whole = tables.filter(({ wholeOrder }) => wholeOrder);
    for (const { vetoes, policy } of whole) vetoes.push(...tables.filter(mayVeto(policy)));
    return { tables, whole: whole.length > 0 };
  };
  const actions = {
    cancel: compileAction("cancel"),
    return: compileAction("return"),
    contactSeller: compileAction("contactSeller"),
    escalate: compileAction("escalate"),
  };
  const policies = places.map(({ policy, ...where }) => {
    const { id, version, authority } = policy;
    const reference = Object.freeze({ id, version, authority });
    return {
      reference,
      inForce: compileInForce(policy, { ...where, action: "cancel", use: noUse() }),
    };
  });
  return {
    slots: slots.list,
    delivered: slots.standard("line.deliveredAt"),
    distinctionsOf,
    policies,
    alwaysInForce: policies.every(({ inForce }) => inForce === undefined)
      ? Object.freeze(policies.map(({ reference }) => reference))
      : undefined,
    inForce: new Map(),
    actions,
    steps: undefined,
    shelves: makeShelves(),
  };
}

/** The first step of each action of a set. */
export function stepsOf(set: CompiledSet): Steps {
  set.steps ??= {
    cancel: firstStep(set, "cancel"),
    return: firstStep(set, "return"),
    contactSeller: firstStep(set, "contactSeller"),
    escalate: firstStep(set, "escalate"),
  };
  return set.steps;
}

function firstStep(set: CompiledSet, action: Action): Step {
  return makeSieve(action, set.actions[action].tables).step;
}

function compileTable(
  policy: Policy,
  context: Omit<MatchContext, "lengths" | "use">,
): readonly CompiledTable[] {
  const { action, place } = context;
  const guardUse = noUse();
  const guard = compileInForce(policy, { ...context, use: guardUse });
  const rows = (policy.tables[action] ?? []).map((row) =>
    compileRow(row, context, policy.inForce?.by),
  );
  const guards = guard === undefined ? [] : [guard];
  const wholeOrder = policy.wholeOrder?.includes(action) === true;
  return rows.length === 0
    ? []
    : [{ policy, place, guards, guardUse, rows, all: rows, wholeOrder, vetoes: [] }];
}

/** Whether a table may forbid what another policy permits. */
function mayVeto({ authority }: Policy): (table: CompiledTable) => boolean {
  return ({ policy, rows }) =>
    authorityRank(policy.authority) >= authorityRank(authority) &&
    rows.some(({ effect }) => effect === "forbid");
}

/** Facts that bound the unknown ones, whether or not a row asks for them. */
const ALWAYS_READ: readonly Fact[] = [
  "order.placedAt",
  "line.shippedAt",
  "line.readyAt",
  "line.deliveredAt",
  "line.installedAt",
  "reason",
];

function slotFinder(policy: Policy, slots: Slots): (fact: string) => Slot {
  return (fact) => {
    const row = factRow(fact);
    // SAFETY: what has a row is a fact
    if (row)
      return slots.standard(fact as Fact, row.kind === "money" ? policy.currency : undefined);
    const kind = fact.startsWith("custom.") && policy.custom?.[fact.slice("custom.".length)];
    if (!kind) throw new TypeError(`\`${fact}\` is not a fact of \`${policy.id}\``);
    // SAFETY: it starts with the prefix
    return slots.custom(fact as CustomFact, kind);
  };
}

function compileInForce(policy: Policy, context: Omit<MatchContext, "lengths">): Match | undefined {
  if (policy.inForce === undefined) return undefined;
  const { from, to, by = "order.placedAt" } = policy.inForce;
  const days = { known: true, from, to };
  return compileDateTest(context.slotOf(by), days, { ...context, lengths: new Set() });
}
