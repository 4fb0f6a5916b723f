import type { Deadline, Order, Policy } from "order-recourse";
import {
  after,
  before,
  businessDays,
  days,
  earlierOf,
  firstKnown,
  hours,
  laterOf,
  type Moment,
  minutes,
  months,
  on,
  type PolicySpan,
  permit,
  years,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, DELIVERED, delivered, line, order, PLACED, row, shop } from "./support.js";

/** When a window closes that opens with the order. */
function end(closes: Moment, about: Order, more?: Partial<Policy>): Deadline | null {
  const policy = shop(row(permit({ opens: "order.placedAt", closes })), more);
  return asked("allowed", policy, about, { at: PLACED }).until;
}

/** The moment at which a window closes that is counted from delivery. */
function endAfter(
  span: PolicySpan,
  deliveredAt: string = DELIVERED,
  more?: Partial<Policy>,
): string | undefined {
  return end(after("line.deliveredAt", span), order(delivered({ deliveredAt })), more)?.at;
}

const BERLIN = { timeZone: "Europe/Berlin" };

describe("3.1 spans of days", () => {
  it("3.1 the event's own day is day 0, and the end is that of local day n", () => {
    expect(end(after("line.deliveredAt", days(30)), order(delivered()))).toEqual({
      at: "2026-12-11T00:00:00Z",
      lastDay: "2026-12-10",
      timeZone: "UTC",
      from: { event: "line.deliveredAt", at: DELIVERED },
    });
    expect(endAfter(days(0))).toBe("2026-11-11T00:00:00Z");
    expect(endAfter(days(1), "2026-11-10T00:00:00Z")).toBe("2026-11-12T00:00:00Z");
    expect(endAfter(days(1), "2026-11-09T23:59:59.999Z")).toBe("2026-11-11T00:00:00Z");
  });

  it("3.1 days are those of the policy's zone", () => {
    expect(end(after("line.deliveredAt", days(1)), order(delivered()), BERLIN)).toEqual({
      at: "2026-11-11T23:00:00Z",
      lastDay: "2026-11-11",
      timeZone: "Europe/Berlin",
      from: { event: "line.deliveredAt", at: DELIVERED },
    });
    expect(endAfter(days(1), "2026-11-10T23:30:00Z", BERLIN)).toBe("2026-11-12T23:00:00Z");
  });

  it("3.1 a day on which the clock changes is one day", () => {
    const spring = order(delivered({ deliveredAt: "2027-03-27T12:00:00Z" }));
    expect(end(after("line.deliveredAt", days(1)), spring, BERLIN)?.at).toBe(
      "2027-03-28T22:00:00Z",
    );
  });

  it("3.1 the moment is the end of day n for `opens` too", () => {
    const policy = shop(row(permit({ opens: after("line.deliveredAt", days(2)) })));
    const about = order(delivered());
    expect(ask(policy, about, { at: "2026-11-12T23:59:59.999Z" })).toMatchObject({
      status: "upcoming",
      opens: { at: "2026-11-13T00:00:00Z" },
    });
    expect(ask(policy, about, { at: "2026-11-13T00:00:00Z" }).status).toBe("allowed");
  });

  it("3.1 `inclusive` counts the event's own day as day 1", () => {
    expect(endAfter(days(14, { counting: "inclusive" }))).toBe("2026-11-24T00:00:00Z");
    expect(endAfter(days(1, { counting: "inclusive" }))).toBe("2026-11-11T00:00:00Z");
    expect(endAfter(days(14, { counting: "calendar" }))).toBe("2026-11-25T00:00:00Z");
  });

  it("3.1 `elapsed` days are 24 hours each", () => {
    expect(endAfter(days(2, { counting: "elapsed" }))).toBe("2026-11-12T15:00:00Z");
    expect(endAfter(days(1, { counting: "elapsed" }), "2027-03-27T12:00:00Z", BERLIN)).toBe(
      "2027-03-28T12:00:00Z",
    );
  });

  it("3.1 `elapsed` months and years keep the time of day", () => {
    expect(endAfter(months(1, { counting: "elapsed" }))).toBe("2026-12-10T15:00:00Z");
    expect(endAfter(years(1, { counting: "elapsed" }))).toBe("2027-11-10T15:00:00Z");
    expect(endAfter(months(5, { counting: "elapsed" }), DELIVERED, BERLIN)).toBe(
      "2027-04-10T14:00:00Z",
    );
  });

  it("3.1 minutes and hours are elapsed", () => {
    expect(endAfter(minutes(90))).toBe("2026-11-10T16:30:00Z");
    expect(endAfter(hours(48))).toBe("2026-11-12T15:00:00Z");
    expect(endAfter(hours(0.5), DELIVERED, BERLIN)).toBe("2026-11-10T15:30:00Z");
  });

  it("3.1 the last day of an end in the middle of a day is that day", () => {
    expect(end(after("line.deliveredAt", hours(1)), order(delivered()))).toMatchObject({
      lastDay: "2026-11-10",
    });
  });

  it("3.1 before a date", () => {
    const about = order(line({ promisedBy: "2026-11-20T15:00:00Z" }));
    expect(end(before("line.promisedBy", days(2)), about)?.at).toBe("2026-11-19T00:00:00Z");
    expect(end(before("line.promisedBy", hours(2)), about)?.at).toBe("2026-11-20T13:00:00Z");
    expect(end(before("line.promisedBy", minutes(5)), about)?.at).toBe("2026-11-20T14:55:00Z");
    expect(end(before("line.promisedBy", days(2, { counting: "elapsed" })), about)?.at).toBe(
      "2026-11-18T15:00:00Z",
    );
    expect(end(before("line.promisedBy", months(0)), about)?.at).toBe("2026-11-21T00:00:00Z");
  });
});

