/** Verifying: each kind of discrepancy, what is waited for, and what is not known. */
import {
  after as afterwards,
  days,
  definePolicy,
  type Line,
  type Order,
  type OrderEvent,
  type Policy,
  permit,
  type Row,
} from "order-recourse";
import {
  DISCREPANCY_CODES,
  type Discrepancy,
  type VerifiableAction,
  type Verification,
  type VerifyQuestion,
  verify,
} from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { afterAll, describe, expect, it } from "vitest";

const USD = (amount: number) => ({ amount, currency: "USD" });
const PENDING: Line = { id: "1", quantity: 2, price: USD(2500), status: "pending" };
const SECOND: Line = { ...PENDING, id: "2", quantity: 1 };
const CANCELLED: Line = {
  id: "1",
  quantity: 2,
  price: USD(2500),
  status: "cancelled",
  cancelledAt: "2026-11-04T10:00:00Z",
};
const DELIVERED: Line = {
  id: "1",
  quantity: 2,
  price: USD(2500),
  status: "delivered",
  deliveredAt: "2026-11-06T10:00:00Z",
};
const BEFORE: Order = {
  id: "o-1",
  placedAt: "2026-11-03T10:00:00Z",
  lines: [PENDING],
  events: [],
  payment: { method: "card-credit", state: "paid" },
};
const ASKED: OrderEvent = { type: "cancellation-requested", at: "2026-11-04T09:00:00Z" };
const ACCEPTED: OrderEvent = { type: "cancellation-accepted", at: "2026-11-04T10:00:00Z" };

function row(then: Row["then"], when: Row["when"] = {}, because: Row["because"] = "exempt"): Row {
  return { id: `${because} ${JSON.stringify(when)}`, when, then, because };
}

const SERVICE = row(permit({ route: "customer-service", lastResort: true }));

/** Whatever is asked for has to be agreed to; money within ten days. */
const SHOP: Policy = definePolicy({
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: "UTC",
  tables: {
    cancel: [
      row(
        permit({
          mode: "request",
          terms: { refundWithin: afterwards("cancellation.requestedAt", days(10)) },
        }),
      ),
    ],
    return: [
      row(
        permit({
          mode: "request",
          opens: "line.deliveredAt",
          terms: {
            returnShipping: "buyer",
            fees: [{ kind: "restocking", percent: 10, cap: USD(300) }],
            refundWithin: afterwards("return.receivedAt", days(10)),
          },
        }),
      ),
    ],
    escalate: [
      row(
        permit({
          route: "guarantee-claim",
          mode: "request",
          terms: { refundWithin: afterwards("claim.decidedAt", days(10)) },
        }),
        { reason: "not-arrived" },
      ),
      SERVICE,
    ],
  },
});

const LATE = "2026-12-20T12:00:00Z";
const SOON = "2026-11-05T12:00:00Z";
const seen = new Set<string>();

interface Change {
  readonly lines?: readonly Line[];
  readonly events?: readonly OrderEvent[];
  readonly payment?: Order["payment"];
  readonly id?: string;
}

function verified(
  action: VerifiableAction,
  change: Change,
  more: Partial<VerifyQuestion> & { readonly before?: Order } = {},
): Verification {
  const { before = BEFORE, ...question } = more;
  const now = { ...before, payment: {}, ...change } as Order;
  const found = verify(action, before, now, { policies: SHOP, at: LATE, ...question });
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect(Object.isFrozen(found)).toBe(true);
  return found;
}

/** The discrepancies of a cancellation, as they are now. */
function wrong(...asked: Parameters<typeof verified>): readonly Discrepancy[] {
  const found = verified(...asked);
  if (found.status !== "discrepancy")
    throw new Error(`expected a discrepancy, found ${found.status}`);
  for (const { code } of found.discrepancies) seen.add(code);
  return found.discrepancies;
}

afterAll(() => {
  expect([...seen].sort()).toEqual([...DISCREPANCY_CODES].sort());
});

const AGREED = [ASKED, ACCEPTED];
const acceptedAt = "2026-11-04T10:00:00Z";

