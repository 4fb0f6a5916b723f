import { describe, expect, it } from "vitest";
import { thenProblems } from "./issues-of.js";

describe("an outcome", () => {
  it("permits, denies, forbids or is silent", () => {
    expect(thenProblems({ effect: "permit" })).toEqual([]);
    expect(thenProblems({ effect: "deny", kind: "already" })).toEqual([]);
    expect(thenProblems({ effect: "forbid" })).toEqual([]);
    expect(thenProblems({ effect: "defer" })).toEqual([]);
    expect(thenProblems("permit")).toEqual([": expected an outcome, found `permit`"]);
    expect(thenProblems({ effect: "alow" })).toEqual([
      ".effect: expected `permit`, `deny`, `forbid` or `defer`, found `alow`",
    ]);
    expect(thenProblems({ effect: "permti" })).toEqual([
      ".effect: expected `permit`, `deny`, `forbid` or `defer`, found `permti` (did you mean `permit`?)",
    ]);
    expect(thenProblems({})).toEqual([
      ".effect: expected `permit`, `deny`, `forbid` or `defer`, found nothing",
    ]);
  });

  it("has the keys of its effect only", () => {
    expect(thenProblems({ effect: "permit", outsde: "next" })).toEqual([
      ".outsde: unknown key `outsde` (did you mean `outside`?)",
    ]);
    expect(thenProblems({ effect: "deny", mode: "instant", kind: "nolonger" })).toEqual([
      ".mode: unknown key `mode`",
      ".kind: expected `never`, `no-longer` or `already`, found `nolonger` (did you mean `no-longer`?)",
    ]);
    expect(thenProblems({ effect: "defer", kind: "never" })).toEqual([".kind: unknown key `kind`"]);
  });

  it("has words that are known", () => {
    expect(
      thenProblems({ effect: "permit", mode: "instnat", outside: "nxt", lastResort: 1 }),
    ).toEqual([
      ".mode: expected `instant`, `request` or `discretionary`, found `instnat` (did you mean `instant`?)",
      ".outside: expected `deny` or `next`, found `nxt` (did you mean `next`?)",
      ".lastResort: expected `true` or `false`, found `1`",
    ]);
  });

  it("has a route if it escalates, and only then", () => {
    expect(thenProblems({ effect: "permit", route: "court" }, "escalate")).toEqual([]);
    expect(thenProblems({ effect: "permit" }, "escalate")).toEqual([
      ".route: a permit of `escalate` needs a route",
    ]);
    expect(thenProblems({ effect: "permit", route: "court" }, "cancel")).toEqual([
      ".route: only `escalate` has a route, not `cancel`",
    ]);
    expect(thenProblems({ effect: "permit", route: "curt" }, "escalate")).toEqual([
      ".route: expected `customer-service`, `guarantee-claim`, `step-in`, `appeal`, `card-dispute`, `billing-error`, `alternative-dispute-resolution`, `authority`, `court` or `warranty`, found `curt` (did you mean `court`?)",
    ]);
    expect(thenProblems({ effect: "deny" }, "escalate")).toEqual([]);
  });

  it("forbids nothing if it is law", () => {
    expect(thenProblems({ effect: "forbid" }, "return", { authority: "law" })).toEqual([
      ".effect: a law can't forbid (a statutory exemption is silence: `defer()`)",
    ]);
    expect(thenProblems({ effect: "deny" }, "return", { authority: "law" })).toEqual([]);
  });
});

describe("terms", () => {
  function terms(given: unknown): readonly string[] {
    return thenProblems({ effect: "permit", terms: given }).map((line) =>
      line.replace(".terms", ""),
    );
  }

  it("are words that are known", () => {
    expect(
      terms({
        resolutions: ["refund", "exchange"],
        returnShipping: "free",
        fees: [
          { kind: "restocking", percent: 15, cap: { amount: 5000, currency: "USD" } },
          { kind: "return-shipping", amount: { amount: 599, currency: "USD" } },
          { kind: "damage" },
        ],
        refundWithin: { after: "return.receivedAt", span: { businessDays: 5 } },
        refunds: ["items", "taxes"],
        handInBy: { after: "return.requestedAt", span: { days: 14 } },
        channels: ["order-page"],
        requires: ["receipt"],
      }),
    ).toEqual([]);
    expect(
      terms({
        resolutions: ["refnd"],
        returnShipping: "seller",
        refunds: ["item"],
        channels: ["fax"],
        requires: ["reciept"],
        restocking: 15,
      }),
    ).toEqual([
      ".restocking: unknown key `restocking`",
      ".resolutions[0]: expected `refund`, `replacement`, `exchange`, `store-credit`, `repair`, `price-reduction` or `keep-item`, found `refnd` (did you mean `refund`?)",
      ".returnShipping: expected `free`, `buyer` or `depends`, found `seller`",
      ".refunds[0]: expected `items`, `delivery`, `standard-delivery`, `return-shipping`, `taxes` or `fees`, found `item` (did you mean `items`?)",
      ".channels[0]: expected a channel, found `fax`",
      ".requires[0]: expected a requirement, found `reciept` (did you mean `receipt`?)",
    ]);
    expect(terms([])).toEqual([": expected an object, found an empty list"]);
  });

  it("have fees that can be charged", () => {
    expect(
      terms({
        fees: [
          { kind: "restoking", percent: 101 },
          { kind: "late", amount: { amount: 5.99, currency: "$" }, cap: 5 },
          {},
        ],
      }),
    ).toEqual([
      ".fees[0].kind: expected `restocking`, `return-shipping`, `late`, `damage`, `cancellation`, `processing`, `pickup`, `use` or `other`, found `restoking` (did you mean `restocking`?)",
      ".fees[0].percent: expected a number of at most 100, found `101`",
      ".fees[1].amount.amount: expected a whole number, found `5.99`",
      ".fees[1].amount.currency: expected a currency of three capital letters, found `$`",
      ".fees[1].cap: expected an object, found `5`",
      ".fees[2].kind: expected `restocking`, `return-shipping`, `late`, `damage`, `cancellation`, `processing`, `pickup`, `use` or `other`, found nothing",
    ]);
  });

  it("pay back within a span after an event", () => {
    expect(terms({ refundWithin: { days: 14 } })).toEqual([
      ".refundWithin: expected a span after an event, found an object (write `after(…, days(…))`)",
    ]);
    expect(terms({ refundWithin: { after: "return.receivedOn", span: { days: 14 } } })).toEqual([
      ".refundWithin.after: unknown fact `return.receivedOn` (did you mean `return.receivedAt`?)",
    ]);
    expect(terms({ handInBy: "line.status" })).toEqual([
      ".handInBy: expected the name of a date fact, found `line.status`",
    ]);
  });
});