describe("3.2 nested spans", () => {
  it("3.2 day spans nest on days", () => {
    const thirtySeven = after(after("line.deliveredAt", days(7)), days(30));
    expect(end(thirtySeven, order(delivered()))?.at).toBe("2026-12-18T00:00:00Z");
  });

  it("3.2 hours after days count from the end of the day", () => {
    const moment = after(after("line.deliveredAt", days(7)), hours(2));
    expect(end(moment, order(delivered()))?.at).toBe("2026-11-18T02:00:00Z");
  });

  it("3.2 days after hours count from the day that they lead to", () => {
    const moment = after(after("line.deliveredAt", hours(10)), days(1));
    expect(end(moment, order(delivered()))?.at).toBe("2026-11-13T00:00:00Z");
  });

  it("3.2 only the outermost rolls", () => {
    const roll = { roll: "next-working-day" } as const;
    // Saturday the 14th
    expect(end(after("line.deliveredAt", days(4, roll)), order(delivered()))?.at).toBe(
      "2026-11-17T00:00:00Z",
    );
    const nested = after(after("line.deliveredAt", days(4, roll)), days(3));
    expect(end(nested, order(delivered()))?.at).toBe("2026-11-18T00:00:00Z");
    const both = after(after("line.deliveredAt", days(4, roll)), days(7, roll));
    expect(end(both, order(delivered()))?.at).toBe("2026-11-24T00:00:00Z");
  });

  it("3.2 a span after the later of two dates", () => {
    const about = order(delivered(), {
      events: [{ type: "receipt-confirmed", at: "2026-11-12T10:00:00Z" }],
    });
    const moment = after(laterOf("line.deliveredAt", "receipt.confirmedAt"), days(1));
    expect(end(moment, about)).toMatchObject({
      at: "2026-11-14T00:00:00Z",
      from: { event: "receipt.confirmedAt", at: "2026-11-12T10:00:00Z" },
    });
  });
});

