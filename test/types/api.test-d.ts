import {
  type Allowed,
  compile,
  type Deadline,
  type Decision,
  type Denied,
  decide,
  type Fact,
  isAllowed,
  type Mode,
  type Opening,
  type Order,
  type Policies,
  type Reason,
  type ReasonCode,
  type Route,
  type Segment,
  timeline,
  type Verdict,
  withFact,
} from "order-recourse";
import { describe, expectTypeOf, it } from "vitest";

declare const policies: Policies;
declare const decision: Decision;
const at = "2026-11-20T12:00:00Z";
const placedAt = "2026-11-01T10:00:00Z";

describe("decide's order", () => {
  it("takes a literal", () => {
    expectTypeOf(
      decide(
        { id: "1", placedAt, lines: [{ id: "1", quantity: 1, status: "pending" }] },
        { policies, at },
      ),
    ).toEqualTypeOf<Decision>();
  });

  it("takes null where a status rules a date out", () => {
    decide(
      {
        id: "1",
        placedAt,
        lines: [{ id: "1", quantity: 1, status: "pending", deliveredAt: null, failure: null }],
      },
      { policies, at },
    );
  });

  it("refuses a misspelt status", () => {
    decide(
      // @ts-expect-error "delivred" is no status
      { id: "1", placedAt, lines: [{ id: "1", quantity: 1, status: "delivred" }] },
      { policies, at },
    );
  });

  it("refuses a date that the status rules out", () => {
    decide(
      {
        id: "1",
        placedAt,
        lines: [
          // @ts-expect-error a pending line was not delivered
          { id: "1", quantity: 1, status: "pending", deliveredAt: "2026-11-10T15:00:00Z" },
        ],
      },
      { policies, at },
    );
    const lines = [
      // @ts-expect-error a shipped line did not fail
      { id: "1", quantity: 1, status: "shipped", failure: "lost" },
      // @ts-expect-error a cancelled line was not shipped
      { id: "1", quantity: 1, status: "cancelled", shippedAt: "2026-11-10T15:00:00Z" },
    ] satisfies Order["lines"];
    expectTypeOf(lines).not.toBeNever();
  });

  it("refuses an order without a moment, and a misspelt key", () => {
    // @ts-expect-error `placedAt` is missing
    decide({ id: "1", lines: [] }, { policies, at });
    // @ts-expect-error `event` is no key of an order
    decide({ id: "1", placedAt, lines: [], event: [] }, { policies, at });
  });

  it("refuses an event without its outcome", () => {
    decide(
      // @ts-expect-error a reply has an outcome
      { id: "1", placedAt, lines: [], events: [{ type: "seller-replied", at }] },
      { policies, at },
    );
  });
});

describe("decide's question", () => {
  const order: Order = { id: "1", placedAt, lines: [] };

  it("takes a date, one policy or lists of them", () => {
    decide(order, { policies: [policies, [policies]], at: new Date(0), reason: "damaged" });
  });

  it("refuses a wrong reason, a missing moment and a number for one", () => {
    // @ts-expect-error "broken" is no reason
    decide(order, { policies, at, reason: "broken" });
    // @ts-expect-error `at` is missing
    decide(order, { policies });
    // @ts-expect-error a number is no moment
    decide(order, { policies, at: 0 });
    // @ts-expect-error `policies` is missing
    decide(order, { at });
  });

  it("of compile and timeline is the same without policies, or a moment", () => {
    const compiled = compile(policies);
    expectTypeOf(compiled.decide(order, { at })).toEqualTypeOf<Decision>();
    expectTypeOf(
      compiled.allows(order, "cancel", { at, mode: "request", lines: ["1"] }),
    ).toEqualTypeOf<boolean>();
    expectTypeOf(compiled.timeline(order)).toEqualTypeOf<readonly Segment[]>();
    expectTypeOf(timeline(order, { policies, reason: "other" })).toEqualTypeOf<
      readonly Segment[]
    >();
    // @ts-expect-error "refund" is no action
    compiled.allows(order, "refund", { at });
    // @ts-expect-error "easy" is no mode
    compiled.allows(order, "cancel", { at, mode: "easy" });
  });
});

