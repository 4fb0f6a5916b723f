/**
 * The reference: `docs/semantics.md` word by word, without any regard to speed.
 *
 * Where several dates lead to the same moment the clauses do not say which of them a deadline is
 * counted from, nor in which policy's zone; here `causes` lists them all. The facts of reasons are
 * left out.
 *
 * @module
 */
import { ACTIONS, type Action, type BuyerReason, type Order, type Policies } from "order-recourse";
import { AUTHORITIES, type Policy } from "order-recourse/policy";
import { isSameData } from "../../src/internal/same-data.js";
import { formatInstant } from "../../src/time/instant.js";
import { mayPass, TooMany } from "./completions.js";
import { type Asked, isOpen, known } from "./facts.js";
import {
  byMoment,
  byOpening,
  byRank,
  compareText,
  denialKind,
  type End,
  type Granted,
  isOfWay,
  modeOf,
  type Opens,
  openingOf,
  permitOf,
} from "./line.js";
import { mayBeInForce } from "./table.js";
import {
  completionsAt,
  type LineVerdict,
  lineVerdict,
  type Plain,
  plainVerdict,
  silence,
  unique,
  uniqueReasons,
} from "./verdict.js";

/** The most combinations of unknown facts that are looked at: beyond it throws `TooMany`. */
const MOST = 256;

/** The decision. `isLean`: by the representatives that 7.2 asks for, and no more. */
export function referenceDecide(
  order: Order,
  policies: Policies,
  at: number,
  reason?: BuyerReason,
  isLean = false,
): Plain {
  const { asked, decisions } = rememberedOf(order, policies, reason, isLean);
  const decisionOnce = (moment: number): DecisionAt => {
    const found = decisions.get(moment) ?? decisionAt({ ...asked, at: moment });
    decisions.set(moment, found);
    return found;
  };
  const { decision, cuts, hasDates } = decisionOnce(at);
  // 8.5; only few moments are looked at where all that is known of it is a bound
  const looked = hasDates ? cuts.slice(0, 2) : cuts;
  const first = (isSame: (then: Plain) => boolean): string | null => {
    const next = looked.find((cut) => !isSame({ ...decisionOnce(cut).decision, at: null }));
    return next === undefined ? null : formatInstant(next);
  };
  const now = { ...decision, at: null };
  // where only what a deadline may be counted from differs, what is shown of it may be the same
  const bare = withoutCauses(now);
  const notAfter = first((then) => withoutCauses(then) === bare);
  if (hasDates) return { ...decision, nextChange: { notAfter } };
  const nextChange = first((then) => isSameData(then, now));
  if (notAfter === nextChange) return { ...decision, nextChange };
  return { ...decision, nextChange: { notBefore: nextChange, notAfter } };
}

function withoutCauses(decision: Plain): string {
  return JSON.stringify(decision, (key, value: unknown) => (key === "causes" ? null : value));
}

/** Whether no date is unknown on which anything hangs, and what else is unknown can be looked at. */
export function areDatesKnown(
  order: Order,
  policies: Policies,
  at: number,
  reason?: BuyerReason,
): boolean {
  const asked = { ...rememberedOf(order, policies, reason, false).asked, at };
  try {
    return order.lines.every((_, index) =>
      ACTIONS.every((action) => !completionsAt(asked, action, index, MOST).hasDates),
    );
  } catch (error) {
    if (error instanceof TooMany) return false;
    throw error;
  }
}

/** Whether moments that are counted from unknown dates may pass each other. */
export function momentsMayPass(
  order: Order,
  policies: Policies,
  at: number,
  reason?: BuyerReason,
): boolean {
  const asked = { ...rememberedOf(order, policies, reason, false).asked, at };
  return order.lines.some((_, index) => ACTIONS.some((action) => mayPass(asked, action, index)));
}

interface Remembered {
  readonly asked: Omit<Asked, "at">;
  readonly decisions: Map<number, DecisionAt>;
}

const remembered = new WeakMap<Order, WeakMap<object, Map<string, Remembered>>>();

/** What was worked out before for the same order and policies: many moments are asked about. */
function rememberedOf(
  order: Order,
  policies: Policies,
  reason: string | undefined,
  isLean: boolean,
): Remembered {
  const ofOrder = remembered.get(order) ?? new WeakMap<object, Map<string, Remembered>>();
  remembered.set(order, ofOrder);
  const ofBoth = ofOrder.get(policies) ?? new Map<string, Remembered>();
  ofOrder.set(policies, ofBoth);
  const key = `${reason} ${isLean}`;
  const found = ofBoth.get(key) ?? {
    asked: { order, policies: flat(policies), reason, memo: new Map(), isLean },
    decisions: new Map(),
  };
  ofBoth.set(key, found);
  return found;
}