describe("3.3 months, years and business days", () => {
  it("3.3 months keep the day of the month", () => {
    expect(endAfter(months(3))).toBe("2027-02-11T00:00:00Z");
    expect(endAfter(years(2))).toBe("2028-11-11T00:00:00Z");
  });

  it("3.3 and stop at the end of a shorter month", () => {
    expect(endAfter(months(1), "2027-01-31T10:00:00Z")).toBe("2027-03-01T00:00:00Z");
    expect(endAfter(years(1), "2028-02-29T10:00:00Z")).toBe("2029-03-01T00:00:00Z");
    expect(endAfter(months(1, { counting: "elapsed" }), "2027-01-31T10:00:00Z")).toBe(
      "2027-02-28T10:00:00Z",
    );
  });

  it("3.3 inclusive months end a day earlier", () => {
    expect(endAfter(months(1, { counting: "inclusive" }))).toBe("2026-12-10T00:00:00Z");
  });

  it("3.3 business days count working days; day 0 is the event's own day, working or not", () => {
    // Tuesday the 10th
    expect(endAfter(businessDays(3))).toBe("2026-11-14T00:00:00Z");
    expect(endAfter(businessDays(4))).toBe("2026-11-17T00:00:00Z");
    // Saturday the 14th
    expect(endAfter(businessDays(1), "2026-11-14T10:00:00Z")).toBe("2026-11-17T00:00:00Z");
    expect(endAfter(businessDays(0), "2026-11-14T10:00:00Z")).toBe("2026-11-15T00:00:00Z");
  });

  it("3.3 business days before a date", () => {
    const about = order(line({ promisedBy: "2026-11-17T10:00:00Z" }));
    expect(end(before("line.promisedBy", businessDays(2)), about)?.at).toBe("2026-11-14T00:00:00Z");
  });
});