describe("a verdict", () => {
  it("is narrowed by its status", () => {
    const verdict: Verdict<"return"> = decision.verdicts.return;
    switch (verdict.status) {
      case "allowed":
        expectTypeOf(verdict.mode).toEqualTypeOf<Mode>();
        expectTypeOf(verdict.until).toEqualTypeOf<Deadline | null>();
        expectTypeOf(verdict.modeUntil).toEqualTypeOf<Deadline | undefined>();
        expectTypeOf(verdict.possiblyUntil).toEqualTypeOf<Deadline | null | undefined>();
        // @ts-expect-error an allowed verdict has no kind of denial
        void verdict.kind;
        break;
      case "upcoming":
        expectTypeOf(verdict.opens).toEqualTypeOf<Opening>();
        break;
      case "denied":
        expectTypeOf(verdict.kind).toEqualTypeOf<"never" | "no-longer" | "already">();
        expectTypeOf(verdict.since).toEqualTypeOf<string | null>();
        break;
      case "unknown":
        expectTypeOf(verdict.missing).toEqualTypeOf<readonly Fact[]>();
        break;
      default:
        expectTypeOf(verdict).toBeNever();
    }
    // @ts-expect-error not every verdict has an end
    void verdict.until;
  });

  it("of escalate has a route where it is allowed; others may not", () => {
    const { escalate, cancel } = decision.verdicts;
    if (escalate.status === "allowed") expectTypeOf(escalate.route).toEqualTypeOf<Route>();
    if (cancel.status === "allowed") expectTypeOf(cancel.route).toEqualTypeOf<Route | undefined>();
  });

  it("knows its action", () => {
    expectTypeOf(decision.verdicts.cancel.action).toEqualTypeOf<"cancel">();
    expectTypeOf(decision.lines["1"]?.verdicts.escalate.action).toEqualTypeOf<
      "escalate" | undefined
    >();
    // @ts-expect-error `refund` is no action
    void decision.verdicts.refund;
  });

  it("always has a reason", () => {
    expectTypeOf(decision.verdicts.cancel.reasons[0]).toEqualTypeOf<Reason>();
    expectTypeOf(decision.verdicts.cancel.reasons[0].code).toEqualTypeOf<ReasonCode>();
    expectTypeOf<"no-rule">().toExtend<ReasonCode>();
    expectTypeOf<"shop:gift-wrapped">().toExtend<ReasonCode>();
    expectTypeOf<"gift-wrapped">().not.toExtend<ReasonCode>();
  });

  it("can't be changed", () => {
    // @ts-expect-error what comes out is frozen
    decision.at = at;
    // @ts-expect-error and so is what is in it
    decision.verdicts.cancel.reasons.pop();
  });

  it("is one of the four", () => {
    expectTypeOf<Allowed<"cancel">>().toExtend<Verdict<"cancel">>();
    expectTypeOf<Denied<"cancel">>().toExtend<Verdict>();
    expectTypeOf<Allowed<"escalate">>().not.toExtend<Verdict<"escalate">>();
    expectTypeOf<Allowed<"cancel">>().not.toExtend<Verdict<"return">>();
  });
});

describe("a recommendation", () => {
  it("is narrowed by its status", () => {
    const { recommended } = decision;
    if (recommended === null) return;
    if (recommended.status === "allowed") expectTypeOf(recommended.mode).toEqualTypeOf<Mode>();
    if (recommended.status === "upcoming") expectTypeOf(recommended.opens).toEqualTypeOf<Opening>();
    if (recommended.status === "unknown")
      expectTypeOf(recommended.missing).toEqualTypeOf<readonly Fact[]>();
    // @ts-expect-error nothing is denied that is recommended
    if (recommended.status === "denied") return;
  });
});

describe("isAllowed and withFact", () => {
  it("isAllowed refuses a wrong action and a wrong mode", () => {
    expectTypeOf(isAllowed(decision, "cancel", { mode: "instant" })).toEqualTypeOf<boolean>();
    // @ts-expect-error "refund" is no action
    isAllowed(decision, "refund");
    // @ts-expect-error "easy" is no mode
    isAllowed(decision, "cancel", { mode: "easy" });
  });

  it("withFact refuses a word that is no fact", () => {
    const order: Order = { id: "1", placedAt, lines: [] };
    expectTypeOf(withFact(order, "line.deliveredAt", at)).toEqualTypeOf<Order>();
    withFact(order, "custom.giftWrapped", true, ["1"]);
    // @ts-expect-error "line.delivered" is no fact
    withFact(order, "line.delivered", at);
    // @ts-expect-error a date object is no value
    withFact(order, "line.deliveredAt", new Date(0));
  });

  it("facts of a reason are read by name", () => {
    const { facts } = decision.verdicts.cancel.reasons[0];
    expectTypeOf(facts["line.status"]).toEqualTypeOf<
      string | number | boolean | readonly string[] | null | undefined
    >();
  });
});
