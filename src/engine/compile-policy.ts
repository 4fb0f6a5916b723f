/**
 * Policies, compiled: their tables by action.
 *
 * @module
 */
import type { PolicyReference } from "../decision/decision.js";
import { sortedBy } from "../internal/compare.js";
import { isSameData } from "../internal/same-data.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { CustomFact, Fact } from "../model/fact.js";
import { factRow } from "../model/fact-table.js";
import { type Authority, authorityRank } from "../policy/authority.js";
import { checkPolicies } from "../policy/check-policies.js";
import type { Policies, Policy } from "../policy/policy.js";
import { PolicyError } from "../policy/policy-error.js";
import { parseLocalDate } from "../time/local-date.js";
import { startOfDay } from "../time/zone.js";
import { asMoment, type DistinctionsOf, type Frame, factOf, makeDistinctions } from "./frame.js";
import { compileDateTest, type Match, type MatchContext } from "./match.js";
import type { FindMoment } from "./moment.js";
import { compilePlace, type Place } from "./place.js";
import { makeSlots, type Slot, type Slots } from "./slot.js";
import { type CompiledRow, compileRow } from "./table.js";

/** A policy's table for one action, compiled. */
export interface CompiledTable {
  readonly policy: Policy;
  readonly place: Place;
  /** Must all hold, or the table is silent: that the policy is in force. */
  readonly guards: readonly Match[];
  readonly rows: readonly CompiledRow[];
  /** The rows before any were settled. */
  readonly all: readonly CompiledRow[];
  readonly wholeOrder: boolean;
}

/** A set of policies, compiled. */
export interface CompiledPolicies {
  readonly slots: readonly Slot[];
  readonly delivered: Slot;
  readonly distinctionsOf: DistinctionsOf;
  readonly policies: readonly InSet[];
  /** What a decision says of the policies, where all are in force for every order. */
  readonly alwaysInForce: readonly PolicyReference[] | undefined;
  readonly tables: Readonly<Record<Action, readonly CompiledTable[]>>;
  /** Whether any table of the action works on whole orders only. */
  readonly whole: Readonly<Record<Action, boolean>>;
  readonly marks: Readonly<Record<Action, readonly ((frame: Frame) => number | undefined)[]>>;
}

/** A policy of the set, and whether it is in force. */
export interface InSet {
  readonly id: string;
  readonly version: string;
  readonly authority: Authority;
  readonly inForce: Match | undefined;
}

/** Compiles a set of policies: order, grouping and duplicates don't matter. Throws `PolicyError` for versions that overlap. */
export function compilePolicies(policies: Policies): CompiledPolicies {
  const list = distinct(flatten(policies));
  const issues = checkPolicies(list);
  if (issues.length > 0) throw new PolicyError("the set of policies", issues);
  const slots = makeSlots();
  const distinctionsOf = makeDistinctions();
  for (const fact of ALWAYS_READ) slots.standard(fact);
  const tables: Record<Action, CompiledTable[]> = emptyByAction();
  const marks: Record<Action, ((frame: Frame) => number | undefined)[]> = emptyByAction();
  const inSet = list.map((policy) => {
    const place = compilePlace(policy, slots, distinctionsOf);
    const slotOf = slotFinder(policy, slots);
    for (const action of ACTIONS) {
      const rows = policy.tables[action];
      if (rows === undefined || rows.length === 0) continue;
      const context = { action, place, slotOf, distinctionsOf, marks: marks[action] };
      const guard = compileInForce(policy, context);
      const compiled = rows.map((row) => compileRow(row, context, policy.inForce?.by));
      for (const { opens, closes, opensBy } of compiled)
        for (const find of [opens, closes, opensBy])
          if (find !== undefined) marks[action].push(fixed(find));
      tables[action].push({
        policy,
        place,
        guards: guard === undefined ? [] : [guard],
        rows: compiled,
        all: compiled,
        wholeOrder: policy.wholeOrder?.includes(action) === true,
      });
    }
    const { id, version, authority } = policy;
    const context = { action: "cancel" as const, place, slotOf, distinctionsOf, marks: [] };
    return { id, version, authority, inForce: compileInForce(policy, context) };
  });
  return {
    slots: slots.list,
    delivered: slots.standard("line.deliveredAt"),
    distinctionsOf,
    policies: inSet,
    alwaysInForce: inSet.every(({ inForce }) => inForce === undefined)
      ? Object.freeze(inSet.map(referenceTo))
      : undefined,
    tables,
    whole: {
      cancel: tables.cancel.some(isWhole),
      return: tables.return.some(isWhole),
      contactSeller: tables.contactSeller.some(isWhole),
      escalate: tables.escalate.some(isWhole),
    },
    marks,
  };
}