describe("a cancellation that was not applied", () => {
  it("leaves a line open", () => {
    expect(wrong("cancel", { events: AGREED })).toEqual([
      { code: "line-open", line: "1", status: "pending", acceptedAt },
    ]);
  });

  it("leaves a line open that is cancelled by asking", () => {
    const before: Order = {
      ...BEFORE,
      seller: { type: "first-party", fulfilledBy: "marketplace" },
    };
    const asked = { policies: amazonUs, before, askedAt: "2026-11-03T11:00:00Z" };
    expect(wrong("cancel", {}, asked)).toEqual([
      { code: "line-open", line: "1", status: "pending", acceptedAt: "2026-11-03T11:00:00Z" },
    ]);
    expect(verified("cancel", {}, { ...asked, at: "2026-11-03T11:00:00Z" }).status).toBe("pending");
  });

  it("is of some lines only", () => {
    const before: Order = { ...BEFORE, lines: [PENDING, SECOND] };
    const change = {
      lines: [CANCELLED, SECOND],
      events: [...AGREED, { type: "refund-issued", at: LATE, line: "1" } as const],
    };
    expect(wrong("cancel", change, { before })).toEqual([
      { code: "partly-applied", applied: ["1"], open: ["2"], acceptedAt },
    ]);
  });

  it("is shipped, or delivered, anyway", () => {
    const shipped: Line = { ...PENDING, status: "shipped", shippedAt: "2026-11-04T15:00:00+01:00" };
    expect(wrong("cancel", { lines: [shipped], events: AGREED })).toEqual([
      { code: "shipped-anyway", line: "1", shippedAt: "2026-11-04T14:00:00Z", acceptedAt },
    ]);
    expect(wrong("cancel", { lines: [DELIVERED], events: AGREED })).toEqual([
      { code: "delivered-anyway", line: "1", deliveredAt: "2026-11-06T10:00:00Z", acceptedAt },
    ]);
    const earlier: Line = { ...shipped, shippedAt: "2026-11-04T08:00:00Z" };
    expect(wrong("cancel", { lines: [earlier], events: AGREED })[0]?.code).toBe("line-open");
  });

  it("is shipped without an answer", () => {
    const shipped: Line = { ...PENDING, status: "shipped" };
    const askedAt = "2026-11-04T09:00:00Z";
    expect(wrong("cancel", { lines: [shipped], events: [ASKED] })).toEqual([
      { code: "shipped-unanswered", line: "1", status: "shipped", askedAt },
    ]);
  });

  it("is declined", () => {
    const no: OrderEvent = { type: "cancellation-declined", at: "2026-11-04T11:00:00Z" };
    expect(wrong("cancel", { events: [ASKED, no] })).toEqual([
      { code: "cancellation-declined", line: "1", at: "2026-11-04T11:00:00Z" },
    ]);
  });
});

describe("an order that is another one", () => {
  const events = AGREED;

  it("has another id, lacks a line, or has another quantity or price", () => {
    expect(wrong("cancel", { id: "o-2", lines: [CANCELLED], events }, { at: SOON })).toEqual([
      { code: "other-order", expected: "o-1", found: "o-2" },
    ]);
    expect(wrong("cancel", { lines: [], events })).toEqual([{ code: "line-missing", line: "1" }]);
    const less = { ...CANCELLED, quantity: 1, price: USD(2400) };
    expect(wrong("cancel", { lines: [less], events }, { at: SOON })).toEqual([
      { code: "quantity-changed", line: "1", expected: 2, found: 1 },
      { code: "price-changed", line: "1", expected: USD(2500), found: USD(2400) },
    ]);
  });
});

function refunded(amount: number, more: Partial<OrderEvent> = {}): OrderEvent {
  return {
    type: "refund-issued",
    at: "2026-11-10T10:00:00Z",
    amount: USD(amount),
    ...more,
  } as OrderEvent;
}

