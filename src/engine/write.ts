/**
 * Writing: what the engine found, as the frozen plain data of a decision.
 *
 * @module
 */

import type { Deadline, Opening } from "../decision/deadline.js";
import type { Grant, Later } from "../decision/grant.js";
import type { GrantedTerms } from "../decision/granted-terms.js";
import type { Reason, ReasonFacts } from "../decision/reason.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { frozenCopy } from "../internal/freeze.js";
import { uniqueBy } from "../internal/unique.js";
import type { Action } from "../model/action.js";
import type { DateFact } from "../model/fact.js";
import type { ReasonCode } from "../model/reason-code.js";
import { formatInstant } from "../time/instant.js";
import { formatLocalDate } from "../time/local-date.js";
import { isEnd } from "../time/point.js";
import { dayOf } from "../time/zone.js";
import { type Frame, known } from "./frame.js";
import type { Opener, Speaker, Standing } from "./line-outcome.js";
import type { Base, LiveRow } from "./live-row.js";
import type { LiveTable } from "./live-table.js";
import type { CompiledRow } from "./row.js";
import { isDate } from "./slot.js";

/** An empty list. */
export const NONE: readonly [] = /* @__PURE__ */ Object.freeze([]);

/** A verdict, before it is said of what and why. */
export type Draft = AnyVerdict extends infer V
  ? V extends AnyVerdict
    ? Omit<V, "action" | "lines" | "reasons">
    : never
  : never;

/** A verdict on some lines. */
export function sign(
  draft: Draft,
  action: Action,
  lines: readonly string[],
  reasons: AnyVerdict["reasons"],
): AnyVerdict {
  return Object.freeze({ action, lines, reasons, ...draft });
}

/** A deadline, or `null` where there is no end. */
function writeDeadline(
  at: number,
  zone: string,
  from: Base | null,
  isUnlisted = false,
): Deadline | null {
  if (!isEnd(at)) return null;
  return Object.freeze({
    at: formatInstant(at),
    lastDay: formatLocalDate(dayOf(at - 1, zone)),
    timeZone: zone,
    from: from && Object.freeze({ event: from.event, at: formatInstant(from.at) }),
    ...(isUnlisted && { holidaysUnknown: true as const }),
  });
}

/** The deadline at a moment, by what it is counted from: the leader's table first, in each what ends then before what opens. */
export function writeEnd(
  tables: readonly LiveTable[],
  leader: LiveTable,
  at: number,
): Deadline | null {
  for (const { rows, zone } of [leader, ...tables]) {
    for (const { closes, closesFrom, closesUnlisted, intervals } of rows) {
      if (closes === at) return writeDeadline(at, zone, closesFrom, closesUnlisted);
      for (const { low, high, event, date } of intervals)
        if (low === at || high === at) return writeDeadline(at, zone, event && { event, at: date });
    }
    for (const { opens, opensFrom, opensUnlisted } of rows)
      if (opens === at) return writeDeadline(at, zone, opensFrom, opensUnlisted);
  }
  return writeDeadline(at, leader.zone, null);
}

/** A grant. */
export function writeGrant({ table: { policy }, row }: Standing, until: Deadline | null): Grant {
  return Object.freeze({
    policy: policy.id,
    rule: row.compiled.row.id,
    authority: policy.authority,
    ...row.compiled.way,
    until,
    terms: writeTerms(row),
  });
}

/** The terms of a row, with its second deadline worked out. */
export function writeTerms({ compiled: { terms }, handInBy }: LiveRow): GrantedTerms {
  const written = frozenOnce(terms);
  // SAFETY: without that deadline they are as the policy states them
  if (terms.handInBy === undefined) return written as unknown as GrantedTerms;
  const from = handInBy?.from == null ? null : { event: handInBy.from, at: handInBy.fromAt };
  return Object.freeze({
    ...written,
    handInBy: handInBy?.sure === true ? writeDeadline(handInBy.at, handInBy.zone, from) : null,
  });
}

/** A permission still to open. */
export function writeLater({ table: { policy }, row, opens }: Opener): Later {
  return Object.freeze({
    policy: policy.id,
    rule: row.compiled.row.id,
    authority: policy.authority,
    opens: writeOpening(opens),
    ...row.compiled.way,
    terms: writeTerms(row),
  });
}

/** When something opens. */
export function writeOpening(opens: number | DateFact): Opening {
  return Object.freeze(typeof opens === "number" ? { at: formatInstant(opens) } : { after: opens });
}

/** Who says so: a row, with a code of its own or with the row's. */
export type Because = Speaker & { readonly code?: ReasonCode };

/** Writes why: a reason of each that speaks; `no-rule` where nobody does. */
export type WriteReasons = (frame: Frame) => AnyVerdict["reasons"];

/** The writer of the reasons of those that speak. */
export function reasonsWriter(by: readonly Because[]): WriteReasons {
  if (by.length === 0) return () => NO_RULE;
  const writers = uniqueBy(by, nameOf).map(reasonWriter);
  // SAFETY: somebody speaks
  return (frame) =>
    Object.freeze(writers.map((write) => write(frame))) as unknown as AnyVerdict["reasons"];
}

function reasonWriter({ table, row, code: own }: Because): (frame: Frame) => Reason {
  const { id: policy, authority } = table.policy;
  const { compiled } = row;
  const { id: rule, because, source: from } = compiled.row;
  const code = own ?? because;
  const source = from && frozenOnce(from);
  return (frame) => {
    const facts = writeFacts(compiled, frame);
    return Object.freeze(
      source === undefined
        ? { code, policy, rule, authority, facts }
        : { code, policy, rule, authority, source, facts },
    );
  };
}

/** What tells those apart that speak. */
export function nameOf({ table: { policy }, row: { compiled }, code }: Because): string {
  return `${policy.id} ${compiled.row.id} ${code ?? compiled.row.because}`;
}

const frozen: WeakMap<object, unknown> = /* @__PURE__ */ new WeakMap();

/** A frozen copy, made once for each original. */
function frozenOnce<T extends object>(value: T): T {
  let copy = frozen.get(value);
  if (copy === undefined) {
    copy = frozenCopy(value);
    frozen.set(value, copy);
  }
  // SAFETY: what is kept under a value is its own copy
  return copy as T;
}

function writeFacts({ shown }: CompiledRow, frame: Frame): ReasonFacts {
  if (shown.length === 0) return NO_FACTS;
  const facts: Record<string, string | number | boolean | readonly string[] | null> = {};
  for (const slot of shown) {
    const value = known(frame, slot);
    if (value === undefined) continue;
    if (typeof value === "number" && isDate(slot)) facts[slot.fact] = formatInstant(value);
    else facts[slot.fact] = typeof value === "object" ? frozenCopy(value) : value;
  }
  return Object.freeze(facts);
}

/** Why nothing was said: reasons without a policy. */
export function bareReasons(code: ReasonCode): AnyVerdict["reasons"] {
  return Object.freeze([
    Object.freeze({ code, policy: null, rule: null, authority: null, facts: NO_FACTS }),
  ] as const);
}

const NO_FACTS: ReasonFacts = /* @__PURE__ */ Object.freeze({});
const NO_RULE: AnyVerdict["reasons"] = /* @__PURE__ */ bareReasons("no-rule");
