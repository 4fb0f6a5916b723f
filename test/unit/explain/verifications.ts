/**
 * Verifications of every kind, with a discrepancy for every code.
 *
 * @module
 */
import type { Discrepancy, DiscrepancyCode, NextMove, Verification } from "order-recourse/plan";

const ACCEPTED = "2026-11-03T18:00:05Z";
const DUE = "2026-11-17T08:00:00Z";
const dollars = (amount: number) => ({ amount, currency: "USD" });

/** One discrepancy for each code, as much as can be known of it. */
export const DISCREPANCIES: {
  readonly [C in DiscrepancyCode]: Discrepancy & { readonly code: C };
} = {
  "other-order": { code: "other-order", expected: "112-4401", found: "112-4402" },
  "line-missing": { code: "line-missing", line: "2" },
  "quantity-changed": { code: "quantity-changed", line: "1", expected: 2, found: 1 },
  "price-changed": {
    code: "price-changed",
    line: "1",
    expected: dollars(7999),
    found: dollars(8999),
  },
  "line-open": { code: "line-open", line: "1", status: "processing", acceptedAt: ACCEPTED },
  "partly-applied": {
    code: "partly-applied",
    applied: ["1"],
    open: ["2", "3"],
    acceptedAt: ACCEPTED,
  },
  "shipped-anyway": {
    code: "shipped-anyway",
    line: "1",
    shippedAt: "2026-11-04T08:00:00Z",
    acceptedAt: ACCEPTED,
  },
  "delivered-anyway": {
    code: "delivered-anyway",
    line: "1",
    deliveredAt: "2026-11-06T15:30:00Z",
    acceptedAt: ACCEPTED,
  },
  "shipped-unanswered": {
    code: "shipped-unanswered",
    line: "1",
    status: "shipped",
    askedAt: "2026-11-03T18:00:00Z",
  },
  "cancellation-declined": { code: "cancellation-declined", line: "1", at: ACCEPTED },
  "return-declined": { code: "return-declined", line: "1", at: ACCEPTED },
  "claim-unrecorded": { code: "claim-unrecorded", line: "1" },
  "claim-denied": { code: "claim-denied", line: "1", at: ACCEPTED },
  "claim-closed": { code: "claim-closed", line: "1", at: null },
  "chargeback-opened": { code: "chargeback-opened", at: ACCEPTED },
  "refund-missing": { code: "refund-missing", line: "1", due: DUE, expected: dollars(7999) },
  "return-not-refunded": {
    code: "return-not-refunded",
    line: "1",
    receivedAt: "2026-11-10T09:00:00Z",
    due: null,
    expected: null,
  },
  "refund-too-small": {
    code: "refund-too-small",
    line: "1",
    expected: dollars(7999),
    found: dollars(6999),
    mayDeduct: ["restocking", "return-shipping"],
  },
  "refund-currency": { code: "refund-currency", line: "1", expected: "USD", found: "EUR" },
  "refund-wrong-line": {
    code: "refund-wrong-line",
    line: "2",
    expected: ["1"],
    at: ACCEPTED,
    amount: dollars(500),
  },
  "payment-not-refunded": { code: "payment-not-refunded", found: "paid", due: DUE },
  "charged-again": { code: "charged-again", before: "voided", found: "paid" },
  "replacement-missing": { code: "replacement-missing", line: "1", due: DUE },
  "wrong-remedy": { code: "wrong-remedy", line: "1", expected: "replacement", found: "refund" },
};

/** What to do next: everything to quote is known. */
export const NEXT: NextMove = {
  action: "escalate",
  reason: "refund-missing",
  verdict: {
    action: "escalate",
    status: "allowed",
    lines: ["1"],
    mode: "request",
    route: "guarantee-claim",
    until: null,
    lastResort: false,
    terms: {},
    grants: [],
    later: [],
    reasons: [
      { code: "refund-overdue", policy: "shop", rule: "r", authority: "marketplace", facts: {} },
    ],
  },
  quote: {
    order: "112-4401",
    lines: ["1", "2"],
    placedAt: "2026-11-03T17:20:00Z",
    askedAt: "2026-11-03T18:00:00Z",
    acceptedAt: ACCEPTED,
    receivedAt: "2026-11-10T09:00:00Z",
    expected: dollars(7999),
    refunded: dollars(0),
  },
};

/** With every other kind of outcome. */
export const VERIFICATIONS: readonly Verification[] = [
  { status: "confirmed" },
  { status: "pending", until: null },
  { status: "pending", until: DUE },
  { status: "pending", until: DUE, after: "refund.issuedAt" },
  { status: "pending", until: null, after: "line.cancelledAt" },
  { status: "pending", until: null, after: "return.shippedAt" },
  { status: "pending", until: null, after: "return.receivedAt" },
  { status: "pending", until: null, after: "custom.inspectedAt" },
  { status: "unknown", missing: ["refund.state", "payment.state"] },
  { status: "unknown", missing: [] },
  ...Object.values(DISCREPANCIES).map(
    (one): Verification => ({ status: "discrepancy", discrepancies: [one], next: NEXT }),
  ),
];
