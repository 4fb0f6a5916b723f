/** Differences between versions of a policy, each for the orders for which they are in force. */
import { diff, equivalent } from "order-recourse/analysis";
import { after, businessDays, days, deny, type Policy, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

function shop(length: number, more: Partial<Policy> = {}): Policy {
  return {
    id: "shop",
    version: String(length),
    authority: "seller",
    timeZone: "UTC",
    tables: {
      return: [
        {
          id: "sale",
          when: { "line.traits": { has: "final-sale" } },
          then: deny(),
          because: "final-sale",
        },
        {
          id: "window",
          when: {},
          then: permit({ closes: after("line.deliveredAt", days(length)) }),
          because: "return-window",
        },
      ],
    },
    ...more,
  };
}

const until = { to: "2026-11-30" };
const since = { from: "2026-12-01" };

describe("a version that comes into force changes something for the orders from then on", () => {
  const { regions, looked } = diff(shop(30), [
    shop(30, { inForce: until }),
    shop(14, { inForce: since }),
  ]);

  it("and says for which", () => {
    expect(looked.unclear).toEqual([]);
    expect(regions.map(({ when, rows }) => ({ when, rows }))).toEqual([
      { when: [{ "order.placedAt": since }], rows: [{ before: "window", after: "window" }] },
    ]);
    expect(Date.parse(regions[0]?.witness.order.placedAt ?? "")).toBeGreaterThanOrEqual(
      Date.parse("2026-12-01T00:00:00Z"),
    );
  });

  it("and nothing where it says the same as the one before", () => {
    const next = { ...shop(30, { inForce: since }), version: "next" };
    expect(equivalent(shop(30), [shop(30, { inForce: until }), next]).holds).toBe(true);
  });
});

it("orders of before a version came into force have none", () => {
  const { regions, looked } = diff(shop(30), shop(30, { inForce: since }));
  expect(looked.unclear).toEqual([]);
  expect(regions.map(({ when, rows }) => ({ when, rows }))).toEqual([
    {
      when: [{ "order.placedAt": until }],
      rows: [{ before: "window", after: null }],
    },
  ]);
});

it("and so have orders of after it ceased to be", () => {
  const { regions } = diff(shop(30, { inForce: until }), shop(30));
  expect(regions.map(({ when, rows }) => ({ when, rows }))).toEqual([
    { when: [{ "order.placedAt": since }], rows: [{ before: null, after: "window" }] },
  ]);
  const year = { from: "2026-01-01", to: "2026-12-31" };
  expect(diff(shop(30), shop(30, { inForce: year })).regions.map(({ when }) => when)).toEqual([
    [{ "order.placedAt": { not: year } }],
  ]);
});

it("versions in force by dates of two kinds are compared where they meet", () => {
  const before = shop(30, { inForce: { ...until, by: "line.deliveredAt" } });
  const { regions } = diff(before, [shop(30, { inForce: until }), shop(14, { inForce: since })]);
  const told = regions.map(({ rows: [row], when: [when], verdict }) => [
    row,
    when,
    verdict.before.status,
    verdict.after.status,
  ]);
  expect(told).toContainEqual([
    { before: null, after: "window" },
    { "order.placedAt": since, "line.deliveredAt": { not: until } },
    "denied",
    "allowed",
  ]);
});

it("a version in force for whatever has a date has none for what has not", () => {
  const dated = shop(30, { inForce: { by: "line.returnBy" } });
  const { regions } = diff(shop(30), dated);
  expect(regions.map(({ when }) => when)).toEqual([
    [{ "line.returnBy": { not: { known: true } } }],
  ]);
});

describe("of one policy alone", () => {
  const [sale] = shop(30).tables.return ?? [];
  const only = { ...shop(30), tables: { return: sale === undefined ? [] : [sale] } };

  it("what is never allowed is the same as what nothing is said about", () => {
    expect(equivalent(only, { ...only, tables: {} }).holds).toBe(true);
  });

  it("but not what is no longer", () => {
    const late = {
      ...only,
      tables: { return: [{ ...only.tables.return[0], then: deny({ kind: "no-longer" }) }] },
    };
    expect(equivalent(only, late as Policy).holds).toBe(false);
  });

  it("nor beside another policy", () => {
    const law: Policy = { ...shop(14), id: "law", authority: "law" };
    const over = { ...law, tables: { return: law.tables.return?.slice(1) ?? [] } };
    const loud = { ...only, authority: "law" as const, id: "loud" };
    expect(equivalent([over, loud], [over, { ...loud, tables: {} }]).holds).not.toBe(true);
  });
});

it("a calendar changes nothing where no working days are counted", () => {
  const holidays = { US: { weekend: [6, 7], holidays: ["2026-12-25"] } } as const;
  expect(equivalent(shop(30), shop(30, { calendars: holidays })).looked.regions).toBe(0);
  const worked = (more: Partial<Policy>): Policy => ({
    ...shop(30, more),
    tables: {
      return: [
        {
          id: "window",
          when: {},
          then: permit({ closes: after("line.deliveredAt", businessDays(3, { calendar: "US" })) }),
          because: "return-window",
        },
      ],
    },
  });
  const { regions } = diff(
    worked({ calendars: { US: { ...holidays.US, holidays: [] } } }),
    worked({ calendars: holidays }),
  );
  expect(regions.map(({ rows }) => rows)).toEqual([[{ before: "window", after: "window" }]]);
});
