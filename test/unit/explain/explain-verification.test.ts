/** Verifications in words: what came of it, what is wrong, what to do next and what to quote. */
import { explainVerification } from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { type Verification, verify } from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales.js";
import { DISCREPANCIES, NEXT, VERIFICATIONS } from "./verifications.js";

const BEFORE = {
  id: "112-4402",
  placedAt: "2026-11-03T17:20:00Z",
  seller: { type: "first-party", fulfilledBy: "marketplace" },
  lines: [{ id: "1", quantity: 1, price: { amount: 7999, currency: "USD" }, status: "pending" }],
  events: [],
} as const;
const AFTER = {
  ...BEFORE,
  lines: [{ ...BEFORE.lines[0], status: "cancelled", cancelledAt: "2026-11-04T09:00:00Z" }],
  events: [
    { type: "cancellation-requested", at: "2026-11-04T08:59:00Z" },
    { type: "cancellation-accepted", at: "2026-11-04T09:00:00Z" },
    {
      type: "refund-issued",
      at: "2026-11-06T09:00:00Z",
      amount: { amount: 6999, currency: "USD" },
    },
  ],
} as const;

function status(found: Verification): string {
  return explainVerification(found, { timeZone: "UTC" }).words;
}

describe("a discrepancy", () => {
  const found = verify("cancel", BEFORE, AFTER, { policies: amazonUs, at: "2026-11-07T12:00:00Z" });
  const told = explainVerification(found, { timeZone: "UTC" });

  it("is told with what is known of it", () => {
    expect(told.discrepancies).toEqual([
      {
        code: "refund-too-small",
        words: "The refund for item 1 is too small. Expected: US$79.99; found: US$69.99.",
        details: [
          { label: "expected", words: "US$79.99" },
          { label: "found", words: "US$69.99" },
        ],
      },
    ]);
  });

  it("says what to do next, the reason to give and what to quote", () => {
    expect(told.next?.words).toMatch(
      /^What to do now: you can contact customer service\. .*Reason to give: refund missing\. What to quote: order number: 112-4402; items: 1; /,
    );
    expect(told.next?.quote).toEqual([
      { label: "order number", words: "112-4402" },
      { label: "items", words: "1" },
      { label: "ordered", words: "Tuesday 3 November 2026, 17:20 UTC" },
      { label: "asked for", words: "Wednesday 4 November 2026, 08:59 UTC" },
      { label: "accepted", words: "Wednesday 4 November 2026, 09:00 UTC" },
      { label: "to be refunded at least", words: "US$79.99" },
      { label: "refunded", words: "US$69.99" },
    ]);
    const { next } = found.status === "discrepancy" ? found : { next: NEXT };
    const { reason: _, ...bare } = next;
    const discrepancies = [DISCREPANCIES["claim-unrecorded"]] as const;
    const silent = explainVerification({ status: "discrepancy", discrepancies, next: bare });
    expect(silent.words).not.toContain("Reason to give");
  });

  it("is in the paragraph, after what came of it", () => {
    const parts = [told.status, ...told.discrepancies.map(({ words }) => words), told.next?.words];
    expect(told.words).toBe(parts.join(" "));
    expect(explainVerification(found, { locale: de }).words).toMatch(
      /^Etwas ist nicht so, wie es sein sollte\. Die Erstattung für Artikel 1 ist zu niedrig\. /,
    );
  });

  it("leaves out what is not known", () => {
    const told = (one: (typeof DISCREPANCIES)[keyof typeof DISCREPANCIES]) =>
      explainVerification({ status: "discrepancy", discrepancies: [one], next: NEXT });
    expect(told(DISCREPANCIES["claim-closed"]).discrepancies[0]?.details).toEqual([]);
    const lost = { code: "refund-missing", line: "1", due: null, expected: null } as const;
    expect(told(lost).discrepancies[0]?.words).toBe("The refund for item 1 is overdue.");
    const odd = { ...lost, expected: { amount: 1, currency: "no" } };
    expect(told(odd).discrepancies[0]?.details).toEqual([]);
  });
});

describe("without a discrepancy", () => {
  it("says what came of it, what to wait for, or what to find out", () => {
    expect(status({ status: "confirmed" })).toBe("It was carried out, and nothing is outstanding.");
    const until = "2026-11-17T08:00:00Z";
    expect(status({ status: "pending", until, after: "replacement.sentAt" })).toBe(
      "Nothing is wrong so far. Wait for the replacement until 08:00 UTC on Tuesday 17 November 2026.",
    );
    expect(status({ status: "pending", until: null, after: "return.receivedAt" })).toBe(
      "Nothing is wrong so far. Wait: it goes on after the item arrives back.",
    );
    expect(status({ status: "pending", until: null, after: "custom.inspectedAt" })).toBe(
      "Nothing is wrong so far. Wait: it goes on after “inspected”.",
    );
    expect(status({ status: "unknown", missing: ["refund.state"] })).toBe(
      "Whether it was carried out is not certain yet. To find out: Has any money been refunded?",
    );
    expect(status({ status: "unknown", missing: [] })).toBe(
      "It concerns none of the items in the order.",
    );
  });

  it("has nothing to do next", () => {
    expect(explainVerification({ status: "confirmed" })).toMatchObject({
      discrepancies: [],
      next: null,
    });
  });
});

it.each(LOCALES)("is told in full: $tag", ({ locale }) => {
  for (const one of VERIFICATIONS) {
    const { words, discrepancies } = explainVerification(one, { locale });
    expect(words).not.toMatch(/[{}]|\bundefined\b|\bnull\b| {2}|\.\.|。。/);
    for (const { words: wrong, details } of discrepancies)
      for (const { label, words: said } of details) {
        expect(wrong.toLowerCase()).toContain(label.toLowerCase());
        expect(wrong).toContain(said);
      }
  }
});