/** 9.1: the policies are a set. */
function flat(policies: Policies): readonly Policy[] {
  // SAFETY: what is no list is a policy
  const list = Array.isArray(policies)
    ? (policies as readonly Policies[]).flatMap(flat)
    : [policies as Policy];
  return list.filter((one, p) => !list.slice(0, p).some((other) => isSameData(one, other)));
}

interface DecisionAt {
  readonly decision: Plain;
  readonly cuts: readonly number[];
  readonly hasDates: boolean;
}

function decisionAt(asked: Asked): DecisionAt {
  const { order, at } = asked;
  // what is too much to look at is found out before anything is worked out
  for (const [index] of order.lines.entries())
    for (const action of ACTIONS) completionsAt(asked, action, index, MOST);
  const lines = order.lines.map((line, index) => ({
    id: line.id,
    isOpen: isOpen(asked, index),
    verdicts: Object.fromEntries(
      ACTIONS.map((action) => [action, lineVerdict(asked, action, index, MOST)] as const),
    ) as Readonly<Record<Action, LineVerdict>>,
  }));
  const verdicts = ACTIONS.map((action) => [action, orderVerdict(action, lines)] as const);
  const every = lines.flatMap((line) => Object.values(line.verdicts));
  const all = every.flatMap(({ cuts }) => cuts);
  const decision = {
    at: formatInstant(at),
    recommended: recommended(asked, Object.fromEntries(verdicts), lines),
    verdicts: Object.fromEntries(verdicts),
    lines: Object.fromEntries(
      lines.map((line) => [
        line.id,
        {
          verdicts: Object.fromEntries(
            ACTIONS.map((action) => [
              action,
              plainVerdict(line.verdicts[action], action, [line.id]),
            ]),
          ),
        },
      ]),
    ),
    policies: policiesOf(asked),
  };
  return {
    decision,
    cuts: [...new Set(all)].sort((a, b) => a - b),
    hasDates: every.some(({ hasDates }) => hasDates),
  };
}

/** The policies that are in force for a line of the order, or may be. */
function policiesOf(asked: Asked): readonly Plain[] {
  // 8.3: without lines, by what is known of the order
  const lines = [{ id: "", quantity: 0, status: "pending" } as const];
  const whole =
    asked.order.lines.length > 0 ? asked : { ...asked, order: { ...asked.order, lines } };
  return asked.policies
    .filter((policy) => whole.order.lines.some((_, index) => mayBeInForce(whole, policy, index)))
    .map(({ id, version, authority }) => ({ id, version, authority }))
    .sort(
      (a, b) =>
        AUTHORITIES.indexOf(a.authority) - AUTHORITIES.indexOf(b.authority) ||
        compareText(a.id, b.id) ||
        compareText(a.version, b.version),
    );
}

interface LineOfOrder {
  readonly id: string;
  readonly isOpen: boolean;
  readonly verdicts: Readonly<Record<Action, LineVerdict>>;
}

/** 8.1 to 8.3 */
function orderVerdict(action: Action, lines: readonly LineOfOrder[]): Plain {
  if (lines.length === 0)
    return {
      action,
      lines: [],
      status: "denied",
      kind: "never",
      since: null,
      reasons: [silence("no-lines")],
    };
  const asked = counting(action, lines);
  const status = (["allowed", "unknown", "upcoming", "denied"] as const).find((one) =>
    asked.some(({ verdicts }) => verdicts[action].status === one),
  );
  const of = asked.filter(({ verdicts }) => verdicts[action].status === status);
  const ids = of.map(({ id }) => id);
  const verdicts = of.map((line) => line.verdicts[action]);
  const all = asked.map((line) => line.verdicts[action]);
  return plainVerdict(merged(verdicts, all), action, ids);
}

/** 8.1: the lines that count for an action. */
function counting(action: Action, lines: readonly LineOfOrder[]): readonly LineOfOrder[] {
  const open = lines.filter((line) => line.isOpen);
  const counts = action === "cancel" || action === "return" ? open : lines;
  return counts.length === 0 ? lines : counts;
}

