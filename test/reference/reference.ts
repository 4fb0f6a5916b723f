/**
 * The reference: `docs/semantics.md` word by word, without any regard to speed.
 *
 * Where several dates lie at the same moment the clauses do not say which of them a deadline is
 * counted from; here `from` lists them all. The facts of reasons are left out.
 *
 * @module
 */
import { ACTIONS, type Action, type BuyerReason, type Order, type Policies } from "order-recourse";
import type { Policy } from "order-recourse/policy";
import { isSameData } from "../../src/internal/same-data.js";
import { formatInstant } from "../../src/time/instant.js";
import { dayOf } from "../../src/time/zone.js";
import { parseLocalDate } from "../../src/time/local-date.js";
import { type Asked, isOpen, known } from "./facts.js";
import { byDenial, byOpening, byRank, isOfWay, permitOf } from "./line.js";
import {
  type LineVerdict,
  lineVerdict,
  type Plain,
  plainVerdict,
  reasonOf,
  silence,
  unique,
} from "./verdict.js";
import { FIRST_ZONE, knownZone } from "./world.js";

/** The most combinations of unknown facts that are looked at: beyond it throws `TooMany`. */
export const MOST = 300;

/** The decision. */
export function referenceDecide(
  order: Order,
  policies: Policies,
  at: number,
  reason?: BuyerReason,
): Plain {
  const asked = { order, policies: flat(policies), at, reason };
  const { decision, cuts } = decisionAt(asked);
  // 8.5
  const next = cuts.find((cut) => {
    const then = decisionAt({ ...asked, at: cut }).decision;
    return !isSameData({ ...then, at: null }, { ...decision, at: null });
  });
  return { ...decision, nextChange: next === undefined ? null : formatInstant(next) };
}

/** 9.1: the policies are a set. */
function flat(policies: Policies): readonly Policy[] {
  // SAFETY: what is no list is a policy
  const list = Array.isArray(policies)
    ? (policies as readonly Policies[]).flatMap(flat)
    : [policies as Policy];
  return list.filter((one, p) => !list.slice(0, p).some((other) => isSameData(one, other)));
}

