/** What is tried for an unknown date: both sides of each point at which something changes (7.2). */
import { decide, type LocalDate, type Policy } from "order-recourse";
import {
  after,
  businessDays,
  days,
  deny,
  earlierOf,
  firstKnown,
  hours,
  laterOf,
  type Moment,
  on,
  permit,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, delivered, line, order, row, shop } from "./support.js";

/** Delivered between 1 and 20 November. */
const undelivered = order(delivered({ deliveredAt: undefined }));

/** Open on one day: the sixteenth after delivery. */
const oneDay = permit({
  opens: after("line.deliveredAt", days(15)),
  closes: after("line.deliveredAt", days(16)),
});
/** 25 November. */
const known: When = { "order.placedAt": { olderThan: days(23), within: days(24) } };

describe("7.2 beside a known moment that is yet to come", () => {
  it("7.2 at which the span of a test begins or ends", () => {
    // none of the bounds, and of what changes now, makes the two meet
    expect(asked("unknown", shop(row(oneDay, known)), undelivered).missing).toEqual([
      "line.deliveredAt",
    ]);
    const at = (deliveredAt: string): string =>
      ask(shop(row(oneDay, known)), order(delivered({ deliveredAt }))).status;
    expect(at("2026-11-08T12:00:00Z")).toBe("denied");
    expect(at("2026-11-09T12:00:00Z")).toBe("upcoming");
    expect(at("2026-11-10T12:00:00Z")).toBe("denied");
  });

  it("7.2 though it takes two spans from the date to get there", () => {
    const later = (n: number): Moment => after(after("line.deliveredAt", days(n)), days(10));
    const nested = permit({ opens: later(5), closes: later(6) });
    expect(ask(shop(row(nested, known)), undelivered).status).toBe("unknown");
  });

  it("7.2 at which a window closes", () => {
    const policies = [
      shop(row(permit({ closes: on("2026-11-25") })), { id: "known" }),
      shop(row(oneDay), { id: "one-day" }),
    ];
    // what opens as the other closes goes on for a day
    expect(asked("allowed", policies, undelivered)).toMatchObject({
      until: { lastDay: "2026-11-25" },
      possiblyUntil: { lastDay: "2026-11-26" },
      missing: ["line.deliveredAt"],
    });
  });

  it("7.2 at which a window that awaits something does not close", () => {
    const policies = [
      shop(row(permit({ opens: on("2026-11-02"), closes: after("contact.at", days(3)) })), {
        id: "known",
      }),
      shop(row(oneDay, known), { id: "one-day" }),
    ];
    expect(asked("allowed", policies, undelivered).missing).toEqual(undefined);
  });

  it("7.2 of another line, where a table works on whole orders", () => {
    const whole = shop(row(oneDay), { wholeOrder: ["return"] });
    const other = delivered({ id: "2", deliveredAt: "2026-11-09T12:00:00Z" });
    const about = order([delivered({ deliveredAt: undefined }), other]);
    for (const policies of [whole, [whole, shop(row(deny()), { id: "denies" })]])
      expect(decide(about, { policies, at: AT }).lines["1"]?.verdicts.return).toMatchObject({
        status: "unknown",
        missing: ["line.deliveredAt"],
      });
  });
});