describe("3.4 working days", () => {
  const calendars = {
    US: { weekend: [6, 7], holidays: ["2026-11-26"] },
    DE: { weekend: [7], holidays: [] },
    "DE-BY": { weekend: [6, 7], holidays: ["2026-11-27"] },
  };
  const span = (calendar?: string): PolicySpan =>
    businessDays(1, calendar === undefined ? {} : { calendar });
  const thanksgiving = "2026-11-25T10:00:00Z";

  it.each([
    [undefined, "2026-11-27T00:00:00Z"],
    ["US", "2026-11-28T00:00:00Z"],
    ["US-NY", "2026-11-28T00:00:00Z"],
    ["FR", "2026-11-27T00:00:00Z"],
    ["FR-X", "2026-11-27T00:00:00Z"],
  ])("3.4 of %s, after the 25th", (calendar, expected) => {
    expect(endAfter(span(calendar), thanksgiving, { calendars })).toBe(expected);
  });

  it.each([
    ["DE", "2026-11-28T00:00:00Z"],
    ["DE-BE", "2026-11-28T00:00:00Z"],
    ["DE-BY", "2026-12-01T00:00:00Z"],
  ])("3.4 of %s, after the 26th", (calendar, expected) => {
    expect(endAfter(span(calendar), "2026-11-26T10:00:00Z", { calendars })).toBe(expected);
  });

  it("3.4 without data it is Monday to Friday", () => {
    expect(endAfter(span("US"), thanksgiving)).toBe("2026-11-27T00:00:00Z");
  });

  it("3.4 `roll` moves a day that is not a working day to the next one", () => {
    const roll = (n: number, calendar: string): PolicySpan =>
      days(n, { roll: "next-working-day", calendar });
    expect(endAfter(roll(1, "US"), thanksgiving, { calendars })).toBe("2026-11-28T00:00:00Z");
    expect(endAfter(roll(2, "US"), thanksgiving, { calendars })).toBe("2026-11-28T00:00:00Z");
    expect(endAfter(roll(3, "US"), thanksgiving, { calendars })).toBe("2026-12-01T00:00:00Z");
    expect(endAfter(roll(3, "DE"), thanksgiving, { calendars })).toBe("2026-11-29T00:00:00Z");
    const plain = days(3, { calendar: "US" });
    expect(endAfter(plain, thanksgiving, { calendars })).toBe("2026-11-29T00:00:00Z");
  });

  const buyers = (buyer: object): Order =>
    order(delivered({ deliveredAt: "2026-11-26T10:00:00Z" }), { buyer });
  const byBuyer = (buyer: object): ReturnType<typeof ask> =>
    ask(
      shop(row(permit({ closes: after("line.deliveredAt", span("buyer")) })), { calendars }),
      buyers(buyer),
      { at: "2026-11-26T12:00:00Z" },
    );

  it.each([
    [{ country: "US" }, "2026-11-28T00:00:00Z"],
    [{ country: "FR" }, "2026-11-28T00:00:00Z"],
    [{ country: "DE", region: "BE" }, "2026-11-28T00:00:00Z"],
    [{ country: "DE", region: null }, "2026-11-28T00:00:00Z"],
    [{ country: "DE", region: "BY" }, "2026-12-01T00:00:00Z"],
    [{ country: "US", region: "BY" }, "2026-11-28T00:00:00Z"],
  ])("3.4 of the buyer %j", (buyer, expected) => {
    const verdict = byBuyer(buyer);
    expect(verdict).toMatchObject({ status: "allowed", until: { at: expected } });
    expect(verdict).not.toHaveProperty("possiblyUntil");
    expect(verdict).not.toHaveProperty("missing");
  });

  it("3.4 of a buyer whose region is not known: the narrowest, perhaps the widest", () => {
    expect(byBuyer({ country: "DE" })).toMatchObject({
      until: { at: "2026-11-28T00:00:00Z" },
      possiblyUntil: { at: "2026-12-01T00:00:00Z" },
      missing: ["buyer.region"],
    });
  });

  it("3.4 of a buyer whose country is not known", () => {
    expect(byBuyer({})).toMatchObject({
      until: { at: "2026-11-28T00:00:00Z" },
      possiblyUntil: { at: "2026-12-01T00:00:00Z" },
      missing: ["buyer.country", "buyer.region"],
    });
  });

  it("3.4 rolls by the buyer's place", () => {
    const roll = days(1, { roll: "next-working-day", calendar: "buyer" });
    const policy = shop(row(permit({ closes: after("line.deliveredAt", roll) })), { calendars });
    expect(ask(policy, buyers({ country: "DE", region: "BY" }))).toMatchObject({
      opens: { at: "2026-11-26T10:00:00Z" },
    });
    const at = "2026-11-26T12:00:00Z";
    expect(
      asked("allowed", policy, buyers({ country: "DE", region: "BY" }), { at }).until?.at,
    ).toBe("2026-12-01T00:00:00Z");
  });
});

