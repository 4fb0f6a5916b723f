/**
 * Slots: the facts that a set of policies reads, each with how it is read.
 *
 * @module
 */
import type { DateFact, Fact, FactKind, StandardFact } from "../model/fact.js";
import { type FactRow, factRow, type Missing, scopeOf } from "../model/fact-table.js";
import { axisOf } from "../model/history.js";
import type { Money } from "../model/money.js";
import { asMoment, type Known, mayBeAbsent, readerOf, type Subject } from "../model/read-fact.js";
import type { StatedValue } from "../model/stated.js";
import type { CustomKind } from "../policy/policy.js";
import { isTimeZone } from "../time/zone.js";

/** A fact that a set of policies reads. */
export interface Slot {
  readonly index: number;
  /** Which of the facts of the shop's own and of its kind it is; -1 for a standard one. */
  readonly ordinal: number;
  readonly fact: Fact;
  readonly kind: FactKind;
  readonly scope: "order" | "line";
  readonly missing: Missing;
  /** The closed domain, where there is one. */
  readonly values: readonly string[] | undefined;
  readonly read: (subject: Subject) => Known;
  /** The currency that an amount of money is read in. */
  readonly currency: string | undefined;
  /** The state that a moment of the history hangs on. */
  readonly axis: Axis | undefined;
}

/** How a moment of the history hangs on the state of its axis. */
export interface Axis {
  readonly state: Slot;
  /** In these states it is there; in the state `none` it is absent, in any other it may be either. */
  readonly presentIn: readonly Known[];
}

/** The slots of a set of policies, made as its policies ask for them. */
export interface Slots {
  readonly list: readonly Slot[];
  /** The slot of a standard fact. */
  readonly standard: (fact: Fact, currency?: string) => Slot;
  /** The slot of a fact of the shop's own. */
  readonly custom: (fact: Fact, kind: CustomKind) => Slot;
}

/** An empty list of slots. */
export function makeSlots(): Slots {
  const list: Slot[] = [];
  const byKey = new Map<string, Slot>();
  const ordinals = new Map<FactKind, number>();
  const add = (key: string, slot: Slot): Slot => {
    list.push(slot);
    byKey.set(key, slot);
    return slot;
  };

  const standard = (fact: Fact, currency?: string): Slot => {
    // SAFETY: what has no row is refused before
    const row = factRow(fact) as FactRow;
    const key = currency === undefined ? fact : `${fact} ${currency}`;
    const before = byKey.get(key);
    if (before !== undefined) return before;
    // SAFETY: what has a row is a standard fact
    const read = readerOf(fact as StandardFact);
    const isOfDelay = fact === "delay.newDate" || fact === "delay.consented";
    const found = axisOf(fact);
    const axis = found && { state: standard(found.state), presentIn: found.presentIn };
    // the same keys in the same order as below: what is read so often should have one shape
    return add(key, {
      index: list.length,
      ordinal: -1,
      fact,
      kind: row.kind,
      scope: scopeOf(fact),
      missing: row.missing,
      values: row.values,
      currency,
      axis,
      read: (subject) => {
        const known = read(subject, currency);
        if (known !== undefined) return known;
        // without a delay there is no new date, and nothing to agree to
        if (isOfDelay && stated(subject, "delay.notifiedAt") === null) return null;
        const said = stated(subject, fact);
        if (said === null) return mayBeAbsent(fact, subject.line) ? null : undefined;
        // a word that there is not would be none of those that tests name
        if (row.values !== undefined && !row.values.includes(String(said))) return undefined;
        return fact === "buyer.timeZone" && !isTimeZone(String(said))
          ? undefined
          : readValue(said, row.kind, currency);
      },
    });
  };

  const custom = (fact: Fact, kind: CustomKind): Slot => {
    const key = `${fact} ${kind}`;
    const found = byKey.get(key);
    if (found !== undefined) return found;
    const name = fact.slice("custom.".length);
    const factKind = CUSTOM_FACT_KINDS[kind];
    const ordinal = ordinals.get(factKind) ?? 0;
    ordinals.set(factKind, ordinal + 1);
    return add(key, {
      index: list.length,
      ordinal,
      fact,
      kind: factKind,
      scope: "line",
      missing: "absent",
      values: undefined,
      currency: undefined,
      axis: undefined,
      read: ({ line, order }) => {
        const value = given(line.custom, order.custom, name) ?? null;
        return value === null ? null : readValue(value, factKind);
      },
    });
  };

  return { list, standard, custom };
}

/** Every fact, whether or not a policy asks for it. */
export const EVERY_FACT: Slots = /* @__PURE__ */ makeSlots();

/** What a fact of the shop's own is, by the kind that its policy declares. */
export const CUSTOM_FACT_KINDS: { readonly [K in CustomKind]: FactKind } = {
  text: "text",
  number: "number",
  boolean: "flag",
  list: "set",
  instant: "event",
};

/** A value as the engine reads it; one of another type is not known. */
function readValue(value: unknown, kind: FactKind, currency?: string): Known {
  switch (kind) {
    case "text":
    case "path":
      return typeof value === "string" ? value : undefined;
    case "set":
      return Array.isArray(value) ? value : undefined;
    case "number":
      return Number.isFinite(value) ? (value as number) : undefined;
    case "flag":
      return typeof value === "boolean" ? value : undefined;
    case "event":
    case "schedule":
      return asMoment(value);
    case "money": {
      // SAFETY: what has an amount is money
      const { amount, currency: held } = Object(value) as Partial<Money>;
      return held === (currency ?? held) ? amount : undefined;
    }
  }
}

/** What was stated outright: a line's before its order's. */
function stated({ line, order }: Subject, fact: Fact): StatedValue | undefined {
  return given(line.stated, order.stated, fact);
}

type Given<V> = Readonly<Record<string, V>> | undefined;

/** What a line holds under a key, else its order; what they inherit was never given. */
function given<V>(ofLine: Given<V>, ofOrder: Given<V>, key: string): V | undefined {
  const value = own(ofLine, key);
  return value === undefined ? own(ofOrder, key) : value;
}

function own<V>(record: Given<V>, key: string): V | undefined {
  const value = record?.[key];
  // asked last: most values are there, or nothing is
  return value !== undefined && Object.hasOwn(record ?? {}, key) ? value : undefined;
}

/** Whether a slot's fact is a date. */
export function isDate(slot: Slot): boolean {
  return slot.kind === "event" || slot.kind === "schedule";
}

/** Date facts whose event is set down in advance. */
export function isSchedule(slot: Slot): boolean {
  return slot.kind === "schedule";
}

/** The name of a slot's fact, where it is a date. */
export function dateFact(slot: Slot): DateFact {
  // SAFETY: only slots of kind event and schedule are asked, and those are the date facts
  return slot.fact as DateFact;
}
