/** An unknown region of a known country: which of its values are tried. */
import { decide, type Line, type Order, type Policy } from "order-recourse";
import {
  after,
  businessDays,
  days,
  earlierOf,
  type Moment,
  permit,
  type Row,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, delivered, line, order, row, shop } from "./support.js";

type Calendars = NonNullable<Policy["calendars"]>;

/** Working days of a place with these holidays. */
function workdays(...holidays: readonly string[]): Calendars[string] {
  return { weekend: [6, 7], holidays, from: "2026-01-01", to: "2027-12-31" };
}

const STATES = Array.from({ length: 50 }, (_, n) => `S${n}`);
const IN_THE_STATES: Calendars = Object.fromEntries(
  STATES.map((state) => [`US-${state}`, workdays()]),
);
/** Delivered on Tuesday the 10th, five working days end on the 17th; in Bavaria here not before the 24th. */
const CALENDARS: Calendars = {
  DE: workdays(),
  "DE-BW": workdays(),
  "DE-BY": workdays("2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"),
  ...IN_THE_STATES,
};
const fiveDays = after("line.deliveredAt", businessDays(5, { calendar: "buyer" }));
const twentyDays = after("line.deliveredAt", businessDays(20, { calendar: "buyer" }));

const german = (given: object = {}, lines: Line | readonly Line[] = delivered()): Order =>
  order(lines, { buyer: { country: "DE", ...given } });

/** A row for each of 36 categories: every one is a way of its own, and so is each region that tells. */
const perCategory = STATES.slice(0, 36).map((category) =>
  row(permit({ closes: twentyDays }), { "line.category": category }, category),
);
const crowded = (more: Partial<Policy> = {}, first: readonly Row[] = []): Policy =>
  shop([...first, ...perCategory, row(permit({ closes: twentyDays }), {}, "rest")], {
    calendars: CALENDARS,
    ...more,
  });

describe("7.2 regions that nothing tells apart stand for each other", () => {
  it("7.2 those of another country", () => {
    expect(ask(crowded(), german()).status).toBe("allowed");
  });

  it("7.2 those that only rows name that can't match", () => {
    const named = STATES.map((state) =>
      row(permit(), { "buyer.country": "US", "buyer.region": state }, `in ${state}`),
    );
    expect(ask(crowded({}, named), german()).status).toBe("allowed");
  });

  it("7.2 those that only the calendars of a policy tell apart that doesn't count the buyer's days", () => {
    const calendars = Object.fromEntries(STATES.map((state) => [`DE-${state}`, workdays()]));
    const closes = after("line.deliveredAt", businessDays(20, { calendar: "DE-S1" }));
    const other = shop(row(permit({ closes })), { id: "other", calendars });
    expect(ask([crowded(), other], german()).status).toBe("allowed");
  });

  it("7.2 those that only the calendars of a policy tell apart that is silent", () => {
    const calendars = Object.fromEntries(STATES.map((state) => [`DE-${state}`, workdays()]));
    const away: When = { "buyer.country": "US" };
    const other = shop(row(permit({ closes: twentyDays }), away), { id: "other", calendars });
    expect(ask([crowded(), other], german()).status).toBe("allowed");
  });
});