function decisionAt(asked: Asked): { readonly decision: Plain; readonly cuts: readonly number[] } {
  const { order, at } = asked;
  const lines = order.lines.map((line, index) => ({
    id: line.id,
    isOpen: isOpen(asked, index),
    verdicts: Object.fromEntries(
      ACTIONS.map((action) => [action, lineVerdict(asked, action, index, MOST)] as const),
    ) as Readonly<Record<Action, LineVerdict>>,
  }));
  const verdicts = ACTIONS.map((action) => [action, orderVerdict(action, lines)] as const);
  const all = lines.flatMap((line) => Object.values(line.verdicts).flatMap(({ cuts }) => cuts));
  const decision = {
    at: formatInstant(at),
    recommended: recommended(asked, Object.fromEntries(verdicts)),
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
  return { decision, cuts: [...new Set(all)].sort((a, b) => a - b) };
}

function policiesOf(asked: Asked): readonly Plain[] {
  return asked.policies
    .filter(({ inForce, ...policy }) => {
      if (inForce === undefined) return true;
      return asked.order.lines.some((_, index) => {
        const date = known(asked, inForce.by ?? "order.placedAt", index, { inForce, ...policy });
        if (date === undefined) return true;
        if (typeof date !== "number") return false;
        const zone = knownZone(asked, { inForce, ...policy }) ?? FIRST_ZONE;
        const day = dayOf(date, zone);
        const { from, to } = inForce;
        return (
          (from === undefined || day >= (parseLocalDate(from) ?? 0)) &&
          (to === undefined || day <= (parseLocalDate(to) ?? 0))
        );
      });
    })
    .map(({ id, version, authority }) => ({ id, version, authority }));
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
  const open = lines.filter((line) => line.isOpen);
  const counts = action === "cancel" || action === "return" ? open : lines;
  const asked = counts.length === 0 ? lines : counts;
  const status = (["allowed", "unknown", "upcoming", "denied"] as const).find((one) =>
    asked.some(({ verdicts }) => verdicts[action].status === one),
  );
  const of = asked.filter(({ verdicts }) => verdicts[action].status === status);
  const ids = of.map(({ id }) => id);
  const verdicts = of.map((line) => line.verdicts[action]);
  return plainVerdict(merged(verdicts), action, ids);
}

function merged(verdicts: readonly LineVerdict[]): LineVerdict {
  const [first] = verdicts;
  if (first === undefined) throw new Error("no line");
  const missing = [...new Set(verdicts.flatMap((verdict) => verdict.missing))].sort();
  const later = unique(
    verdicts.flatMap((verdict) => verdict.later).sort(byOpening),
    ({ saying }) => `${saying.table.policy.id} ${saying.row.id}`,
  );
  switch (first.status) {
    case "unknown":
      return { ...first, missing };
    case "denied":
      return {
        ...first,
        denials: unique(verdicts.flatMap(({ denials }) => denials).sort(byDenial), (one) =>
          JSON.stringify(reasonOf(one)),
        ),
      };
    case "upcoming": {
      const [opens] = verdicts
        .map((verdict) => verdict.opens)
        .filter((one) => one !== undefined)
        .sort(byOpening);
      return { ...first, opens, later };
    }
    case "allowed": {
      const ranked = verdicts
        .map((verdict) => {
          const [leader] = verdict.grants;
          if (leader === undefined) throw new Error("nothing leads");
          return { verdict, leader };
        })
        .sort(
          (a, b) =>
            byRank(
              { ...a.leader, until: a.verdict.until },
              { ...b.leader, until: b.verdict.until },
            ) || 0,
        );
      const [best] = ranked;
      if (best === undefined) throw new Error("nothing leads");
      const ofWay = ranked.filter(({ leader }) =>
        isOfWay(permitOf(leader.saying), permitOf(best.leader.saying)),
      );
      const latest = ofWay.reduce(
        (last, one) =>
          (one.verdict.until?.at ?? Infinity) > (last.verdict.until?.at ?? Infinity) ? one : last,
        best,
      );
      const grants = unique(
        verdicts.flatMap((verdict) => verdict.grants).sort(byRank),
        ({ saying }) => saying.table.policy.id,
      );
      return { ...best.verdict, grants, until: latest.verdict.until, later, missing };
    }
  }
}

const ORDER: readonly Action[] = ["cancel", "return", "escalate", "contactSeller"];
const DELIVERIES: readonly unknown[] = [
  "line.deliveredAt",
  "line.installedAt",
  "order.firstDeliveredAt",
  "order.lastDeliveredAt",
];

/** 8.4 */
function recommended(asked: Asked, verdicts: Readonly<Record<string, Plain>>): Plain | null {
  const [policy] = asked.policies;
  const reason =
    asked.order.lines.length > 0 && policy !== undefined
      ? known(asked, "reason", 0, policy)
      : asked.reason;
  const list = ORDER.map((action) => verdicts[action] ?? {});
  const allowed = (verdict: Plain): Plain => {
    const { action, lines, status, mode, until, route, lastResort } = verdict;
    return { action, lines, status, mode, until, lastResort, ...(route ? { route } : {}) };
  };
  const firm = list.find(({ status, lastResort }) => status === "allowed" && lastResort === false);
  if (firm !== undefined) return allowed(firm);
  for (const { action, lines, later } of list) {
    const openings = (later ?? []) as readonly Plain[];
    const found = openings.find(({ opens, lastResort }) => {
      if (lastResort === true) return false;
      const { after } = opens as { readonly after?: unknown };
      return reason !== "not-arrived" || !DELIVERIES.includes(after);
    });
    if (found === undefined) continue;
    const { opens, route } = found;
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