describe("7.2 of several spans after one date", () => {
  it("7.2 those of each test", () => {
    const policy = shop([
      row(deny({ kind: "already" }), { "line.deliveredAt": { within: days(1) } }, "fresh"),
      row(permit(), { "line.deliveredAt": { olderThan: days(5), within: days(10) } }, "between"),
    ]);
    expect(ask(policy, undelivered).status).toBe("unknown");
  });

  it("7.2 those of each window", () => {
    const window = (from: number, to: number): ReturnType<typeof permit> =>
      permit({
        opens: after("line.deliveredAt", days(from)),
        closes: after("line.deliveredAt", days(to)),
      });
    const policy = shop([
      row(window(0, 1), { "order.placedAt": { within: days(1) } }, "over"),
      row(window(5, 10), {}, "between"),
    ]);
    expect(ask(policy, undelivered).status).toBe("unknown");
    const narrow = shop([
      row(window(0, 1), { "order.placedAt": { within: days(1) } }, "over"),
      row(oneDay, known, "narrow"),
    ]);
    expect(ask(narrow, undelivered).status).toBe("unknown");
  });

  it("7.2 those of each policy that counts other working days", () => {
    const span = (n: number): Moment =>
      after("line.deliveredAt", businessDays(n, { calendar: "XX" }));
    const window = permit({ opens: span(5), closes: span(6) });
    const calendar = (...holidays: readonly LocalDate[]): Partial<Policy> => ({
      calendars: { XX: { weekend: [6, 7], holidays, from: "2026-01-01", to: "2027-12-31" } },
    });
    const fortnight = ["23", "24", "25", "26", "27", "30"].map((n) => `2026-11-${n}` as LocalDate);
    const early = ["01", "02", "03", "04"].map((n) => `2026-12-${n}` as LocalDate);
    const over: When = { "order.placedAt": { within: days(1) } };
    const tenth: When = { "order.placedAt": { olderThan: days(38), within: days(39) } };
    const policies = [
      shop(row(window, over), { id: "a", ...calendar() }),
      shop(row(window, tenth), { id: "b", ...calendar(...fortnight, ...early) }),
    ];
    // of all days of delivery only the 18th makes it open on 10 December
    expect(ask(policies, undelivered).status).toBe("unknown");
  });
});

describe("3.8 choices among moments of which some are not there", () => {
  const lost = order(line({ status: "delivery-failed", failure: "lost", promisedBy: null }));

  it.each([
    ["laterOf", laterOf],
    ["earlierOf", earlierOf],
    ["firstKnown", firstKnown],
  ] as const)("3.8 %s passes over what is not there, though nothing else can happen", (_, pick) => {
    for (const moment of [
      pick("line.promisedBy", "line.deliveredAt"),
      pick("line.deliveredAt", "line.promisedBy"),
    ])
      expect(asked("denied", shop(row(permit({ opens: moment }))), lost).reasons[0].code).toBe(
        "cannot-happen",
      );
  });

  it.each([
    ["laterOf", laterOf],
    ["earlierOf", earlierOf],
  ] as const)("3.8 of equal moments %s is the first", (_, pick) => {
    const at = "2026-11-22T10:00:00Z";
    const about = order(delivered({ deliveredAt: at, promisedBy: at }));
    const dates = ["line.deliveredAt", "line.promisedBy"] as const;
    for (const [one, other] of [dates, [dates[1], dates[0]]] as const) {
      const closes = pick(after(one, days(9)), after(other, days(9)));
      const policy = shop(row(permit({ opens: on("2026-11-02"), closes })));
      expect(asked("allowed", policy, about).until?.from).toEqual({ event: one, at });
    }
  });

  it("3.8 earlierOf asks for what is unknown, though something else is there", () => {
    for (const closes of [
      earlierOf(after("line.deliveredAt", days(30)), on("2026-12-10")),
      earlierOf(on("2026-12-10"), after("line.deliveredAt", days(30))),
    ])
      expect(
        asked("allowed", shop(row(permit({ opens: on("2026-11-02"), closes }))), undelivered),
      ).toMatchObject({
        until: { lastDay: "2026-12-01" },
        possiblyUntil: { lastDay: "2026-12-10" },
        missing: ["line.deliveredAt"],
      });
  });

  it("4.3 a window whose `opens` is not there, and whose `closes` names two events, opens at the beginning", () => {
    const opens = "line.promisedBy";
    const closes = laterOf(after("line.deliveredAt", days(3)), "contact.at");
    const about = order(line({ promisedBy: null }));
    expect(ask(shop(row(permit({ opens, closes }))), about).status).toBe("allowed");
    const one = after("line.deliveredAt", hours(3));
    expect(ask(shop(row(permit({ opens, closes: one }))), about).status).toBe("upcoming");
  });
});
