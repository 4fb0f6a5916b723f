/**
 * Verifications: whether a cancellation, a return or a claim was applied, and what to do if not.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { DateFact, Fact } from "../model/fact.js";
import type { Money } from "../model/money.js";
import type { Instant } from "../time/instant.js";
import type { Discrepancy } from "./discrepancy.js";
import type { Verdict } from "./verdict.js";

/** Whether it was applied. */
export type Verification =
  /** It was carried out, and what was due has come. */
  | { readonly status: "confirmed" }
  /** Not yet, and nothing is wrong: wait until `until`; `null`: no moment is known. */
  | { readonly status: "pending"; readonly until: Instant | null; readonly after?: DateFact }
  /** Something is not as it should be. */
  | {
      readonly status: "discrepancy";
      readonly discrepancies: readonly [Discrepancy, ...Discrepancy[]];
      readonly next: NextMove;
    }
  /** The order after does not tell: ask for these first. None: no line is concerned. */
  | { readonly status: "unknown"; readonly missing: readonly Fact[] };

/** What to do next: usually `escalate`, with the verdict on the order as it is now. */
export interface NextMove {
  readonly action: Action;
  /** The reason to give; none where the first one was not known. */
  readonly reason?: BuyerReason;
  readonly verdict: Verdict;
  readonly quote: Quote;
}

/** What to quote; `null` where it is not known or has not happened. */
export interface Quote {
  readonly order: string;
  readonly lines: readonly string[];
  readonly placedAt: Instant | null;
  readonly askedAt: Instant;
  /** When it was accepted, authorised or granted. */
  readonly acceptedAt: Instant | null;
  /** When the goods were back. */
  readonly receivedAt: Instant | null;
  /** The least that has to come back for these lines. */
  readonly expected: Money | null;
  readonly refunded: Money | null;
}
