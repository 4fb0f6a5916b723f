/** Where days are counted, when that hangs on a buyer of whom little is known. */
import { decide, type Order, type Policy } from "order-recourse";
import {
  after,
  businessDays,
  days,
  deny,
  hours,
  minutes,
  on,
  permit,
  type Row,
  type When,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, delivered, holds, order, row, shop } from "./support.js";

const fortnight = permit({ closes: after("line.deliveredAt", days(14)) });

describe("3.5 zones", () => {
  it("3.5 a fixed day hangs on the zone, too", () => {
    for (const then of [
      permit({ closes: on("2026-11-30") }),
      permit({ opens: on("2026-10-30"), closes: on("2026-11-30") }),
    ])
      expect(asked("allowed", shop(row(then), { timeZone: "buyer" }), order())).toMatchObject({
        until: { at: "2026-11-30T10:00:00Z", timeZone: "Etc/GMT-14" },
        possiblyUntil: { at: "2026-12-01T12:00:00Z", timeZone: "Etc/GMT+12" },
        missing: ["buyer.timeZone"],
      });
  });

  it("3.5 so does the span of a test", () => {
    const test = (when: When): unknown =>
      holds(when, order(delivered()), { policy: { timeZone: "buyer" } });
    expect(test({ "line.deliveredAt": { within: days(12) } })).toBe(true);
    expect(test({ "line.deliveredAt": { olderThan: days(8) } })).toBe(true);
    expect(test({ "line.deliveredAt": { within: days(9) } })).toEqual(["buyer.timeZone"]);
    expect(test({ "line.deliveredAt": { olderThan: days(9) } })).toEqual(["buyer.timeZone"]);
  });

  it("3.1 minutes and hours don't", () => {
    for (const span of [minutes(600), hours(10)]) {
      const closes = after("line.deliveredAt", span);
      const policy = shop(row(permit({ closes })), { timeZone: "buyer" });
      const verdict = asked("allowed", policy, order(delivered()), { at: "2026-11-10T16:00:00Z" });
      expect(verdict).toMatchObject({ until: { at: "2026-11-11T01:00:00Z", timeZone: "UTC" } });
      expect(verdict).not.toHaveProperty("missing");
    }
  });

  it("7.6 a second deadline in which no days are counted is shown in UTC", () => {
    const handInBy = after("line.deliveredAt", hours(24 * 30));
    const policy = shop(row(permit({ terms: { handInBy } })), { timeZone: "buyer" });
    expect(asked("allowed", policy, order(delivered())).terms.handInBy).toMatchObject({
      at: "2026-12-10T15:00:00Z",
      timeZone: "UTC",
    });
    const known = order(delivered(), { buyer: { timeZone: "Asia/Tokyo" } });
    expect(asked("allowed", policy, known).terms.handInBy?.timeZone).toBe("Asia/Tokyo");
  });

  it("5.2 a buyer's zone that is not the last of a list and not known says nothing", () => {
    const policies = shop(row(permit()), {
      inForce: { from: "2026-11-02" },
      timeZone: ["buyer", "Europe/Berlin"],
    });
    for (const [placedAt, count] of [
      ["2026-11-01T15:00:00Z", 0],
      ["2026-11-02T05:00:00Z", 1],
    ] as const) {
      const decision = decide(order(delivered(), { placedAt }), { policies, at: AT });
      expect(decision.policies).toHaveLength(count);
      expect(decision.verdicts.return.status).toBe(count === 0 ? "denied" : "allowed");
    }
  });

  it("3.5 what is supposed for one policy does not show in another that knows its zone", () => {
    const policies = [
      shop(row(fortnight), { id: "buyer", timeZone: "buyer" }),
      shop(row(fortnight), { id: "list", timeZone: ["buyer", "Europe/Berlin"] }),
    ];
    const { grants } = asked("allowed", policies, order(delivered()));
    expect(grants.find(({ policy }) => policy === "list")?.until).toMatchObject({
      at: "2026-11-24T23:00:00Z",
      timeZone: "Europe/Berlin",
    });
  });

  it("3.5 a zone that a row asked for is that in which its days are counted", () => {
    const policy = shop(
      [
        row(fortnight, { "buyer.timeZone": "Asia/Tokyo" }, "Tokyo"),
        row(
          permit({ mode: "request", closes: on("2030-01-01") }),
          { "buyer.timeZone": "Europe/Berlin" },
          "Berlin",
        ),
        row(permit(), {}, "rest"),
      ],
      { timeZone: "buyer" },
    );
    const verdict = asked("allowed", policy, order(delivered()));
    expect(verdict).toMatchObject({
      mode: "request",
      until: { at: "2026-11-25T15:00:00Z", timeZone: "Asia/Tokyo" },
      possiblyUntil: null,
    });
    expect(verdict.grants).toMatchObject([
      { rule: "Berlin", until: { at: "2026-11-25T15:00:00Z" } },
    ]);
  });
});

