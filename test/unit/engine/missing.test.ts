/** Which facts are missing, and in which order they are named. */
import { decide, type Fact, type Order, type Policy } from "order-recourse";
import { after, days, deny, hours, on, permit, type Row, type When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, asked, delivered, holds, line, order, PLACED, row, shop } from "./support.js";

/** What is missing of an order whose verdict is unknown. */
function missing(
  rows: readonly Row[],
  about = order(),
  more: Partial<Policy> = {},
): readonly Fact[] {
  return asked("unknown", shop(rows, more), about).missing;
}

const undelivered = order(delivered({ deliveredAt: undefined }));

/** Facts of the shop's own, and an order whose values for them can't be read. */
function unreadable(
  names: readonly string[],
  kind: "instant" | "text",
): { readonly more: Partial<Policy>; readonly about: Order } {
  return {
    more: { custom: Object.fromEntries(names.map((name) => [name, kind])) },
    about: order(line(), { custom: Object.fromEntries(names.map((name) => [name, false])) }),
  };
}

describe("7.4 the one first whose values settle the matter most often", () => {
  it("7.4 of words: the share of its values, not how many", () => {
    const rows = [
      row(deny(), { "buyer.country": "DE" }, "de"),
      row(deny({ kind: "already" }), { "buyer.country": "FR" }, "fr"),
      row(permit(), { "buyer.kind": "consumer" }),
    ];
    // two of three countries settle it, and of two kinds one
    expect(missing(rows)).toEqual(["buyer.country", "buyer.kind"]);
  });

  it("7.4 of all ways: what settles it alone before what does after others", () => {
    const rows = [
      row(permit(), { "line.category": "toys" }, "toys"),
      row(permit(), { "seller.type": "first-party", "buyer.country": "US" }, "home"),
      row(deny(), {}, "rest"),
    ];
    // toys settle it; neither type of seller and no country does, whatever the category
    expect(missing(rows)).toEqual(["line.category", "seller.type", "buyer.country"]);
    // abroad it is denied but for toys; the latter ask for the country, too
    const both = [row(permit(), { "line.category": "toys", "buyer.country": "US" }, "toys")];
    expect(missing([...both, row(deny(), {}, "rest")])).toEqual(["line.category", "buyer.country"]);
  });

  it("7.4 of dates: the share of those tried, not how many", () => {
    const { more, about } = unreadable(["aAt", "bAt"], "instant");
    const rows = [
      row(deny(), { "custom.aAt": { from: "2026-11-01", to: "2026-11-02" } } as When, "one"),
      row(deny(), { "custom.aAt": { from: "2026-11-04", to: "2026-11-05" } } as When, "two"),
      row(permit(), { "custom.bAt": { to: "2026-11-10" } } as When, "rest"),
    ];
    // of eleven dates for `a` four settle it; of five for `b` the three that deny as `a` may
    expect(missing(rows, about, more)).toEqual(["custom.bAt", "custom.aAt"]);
  });

  it("7.4 of dates: what is denied without being asked for may be denied in any case", () => {
    const { more, about } = unreadable(["aAt", "bAt"], "instant");
    const both = (a: object, b: object): unknown =>
      missing([row(permit(), { "custom.aAt": a, "custom.bAt": b } as When)], about, more);
    const early = { to: "2026-11-10" };
    const between = { from: "2026-11-01", to: "2026-11-10" };
    // five of seven settle it, or three of five
    expect(both(between, early)).toEqual(["custom.aAt", "custom.bAt"]);
    expect(both(early, between)).toEqual(["custom.bAt", "custom.aAt"]);
  });

  it("7.4 of dates: no more of them are tried than tell, whatever else the policy counts", () => {
    const { more, about } = unreadable(["bAt"], "instant");
    const both: Order = { ...undelivered, custom: about.custom ?? {} };
    const first = (when: object): Fact | undefined =>
      missing(
        [
          row(permit(), when as When, "yes"),
          row(permit({ closes: on("2026-11-05"), outside: "next" }), {}, "over"),
          row(permit({ closes: after("order.placedAt", days(12)), outside: "next" }), {}, "past"),
          row(deny(), { "line.deliveredAt": { within: days(40) } }, "no"),
        ],
        both,
        more,
      )[0];
    const recent = { "line.deliveredAt": { within: days(10) } };
    // two of four dates of delivery settle it: one more of those and it would come first,
    expect(first({ ...recent, "custom.bAt": { to: "2026-11-10" } })).toBe("custom.bAt");
    // one more of the others and it would not
    expect(first({ "custom.bAt": { not: { to: "2026-11-10" } }, ...recent })).toBe(
      "line.deliveredAt",
    );
  });

  it("7.4 of equal ones the one that the policy names first", () => {
    const used = (when: When): Row => row(permit(), { "line.condition": "used", ...when }, "used");
    const rest = (when: When): Row =>
      row(permit(), { "line.condition": { not: "used" }, ...when }, "rest");
    const kind: When = { "buyer.kind": "consumer" };
    const country: When = { "buyer.country": "DE" };
    for (const rows of [
      [used(kind), rest(country)],
      [rest(kind), used(country)],
    ])
      expect(missing(rows)).toEqual(["line.condition", "buyer.kind", "buyer.country"]);
  });

  it("7.4 of one fact of two lines what is asked of the earlier line", () => {
    const policies = shop(row(permit(), { "delay.newDate": { from: "2026-12-01" } }), {
      wholeOrder: ["return"],
    });
    const told = line({ stated: { "delay.notifiedAt": PLACED } });
    const about = order([told, line({ id: "2" })], { events: undefined });
    const { lines } = decide(about, { policies, at: AT });
    expect(lines["2"]?.verdicts.return).toMatchObject({
      missing: ["delay.newDate", "delay.notifiedAt"],
    });
  });
});