describe("money", () => {
  const lines = [CANCELLED];
  const due = "2026-11-15T00:00:00Z";

  it("is missing after the refund's deadline, and waited for until then", () => {
    const events = AGREED;
    expect(wrong("cancel", { lines, events }, { at: due })).toEqual([
      { code: "refund-missing", line: "1", due, expected: USD(5000) },
    ]);
    expect(verified("cancel", { lines, events }, { at: SOON })).toEqual({
      status: "pending",
      until: due,
      after: "refund.issuedAt",
    });
  });

  it("is too little, and its terms say what may have been taken off", () => {
    const short = { lines, events: [...AGREED, refunded(4000)] };
    expect(wrong("cancel", short)).toEqual([
      {
        code: "refund-too-small",
        line: "1",
        expected: USD(5000),
        found: USD(4000),
        mayDeduct: [],
      },
    ]);
    const before: Order = { ...BEFORE, lines: [DELIVERED] };
    const back = (amount: number): Change => ({ events: [...RETURN, refunded(amount)] });
    expect(wrong("return", back(4000), { before })).toMatchObject([
      { code: "refund-too-small", expected: USD(4700), mayDeduct: ["return-shipping"] },
    ]);
    expect(verified("return", back(4700), { before })).toEqual({ status: "confirmed" });
  });

  it("is counted over several refunds, with and without a line", () => {
    const before: Order = { ...BEFORE, lines: [PENDING, SECOND] };
    const both: Change = {
      lines: [CANCELLED, { ...CANCELLED, id: "2", quantity: 1 }],
      events: [...AGREED, refunded(3000, { line: "1" }), refunded(4000)],
    };
    expect(wrong("cancel", both, { before })).toMatchObject([
      { code: "refund-too-small", line: "2", expected: USD(2500), found: USD(2000) },
    ]);
    const all = { ...both, events: [...AGREED, refunded(7500)] };
    expect(verified("cancel", all, { before })).toEqual({ status: "confirmed" });
  });

  it("is in another currency", () => {
    const events = [...AGREED, refunded(5000, { amount: { amount: 5000, currency: "CAD" } })];
    expect(wrong("cancel", { lines, events })).toEqual([
      { code: "refund-currency", line: "1", expected: "USD", found: "CAD" },
    ]);
  });

  it("went to a line that nobody asked for", () => {
    const before: Order = { ...BEFORE, lines: [PENDING, SECOND] };
    const events = [
      { ...ASKED, line: "1" },
      { ...ACCEPTED, line: "1" },
      refunded(2500, { line: "2" }),
    ];
    const at = "2026-11-10T10:00:00Z";
    expect(wrong("cancel", { lines: [CANCELLED, SECOND], events }, { before, at: SOON })).toEqual([
      { code: "refund-wrong-line", line: "2", expected: ["1"], at, amount: USD(2500) },
    ]);
    const own: OrderEvent = { type: "return-requested", at, line: "2" };
    const change = { lines: [CANCELLED, SECOND], events: [...events, own] };
    expect(verified("cancel", change, { before, at: SOON }).status).toBe("pending");
  });

  it("was issued, and the payment does not show it", () => {
    const change = {
      lines,
      events: [...AGREED, refunded(5000)],
      payment: { state: "paid" } as const,
    };
    expect(wrong("cancel", change)).toEqual([{ code: "payment-not-refunded", found: "paid", due }]);
    expect(verified("cancel", change, { at: SOON })).toEqual({ status: "pending", until: due });
  });

  it("was taken again", () => {
    const before: Order = { ...BEFORE, payment: { state: "authorised" } };
    const change = { lines, events: AGREED, payment: { state: "paid" } as const };
    expect(wrong("cancel", change, { before, at: SOON })).toEqual([
      { code: "charged-again", before: "authorised", found: "paid" },
    ]);
  });

  it("that the payment does not show is told once, however many lines it is of", () => {
    const before = { ...BEFORE, lines: [PENDING, SECOND] };
    const lines = [CANCELLED, { ...CANCELLED, id: "2", quantity: 1 }];
    const refund: OrderEvent = { type: "refund-issued", at: "2026-11-06T10:00:00Z" };
    expect(
      wrong(
        "cancel",
        { lines, events: [ASKED, ACCEPTED, refund], payment: { state: "paid" } },
        { before },
      ).map(({ code }) => code),
    ).toEqual(["payment-not-refunded"]);
  });

  it("of several lines is waited for until the first of it is due", () => {
    const before: Order = { ...BEFORE, lines: [DELIVERED, { ...DELIVERED, id: "2" }] };
    const came = (line: string, at: string): OrderEvent => ({ type: "return-received", at, line });
    const found = verified(
      "return",
      {
        lines: before.lines,
        events: [came("1", "2026-11-12T10:00:00Z"), came("2", "2026-11-09T10:00:00Z")],
      },
      { before, at: "2026-11-13T12:00:00Z" },
    );
    expect(found).toEqual({
      status: "pending",
      until: "2026-11-20T00:00:00Z",
      after: "refund.issuedAt",
    });
  });

  it("is not waited for where none was taken, or all is back", () => {
    for (const state of ["voided", "authorised", "refunded"] as const)
      expect(verified("cancel", { lines, events: AGREED, payment: { state } })).toEqual({
        status: "confirmed",
      });
    const cash = { lines, events: AGREED, payment: { method: "cash" } as const };
    expect(verified("cancel", cash).status).toBe("confirmed");
  });

  it("is overdue where a policy calls it that, if no terms say when", () => {
    const before: Order = {
      ...BEFORE,
      placedAt: "2026-10-15T10:00:00Z",
      seller: { type: "first-party", fulfilledBy: "marketplace" },
    };
    const gone: Line = { ...CANCELLED, cancelledAt: "2026-10-19T10:00:00Z" };
    const asked = { before, policies: amazonUs };
    expect(verified("cancel", { lines: [gone] }, { ...asked, at: "2026-10-20T10:00:00Z" })).toEqual(
      {
        status: "pending",
        // seven business days of a credit card, on the marketplace's clock
        until: "2026-10-29T07:00:00Z",
        after: "refund.issuedAt",
      },
    );
    expect(wrong("cancel", { lines: [gone] }, asked)).toEqual([
      { code: "refund-missing", line: "1", due: null, expected: USD(5000) },
    ]);
  });

  it("of a line without a price can't be told short", () => {
    const { price: _, ...bare } = PENDING;
    const { price: __, ...gone } = CANCELLED;
    const before: Order = { ...BEFORE, lines: [bare] };
    const change: Change = { lines: [gone], events: [...AGREED, refunded(1)] };
    expect(verified("cancel", change, { before })).toEqual({ status: "confirmed" });
    expect(wrong("cancel", { ...change, events: AGREED }, { before })).toMatchObject([
      { code: "refund-missing", expected: null },
    ]);
  });
});

