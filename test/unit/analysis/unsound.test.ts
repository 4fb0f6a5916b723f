/** What was once called proven and was not. */
import { compile, type Order } from "order-recourse";
import {
  alwaysAllows,
  alwaysDenies,
  atLeastAsGenerous,
  check,
  disjoint,
  equivalent,
  neverUnknown,
  questions,
} from "order-recourse/analysis";
import {
  after,
  days,
  deny,
  forbid,
  hours,
  months,
  type Outcome,
  type Policy,
  permit,
  type Row,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const order: Order = {
  id: "1",
  placedAt: "2026-03-01T10:00:00Z",
  events: [],
  custom: { points: 14 },
  lines: [{ id: "1", quantity: 1, status: "pending" }],
};

function shop(
  rows: readonly (readonly [When, Outcome])[],
  more: Partial<Policy> = {},
): Policy & { readonly tables: { readonly cancel: readonly Row[] } } {
  const cancel = rows.map(([when, then], index) => ({
    id: `r${index}`,
    when,
    then,
    because: "not-shipped" as const,
  }));
  const tables = { cancel };
  return { id: "shop", version: "1", authority: "seller", timeZone: "UTC", ...more, tables };
}

function verdict(policies: readonly Policy[], at = "2026-03-02T10:00:00Z") {
  return compile(policies).decide(order, { at }).verdicts.cancel;
}

describe("a number that a test names is one that a fact can be, however large", () => {
  const custom = { points: "number" } as const;
  const some = shop([[{ "custom.points": [5, 14] }, permit()]], { custom });
  const none = shop([[{ "custom.points": [5, 14] }, deny()]], { custom });

  it("a row that asks for it can decide", () => {
    expect(verdict([some]).status).toBe("allowed");
    expect(check(some).findings.map(({ code }) => code)).toEqual(["falls-through"]);
    expect(alwaysDenies(some, "cancel", {}).holds).toBe(false);
    expect(alwaysAllows(some, "cancel", { "custom.points": 14 }).holds).toBe(true);
    expect(atLeastAsGenerous(none, some).holds).toBe(false);
    expect(disjoint(some, some).holds).toBe(false);
    expect(equivalent(some, none).holds).toBe(false);
  });

  it("and all but it are not all", () => {
    const rows = shop([[{ "returnPolicy.days": { not: 30 } }, permit()]]);
    expect(check(rows).findings[0]?.witness?.order.lines[0]?.returnPolicy?.days).toBe(30);
    expect(alwaysAllows(rows, "cancel", {}).holds).toBe(false);
  });

  it("what lies between two of them has a branch", () => {
    const rows = shop([[{ "custom.points": { atLeast: 2, below: 3 } }, permit()]], { custom });
    const unsaid = { ...order, custom: { points: {} as number } };
    const { tree } = questions(rows, {
      order: unsaid,
      action: "cancel",
      at: "2026-03-02T10:00:00Z",
    });
    const allowed = "ask" in tree ? tree.answers.find(({ values }) => values.includes(2)) : tree;
    expect(allowed).toMatchObject({ values: [2, 2.5], orOther: true });
  });
});

describe("rows that read the same", () => {
  it("forbid another's permit only where their authority is as high", () => {
    const market = shop([[{}, permit()]], { id: "market", authority: "marketplace" });
    const veto = (authority: Policy["authority"]): readonly Policy[] => [
      market,
      shop([[{}, forbid()]], { authority }),
    ];
    const [before, changed] = [veto("seller"), veto("marketplace")];
    expect(verdict(before).status).toBe("allowed");
    expect(verdict(changed).status).toBe("denied");
    expect(equivalent(before, changed).holds).toBe(false);
    // alone, nobody is there to be forbidden anything
    const alone = shop([[{ "line.status": "pending" }, permit()]]);
    expect(equivalent(alone, { ...alone, authority: "marketplace" }).holds).toBe(true);
  });

  it("ask for an amount in another currency", () => {
    const euros = shop([[{ "line.price": { atLeast: 500 } }, permit()]], { currency: "EUR" });
    expect(equivalent(euros, { ...euros, currency: "USD" }).holds).not.toBe(true);
    const any = shop([[{}, permit()]], { currency: "EUR" });
    expect(equivalent(any, { ...any, currency: "USD" }).holds).toBe(true);
  });

  it("end on another day where days are counted elsewhere, at the same instant", () => {
    // half an hour of a day: too rare to be found, and nothing is claimed
    const then = permit({ closes: after("line.shippedAt", hours(30)) });
    const here = shop([[{ "line.status": "shipped" }, then]], { timeZone: "Australia/Sydney" });
    const there = { ...here, timeZone: "Australia/Lord_Howe" };
    expect(equivalent(here, there).holds).not.toBe(true);
  });
});

describe("tests that no order passes", () => {
  it("a length that is not there is waited for by nobody", () => {
    const when = {
      "order.placedAt": { not: { within: days({ fact: "returnPolicy.days" }) } },
    } as const;
    const none = shop([]);
    const proof = alwaysAllows(none, "cancel", when);
    expect(proof.holds === false && proof.witness.order.lines[0]?.returnPolicy?.days).toBeTypeOf(
      "number",
    );
  });

  it("memberships are known or not, and never absent", () => {
    const rows = shop([
      [{ "buyer.memberships": { known: false } }, deny()],
      [{ "buyer.memberships": { known: true } }, permit()],
    ]);
    expect(check(rows).findings.map(({ code, rows: [row] }) => [code, row])).toEqual([
      ["impossible-row", "r0"],
    ]);
    expect(alwaysAllows(rows, "cancel", {}).holds).toBe(true);
  });
});

describe("facts that don't suffice", () => {
  const unknown = (policies: readonly Policy[], proof: ReturnType<typeof neverUnknown>): string => {
    if (proof.holds !== false) return String(proof.holds);
    return compile(policies).decide(proof.witness.order, proof.witness).verdicts.cancel.status;
  };

  it("the state of a payment, where a refund may have been of a part", () => {
    const rows = [shop([[{ "payment.state": "paid", "refund.state": "issued" }, permit()]])];
    const facts = ["payment.state", "refund.state"] as const;
    expect(unknown(rows, neverUnknown(rows, facts, ["cancel"]))).toBe("unknown");
    expect(neverUnknown(rows, [...facts, "line.price"], ["cancel"]).holds).toBe(true);
    // without a word of what happened it is as it is said
    const paid = shop([[{ "payment.state": "paid" }, permit()]]);
    expect(neverUnknown(paid, ["payment.state"], ["cancel"]).holds).toBe(true);
  });

  it("a price, which is in one currency only", () => {
    const when = { "line.price": { atLeast: 500 } };
    const euros = shop([[when, permit()]], { currency: "EUR" });
    const both = [euros, shop([[when, permit()]], { id: "other", currency: "USD" })];
    expect(neverUnknown(euros, ["line.price"], ["cancel"]).holds).toBe(true);
    expect(neverUnknown(both, ["line.price"], ["cancel"]).holds).not.toBe(true);
  });
});

it("a tree that asks for a price which also counts in a sum is not exact", () => {
  const rows = shop([
    [{ "order.total": { atLeast: 1, below: 2500 } }, permit()],
    [{ "line.price": 0 }, deny()],
  ]);
  const many = { ...order, lines: [{ id: "1", quantity: 1000, status: "pending" }] } as const;
  const asking = { order: many, action: "cancel", at: "2026-03-02T10:00:00Z" } as const;
  expect(questions(rows, asking).exact).toBe(false);
});

it("months to the hour end in another order where the clock is put forward", () => {
  const span = months(1, { counting: "elapsed" });
  const cancel = (then: Outcome): Policy => ({
    ...shop([[{ "line.status": "shipped" }, then]]),
    timeZone: "Europe/Berlin",
  });
  const crossed = cancel(
    permit({ opens: after("line.shippedAt", span), closes: after("order.placedAt", span) }),
  );
  const order: Order = {
    id: "1",
    placedAt: "2027-02-28T01:15:00Z",
    events: [],
    lines: [{ id: "1", quantity: 1, status: "shipped", shippedAt: "2027-02-28T02:00:00Z" }],
  };
  const { verdicts } = compile(crossed).decide(order, { at: "2027-03-28T01:00:00Z" });
  expect(verdicts.cancel.status).toBe("allowed");
  expect(alwaysDenies(crossed, "cancel", {}).holds).not.toBe(true);
  // from one start the longer ends last, whatever the clock does
  const long = cancel(permit({ closes: after("line.shippedAt", { ...span, months: 2 }) }));
  const short = cancel(permit({ closes: after("line.shippedAt", span) }));
  expect(atLeastAsGenerous(long, short).holds).toBe(true);
});