describe("7.2 regions that something tells apart", () => {
  const window = row(permit({ closes: fiveDays }), {}, "window");

  it("7.2 a calendar", () => {
    const policy = shop(window, { calendars: CALENDARS });
    expect(asked("unknown", policy, german()).missing).toEqual(["buyer.region"]);
    expect(ask(policy, german({ region: "BY" })).status).toBe("allowed");
    expect(ask(policy, german({ region: "HH" })).status).toBe("denied");
    expect(asked("unknown", policy, order(delivered())).missing).toEqual([
      "buyer.region",
      "buyer.country",
    ]);
  });

  it.each<[string, When]>([
    ["alone", {}],
    ["beside what is known", { "buyer.country": "DE" }],
    ["beside what is not", { "buyer.kind": "consumer" }],
  ])("7.2 a row, %s", (_, when) => {
    const named = row(permit(), { ...when, "buyer.region": "HH" }, "named");
    const policy = shop([named, window], { calendars: { DE: workdays(), ...IN_THE_STATES } });
    expect(asked("unknown", policy, german()).missing).toContain("buyer.region");
    expect(ask(policy, german({ region: "S1" })).status).toBe("denied");
  });

  it("7.2 a row of one action, or for one line, and of no other", () => {
    const named = row(permit(), { "buyer.region": "S1", "line.condition": "used" }, "named");
    const calendars = { DE: workdays(), "DE-BY": workdays() };
    const policies = shop([], {
      calendars,
      tables: { cancel: [window], return: [named, window] },
    });
    const used = delivered({ id: "2", condition: "used" });
    const about = german({}, [delivered({ condition: "opened" }), used]);
    const { lines } = decide(about, { policies, at: AT });
    expect(lines["1"]?.verdicts.return.status).toBe("denied");
    expect(lines["2"]?.verdicts.cancel.status).toBe("denied");
    expect(lines["2"]?.verdicts.return).toMatchObject({ missing: ["buyer.region"] });
  });

  it("7.2 a row for another line, where a policy works on whole orders", () => {
    const rows = [
      row(permit(), { "line.quantity": 1 }, "first"),
      row(permit(), { "line.quantity": 2, "buyer.region": "S1" }, "second"),
      window,
    ];
    const policies = shop(rows, {
      calendars: { DE: workdays(), ...IN_THE_STATES },
      wholeOrder: ["return"],
    });
    const about = german({}, [delivered(), delivered({ id: "2", quantity: 2 })]);
    const { lines } = decide(about, { policies, at: AT });
    expect(lines["1"]?.verdicts.return).toMatchObject({ missing: ["buyer.region"] });
  });

  it.each<[string, Moment]>([
    ["a fixed day", after({ on: "2026-11-16" }, businessDays(1, { calendar: "buyer" }))],
    ["a known date", fiveDays],
  ])("7.2 the working days from %s, beside an unknown date", (_, moment) => {
    const told = "disclosures.withdrawalInfoGivenAt";
    const closes = earlierOf(moment, after(told, days(4000)));
    const then = permit({ opens: "order.placedAt", closes });
    const policy = shop(row(then, { [told]: { known: true } }), { calendars: CALENDARS });
    expect(asked("unknown", policy, german()).missing).toContain("buyer.region");
  });

  it("7.2 the working days until a window opens, after which it may be too late", () => {
    const opens = after("line.deliveredAt", businessDays(1, { calendar: "buyer" }));
    const policy = shop(row(permit({ opens, closes: { on: "2026-11-24" } })), {
      calendars: { DE: workdays(), "DE-HH": workdays(), "DE-BY": workdays("2026-11-23") },
    });
    const about = (given = {}): Order => german(given, line({ status: "shipped" }));
    expect(ask(policy, about({ region: "HH" })).status).toBe("upcoming");
    expect(ask(policy, about({ region: "BY" })).status).toBe("denied");
    expect(asked("unknown", policy, about()).missing).toContain("buyer.region");
  });

  it("7.2 a calendar, where the zone is not known either", () => {
    const policy = shop(window, { calendars: CALENDARS, timeZone: "buyer" });
    expect(asked("unknown", policy, german()).missing).toContain("buyer.region");
  });

  it.each(["line.deliveredAt", "order.lastDeliveredAt"] as const)(
    "7.2 the working days from an unknown date: %s",
    (date) => {
      const closes = after(date, businessDays(5, { calendar: "buyer" }));
      const policy = shop(row(permit({ closes })), { calendars: CALENDARS });
      const about = german({}, line({ status: "delivered" }));
      expect(asked("unknown", policy, about).missing).toContain("buyer.region");
    },
  );
});

describe("7.2 regions of which none makes a difference", () => {
  it("7.2 stand for each other, however many calendars there are", () => {
    // each has a day off of its own, long before any window here
    const calendars = Object.fromEntries(
      STATES.map((state, n) => [
        `DE-${state}`,
        workdays(`2026-0${3 + Math.floor(n / 20)}-${10 + (n % 20)}`),
      ]),
    );
    expect(ask(crowded({ calendars: { DE: workdays(), ...calendars } }), german()).status).toBe(
      "allowed",
    );
  });
});