/** What else a verdict on the order says is put together from those of its lines, in their order or by rank. */
function merged(verdicts: readonly LineVerdict[], all: readonly LineVerdict[]): LineVerdict {
  const [first] = verdicts;
  if (first === undefined) throw new Error("no line");
  if (all.length === 1) return first;
  const missing = [...new Set(verdicts.flatMap((verdict) => verdict.missing))].sort();
  const reasons = uniqueReasons(verdicts.flatMap((verdict) => verdict.reasons));
  switch (first.status) {
    case "unknown":
      return { ...first, missing, reasons };
    case "denied": {
      const ranked = [...verdicts].sort((a, b) => weightOf(a) - weightOf(b));
      const [lead = first] = ranked;
      const alike = verdicts.filter((verdict) => kindOf(verdict) === kindOf(lead));
      const sinces = alike.flatMap(({ since }) => since ?? []);
      return {
        ...lead,
        since: sinces.length === 0 ? null : Math.max(...sinces),
        reasons: uniqueReasons(ranked.flatMap((verdict) => verdict.reasons)),
      };
    }
    case "upcoming": {
      const [opens] = verdicts
        .map((verdict) => verdict.opens)
        .filter((one) => one !== undefined)
        .sort(byMoment);
      return { ...first, opens, later: laterOfLines(all), reasons };
    }
    case "allowed":
      return { ...bestOf(verdicts), later: laterOfLines(all), missing };
  }
}

/** 8.2: of denied lines the highest authority's first, what never was possible after what no longer is. */
function weightOf(verdict: LineVerdict): number {
  const [denial] = verdict.denials;
  if (denial === undefined) return 100;
  const authority = AUTHORITIES.indexOf(denial.table.policy.authority);
  return 2 * authority + Number(kindOf(verdict) === "never");
}

function kindOf({ denials: [denial] }: LineVerdict): string {
  return denial === undefined ? "never" : denialKind(denial);
}

/** What is still to open on any line, each row once, at the earliest. */
function laterOfLines(verdicts: readonly LineVerdict[]): readonly Opens[] {
  const later = verdicts.flatMap((verdict) => verdict.later).sort(byMoment);
  const once = unique(later, ({ saying }) =>
    JSON.stringify([saying.table.policy.id, saying.row.id]),
  );
  return [...once].sort(byOpening);
}

/** 8.2 */
function bestOf(verdicts: readonly LineVerdict[]): LineVerdict {
  const ranked = verdicts
    .map((verdict) => {
      const [leader] = verdict.grants;
      if (leader === undefined) throw new Error("nothing leads");
      return { verdict, leader };
    })
    .sort((a, b) => byRank(a.leader, b.leader));
  const [best] = ranked;
  if (best === undefined) throw new Error("nothing leads");
  const { saying } = best.leader;
  // what goes the leader's way on a line: the line's verdict, or else a grant of it
  const ends = ranked.flatMap(({ verdict, leader }) => {
    const isIt = (grant: Granted): boolean => isOfWay(permitOf(grant.saying), permitOf(saying));
    const { until, modeUntil, possiblyUntil } = verdict;
    if (isIt(leader))
      return [{ mode: modeOf(leader.saying), until, weakens: modeUntil ?? until, possiblyUntil }];
    return verdict.grants.filter(isIt).map((grant) => ({
      mode: modeOf(grant.saying),
      until: grant.until,
      weakens: grant.until,
      possiblyUntil: undefined,
    }));
  });
  const ofMode = ends.filter(({ mode }) => mode === modeOf(saying));
  const until = latest(ends.map((end) => end.until));
  const modeUntil = latest(ofMode.map(({ weakens }) => weakens));
  const possibly = latest(
    ends.map((end) =>
      end.possiblyUntil === undefined ? end.until : (end.possiblyUntil ?? undefined),
    ),
  );
  return {
    ...best.verdict,
    grants: unique(
      [best.leader, ...ranked.flatMap(({ verdict }) => verdict.grants).sort(byRank)],
      (grant) => grant.saying.table.policy.id,
    ),
    until,
    modeUntil: (modeUntil?.at ?? Infinity) < (until?.at ?? Infinity) ? modeUntil : undefined,
    possiblyUntil: possibly?.at === until?.at ? undefined : (possibly ?? null),
    reasons: uniqueReasons(ranked.flatMap(({ verdict }) => verdict.reasons)),
  };
}

/** The latest end; what has none ends last. */
function latest(ends: readonly (End | undefined)[]): End | undefined {
  const [first, ...rest] = ends;
  return rest.reduce(
    (last, end) => ((end?.at ?? Infinity) > (last?.at ?? Infinity) ? end : last),
    first,
  );
}