/** A calendar with one holiday. */
const holiday = (date: string): object => ({
  weekend: [6, 7],
  holidays: [date],
  from: "2026-01-01",
  to: "2027-12-31",
});

describe("3.4 the buyer's working days", () => {
  const closes = (calendar: string): object =>
    permit({ closes: after("line.deliveredAt", businessDays(10, { calendar })) });
  const policy = (calendars: object, rows: Row | readonly Row[]): Policy =>
    shop(rows, { calendars } as Partial<Policy>);
  const ends = (policy: Policy, buyer: object): unknown => {
    const verdict = asked("allowed", policy, order(delivered(), { buyer }));
    const { until, possiblyUntil, missing } = verdict;
    return [until?.lastDay, possiblyUntil?.lastDay, missing];
  };

  it("3.4 a region has its own", () => {
    const made = policy({ "US-CA": holiday("2026-11-23") }, row(closes("buyer") as never));
    expect(ends(made, { country: "US", region: "CA" })).toEqual([
      "2026-11-25",
      undefined,
      undefined,
    ]);
    expect(ends(made, { country: "US", region: "NY" })).toEqual([
      "2026-11-24",
      undefined,
      undefined,
    ]);
    expect(ends(made, { country: "US" })).toEqual(["2026-11-24", "2026-11-25", ["buyer.region"]]);
    expect(ends(made, {})).toEqual([
      "2026-11-24",
      "2026-11-25",
      expect.arrayContaining(["buyer.country", "buyer.region"]),
    ]);
    expect(ends(made, { country: "DE" })).toEqual(["2026-11-24", undefined, undefined]);
  });

  it("3.4 a country without regions does not ask for one", () => {
    const made = policy(
      { DE: holiday("2026-11-23"), "US-CA": holiday("2026-11-23") },
      row(closes("buyer") as never),
    );
    expect(ends(made, { country: "DE" })).toEqual(["2026-11-25", undefined, undefined]);
    expect(ends(made, { region: "CA" })).toEqual(["2026-11-24", "2026-11-25", ["buyer.country"]]);
  });

  it("3.4 beside those of a place", () => {
    const rows = [
      row(closes("DE") as never, { "line.condition": "used" }, "DE"),
      row(closes("buyer") as never, {}, "buyer"),
    ];
    const made = policy({ DE: holiday("2026-11-23"), FR: holiday("2026-12-31") }, rows);
    const about = (condition: string): Order =>
      order(delivered({ condition }), { buyer: { country: "FR" } });
    expect(asked("allowed", made, about("used")).until?.lastDay).toBe("2026-11-25");
    expect(asked("allowed", made, about("opened")).until?.lastDay).toBe("2026-11-24");
  });

  it("3.4 don't matter to days that are neither working days nor rolled", () => {
    const then = permit({ closes: after("line.deliveredAt", days(14, { calendar: "buyer" })) });
    const made = policy({ DE: holiday("2026-11-24") }, row(then));
    expect(ends(made, {})).toEqual(["2026-11-24", undefined, undefined]);
  });

  it("1.3 of a buyer whose country is `null` are those of any country", () => {
    const made = policy({ DE: holiday("2026-11-23") }, row(closes("buyer") as never));
    const nowhere = { buyer: { country: null } } as unknown as Partial<Order>;
    expect(ends(made, nowhere)).toEqual(ends(made, {}));
    expect(ends(made, {})).toMatchObject({ 2: ["buyer.country"] });
  });

  it("7.2 a country that is supposed is one and the same for a row and for its days", () => {
    const when: When = { "buyer.country": ["DE", "FR"] };
    const made = policy({ DE: holiday("2026-11-23"), FR: holiday("2026-12-31") }, [
      row(closes("buyer") as never, when, "days"),
      row(deny(), {}, "rest"),
    ]);
    expect(ask(made, order(delivered())).status).toBe("unknown");
    const made2 = policy({ DE: holiday("2026-11-23"), FR: holiday("2026-12-31") }, [
      row(closes("buyer") as never, when, "days"),
      row(permit(), {}, "rest"),
    ]);
    expect(ends(made2, {})).toEqual(["2026-11-24", undefined, ["buyer.country"]]);
  });
});