function isWhole({ wholeOrder }: CompiledTable): boolean {
  return wholeOrder;
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

/** What a decision says of a policy. */
export function referenceTo({ id, version, authority }: InSet): PolicyReference {
  return Object.freeze({ id, version, authority });
}

function emptyByAction<T>(): Record<Action, T[]> {
  return { cancel: [], return: [], contactSeller: [], escalate: [] };
}

/** Every policy of a nested list. */
function flatten(policies: Policies): readonly Policy[] {
  return isList(policies) ? policies.flatMap(flatten) : [policies];
}

function isList(policies: Policies): policies is readonly Policies[] {
  return Array.isArray(policies);
}

/** Each policy once, the highest authority first, then by id and version. */
function distinct(policies: readonly Policy[]): readonly Policy[] {
  const kept: Policy[] = [];
  const byVersion = new Map<string, Policy[]>();
  for (const policy of new Set(policies)) {
    const key = JSON.stringify([policy.id, policy.version]);
    const twins = byVersion.get(key) ?? [];
    if (twins.some((twin) => isSameData(twin, policy))) continue;
    byVersion.set(key, [...twins, policy]);
    kept.push(policy);
  }
  return sortedBy(kept, ({ authority, id, version }) => [-authorityRank(authority), id, version]);
}

function slotFinder(policy: Policy, slots: Slots): (fact: string) => Slot {
  return (fact) => {
    if (fact.startsWith("custom.")) {
      const kind = policy.custom?.[fact.slice("custom.".length)];
      if (kind === undefined)
        throw new TypeError(`\`${fact}\` is not declared by \`${policy.id}\``);
      // SAFETY: it starts with the prefix
      return slots.custom(fact as CustomFact, kind);
    }
    // SAFETY: a checked policy names facts only, and `standard` throws for other words
    return slots.standard(
      fact as Fact,
      factRow(fact)?.kind === "money" ? policy.currency : undefined,
    );
  };
}

function compileInForce(policy: Policy, context: Omit<MatchContext, "lengths">): Match | undefined {
  if (policy.inForce === undefined) return undefined;
  const { from, to, by = "order.placedAt" } = policy.inForce;
  const days = {
    known: true,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  const slot = context.slotOf(by);
  const match = compileDateTest(slot, days, { ...context, lengths: new Set() });
  const zone = policy.timeZone;
  if (typeof zone !== "string" || zone === "buyer") return match;
  // of a history of many versions all but one are passed over for every order: two comparisons each
  const first = from === undefined ? undefined : parseLocalDate(from);
  const last = to === undefined ? undefined : parseLocalDate(to);
  const opens = first === undefined ? -Infinity : startOfDay(first, zone);
  const closes = last === undefined ? Infinity : startOfDay(last + 1, zone);
  return (frame) => {
    const date = asMoment(factOf(frame, slot));
    if (date === undefined) return undefined;
    return date !== null && date >= opens && date < closes;
  };
}

/** Where a moment lies; `undefined` where that hangs on something unknown. */
function fixed(find: FindMoment): (frame: Frame) => number | undefined {
  return (frame) => {
    const found = find(frame);
    return found.kind === "point" ? found.point.at : undefined;
  };
}