describe("3.5 the zone", () => {
  const until = (
    timeZone: Policy["timeZone"],
    buyer: object,
  ): Pick<Extract<ReturnType<typeof ask>, { status: "allowed" }>, "until" | "possiblyUntil"> => {
    const policy = shop(row(permit({ closes: after("line.deliveredAt", days(14)) })), { timeZone });
    const { until, possiblyUntil } = asked("allowed", policy, order(delivered(), { buyer }));
    return { until, ...(possiblyUntil === undefined ? {} : { possiblyUntil }) };
  };

  it("3.5 is the policy's", () => {
    expect(until("America/New_York", { timeZone: "Asia/Tokyo" }).until).toMatchObject({
      at: "2026-11-25T05:00:00Z",
      lastDay: "2026-11-24",
      timeZone: "America/New_York",
    });
  });

  it("3.5 or the buyer's", () => {
    expect(until("buyer", { timeZone: "Asia/Tokyo" })).toMatchObject({
      until: { at: "2026-11-25T15:00:00Z", lastDay: "2026-11-25", timeZone: "Asia/Tokyo" },
    });
    expect(until("buyer", { timeZone: "Asia/Tokyo" })).not.toHaveProperty("possiblyUntil");
  });

  it("3.5 or of a list the first that is known", () => {
    expect(until(["buyer", "Europe/Berlin"], {}).until?.timeZone).toBe("Europe/Berlin");
    expect(until(["buyer", "Europe/Berlin"], { timeZone: "?" }).until?.timeZone).toBe(
      "Europe/Berlin",
    );
    expect(until(["buyer", "Europe/Berlin"], { timeZone: "Asia/Tokyo" }).until?.timeZone).toBe(
      "Asia/Tokyo",
    );
    expect(until(["Europe/Berlin", "buyer"], { timeZone: "Asia/Tokyo" }).until?.timeZone).toBe(
      "Europe/Berlin",
    );
  });

  it.each([["buyer"], [["buyer"]]])(
    "3.5 a last `buyer` that is unknown is each zone that there is",
    (timeZone) => {
      // the day of delivery is the 10th up to 8:45 hours east, the 11th from nine on
      expect(until(timeZone, {})).toMatchObject({
        until: { at: "2026-11-24T15:15:00Z", lastDay: "2026-11-24", timeZone: "Australia/Eucla" },
        possiblyUntil: { at: "2026-11-25T15:00:00Z", lastDay: "2026-11-25", timeZone: "Etc/GMT-9" },
      });
    },
  );

  it("3.5 is shown for what no span of days hangs on, too", () => {
    const policy = shop(row(permit({ closes: after("line.deliveredAt", hours(720)) })), BERLIN);
    expect(asked("allowed", policy, order(delivered())).until).toEqual({
      at: "2026-12-10T15:00:00Z",
      lastDay: "2026-12-10",
      timeZone: "Europe/Berlin",
      from: { event: "line.deliveredAt", at: DELIVERED },
    });
    const buyer = shop(row(permit({ closes: after("line.deliveredAt", hours(720)) })), {
      timeZone: ["buyer"],
    });
    expect(asked("allowed", buyer, order(delivered())).until?.timeZone).toBe("UTC");
  });
});

describe("3.6 and 3.7 schedules and events", () => {
  it.each([
    "line.promisedShipBy",
    "line.promisedBy",
    "line.returnBy",
    "line.releaseAt",
    "delay.newDate",
  ] as const)("3.7 an absent schedule is not there: %s", (fact) => {
    const key = fact.slice("line.".length);
    const policy = shop(row(permit({ opens: after(fact, days(1)) })));
    expect(ask(policy, order(line({ [key]: null }))).status).toBe("allowed");
  });

  it.each(["contact.at", "return.requestedAt", "receipt.confirmedAt"] as const)(
    "3.7 an absent event is never, so far: %s",
    (fact) => {
      const policy = shop(row(permit({ opens: after(fact, days(1)) })));
      expect(asked("upcoming", policy, order()).opens).toEqual({ after: fact });
      const earlier = shop(row(permit({ opens: before(fact, days(1)) })));
      expect(asked("upcoming", earlier, order()).opens).toEqual({ after: fact });
    },
  );

  it("3.6 a schedule that is there is a moment like another", () => {
    const policy = shop(row(permit({ opens: after("line.promisedBy", days(1)) })));
    const about = order(line({ promisedBy: "2026-11-25T10:00:00Z" }));
    expect(asked("upcoming", policy, about).opens).toEqual({ at: "2026-11-27T00:00:00Z" });
  });
});

