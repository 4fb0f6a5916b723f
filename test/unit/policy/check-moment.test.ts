import { describe, expect, it } from "vitest";
import { momentProblems, spanProblems } from "./issues-of.js";

const DELIVERED = "line.deliveredAt";

describe("a moment", () => {
  it("is a date fact", () => {
    expect(momentProblems(DELIVERED)).toEqual([]);
    expect(momentProblems("line.status")).toEqual([
      ": expected the name of a date fact, found `line.status`",
    ]);
    expect(momentProblems("line.deliverdAt")).toEqual([
      ": unknown fact `line.deliverdAt` (did you mean `line.deliveredAt`?)",
    ]);
    expect(momentProblems("deliveredAt")).toEqual([
      ": unknown fact `deliveredAt` (did you mean `line.deliveredAt`?)",
    ]);
    expect(momentProblems(30)).toEqual([": expected a moment, found `30`"]);
  });

  it("is an instant of the shop's own that is declared", () => {
    expect(momentProblems("custom.eventAt", { custom: { eventAt: "instant" } })).toEqual([]);
    expect(momentProblems("custom.eventAt")).toEqual([
      ": undeclared fact `custom.eventAt` (declare it in the policy's `custom`)",
    ]);
    expect(momentProblems("custom.score", { custom: { score: "number" } })).toEqual([
      ": expected the name of a date fact, found `custom.score`",
    ]);
  });

  it("is built from moments", () => {
    const span = { days: 1 };
    expect(momentProblems({ before: { after: DELIVERED, span }, span })).toEqual([]);
    expect(momentProblems({ laterOf: [DELIVERED, { on: "2027-01-31" }] })).toEqual([]);
    expect(momentProblems({ earlierOf: [DELIVERED] })).toEqual([]);
    expect(momentProblems({ firstKnown: [DELIVERED, { earlierOf: ["order.placedAt"] }] })).toEqual(
      [],
    );
    expect(momentProblems({ laterOf: [] })).toEqual([
      ".laterOf: expected at least one, found an empty list",
    ]);
    expect(momentProblems({ laterOf: DELIVERED })).toEqual([
      ".laterOf: expected a list, found `line.deliveredAt`",
    ]);
    expect(momentProblems({ laterOf: [DELIVERED, "line.status"] })).toEqual([
      ".laterOf[1]: expected the name of a date fact, found `line.status`",
    ]);
    expect(momentProblems({ on: "2027-02-29" })).toEqual([
      ".on: expected a date such as `2026-11-30`, found `2027-02-29`",
    ]);
  });

  it("is built in one way", () => {
    const ways = "`after`, `before`, `laterOf`, `earlierOf`, `firstKnown` or `on`";
    expect(momentProblems({})).toEqual([`: expected a moment with one of ${ways}, found nothing`]);
    expect(momentProblems({ after: DELIVERED, on: "2027-01-31" })).toEqual([
      `: expected a moment with one of ${ways}, found \`after, on\``,
    ]);
    expect(momentProblems({ latestOf: [] })).toEqual([
      ".latestOf: unknown key `latestOf` (did you mean `laterOf`?)",
      `: expected a moment with one of ${ways}, found nothing`,
    ]);
    expect(momentProblems({ on: "2027-01-31", span: { days: 1 } })).toEqual([
      ".span: unknown key `span`",
    ]);
    expect(momentProblems({ after: DELIVERED })).toEqual([".span: expected a span, found nothing"]);
  });

  it("is not nested too deep", () => {
    const nested = (levels: number): unknown => {
      let moment: unknown = DELIVERED;
      for (let level = 0; level < levels; level += 1) moment = { after: moment, span: { days: 1 } };
      return moment;
    };
    expect(momentProblems(nested(32))).toEqual([]);
    const tooDeep = `${".after".repeat(32)}: moments nested more than 32 deep`;
    expect(momentProblems(nested(33))).toEqual([tooDeep]);
    expect(momentProblems(nested(1000))).toEqual([tooDeep]);
  });

  it("does not hold itself", () => {
    const cycle: unknown[] = [];
    cycle.push({ laterOf: cycle }, { laterOf: cycle });
    expect(momentProblems({ laterOf: cycle })).toEqual([
      `${".laterOf[0]".repeat(32)}: moments nested more than 32 deep`,
    ]);
  });

  it("does not grow beyond measure out of shared parts", () => {
    let shared: unknown = DELIVERED;
    for (let level = 0; level < 30; level += 1) shared = { laterOf: [shared, shared] };
    const found = momentProblems(shared);
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(/: a moment of more than 1000 parts$/);
  });
});

