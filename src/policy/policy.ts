/**
 * A policy: decision tables, one per action, with who speaks and since when.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { DateFact } from "../model/fact.js";
import type { ReasonCode } from "../model/reason-code.js";
import type { Calendar } from "../time/calendar.js";
import type { LocalDate } from "../time/local-date.js";
import type { Authority } from "./authority.js";
import type { Outcome } from "./outcome.js";
import type { Source } from "./source.js";
import type { When } from "./test.js";

/** Decision tables, one per action: in each the first row that matches decides. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly title?: string;
  readonly authority: Authority;
  /** Where its days are counted: an IANA name, `"buyer"`, or a list of which the first known counts. */
  readonly timeZone: string | readonly string[];
  /** ISO 4217: an amount in another currency is not known. None: amounts are compared in whatever currency they are in. */
  readonly currency?: string;
  /** The facts of the shop's own that its rows read. */
  readonly custom?: Readonly<Record<string, CustomKind>>;
  /** Working days by place; of a place that is not here only Saturday and Sunday are known to be off. */
  readonly calendars?: Readonly<Record<string, Calendar>>;
  /** For which orders it is in force; default: all. */
  readonly inForce?: InForce;
  /** The actions that work on whole orders only. */
  readonly wholeOrder?: readonly Action[];
  readonly tables: { readonly [A in Action]?: readonly Row[] };
}

/** One row of a decision table. */
export interface Row {
  /** Unique in its table. */
  readonly id: string;
  readonly when: When;
  readonly then: Outcome;
  readonly because: ReasonCode;
  readonly source?: Source;
}

/** For which orders a policy is in force: those whose date falls on these local days, both included. */
export interface InForce {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** Default `order.placedAt`. */
  readonly by?: DateFact;
}

/** What a fact of the shop's own holds. */
export type CustomKind = (typeof CUSTOM_KINDS)[number];
/** Every kind of fact of the shop's own. */
export const CUSTOM_KINDS = ["text", "number", "boolean", "list", "instant"] as const;

/** One policy, or a list of them, nested at will. */
export type Policies = Policy | readonly Policies[];