describe("3.8 laterOf, earlierOf and firstKnown", () => {
  const contacted = (at: string): object => ({ events: [{ type: "seller-contacted", at }] });
  const CONTACT = "2026-11-12T10:00:00Z";
  const promised = { promisedBy: "2026-11-25T10:00:00Z" };
  const opens = (moment: Moment, about: Order): unknown => {
    const verdict = ask(shop(row(permit({ opens: moment }))), about, {
      at: "2026-11-01T10:00:00Z",
    });
    return verdict.status === "upcoming" ? verdict.opens : verdict.status;
  };

  it.each([
    ["laterOf", laterOf, "2026-11-25T10:00:00Z"],
    ["earlierOf", earlierOf, CONTACT],
  ] as const)("3.8 %s of two that are there, in any order", (_, pick, expected) => {
    const about = order(line(promised), contacted(CONTACT));
    expect(opens(pick("contact.at", "line.promisedBy"), about)).toEqual({ at: expected });
    expect(opens(pick("line.promisedBy", "contact.at"), about)).toEqual({ at: expected });
  });

  it("3.8 firstKnown is the first that is there", () => {
    const about = order(line(promised), contacted(CONTACT));
    expect(opens(firstKnown("line.promisedBy", "contact.at"), about)).toEqual({
      at: promised.promisedBy,
    });
    expect(opens(firstKnown("contact.at", "line.promisedBy"), about)).toEqual({ at: CONTACT });
  });

  it("3.8 all pass over what is not there", () => {
    const about = order(line({ promisedBy: null }), contacted(CONTACT));
    for (const pick of [laterOf, earlierOf, firstKnown]) {
      expect(opens(pick("line.promisedBy", "contact.at"), about)).toEqual({ at: CONTACT });
      expect(opens(pick("contact.at", "line.promisedBy"), about)).toEqual({ at: CONTACT });
    }
  });

  it("3.8 laterOf is never if one of its moments is", () => {
    const about = order(line(promised));
    expect(opens(laterOf("line.promisedBy", "contact.at"), about)).toEqual({ after: "contact.at" });
    expect(opens(laterOf("contact.at", "line.promisedBy"), about)).toEqual({ after: "contact.at" });
  });

  it("3.8 earlierOf and firstKnown pass over what is never", () => {
    const about = order(line(promised));
    for (const pick of [earlierOf, firstKnown])
      for (const moment of [
        pick("line.promisedBy", "contact.at"),
        pick("contact.at", "line.promisedBy"),
      ])
        expect(opens(moment, about)).toEqual({ at: promised.promisedBy });
  });

  it("3.8 what is left of nothing is never if an event was among it, else not there", () => {
    const about = order(line({ promisedBy: null }));
    for (const pick of [laterOf, earlierOf, firstKnown]) {
      expect(opens(pick("line.promisedBy", "contact.at"), about)).toEqual({ after: "contact.at" });
      expect(opens(pick("line.promisedBy", "line.returnBy"), about)).toBe("allowed");
    }
  });

  it("3.8 laterOf awaits the first that has not happened", () => {
    const moment = laterOf("line.deliveredAt", "contact.at", "claim.openedAt");
    expect(opens(moment, order())).toEqual({ after: "line.deliveredAt" });
    expect(opens(moment, order(delivered()))).toEqual({ after: "contact.at" });
  });

  it("3.8 earlierOf and firstKnown await the first that still can happen", () => {
    const lost = line({ status: "delivery-failed", failure: "lost" });
    for (const pick of [earlierOf, firstKnown]) {
      const moment = pick("line.deliveredAt", "contact.at", "claim.openedAt");
      expect(opens(moment, order())).toEqual({ after: "line.deliveredAt" });
      expect(opens(moment, order(lost))).toEqual({ after: "contact.at" });
    }
  });

  it("3.8 where none can happen any more, they await what can't happen", () => {
    const lost = order(line({ status: "delivery-failed", failure: "lost" }));
    for (const pick of [earlierOf, firstKnown]) {
      const policy = shop(row(permit({ opens: pick("line.deliveredAt", "line.cancelledAt") })));
      expect(asked("denied", policy, lost).reasons[0].code).toBe("cannot-happen");
    }
  });

  it("3.8 laterOf can't happen if one of its moments can't", () => {
    const lost = order(line({ status: "delivery-failed", failure: "lost" }));
    for (const moment of [
      laterOf("line.deliveredAt", "contact.at"),
      laterOf("contact.at", "line.deliveredAt"),
    ])
      expect(asked("denied", shop(row(permit({ opens: moment }))), lost).reasons[0].code).toBe(
        "cannot-happen",
      );
  });

  it("3.8 choices nest", () => {
    const about = order(line(promised), contacted(CONTACT));
    const moment = laterOf(
      after("contact.at", hours(48)),
      earlierOf(after("line.promisedBy", days(3)), "line.deliveredAt"),
    );
    expect(opens(moment, about)).toEqual({ at: "2026-11-29T00:00:00Z" });
  });
});

