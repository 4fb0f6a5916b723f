import type { Locale } from "order-recourse/explain";
import { en } from "order-recourse/explain/locales/en";
import type { DiscrepancyCode, PlanOutcome, PlanStep } from "order-recourse/plan";
import { describe, expectTypeOf, it } from "vitest";

describe("a locale", () => {
  it("has words for every discrepancy, wait and outcome", () => {
    type Discrepancies = Locale["verification"]["discrepancies"];
    expectTypeOf<keyof Discrepancies>().toEqualTypeOf<DiscrepancyCode>();
    expectTypeOf<keyof Locale["plan"]["outcomes"]>().toEqualTypeOf<PlanOutcome>();
    type Awaited = NonNullable<Extract<PlanStep, { kind: "wait" }>["after"]>;
    expectTypeOf<Awaited>().toExtend<keyof Locale["plan"]["waits"]>();
  });

  it("that lacks one does not compile", () => {
    const { "refund-missing": _, ...discrepancies } = en.verification.discrepancies;
    const { "claim.decidedAt": __, ...waits } = en.plan.waits;
    // @ts-expect-error: no words for `refund-missing`
    const lacksCode: Locale["verification"] = { ...en.verification, discrepancies };
    // @ts-expect-error: no words for waiting for a decision
    const lacksWait: Locale["plan"] = { ...en.plan, waits };
    const texts = { ...en.verification.discrepancies };
    // @ts-expect-error: the text has no slot for the line
    const lacksLine: typeof texts = { ...texts, "line-open": "It is open." };
    expectTypeOf([lacksCode, lacksWait, lacksLine]).toBeArray();
  });
});