const REQUESTED: OrderEvent = { type: "return-requested", at: "2026-11-07T10:00:00Z" };
const RETURN: readonly OrderEvent[] = [
  REQUESTED,
  { type: "return-authorised", at: "2026-11-08T10:00:00Z" },
  { type: "return-shipped", at: "2026-11-09T10:00:00Z" },
  { type: "return-received", at: "2026-11-12T10:00:00Z" },
];

describe("a return", () => {
  const before: Order = { ...BEFORE, lines: [DELIVERED] };

  it("waits for each step", () => {
    const waits = [1, 2, 3, 4].map((count) =>
      verified(
        "return",
        { events: RETURN.slice(0, count) },
        { before, at: "2026-11-13T10:00:00Z" },
      ),
    );
    expect(waits).toEqual([
      { status: "pending", until: null, after: "return.authorisedAt" },
      { status: "pending", until: null, after: "return.shippedAt" },
      { status: "pending", until: null, after: "return.receivedAt" },
      { status: "pending", until: "2026-11-23T00:00:00Z", after: "refund.issuedAt" },
    ]);
  });

  it("was received and not refunded", () => {
    expect(wrong("return", { events: RETURN }, { before })).toEqual([
      {
        code: "return-not-refunded",
        line: "1",
        receivedAt: "2026-11-12T10:00:00Z",
        due: "2026-11-23T00:00:00Z",
        expected: USD(4700),
      },
    ]);
  });

  it("was declined, unless the money came all the same", () => {
    const no: OrderEvent = { type: "return-declined", at: "2026-11-08T10:00:00Z" };
    expect(wrong("return", { events: [REQUESTED, no] }, { before })).toEqual([
      { code: "return-declined", line: "1", at: "2026-11-08T10:00:00Z" },
    ]);
    const paid = { events: [REQUESTED, no, refunded(5000)] };
    expect(verified("return", paid, { before })).toEqual({ status: "confirmed" });
  });

  it("brought no replacement, or money instead, or the other way round", () => {
    const goal = "replacement";
    const sent: OrderEvent = { type: "replacement-sent", at: "2026-11-14T10:00:00Z" };
    expect(wrong("return", { events: RETURN }, { before, goal })).toEqual([
      { code: "replacement-missing", line: "1", due: "2026-11-23T00:00:00Z" },
    ]);
    expect(wrong("return", { events: [...RETURN, refunded(5000)] }, { before, goal })).toEqual([
      { code: "wrong-remedy", line: "1", expected: goal, found: "refund" },
    ]);
    expect(wrong("return", { events: [...RETURN, sent] }, { before })).toEqual([
      { code: "wrong-remedy", line: "1", expected: "refund", found: goal },
    ]);
    expect(verified("return", { events: [...RETURN, sent] }, { before, goal }).status).toBe(
      "confirmed",
    );
  });

  it("that needs nobody's consent waits for the goods", () => {
    const free: Policy = { ...SHOP, tables: { return: [row(permit())] } };
    const asked = { before, policies: free };
    expect(verified("return", { events: [REQUESTED] }, asked)).toEqual({
      status: "pending",
      until: null,
      after: "return.shippedAt",
    });
  });
});