describe("3.9 what can still happen", () => {
  const OPEN = ["pending", "processing", "shipped", "out-for-delivery", "ready-for-pickup"];
  const ALL = [...OPEN, "delivered", "delivery-failed", "cancelled"];
  const events = [
    ["line.shippedAt", ["pending", "processing"]],
    ["line.readyAt", ["pending", "processing", "shipped"]],
    ["line.deliveredAt", OPEN],
    ["line.failedAt", OPEN],
    ["line.cancelledAt", OPEN],
    ["line.installedAt", [...OPEN, "delivered"]],
    ["order.firstDeliveredAt", OPEN],
    ["order.lastDeliveredAt", OPEN],
    ["contact.at", ALL],
    ["claim.decidedAt", ALL],
    ["replacement.sentAt", ALL],
    ["disclosures.withdrawalInfoGivenAt", ALL],
    ["custom.eventAt", ALL],
  ] as const;
  it.each(events.flatMap(([fact, can]) => ALL.map((status) => [fact, status, can] as const)))(
    "3.9 %s of a line that is %s",
    (fact, status, can) => {
      const policy = shop(row(permit({ opens: fact })), { custom: { eventAt: "instant" } });
      // null where it may be absent; a date that the status implies is not
      const key = fact.slice("line.".length);
      const about = order(line({ status, [key]: null }), {
        disclosures: { withdrawalInfoGivenAt: null },
      });
      const verdict = ask(policy, about);
      if (can.includes(status as never)) expect(verdict).toMatchObject({ opens: { after: fact } });
      else expect(verdict.status).not.toBe("upcoming");
      const noDate = !(`${fact} ${status}` in IMPLIED);
      if (noDate && !can.includes(status as never))
        expect(verdict.reasons[0].code).toBe("cannot-happen");
    },
  );

  it("3.9 the deliveries of the order hang on any line", () => {
    const policy = shop(row(permit({ opens: "order.lastDeliveredAt" })));
    const about = order([delivered(), line({ id: "2", status: "shipped" })]);
    expect(asked("upcoming", policy, about).opens).toEqual({ after: "order.lastDeliveredAt" });
    const never = order([line({ status: "cancelled" }), line({ id: "2", status: "cancelled" })]);
    expect(ask(policy, never).reasons[0].code).toBe("cannot-happen");
  });
});

/** Dates that a line of that status has: unknown here, not absent. */
const IMPLIED: Readonly<Record<string, true>> = {
  "line.shippedAt shipped": true,
  "line.readyAt out-for-delivery": true,
  "line.readyAt ready-for-pickup": true,
  "line.deliveredAt delivered": true,
  "order.firstDeliveredAt delivered": true,
  "order.lastDeliveredAt delivered": true,
  "line.failedAt delivery-failed": true,
  "line.cancelledAt cancelled": true,
};

