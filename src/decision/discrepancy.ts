/**
 * Discrepancies: what is not as it should be after a cancellation, a return or a claim.
 *
 * @module
 */
import type { LineStatus } from "../model/line.js";
import type { Money } from "../model/money.js";
import type { PaymentState } from "../model/payment.js";
import type { FeeKind } from "../policy/terms.js";
import type { Instant } from "../time/instant.js";
import type { Goal } from "./goal.js";

/** One thing that is not as it should be: a code, and the data to quote. */
export type Discrepancy =
  | RecordDiscrepancy
  | CancellationDiscrepancy
  | AnswerDiscrepancy
  | MoneyDiscrepancy;

/** The name of a discrepancy. */
export type DiscrepancyCode = (typeof DISCREPANCY_CODES)[number];

/** Every name of a discrepancy. */
export const DISCREPANCY_CODES = [
  "other-order",
  "line-missing",
  "quantity-changed",
  "price-changed",
  "line-open",
  "partly-applied",
  "shipped-anyway",
  "delivered-anyway",
  "shipped-unanswered",
  "cancellation-declined",
  "return-declined",
  "claim-unrecorded",
  "claim-denied",
  "claim-closed",
  "chargeback-opened",
  "refund-missing",
  "return-not-refunded",
  "refund-too-small",
  "refund-currency",
  "refund-wrong-line",
  "payment-not-refunded",
  "charged-again",
  "replacement-missing",
  "wrong-remedy",
] as const;

/** The order is not the one it was. */
export type RecordDiscrepancy =
  | { readonly code: "other-order"; readonly expected: string; readonly found: string }
  | { readonly code: "line-missing"; readonly line: string }
  | {
      readonly code: "quantity-changed";
      readonly line: string;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly code: "price-changed";
      readonly line: string;
      readonly expected: Money;
      readonly found: Money;
    };

/** The cancellation was not carried out; `acceptedAt` is when it was asked for where that was enough. */
export type CancellationDiscrepancy =
  | {
      readonly code: "line-open";
      readonly line: string;
      readonly status: LineStatus;
      readonly acceptedAt: Instant;
    }
  | {
      readonly code: "partly-applied";
      readonly applied: readonly string[];
      readonly open: readonly string[];
      readonly acceptedAt: Instant;
    }
  | {
      readonly code: "shipped-anyway";
      readonly line: string;
      readonly shippedAt: Instant | null;
      readonly acceptedAt: Instant;
    }
  | {
      readonly code: "delivered-anyway";
      readonly line: string;
      readonly deliveredAt: Instant | null;
      readonly acceptedAt: Instant;
    }
  | {
      readonly code: "shipped-unanswered";
      readonly line: string;
      readonly status: LineStatus;
      readonly askedAt: Instant;
    };

/** The other side said no, or the matter ended otherwise; `at` is `null` where it is not known when. */
export type AnswerDiscrepancy =
  | {
      readonly code: "cancellation-declined" | "return-declined" | "claim-denied" | "claim-closed";
      readonly line: string;
      readonly at: Instant | null;
    }
  | { readonly code: "claim-unrecorded"; readonly line: string }
  | { readonly code: "chargeback-opened"; readonly at: Instant };

/** The money is not right; `due` is `null` where a policy calls it overdue without a date. */
export type MoneyDiscrepancy =
  | {
      readonly code: "refund-missing";
      readonly line: string;
      readonly due: Instant | null;
      readonly expected: Money | null;
    }
  | {
      readonly code: "return-not-refunded";
      readonly line: string;
      readonly receivedAt: Instant | null;
      readonly due: Instant | null;
      readonly expected: Money | null;
    }
  | {
      readonly code: "refund-too-small";
      readonly line: string;
      /** The least that the terms leave after their fees. */
      readonly expected: Money;
      readonly found: Money;
      /** Fees that the terms name without an amount: they may explain it. */
      readonly mayDeduct: readonly FeeKind[];
    }
  | {
      readonly code: "refund-currency";
      readonly line: string;
      readonly expected: string;
      readonly found: string;
    }
  | {
      readonly code: "refund-wrong-line";
      /** The line that got it. */
      readonly line: string;
      /** The lines that it was due for. */
      readonly expected: readonly string[];
      readonly at: Instant;
      readonly amount: Money | null;
    }
  | {
      readonly code: "payment-not-refunded";
      readonly found: PaymentState;
      readonly due: Instant | null;
    }
  | { readonly code: "charged-again"; readonly before: PaymentState; readonly found: PaymentState }
  | { readonly code: "replacement-missing"; readonly line: string; readonly due: Instant | null }
  | {
      readonly code: "wrong-remedy";
      readonly line: string;
      readonly expected: Goal;
      readonly found: Goal;
    };