describe("a claim", () => {
  const reason = "not-arrived";
  const OPENED: OrderEvent = { type: "claim-opened", at: "2026-11-20T10:00:00Z" };
  const at = "2026-11-21T10:00:00Z";

  it("is not on record, denied, or closed without a decision", () => {
    const askedAt = at;
    expect(wrong("escalate", {}, { reason, askedAt })).toEqual([
      { code: "claim-unrecorded", line: "1" },
    ]);
    const denied = { events: [OPENED, { type: "claim-denied", at } as const] };
    expect(wrong("escalate", denied, { reason })).toEqual([
      { code: "claim-denied", line: "1", at },
    ]);
    const closed = { events: [OPENED, { type: "claim-closed", at } as const] };
    expect(wrong("escalate", closed, { reason })).toEqual([
      { code: "claim-closed", line: "1", at },
    ]);
  });

  it("is met by the bank", () => {
    const events: readonly OrderEvent[] = [OPENED, { type: "chargeback-opened", at }];
    expect(wrong("escalate", { events }, { reason })).toEqual([{ code: "chargeback-opened", at }]);
  });

  it("that is one with the bank is met by nobody else", () => {
    const bank = definePolicy({
      ...SHOP,
      tables: { escalate: [row(permit({ route: "card-dispute", mode: "request" }))] },
    });
    const opened: OrderEvent = { type: "chargeback-opened", at: "2026-11-05T10:00:00Z" };
    const asked = { policies: bank, at: SOON, askedAt: "2026-11-05T10:00:00Z" } as const;
    const before: Order = { ...BEFORE, lines: [DELIVERED] };
    const found = verify("escalate", before, { ...before, events: [opened] }, asked);
    expect(found.status).not.toBe("discrepancy");
  });

  it("is waited for, and then its money", () => {
    const granted: OrderEvent = { type: "claim-granted", at };
    const closed: OrderEvent = { type: "claim-closed", at: "2026-11-22T10:00:00Z" };
    expect(verified("escalate", { events: [OPENED] }, { reason })).toEqual({
      status: "pending",
      until: null,
      after: "claim.decidedAt",
    });
    expect(verified("escalate", { events: [OPENED, granted, closed] }, { reason, at })).toEqual({
      status: "pending",
      until: "2026-12-02T00:00:00Z",
      after: "refund.issuedAt",
    });
    expect(wrong("escalate", { events: [OPENED, granted] }, { reason })).toMatchObject([
      { code: "refund-missing" },
    ]);
    const paid = { events: [OPENED, granted, closed, refunded(5000)] };
    expect(verified("escalate", paid, { reason })).toEqual({ status: "confirmed" });
  });

  it("at customer service leaves no trace, and is waited for", () => {
    expect(verified("escalate", {}, { reason: "damaged" })).toEqual({
      status: "pending",
      until: null,
    });
  });
});