describe("7.4 named as a caller can supply them", () => {
  it("7.4 what was said of a delay: first whether there was one", () => {
    const when: When = { "delay.newDate": { from: "2026-12-01" } };
    const untold = order(line(), { events: undefined });
    const told = { "delay.notifiedAt": PLACED };
    expect(holds(when, untold)).toEqual(["delay.notifiedAt"]);
    expect(holds({ "delay.consented": true }, untold)).toEqual(["delay.notifiedAt"]);
    expect(holds(when, { ...untold, stated: told })).toEqual(["delay.newDate"]);
    expect(holds(when, order(line({ stated: told }), { events: undefined }))).toEqual([
      "delay.newDate",
    ]);
    expect(holds(when, { ...untold, stated: { "delay.notifiedAt": "some day" } })).toEqual([
      "delay.notifiedAt",
    ]);
    const events = [{ type: "delay-notified", at: PLACED, newDate: "some day" }];
    expect(holds(when, order(line(), { events }))).toEqual(["delay.newDate"]);
  });
});

describe("7.4 two ways differ in one fact alone: the dates of a line stay in order", () => {
  const installed = (before: object, then: object, at = AT): unknown =>
    holds(
      { "line.deliveredAt": before, "line.installedAt": then } as When,
      order(delivered({ deliveredAt: undefined, installedAt: "some day" })),
      { at },
    );
  const shipped = (then: object, before: object): unknown =>
    holds({ "line.deliveredAt": then, "line.shippedAt": before } as When, undelivered);
  const [installedAt, shippedAt] = ["line.installedAt", "line.shippedAt"];

  it("7.4 a date that decides only together with a later one is not missing", () => {
    const early = { to: "2026-11-10" };
    expect(installed(early, { to: "2026-11-10" })).toEqual([installedAt]);
    expect(installed(early, { to: "2026-11-12" })).toHaveLength(2);
    // at the moment at which the 11th begins both may have happened then, and not before
    const at = "2026-11-11T00:00:00Z";
    expect(installed(early, { from: "2026-11-11" }, at)).toHaveLength(2);
  });

  it("7.4 nor one that decides only together with an earlier one", () => {
    const late = { from: "2026-11-11" };
    expect(shipped(late, { from: "2026-11-11" })).toEqual([shippedAt]);
    expect(shipped(late, { from: "2026-11-09" })).toHaveLength(2);
    expect(shipped({ not: { olderThan: hours(9 * 24 + 12) } }, late)).toHaveLength(2);
    expect(shipped({ not: { olderThan: hours(9 * 24 + 13) } }, late)).toEqual([shippedAt]);
  });

  it("7.4 a date that may be absent leaves the others free", () => {
    const notLate: When = { "line.shippedAt": { not: { from: "2026-11-06" } } };
    const ready = (test: object): unknown =>
      holds({ ...notLate, "line.readyAt": test } as When, order(delivered()));
    expect(ready({ to: "2026-11-03" })).toEqual(["line.readyAt"]);
    expect(ready({ not: { from: "2026-11-04" } })).toHaveLength(2);
  });

  it("7.4 dates of two lines come in any order", () => {
    const early = { to: "2026-11-10" };
    const rows = [
      row(permit(), { "line.quantity": 1, "line.deliveredAt": early }, "first"),
      row(permit(), { "line.quantity": 2, "line.installedAt": early }, "second"),
    ];
    const about = order([
      delivered({ deliveredAt: undefined }),
      delivered({ id: "2", quantity: 2, installedAt: "some day" }),
    ]);
    const { lines } = decide(about, { policies: shop(rows, { wholeOrder: ["return"] }), at: AT });
    expect(lines["1"]?.verdicts.return).toMatchObject({
      missing: ["line.deliveredAt", "line.installedAt"],
    });
  });

  it("7.4 so do a date of the line and one of the shop's own", () => {
    const notLate = { not: { from: "2026-11-11" } };
    const { more, about } = unreadable(["aAt"], "instant");
    const both: Order = { ...undelivered, custom: about.custom ?? {} };
    for (const when of [
      { "custom.aAt": notLate, "line.deliveredAt": notLate },
      { "line.deliveredAt": notLate, "custom.aAt": notLate },
    ])
      expect(holds(when as When, both, { policy: more })).toHaveLength(2);
  });

  it("7.4 ways that part over a word, and then over the same dates", () => {
    const within = (n: number): Row["then"] =>
      permit({ closes: after("line.deliveredAt", days(n)) });
    const rows = (n: number): readonly Row[] => [
      row(within(14), { "buyer.kind": "consumer" }, "consumer"),
      row(within(n), {}, "rest"),
    ];
    expect([...missing(rows(10), undelivered)].sort()).toEqual(["buyer.kind", "line.deliveredAt"]);
    expect(missing(rows(14), undelivered)).toEqual(["line.deliveredAt"]);
  });

  it("7.4 ways that part over a word, and then over different dates", () => {
    const { more, about } = unreadable(["aAt", "bAt"], "instant");
    const early = { to: "2026-11-10" };
    const rows = [
      row(permit(), { "buyer.kind": "consumer", "custom.aAt": early } as When, "consumer"),
      row(permit(), { "buyer.kind": "business", "custom.bAt": early } as When, "business"),
    ];
    expect(missing(rows, about, more)).toContain("buyer.kind");
  });
});

describe("7.4 past 1,024 combinations", () => {
  const pairs = Array.from({ length: 16 }, (_, n) => [`a${n}`, `b${n}`] as const);
  const facts = pairs.flat().map((name) => `custom.${name}`);
  const { more, about } = unreadable(pairs.flat(), "text");
  const both = (n: number): When => ({ [`custom.a${n}`]: "x", [`custom.b${n}`]: "x" }) as When;

  it("7.4 facts that tell are named", () => {
    const rows = pairs.map((_, n) => row(permit(), both(n), `row ${n}`));
    // none of them settles it alone
    expect(missing(rows, about, more)).toEqual(facts);
  });

  it("7.4 a fact is not where all that follows is alike", () => {
    const rows = pairs.flatMap((_, n) => [
      row(permit({ mode: "request" }), { "buyer.kind": "consumer", ...both(n) }, `asks ${n}`),
      row(permit(), both(n), `row ${n}`),
    ]);
    const found = missing(rows, about, more);
    expect([...found].sort()).toEqual([...facts].sort());
  });
});
