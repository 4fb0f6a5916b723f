/**
 * Slots: the facts that a set of policies reads, each with how it is read.
 *
 * @module
 */
import type { DateFact, Fact, FactKind, StandardFact } from "../model/fact.js";
import {
  factRow,
  type Known,
  type Missing,
  mayBeAbsent,
  moment,
  readerOf,
  type Subject,
  scopeOf,
} from "../model/fact-table.js";
import type { Stated, StatedValue } from "../model/stated.js";
import type { CustomKind } from "../policy/policy.js";
import { isTimeZone } from "../time/zone.js";

/** A fact that a set of policies reads. */
export interface Slot {
  readonly index: number;
  readonly fact: Fact;
  readonly kind: FactKind;
  readonly scope: "order" | "line";
  readonly missing: Missing;
  readonly mayBeAbsent: boolean;
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
  /** In these states it is absent. */
  readonly absentIn: readonly Known[];
  /** In these it is there. */
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

  const add = (key: string, slot: Omit<Slot, "index">): Slot => {
    const made = { ...slot, index: list.length };
    list.push(made);
    byKey.set(key, made);
    return made;
  };

  const standard = (fact: Fact, currency?: string): Slot => {
    const row = factRow(fact);
    if (row === undefined) throw new TypeError(`\`${fact}\` is not a fact`);
    const key = row.kind === "money" ? `${fact} ${currency ?? ""}` : fact;
    const found = byKey.get(key);
    if (found !== undefined) return found;
    // SAFETY: what has a row is a standard fact
    const read = readerOf(fact as StandardFact);
    const stated = statedReader(fact, row.kind, currency);
    const isOfDelay = fact === "delay.newDate" || fact === "delay.consented";
    const hangs = HANGS_ON[fact];
    const axis =
      hangs === undefined
        ? undefined
        : { state: standard(hangs.state), absentIn: hangs.absentIn, presentIn: hangs.presentIn };
    return add(key, {
      fact,
      kind: row.kind,
      scope: scopeOf(fact),
      missing: row.missing,
      mayBeAbsent: row.mayBeAbsent,
      values: row.values,
      currency,
      axis,
      read: (subject) => {
        const known = read(subject, currency);
        if (known !== undefined) return known;
        // without a delay there is no new date, and nothing to agree to
        if (isOfDelay && delayed(subject) === null) return null;
        const said = stated(subject);
        return said === null && !mayBeAbsent(fact, subject.line) ? undefined : said;
      },
    });
  };

  const custom = (fact: Fact, kind: CustomKind): Slot => {
    const key = `${fact} ${kind}`;
    const found = byKey.get(key);
    if (found !== undefined) return found;
    const name = fact.slice("custom.".length);
    return add(key, {
      fact,
      kind: CUSTOM_FACT_KINDS[kind],
      scope: "line",
      missing: "absent",
      mayBeAbsent: true,
      values: undefined,
      currency: undefined,
      axis: undefined,
      read: ({ line, order }) => {
        const own = line.custom?.[name];
        const value = own === undefined ? order.custom?.[name] : own;
        return value === undefined || value === null ? null : customValue(value, kind);
      },
    });
  };

  return { list, standard, custom };
}

const CUSTOM_FACT_KINDS: { readonly [K in CustomKind]: FactKind } = {
  text: "text",
  number: "number",
  boolean: "flag",
  list: "set",
  instant: "event",
};

function customValue(value: unknown, kind: CustomKind): Known {
  switch (kind) {
    case "text":
      return typeof value === "string" ? value : unreadable(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : unreadable(value);
    case "boolean":
      return typeof value === "boolean" ? value : unreadable(value);
    case "list":
      return Array.isArray(value) ? value : unreadable(value);
    case "instant":
      return typeof value === "string" ? moment(value) : unreadable(value);
  }
}

/** A value of another type is not known; what an object inherits was never there. */
function unreadable(value: unknown): null | undefined {
  return typeof value === "function" ? null : undefined;
}

/** Reads what was stated outright. */
function statedReader(
  fact: Fact,
  kind: FactKind,
  currency: string | undefined,
): (subject: Subject) => Known {
  return ({ line, order }) => {
    const value = own(line.stated, fact);
    const said = value === undefined ? own(order.stated, fact) : value;
    return said === undefined || said === null ? said : as(said, kind);
  };

  function as(value: NonNullable<StatedValue>, wanted: FactKind): Known {
    switch (wanted) {
      case "text":
      case "path":
        if (typeof value !== "string") return undefined;
        return fact === "buyer.timeZone" && !isTimeZone(value) ? undefined : value;
      case "set":
        return Array.isArray(value) ? value : undefined;
      case "number":
        return typeof value === "number" ? value : undefined;
      case "flag":
        return typeof value === "boolean" ? value : undefined;
      case "event":
      case "schedule":
        return typeof value === "string" ? moment(value) : undefined;
      case "money":
        return typeof value === "object" &&
          "amount" in value &&
          value.currency === (currency ?? value.currency)
          ? value.amount
          : undefined;
    }
  }
}

/** Whether a delay was stated: `null` if there was none. */
function delayed({ line, order }: Subject): StatedValue | undefined {
  const said = own(line.stated, "delay.notifiedAt");
  return said === undefined ? own(order.stated, "delay.notifiedAt") : said;
}

function own(stated: Stated | undefined, fact: Fact): StatedValue | undefined {
  return stated !== undefined && Object.hasOwn(stated, fact) ? stated[fact] : undefined;
}

interface Hangs {
  readonly state: Fact;
  readonly absentIn: readonly Known[];
  readonly presentIn: readonly Known[];
}

const HANGS_ON: { readonly [F in Fact]?: Hangs } = {
  "contact.at": hangsOn("contact.state", "awaiting"),
  "contact.repliedAt": hangsOn("contact.state", "answered", "accepted", "declined"),
  "cancellation.requestedAt": hangsOn("cancellation.state", "requested"),
  "return.requestedAt": hangsOn("return.state", "requested"),
  "return.authorisedAt": hangsOn("return.state", "authorised"),
  "return.shippedAt": hangsOn("return.state", "shipped"),
  "return.receivedAt": hangsOn("return.state", "received"),
  "refund.issuedAt": hangsOn("refund.state", "issued"),
  "claim.openedAt": hangsOn("claim.state", "open"),
  "claim.decidedAt": hangsOn("claim.state", "granted", "denied"),
};

/** A date that is there in some states, absent where nothing has happened, and either in the others. */
function hangsOn(state: Fact, ...presentIn: readonly string[]): Hangs {
  return { state, absentIn: ["none"], presentIn };
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
