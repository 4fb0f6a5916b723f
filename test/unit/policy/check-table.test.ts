import { after, days, defer, deny, forbid, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { problems, rowProblems } from "./issues-of.js";

describe("a table", () => {
  it("is a list of rows", () => {
    expect(problems({ tables: { return: [] } })).toEqual([]);
    expect(problems({ tables: { return: { id: "a" } } })).toEqual([
      "tables.return: expected a list, found an object",
    ]);
    expect(problems({ tables: { return: [null] } })).toEqual([
      "tables.return[0]: expected an object, found `null`",
    ]);
    expect(problems({ tables: { return: [{}] } })).toEqual([
      "tables.return[0].id: expected text, found nothing",
      "tables.return[0].when: expected an object of tests, found nothing",
      "tables.return[0].then: expected an outcome, found nothing",
      "tables.return[0].because: expected a reason code, found nothing",
    ]);
    expect(rowProblems([{ wehn: {} }])).toEqual([
      "[0].wehn: unknown key `wehn` (did you mean `when`?)",
    ]);
  });

  it("gives reasons by code", () => {
    expect(rowProblems([{ because: "acme:gift-wrapped" }])).toEqual([]);
    expect(rowProblems([{ because: "return-windwo" }])).toEqual([
      "[0].because: unknown reason code `return-windwo` (did you mean `return-window`?)",
    ]);
    expect(rowProblems([{ because: "wrapped" }])).toEqual([
      "[0].because: unknown reason code `wrapped` (a code of your own has a prefix: `shop:gift-wrapped`)",
    ]);
    expect(rowProblems([{ because: 1 }])).toEqual([
      "[0].because: expected a reason code, found `1`",
    ]);
  });

  it("cites sources", () => {
    const source = {
      title: "Returns",
      section: "2",
      url: "u",
      seenOn: "2026-11-01",
      confidence: "high",
      note: "n",
    };
    expect(rowProblems([{ source }])).toEqual([]);
    expect(
      rowProblems([{ source: { titel: "Returns", confidence: "sure", seenOn: "today" } }]),
    ).toEqual([
      "[0].source.titel: unknown key `titel` (did you mean `title`?)",
      "[0].source.title: expected text, found nothing",
      "[0].source.seenOn: expected a date such as `2026-11-30`, found `today`",
      "[0].source.confidence: expected `high`, `medium` or `low`, found `sure`",
    ]);
  });

  it("has one row of a name", () => {
    expect(rowProblems([{ id: "a", when: { reason: "other" } }, { id: "a" }])).toEqual([
      "[1].id: two rows of this table are called `a`",
    ]);
    expect(
      problems({
        tables: {
          cancel: [{ id: "a", when: {}, then: deny(), because: "exempt" }],
          return: [{ id: "a", when: {}, then: deny(), because: "exempt" }],
        },
      }),
    ).toEqual([]);
  });
});

describe("a row", () => {
  const window = permit({ closes: after("line.deliveredAt", days(30)) });

  it("is not reached below one that always decides", () => {
    const found = ["[1]: never reached: row `row-0` above decides before it"];
    for (const then of [deny(), forbid(), defer(), permit(), window])
      expect(rowProblems([{ then }, { when: { reason: "other" } }])).toEqual(found);
  });

  it("is reached below a permit that asks the next row", () => {
    expect(rowProblems([{ then: { ...window, outside: "next" } }, {}])).toEqual([]);
  });

  it("is reached below a permit that takes its span from a fact that may be absent", () => {
    const then = permit({ closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })) });
    expect(rowProblems([{ then }, {}])).toEqual([]);
  });

  it("is not reached below one that asks the same", () => {
    const asks = { reason: "damaged", "line.traits": { has: "digital" } };
    const asksToo = { "line.traits": { has: "digital" }, reason: "damaged" };
    expect(rowProblems([{ when: asks }, { when: asksToo }])).toEqual([
      "[1]: never reached: row `row-0` above decides before it",
    ]);
    expect(rowProblems([{ when: asks }, { when: { reason: "damaged" } }, {}])).toEqual([]);
  });

  it("is named for each row that it hides", () => {
    expect(rowProblems([{}, { when: { reason: "other" } }, {}]).length).toBe(2);
  });
});