const ORDER: readonly Action[] = ["cancel", "return", "escalate", "contactSeller"];
const DELIVERIES: readonly unknown[] = [
  "line.deliveredAt",
  "line.installedAt",
  "order.firstDeliveredAt",
  "order.lastDeliveredAt",
];

/** 8.4 */
const SCHEDULES = [
  "line.promisedShipBy",
  "line.promisedBy",
  "line.returnBy",
  "line.releaseAt",
  "delay.newDate",
];

function recommended(
  asked: Asked,
  verdicts: Readonly<Record<string, Plain>>,
  each: readonly LineOfOrder[],
): Plain | null {
  const [policy] = asked.policies;
  const reason =
    asked.order.lines.length > 0 && policy !== undefined
      ? known(asked, "reason", 0, policy)
      : asked.reason;
  const list = ORDER.map((action) => verdicts[action] ?? {});
  const allowed = (verdict: Plain): Plain => {
    const { action, status, mode, route, lastResort } = verdict;
    type Until = { readonly at: string; readonly causes: unknown[] } | null;
    const momentOf = (until: Until): number => (until === null ? Infinity : Date.parse(until.at));
    const isSameWay = (way: Plain): boolean =>
      way["route"] === route && (lastResort === true || way["lastResort"] === false);
    // 8.4: the lines that go its way, and until when it holds for each of them
    const ends = counting(action as Action, each).flatMap((line) => {
      // SAFETY: it is the verdict of an action
      const own = plainVerdict(line.verdicts[action as Action], action as Action, [line.id]);
      if (own["status"] !== "allowed") return [];
      const grants = (own["grants"] as readonly Plain[]).filter(isSameWay);
      const untils = (isSameWay(own) ? [own] : grants).map((way) => way["until"] as Until);
      if (untils.length === 0) return [];
      const at = Math.max(...untils.map(momentOf));
      return untils
        .filter((until) => momentOf(until) === at)
        .map((until) => ({ id: line.id, until, at }));
    });
    const lines = [...new Set(ends.map(({ id }) => id))];
    const soonest = Math.min(...ends.map(({ at }) => at));
    const ending = ends.filter(({ at }) => at === soonest).map(({ until }) => until);
    // of lines that end at the same moment any may be the one that is shown
    const causes = ending.flatMap((until) => until?.causes ?? []);
    const [first = null] = ending;
    return {
      action,
      lines,
      status,
      mode,
      until: first && { ...first, causes },
      lastResort,
      ...(route ? { route } : {}),
    };
  };
  const firm = list.find(({ status, lastResort }) => status === "allowed" && lastResort === false);
  if (firm !== undefined) return allowed(firm);
  const isAllowed = list.some(({ status }) => status === "allowed");
  type When = { readonly at?: string; readonly after?: unknown };
  const counts = ({ after }: When): boolean => {
    // what opens after a schedule has no date that is known: there is nothing to wait for
    if (typeof after === "string" && SCHEDULES.includes(after)) return false;
    return reason !== "not-arrived" || !DELIVERIES.includes(after);
  };
  for (const { action, later, status, opens: whole } of list) {
    const openings = (later ?? []) as readonly Plain[];
    const found = openings.find(({ opens, lastResort }) => {
      if (lastResort === true && isAllowed) return false;
      return counts(opens as When);
    });
    if (found === undefined) continue;
    const { route, policy: of, rule } = found;
    // 8.4: the lines on which that row is still to open
    const waiting = counting(action as Action, each).filter((line) =>
      line.verdicts[action as Action].later.some(
        (one) =>
          one.saying.table.policy.id === of &&
          one.saying.row.id === rule &&
          counts(openingOf(one) as When),
      ),
    );
    const lines = waiting.map(({ id }) => id);
    // 8.4: not before the verdict says that it opens, whatever is unknown
    const [own, said] = [found["opens"] as When, whole as When];
    const isLater =
      status === "upcoming" &&
      counts(said) &&
      own.at !== undefined &&
      (said.at === undefined || Date.parse(said.at) > Date.parse(own.at));
    const opens = isLater ? said : own;
    return { action, lines, status: "upcoming", opens, ...(route ? { route } : {}) };
  }
  const unknown = list.find(({ status }) => status === "unknown");
  if (unknown !== undefined) {
    const { action, lines, status, missing } = unknown;
    return { action, lines, status, missing };
  }
  const last = list.find(({ status }) => status === "allowed");
  return last === undefined ? null : allowed(last);
}
