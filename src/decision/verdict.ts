/**
 * Verdicts: what holds for one action.
 *
 * @module
 */
import type { Action, Mode, Route } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import type { DenialKind } from "../policy/outcome.js";
import type { Instant } from "../time/instant.js";
import type { Deadline, Opening } from "./deadline.js";
import type { Grant, Later } from "./grant.js";
import type { GrantedTerms } from "./granted-terms.js";
import type { Reason } from "./reason.js";

/** What holds for one action: allowed, upcoming, denied, or not known. */
export type Verdict<A extends Action = Action> = A extends Action
  ?
      | (A extends "escalate" ? Allowed<A> & { readonly route: Route } : Allowed<A>)
      | Upcoming<A>
      | Denied<A>
      | Unknown<A>
  : never;

/** A verdict whose action the compiler need not tell apart. */
export type AnyVerdict = Allowed | Upcoming | Denied | Unknown;

interface Common<A extends Action> {
  readonly action: A;
  /** Ids of the lines that it speaks for. */
  readonly lines: readonly string[];
  /** Never empty. */
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** The buyer may, now. */
export interface Allowed<A extends Action = Action> extends Common<A> {
  readonly status: "allowed";
  readonly mode: Mode;
  /** When permission by the leading route ends, at the earliest; `null`: no end is known. */
  readonly until: Deadline | null;
  /** When a weaker mode takes over. */
  readonly modeUntil?: Deadline;
  /** When it ends at the latest, where what is not known could move it. */
  readonly possiblyUntil?: Deadline | null;
  /** What would settle the rest. */
  readonly missing?: readonly Fact[];
  readonly lastResort: boolean;
  readonly terms: GrantedTerms;
  readonly grants: readonly Grant[];
  readonly later: readonly Later[];
  /** Where an escalation goes: always there for `escalate`, never for the others. */
  readonly route?: Route;
}

/** The buyer may not yet. */
export interface Upcoming<A extends Action = Action> extends Common<A> {
  readonly status: "upcoming";
  readonly opens: Opening;
  readonly later: readonly Later[];
}

/** The buyer may not. */
export interface Denied<A extends Action = Action> extends Common<A> {
  readonly status: "denied";
  readonly kind: DenialKind;
  /** Since when its window has been closed; `null` where what speaks first against it is anything else. */
  readonly since: Instant | null;
}

/** What is known does not decide it. */
export interface Unknown<A extends Action = Action> extends Common<A> {
  readonly status: "unknown";
  /** What to ask next, most decisive first. */
  readonly missing: readonly Fact[];
}

/** One verdict per action. */
export type Verdicts = { readonly [A in Action]: Verdict<A> };
