/**
 * Writing: what the engine found, as the frozen plain data of a decision.
 *
 * @module
 */
import type { Deadline, Opening } from "../decision/deadline.js";
import type { Grant, Later } from "../decision/grant.js";
import type { GrantedTerms } from "../decision/granted-terms.js";
import type { Reason, ReasonFacts } from "../decision/reason.js";
import { frozenCopy } from "../internal/freeze.js";
import type { DateFact } from "../model/fact.js";
import type { Known } from "../model/read-fact.js";
import type { ReasonCode } from "../model/reason-code.js";
import { formatInstant } from "../time/instant.js";
import { formatLocalDate } from "../time/local-date.js";
import { dayOf } from "../time/zone.js";
import { type Frame, known } from "./frame.js";
import type { Opener, Standing } from "./line-outcome.js";
import type { LiveTable } from "./live-table.js";
import { type LiveRow, modeOf } from "./table.js";

/** From then on an end is no end: it hangs on a date that could be any. */
const NO_END = /* @__PURE__ */ Date.UTC(8000, 0, 1);

/** Whether a moment is one that a decision names. */
export function isEnd(at: number): boolean {
  return at < NO_END;
}

/** A deadline, or `null` where there is no end. */
export function writeDeadline(
  at: number,
  zone: string,
  from: { readonly event: DateFact; readonly at: number } | null,
): Deadline | null {
  if (!isEnd(at)) return null;
  return Object.freeze({
    at: formatInstant(at),
    lastDay: formatLocalDate(dayOf(at - 1, zone)),
    timeZone: zone,
    from: from === null ? null : Object.freeze({ event: from.event, at: formatInstant(from.at) }),
  });
}

/** What ends at a moment: the table and the date that its end is counted from. */
export function endingAt(
  tables: readonly LiveTable[],
  leader: LiveTable,
  at: number,
): {
  readonly zone: string;
  readonly from: { readonly event: DateFact; readonly at: number } | null;
} {
  for (const table of [leader, ...tables]) {
    for (const row of table.rows) {
      if (row.closes === at) return { zone: table.zone, from: row.closesFrom };
      for (const { low, high, event, date } of row.intervals)
        if (low === at || high === at)
          return { zone: table.zone, from: event === null ? null : { event, at: date } };
    }
  }
  return { zone: leader.zone, from: null };
}

/** A grant. */
export function writeGrant({ table, row }: Standing, until: Deadline | null): Grant {
  const { compiled } = row;
  return Object.freeze({
    policy: table.policy.id,
    rule: compiled.row.id,
    authority: table.policy.authority,
    mode: modeOf(compiled.mode),
    ...(compiled.route === undefined ? {} : { route: compiled.route }),
    lastResort: compiled.lastResort,
    until,
    terms: writeTerms(row),
  });
}

const termsWritten = new WeakMap<object, GrantedTerms>();

/** The terms of a row, with its second deadline worked out. */
export function writeTerms({ compiled, handInBy }: LiveRow): GrantedTerms {
  const { terms } = compiled;
  let written = termsWritten.get(terms);
  if (written === undefined) {
    const { handInBy: _, ...rest } = terms;
    written = frozenCopy(rest);
    termsWritten.set(terms, written);
  }
  if (terms.handInBy === undefined) return written;
  const from =
    handInBy === null || handInBy.from === null
      ? null
      : { event: handInBy.from, at: handInBy.fromAt };
  return Object.freeze({
    ...written,
    handInBy: handInBy?.sure === true ? writeDeadline(handInBy.at, handInBy.zone, from) : null,
  });
}

/** A permission still to open. */
export function writeLater({ table, row, opens }: Opener): Later {
  const { compiled } = row;
  return Object.freeze({
    policy: table.policy.id,
    rule: compiled.row.id,
    authority: table.policy.authority,
    opens: writeOpening(opens),
    mode: modeOf(compiled.mode),
    ...(compiled.route === undefined ? {} : { route: compiled.route }),
    lastResort: compiled.lastResort,
    terms: writeTerms(row),
  });
}

/** When something opens. */
export function writeOpening(opens: number | DateFact): Opening {
  return Object.freeze(typeof opens === "number" ? { at: formatInstant(opens) } : { after: opens });
}

/** Why a row said what it did. */
export function writeReason(
  table: LiveTable,
  row: LiveRow,
  code: ReasonCode,
  frame: Frame,
): Reason {
  return reasonWriter(table, row, code)(frame);
}

/** Writes why a row said what it did, for any order. */
export function reasonWriter(
  table: LiveTable,
  row: LiveRow,
  code: ReasonCode,
): (frame: Frame) => Reason {
  const { id: policy, authority } = table.policy;
  const { id: rule } = row.compiled.row;
  const source =
    row.compiled.row.source === undefined ? undefined : frozenOnce(row.compiled.row.source);
  const write =
    source === undefined
      ? (facts: ReasonFacts): Reason => Object.freeze({ code, policy, rule, authority, facts })
      : (facts: ReasonFacts): Reason =>
          Object.freeze({ code, policy, rule, authority, source, facts });
  if (row.compiled.shown.length > 0) return (frame) => write(writeFacts(row, frame));
  const reason = write(NO_FACTS);
  return () => reason;
}

const frozen = new WeakMap<object, unknown>();

/** A frozen copy, made once for each original. */
function frozenOnce<T extends object>(value: T): T {
  const found = frozen.get(value);
  // SAFETY: what is kept under a value is its own copy
  if (found !== undefined) return found as T;
  const copy = frozenCopy(value);
  frozen.set(value, copy);
  return copy;
}

function writeFacts({ compiled }: LiveRow, frame: Frame): ReasonFacts {
  const facts: Record<string, string | number | boolean | readonly string[] | null> = {};
  for (const slot of compiled.shown) {
    const value = writeFact(slot.kind, known(frame, slot));
    if (value !== undefined) facts[slot.fact] = value;
  }
  return Object.freeze(facts);
}

function writeFact(kind: string, value: Known): Known {
  if (typeof value === "number" && (kind === "event" || kind === "schedule"))
    return formatInstant(value);
  return typeof value === "object" && value !== null ? Object.freeze([...value]) : value;
}

/** Why nothing was said: a reason without a policy. */
export function bareReason(code: ReasonCode): Reason {
  return Object.freeze({ code, policy: null, rule: null, authority: null, facts: NO_FACTS });
}

const NO_FACTS: ReasonFacts = Object.freeze({});
