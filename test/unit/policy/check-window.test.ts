import {
  after,
  before,
  days,
  earlierOf,
  firstKnown,
  hours,
  laterOf,
  minutes,
  months,
  on,
  years,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { thenProblems } from "./issues-of.js";

const custom = { eventAt: "instant" };

function window(opens: unknown, closes: unknown): readonly string[] {
  return thenProblems({ effect: "permit", opens, closes }, "return", { custom });
}

describe("a window", () => {
  const never = [".closes: the window closes before it opens"];

  it("does not close before it opens, on fixed days", () => {
    expect(window(on("2027-01-31"), on("2027-01-31"))).toEqual([]);
    expect(window(on("2027-02-01"), on("2027-01-31"))).toEqual(never);
  });

  it("does not close before it opens, after one moment", () => {
    expect(window(after("contact.at", hours(48)), after("contact.at", hours(49)))).toEqual([]);
    expect(window(after("contact.at", hours(48)), after("contact.at", hours(48)))).toEqual(never);
    expect(window(after("contact.at", hours(1)), after("contact.at", minutes(59)))).toEqual(never);
    expect(window(after("contact.at", years(1)), after("contact.at", months(12)))).toEqual(never);
    expect(window(after("contact.at", days(3)), "contact.at")).toEqual(never);
    expect(window(after("contact.at", days(3)), before("contact.at", days(3)))).toEqual(never);
    expect(window("contact.at", before("contact.at", days(2)))).toEqual(never);
    expect(window("contact.at", before("contact.at", days(1)))).toEqual([]);
    expect(window("contact.at", after("contact.at", hours(0)))).toEqual(never);
    expect(window("contact.at", after("contact.at", days(0)))).toEqual([]);
    expect(window("contact.at", "contact.at")).toEqual(never);
    expect(window(before("contact.at", days(3)), before("contact.at", days(3)))).toEqual(never);
    expect(window(before("contact.at", days(3)), before("contact.at", days(2)))).toEqual([]);
    expect(window(before("contact.at", days(3)), after("contact.at", days(0)))).toEqual([]);
  });

  it("is left alone where the data does not show it", () => {
    expect(window(after("contact.at", days(3)), after("line.deliveredAt", days(2)))).toEqual([]);
    expect(window(after("contact.at", days(3)), after("contact.at", hours(2)))).toEqual([]);
    expect(
      window(
        after("contact.at", days(3)),
        after("contact.at", days(2, { roll: "next-working-day" })),
      ),
    ).toEqual([]);
    expect(
      window(
        after("contact.at", days(3)),
        after("contact.at", days({ fact: "returnPolicy.days" })),
      ),
    ).toEqual([]);
    expect(window(laterOf("contact.at", on("2027-01-31")), on("2027-01-01"))).toEqual([]);
  });

  it("compares nested moments", () => {
    const week = after("line.deliveredAt", days(7));
    expect(window(after(week, days(3)), after(week, days(2)))).toEqual(never);
    expect(window(after(week, days(2)), after(week, days(3)))).toEqual([]);
    expect(window(laterOf(week, "contact.at"), laterOf(week, "contact.at"))).toEqual(never);
    expect(window(laterOf(week, on("2027-01-31")), laterOf(week, on("2027-01-31")))).toEqual([]);
  });
});

describe("a window without `opens`", () => {
  it("opens at the one event that it closes after", () => {
    expect(window(undefined, after("line.deliveredAt", days(30)))).toEqual([]);
    expect(window(undefined, firstKnown("line.deliveredAt"))).toEqual([]);
    expect(window(undefined, after("custom.eventAt", days(30)))).toEqual([]);
    const fixed = laterOf(after("line.deliveredAt", days(30)), on("2027-01-31"));
    expect(window(undefined, fixed)).toEqual([]);
  });

  it("is open from the beginning if it closes by schedule", () => {
    expect(window(undefined, "line.promisedBy")).toEqual([]);
    expect(window(undefined, before("line.releaseAt", days(1)))).toEqual([]);
    expect(window(undefined, on("2027-01-31"))).toEqual([]);
    expect(
      window(undefined, laterOf("line.promisedBy", "delay.newDate", on("2027-01-31"))),
    ).toEqual([]);
  });

  it("does not close before that event", () => {
    const help = "(without `opens` it opens at `line.shippedAt`; state when it opens)";
    expect(window(undefined, "line.shippedAt")).toEqual([
      `.closes: the window closes before it opens ${help}`,
    ]);
    expect(window(undefined, after("line.shippedAt", minutes(0)))).toEqual([
      `.closes: the window closes before it opens ${help}`,
    ]);
  });

  it("names one event only, and no schedule beside it", () => {
    const help = "(state when it opens with `opens`)";
    expect(window(undefined, earlierOf("line.deliveredAt", "contact.at"))).toEqual([
      `.closes: names more than one event: \`line.deliveredAt\`, \`contact.at\` ${help}`,
    ]);
    expect(
      window(undefined, laterOf(after("line.deliveredAt", days(30)), "line.returnBy")),
    ).toEqual([
      `.closes: names an event and a schedule: \`line.deliveredAt\`, \`line.returnBy\` ${help}`,
    ]);
    const twice = laterOf(
      after("line.deliveredAt", days(30)),
      after("line.deliveredAt", months(1)),
    );
    expect(window(undefined, twice)).toEqual([]);
  });
});