describe("3.10 lengths from facts", () => {
  const closes = after("line.deliveredAt", days({ fact: "returnPolicy.days" }));
  const terms = (daysOf: number | undefined): Order =>
    order(delivered({ returnPolicy: { category: "finite-window", days: daysOf } }));

  it("3.10 the number comes from the fact", () => {
    const policy = shop(row(permit({ closes })));
    expect(asked("allowed", policy, terms(30)).until?.at).toBe("2026-12-11T00:00:00Z");
    expect(asked("denied", policy, terms(0)).since).toBe("2026-11-11T00:00:00Z");
  });

  it("3.10 from a quantity, or from a number of the shop's own", () => {
    const policy = shop(
      row(permit({ closes: after("line.deliveredAt", days({ fact: "line.quantity" })) })),
    );
    expect(asked("allowed", policy, order(delivered({ quantity: 20 }))).until?.at).toBe(
      "2026-12-01T00:00:00Z",
    );
    const own = shop(
      row(permit({ closes: after("line.deliveredAt", months({ fact: "custom.term" })) })),
      { custom: { term: "number" } },
    );
    expect(asked("allowed", own, order(delivered(), { custom: { term: 1 } })).until?.at).toBe(
      "2026-12-11T00:00:00Z",
    );
  });

  it.each([undefined, -1, Number.NaN])("3.10 a row of a length %s does not match", (length) => {
    const rows = [
      row(permit({ closes }), {}, "terms"),
      row(permit({ mode: "request" }), {}, "rest"),
    ];
    expect(ask(shop(rows), terms(length)).reasons[0].rule).toBe("rest");
    const opening = row(permit({ opens: closes }), {}, "terms");
    expect(ask(shop([opening, ...rows.slice(1)]), terms(length)).reasons[0].rule).toBe("rest");
  });

  it("3.10 whatever else its moment hangs on", () => {
    for (const moment of [
      laterOf("order.placedAt", closes),
      earlierOf("order.placedAt", closes),
      after(closes, days(1)),
      firstKnown("order.placedAt", closes),
    ]) {
      const rows = [row(permit({ opens: moment }), {}, "terms"), row(permit(), {}, "rest")];
      expect(ask(shop(rows), terms(undefined)).reasons[0].rule).toBe("rest");
    }
  });

  it("3.10 a second deadline without a length is `null`", () => {
    const rows = row(permit({ terms: { handInBy: closes } }));
    expect(asked("allowed", shop(rows), terms(undefined)).terms).toEqual({ handInBy: null });
    expect(asked("allowed", shop(rows), terms(30)).terms).toEqual({
      handInBy: {
        at: "2026-12-11T00:00:00Z",
        lastDay: "2026-12-10",
        timeZone: "UTC",
        from: { event: "line.deliveredAt", at: DELIVERED },
      },
    });
  });

  it("3.10 a length that is unknown is asked for", () => {
    const policy = shop(
      row(permit({ closes: after("line.deliveredAt", days({ fact: "custom.term" })) })),
      { custom: { term: "number" } },
    );
    expect(ask(policy, order(delivered(), { custom: { term: "long" } }))).toMatchObject({
      status: "unknown",
      missing: ["custom.term"],
    });
  });
});

describe("3.11 fixed days", () => {
  it("3.11 in `closes` it is its end", () => {
    const policy = shop(row(permit({ closes: on("2026-11-30") })), BERLIN);
    expect(asked("allowed", policy, order(), { at: AT }).until).toEqual({
      at: "2026-11-30T23:00:00Z",
      lastDay: "2026-11-30",
      timeZone: "Europe/Berlin",
      from: null,
    });
  });

  it("3.11 in `opens` its start", () => {
    const policy = shop(row(permit({ opens: on("2026-11-30") })), BERLIN);
    expect(asked("upcoming", policy, order()).opens).toEqual({ at: "2026-11-29T23:00:00Z" });
  });

  it("3.11 as the base of a day span it is that day", () => {
    expect(end(after(on("2026-11-30"), days(2)), order())?.at).toBe("2026-12-03T00:00:00Z");
    expect(end(before(on("2026-11-30"), days(2)), order())?.at).toBe("2026-11-29T00:00:00Z");
    const policy = shop(row(permit({ opens: after(on("2026-11-30"), days(2)) })));
    expect(asked("upcoming", policy, order()).opens).toEqual({ at: "2026-12-03T00:00:00Z" });
  });

  it("3.11 beside a date", () => {
    const closes = laterOf(after("line.deliveredAt", days(1)), on("2027-01-31"));
    expect(end(closes, order(delivered()))).toEqual({
      at: "2027-02-01T00:00:00Z",
      lastDay: "2027-01-31",
      timeZone: "UTC",
      from: null,
    });
  });
});
