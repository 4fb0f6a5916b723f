import { describe, expect, it } from "vitest";
import { changeWords, type Pieces } from "../../../src/cli/change-words.js";
import { momentWords } from "../../../src/cli/moment-words.js";

const after = (n: number): object => ({ after: "line.deliveredAt", span: { days: n } });
const on = { on: "2027-01-31" };

describe("what changes of a permit", () => {
  it.each([
    [
      "closes",
      after(14),
      after(30),
      "open until 30 days after delivery instead of until 14 days after delivery",
    ],
    ["closes", null, on, "open only until 2027-01-31, without an end before"],
    ["closes", on, null, "open without an end instead of until 2027-01-31"],
    ["opens", null, after(2), "open from: 2 days after delivery instead of the beginning"],
    ["opens", "line.deliveredAt", "order.placedAt", "open from: the order instead of delivery"],
    ["mode", "instant", "request", "on request instead of at once"],
    ["mode", "discretionary", null, "at once instead of as a favour"],
    ["kind", "never", "no-longer", "denied as no longer possible instead of not provided for"],
    [
      "route",
      "customer-service",
      "guarantee-claim",
      "leads to guarantee claim instead of customer service",
    ],
    [
      "resolutions",
      ["refund"],
      ["refund", "store-credit"],
      "gives refund, store credit instead of refund",
    ],
    ["resolutions", null, [], "gives none instead of nothing in particular"],
    ["returnShipping", "free", "buyer", "way back: paid by the buyer instead of free"],
    ["returnShipping", "depends", null, "way back: nothing stated instead of it depends"],
    [
      "handInBy",
      after(30),
      null,
      "no last day to hand it in any more (was 30 days after delivery)",
    ],
    ["handInBy", null, after(30), "to be handed in by 30 days after delivery instead of no day"],
    ["lastResort", null, true, "only as a last resort"],
    ["lastResort", true, null, "no longer only as a last resort"],
    [
      "fees",
      [{ kind: "restocking", percent: 10 }],
      [{ kind: "pickup", amount: { amount: 500, currency: "EUR" } }],
      "fees: pickup EUR 5.00 instead of restocking 10 %",
    ],
    [
      "refundWithin",
      { after: "return.receivedAt", span: { days: 14 } },
      { after: "return.receivedAt", span: { days: 5 } },
      "money back by: 5 days after its arrival back instead of 14 days after its arrival back",
    ],
    ["requires", ["receipt"], null, "to have ready: nothing instead of receipt"],
    ["somethingElse", { odd: 1 }, 2, 'somethingElse: 2 instead of {"odd":1}'],
  ])("%s: %j, %j", (key, was, is, expected) => {
    expect(changeWords({ [key]: { before: was, after: is } })).toBe(expected);
  });

  it("says where a window's end is only the least", () => {
    const closes = { closes: { before: after(30), after: on } };
    expect(changeWords(closes, { before: false, after: true })).toBe(
      "open at least until 2027-01-31 instead of until 30 days after delivery",
    );
    expect(changeWords(closes, { before: true, after: false })).toBe(
      "open until 2027-01-31 instead of at least until 30 days after delivery",
    );
  });

  it("says that the place is another, where the rule is the same", () => {
    expect(changeWords({})).toBe(
      "the same rule in another place: its time zone, calendar or currency is another",
    );
  });

  it("tells several pieces one after the other", () => {
    const pieces = {
      mode: { before: "instant", after: "request" },
      returnShipping: { before: "buyer", after: "free" },
    };
    expect(changeWords(pieces)).toBe(
      "on request instead of at once; way back: free instead of paid by the buyer",
    );
  });
});

describe("what is allowed no longer, or only now", () => {
  const permit = { mode: "request", closes: after(14), fees: [{ kind: "late" }] };
  const pieces = (side: "before" | "after", effect: string): Pieces => {
    const of = (own: unknown, other: unknown): Pieces[string] =>
      side === "before" ? { before: own, after: other } : { before: other, after: own };
    const { mode, closes, fees } = permit;
    return {
      effect: of(null, effect),
      mode: of(mode, null),
      closes: of(closes, null),
      fees: of(fees, null),
    };
  };

  it.each([
    ["deny", "now denied, before allowed on request, until 14 days after delivery, fees: late"],
    [
      "forbid",
      "now forbidden, before allowed on request, until 14 days after delivery, fees: late",
    ],
    [
      "silent",
      "now not granted by any row, before allowed on request, until 14 days after delivery, fees: late",
    ],
  ])("%s after a permit", (effect, expected) => {
    expect(changeWords(pieces("before", effect))).toBe(expected);
  });

  it("a permit after a denial, from when on and for how long at least", () => {
    expect(changeWords(pieces("after", "deny"))).toBe(
      "now allowed on request, until 14 days after delivery, fees: late, denied before",
    );
    const opening = {
      effect: { before: "silent", after: null },
      mode: { before: null, after: "instant" },
      opens: { before: null, after: "line.deliveredAt" },
      closes: { before: null, after: on },
    };
    expect(changeWords(opening, { before: false, after: true })).toBe(
      "now allowed from delivery on, at least until 2027-01-31, not granted by any row before",
    );
  });

  it("one refusal instead of another", () => {
    expect(changeWords({ effect: { before: "deny", after: "forbid" } })).toBe(
      "now forbidden, before denied",
    );
  });
});

describe("the words of a moment", () => {
  it.each([
    ["line.deliveredAt", "delivery"],
    ["custom.giftAt", "`custom.giftAt`"],
    [on, "2027-01-31"],
    [
      { before: "line.promisedBy", span: { businessDays: 1 } },
      "1 business day before the promised day",
    ],
    [
      { after: "line.deliveredAt", span: { days: { fact: "returnPolicy.days" } } },
      "as many days after delivery as the listing states",
    ],
    [
      { before: "line.promisedBy", span: { days: { fact: "returnPolicy.days" } } },
      "the days that the listing states before the promised day",
    ],
    [{ laterOf: ["line.deliveredAt", on] }, "the later of delivery and 2027-01-31"],
    [{ earlierOf: ["line.deliveredAt", on] }, "the earlier of delivery and 2027-01-31"],
    [{ firstKnown: ["line.deliveredAt", on] }, "the first known of delivery and 2027-01-31"],
    [
      { after: "line.deliveredAt", span: { days: 14, counting: "inclusive" } },
      "14 days (its own day is the first) after delivery",
    ],
    [
      {
        after: "line.deliveredAt",
        span: { months: 1, counting: "elapsed", roll: "next-working-day", calendar: "DE-BE" },
      },
      "1 month (to the minute, put off to a working day, calendar DE-BE) after delivery",
    ],
  ])("%j", (moment, expected) => {
    // SAFETY: written as policies write them
    expect(momentWords(moment as Parameters<typeof momentWords>[0])).toBe(expected);
  });
});
