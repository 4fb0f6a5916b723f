import { type Allowed, decide, type Order } from "order-recourse";
import { explain } from "order-recourse/explain";
import {
  after,
  businessDays,
  days,
  definePolicy,
  type Policy,
  permit,
  type Row,
  type WorkingDaySpanOptions,
} from "order-recourse/policy";
import { decisionSchema } from "order-recourse/schema";
import { describe, expect, it } from "vitest";

const SHORT: WorkingDaySpanOptions = { calendar: "XX" };

function shop(rows: readonly Row[]): Policy {
  return definePolicy({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    calendars: {
      XX: { weekend: [6, 7], holidays: ["2026-05-01"], from: "2026-01-01", to: "2026-12-31" },
    },
    tables: { return: rows },
  });
}

function until(span: Parameters<typeof after>[1], deliveredAt: string): Allowed["until"] {
  const order: Order = {
    id: "1",
    placedAt: deliveredAt,
    lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt }],
    events: [],
  };
  const policy = shop([
    {
      id: "window",
      when: {},
      then: permit({ closes: after("line.deliveredAt", span) }),
      because: "return-window",
    },
  ]);
  const decision = decide(order, { policies: [policy], at: deliveredAt });
  expect(decisionSchema.safeParse(decision).success).toBe(true);
  const verdict = decision.verdicts.return;
  if (verdict.status !== "allowed") throw new Error(verdict.status);
  const isToldLonger = explain(verdict).includes("It may also be possible for longer.");
  expect(isToldLonger).toBe(verdict.until?.holidaysUnknown === true);
  return verdict.until;
}

const rolled = (n: number) => days(n, { ...SHORT, roll: "next-working-day" });

describe("3.4 outside the days that a calendar lists", () => {
  it("an end that is rolled there says that holidays are not known", () => {
    // 2 January 2027 is a Saturday
    const end = until(rolled(5), "2026-12-28T10:00:00Z");
    expect(end).toMatchObject({ lastDay: "2027-01-04", holidaysUnknown: true });
  });

  it("says so of a working day, too: it could be a holiday", () => {
    const end = until(rolled(14), "2026-12-28T10:00:00Z");
    expect(end).toMatchObject({ lastDay: "2027-01-11", holidaysUnknown: true });
  });

  it("says so of business days that lead there", () => {
    const end = until(businessDays(5, SHORT), "2026-12-28T10:00:00Z");
    expect(end).toMatchObject({ lastDay: "2027-01-04", holidaysUnknown: true });
  });

  it("says so of a place whose calendar nobody supplied; not where no place is named", () => {
    const nowhere: WorkingDaySpanOptions = { calendar: "YY" };
    const delivered = "2026-04-17T10:00:00Z";
    expect(until(businessDays(5, nowhere), delivered)).toMatchObject({
      lastDay: "2026-04-24",
      holidaysUnknown: true,
    });
    expect(until(days(14, { ...nowhere, roll: "next-working-day" }), delivered)).toMatchObject({
      lastDay: "2026-05-01",
      holidaysUnknown: true,
    });
    expect(until(businessDays(5), delivered)).not.toHaveProperty("holidaysUnknown");
    expect(until(days(5, nowhere), delivered)).not.toHaveProperty("holidaysUnknown");
  });

  it("does not say so inside, nor where no working day counts", () => {
    expect(until(rolled(14), "2026-04-17T10:00:00Z")).toEqual({
      at: "2026-05-05T00:00:00Z",
      lastDay: "2026-05-04",
      timeZone: "UTC",
      from: { event: "line.deliveredAt", at: "2026-04-17T10:00:00Z" },
    });
    expect(until(days(14), "2026-12-28T10:00:00Z")).not.toHaveProperty("holidaysUnknown");
  });

  it("does not say so of a calendar that lists all days", () => {
    const end = until(days(14, { roll: "next-working-day" }), "2026-12-28T10:00:00Z");
    expect(end).not.toHaveProperty("holidaysUnknown");
  });
});