describe("a span", () => {
  it("is a number of one unit", () => {
    for (const unit of ["minutes", "hours", "days", "businessDays", "months", "years"])
      expect(spanProblems({ [unit]: 3 })).toEqual([]);
    expect(spanProblems({ hours: 1.5 })).toEqual([]);
    expect(spanProblems({ days: 0 })).toEqual([]);
    expect(spanProblems({})).toEqual([
      ": expected a span in `minutes`, `hours`, `days`, `businessDays`, `months` or `years`, found an object",
    ]);
    expect(spanProblems({ day: 1 })).toEqual([".day: unknown key `day` (did you mean `days`?)"]);
    expect(spanProblems({ days: 1, hours: 2 })).toEqual([
      ": expected a span in one unit, found `hours, days`",
    ]);
    expect(spanProblems(30)).toEqual([
      ": expected a span, found `30` (name the unit: `{ days: 30 }`)",
    ]);
    expect(spanProblems("30")).toEqual([': expected a span, found `"30"`']);
  });

  it("has a number that can be counted", () => {
    expect(spanProblems({ days: -1 })).toEqual([
      ".days: expected a whole number of at least 0, found `-1`",
    ]);
    expect(spanProblems({ days: 1.5 })).toEqual([".days: expected a whole number, found `1.5`"]);
    expect(spanProblems({ hours: Number.POSITIVE_INFINITY })).toEqual([
      ".hours: expected a number, found `Infinity`",
    ]);
    expect(spanProblems({ years: 1001 })).toEqual([
      ".years: expected a whole number of at most 1000, found `1001`",
    ]);
    expect(spanProblems({ days: "30" })).toEqual(['.days: expected a whole number, found `"30"`']);
    expect(spanProblems({ days: 0, counting: "inclusive" })).toEqual([
      ".days: expected a whole number of at least 1, found `0`",
    ]);
  });

  it("may take its number from a fact", () => {
    const custom = { goodwillDays: "number", name: "text" };
    const facts = "`returnPolicy.days`, `line.quantity` or a number of the shop's own";
    expect(spanProblems({ days: { fact: "returnPolicy.days" } })).toEqual([]);
    expect(spanProblems({ days: { fact: "custom.goodwillDays" } }, { custom })).toEqual([]);
    expect(spanProblems({ days: { fact: "custom.name" } }, { custom })).toEqual([
      `.days.fact: expected ${facts}, found \`custom.name\``,
    ]);
    expect(spanProblems({ days: { fact: "returnPolicy.restockingPercent" } })).toEqual([
      `.days.fact: expected ${facts}, found \`returnPolicy.restockingPercent\``,
    ]);
    expect(spanProblems({ days: { fact: "returnPolicy.day" } })).toEqual([
      ".days.fact: unknown fact `returnPolicy.day` (did you mean `returnPolicy.days`?)",
    ]);
    expect(spanProblems({ days: { fact: 1, or: 2 } })).toEqual([
      ".days.or: unknown key `or`",
      `.days.fact: expected ${facts}, found \`1\``,
    ]);
  });

  it("is counted in a known way", () => {
    const span = { days: 14, counting: "inclusive", roll: "next-working-day", calendar: "DE-BY" };
    expect(spanProblems(span)).toEqual([]);
    expect(spanProblems({ businessDays: 3, calendar: "buyer" })).toEqual([]);
    expect(
      spanProblems({ days: 1, counting: "exclusive", roll: "previous", calendar: "Germany" }),
    ).toEqual([
      ".counting: expected `calendar`, `inclusive` or `elapsed`, found `exclusive` (did you mean `inclusive`?)",
      ".roll: expected `next-working-day`, found `previous`",
      ".calendar: expected a place such as `US` or `DE-BY`, found `Germany`",
    ]);
    expect(spanProblems({ businessDays: 2, counting: "elapsed" })).toEqual([
      ".counting: working days are whole days and never `elapsed`",
    ]);
    expect(spanProblems({ hours: 1, roll: "next-working-day" })).toEqual([
      ".roll: `hours` are counted on the clock, without `roll`",
    ]);
  });
});