describe("what to do next", () => {
  it("is to escalate, with what to quote", () => {
    const shipped: Line = { ...PENDING, status: "shipped", shippedAt: "2026-11-04T15:00:00Z" };
    const seller = { type: "first-party", fulfilledBy: "marketplace" } as const;
    const before: Order = { ...BEFORE, seller };
    const found = verified(
      "cancel",
      { lines: [shipped], events: AGREED },
      { before, policies: amazonUs },
    );
    expect(found.status === "discrepancy" && found.next).toMatchObject({
      action: "escalate",
      reason: "cancellation-not-applied",
      verdict: { status: "allowed", route: "customer-service", lastResort: false },
      quote: {
        order: "o-1",
        lines: ["1"],
        placedAt: "2026-11-03T10:00:00Z",
        askedAt: "2026-11-04T09:00:00Z",
        acceptedAt,
        receivedAt: null,
        expected: USD(5000),
        refunded: USD(0),
      },
    });
  });

  it("gives the reason that the discrepancies are", () => {
    const late = verified("cancel", { lines: [CANCELLED], events: AGREED });
    expect(late.status === "discrepancy" && late.next.reason).toBe("refund-missing");
    const no: OrderEvent = { type: "cancellation-declined", at: SOON };
    const declined = verified("cancel", { events: [ASKED, no] }, { reason: "changed-mind" });
    expect(declined.status === "discrepancy" && declined.next.reason).toBe("changed-mind");
    const silent = verified("cancel", { events: [ASKED, no] });
    expect(silent.status === "discrepancy" && "reason" in silent.next).toBe(false);
  });

  it("is something else where nobody can be gone to", () => {
    const { escalate: _, ...tables } = SHOP.tables;
    const policies: Policy = { ...SHOP, tables };
    const found = verified("cancel", { lines: [DELIVERED], events: AGREED }, { policies });
    expect(found.status === "discrepancy" && found.next.action).toBe("cancel");
  });
});

describe("what is not known", () => {
  const { events: _, ...bare } = BEFORE;

  it("is asked for", () => {
    const check = (action: VerifiableAction, order: Order): Verification =>
      verify(action, BEFORE, order, { policies: SHOP, at: LATE });
    const missing = (fact: string): unknown => ({ status: "unknown", missing: [fact] });
    expect(check("cancel", bare)).toEqual(missing("cancellation.state"));
    expect(check("return", bare)).toEqual(missing("return.state"));
    expect(check("escalate", bare)).toEqual(missing("claim.state"));
    const cancelled = { ...bare, lines: [CANCELLED] };
    expect(check("cancel", cancelled)).toEqual(missing("refund.state"));
  });

  it("can be stated", () => {
    const stated = (facts: Order["stated"] & object): Verification =>
      verify(
        "cancel",
        BEFORE,
        { ...bare, lines: [CANCELLED], stated: facts },
        { policies: SHOP, at: LATE },
      );
    expect(stated({ "refund.state": "issued" }).status).toBe("confirmed");
    expect(stated({ "refund.state": "none" }).status).toBe("pending");
  });
});

describe("the matter", () => {
  it("is about the lines and the moment that are named", () => {
    const before: Order = { ...BEFORE, lines: [PENDING, SECOND] };
    const change: Change = {
      lines: [CANCELLED, SECOND],
      events: [...AGREED.map((event) => ({ ...event, line: "1" })), refunded(5000, { line: "1" })],
    };
    expect(verified("cancel", change, { before })).toEqual({ status: "confirmed" });
    expect(verified("cancel", change, { before, lines: ["2"] })).toEqual({
      status: "pending",
      until: null,
      after: "line.cancelledAt",
    });
  });

  it("knows the lines that it is about", () => {
    expect(wrong("cancel", {}, { lines: ["7"] })).toEqual([{ code: "line-missing", line: "7" }]);
    const before: Order = { ...BEFORE, lines: [] };
    expect(verified("cancel", {}, { before })).toEqual({ status: "unknown", missing: [] });
  });

  it("began when a line was cancelled, if nothing else says so", () => {
    const found = verified("cancel", { lines: [CANCELLED], payment: { state: "refunded" } });
    expect(found).toEqual({ status: "confirmed" });
  });
});
